/** Quantities by themselves, read by `parseQuantity`: money, intervals, bounds, ratios, composites; and growth with length. */
import { describe, expect, it } from 'vitest'
import { describeSlow, quickest } from '../timing.ts'
import type { Quantity } from '../../src/figure.ts'
import { parseQuantityWith } from '../../src/recognise/parse.ts'
import { extract, grammar } from '../support.ts'

const parse = (text: string) => parseQuantityWith(grammar.recognise.quantities, text)

type Part = Partial<Quantity>
const READ: Readonly<Record<string, readonly (readonly [text: string, quantity: Part])[]>> = {
  'money behind the number': [
    ['700.000đ', { value: 700000, unit: 'VND', dimension: 'money' }], ['3.050 tỷ đồng', { value: 3.05e12, unit: 'VND' }], ['10 VNĐ', { value: 10, unit: 'VND' }],
    ['mười nghìn đồng', { value: 10000, unit: 'VND' }], ['2,5tỷ đồng', { value: 2.5e9, unit: 'VND' }], ['15 trđ', { value: 15e6, unit: 'VND' }], ['11,25 tỷ USD', { value: 1.125e10, unit: 'USD' }],
    ['3 triệu đô la Mỹ', { value: 3e6, unit: 'USD' }], ['20 EUR', { value: 20, unit: 'EUR' }], ['20 tỷ yên', { value: 2e10, unit: 'JPY' }], ['5 triệu nhân dân tệ', { value: 5e6, unit: 'CNY' }], ['8.000 bảng Anh', { value: 8000, unit: 'GBP' }],
  ],
  'money before the number': [['$10', { value: 10, unit: 'USD' }], ['US$ 5 triệu', { value: 5e6, unit: 'USD' }], ['€20', { value: 20, unit: 'EUR' }], ['£9', { value: 9, unit: 'GBP' }]],
  'money in two amounts': [['1 triệu 250 nghìn đồng', { value: 1250000, unit: 'VND' }], ['3 tỷ 480 triệu đồng', { value: 3.48e9, unit: 'VND' }]],
  'currency left out': [['3.050 tỷ', { value: 3.05e12, unit: 'VND', dimension: 'money' }]],
  'intervals': [
    ['từ 5 đến 7%', { value: null, min: 5, max: 7, unit: '%' }], ['5-7%', { min: 5, max: 7 }], ['5 - 7 %', { min: 5, max: 7 }], ['5% đến 7%', { min: 5, max: 7 }], ['từ 5% tới 7%', { min: 5, max: 7 }], ['5÷7%', { min: 5, max: 7 }],
    ['giữa 5 và 7%', { min: 5, max: 7 }], ['2-3 triệu đồng', { min: 2e6, max: 3e6, unit: 'VND' }], ['từ 800 triệu đến 1,2 tỷ đồng', { min: 8e8, max: 1.2e9 }], ['67-68 tạ/ha', { min: 67, max: 68, unit: 'quintal/ha' }],
    ['15.000 – 17.000 đồng/kg', { min: 15000, max: 17000, unit: 'VND/kg' }], ['khoảng 30 đến 40 tấn', { min: 30, max: 40, modifier: 'approx' }],
  ],
  'about and nearly': [['khoảng 5 tấn', { value: 5, modifier: 'approx' }], ['xấp xỉ 5 tấn', { modifier: 'approx' }], ['ước khoảng trên 5 tấn', { modifier: 'more_than' }], ['gần 5 tấn', { modifier: 'nearly' }], ['ngót 5 tấn', { modifier: 'nearly' }]],
  'under': [
    ['dưới 7 đồng', { value: 7, modifier: 'less_than' }], ['chưa đến 7 đồng', { modifier: 'less_than' }], ['không tới 7 đồng', { modifier: 'less_than' }], ['ít hơn 7 đồng', { modifier: 'less_than' }], ['kém hơn 7 đồng', { modifier: 'less_than' }],
    ['không quá 7 đồng', { modifier: 'at_most' }], ['tối đa 7 đồng', { modifier: 'at_most' }], ['7 đồng trở xuống', { modifier: 'at_most' }],
  ],
  'above': [
    ['trên 7 đồng', { value: 7, modifier: 'more_than' }], ['hơn 7 đồng', { modifier: 'more_than' }], ['nhiều hơn 7 đồng', { modifier: 'more_than' }], ['cao hơn 7 đồng', { modifier: 'more_than' }],
    ['ít nhất 7 đồng', { modifier: 'at_least' }], ['không ít hơn 7 đồng', { modifier: 'at_least' }], ['không dưới 7 đồng', { modifier: 'at_least' }], ['từ 7 đồng trở lên', { modifier: 'at_least' }], ['≥ 7 đồng', { modifier: 'at_least' }],
  ],
  'shares and points': [['17,2 %', { value: 17.2, unit: '%', dimension: 'percent' }], ['5.2%', { value: 5.2 }], ['5.025%', { value: 5.025 }], ['12,4‰', { unit: '‰' }], ['0,3 điểm phần trăm', { unit: 'pp', dimension: 'percentage_point' }], ['1,2 điểm %', { unit: 'pp' }], ['âm 2%', { value: -2 }], ['-0,20%', { value: -0.2 }]],
  'fractions and counts out of a total': [['15/17 xã', { value: 15, outOf: 17, unit: 'xã', dimension: 'count' }], ['1/3', { value: 1 / 3, unit: 'ratio', dimension: 'ratio' }], ['một nửa', { value: 0.5, unit: 'ratio' }], ['hai phần ba', { value: 2 / 3, unit: 'ratio' }], ['2,5 lần', { value: 2.5, unit: 'times' }], ['gấp đôi', { value: 2, unit: 'times' }], ['gấp 2,5 lần', { value: 2.5, unit: 'times' }]],
  'composites': [
    ['50 triệu đồng/người/năm', { value: 5e7, unit: 'VND/person/year', dimension: 'money' }], ['58,6 tạ/ha', { unit: 'quintal/ha', dimension: 'rate' }], ['291 người/km²', { unit: 'person/km2' }],
    ['12,5 ca/100.000 dân', { unit: 'case/100000 person' }], ['8,6 bác sĩ/vạn dân', { unit: 'bác sĩ/10000 person' }], ['52.000 đồng/kg', { unit: 'VND/kg' }], ['750 nghìn/ người/ tháng', { value: 750000, unit: 'VND/person/month' }],
  ],
  'physical units, glued and spaced': [['5.000tấn', { value: 5000, unit: 't' }], ['88ha', { unit: 'ha' }], ['24,5 m2', { unit: 'm2', dimension: 'area' }], ['12.178 m³', { unit: 'm3' }], ['320 triệu kWh', { value: 3.2e8, unit: 'kWh' }], ['30 MW', { unit: 'MW' }], ['8°C', { unit: 'degC' }]],
  'counted nouns': [['05 nhóm chỉ tiêu', { value: 5, dimension: 'count' }], ['1,588 triệu lượt người', { value: 1588000, unit: 'lượt người' }], ['ba dự án', { value: 3, unit: 'dự án' }], ['mười hai hộ', { value: 12, unit: 'hộ' }]],
}

