/**
 * What the tables know of a syllable, told when it is read: a bit for each table that has a phrase which opens with it.
 * Most syllables of a text open nothing, and are spared every look-up.
 */
import type { SignMemo } from './sign-memo.ts'
import { emptySigns } from './sign-memo.ts'
import type { WordMemo } from './word-memo.ts'
import { emptyMemo } from './word-memo.ts'
import type { WordTable } from './word-table.ts'
import { bitsOfKey, buildWordTable, isKey } from './word-table.ts'

/**
 * The tables that tell their openings, one bit each. Of periods and references it is also told which openings may go on with
 * any word (`wide`), or with one that another is glued to (`tight`), and which words may stand second behind the others; of places, which open a name written small, which
 * are a whole phrase, and which may stand second behind the others. Of a number they tell its first word and the words that go on with it,
 * and the last syllables of what may stand before it: modifiers and signs.
 */
export const OPENS = {
  period: 1, reference: 2, place: 4, number: 8, phrase: 16, label: 64,
  periodWide: 1 << 7, periodSecond: 1 << 8, referenceWide: 1 << 9, referenceSecond: 1 << 10, referenceTight: 1 << 16,
  placeType: 1 << 11, placeSmall: 1 << 12, placeAlone: 1 << 13, placeSecond: 1 << 14, placeHead: 1 << 15,
  unit: 1 << 20, goesOn: 1 << 21, lead: 1 << 22, trailer: 1 << 23,
} as const

/**
 * What a token is, in bits above those of the tables: a word, a capitalised one too, a mark, or a numeral, which is short
 * (of at most three digits), long, with dots alone inside it, or with a comma. All but `capital` exclude each other.
 */
export const KIND_BITS = { capital: 1 << 24, word: 1 << 25, mark: 1 << 26, short: 1 << 27, long: 1 << 28, dotted: 1 << 29, decimal: 1 << 30 } as const

/** Any numeral. */
export const NUMERAL_BITS = KIND_BITS.short | KIND_BITS.long | KIND_BITS.dotted | KIND_BITS.decimal

/** What the tables know of words, numerals and marks. */
export interface Vocabulary {
  words: WordTable
  /** Bits of what else is known, by its folded form: marks, numerals, long words */
  others: ReadonlyMap<string, number>
  /** Marks and numerals that were met */
  signs: SignMemo
  /** Folded forms of words that are not known */
  memo: WordMemo
}

/** Every bit of the tables: what may be said of a token when no vocabulary is asked. */
export const OPENS_ANY = (1 << 24) - 1

/** A vocabulary of folded syllables, one string for all that equal them, with the bits of the tables whose phrases they open. */
export function vocabularyOf(known: ReadonlyMap<string, number>): Vocabulary {
  return vocabularyWith(buildWordTable(known), [...known].filter(([norm]) => !isKey(norm)))
}

/** A vocabulary of a table of words and of what no key of it holds. */
export function vocabularyWith(words: WordTable, others: Iterable<readonly [norm: string, bits: number]>): Vocabulary {
  return { words, others: new Map(others), signs: emptySigns(), memo: emptyMemo() }
}

/** The bits of a folded form; 0 for one that is not known. */
export function bitsOf({ words, others }: Vocabulary, norm: string): number {
  return isKey(norm) ? bitsOfKey(words, norm) : (others.get(norm) ?? 0)
}
