/** Numerals by themselves: what their separators mean, and by which sign a document writes decimals. */
import { describe, expect, it } from 'vitest'
import { toNumber } from '../../src/recognise/decimal.ts'
import { readNumeral, separatorHabit } from '../../src/recognise/numeral.ts'

type Read = number | `${number}?` | null

/** Numeral, then its value in a document of no habit, of decimal commas and of decimal dots, and before a percent sign; `?` where another reading was possible. */
const NUMERALS: [raw: string, none: Read, comma: Read, dot: Read, percent: Read][] = [
  ['7', 7, 7, 7, 7],
  ['007', 7, 7, 7, 7],
  ['1.5', 1.5, 1.5, 1.5, 1.5],
  ['12,34', 12.34, 12.34, 12.34, 12.34],
  ['12,3456', 12.3456, 12.3456, 12.3456, 12.3456],
  ['1.234', 1234, 1234, '1234?', '1.234?'],
  ['1,234', '1.234?', '1.234?', '1234?', '1.234?'],
  ['1.000', 1000, 1000, '1000?', '1?'],
  ['1,000', '1000?', '1000?', '1000?', '1?'],
  ['0.123', 0.123, 0.123, 0.123, 0.123],
  ['00,123', 0.123, 0.123, 0.123, 0.123],
  ['00.123', 0.123, 0.123, 0.123, 0.123],
  ['5.025', 5025, 5025, '5025?', '5.025?'],
  ['10.123', 10_123, 10_123, '10123?', '10.123?'],
  ['00', 0, 0, 0, 0],
  ['1234567890123456789', 1234567890123456800, 1234567890123456800, 1234567890123456800, 1234567890123456800],
  ['1234.567', '1234567?', '1234567?', '1234567?', '1234.567?'],
  ['1234,567', '1234.567?', '1234.567?', '1234.567?', '1234.567?'],
  ['123,456', '123.456?', '123.456?', '123456?', '123.456?'],
  ['1.234.567', 1_234_567, 1_234_567, 1_234_567, 1_234_567],
  ['123,456,789', 123_456_789, 123_456_789, 123_456_789, 123_456_789],
  ['1.234.56', '1234.56?', '1234.56?', '1234.56?', '1234.56?'],
  ['1.234,5', 1234.5, 1234.5, 1234.5, 1234.5],
  ['1,234.5', 1234.5, 1234.5, 1234.5, 1234.5],
  ['1.234.567,89', 1_234_567.89, 1_234_567.89, 1_234_567.89, 1_234_567.89],
  // what is no numeral: groups of another length, mixed signs, a row of digits that is a code
  ['1.23.456', null, null, null, null],
  ['1.23.456,7', null, null, null, null],
  ['1234.567.890', null, null, null, null],
  ['1.234,567.89', null, null, null, null],
  ['9'.repeat(24), 1e24, 1e24, 1e24, 1e24],
  ['9'.repeat(25), null, null, null, null],
]

describe('numerals', () => {
  it.each(NUMERALS)('%s', (raw, ...expected) => {
    const read = (habit: ',' | '.' | null, small = false): Read => {
      const numeral = readNumeral(raw, habit, small)
      return numeral === null ? null : numeral.ambiguous ? `${toNumber(numeral.value)}?` : toNumber(numeral.value)
    }
    expect([read(null), read(','), read('.'), read(null, true)]).toEqual(expected)
  })
})

describe('the decimal sign of a document', () => {
  it.each([
    ['', null],
    ['tăng 5,2% và 6,1%, đạt 12.5 ha', ','],
    ['tăng 5.2% và 6.1%, đạt 12,5 ha', '.'],
    ['tăng 5.2% và 6,1%', null],
    ['tăng 5.5%, 5.7% và 1,25%', '.'],
    ['đạt 1.234 tấn, 5,25 ha', ','],
    ['đạt 1.234,5 tấn', ','],
    ['đạt 1,234.5 tấn', '.'],
    // thousands and marks of the sentence tell nothing
    ['đạt 1,234 và 2,345 tấn', null],
    ['có 12 hộ, 5 xã.', null],
    ['có 12, 13, 14 hộ', null],
    // what stands beyond the first 200,000 characters is not looked at
    [`${'x'.repeat(200_000)} 5,5`, null],
  ] as const)('%s', (text, sign) => {
    expect(separatorHabit(text)).toBe(sign)
  })
})
