/** Real growth, with the rise of prices taken out, and nominal growth beside it. */
import { describe, expect, it } from 'vitest'
import { markAdjusted } from '../../src/relate/adjusted.ts'
import type { Claim } from '../../src/relate/claim.ts'
import { compare, extract } from '../support.ts'
import { row } from './rows.ts'

const RETAIL = 'Tổng mức bán lẻ hàng hóa'

it.each([
  // retail sales rose 9.7%; if the price factor is excluded, 7.3%
  [`${RETAIL} tăng 9,7% so với cùng kỳ, nếu loại trừ yếu tố giá tăng 7,3%.`, [{ text: '9,7%', adjusted: false }, { text: '7,3%', adjusted: true, label: RETAIL, indicator: 'retail_sales', role: 'change' }]],
  [`${RETAIL} tăng 10,4% (loại trừ yếu tố giá tăng 9,1%).`, [{ text: '10,4%', adjusted: false }, { text: '9,1%', adjusted: true, label: RETAIL, indicator: 'retail_sales' }]],
  // … rose 8.5% (the price factor having been excluded)
  [`${RETAIL} tăng 8,5% (đã loại trừ yếu tố giá), xuất khẩu tăng 3%.`, [{ text: '8,5%', adjusted: true, label: RETAIL }, { text: '3%', adjusted: false }]],
  [`Loại trừ yếu tố lạm phát, ${RETAIL} tăng 5%; xuất khẩu tăng 3%.`, [{ text: '5%', adjusted: true }, { text: '3%', adjusted: false }]],
  // at constant 2010 prices: the level, and the change of the same subject behind it; 2010 is not their period
  ['Giá trị sản xuất năm 2018 (theo giá so sánh năm 2010) đạt 460 tỷ đồng, tăng 5% so với cùng kỳ.',
    [{ text: '460 tỷ đồng', adjusted: true, period: '2018', label: 'Giá trị sản xuất' }, { text: '5%', adjusted: true, period: '2018' }]],
  // at current prices
  ['Giá trị sản xuất năm 2018 theo giá hiện hành đạt 460 tỷ đồng.', [{ text: '460 tỷ đồng', adjusted: false }]],
  // another figure, a comma, a semicolon, a rise or a bracket between: it is not said of what stands before
  [`${RETAIL} tăng 9%, ước đạt 5 tỷ đồng, loại trừ yếu tố giá tăng 7%.`, [{ text: '9%', adjusted: false }, { text: '5 tỷ đồng', adjusted: false }, { text: '7%', adjusted: true }]],
  [`${RETAIL} tăng 9%; loại trừ yếu tố giá, xuất khẩu tăng 7%.`, [{ text: '9%', adjusted: false }, { text: '7%', adjusted: true }]],
  // what is said of the first clause ends with it
  [`${RETAIL} loại trừ yếu tố giá tăng 7%; nhập khẩu tăng 4%.`, [{ text: '7%', adjusted: true }, { text: '4%', adjusted: false }]],
  // a sentence without it is of nominal figures, whatever the one before says
  [`Loại trừ yếu tố giá, ${RETAIL} tăng 5%. Xuất khẩu tăng 3%.`, [{ text: '5%', adjusted: true }, { text: '3%', adjusted: false }]],
  // behind the figure, in a bracket or not
  [`${RETAIL} tăng 8,5% sau khi loại trừ yếu tố giá.`, [{ text: '8,5%', adjusted: true }]],
  [`${RETAIL} tăng 8,5% (đã loại trừ yếu tố giá).`, [{ text: '8,5%', adjusted: true }]],
])('%s', (text, expected) => {
  expect(compare(expected, extract(text))).toEqual([])
})

describe('what stands between a figure and the words behind it', () => {
  const adjusted = (text: string) => {
    const terms = row(text)
    const claims = terms.flatMap((t, at) => (t.is.Quantity ? [{ at, role: 'change', label: null, adjusted: false } as unknown as Claim] : []))
    markAdjusted(terms, claims)
    return claims.map((c) => c.adjusted)
  }

  it.each([
    ['a word', 'sau', true],
    ['a bracket', '(', true],
    ['a comma', ',', false],
    ['a semicolon', ';', false],
    ['the end of a sentence', '.', false],
    ['the end of a bracket', ')', false],
    ['a rise', 'tăng/Rise', false],
    ['a fall', 'giảm/Fall', false],
  ])('%s: %s', (_, between, said) => {
    expect(adjusted(`thu tăng/Rise 5/percent ${between} trừ_giá/Adjusted`)).toEqual([said])
  })

  it('is looked at as far as eight terms', () => {
    expect(adjusted('thu 5/percent a b c d e f g trừ_giá/Adjusted')).toEqual([true])
    expect(adjusted('thu 5/percent a b c d e f g h trừ_giá/Adjusted')).toEqual([false])
  })

  it.each([
    ['another figure', 'trừ_giá/Adjusted còn 7/percent', [false, true]],
    ['a figure of the next part', 'trừ_giá/Adjusted , chi 7/percent', [true, true]],
    ['a figure behind a semicolon', 'trừ_giá/Adjusted ; chi 7/percent', [true, false]],
    ['a figure of the next sentence', 'trừ_giá/Adjusted . chi 7/percent', [true, false]],
    ['a figure behind the bracket', '( trừ_giá/Adjusted ) chi 7/percent', [true, false]],
  ])('%s behind the words', (_, behind, said) => {
    expect(adjusted(`thu tăng/Rise 5/percent ${behind}`)).toEqual(said)
  })
})
