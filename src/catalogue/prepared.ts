/** What compiling the tables finds out about them, as plain data: told by the build, so that a run need not find it out again. */
import type { Texts } from './text-list.ts'
import type { Rows } from './trie-layout.ts'

/** Patterns of a table, as `recognise/pattern-rows.ts` tells. */
export interface PatternRows {
  graph: ArrayLike<number>
  /** The words that open patterns */
  table: ArrayLike<number>
  /** By the kind of a token that is none of them: where its starts are */
  others: ArrayLike<number>
  /** By number; the first is none */
  words: readonly string[]
  captures: readonly string[]
}

/** What may open the patterns of a table. */
export interface PatternOpenings {
  /** The kinds of tokens that may, bits of `KIND_BITS` */
  kinds: number
  /** The kinds that only open such as go on with a token glued to them */
  gluing: number
  /** Which words may stand behind which, as a sieve of pairs */
  pairs: ArrayLike<number>
  /** The folded words and marks that a vocabulary tells, by the bits of `PatternBits` */
  told: Readonly<Record<'first' | 'wide' | 'tight' | 'second', readonly string[]>>
}

export type PreparedPatterns = PatternRows & PatternOpenings

/** What the build tells of periods and references, which no user adds to. */
export interface PreparedSpans {
  periods: PreparedPatterns
  follow: PreparedPatterns
  references: PreparedPatterns
}

/** What the build tells of rules and of the phrases of words, indicators, units and places, which a user's tables would change. */
export interface Prepared {
  /** Every syllable of the tables, folded; the tries know them by their number. The first is none */
  syllables: readonly string[]
  /** By syllable */
  hashes: Int32Array
  /** What the vocabulary knows and its table of words does not hold, with its bits there */
  others: readonly (readonly [norm: string, bits: number])[]
  /** The places of the table of words that the vocabulary keeps */
  places: Int32Array
  terms: { tries: Rows; values: readonly { tags: readonly string[] | null; indicator: boolean }[] }
  labels: PackedLabels
  units: { tries: Rows; values: readonly (readonly PackedSpelling[])[] }
  /** Of a name of a place the JSON */
  names: { tries: Rows; values: Texts }
  rules: PackedRules
  shelf: PackedShelf
}

/** The tries of `shelf.ts`, whose values are the numbers of their phrases. */
export interface PackedShelf {
  names: readonly string[]
  /** The first are the roots, by name */
  tries: Rows
}

/** Rules, in their order. */
export interface PackedRules {
  shortlist: PackedShortlist
  /** JSON of `look.ts` */
  looks: Texts
  paths: Texts
}

/** Which rules can match around a quantity, see `shortlist.ts`. */
export type PackedShortlist = Readonly<Record<'own' | 'near' | 'next', PackedPassing>>

export interface PackedPassing {
  always: readonly number[]
  tags: readonly (readonly number[])[]
  words: readonly (readonly [word: string, rules: readonly number[]])[]
}

/** The phrases of indicators. */
export interface PackedLabels {
  /** The first holds all phrases, the others what follows their gaps */
  tries: Rows
  /** By value: where what it says begins, a number of an indicator and one of a kind each; that of the next one is behind it */
  ends: Int32Array
  says: Int32Array
  /** By value: the trie of what follows a gap, or -1 */
  beyond: Int32Array
}

/** A spelling of a unit: the number of its entry, and the letter that must be written so. */
export type PackedSpelling = readonly [entry: number, letter: string | null]
