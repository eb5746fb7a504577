/** What marks and short numerals are, as far as they are remembered: a report is full of them, and cutting one out of the text costs more than looking it up. */
import { COMMON, isDigit } from './boundary.ts'
import { hashOf } from './hash.ts'

/** A mark or numeral: its folded form, the bits of its token, and the hash of the form. */
export interface Sign {
  norm: string
  opens: number
  hash: number
}

/** Signs that were met, each in a place of its own. */
export interface SignMemo {
  /** By code unit, of those that are common */
  marks: (Sign | undefined)[]
  /** By `placeOfNumeral` */
  numerals: (Sign | undefined)[]
}

/** Digits of the longest numeral that is remembered: years have as many. */
const LONGEST = 4
/** By the number of digits, the place of the numeral that is all noughts: "7", "07" and "007" are three numerals. */
const FIRST = [0, 0, 10, 110, 1110]
const NUMERALS = 11110

/** A memory of no sign yet. */
export function emptySigns(): SignMemo {
  return { marks: new Array<Sign | undefined>(COMMON).fill(undefined), numerals: new Array<Sign | undefined>(NUMERALS).fill(undefined) }
}

/** Where the numeral `text.slice(start, end)` is remembered; -1 for one that is long or has other signs than digits. */
export function placeOfNumeral(text: string, start: number, end: number): number {
  if (end - start > LONGEST) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isDigit(code)) return -1
    value = value * 10 + code - 48
  }
  return FIRST[end - start]! + value
}

/** The sign with that form and these bits. */
export function signOf(norm: string, opens: number): Sign {
  return { norm, opens, hash: hashOf(norm) }
}
