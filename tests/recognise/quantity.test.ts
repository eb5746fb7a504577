import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSlow, growth, LINEAR } from '../timing.ts'
import { recogniseQuantities } from '../../src/recognise/quantity.ts'
import type { QuantitySpan } from '../../src/recognise/span.ts'
import { readStatedUnit } from '../../src/recognise/stated-unit.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { grammar, quantitiesOf, quantity, show, spansOf } from './quantities.ts'

/** Whole strings, by the classes of Duckling's AmountOfMoney, and what `parseQuantity` makes of them: value or ends, unit, modifier. */
const WHOLE: [string, [value: number | [number, number], unit: string | null, modifier: string | null]][] = [
  // plain, grouped, in words, abbreviated
  ['100.000 đồng', [100_000, 'VND', null]],
  ['700.000đ', [700_000, 'VND', null]],
  ['một trăm nghìn đồng', [100_000, 'VND', null]],
  ['100k VND', [100_000, 'VND', null]],
  ['3.050 tỷ đồng', [3.05e12, 'VND', null]],
  ['3.050 tỷ', [3.05e12, 'VND', null]],
  ['15 trđ', [15e6, 'VND', null]],
  ['15 tr.đ', [15e6, 'VND', null]],
  ['15tr.đ', [15e6, 'VND', null]],
  ['hai mươi lăm triệu đồng', [25e6, 'VND', null]],
  ['1 triệu 250 nghìn đồng', [1_250_000, 'VND', null]],
  ['2 tỷ rưỡi đồng', [2.5e9, 'VND', null]],
  ['nửa tỷ đồng', [5e8, 'VND', null]],
  // currency behind and before
  ['10 USD', [10, 'USD', null]],
  ['$10', [10, 'USD', null]],
  ['US$ 2,5 tỷ', [2.5e9, 'USD', null]],
  ['$5 triệu', [5e6, 'USD', null]],
  ['mười đô la', [10, 'USD', null]],
  ['10.000 đô la Mỹ', [10_000, 'USD', null]],
  ['5 triệu đô', [5e6, 'USD', null]],
  ['20€', [20, 'EUR', null]],
  ['20 euro', [20, 'EUR', null]],
  ['3,5 triệu nhân dân tệ', [3.5e6, 'CNY', null]],
  ['£9', [9, 'GBP', null]],
  ['chín bảng Anh', [9, 'GBP', null]],
  ['20 tỷ yên', [2e10, 'JPY', null]],
  ['18 cent', [18, 'USD-cent', null]],
  ['5 triệu đô la Singapore', [5e6, 'SGD', null]],
  // per head and time
  ['50 triệu đồng/người/năm', [5e7, 'VND/person/year', null]],
  ['750 nghìn/người/tháng', [750_000, 'VND/person/month', null]],
  ['20.000 đồng một lượng', [20_000, 'VND/lượng', null]],
  // signs
  ['-1.200.000 đồng', [-1_200_000, 'VND', null]],
  ['âm 67 tỷ đồng', [-6.7e10, 'VND', null]],
  ['-0,20%', [-0.2, '%', null]],
  ['+5%', [5, '%', null]],
  // intervals
  ['từ 5 đến 7%', [[5, 7], '%', null]],
  ['giữa 10 và 20 đô la', [[10, 20], 'USD', null]],
  ['5% đến 7%', [[5, 7], '%', null]],
  ['5-7%', [[5, 7], '%', null]],
  ['5 – 7 %', [[5, 7], '%', null]],
  ['5÷7%', [[5, 7], '%', null]],
  ['30 -115 triệu đồng', [[3e7, 1.15e8], 'VND', null]],
  ['khoảng 2-3 triệu đồng', [[2e6, 3e6], 'VND', 'approx']],
  ['từ 700 đồng đến gần 1.000 đồng/lít', [[700, 1000], 'VND/L', null]],
  ['17-20 triệu lượt khách', [[1.7e7, 2e7], 'lượt khách', null]],
  // under
  ['dưới 7 đồng', [7, 'VND', 'less_than']],
  ['ít hơn 7 đồng', [7, 'VND', 'less_than']],
  ['kém hơn 7 đồng', [7, 'VND', 'less_than']],
  ['thấp hơn 7 đồng', [7, 'VND', 'less_than']],
  ['không tới 7 đồng', [7, 'VND', 'less_than']],
  ['chưa đầy 7 triệu đồng', [7e6, 'VND', 'less_than']],
  ['< 7,6%', [7.6, '%', 'less_than']],
  ['không quá 7 đồng', [7, 'VND', 'at_most']],
  ['tối đa 7 đồng', [7, 'VND', 'at_most']],
  ['7 đồng trở xuống', [7, 'VND', 'at_most']],
  // above
  ['trên 1,42 đô la', [1.42, 'USD', 'more_than']],
  ['nhiều hơn 3 đồng', [3, 'VND', 'more_than']],
  ['cao hơn 3 đồng', [3, 'VND', 'more_than']],
  ['hơn 3 triệu đồng', [3e6, 'VND', 'more_than']],
  ['vượt 4 tỷ USD', [4e9, 'USD', 'more_than']],
  ['ít nhất 10 đồng', [10, 'VND', 'at_least']],
  ['không ít hơn 10 đồng', [10, 'VND', 'at_least']],
  ['từ 10 triệu đồng trở lên', [1e7, 'VND', 'at_least']],
  ['≥ 10%', [10, '%', 'at_least']],
  // about, nearly, stacked
  ['gần 5 tấn', [5, 't', 'nearly']],
  ['xấp xỉ 5 tấn', [5, 't', 'approx']],
  ['~5 tấn', [5, 't', 'approx']],
  ['khoảng hơn 5 tấn', [5, 't', 'more_than']],
  ['ước khoảng trên 50 triệu đồng', [5e7, 'VND', 'more_than']],
  // other dimensions
  ['68 tạ/ha', [68, 'quintal/ha', null]],
  ['2.952,5 nghìn ha', [2_952_500, 'ha', null]],
  ['291 người/km²', [291, 'person/km2', null]],
  ['12,5 người/100.000 người', [12.5, 'person/100000 person', null]],
  ['12,5 ca/100.000 dân', [12.5, 'case/100000 person', null]],
  ['8,5 bác sĩ/1 vạn dân', [8.5, 'bác sĩ/10000 person', null]],
  ['12 ca trên 1.000 dân', [12, 'case/1000 person', null]],
  ['12 trên 1.000 dân', [12, '1/1000 person', null]],
  ['25,5 trên 100.000 trẻ đẻ sống', [25.5, '1/100000 person', null]],
  ['khoảng 8,5/10.000 dân', [8.5, '1/10000 person', 'approx']],
  ['12 trên một nghìn dân', [12, '1/1000 person', null]],
  ['12 - 15 trên 1.000 trẻ', [[12, 15], '1/1000 person', null]],
  ['1,15 triệu tấn/năm', [1_150_000, 't/year', null]],
  ['4%/năm', [4, '%/year', null]],
  ['0,3 điểm phần trăm', [0.3, 'pp', null]],
  ['0,3 điểm %', [0.3, 'pp', null]],
  ['12,4‰', [12.4, '‰', null]],
  ['5.025%', [5.025, '%', null]],
  ['8.5%', [8.5, '%', null]],
  ['2,5 lần', [2.5, 'times', null]],
  ['2 năm rưỡi', [2.5, 'year', null]],
  ['một nửa', [0.5, 'ratio', null]],
  ['5.000tấn', [5000, 't', null]],
  ['24 nghìn con', [24_000, 'con', null]],
  ['37,5 độ C', [37.5, 'degC', null]],
  // a multiple with its word before it; numbers that tell no unit; a bare tỷ is money
  ['gấp đôi', [2, 'times', null]],
  ['gấp ba', [3, 'times', null]],
  ['gấp 3 lần', [3, 'times', null]],
  ['khoảng ba lần', [3, 'times', 'approx']],
  ['5', [5, null, null]],
  ['5 nghìn', [5000, null, null]],
  ['1,234', [1.234, null, null]],
  ['hơn 5 tỷ', [5e9, 'VND', 'more_than']],
]

