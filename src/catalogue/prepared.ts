/** What compiling the tables finds out about them, as plain data: told by the build, so that a run need not find it out again. */
import type { PlaceName } from './span-tables.ts'
import type { Texts } from './text-list.ts'
import type { Rows } from './trie-layout.ts'

/** The patterns of a table, and what opens them, by their numbers in its order. */
export interface PatternOpenings {
  /** Those that a folded word or mark may open */
  words: readonly (readonly [word: string, patterns: readonly number[]])[]
  /** Those that a kind of token may open, a bit of `KIND_BITS` */
  kinds: readonly (readonly [kind: number, patterns: readonly number[]])[]
  /** The kinds that only open such as go on with a token glued to them */
  gluing: number
  /** Which words may stand behind which, as a sieve of pairs */
  pairs: readonly number[]
  /** By pattern: its items, JSON of `pattern-graph.ts`, read when a text first holds what opens it */
  parts: Texts
}

/** What the build tells of periods and references, which no user adds to. */
export interface PreparedSpans {
  periods: PatternOpenings
  follow: PatternOpenings
  references: PatternOpenings
}

/** What the build tells of rules and of the phrases of words, indicators, units and places, which a user's tables would change. */
export interface Prepared {
  /** Every syllable of the tables, folded; the tries know them by their number. The first is none */
  syllables: readonly string[]
  /** By syllable */
  hashes: Int32Array
  /** By syllable, of those that the vocabulary knows: its bits there */
  bits: Int32Array
  /** The places of the table of words that the vocabulary keeps */
  places: Int32Array
  terms: { tries: Rows; values: readonly { tags: readonly string[] | null; indicator: boolean }[] }
  labels: PackedLabels
  units: { tries: Rows; values: readonly (readonly PackedSpelling[])[] }
  names: { tries: Rows; values: readonly PlaceName[] }
  rules: PackedRules
}

/** Rules, in their order. */
export interface PackedRules {
  shortlist: PackedShortlist
  /** JSON of `look.ts` */
  looks: Texts
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
