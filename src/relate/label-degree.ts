/** "mức thưởng cao nhất là 80 triệu đồng, thấp nhất là 4 triệu đồng": the highest and the lowest are of a noun, which may be named but once. */
import type { Span } from '../figure.ts'
import { indexFrom } from '../text/seek.ts'
import type { TermRange } from './clause.ts'
import { CLAIM_TAGS, hasTag } from './clause.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

/** With "nhất": highest, lowest, most … */
const DEGREES = new Set(['cao', 'thấp', 'lớn', 'nhỏ', 'nhiều', 'ít', 'đắt', 'rẻ', 'dài', 'ngắn', 'nặng', 'nhẹ', 'nhanh', 'chậm'])
/** Nouns that say no more than the degree: "mức cao nhất". */
const LEVELS = new Set(['mức', 'mức độ'])

/** Verbs that reach a degree: "giá vàng | lên mức cao nhất". */
const REACHED = anyOf(['Reach', 'To', 'Till', 'Share'])

/** Where a degree that ends before `to` begins; `to` where none does. */
function degreeStart(terms: readonly SentenceTerm[], from: number, to: number): number {
  return to - 2 >= from && terms[to - 1]!.normal === 'nhất' && DEGREES.has(terms[to - 2]!.normal) ? to - 2 : to
}

/** The end of a clause without a degree that stands there by itself: "mức thưởng bình quân là 8 triệu | , cao nhất". */
export function withoutDegree(terms: readonly SentenceTerm[], { from, to }: TermRange): number {
  const degree = degreeStart(terms, from, to)
  if (degree === to) return to
  let at = degree
  while (at > from && (LEVELS.has(terms[at - 1]!.normal) || hasAny(terms[at - 1]!, CLAIM_TAGS)) && !isNamed(terms, at - 1)) at--
  const before = at > from ? terms[at - 1]! : undefined
  // "22.680 đồng | tại VPBank, cao nhất là …": what stands behind the figure before is no subject of this one
  if (before === undefined || isJoint(before)) return terms[from - 1]?.is.Quantity === true ? from : Math.max(from, at - 1)
  return hasTag(terms, at, degree, REACHED) ? at : to
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

/** The label of the figure before without its own degree: "mức thưởng | cao nhất"; null where it is nothing else. */
export function degreeless(terms: readonly SentenceTerm[], { start, end }: Span): Span | null {
  // What an earlier sentence names is kept as it is.
  if (start < terms[0]!.start) return { start, end }
  const from = indexFrom(terms, start)
  const to = indexFrom(terms, end)
  const at = degreeStart(terms, from, to)
  if (at === to) return { start, end }
  return at > from ? { start, end: terms[at - 1]!.end } : null
}
