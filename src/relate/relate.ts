/**
 * One sentence's spans to claims: roles from the rules, labels from the clause, then baseline, status, period and place.
 * Knows nothing of other sentences but what the context carries.
 */
import type { Figure } from '../figure.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { RuleSet } from '../rules/compile.ts'
import { matchesAround } from '../rules/match.ts'
import { isUsers } from '../rules/rule.ts'
import { anyOf, meets, tagsIn } from '../rules/tags.ts'
import type { Block } from '../text/blocks.ts'
import { markAdjusted } from './adjusted.ts'
import { captureCircumstances, captureLabels } from './captures.ts'
import { assignBaselines, coveredBy, findBases } from './baseline.ts'
import type { Base, Claim, Stated } from './claim.ts'
import type { TermRange } from './clause.ts'
import { clauseBefore } from './clause.ts'
import { markCompared, markPlanned } from './compared.ts'
import { markGrowth } from './growth.ts'
import { assignLabels } from './labels.ts'
import { pairLists } from './lists.ts'
import type { Report } from './report.ts'
import { frameOf, governing, inherited, revivePeriod } from './report.ts'
import type { Decision } from './role.ts'
import { decide } from './role.ts'
import type { RelateGrammar, Sentence } from './sentence.ts'
import type { Origin } from './settle.ts'
import { settle } from './settle.ts'
import { assignStatus, statusOfHeading } from './status.ts'
import type { SentenceTerm } from './terms.ts'
import { assignPeriods, periodOfHeading } from './when.ts'
import { assignPlaces, noteHome } from './where.ts'

/** What every base is named by. */
const NAMES_BASE = anyOf(['Period', 'Plan', 'Yoy', 'Previous'])
const NO_BASES: readonly Base[] = []
const ADJUSTED = anyOf(['Adjusted'])
const PERIOD = anyOf(['Period'])
const PLAN = anyOf(['Plan'])
const PLACE = anyOf(['Place'])

/** A figure with the claim that it was made from. */
export interface Related {
  figure: Figure
  claim: Claim
}

/** Relates the quantities of one sentence, in the order of the text, and leaves in the report what later sentences inherit. */
export function relate(sentence: Sentence, block: Block, report: Report, grammar: RelateGrammar, origin: Origin): Related[] {
  const { text, terms } = sentence
  const { resolve } = report
  const seen = tagsIn(terms, 0, terms.length)
  const bases = meets(seen, NAMES_BASE) ? findBases(terms, resolve) : NO_BASES
  if (bases.some((base) => base.value === 'yoy')) revivePeriod(report)
  const covered = coveredBy(bases)
  const claims = makeClaims(terms, grammar.rules, covered)
  pairLists(terms, claims)
  markCompared(terms, claims, bases)
  if (meets(seen, PLAN)) markPlanned(terms, claims)
  captureLabels(terms, claims)
  assignLabels(terms, claims, report.subject)
  markGrowth(terms, claims)
  if (meets(seen, ADJUSTED)) markAdjusted(terms, claims)
  assignBaselines(terms, claims, bases)
  assignStatus(terms, claims, covered, seen)
  const heads = block.kind === 'title' || block.kind === 'heading'
  const period = heads && meets(seen, PERIOD) ? periodOfHeading(terms, covered, resolve) : null
  const standing = assignPeriods(terms, claims, covered, resolve, inherited(report, 'period')?.value ?? null, seen)
  const placed = meets(seen, PLACE)
  if (placed) noteHome(text, terms, report, block.kind === 'title' || (block.kind === 'heading' && !report.begun))
  const place = placed ? assignPlaces(text, terms, claims, report, grammar.gazetteer) : null
  captureCircumstances(text, terms, claims, resolve, report)
  report.begun ||= claims.length > 0
  const frame = frameOf(report, block)
  const stated = besidePlan(terms, claims, standing, report) ?? period
  if (stated !== null) {
    report.carried = 0
    // "Ba Bể, ngày 15 tháng 6 năm 2021" in the head of a paper is when it was signed.
    const signed = block.kind === 'title' && block.level > 1 && stated.value.length === 10
    if (!signed) frame.period = stated
  }
  frame.place = place ?? frame.place
  if (block.kind === 'heading') frame.status = statusOfHeading(terms, claims, covered) ?? frame.status
  const figures: Related[] = []
  for (const claim of claims) if (isFigure(claim)) figures.push({ figure: settle(claim, sentence, report, grammar, origin), claim })
  report.subject = subjectOf(claims, sentence, report)
  return figures
}

