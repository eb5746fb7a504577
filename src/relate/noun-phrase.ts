/** The noun phrase that labels a figure: what opens it, and what is cut from its end. */
import type { TermRange } from './clause.ts'
import { OPENING_TAGS } from './clause.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'
import type { Mask } from '../rules/tags.ts'

const BEFORE_VERB = anyOf(['Period', 'Aux', 'Cut', 'Place'])

/** A label found, with what speaks for it. */
export interface LabelCandidate extends TermRange {
  /** Begins with a noun of measure or an indicator phrase */
  measured: boolean
}

/** A candidate and where it stands; null for the label of the figure before. */
export type Choice = readonly ['before' | 'after', LabelCandidate | null] | null

/** What is cut from the end of any noun phrase. */
const CLOSING_TAGS = anyOf(['Period', 'Comma', 'Dash', 'Mark', 'Connector', 'Aux', 'Cut', 'Reference', 'Yoy', 'Previous'])
/** What is cut from the end of one that a noun of measure opens. */
export const MEASURE_CLOSING = anyOf(['Period', 'Comma', 'Dash', 'Mark', 'Connector', 'Cut', 'Aux', 'Yoy', 'Previous'])

/** Particles and prepositions with which no label begins or ends. */
const EDGES = new Set(['là', 'của', 'sau', 'kể', 'trước', 'vào', 'hồi', 'trở', 'rồi', 'nữa', 'để', 'nên', 'ngay', 'hôm', 'cùng', 'vậy', 'với', 'năm', 'lúc', 'khi', 'thì', 'mà', 'từ', 'như', 'ra', 'cho', 'có', 'được', 'phải', 'qua'])

/** "mới giải ngân" (have only just paid out), but "doanh nghiệp mới" (new enterprises). */
export const JUST = 'mới'

/** True for a particle at the edge of a noun phrase. */
export function isEdge(term: SentenceTerm): boolean {
  return EDGES.has(term.normal) && !term.is.Head && !term.is.Compound
}

/** Nouns of measure, indicator phrases and nouns of growth: what a label begins with. */
export function isMeasure(term: SentenceTerm): boolean {
  return term.is.Head || (term.is.Grow && term.normal !== 'tăng')
}

/** What a noun of measure has, though not all that have it are one. */
export const MEASURE_TAGS = anyOf(['Head', 'Grow'])

/** True when a noun of measure stands in the range. */
export function hasMeasure(terms: readonly SentenceTerm[], range: TermRange): boolean {
  for (let i = range.from; i < range.to; i++) if (isMeasure(terms[i]!)) return true
  return false
}

/** A noun of measure, or a name that holds digits. */
function isNoun({ is }: SentenceTerm): boolean {
  return is.Head || (is.Reference && is.Word)
}

/** "xảy | ra", "nhặt | được": a verb of one syllable goes with the particle that ends it. */
function isVerbOf(terms: readonly SentenceTerm[], particle: number): boolean {
  return isEdge(terms[particle]!) && terms[particle]!.is.Verb && terms[particle - 1]!.is.Verb && terms[particle - 2]?.is.Verb !== true
}

/** "số lao động | tại thời điểm" 01/6/2022: that a moment is told before its date is no part of the noun. */
function withoutMoment(terms: readonly SentenceTerm[], from: number, to: number): number {
  if (to - 2 <= from || terms[to - 1]!.normal !== 'điểm' || terms[to - 2]!.normal !== 'thời' || terms[to]?.is.Period !== true) return to
  return terms[to - 3]!.normal === 'tại' && to - 3 > from ? to - 3 : to - 2
}

/** Cuts particles, periods and the like from the end of a range. */
export function trimEnd(terms: readonly SentenceTerm[], range: TermRange, closing: Mask = CLOSING_TAGS): TermRange {
  let { to } = range
  if (to - 1 > range.from && terms[to - 1]!.is.Verb && !isMeasure(terms[to - 1]!) && hasAny(terms[to - 2]!, BEFORE_VERB)) to--
  to = withoutMoment(terms, range.from, to)
  const last = to
  while (to > range.from && (closes(terms[to - 1]!, closing) || (to < last && isVerbOf(terms, to)))) to--
  return { from: range.from, to }
}

/** True for a term with which no noun phrase ends. */
function closes(term: SentenceTerm, closing: Mask): boolean {
  return (hasAny(term, closing) && !isNoun(term)) || isEdge(term) || term.normal === 'mỗi'
}

const TIMES = new Set(['năm', 'quý', 'tháng', 'tuần', 'ngày', 'giờ'])

/** How many terms at `at` open a clause and are no part of its subject: a particle, or "mỗi năm" (each year). */
function opening(terms: readonly SentenceTerm[], at: number): number {
  const term = terms[at]!
  if (term.normal === 'mỗi' && TIMES.has(terms[at + 1]?.normal ?? '')) return 2
  return (hasAny(term, OPENING_TAGS) && !term.is.Head) || isEdge(term) || term.normal === JUST ? 1 : 0
}

/** Cuts what opens a clause and is no part of its subject, then as `trimEnd` does. */
export function trim(terms: readonly SentenceTerm[], range: TermRange): TermRange {
  let { from } = range
  for (let skipped = 1; from < range.to && skipped > 0; from += skipped) skipped = opening(terms, from)
  return trimEnd(terms, { from, to: range.to })
}