describe.each(Object.entries(READ))('%s', (_, cases) => {
  it.each(cases)('%s', (text, quantity) => {
    expect(parse(text)).toMatchObject(quantity)
  })
})

it.each(['', 'đồng', 'tỷ lệ', 'năm 2020', '5% và 6%', 'tăng 5%', '35-CT/TW', 'hai bên'])('%j is no quantity', (text) => {
  expect(parse(text)).toBeNull()
})

describe('lists that share a unit', () => {
  it.each([
    ['Các ngành tăng lần lượt 5, 6 và 7%.', [5, 6, 7], '%'],
    ['Các huyện thu lần lượt 12 và 15 nghìn tỷ đồng.', [1.2e13, 1.5e13], 'VND'],
    ['Xuất khẩu sẽ tăng từ 54 tỉ lên 80 tỉ USD.', [5.4e10, 8e10], 'USD'],
  ])('%s', (text, values, unit) => {
    const figures = extract(text)
    expect(figures.map((f) => f.value)).toEqual(values)
    expect(new Set(figures.map((f) => f.unit))).toEqual(new Set([unit]))
  })
})

describe('a unit stated once', () => {
  it.each([
    ['Một số khoản thu (ĐVT: triệu đồng):\n- Thuế: 1.250\n- Phí: 340,5\n', [1.25e9, 3.405e8]],
    ['Thu ngân sách\nĐơn vị tính: tỷ đồng\n- Thu nội địa: 4.105,3\n', [4.1053e12]],
  ])('%j', (text, values) => {
    expect(extract(text).map((f) => [f.value, f.unit])).toEqual(values.map((v) => [v, 'VND']))
  })
})

describeSlow('time grows with length, not faster', () => {
  const pieces: Readonly<Record<string, string>> = {
    digits: '7', 'dots and digits': '1.', commas: ',', spaces: ' ', 'number words': 'mười ', 'multipliers': 'tỷ ', hyphens: '5-', slashes: '5/', brackets: '(5% ', 'verbs': 'tăng 5% ', 'bases': 'so với ', 'commas and words': 'thuế, ', 'dates': '1/2/2020 ',
  }
  const time = (text: string) => quickest(() => extract(text))

  it.each(Object.entries(pieces))('%s', (_, piece) => {
    const text = (length: number) => piece.repeat(Math.ceil(length / piece.length))
    time(text(4000))
    const [one, four] = [time(text(20_000)), time(text(80_000))]
    expect(four / Math.max(one, 4)).toBeLessThan(9)
  })
})