/**
 * "tỷ lệ đạt 58%, | mục tiêu đến năm 2025 là 60%": what stands before an aim is not of the year aimed at, nor is what follows the sentence.
 * Gives the period that the sentence leaves standing.
 */
function besidePlan(terms: readonly SentenceTerm[], claims: readonly Claim[], standing: Stated<string> | null, report: Report): Stated<string> | null {
  if (standing === null || claims.length < 2) return standing
  const aim = claims.findIndex(({ period }) => period?.span === standing.span)
  const done = claims.slice(0, Math.max(0, aim))
  if (claims[aim]?.status?.value !== 'target' || !done.some(({ status }) => status?.value !== 'target')) return standing
  const from = done.at(-1)!.at
  const parted = terms.findIndex((t, i) => i > from && (t.is.Comma || t.is.Semicolon || t === standing.span))
  if (terms[parted]?.is.Period === true) return standing
  const stated = done.findLast(({ period }) => period !== null)?.period ?? null
  const before = inherited(report, 'period')
  for (const claim of done) claim.period ??= claim.now ? governing(report, 'period') : before
  return stated !== null && before !== null && stated.value < before.value.slice(0, 4) ? null : stated
}

function makeClaims(terms: readonly SentenceTerm[], rules: RuleSet, bases: ReadonlySet<number>): Claim[] {
  const claims: Claim[] = []
  for (let at = 0; at < terms.length; at++) {
    const { span, is } = terms[at]!
    if (!is.Quantity || span?.kind !== 'quantity') continue
    const decision = decide(matchesAround(terms, rules, at))
    if (decision.settings.figure !== false) claims.push(openClaim(at, span, clauseBefore(terms, at, bases), decision))
  }
  return claims
}

/** What the rules say of a quantity; the rest is still open. */
function openClaim(at: number, quantity: QuantitySpan, clause: TermRange, { settings, lead, counted, lost }: Decision): Claim {
  const { role = 'level', direction = null, baseline, label = null, status, indicator = null } = settings
  const hit = lead ?? counted[0] ?? null
  return {
    at, quantity, clause, role, direction, pace: false, baseline: baseline === undefined ? null : { value: baseline, span: null },
    status: status === undefined ? null : { value: status, span: null }, indicator,
    label: null, labelWanted: label, labelFrom: null, sought: false, subject: null, period: null, periodAt: null, placeAt: null, now: false, place: null, adjusted: false,
    rule: (counted.find(isUsers) ?? hit)?.rule.id ?? 'stated', hit, counted, lost, leftOut: false, restates: false, compared: null,
  }
}

/** A bare number is a figure only where a rule found its verb. */
function isFigure(claim: Claim): boolean {
  const { quantity } = claim
  return quantity.unit !== null || claim.hit !== null || !quantity.doubts.includes('bare')
}

/** The label that the next sentence may go on about, with the tokens of the sentence that names it. */
function subjectOf(claims: readonly Claim[], sentence: Sentence, { subject }: Report): Report['subject'] {
  const label = claims.findLast((c) => c.label !== null)?.label
  if (label == null) return subject
  const { start, end } = label
  return { start, end, tokens: start >= sentence.start || subject === null ? sentence.tokens : subject.tokens }
}
