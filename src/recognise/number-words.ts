/**
 * Numbers written in words, from không to trăm nghìn tỷ, in every regional form: linh/lẻ, nghìn/ngàn, tư, mốt, lăm, chục, rưỡi, phẩy.
 * Reads the longest stretch of words that is one number; whether it counts anything is for `quantity.ts` to say.
 */
import type { NumberTable } from '../catalogue/tables.ts'
import { fold } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import type { Decimal } from './decimal.ts'
import { add, compare, decimal, multiply, scale } from './decimal.ts'

/** The number words, folded, for look-up. */
export interface NumberWords {
  digits: ReadonlyMap<string, number>
  following: ReadonlySet<string>
  /** Those that follow a digit of tens whose "mươi" is left out: hai mốt (21) */
  contracted: ReadonlySet<string>
  ten: string
  tens: ReadonlySet<string>
  hundred: string
  zero: ReadonlySet<string>
  scales: ReadonlyMap<string, number>
  shortScales: ReadonlyMap<string, number>
  /** Capital letters that multiply a number which stands alone: 1,2M */
  letters: ReadonlyMap<string, number>
  dozen: string
  half: string
  point: ReadonlySet<string>
  negative: ReadonlySet<string>
  notScaleBefore: ReadonlyMap<string, ReadonlySet<string>>
  indefinite: ReadonlySet<string>
  notNouns: ReadonlySet<string>
  /** Nouns of size, which a bound may follow: quy mô trên 1.000 con */
  sizes: ReadonlySet<string>
  /** Nouns that a numeral behind them numbers: lớp 10 */
  numbered: ReadonlySet<string>
  /** Those of them that are numbered even before a counted noun, with the highest number: giai đoạn 2 dự án */
  stages: ReadonlyMap<string, number>
  /** Number words that alone are no number: một is an article, năm a year */
  articles: ReadonlySet<string>
  /** nửa */
  part: string
  /** gấp */
  multiple: string
  /** Words with which a quantity may open */
  openers: ReadonlySet<string>
  /** Words that go on with a number, or make a part of a whole of it: mươi, trăm, triệu, phẩy, phần */
  goingOn: ReadonlySet<string>
}

/** A number in words: its value, the token behind it, and how many words it took. */
export interface WordNumber {
  value: Decimal
  last: number
  words: number
}

/** In "hai phần ba" it makes a fraction of the numbers around it. */
export const PORTION = 'phần'

/** Folds the table once. */
export function compileNumberWords(table: NumberTable): NumberWords {
  const map = (entries: Readonly<Record<string, number>>) => new Map(Object.entries(entries).map(([word, n]) => [fold(word), n]))
  const set = (words: readonly string[]) => new Set(words.map(fold))
  return {
    digits: map(table.digits), following: set(table.following), contracted: set(table.contracted), ten: fold(table.ten), tens: set(table.tens), hundred: fold(table.hundred),
    zero: set(table.zero), scales: map(table.scales), shortScales: map(table.short_scales), letters: new Map(Object.entries(table.letters)), dozen: fold(table.dozen), half: fold(table.half),
    point: set(table.point), negative: set(table.negative), indefinite: set(table.indefinite), notNouns: set(table.not_nouns), sizes: set(table.sizes),
    numbered: set(table.numbered), stages: map(table.stages), articles: set(table.articles), part: fold(table.part), multiple: fold(table.multiple), openers: set([...Object.keys(table.digits), table.ten, table.part, table.multiple]),
    goingOn: set([table.hundred, table.dozen, table.part, PORTION, ...table.tens, ...table.contracted, ...table.point, ...Object.keys(table.scales), ...Object.keys(table.short_scales)]),
    notScaleBefore: new Map(Object.entries(table.not_scale_before).map(([word, after]) => [fold(word), set(after)])),
  }
}

/** Scales in a row that come to a greater power of ten are no number. */
export const MOST_POWER = 24

/** The power of ten that the word at `at` multiplies by, or null: `tỷ` is 9, in "tỷ lệ" it is none. */
export function scaleAt(words: NumberWords, tokens: readonly Token[], at: number): number | null {
  const norm = tokens[at]?.norm
  const power = norm === undefined ? undefined : words.scales.get(norm)
  if (power === undefined || tokens[at]!.kind !== 'word') return null
  const next = tokens[at + 1]?.norm
  return next !== undefined && words.notScaleBefore.get(norm!)?.has(next) === true ? null : power
}

/** Reads a number in words at `at`, or null. A bare scale (`triệu người`) is no number. */
export function readWords(words: NumberWords, tokens: readonly Token[], at: number): WordNumber | null {
  const reader: Reader = { words, tokens, at, total: decimal(0), lowest: null }
  if (!readSection(reader)) return null
  for (;;) {
    const mark = reader.at
    if (reader.lowest === null || !readSection(reader)) {
      reader.at = mark
      break
    }
  }
  readPoint(reader)
  return { value: reader.total, last: reader.at, words: reader.at - at }
}