const NOT_QUANTITIES = ['', 'đồng', 'tỷ lệ', 'hai bên', 'một người', 'năm 5 triệu', '5 triệu và 6 triệu', '__proto__', 'hàng trăm triệu đồng', '5G', 'QL1A', '35-CT/TW', '5 tấn 6 tấn', '5 tấn và', 'tấn 5 tấn', 'gấp 3 tấn', 'tăng gấp ba', 'nửa ba lần', 'đôi 3 lần']

/** Sentences, and what they give by the stage alone. */
const SENTENCES: [string, string[]][] = [
  ['lần lượt đạt 5%, 6% và 7%', ['5% → 5 %', '6% → 6 %', '7% → 7 %']],
  ['lần lượt là 5, 6,2 và 7%', ['5 → 5 %', '6,2 → 6.2 %', '7% → 7 %']],
  ['tương ứng đạt 12 và 15 nghìn tỷ đồng', ['12 → 12000000000000 VND', '15 nghìn tỷ đồng → 15000000000000 VND']],
  // what takes no unit from the number behind it: a range with its own multiplier, a part of a whole, an ordinal in words, a number beside another bare one
  ['hỗ trợ 2-3 tỷ và 5 tỷ đồng', ['2-3 tỷ → 2000000000..3000000000', '5 tỷ đồng → 5000000000 VND']],
  ['lần lượt có 5, 6 và 12/17 xã', ['12/17 xã → 12 of 17 xã']],
  ['khóa mười hai và 15 xã', ['15 xã → 15 xã']],
  ['trả lời câu 5 và 7', []],
  ['giảm từ 5,2 xuống 4,1%', ['5,2 → 5.2 %', '4,1% → 4.1 %']],
  ['tăng từ 54 tỉ lên 80 tỉ USD', ['54 tỉ → 54000000000 USD', '80 tỉ USD → 80000000000 USD']],
  ['tăng từ 5% đến 7%', ['5% → 5 %', '7% → 7 %']],
  ['mức tăng từ 5% đến 7%', ['5% đến 7% → 5..7 %']],
  ['giảm từ 300 đồng đến 900 đồng', ['300 đồng đến 900 đồng → 300..900 VND']],
  ['giảm từ 7% đến 5%', ['7% → 7 %', '5% → 5 %']],
  ['từ 5 đến dưới 10%', ['5 đến dưới 10% → 5..10 %']],
  ['có 15/17 xã', ['15/17 xã → 15 of 17 xã']],
  ['1100/1565 hộ gia đình', ['1100/1565 hộ gia đình → 1100 of 1565 hộ gia đình']],
  ['chiếm 2/3 số hộ', ['2/3 → 0.6666666666666666 ratio']],
  ['hơn 2/3 đại biểu', ['2/3 → more_than 0.6666666666666666 ratio']],
  ['hơn một nửa, hai phần ba số hộ', ['một nửa → more_than 0.5 ratio', 'hai phần ba → 0.6666666666666666 ratio']],
  ['tăng gấp đôi, gấp ba, gấp 2,5 lần', ['đôi → 2 times', 'ba → 3 times', '2,5 lần → 2.5 times']],
  ['mười hai hộ, ba dự án, hai mươi bảy trường', ['mười hai hộ → 12 hộ', 'ba dự án → 3 dự án', 'hai mươi bảy trường → 27 trường']],
  ['đạt 47 chi, đảng bộ', ['47 chi, đảng bộ → 47 chi, đảng bộ']],
  ['trên 63 tỉnh, thành', ['63 tỉnh, thành → 63 tỉnh, thành']],
  ['trên 500 hộ', ['500 hộ → more_than 500 hộ']],
  ['kết nạp từ 550 đảng viên mới trở lên', ['550 đảng viên → at_least 550 đảng viên']],
  ['vượt 500 tỷ đồng so với dự toán', ['500 tỷ đồng → 500000000000 VND']],
  ['giải ngân 3.456/5.678 tỷ đồng', ['3.456/5.678 tỷ đồng → 3456000000000 of 5678000000000 VND']],
  ['kết nạp 1.234/1.200 đảng viên', ['1.234/1.200 đảng viên → 1234 of 1200 đảng viên']],
  ['đứng thứ 12/63 tỉnh', []],
  ['giá chỉ 30k.', ['30k → 30000']],
  ['giá 30k (vé lẻ)', ['30k → 30000']],
  ['tổng vốn 2 nghìn 500 tỷ đồng', ['2 nghìn 500 tỷ đồng → 2500000000000 VND']],
  ['thu 1 250 tỷ đồng', ['1 250 tỷ đồng → 1250000000000 VND']],
  ['12 xã/phường', ['12 xã/phường → 12 xã/phường']],
  ['có 168 xã/phường/thị trấn', ['168 xã/phường/thị trấn → 168 xã/phường/thị trấn']],
  // two names of one kind are no ratio, feed by weight gained is one
  ['lập 5 doanh nghiệp/hợp tác xã', ['5 doanh nghiệp → 5 doanh nghiệp']],
  ['tiêu tốn 2,4 kg/kg tăng trọng', ['2,4 kg/kg → 2.4 kg/kg']],
  ['thu 50 tỉ chuyển qua ngân hàng', ['50 tỉ → 50000000000']],
  ['mạng 5G, xe tăng T -62 rẻ, số 07-15-20', []],
  ['hàng trăm triệu đồng, vài chục hộ, mấy nghìn người, hai con số, một số hộ', []],
  ['bình quân trên người, trên địa bàn, số bác sĩ trên 10.000 dân', []],
  ['lớp 10 công lập, xe đời 2016 trị giá, 64 Bà Triệu', []],
  ['đạt gần nửa tỷ đồng, hơn nửa năm', ['nửa tỷ đồng → nearly 500000000 VND']],
  ['đánh bắt 20-25 ngày/chuyến', ['20-25 ngày/chuyến → 20..25 day/chuyến']],
  ['từ 2h -19h, giảm -5%', ['2h -19h → 2..19 hour', '-5% → -5 %']],
  ['thay đổi -5% -6%', ['-5% → -5 %', '-6% → -6 %']],
  ['khoảng -3 - 2 độ C', ['-3 - 2 độ C → approx -3..2 degC']],
  ['4.126 số điện thoại', ['4.126 số điện thoại → 4126 số điện thoại']],
  ['ngày 18/5 nhưng', []],
]

