/** The label that a figure takes by its kind, role and verb, of those before it, behind it, and of the figure before. */
import { anyOf, union } from '../rules/tags.ts'
import type { Candidates, Claim } from './claim.ts'
import { CLAIM_TAGS, clauseBefore, hasTag, spanOf } from './clause.ts'
import { labelAfter } from './label-after.ts'
import { hasClaimVerb, labelBefore } from './label-before.ts'
import { actsOn, countLabel } from './label-count.ts'
import { isNumberAlone } from './label-number.ts'
import type { Choice, LabelCandidate } from './noun-phrase.ts'
import { trimEnd } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'

const NO_BASES: ReadonlySet<number> = new Set()

/** What the label of a claim was chosen from, once it has been. */
export function candidatesOf(terms: readonly SentenceTerm[], claim: Claim): Candidates {
  const before = claim.sought ? beforeCandidate(terms, claim) : null
  const after = claim.sought ? afterCandidate(terms, claim) : null
  return { before: before && spanOf(terms, before), after: after && spanOf(terms, after), earlier: claim.subject }
}

/** The candidate that the kind of figure asks for, or null for the label of the figure before. */
export function candidateOf(terms: readonly SentenceTerm[], claim: Claim, hasSubject: boolean): Choice {
  const { labelWanted } = claim
  if (labelWanted === 'inherit') return null
  if (labelWanted === 'after') return ['after', afterCandidate(terms, claim)]
  const found = beforeCandidate(terms, claim)
  if (labelWanted === 'before') return ['before', found]
  const before = hasSubject && isNumberAlone(terms, claim.clause) ? null : found
  if (claim.quantity.dimension === 'count') return countLabel(terms, claim, before, afterCandidate(terms, claim))
  return before?.measured === true ? measuredLabel(terms, claim, before, hasSubject) : nounLabel(terms, claim, before, hasSubject)
}

/** Where the subject names what is measured. */
function measuredLabel(terms: readonly SentenceTerm[], claim: Claim, before: LabelCandidate, hasSubject: boolean): Choice {
  const object = objectOf(terms, claim)
  if (object !== null) return ['before', object]
  if (hasSubject && isBareGrowth(terms, claim, before)) return null
  if (claim.quantity.dimension !== 'percent' || hasClaimVerb(terms, claim.clause)) return ['before', before]
  const after = afterCandidate(terms, claim)
  return isShareOfNoun(terms, claim, before, after) ? ['after', after] : ['before', before]
}

/** Where the subject is any noun, or there is none. */
function nounLabel(terms: readonly SentenceTerm[], claim: Claim, before: LabelCandidate | null, hasSubject: boolean): Choice {
  const { dimension } = claim.quantity
  const after = afterCandidate(terms, claim)
  if (isChangeOfNoun(terms, claim, after)) return ['after', after]
  const planned = plannedNoun(terms, claim)
  if (planned !== null) return ['after', planned]
  const object = objectOf(terms, claim)
  if (object !== null) return ['before', object]
  if (claim.role === 'relative' && hasSubject) return null
  if (before !== null && hasSubject && isBareGrowth(terms, claim, before)) return null
  if (isShareOfNoun(terms, claim, before, after)) return ['after', after]
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
  // "Tốc độ tăng | giá trị sản xuất" is a noun and its own object's.
  if (from > clause.from && terms[from - 1]!.is.Grow) return null
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
function isChangeOfNoun(terms: readonly SentenceTerm[], claim: Claim, after: LabelCandidate | null): boolean {
  return claim.quantity.dimension === 'percent' && claim.role === 'change' && after?.measured === true && !terms[claim.at + 1]!.is.Plan
}

function beforeCandidate(terms: readonly SentenceTerm[], claim: Claim): LabelCandidate | null {
  if (isListed(terms, claim)) return null
  const before = labelBefore(terms, claim.clause)
  if (before?.measured === true) return before
  return headOfItem(terms, claim) ?? before ?? beforeBracket(terms, claim)
}

/** Words of the head of an item, at most. */
const HEAD = 8
/** What tells that the words before a colon are no mere name of what follows. */
const NO_HEAD = union(CLAIM_TAGS, anyOf(['Period', 'Place', 'Quantity', 'Say', 'Cause', 'Connector', 'Semicolon', 'Stop', 'Open', 'Close']))

/** "Giải nhất: 25 triệu đồng", "Cấp tiểu học: 2,5 triệu đồng": the head of an item names its figure, whatever else its words may be. */
function headOfItem(terms: readonly SentenceTerm[], { at, clause }: Claim): LabelCandidate | null {
  const to = at - 1
  let { from } = clause
  while (from < to && (terms[from]!.is.Dash || terms[from]!.is.Mark)) from++
  if (from >= to || to - from > HEAD || !terms[to]!.is.Colon || !terms[from]!.capital) return null
  return hasTag(terms, from, to, NO_HEAD) ? null : { from, to, measured: false }
}

/** Words that tell which of a counted noun, at most. */
const TAIL = 2

/** "mức bội chi (224.000 tỷ đồng)", "Nhật Bản (chiếm 4%)": the noun before the bracket, unless a figure stands there. */
function beforeBracket(terms: readonly SentenceTerm[], claim: Claim): LabelCandidate | null {
  const open = claim.clause.from - 1
  if (terms[open]?.is.Open !== true || terms[open - 1] === undefined || terms[open - 1]!.is.Quantity) return null
  const clause = clauseBefore(terms, open, NO_BASES)
  // "52,5 triệu cổ phiếu | SBT (chiếm 10,6%)": what is left between a count and the bracket goes on the noun that it counts.
  return terms[clause.from - 1]?.is.Count === true && open - clause.from <= TAIL ? null : labelBefore(terms, clause)
}

/** "100% học sinh hoàn thành …", "có 65% số hộ …": a percentage of the noun behind it. */
function isShareOfNoun(terms: readonly SentenceTerm[], { at, clause, quantity, role, direction }: Claim, before: LabelCandidate | null, after: LabelCandidate | null): boolean {
  if (quantity.dimension !== 'percent' || after === null) return false
  if (role === 'share') return before === null && !terms[Math.max(0, at - 1)]!.is.Share
  if (role !== 'level' || direction !== null) return false
  return before === null || actsOn(terms, at) || (!before.measured && !hasClaimVerb(terms, clause))
}

/** The counted noun itself opens the label of a count; for other dimensions it begins behind the unit. */
function afterCandidate(terms: readonly SentenceTerm[], { at, quantity: { dimension, unit } }: Pick<Claim, 'at' | 'quantity'>): LabelCandidate | null {
  if (unit === 'times') return null
  return labelAfter(terms, at, dimension === 'percent' || dimension === 'ratio' ? 'share' : dimension === 'count' && unit !== null ? 'count' : 'noun')
}
