import fc from 'fast-check'
import { getText } from 'number-to-text-vietnamese'
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'
import { describe, expect, it } from 'vitest'
import { describeSlow } from '../timing.ts'
import { number, spansOf } from './quantities.ts'

/** Value, and every wording that must give it; the classes are those of Duckling's Numeral. */
const NUMBERS: [number, string[]][] = [
  [0, ['0', 'không']],
  [1, ['1', 'một', '01']],
  [2, ['2', 'hai']],
  [4, ['bốn', '4']],
  [10, ['10', 'mười']],
  [12, ['mười hai']],
  [15, ['mười lăm', 'mười nhăm', '15']],
  [20, ['20', 'hai mươi', 'hai chục']],
  [21, ['hai mươi mốt', 'hai mốt']],
  [24, ['hai mươi tư', 'hai mươi bốn', 'hai tá']],
  [25, ['hai mươi lăm', 'hai lăm', 'hai mươi nhăm', 'HAI MƯƠI LĂM']],
  [33, ['33', '0033', 'ba mươi ba']],
  [70, ['bảy mươi', 'bẩy mươi', 'bảy chục']],
  [100, ['100', 'một trăm']],
  [105, ['một trăm linh năm', 'một trăm lẻ năm', '105']],
  [115, ['một trăm mười lăm']],
  [150, ['một trăm năm mươi', 'một trăm rưỡi', '150']],
  [700, ['700', 'bảy trăm']],
  [1.1, ['1.1', '1,1', '1,10', 'một phẩy một', 'một chấm một', '01,1']],
  [0.77, ['0,77', '0.77', ',77']],
  [3.4, ['3,4', 'ba phẩy tư', 'ba phẩy bốn']],
  [3.14, ['3,14', 'ba phẩy mười bốn', 'ba phẩy một bốn']],
  [1003, ['một nghìn không trăm linh ba', 'một ngàn không trăm lẻ ba', '1.003', '1003']],
  [3000, ['3k', '3K', '3 nghìn', 'ba nghìn', 'ba ngàn', '3.000', '3000']],
  [5000, ['5 nghìn', 'năm nghìn', 'năm ngàn', '5.000']],
  [100_000, ['100.000', '100000', '100K', '100k', 'một trăm nghìn', '10 vạn', 'mười vạn']],
  [122_000, ['một trăm hai mươi hai nghìn', '122 nghìn']],
  [390_000, ['39 vạn', 'ba mươi chín vạn']],
  [1_234_567, ['1.234.567', '1,234,567', '1 234 567', '1\u00a0234\u00a0567', 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy']],
  [1_234_567.89, ['1.234.567,89', '1,234,567.89']],
  [1_250_000, ['1 triệu 250 nghìn', '1,25 triệu', 'một triệu hai trăm năm mươi nghìn']],
  [3_000_000, ['3 triệu', 'ba triệu', '3tr', '3000000', '3.000.000']],
  [3_500_000, ['3 triệu rưỡi', 'ba triệu rưỡi', '3,5 triệu']],
  [500_000, ['nửa triệu', '5 trăm nghìn', 'năm trăm nghìn']],
  [1_040_000_000, ['1 tỷ 40 triệu', '1 tỉ 40 triệu', '1.040 triệu']],
  [2_500_000_000, ['2 tỷ rưỡi', 'hai tỉ rưỡi', '2,5 tỷ', '2.5 tỷ']],
  [8_200_000_000_000, ['8,2 nghìn tỷ', '8.200 tỷ', '8,2 ngàn tỉ']],
  [16_100_000_000, ['16,1 tỷ']],
  [1e15, ['1 triệu tỷ', 'một triệu tỷ']],
  [-1_200_000, ['- 1.200.000', '-1200000', 'âm 1.200.000', '-1,2 triệu', '−1.200.000', 'âm một triệu hai trăm nghìn']],
  [-3.5, ['-3,5', 'âm 3,5', '−3,5']],
  [5, ['+5', '05']],
  [0.05, ['không phẩy không năm']],
  [0.125, ['0.125']],
  [0.5, ['0,5', 'không phẩy năm']],
  [2.5, ['hai chấm năm']],
  [5.2, ['5.2']],
  [12.178, ['12,178']],
  [13.7, ['13.7000']],
  [27, ['hai mươi bẩy']],
  [30, ['ba chục']],
  [35, ['ba mươi nhăm']],
  [99, ['chín mươi chín']],
  [210, ['hai trăm mười']],
  [999, ['chín trăm chín mươi chín']],
  [1173.5, ['1,173,5']],
  [1250.5, ['1,250.5']],
  [12_500, ['12\u00a0500']],
  [15_000, ['15,000']],
  [25_000, ['25k', 'hai mươi lăm nghìn']],
  [1_042_800, ['1042.800']],
  [1_200_000, ['1,2M']],
  [2_500_000, ['hai triệu rưỡi']],
  [-2_000_000, ['-2M']],
  [3_000_000_000, ['3G']],
  [3_480_000_000, ['3 tỷ 480 triệu']],
  [54_300_000_000, ['năm mươi tư tỉ ba trăm triệu']],
  [1e11, ['một trăm tỷ'.normalize('NFD')]],
  [1e12, ['một nghìn tỷ']],
  [1e14, ['một trăm nghìn tỷ']],
  [1_537_600_000_000_000, ['1.537,6 nghìn tỷ']],
]

const NOT_NUMBERS = [
  '', ' ', 'abc', 'năm 2019 và', '1.2.3.4', 'hai con số', 'tỷ lệ', 'triệu', 'nghìn', '12a', '5-7', '10%', '15/17', 'linh', 'lẻ ba', 'mươi', '1,2,3',
  '__proto__', 'constructor', 'toString', '½½', '9'.repeat(40), '1..2', 'một triệu tỷ lệ', 'hai hai hai hai con', 'rưỡi', '5 triệu 7 tỷ',
  'trăm', 'mốt', 'hai ba', '1.2.3', '5 M', '5m', 'haiM', 'năm 2020', '3 con',
]

/** Wordings beside those of numbers: what stands too much, too little or in the wrong place. */
const BESIDE: [string, number | null][] = [
  ['một nghìn tỷ tỷ', 1e21],
  ['1 tỷ tỷ tỷ', null],
  ['1 triệu tỷ tỷ', 1e24],
  ['hai trăm lẻ năm', 205],
  ['một nghìn không trăm', 1000],
  ['không tá', null],
  ['không mươi', null],
  ['không chục', null],
  ['lăm', null],
  ['nửa trăm', null],
  ['5k5', null],
  ['2 nghìn 500 nghìn', null],
  ['1 234 567 890 123 456 789', null],
  [',55 5', null],
  ['hai trăm linh mốt', 201],
  ['một tỷ triệu tỷ', 1e24],
  ['tư trăm', null],
  ['ba phẩy hai lăm', 3.25],
  ['ba phẩy tư mươi', null],
  [',', null],
  [',5x5', null],
  ['-0', 0],
  ['1\u2009234', 1234],
  ['1\u202f234', 1234],
  ['1-234', null],
]

describe('numbers', () => {
  it.each(BESIDE)('%s: %d', (text, value) => {
    expect(number(text)).toBe(value)
  })


  it.each(NUMBERS.flatMap(([value, texts]) => texts.map((text): [string, number] => [text, value])))('%s', (text, value) => {
    expect(number(text)).toBe(value)
  })

  it.each(NOT_NUMBERS)('none: %s', (text) => {
    expect(number(text)).toBeNull()
  })
})

/** The ways in which the two packages and their users spell a number. */
function spellings(n: bigint): string[] {
  const config = new ReadingConfig()
  config.unit = []
  const read = doReadNumber(String(n), config)
  const text = getText(Number(n))
  return [...new Set([read, text])].flatMap((s) => [
    s, s.replaceAll('nghìn', 'ngàn').replaceAll('linh', 'lẻ'), s.replaceAll('nghìn', 'ngàn').replaceAll('linh', 'lẻ').replaceAll('tỷ', 'tỉ'), s.replaceAll('ngàn', 'nghìn').replaceAll('lẻ', 'linh').replaceAll('tỷ', 'tỉ'), s.normalize('NFD'),
  ])
}

describe('groups apart by spaces', () => {
  it.each([
    ['12 500 ha', 12_500], ['1 234 567 đồng', 1_234_567], ['123 456 789 đồng', 123_456_789],
    // a first group of four digits, with a comma or a leading zero is a number by itself
    ['1234 567 ha', 1234], ['1,5 500 ha', 1.5], ['05 500 ha', 5],
  ])('%s begins with %d', (text, value) => {
    expect(spansOf(text)[0]?.value).toBe(value)
  })
})

describe('multipliers without end', () => {
  it.each(['5 ', '1,8 ', 'một ', 'hai trăm '])('behind %sare a finite number or none', (head) => {
    for (const word of ['tỷ ', 'triệu ', 'nghìn ', 'một tỷ ', 'hai tỷ ']) {
      for (const { value } of spansOf(`${head}${word.repeat(60)}đồng`)) expect(Number.isFinite(value)).toBe(true)
    }
  })

  it('are read as far as anyone writes them', () => {
    expect([number('5 nghìn tỷ'), number('một triệu tỷ'), number('2 tỷ tỷ')]).toEqual([5e12, 1e15, 2e18])
  })
})

describeSlow('round trip through words', () => {
  it('reads back every number up to 20 000', () => {
    const wrong: string[] = []
    for (let n = 0; n <= 20_000; n++) for (const s of spellings(BigInt(n))) if (number(s) !== n) wrong.push(`${n}: ${s} gives ${number(s)}`)
    expect(wrong.slice(0, 20)).toEqual([])
  })

  it('reads back numbers up to 10^15', () => {
    const sizes = fc.integer({ min: 1, max: 15 }).chain((digits) => fc.bigInt({ min: 10n ** BigInt(digits - 1), max: 10n ** BigInt(digits) }))
    fc.assert(fc.property(sizes, (n) => {
      for (const s of spellings(n)) expect(`${s} = ${number(s)}`).toBe(`${s} = ${Number(n)}`)
    }), { numRuns: 5000 })
  })

  it('reads back decimals written with a comma and grouped with dots', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
      const fraction = String(cents).padStart(2, '0')
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/gu, '.')
      expect(number(`${grouped},${fraction}`)).toBe(Number(`${whole}.${fraction}`))
      expect(number(`${whole},${fraction}`)).toBe(Number(`${whole}.${fraction}`))
    }), { numRuns: 2000 })
  })

  it('multiplies without rounding', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(['triệu', 6], ['tỷ', 9], ['nghìn tỷ', 12], ['vạn', 4] as const), (tenths, [word, power]) => {
      const text = `${Math.floor(tenths / 10)},${tenths % 10} ${word}`
      expect(number(text)).toBe(Number(BigInt(tenths) * 10n ** BigInt(Number(power) - 1)))
    }))
  })
})