describe('parseQuantity', () => {
  it.each(WHOLE)('%s', (text, [size, unit, modifier]) => {
    const [value, min, max] = typeof size === 'number' ? [size, null, null] : [null, ...size]
    expect(quantity(text)).toMatchObject({ value, min, max, unit, modifier })
  })

  it.each(NOT_QUANTITIES)('none: %s', (text) => {
    expect(quantity(text)).toBeNull()
  })
})

describe('quantities of a sentence', () => {
  it.each(SENTENCES)('%s', (text, lines) => {
    expect(quantitiesOf(text)).toEqual(lines)
  })

  it('takes a unit stated above for the bare numbers', () => {
    const unit = { unit: 'VND', dimension: 'money', power: 9 } as const
    expect(quantitiesOf('Thu nội địa: 4.105,3; chi 12 người', { unit })).toEqual(['4.105,3 → 4105300000000 VND', '12 người → 12 người'])
    expect(spansOf('Thu nội địa: 4.105,3', { unit })[0]).toMatchObject({ unitInferred: true, doubts: [] })
  })

  it.each([
    ['đạt 5', ['5 → 5000000000 VND']], ['đạt 5 và 6 (7).', ['5 → 5000000000 VND', '6 → 6000000000 VND', '7 → 7000000000 VND']], ['đạt -5', ['-5 → -5000000000 VND']],
    // not for what has a multiplier, is written in words, is numbered, counts a noun or stands before a name
    ['đạt 5 nghìn', ['5 nghìn → 5000']], ['đạt năm mươi hai', []], ['lớp 5', []], ['đạt 5 gùi', ['5 gùi → 5 gùi']], ['đạt 5%', ['5% → 5 %']], ['5 Hà', []],
  ])('and for no others: %s', (text, lines) => {
    expect(quantitiesOf(text, { unit: { unit: 'VND', dimension: 'money', power: 9 } })).toEqual(lines)
  })

  it.each([
    ['Một số khoản thu chủ yếu (đơn vị tính: tỷ đồng):', { unit: 'VND', dimension: 'money', power: 9 }],
    ['ĐVT: triệu đồng', { unit: 'VND', dimension: 'money', power: 6 }],
    ['Diện tích gieo sạ (ĐVT: ha):', { unit: 'ha', dimension: 'area', power: 0 }],
    ['Thu nhập (triệu đồng/người/năm):', { unit: 'VND/person/year', dimension: 'money', power: 6 }],
    ['Tỉnh có 5 xã (trong đó 2 phường)', null],
    ['Đơn vị: tấn', { unit: 't', dimension: 'mass', power: 0 }],
    ['Đơn vị tính nghìn tấn', { unit: 't', dimension: 'mass', power: 3 }],
    ['Đơn vị tính: trđ', { unit: 'VND', dimension: 'money', power: 6 }],
    ['GRDP (tỷ đồng): 12.345', { unit: 'VND', dimension: 'money', power: 9 }],
    ['Thu (tỷ đồng): 5, chi (triệu đồng): 6', { unit: 'VND', dimension: 'money', power: 9 }],
    ['GRDP (theo giá hiện hành), sản lượng (tấn): 5', { unit: 't', dimension: 'mass', power: 0 }],
    // no unit, no colon, no bracket, a bracket that opens the line or holds more
    ['ĐVT', null],
    ['ĐVT:', null],
    ['Đơn vị', null],
    ['Đơn vị tấn', null],
    ['Đơn giá: đồng', null],
    ['(tỷ đồng):', null],
    ['GRDP (tỷ đồng)', null],
    ['GRDP (tỷ đồng) 12', null],
    ['GRDP (tỷ đồng', null],
    ['GRDP tỷ đồng): 12', null],
    ['GRDP (nghìn', null],
    ['GRDP (', null],
    ['GRDP (tỷ đồng, giá hiện hành): 12', null],
    ['GRDP (5 tỷ đồng):', null],
  ] as const)('finds the unit that a heading states: %s', (text, unit) => {
    expect(readStatedUnit(text, tokenise(text), grammar.units, grammar.words)).toEqual(unit)
  })

  it('leaves alone what a period or a place has taken', () => {
    // In 2014 only (chỉ, also a weight of gold) 5% was reached.
    const text = 'năm 2014 chỉ đạt 5%'
    const tokens = tokenise(text)
    const found = recogniseQuantities(text, tokens, tokens.map(({ norm }) => norm === 'năm' || norm === '2014'), grammar, { decimal: null, unit: null })
    expect(found.map((span) => show(text, span))).toEqual(['5% → 5 %'])
  })

  it.each([
    // a noun before names is counted although they have taken it; no other word is
    ['2 huyện Bảo Lâm', ['huyện', 'bảo', 'lâm'], ['2 huyện → 2 huyện (count)']],
    ['2 Huyện Bảo Lâm', ['huyện', 'bảo', 'lâm'], ['2 → 2 (count bare)']],
    ['2 huyện nghèo', ['huyện', 'nghèo'], ['2 → 2 (count bare)']],
    ['2 huyện', ['huyện'], ['2 → 2 (count bare)']],
    ['2 năm Bảo Lâm', ['năm', 'bảo', 'lâm'], ['2 → 2 (count bare)']],
    ['2 gùi Bảo Lâm', ['gùi', 'bảo', 'lâm'], ['2 → 2 (count bare)']],
    ['2 gùi', ['gùi'], ['2 → 2 (count bare)']],
    ['khu 5 xã Tân Lập', ['xã', 'tân', 'lập'], ['5 → 5 (count bare)']],
    ['12 lượt khách', ['khách'], ['12 lượt → 12 lượt (count)']],
    // signs, words before and behind, multipliers, the rest of a number, of a fraction, of a range, a denominator
    ['$ 500', ['$'], ['500 → 500 (count bare)']],
    ['$ 500 lúc', ['lúc'], ['$ 500 → 500 USD (money)']],
    ['giảm -5%', ['-'], ['5% → 5 % (percent)']],
    ['hơn 5 tấn', ['hơn'], ['5 tấn → 5 t (mass)']],
    ['5 triệu đồng', ['triệu'], ['5 → 5 (count bare)']],
    ['1 250 tấn', ['250'], ['1 → 1 (count bare)']],
    ['2 nghìn 500 tỷ đồng', ['500'], ['2 nghìn → 2000 (count scale)']],
    ['1 triệu 250 nghìn đồng', ['250'], ['1 triệu → 1000000 (count scale)']],
    ['15/17 xã', ['17'], []],
    ['5 - 7 tấn', ['-'], ['5 → 5 (count bare)', '7 tấn → 7 t (mass)']],
    ['5 đồng/gùi', ['gùi'], ['5 đồng → 5 VND (money)']],
    // words of number
    ['mười năm', ['năm'], []],
    ['hai mươi hộ', ['hai'], []],
    ['gấp đôi', ['đôi'], []],
    ['một nửa', ['nửa'], []],
    ['12 hộ', ['12'], []],
  ])('leaves alone what has been taken: %s without %s', (text, words, lines) => {
    const tokens = tokenise(text)
    const found = recogniseQuantities(text, tokens, tokens.map(({ norm }) => words.includes(norm)), grammar, { decimal: null, unit: null })
    expect(found.map((span) => `${show(text, span)} (${[span.dimension, ...span.doubts].join(' ')})`)).toEqual(lines)
  })

  it.each([['12 xã/phường', 'count'], ['168 xã/phường/thị trấn', 'count'], ['12 xã/phường/năm', 'rate'], ['12,5 người/100.000 người', 'rate'], ['2,4 kg/kg', 'rate']])('tells kinds of one thing from a rate: %s', (text, dimension) => {
    expect(quantity(text)).toMatchObject({ dimension })
  })

  it('reads separators by the habit of the document', () => {
    expect(quantitiesOf('1,234 tấn', { decimal: ',' })).toEqual(['1,234 tấn → 1.234 t'])
    expect(quantitiesOf('1,234 tấn', { decimal: '.' })).toEqual(['1,234 tấn → 1234 t'])
    expect(spansOf('1,234 tấn')[0]!.doubts).toEqual(['separator'])
  })
})

