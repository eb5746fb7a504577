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
/** As many digits a number holds exactly. */
const EXACT_DIGITS = 15
/** The end of a numeral with one or two digits behind its last mark. */
const SHORT_TAIL = /\d[.,]*([.,])\d{1,2}(?![\d.,])/gu
const SAMPLE = 200_000

/**
 * Reads a numeral such as `1.234,5`; null for what is none (`1.2.3`, a run of 30 digits).
 * `small` tells that thousands are unlikely here, as before a percent sign.
 */
export function readNumeral(raw: string, habit: SeparatorHabit, small = false): Numeral | null {
  if (raw.length > MOST_DIGITS) return null
  let first = -1
  for (let i = 0; i < raw.length && first < 0; i++) if (isMark(raw, i)) first = i
  if (first < 0) return { value: decimal(digitsOf(raw)), ambiguous: false }
  let last = first
  let marks = 1
  let grouped = first <= 3
  let alike = true
  for (let i = first + 1; i < raw.length; i++) {
    if (!isMark(raw, i)) continue
    // Of the marks only the last may differ from the first.
    grouped &&= alike && i - last === 4
    alike = raw[i] === raw[first]
    last = i
    marks++
  }
  if (marks === 1) return readOneMark(raw, first, habit, small)
  if (!grouped) return null
  const decimals = raw.length - last - 1
  return alike && decimals === 3 ? { value: decimal(digitsOf(raw)), ambiguous: false } : { value: decimal(digitsOf(raw), -decimals), ambiguous: alike }
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

function readOneMark(raw: string, mark: number, habit: SeparatorHabit, small: boolean): Numeral {
  const digits = digitsOf(raw)
  const decimals = raw.length - mark - 1
  if (decimals !== 3 || isNought(raw, mark)) return { value: decimal(digits, -decimals), ambiguous: false }
  const dotted = raw[mark] === '.'
  const english = (habit === '.' || raw.endsWith('000')) && mark <= 3
  const thousands = !small && (dotted || english)
  return { value: decimal(digits, thousands ? 0 : -decimals), ambiguous: !dotted || small || mark > 3 || habit === '.' }
}

/** `0,125`, `00.125`: nothing stands before the mark. */
function isNought(raw: string, mark: number): boolean {
  return mark <= 2 && raw[0] === '0' && raw[mark - 1] === '0'
}

/** The digits of a numeral without its separators, as a whole number. */
function digitsOf(raw: string): number | bigint {
  if (raw.length > EXACT_DIGITS) return BigInt(raw.replace(/[.,]/gu, ''))
  let digits = 0
  for (let i = 0; i < raw.length; i++) if (!isMark(raw, i)) digits = digits * 10 + raw.charCodeAt(i) - 48
  return digits
}

function isMark(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at)
  return code === 44 || code === 46
}
