/**
 * One sentence's spans to claims: roles from the rules, labels from the clause, then baseline, status, period and place.
 * Knows nothing of other sentences but what the context carries.
 */
import type { IndicatorIndex } from '../catalogue/indicator-index.ts'
import { findIndicator } from '../catalogue/indicator-index.ts'
import type { Figure, Span, Status } from '../figure.ts'
import type { ReportDate } from '../recognise/date.ts'
import { resolvePeriod } from '../recognise/resolve.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { RuleSet } from '../rules/compile.ts'
import { matchRules } from '../rules/match.ts'
import type { Block } from '../text/blocks.ts'
import type { Token } from '../text/tokenise.ts'
import type { Resolve } from './baseline.ts'
import { assignBaselines, coveredBy, findBases } from './baseline.ts'
import type { Claim } from './claim.ts'
import { confidenceOf } from './confidence.ts'
import { assignLabels } from './labels.ts'
import { pairLists } from './lists.ts'
import type { Report } from './report.ts'
import { frameOf, inherited } from './report.ts'
import { decide, hitsByQuantity } from './role.ts'
import { assignStatus } from './status.ts'
import type { SentenceTerm } from './terms.ts'
import { assignPeriods, periodOfHeading } from './when.ts'
import { assignPlaces, noteHome } from './where.ts'
import { clauseBefore } from './clause.ts'

/** Syllables of labels that count people or things. */
const COUNTED = new Set(['lượt', 'khách', 'người', 'dân', 'hộ', 'số', 'lượng', 'con', 'đàn', 'học', 'sinh', 'lao', 'doanh', 'nghiệp', 'xe', 'thuê', 'bao'])

/** A sentence as the stages before have read it. */
export interface Sentence extends Span {
  text: string
  tokens: readonly Token[]
  terms: readonly SentenceTerm[]
}

/** What relating needs beside the sentence; built once. */
export interface RelateGrammar {
  rules: RuleSet
  indicators: IndicatorIndex
}

/** A figure before it is given its source and line. */
export type Related = Omit<Figure, 'source' | 'line'>

/** Relates the quantities of one sentence, in the order of the text, and leaves in the report what later sentences inherit. */
export function relate(sentence: Sentence, block: Block, report: Report, grammar: RelateGrammar): Related[] {
  const { text, terms } = sentence
  const resolve: Resolve = (span) => resolvePeriod(span, anchorOf(report), inherited(report, 'period'))
  const bases = findBases(terms, resolve)
  const claims = makeClaims(terms, grammar.rules, coveredBy(bases))
  pairLists(terms, claims)
  assignLabels(terms, claims, report.subject)
  assignBaselines(terms, claims, bases)
  const status = assignStatus(terms, claims, coveredBy(bases))
  const period = block.kind === 'title' || block.kind === 'heading' ? periodOfHeading(terms, resolve) : null
  const standing = assignPeriods(terms, claims, coveredBy(bases), resolve, inherited(report, 'period'))
  noteHome(text, terms, report, block.kind === 'title' || (block.kind === 'heading' && !report.begun))
  const place = assignPlaces(text, terms, claims, report)
  report.begun ||= claims.length > 0
  const frame = frameOf(report, block)
  frame.period = standing ?? period ?? frame.period
  frame.place = place ?? frame.place
  if (block.kind === 'heading') frame.status = status ?? frame.status
  report.subject = claims.findLast((c) => c.label !== null)?.label ?? report.subject
  return claims.filter(isFigure).map((claim) => finish(claim, sentence, report, grammar))
}

/**
 * What relative periods are read against: the report's own date, else the first year that governs a figure, which then
 * stays: "năm sau" twice is the same year.
 */
function anchorOf(report: Report): ReportDate | null {
  if (report.date !== null) return report.date
  const period = inherited(report, 'period')
  if (period !== null) report.date = { year: Number(period.slice(0, 4)), month: null, day: null }
  return report.date
}

