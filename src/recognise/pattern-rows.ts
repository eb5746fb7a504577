/**
 * How compiled patterns lie in memory: all states of their graph in one row of integers. A text comes to few of them, again
 * and again, and these stay at hand; and the build lays them out, so that a run has nothing to make. Written by
 * `pattern-layout.ts`, read by `pattern.ts`.
 */
import type { Token } from '../text/tokenise.ts'

/**
 * A state begins with a bit for the hash of each of its literals, the kinds of tokens with which its slots open, and the
 * lengths up to which its literals, its slots and the rest of it go.
 */
export const SIGNS = 0
export const KINDS = 1
export const LITERALS = 2
export const SLOTS = 3
export const REST = 4
export const HEAD = 5

/** A step, of a literal: the hash of the word, its number, whether it is glued to what is before, and the state behind it. */
export const STEP = 4
export const HASH = 0
export const WORD = 1
export const GLUED = 2
export const NEXT = 3
/** Of a slot: the kinds with which it opens and its number in the places of the first two; with `GLUED` twice the number of its capture */
export const OPENS = 0
export const SLOT = 1

/** What takes no token: what it is, and the state behind a bound of the span, or the numbers of a pattern and of one of its endings. */
export const BOUND = 3
export const BEGIN = 0
export const END = 1
export const ACCEPT = 2

/** A list of starts begins with the length up to which it goes; a start has what must come behind it, see `Lookahead`, then its slot, -1 for a literal, its capture and the state behind it. */
export const START = 8
export const FREE = 0
export const LOOSE = 1
export const AFTER_GLUE = 2
export const TIGHT = 3
export const NORMS = 4
export const START_SLOT = 5
export const START_CAPTURE = 6
export const START_NEXT = 7

/** By place in the table of words that open patterns: the hash, the number of the word, 0 for none, and the starts of the word written small, or of a mark or numeral, and of the capitalised one. */
export const ROW = 4
export const ROW_SHIFT = 2
export const SMALL = 2
export const CAPITAL = 3

/** Index of the lowest bit of `KIND_BITS`, below which are those of the tables. */
const LOWEST = 24
/** Kinds of tokens, capitalised or not. */
export const COLUMNS = 14

/** Where the starts of a token are of which nothing but the kind counts. */
export function columnOf({ opens, capital }: Pick<Token, 'opens' | 'capital'>): number {
  return ((31 - Math.clz32(opens) - LOWEST) << 1) | (capital ? 1 : 0)
}
