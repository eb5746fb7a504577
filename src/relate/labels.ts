/**
 * Chooses the label of each figure of a sentence among what stands before it, after it, and what the figure before was about.
 */
import type { Span } from '../figure.ts'
import { anyOf, hasAny, union } from '../rules/tags.ts'
import { isCalledAgain } from './called-again.ts'
import type { Claim } from './claim.ts'
import { CLAIM_TAGS, openBracket, spanOf } from './clause.ts'
import { labelBefore } from './label-before.ts'
import { candidateOf } from './label-choice.ts'
import { degreeless, isDegreeAlone } from './label-degree.ts'
import { isNumberAlone, numberless } from './label-number.ts'
import type { Choice, LabelCandidate } from './noun-phrase.ts'
import { trimEnd } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'

/** Sets labels in order; `previous` is what the last figure of the paragraph was about. */
export function assignLabels(terms: readonly SentenceTerm[], claims: readonly Claim[], previous: Span | null): void {
  let subject = previous
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]!
    if (claim.label === null) {
      const before = claims[i - 1]
      skipBehindLabel(terms, claim, before)
      if (before !== undefined && (isCalledAgain(terms, claim, before) || isRateOfCount(terms, claim, before))) inherit(claim, before.label)
      else choose(terms, claim, claim.restates ? (before?.label ?? subject) : (sameUnit(claims, i) ?? subject))
    }
    if (claim.label !== null && openBracket(terms, claim.at) < 0) subject = claim.label
  }
}

/** What labels the figure before from behind is no subject of this one: "172 vụ việc chống bán phá giá, tăng 219%"; a figure inside the subject is part of it: "dư nợ của hai ngân hàng". */
function skipBehindLabel(terms: readonly SentenceTerm[], claim: Claim, before: Claim | undefined): void {
  if (before?.labelFrom !== 'after' || before.label === null || isInside(terms, before, claim) || openBracket(terms, before.at) > claim.clause.from) return
  const { end } = before.label
  const { to } = claim.clause
  let { from } = claim.clause
  while (from < to && terms[from]!.end <= end) from++
  claim.clause = { from, to }
}

const RATE = new Set(['tỉ', 'lệ', 'với'])
/** What stands between a counted noun and what part of a whole it is: "61/70 trường đạt chuẩn quốc gia | (đạt tỷ lệ | 87,1%)". */
const TOLD_OF_COUNT = union(CLAIM_TAGS, anyOf(['Comma', 'Open']))

/** A percentage right behind the noun of a count, in a bracket or as its rate, is of that noun. */
function isRateOfCount(terms: readonly SentenceTerm[], { at, quantity }: Claim, before: Claim): boolean {
  if (quantity.dimension !== 'percent' || before.labelFrom !== 'after' || before.label === null || before.quantity.dimension !== 'count' || isNounBehind(terms[at + 1])) return false
  let from = at
  while (from > before.at + 1 && (hasAny(terms[from - 1]!, TOLD_OF_COUNT) || RATE.has(terms[from - 1]!.normal))) from--
  return from < at && terms[from - 1]!.end === before.label.end && (terms[from]!.is.Open || (terms[at - 1]!.normal === 'lệ' && terms[from]!.is.Comma))
}

function isNounBehind(next: SentenceTerm | undefined): boolean {
  return next !== undefined && (next.is.Word || next.is.Head)
}

/** A count that stands in the subject of the claim, behind its noun. */
function isInside(terms: readonly SentenceTerm[], { at, quantity }: Claim, { clause }: Claim): boolean {
  const of = terms[at - 1]?.normal
  return quantity.dimension === 'count' && clause.from < at - 1 && (of === 'của' || of === 'giữa')
}

