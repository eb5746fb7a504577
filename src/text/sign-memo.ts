/** What marks and short numerals are, as far as they are remembered: a report is full of them, and cutting one out of the text costs more than looking it up. */
import { isDigit } from './boundary.ts'
import { hashOf } from './hash.ts'

/** A mark or numeral: its folded form, the bits of its token, and the hash of the form. */
export interface Sign {
  norm: string
  opens: number
  hash: number
}

/** Signs that were met, each in a place of its own. */
export interface SignMemo {
  /** By `placeOfMark` */
  marks: (Sign | undefined)[]
  /** By `placeOfNumeral` */
  numerals: (Sign | undefined)[]
}

/** Marks that are remembered: those of Latin text, and from here on general punctuation. */
const LATIN_END = 0x100
const PUNCTUATION = 0x2000
const PUNCTUATION_END = 0x2070

/** By the number of digits, the place of the numeral that is all noughts: "7", "07" and "007" are three numerals. Of longer ones the years alone are remembered. */
const FIRST = [0, 0, 10, 110]
const YEARS = 1110
const YEAR = { first: 1900, last: 2099 }

/** A memory of no sign yet. */
export function emptySigns(): SignMemo {
  const none = (places: number) => new Array<Sign | undefined>(places).fill(undefined)
  return { marks: none(LATIN_END + PUNCTUATION_END - PUNCTUATION), numerals: none(YEARS + YEAR.last - YEAR.first + 1) }
}

/** Where the mark is remembered; -1 for one that is not. */
export function placeOfMark(code: number): number {
  return code < LATIN_END ? code : code >= PUNCTUATION && code < PUNCTUATION_END ? code - PUNCTUATION + LATIN_END : -1
}

/** Where the numeral `text.slice(start, end)` is remembered; -1 for one that is long or has other signs than digits. */
export function placeOfNumeral(text: string, start: number, end: number): number {
  const length = end - start
  if (length > 4) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isDigit(code)) return -1
    value = value * 10 + code - 48
  }
  if (length < 4) return FIRST[length]! + value
  return value >= YEAR.first && value <= YEAR.last ? YEARS + value - YEAR.first : -1
}

/** The sign with that form and these bits. */
export function signOf(norm: string, opens: number): Sign {
  return { norm, opens, hash: hashOf(norm) }
}
