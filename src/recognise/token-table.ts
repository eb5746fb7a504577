/**
 * What depends on one token, on its kind alone or, for the words that are named, on the word too: worked out when a text
 * first holds such a token and kept. So a table is never larger than the words it names.
 */
import { hashOf, hashTable } from '../text/hash.ts'
import type { Token } from '../text/tokenise.ts'

/** A value in a row for each word named, open addressing, and one for each kind of all others; `undefined` until first asked. */
export interface TokenTable<V> {
  rows: readonly (Row<V> | null)[]
  others: (V | undefined)[]
}

export interface Row<V> {
  norm: string
  hash: number
  /** Of the word written small, of a mark or a numeral */
  small: V | undefined
  capital: V | undefined
}

/** Index of the lowest bit of `KIND_BITS`, below which are those of the tables. */
const LOWEST = 24

/** An empty table with a row for each of the folded words and marks. */
export function tokenTable<V>(named: ReadonlySet<string>): TokenTable<V> {
  return { rows: hashTable(Array.from(named, (norm): Row<V> => ({ norm, hash: hashOf(norm), small: undefined, capital: undefined }))), others: [] }
}

/** The row of a token that is named; null for another. */
export function rowOf<V>({ rows }: TokenTable<V>, { hash, norm }: Token): Row<V> | null {
  const last = rows.length - 1
  for (let place = hash & last; ; place = (place + 1) & last) {
    const row = rows[place]!
    if (row === null || (row.hash === hash && row.norm === norm)) return row
  }
}

/** Where the value of a token that is not named is: by its kind and whether it is capitalised. */
export function columnOf({ opens, capital }: Token): number {
  return ((31 - Math.clz32(opens) - LOWEST) << 1) | (capital ? 1 : 0)
}
