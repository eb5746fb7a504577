/** The clause of a figure: the terms before it that speak of it alone, and the brackets around it. */
import type { Span } from '../figure.ts'
import type { SentenceTerm } from './terms.ts'
import { indexFrom } from '../text/seek.ts'
import { anyOf, hasAny } from '../rules/tags.ts'
import type { Mask } from '../rules/tags.ts'

const VERB = anyOf(['Reach', 'Rise', 'Fall', 'To', 'Share'])
const CLAUSE_END = anyOf(['Semicolon', 'Open', 'Stop'])

/** A stretch of terms, half-open. */
export interface TermRange {
  from: number
  to: number
}

/** Words of the claim itself: verbs, particles, words of estimate. */
export const CLAIM_TAGS = anyOf(['Reach', 'Rise', 'Fall', 'To', 'Till', 'Aux', 'Estimate', 'Share', 'Respectively', 'Restate', 'Base', 'Actual', 'Target', 'Adjusted'])
/** What may stand before a subject without being part of it. */
export const OPENING_TAGS = anyOf(['Connector', 'Aux', 'Estimate', 'Period', 'Comma', 'Dash', 'Mark', 'To', 'Base', 'Yoy', 'Previous', 'Share', 'Say', 'Cause', 'Actual', 'Adjusted', 'Respectively', 'Restate'])
/** Prepositions that set a counted noun inside another noun phrase. */
const EMBEDDING = new Set(['của', 'trong', 'giữa'])

/**
 * The terms left of a quantity that belong to its clause: back to the figure, bracket or semicolon before.
 * Brackets without a figure ("(NSNN)") are part of the clause; `bases` are terms that name the base of the figure before.
 */
export function clauseBefore(terms: readonly SentenceTerm[], at: number, bases: ReadonlySet<number>): TermRange {
  let from = at
  const floor = Math.max(0, at - 60)
  while (from > floor && !endsClause(terms, from - 1)) {
    const before = terms[from - 1]!
    if (before.is.Colon && hasContent(terms, { from, to: at })) break
    const open = before.is.Close ? bracketOpen(terms, from - 1, floor, isVerbAlone(terms, from, at)) : from - 1
    if (open < 0) break
    from = open
  }
  while (from < at && (bases.has(from) || terms[from]!.is.Close)) from++
  return { from: behindBase(terms, from, at), to: at }
}

/** "So với cùng kỳ, | xuất khẩu …": a base that opens the clause is no part of it; without a comma it is what the clause is about. */
function behindBase(terms: readonly SentenceTerm[], from: number, at: number): number {
  if (from === at || !terms[from]!.is.Base) return from
  let words = from
  while (words < at && terms[words]!.is.Base) words++
  for (let i = words; i < at; i++) if (terms[i]!.is.Comma) return i
  return words
}

/** A figure, bracket or semicolon ends a clause, but not a duration or a count in passing: "hồ của hai khu vực này chỉ còn …". */
function endsClause(terms: readonly SentenceTerm[], at: number): boolean {
  const term = terms[at]!
  if (!term.is.Quantity) return hasAny(term, CLAUSE_END)
  return !term.is.Duration && !(term.is.Count && EMBEDDING.has(terms[at - 1]?.normal ?? ''))
}

/** "Tổng tài sản (gồm 12 tỷ đồng tiền mặt) | là | 45 tỷ đồng": what has but a verb before it has its subject before the bracket. */
function isVerbAlone(terms: readonly SentenceTerm[], from: number, at: number): boolean {
  let verb = false
  for (let i = from; i < at; i++) {
    if (!hasAny(terms[i]!, CLAIM_TAGS)) return false
    verb ||= hasAny(terms[i]!, VERB)
  }
  return verb
}

/**
 * Index of the bracket that opens the one closed at `close`, or -1 when a figure stands inside, unless `over` figures: then
 * when one stands before it, which the bracket is about.
 */
function bracketOpen(terms: readonly SentenceTerm[], close: number, floor: number, over: boolean): number {
  for (let i = close - 1; i >= floor; i--) {
    const { is } = terms[i]!
    if (is.Quantity && !over) return -1
    if (is.Open) return terms[i - 1]?.is.Quantity === true ? -1 : i
  }
  return -1
}

/** Index of the bracket that the figure stands in, or -1: what is said there holds there alone. */
export function openBracket(terms: readonly SentenceTerm[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    if (terms[i]!.is.Close) return -1
    if (terms[i]!.is.Open) return i
  }
  return -1
}

/**
 * A label that ends with something of its own without that: `ownFrom` gives where it begins in a range of terms, the end of the
 * range for nowhere. Null for a label that is nothing else; what an earlier sentence names is kept as it is.
 */
export function withoutOwnEnd(terms: readonly SentenceTerm[], label: Span, ownFrom: (from: number, to: number) => number): Span | null {
  if (label.start < terms[0]!.start) return label
  const from = indexFrom(terms, label.start)
  const to = indexFrom(terms, label.end)
  const at = ownFrom(from, to)
  if (at === to) return label
  return at > from ? { start: label.start, end: terms[at - 1]!.end } : null
}

/** Offsets of a term range in the text. */
export function spanOf(terms: readonly SentenceTerm[], range: TermRange): Span {
  return { start: terms[range.from]!.start, end: terms[range.to - 1]!.end }
}

/** True when the range holds more than particles and words of the claim. */
export function hasContent(terms: readonly SentenceTerm[], range: TermRange): boolean {
  for (let i = range.from; i < range.to; i++) if (!hasAny(terms[i]!, CLAIM_TAGS) && !hasAny(terms[i]!, OPENING_TAGS)) return true
  return false
}

/** True when a term of the range has one of the tags. */
export function hasTag(terms: readonly SentenceTerm[], from: number, to: number, mask: Mask): boolean {
  for (let i = from; i < to; i++) if (hasAny(terms[i]!, mask)) return true
  return false
}
