/**
 * What depends on one token, on its shape alone or, for the words that are named, on the word too: worked out when a text
 * first holds such a token and kept. So a table is never larger than the words it names.
 */
import { hashOf } from '../text/hash.ts'
import type { Token } from '../text/tokenise.ts'

/** Values by the shape of a token, in a row for each word named, open addressing, and one for all others; `undefined` until first asked. */
export interface TokenTable<V> {
  rows: readonly (Row<V> | null)[]
  others: (V | undefined)[]
}

interface Row<V> {
  norm: string
  hash: number
  values: (V | undefined)[]
}

/** Index of the lowest bit of `KIND_BITS`, below which are those of the tables. */
const LOWEST = 24

/** An empty table with a row for each of the folded words and marks. */
export function tokenTable<V>(named: ReadonlySet<string>): TokenTable<V> {
  let size = 1
  while (size < named.size * 2 + 1) size *= 2
  const rows = new Array<Row<V> | null>(size).fill(null)
  for (const norm of named) {
    const hash = hashOf(norm)
    let place = hash & (size - 1)
    while (rows[place] !== null) place = (place + 1) & (size - 1)
    rows[place] = { norm, hash, values: [] }
  }
  return { rows, others: [] }
}

/** The values of a token: its own row, or that of all that are not named. */
export function rowOf<V>({ rows, others }: TokenTable<V>, { hash, norm }: Token): (V | undefined)[] {
  const last = rows.length - 1
  for (let place = hash & last; ; place = (place + 1) & last) {
    const row = rows[place]!
    if (row === null) return others
    if (row.hash === hash && row.norm === norm) return row.values
  }
}

/** Where in its row the value of a token is: by its kind, whether it is capitalised, and whether it is glued. */
export function columnOf(token: Token): number {
  return ((31 - Math.clz32(token.opens) - LOWEST) << 2) | (token.glued ? 2 : 0) | (token.capital ? 1 : 0)
}