/** Pieces of real wording and of trouble, so that random texts come near the grammar. */
const piece = fc.constantFrom(
  '5', '12,5', '1.234', '1.2.3', '007', '9'.repeat(30), '%', '‰', '/', '-', '–', '(', ')', ',', '.', '+', '~', '$', '°', 'triệu', 'tỷ', 'nghìn', 'rưỡi', 'nửa', 'một', 'hai', 'năm', 'mười',
  'mươi', 'trăm', 'linh', 'phẩy', 'âm', 'tá', 'đồng', 'USD', 'tấn', 'ha', 'người', 'hộ', 'con', 'lần', 'gấp', 'đôi', 'phần', 'khoảng', 'hơn', 'trên', 'từ', 'đến', 'giữa', 'và', 'trở lên', 'vượt', 'ĐVT', ':',
  '__proto__', 'constructor', 'Hà Nội', 'm2', 'km 2', '\u0300', '\ud800', '\u200b', '\u00a0', '½', 'lớp', 'dân', 'vạn',
)

function expectSound(text: string, spans: readonly QuantitySpan[]): void {
  let last = 0
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(last)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.end).toBeLessThanOrEqual(text.length)
    expect((span.value === null) === (span.min !== null && span.max !== null)).toBe(true)
    if (span.min !== null) expect(span.min).toBeLessThan(span.max!)
    if (span.value !== null) expect(Number.isFinite(span.value), show(text, span)).toBe(true)
    last = span.end
  }
}

describeSlow('any text', () => {
  it('gives sorted, disjoint, finite quantities and never throws', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(piece, { maxLength: 40 }).map((p) => p.join(' ')), fc.array(piece, { maxLength: 30 }).map((p) => p.join('')))
    fc.assert(fc.property(texts, (text) => expectSound(text, spansOf(text))), { numRuns: 5000 })
  })

  const seeds = ['1', '1.', '1,', '1 ', '123 ', '1/', '1-', '5, ', '5 và ', '5 đến ', 'một ', 'trăm ', 'hai mươi ', 'triệu ', 'một triệu ', 'không ', 'âm ', 'phẩy một ', '(', '(tỷ ', '1(', 'trên ', 'khoảng ', '5 xã/', '5 đồng/', 'từ 5 ', 'gấp ', 'nửa ']
  it.each(seeds)('takes time in proportion to its length: %s', async (seed) => {
    expect(await growth(2000, (n) => spansOf(seed.repeat(n)))).toBeLessThan(LINEAR)
  })
})