function makeClaims(terms: readonly SentenceTerm[], rules: RuleSet, bases: ReadonlySet<number>): Claim[] {
  const claims: Claim[] = []
  if (!terms.some((t) => t.tags.has('Quantity'))) return claims
  const hits = hitsByQuantity(matchRules(terms, rules))
  terms.forEach((term, at) => {
    if (term.span?.kind !== 'quantity' || !term.tags.has('Quantity')) return
    const { settings, hit } = decide(hits.get(at) ?? [])
    claims.push({
      at, quantity: term.span, clause: clauseBefore(terms, at, bases), role: settings.role ?? 'level', direction: settings.direction ?? null,
      baseline: settings.baseline ?? null, status: null, label: null, labelWanted: settings.label ?? null, labelFrom: null, period: null, place: null,
      rule: hit?.rule.id ?? 'stated', hit, restates: false,
    })
  })
  return claims
}

/** A bare number is a figure only where a rule found its verb. */
function isFigure(claim: Claim): boolean {
  const { quantity } = claim
  return quantity.unit !== null || claim.hit !== null || !quantity.doubts.includes('bare')
}

function finish(claim: Claim, sentence: Sentence, report: Report, grammar: RelateGrammar): Related {
  const place = claim.place ?? inherited(report, 'place')
  const tokens = claim.label === null ? [] : tokensOf(sentence.tokens, claim.label)
  const quantity = settleValue(claim, countsThings(tokens))
  const indicator = claim.label === null ? null : localIndicator(findIndicator(grammar.indicators, claim.label, sentence.tokens, quantity.dimension, claim.role), place, grammar.indicators)
  const { start, end } = claim.quantity
  const period = claim.period ?? inherited(report, 'period') ?? (report.date === null ? null : String(report.date.year))
  return {
    start, end, text: sentence.text.slice(start, end), value: quantity.value, min: quantity.min, max: quantity.max, outOf: quantity.outOf,
    unit: quantity.unit, dimension: quantity.dimension, modifier: quantity.modifier,
    role: claim.role, direction: claim.direction, baseline: claim.baseline,
    status: claim.status ?? inherited(report, 'status') ?? defaultStatus(period, report),
    indicator, label: claim.label === null ? null : sentence.text.slice(claim.label.start, claim.label.end),
    period, place,
    sentence: sentence.text.slice(sentence.start, sentence.end), rule: claim.rule, confidence: confidenceOf(claim, indicator !== null),
  }
}

/** The growth of a province's economy is that of its GRDP. */
function localIndicator(id: string | null, place: string | null, index: IndicatorIndex): string | null {
  const regional = id === null ? undefined : index.entries.get(id)?.regional
  return regional !== undefined && place !== null && place !== 'cả nước' ? regional : id
}

/** What is said of a year to come is no fact yet. */
function defaultStatus(period: string | null, report: Report): Status {
  return period !== null && report.date !== null && Number(period.slice(0, 4)) > report.date.year ? 'target' : 'actual'
}

/** Sign and currency, which only the claim can settle: a change is positive, a bare `tỷ` is đồng. */
function settleValue(claim: Claim, counted: boolean): QuantitySpan {
  const quantity = { ...claim.quantity }
  if (claim.role === 'change' && quantity.negative && quantity.value !== null) {
    quantity.value = Math.abs(quantity.value)
    claim.direction = 'down'
  }
  if (quantity.unit === null && (quantity.doubts.includes('currency') || (quantity.doubts.includes('scale') && !counted))) {
    quantity.unit = 'VND'
    quantity.dimension = 'money'
  }
  quantity.modifier ??= claim.hit?.rule.set.modifier ?? null
  return quantity
}

/** A label of people or visits makes a bare "5 triệu" a count, not money. */
function countsThings(label: readonly Token[]): boolean {
  return label.some((t) => COUNTED.has(t.norm))
}

function tokensOf(tokens: readonly Token[], span: Span): Token[] {
  return tokens.filter((t) => t.start >= span.start && t.end <= span.end)
}
