/**
 * Folded forms of words that no table knows, as far as they are remembered: names come back again and again, and folding one
 * costs more than looking it up. A word takes the place of the one before it, so there are never more than places.
 */
import { fold } from './fold.ts'
import { mixed } from './word-table.ts'

/** By place: the letters of the word, as a key of the word table, and its folded form. */
export interface WordMemo {
  lows: Int32Array
  highs: Int32Array
  norms: string[]
}

const PLACES = 4096

/** A memory of no word yet. */
export function emptyMemo(): WordMemo {
  return { lows: new Int32Array(PLACES), highs: new Int32Array(PLACES), norms: new Array<string>(PLACES).fill('') }
}

/** The folded form of the word `text.slice(start, end)`, whose letters are the key. */
export function remembered({ lows, highs, norms }: WordMemo, low: number, high: number, text: string, start: number, end: number): string {
  const place = mixed(low, high) & (PLACES - 1)
  if (lows[place] === low && highs[place] === high) return norms[place]!
  const norm = fold(text.slice(start, end))
  lows[place] = low
  highs[place] = high
  norms[place] = norm
  return norm
}
