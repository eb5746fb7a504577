/**
 * What the separators of a numeral mean. Dots group thousands and a comma marks decimals, but many texts write otherwise:
 * the form decides where it can, then the document's own habit; what stays open is told as a doubt.
 */
import type { Decimal } from './decimal.ts'
import { decimal } from './decimal.ts'

/** The sign that a document uses for decimals; null when it shows none. */
export type SeparatorHabit = ',' | '.' | null

/** A numeral read: its value, and whether another reading was possible. */
export interface Numeral {
  value: Decimal
  ambiguous: boolean
}

/** Longer runs of digits are codes, not counts. */
const MOST_DIGITS = 24
/** The end of a numeral with one or two digits behind its last mark. */
const SHORT_TAIL = /\d[.,]*([.,])\d{1,2}(?![\d.,])/gu
const SAMPLE = 200_000

/**
 * Reads a numeral such as `1.234,5`; null for what is none (`1.2.3`, a run of 30 digits).
 * `small` tells that thousands are unlikely here, as before a percent sign.
 */
export function readNumeral(raw: string, habit: SeparatorHabit, small = false): Numeral | null {
  if (raw.length > MOST_DIGITS) return null
  const groups = raw.split(/[.,]/u)
  const marks = raw.replace(/\d/gu, '')
  if (marks === '') return { value: decimal(BigInt(raw)), ambiguous: false }
  const last = marks.at(-1)!
  const inner = groups.slice(1, -1)
  if (marks.length === 1) return readOneMark(groups[0]!, groups[1]!, last, habit, small)
  if (!inner.every((g) => g.length === 3) || groups[0]!.length > 3) return null
  const tail = groups.at(-1)!
  if (uniform(marks)) return tail.length === 3 ? whole(groups, false) : split(groups, tail, true)
  return uniform(marks.slice(0, -1)) ? split(groups, tail, false) : null
}

/** The decimal sign of the document: the mark that stands before one or two last digits most often. */
export function separatorHabit(text: string): SeparatorHabit {
  let commas = 0
  let dots = 0
  for (const [, mark] of text.slice(0, SAMPLE).matchAll(SHORT_TAIL)) {
    if (mark === ',') commas++
    else dots++
  }
  if (commas === dots) return null
  return commas > dots ? ',' : '.'
}

function readOneMark(head: string, tail: string, mark: string, habit: SeparatorHabit, small: boolean): Numeral | null {
  const fraction = { value: decimal(BigInt(head + tail), -tail.length), ambiguous: false }
  if (tail.length !== 3 || head === '0' || head === '00') return fraction
  const thousands = { value: decimal(BigInt(head + tail)), ambiguous: false }
  if (mark === '.') return small ? { ...fraction, ambiguous: true } : { ...thousands, ambiguous: head.length > 3 || habit === '.' }
  const english = !small && (habit === '.' || tail === '000') && head.length <= 3
  return { ...(english ? thousands : fraction), ambiguous: true }
}

function uniform(marks: string): boolean {
  return marks.split('').every((m) => m === marks[0])
}

function whole(groups: readonly string[], ambiguous: boolean): Numeral {
  return { value: decimal(BigInt(groups.join(''))), ambiguous }
}

function split(groups: readonly string[], tail: string, ambiguous: boolean): Numeral {
  return { value: decimal(BigInt(groups.join('')), -tail.length), ambiguous }
}
