/**
 * Chooses the label of each figure of a sentence among what stands before it, after it, and what the figure before was about.
 */
import type { Span } from '../figure.ts'
import type { Claim } from './claim.ts'
import type { SentenceTerm } from './terms.ts'
import { clauseBefore, openBracket, spanOf } from './clause.ts'
import { labelAfter } from './label-after.ts'
import { hasClaimVerb, labelBefore } from './label-before.ts'
import type { LabelCandidate } from './noun-phrase.ts'
import { trimEnd } from './noun-phrase.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

/** Verbs of being there: what they introduce is counted, not the place or owner before them. */
const EXISTENTIAL = new Set(['có', 'gồm', 'còn', 'là'])
/** What a measure does before its number; any other verb has the counted noun as its object. */
const MEASURING = anyOf(['Reach', 'Rise', 'Fall', 'To', 'Till', 'Estimate', 'Share', 'Colon', 'Aux', 'Period', 'Head'])
/** Prepositions: what they place is not what the clause is about. */
const PLACED = new Set(['tại', 'ở', 'trong', 'với', 'trên', 'của', 'vào', 'qua', 'giữa', 'cho'])
const NO_BASES: ReadonlySet<number> = new Set()

/** A candidate and where it stands; null for the label of the figure before. */
type Choice = readonly ['before' | 'after', LabelCandidate | null] | null

/** Sets labels in order; `previous` is what the last figure of the paragraph was about. */
export function assignLabels(terms: readonly SentenceTerm[], claims: readonly Claim[], previous: Span | null): void {
  let subject = previous
  for (const [i, claim] of claims.entries()) {
    const about = claim.restates ? (claims[i - 1]?.label ?? subject) : (sameUnit(claims.slice(0, i), claim) ?? subject)
    if (claim.label === null) choose(terms, behindLabel(terms, claim, claims[i - 1]), about)
    if (claim.label !== null && openBracket(terms, claim.at) < 0) subject = claim.label
  }
}

/** What labels the figure before from behind is no subject of this one: "172 vụ việc chống bán phá giá, tăng 219%". */
function behindLabel(terms: readonly SentenceTerm[], claim: Claim, before: Claim | undefined): Claim {
  if (before?.labelFrom !== 'after' || before.label === null) return claim
  const { end } = before.label
  while (claim.clause.from < claim.clause.to && terms[claim.clause.from]!.end <= end) claim.clause = { from: claim.clause.from + 1, to: claim.clause.to }
  return claim
}

/** "11 vụ tai nạn, làm chết 6 người; giảm 4 vụ": a counted change goes back to the figure of the same unit. */
function sameUnit(before: readonly Claim[], claim: Claim): Span | null {
  if (claim.quantity.dimension !== 'count' || claim.role === 'level') return null
  const unit = claim.quantity.unit?.split(' ')[0]
  return before.findLast((c) => c.quantity.dimension === 'count' && c.quantity.unit?.split(' ')[0] === unit)?.label ?? null
}

function choose(terms: readonly SentenceTerm[], claim: Claim, subject: Span | null): void {
  claim.candidates = { before: null, after: null, earlier: subject }
  const choice = claim.restates && subject !== null ? null : candidateOf(terms, claim, subject !== null)
  place(terms, claim, choice ?? (subject === null ? (earlierSegment(terms, claim) ?? verbBefore(terms, claim)) : null), subject)
}

/** "7 tháng đầu năm đã đón 9,8 triệu": where no noun is named the verb is what is counted. */
function verbBefore(terms: readonly SentenceTerm[], claim: Claim): Choice {
  let from = claim.at
  while (from > claim.clause.from && (terms[from - 1]!.is.Verb || terms[from - 1]!.is.Cause)) from--
  const { dimension, unit } = claim.quantity
  return from < claim.at && claim.role === 'level' && (dimension !== 'count' || unit === null) ? ['before', { from, to: claim.at, measured: false }] : null
}

/** "Dự trữ ngoại hối đạt kỷ lục mới, hiện ở mức 57 tỷ USD": with nothing nearer, the subject of the clause before the comma. */
function earlierSegment(terms: readonly SentenceTerm[], claim: Claim): Choice {
  for (let i = claim.clause.to - 1; i > claim.clause.from; i--) {
    if (!terms[i]!.is.Comma) continue
    const label = labelBefore(terms, { from: claim.clause.from, to: i })
    return label?.measured === true ? ['before', label] : null
  }
  return null
}

