/** Numbers in digits and words, read by `parseNumber`; and back from words that two independent packages write. */
import fc from 'fast-check'
import { getText } from 'number-to-text-vietnamese'
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'
import { describe, expect, it } from 'vitest'
import { parseNumberWith } from '../../src/recognise/parse.ts'
import { grammar } from '../support.ts'

const parseNumber = (text: string) => parseNumberWith(grammar.recognise.quantities, text)

const READ: Readonly<Record<string, readonly (readonly [text: string, value: number])[]>> = {
  'plain digits': [['0', 0], ['33', 33], ['05', 5], ['100000', 100000]],
  'grouped digits': [['3.050', 3050], ['1.234.567', 1234567], ['1.234.567,89', 1234567.89], ['1 234 567', 1234567], ['12\u00a0500', 12500], ['1,234,567.5', 1234567.5], ['1,250.5', 1250.5]],
  'decimals': [['1,68', 1.68], ['0,5', 0.5], ['5.2', 5.2], [',77', 0.77], ['0.125', 0.125], ['12,178', 12.178], ['13.7000', 13.7]],
  'mixed separators as they are mistyped': [['1,173,5', 1173.5], ['1042.800', 1042800], ['15,000', 15000]],
  'signs': [['-5', -5], ['−2,5', -2.5], ['+5', 5], ['âm hai mươi', -20], ['âm 2', -2]],
  'suffixes': [['25k', 25000], ['3tr', 3000000], ['100K', 100000], ['1,2M', 1200000], ['3G', 3000000000], ['-2M', -2000000]],
  'multipliers': [['39 vạn', 390000], ['3.050 tỷ', 3050000000000], ['1.537,6 nghìn tỷ', 1537600000000000], ['5 trăm nghìn', 500000], ['2 chục', 20], ['16,1 tỉ', 16100000000], ['1 triệu tỷ', 1e15]],
  'composed': [['1 triệu 250 nghìn', 1250000], ['3 tỷ 480 triệu', 3480000000], ['2 tỷ rưỡi', 2500000000], ['3 triệu rưỡi', 3500000], ['1 tỷ 40 triệu', 1040000000]],
  'words below a hundred': [['không', 0], ['mười', 10], ['mười lăm', 15], ['hai mươi mốt', 21], ['hai mươi tư', 24], ['ba mươi nhăm', 35], ['chín mươi chín', 99], ['ba chục', 30], ['hai tá', 24], ['hai mươi bẩy', 27]],
  'words of hundreds': [['một trăm', 100], ['một trăm linh năm', 105], ['một trăm lẻ năm', 105], ['hai trăm mười', 210], ['một trăm rưỡi', 150], ['chín trăm chín mươi chín', 999]],
  'words of thousands and more': [['một nghìn không trăm linh ba', 1003], ['một ngàn lẻ ba', 1003], ['hai mươi lăm nghìn', 25000], ['hai triệu rưỡi', 2500000], ['một nghìn tỷ', 1e12], ['năm mươi tư tỉ ba trăm triệu', 54300000000], ['một trăm nghìn tỷ', 1e14]],
  'decimals in words': [['ba phẩy mười bốn', 3.14], ['không phẩy năm', 0.5], ['không phẩy không năm', 0.05], ['hai chấm năm', 2.5]],
  'decomposed letters and old tone placement': [['một trăm tỷ'.normalize('NFD'), 1e11], ['MƯỜI HAI', 12]],
}

describe.each(Object.entries(READ))('%s', (_, cases) => {
  it.each(cases)('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })
})

it.each(['', ' ', 'tỷ', 'trăm', 'mươi', 'lẻ ba', 'mốt', 'hai ba', '1.2.3', '12abc', '5 M', '5m', 'haiM', 'năm 2020', '3 con', '1234567890123456789012345', '__proto__', 'constructor'])(
  '%j is no number', (text) => {
    expect(parseNumber(text)).toBeNull()
  },
)

describe('round trip through words', () => {
  const config = new ReadingConfig()
  config.unit = []
  const writers: readonly [name: string, write: (n: number) => string][] = [
    ['read-vietnamese-number', (n) => doReadNumber(BigInt(n), config)],
    ['number-to-text-vietnamese', (n) => getText(n)],
  ]
  const spellings: readonly [name: string, spell: (words: string) => string][] = [
    ['as written', (w) => w],
    ['ngàn, lẻ, tỉ', (w) => w.replaceAll('nghìn', 'ngàn').replaceAll('linh', 'lẻ').replaceAll('tỷ', 'tỉ')],
  ]

  for (const [name, write] of writers) {
    for (const [spelling, spell] of spellings) {
      it(`${name}, ${spelling}: every number to 20,000`, () => {
        const wrong: string[] = []
        for (let n = 1; n <= 20_000; n++) if (parseNumber(spell(write(n))) !== n) wrong.push(`${n}: ${spell(write(n))}`)
        expect(wrong).toEqual([])
      })

      it(`${name}, ${spelling}: numbers to 10^15`, () => {
        fc.assert(fc.property(fc.maxSafeInteger().map((n) => (Math.abs(n) % 1e15) + 1), (n) => {
          expect(parseNumber(spell(write(n))), spell(write(n))).toBe(n)
        }), { numRuns: 5000 })
      })
    }
  }

  it('decimals written with a comma read back as themselves', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 99 }), (whole, part) => {
      const digits = String(part).padStart(2, '0')
      expect(parseNumber(`${whole.toLocaleString('de-DE')},${digits}`)).toBe(Number(`${whole}.${digits}`))
    }))
  })
})
