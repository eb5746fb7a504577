/**
 * What the tables know of a syllable, told when it is read: a bit for each table that has a phrase which opens with it.
 * Most syllables of a text open nothing, and are spared every look-up.
 */

/** The tables that tell their openings, one bit each. */
export const OPENS = { period: 1, reference: 2, place: 4, number: 8, tagged: 16, indicator: 32 } as const

/** Bits of the folded syllables that open something. */
export type Vocabulary = ReadonlyMap<string, number>

/** Every bit: what may be said of a syllable when no vocabulary is asked. */
export const OPENS_ANY = -1

/** A vocabulary of the syllables, folded, with which the phrases of each table open. */
export function vocabularyOf(tables: Iterable<readonly [bit: number, openings: Iterable<string>]>): Vocabulary {
  const bits = new Map<string, number>()
  for (const [bit, openings] of tables) for (const norm of openings) bits.set(norm, (bits.get(norm) ?? 0) | bit)
  return bits
}