interface Reader {
  words: NumberWords
  tokens: readonly Token[]
  at: number
  total: Decimal
  /** Power of ten of the last scale read; a section behind it must be smaller. Null when nothing may follow. */
  lowest: number | null
}

/** One section and its scales: "hai trăm ba mươi tư nghìn"; false when there is none here, and then the reader may stand anywhere in it. */
function readSection(reader: Reader): boolean {
  const below = readBelowThousand(reader)
  if (below === null) return false
  const power = readScales(reader)
  const bound = reader.lowest
  const sized = scale(decimal(below), power)
  if (bound !== null && power >= bound) return liftTotal(reader, below, power)
  reader.total = add(reader.total, sized)
  reader.lowest = power > 0 ? power : null
  readHalf(reader, power)
  return true
}

/** "một triệu hai trăm nghìn | năm trăm tỷ": a greater scale multiplies all that stands before it. */
function liftTotal(reader: Reader, below: number, power: number): boolean {
  if (power < 9 || compare(reader.total, decimal(1, MOST_POWER)) >= 0) return false
  reader.total = scale(add(reader.total, decimal(below)), power)
  reader.lowest = power
  return true
}

function readHalf(reader: Reader, power: number): void {
  if (normAt(reader) !== reader.words.half || power === 0) return
  reader.total = add(reader.total, scale(decimal(5), power - 1))
  reader.at++
  reader.lowest = null
}

/** Digits, tens and hundreds; "tá" makes dozens, "chục" tens. */
function readBelowThousand(reader: Reader): number | null {
  const { words } = reader
  if (words.zero.has(normAt(reader)) && reader.lowest !== null) reader.at++
  let value = 0
  const hundreds = digitAt(reader, reader.at, false)
  if (hundreds !== null && reader.tokens[reader.at + 1]?.norm === words.hundred && scaleAt(words, reader.tokens, reader.at + 1) !== null) {
    value = hundreds * 100
    reader.at += 2
    if (normAt(reader) === words.half) {
      reader.at++
      return value + 50
    }
    if (words.zero.has(normAt(reader)) && startsDigit(reader, reader.at + 1)) reader.at++
    const rest = readBelowHundred(reader, true)
    return value + (rest ?? 0)
  }
  return readBelowHundred(reader, reader.lowest !== null)
}

function readBelowHundred(reader: Reader, follows: boolean): number | null {
  const { words } = reader
  if (normAt(reader) === words.ten) {
    reader.at++
    return 10 + (readUnit(reader, true) ?? 0)
  }
  const digit = digitAt(reader, reader.at, follows)
  if (digit === null) return null
  const next = reader.tokens[reader.at + 1]?.norm ?? ''
  if (words.tens.has(next) && digit > 0) {
    reader.at += 2
    return digit * 10 + (readUnit(reader, true) ?? 0)
  }
  if (next === words.dozen && digit > 0) {
    reader.at += 2
    return digit * 12
  }
  const tail = digit > 1 && words.contracted.has(next) ? digitAt(reader, reader.at + 1, true) : null
  reader.at += tail === null ? 1 : 2
  return tail === null ? digit : digit * 10 + tail
}

function readUnit(reader: Reader, follows: boolean): number | null {
  const digit = digitAt(reader, reader.at, follows)
  if (digit === null || digit === 0) return null
  const next = reader.tokens[reader.at + 1]?.norm ?? ''
  if (reader.words.tens.has(next) || next === reader.words.hundred) return null
  reader.at++
  return digit
}

/** The scales that follow, multiplied together: "nghìn tỷ" is 12. */
function readScales(reader: Reader): number {
  let power = 0
  for (let next = scaleAt(reader.words, reader.tokens, reader.at); next !== null && next >= 3 && power + next <= MOST_POWER; next = scaleAt(reader.words, reader.tokens, reader.at)) {
    power += next
    reader.at++
  }
  return power
}

/** "ba phẩy mười bốn", "không phẩy không năm". */
function readPoint(reader: Reader): void {
  const { words, tokens } = reader
  if (!words.point.has(normAt(reader))) return
  let digits = ''
  let at = reader.at + 1
  for (let digit = digitAt(reader, at, true); digit !== null; digit = digitAt(reader, at, true)) {
    if (words.tens.has(tokens[at + 1]?.norm ?? '')) break
    digits += String(digit)
    at++
  }
  if (digits === '') {
    const probe: Reader = { ...reader, at, lowest: null }
    const tail = readBelowHundred(probe, false)
    if (tail === null) return
    digits = String(tail)
    at = probe.at
  }
  reader.total = add(reader.total, decimal(BigInt(digits), -digits.length))
  reader.at = at
  reader.total = multiply(reader.total, decimal(1, readScales(reader)))
}

function digitAt({ words, tokens }: Reader, at: number, follows: boolean): number | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word') return null
  if (!follows && words.following.has(token.norm)) return null
  return words.digits.get(token.norm) ?? null
}

function startsDigit(reader: Reader, at: number): boolean {
  return digitAt(reader, at, true) !== null || reader.tokens[at]?.norm === reader.words.ten
}

function normAt({ tokens, at }: Reader): string {
  return tokens[at]?.norm ?? ''
}