/** "11 vụ tai nạn, làm chết 6 người; giảm 4 vụ": a counted change goes back to the figure of the same unit. */
function sameUnit(claims: readonly Claim[], at: number): Span | null {
  const { quantity, role } = claims[at]!
  if (quantity.dimension !== 'count' || role === 'level') return null
  const unit = quantity.unit?.split(' ')[0]
  for (let i = at - 1; i >= 0; i--) {
    const before = claims[i]!
    if (before.quantity.dimension === 'count' && before.quantity.unit?.split(' ')[0] === unit) return before.label
  }
  return null
}

function inherit(claim: Claim, subject: Span | null): void {
  claim.subject = subject
  claim.label = subject
  claim.labelFrom = 'inherited'
}

function choose(terms: readonly SentenceTerm[], claim: Claim, before: Span | null): void {
  const subject = before === null ? null : withoutOwn(terms, claim, before)
  claim.subject = subject
  claim.sought = !claim.restates || subject === null
  const choice = claim.sought ? candidateOf(terms, claim, subject !== null) : null
  place(terms, claim, choice ?? (subject === null ? (earlierSegment(terms, claim) ?? verbBefore(terms, claim)) : null), subject)
}

/** What the figure before was about, without the degree or number that is its own where this one has another. */
function withoutOwn(terms: readonly SentenceTerm[], { clause }: Claim, before: Span): Span | null {
  if (isDegreeAlone(terms, clause)) return degreeless(terms, before)
  return isNumberAlone(terms, clause) ? numberless(terms, before) : before
}

/** "7 tháng đầu năm đã đón được 9,8 triệu": where no noun is named the verb is what is counted. */
function verbBefore(terms: readonly SentenceTerm[], claim: Claim): Choice {
  const to = claim.at > claim.clause.from && isBare(terms[claim.at - 1]!) ? claim.at - 1 : claim.at
  let from = to
  while (from > claim.clause.from && (terms[from - 1]!.is.Verb || terms[from - 1]!.is.Cause)) from--
  const { dimension, unit } = claim.quantity
  return from < to && claim.role === 'level' && (dimension !== 'count' || unit === null) ? ['before', { from, to, measured: false }] : null
}

/** "được" behind a verb that it is no part of: "tiết kiệm | được", "thu được". */
function isBare({ normal, is }: SentenceTerm): boolean {
  return normal === 'được' && !is.Verb
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

function place(terms: readonly SentenceTerm[], claim: Claim, choice: Choice, subject: Span | null): void {
  const { quantity, role, labelWanted } = claim
  const counted = quantity.dimension === 'count' && quantity.unit !== null
  const [from, candidate] = choice ?? []
  const unit = counted && from === 'after' ? unitSpan(terms, claim) : null
  // A unit that is taken from another figure is no noun that stands here.
  if (from !== undefined && candidate != null && !(unit === null && candidate.from === claim.at)) {
    claim.label = unit === null ? spanOf(terms, candidate) : { start: unit.start, end: terms[candidate.to - 1]!.end }
    claim.labelFrom = from
    if (from === 'after' && becomesShare(claim)) {
      claim.role = 'share'
      claim.direction = null
      claim.rule = 'share-of-following-noun'
    }
    return
  }
  const noun = counted && labelWanted !== 'inherit' && (role === 'level' || subject === null) ? unitSpan(terms, claim) : null
  if (noun !== null) {
    const topic = topicOf(terms, claim)
    claim.label = topic === null ? noun : spanOf(terms, topic)
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
export function unitSpan(terms: readonly SentenceTerm[], claim: Claim): Span | null {
  const { unit, end } = claim.quantity
  const { normal: text, start } = terms[claim.at]!
  if (unit === null) return null
  if (text.endsWith(unit, end - start)) return { start: end - unit.length, end }
  for (let at = end - start - unit.length; at >= 0; at--) {
    const written = text.slice(at, end - start).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
    if (written === unit) return { start: start + at, end }
    // In decomposed text a slice may begin inside a letter.
    if (written.length > unit.length && !/^\p{M}/u.test(written)) return null
  }
  return null
}
