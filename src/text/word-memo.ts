/**
 * Folded forms of words that no table knows, as far as they are remembered: names come back again and again, and folding one
 * costs more than looking it up. A word takes the place of the one before it, so there are never more than places.
 */
import { fold } from './fold.ts'
import { hashOf } from './hash.ts'
import { mixed } from './word-table.ts'

/** By place: the letters of the word, as a key of the word table, its folded form and the hash of that. */
export interface WordMemo {
  lows: Int32Array
  highs: Int32Array
  norms: string[]
  hashes: Int32Array
}

const PLACES = 4096

/** A memory of no word yet. */
export function emptyMemo(): WordMemo {
  return { lows: new Int32Array(PLACES), highs: new Int32Array(PLACES), norms: new Array<string>(PLACES).fill(''), hashes: new Int32Array(PLACES) }
}

/** The place of the word `text.slice(start, end)`, whose letters are the key. */
export function placeIn(memo: WordMemo, low: number, high: number, text: string, start: number, end: number): number {
  const place = mixed(low, high) & (PLACES - 1)
  if (memo.lows[place] === low && memo.highs[place] === high) return place
  const norm = fold(text.slice(start, end))
  memo.lows[place] = low
  memo.highs[place] = high
  memo.norms[place] = norm
  memo.hashes[place] = hashOf(norm)
  return place
}
