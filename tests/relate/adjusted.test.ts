/** Real growth, with the rise of prices taken out, and nominal growth beside it. */
import { expect, it } from 'vitest'
import { compare, extract } from '../support.ts'

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