/** The candidate that the kind of figure asks for, or null for the label of the figure before. */
function candidateOf(terms: readonly SentenceTerm[], claim: Claim, hasSubject: boolean): Choice {
  const before = isListed(terms, claim) ? null : (labelBefore(terms, claim.clause) ?? beforeBracket(terms, claim))
  const after = afterCandidate(terms, claim)
  claim.candidates = { before: before && spanOf(terms, before), after: after && spanOf(terms, after), earlier: claim.candidates.earlier }
  const verb = hasClaimVerb(terms, claim.clause)
  const { dimension } = claim.quantity
  if (claim.labelWanted !== null) return pickSet(claim.labelWanted, before, after)
  if (dimension === 'count') return countLabel(terms, claim, before, after, verb)
  if (isChangeOfNoun(terms, claim, before, after)) return ['after', after]
  const planned = before?.measured === true ? null : plannedNoun(terms, claim)
  if (planned !== null) return ['after', planned]
  const object = objectOf(terms, claim)
  if (object !== null) return ['before', object]
  if (claim.role === 'relative' && before?.measured !== true && hasSubject) return null
  if (before !== null && hasSubject && isBareGrowth(terms, claim, before)) return null
  if (before?.measured === true && (verb || after === null || dimension !== 'percent')) return ['before', before]
  if (isShareOfNoun(terms, claim, before, after, verb)) return ['after', after]
  if (claim.role !== 'level' && before === null) return null
  if (after !== null && dimension !== 'percent') return ['after', after]
  if (before !== null) return ['before', before]
  return hasSubject || after === null ? null : ['after', after]
}

/** "Hợp tác xã tăng | giá vé | 33-40%": what the verb of change acts on is what is measured. */
function objectOf(terms: readonly SentenceTerm[], { at, rule, clause }: Claim): LabelCandidate | null {
  if (!rule.startsWith('change-of-object')) return null
  let from = at
  while (from > clause.from && !(terms[from - 1]!.is.Rise || terms[from - 1]!.is.Fall)) from--
  if (from < at && from > clause.from + 1 && terms[from - 1]!.normal === 'giá') from--
  const range = trimEnd(terms, { from, to: at })
  return range.to > range.from && from > clause.from ? { from: range.from, to: range.to, measured: false } : null
}

/** "HPG vượt 26,7% so với kế hoạch lợi nhuận": where the subject is no measure, the plan names it. */
function plannedNoun(terms: readonly SentenceTerm[], { at, role, quantity }: Claim): LabelCandidate | null {
  if (quantity.dimension !== 'percent' || (role !== 'change' && role !== 'relative')) return null
  let last = at
  while (terms[last + 1]?.is.Base === true) last++
  const base = last
  while (terms[last + 1]?.is.Plan === true) last++
  const noun = last > base ? labelAfter(terms, last, 'noun') : null
  return noun?.measured === true ? noun : null
}

/** "3,2 tỉ đồng tiền mặt, | 50 lượng vàng": what stands between a figure and the comma before the next belongs to the first. */
function isListed(terms: readonly SentenceTerm[], { clause, quantity }: Claim): boolean {
  const last = terms[clause.to - 1]
  if (last === undefined || clause.to <= clause.from || quantity.dimension === 'percent' || quantity.dimension === 'ratio') return false
  return terms[clause.from - 1]?.is.Quantity === true && (last.is.Comma || last.normal === 'và')
}

/** ", tăng trưởng 9,3%" goes on about the subject before; at the head of a sentence growth is the subject itself. */
function isBareGrowth(terms: readonly SentenceTerm[], claim: Claim, before: LabelCandidate): boolean {
  if (claim.clause.from === 0) return false
  for (let i = before.from; i < before.to; i++) if (!terms[i]!.is.Grow) return false
  return true
}

/** "tăng 78% công suất": the change is of the noun of measure behind it, unless that is the plan it is held against. */
function isChangeOfNoun(terms: readonly SentenceTerm[], claim: Claim, before: LabelCandidate | null, after: LabelCandidate | null): boolean {
  if (claim.quantity.dimension !== 'percent' || claim.role !== 'change') return false
  return after?.measured === true && before?.measured !== true && !terms[claim.at + 1]!.is.Plan
}

function pickSet(where: 'before' | 'after' | 'inherit', before: LabelCandidate | null, after: LabelCandidate | null): Choice {
  if (where === 'inherit') return null
  return where === 'after' ? ['after', after] : ['before', before]
}

function countLabel(terms: readonly SentenceTerm[], claim: Claim, before: LabelCandidate | null, after: LabelCandidate | null, verb: boolean): Choice {
  const casualty = casualtyBefore(terms, claim.at)
  if (after === null && casualty !== null) return ['before', casualty]
  const leading = terms[claim.at - 1]
  // "giải quyết việc làm cho 3.150 lao động": jobs are counted, not workers.
  const given = leading?.normal === 'cho' && before !== null && terms.slice(before.from, before.to).some((t) => t.is.Indicator)
  if (leading !== undefined && PLACED.has(leading.normal) && !given) return after === null ? null : ['after', after]
  const acted = after !== null && actsOn(terms, claim.at)
  const measures = verb && leading !== undefined && hasAny(leading, MEASURING)
  if (before?.measured === true && !acted && (measures || after === null)) return ['before', before]
  if (after !== null && after.to - after.from > 0) return ['after', after]
  if (claim.role !== 'level') return before === null ? null : ['before', before]
  if (after === null && actsOn(terms, claim.at)) return null
  return before !== null && verb && !EXISTENTIAL.has(terms[claim.at - 1]!.normal) ? ['before', before] : null
}

