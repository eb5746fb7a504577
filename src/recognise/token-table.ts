/**
 * What depends on one token, on its shape alone or, for the words that are named, on the word too: worked out when a text
 * first holds such a token and kept. So a table is never larger than the words it names.
 */
import type { Token } from '../text/tokenise.ts'

/** Values by the shape of a token, in a row for each word named and one for all others; `undefined` until first asked. */
export interface TokenTable<V> {
  named: ReadonlyMap<string, (V | undefined)[]>
  others: (V | undefined)[]
}

/** Index of the lowest bit of `KIND_BITS`, below which are those of the tables. */
const LOWEST = 24
/** The column of what stands behind the last token. */
const NONE = 0
/** Added to a column where a table tells tokens apart by whether one is glued to them. */
export const TIGHT = 32

/** An empty table with a row for each of the folded words and marks. */
export function tokenTable<V>(norms: Iterable<string>): TokenTable<V> {
  return { named: new Map(Array.from(norms, (norm) => [norm, []])), others: [] }
}

/** The row of a token, which may be missing. */
export function rowOf<V>({ named, others }: TokenTable<V>, token: Token | undefined): (V | undefined)[] {
  return token === undefined ? others : (named.get(token.norm) ?? others)
}

/** Where in its row the value of a token is: by its kind, whether it is capitalised, and whether it is glued. */
export function columnOf(token: Token | undefined): number {
  if (token === undefined) return NONE
  return ((31 - Math.clz32(token.opens) - LOWEST) << 2) | (token.glued ? 2 : 0) | (token.capital ? 1 : 0)
}
