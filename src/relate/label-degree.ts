/** "mức thưởng cao nhất là 80 triệu đồng, thấp nhất là 4 triệu đồng": the highest and the lowest are of a noun, which may be named but once. */
import type { Span } from '../figure.ts'
import type { TermRange } from './clause.ts'
import { CLAIM_TAGS, hasTag, withoutOwnEnd } from './clause.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

/** With "nhất": highest, lowest, most … */
const DEGREES = new Set(['cao', 'thấp', 'lớn', 'nhỏ', 'nhiều', 'ít', 'đắt', 'rẻ', 'dài', 'ngắn', 'nặng', 'nhẹ', 'nhanh', 'chậm', 'mạnh', 'sâu'])
/** Nouns that say no more than the degree: "mức cao nhất". */
const LEVELS = new Set(['mức', 'mức độ'])

/** Verbs that reach a degree: "giá vàng | lên mức cao nhất". */
const REACHED = anyOf(['Reach', 'To', 'Till', 'Share'])

/** "cao" in "cao gấp đôi" (twice as high): a degree that a multiple follows is said of the subject. */
export function isDegree({ normal }: SentenceTerm): boolean {
  return DEGREES.has(normal)
}

/** First syllables of "bình quân" and "trung bình" (on average), with the second. */
const MEANS: ReadonlyMap<string, string> = new Map([
  ['bình', 'quân'],
  ['trung', 'bình'],
])

/** True where two terms say that a measure is a mean. */
function isMean(terms: readonly SentenceTerm[], at: number): boolean {
  return terms[at + 1] !== undefined && MEANS.get(terms[at]!.normal) === terms[at + 1]!.normal && terms[at]!.is.Aux
}

/** The end of a noun of measure with the mean that it is of: "giá bán bình quân |" đạt 5 triệu, and not "tăng bình quân 5%", "bình quân mỗi năm". */
export function withMean(terms: readonly SentenceTerm[], { to }: TermRange, limit: number): number {
  if (to + 2 > limit || !isMean(terms, to)) return to
  const next = terms[to + 2]
  return next !== undefined && ((next.is.Quantity && !next.is.Duration) || next.is.Period || next.is.Colon || hasAny(next, CLAIM_TAGS)) ? to + 2 : to
}

/** Where a degree that ends before `to` begins; `to` where none does. */
function degreeStart(terms: readonly SentenceTerm[], from: number, to: number): number {
  return to - 2 >= from && terms[to - 1]!.normal === 'nhất' && DEGREES.has(terms[to - 2]!.normal) ? to - 2 : to
}

/** The end of a clause without a degree that stands there by itself: "mức thưởng bình quân là 8 triệu | , cao nhất". */
export function withoutDegree(terms: readonly SentenceTerm[], { from, to }: TermRange): number {
  const degree = degreeStart(terms, from, to)
  if (degree === to) return to
  let at = degree
  while (at > from && (LEVELS.has(terms[at - 1]!.normal) || hasAny(terms[at - 1]!, CLAIM_TAGS)) && !terms[at - 1]!.is.Grow && !isNamed(terms, at - 1)) at--
  const before = at > from ? terms[at - 1]! : undefined
  // "22.680 đồng | tại VPBank, cao nhất là …": what stands behind the figure before is no subject of this one
  if (before === undefined || isJoint(before)) return terms[from - 1]?.is.Quantity === true ? from : Math.max(from, at - 1)
  return hasTag(terms, at, degree, REACHED) || moves(terms[degree - 1]!) ? at : to
}

/** "nhóm giao thông | tăng cao nhất": the verb of change goes with its degree, and its noun does not: "mức tăng cao nhất". */
function moves({ is }: SentenceTerm): boolean {
  return (is.Rise || is.Fall) && !is.Grow && !is.Head
}

/** "nhóm giao thông tăng cao nhất | , tăng 1,5%", "… | với mức tăng 1,5%": what says once more how far goes on about the same noun. */
export function withoutJoint(terms: readonly SentenceTerm[], { from, to }: TermRange): number {
  const joint = terms[to - 1]!
  return (joint.is.Comma || joint.normal === 'với') && degreeStart(terms, from, to - 1) < to - 1 ? to - 1 : to
}

/** "tăng cao nhất là | nhóm giao thông với 1,5%": what is said to be of the degree is the noun. */
export function behindDegree(terms: readonly SentenceTerm[], { from, to }: TermRange): TermRange {
  let at = from
  while (at + 1 < to && moves(terms[at]!) && terms[at + 1]!.normal !== 'nhất') at++
  const noun = at + 3
  return noun < to && degreeStart(terms, at, at + 2) === at && terms[at + 2]!.normal === 'là' ? { from: noun, to } : { from, to }
}

/** "| mức thưởng": a noun of level with a noun of its own behind it. */
function isNamed(terms: readonly SentenceTerm[], at: number): boolean {
  return LEVELS.has(terms[at]!.normal) && !DEGREES.has(terms[at + 1]!.normal)
}

function isJoint({ is, normal }: SentenceTerm): boolean {
  return is.Comma || is.Dash || is.Mark || is.Open || normal === 'và' || normal === 'còn'
}

/** True when a figure is of a degree that stands by itself: it goes back to a noun that is named before. */
export function isDegreeAlone(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  let end = to
  while (end > from && hasAny(terms[end - 1]!, CLAIM_TAGS)) end--
  return withoutDegree(terms, { from, to: end }) < end
}

/** The label of the figure before without its own degree: "mức thưởng | cao nhất", "mức thưởng | bình quân"; null where it is nothing else. */
export function degreeless(terms: readonly SentenceTerm[], label: Span): Span | null {
  return withoutOwnEnd(terms, label, (from, to) => (to - 2 > from && isMean(terms, to - 2) ? to - 2 : degreeStart(terms, from, to)))
}