/** "làm chết 111 người, bị thương 54 người": the verb tells the people counted apart. */
function casualtyBefore(terms: readonly SentenceTerm[], at: number): LabelCandidate | null {
  let from = at
  while (from > 0 && terms[from - 1]!.is.Casualty) from--
  return from < at ? { from, to: at, measured: true } : null
}

/** "mức bội chi (224.000 tỷ đồng)", "Nhật Bản (chiếm 4%)": the noun before the bracket, unless a figure stands there. */
function beforeBracket(terms: readonly SentenceTerm[], claim: Claim): LabelCandidate | null {
  const open = claim.clause.from - 1
  if (terms[open]?.is.Open !== true || terms[open - 1] === undefined || terms[open - 1]!.is.Quantity) return null
  return labelBefore(terms, clauseBefore(terms, open, NO_BASES))
}

/** "100% học sinh hoàn thành …", "có 65% số hộ …": a percentage of the noun behind it. */
function isShareOfNoun(terms: readonly SentenceTerm[], claim: Claim, before: LabelCandidate | null, after: LabelCandidate | null, verb: boolean): boolean {
  if (claim.quantity.dimension !== 'percent' || after === null) return false
  if (claim.role === 'share') return before === null && !(terms[claim.at - 1] ?? terms[claim.at]!).is.Share
  if (claim.role !== 'level' || claim.direction !== null) return false
  return before === null || actsOn(terms, claim.at) || (!verb && before.measured === false)
}

/** "sở hữu tới 35,1% vốn": the verb before the number acts on the noun behind it. */
function actsOn(terms: readonly SentenceTerm[], at: number): boolean {
  let from = at - 1
  while (from > 0 && (terms[from]!.is.Till || terms[from]!.is.Aux) && !terms[from]!.is.Verb) from--
  return terms[from]?.is.Verb === true
}

/** The counted noun itself opens the label of a count; for other dimensions it begins behind the unit. */
function afterCandidate(terms: readonly SentenceTerm[], claim: Claim): LabelCandidate | null {
  const { dimension, unit } = claim.quantity
  if (unit === 'times') return null
  return labelAfter(terms, claim.at, dimension === 'percent' || dimension === 'ratio' ? 'share' : dimension === 'count' && unit !== null ? 'count' : 'noun')
}

function place(terms: readonly SentenceTerm[], claim: Claim, choice: Choice, subject: Span | null): void {
  const unit = claim.quantity.dimension === 'count' ? unitSpan(terms, claim) : null
  if (choice !== null && choice[1] !== null) {
    const span = spanOf(terms, choice[1])
    claim.label = choice[0] === 'after' && unit !== null ? { start: unit.start, end: span.end } : span
    claim.labelFrom = choice[0]
    if (choice[0] === 'after' && becomesShare(claim)) {
      claim.role = 'share'
      claim.direction = null
      claim.rule = 'share-of-following-noun'
    }
  } else if (unit !== null && claim.labelWanted !== 'inherit' && (claim.role === 'level' || subject === null)) {
    const topic = topicOf(terms, claim)
    claim.label = topic === null ? unit : spanOf(terms, topic)
    claim.labelFrom = topic === null ? 'after' : 'before'
  } else if (subject !== null) {
    claim.label = subject
    claim.labelFrom = 'inherited'
  }
}

/** Terms of a topic, at most. */
const TOPIC = 8

/** "Về ùn tắc giao thông, cả nước xảy ra 46 vụ": a count of bare cases is of the topic that opens its sentence. */
function topicOf(terms: readonly SentenceTerm[], { at }: Claim): LabelCandidate | null {
  if (terms[0]!.normal !== 'về') return null
  const comma = terms.findIndex((t) => t.is.Comma)
  if (comma < 2 || comma > TOPIC || comma > at) return null
  for (let i = comma; i < at; i++) if (terms[i]!.is.Quantity || terms[i]!.is.Head) return null
  const range = trimEnd(terms, { from: 1, to: comma })
  return range.to > range.from ? { from: range.from, to: range.to, measured: false } : null
}

/** A level in percent or a fraction that is labelled by the noun behind it is a share of that noun. */
function becomesShare({ quantity, role, labelWanted }: Claim): boolean {
  return role === 'level' && labelWanted === null && (quantity.dimension === 'percent' || quantity.unit === 'ratio')
}

/** Where the counted noun stands inside the quantity, or null for a bare number. */
function unitSpan(terms: readonly SentenceTerm[], claim: Claim): Span | null {
  const { unit, end } = claim.quantity
  const { normal: text, start } = terms[claim.at]!
  if (unit === null) return null
  for (let at = end - start - unit.length; at >= 0; at--) {
    const written = text.slice(at, end - start).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
    if (written === unit) return { start: start + at, end }
    // In decomposed text a slice may begin inside a letter.
    if (written.length > unit.length && !/^\p{M}/u.test(written)) return null
  }
  return null
}
