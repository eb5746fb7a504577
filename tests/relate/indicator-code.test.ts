/** The code of the national indicator system beside the indicator. */
import { expect, it } from 'vitest'
import { extract, tables } from '../support.ts'

it.each([
  // Paddy output, forest cover, GDP; GRDP and the retail total are no national indicators
  ['Sản lượng lúa cả năm đạt 154.200 tấn.', 'rice_output', '0804'],
  ['Tỷ lệ che phủ rừng đạt 73,4%.', 'forest_cover_rate', '2102'],
  ['GDP cả nước tăng 7,02%.', 'gdp', '0501'],
  ['GRDP của tỉnh tăng 7,02%.', 'grdp', null],
  ['Tổng mức bán lẻ hàng hóa đạt 3.050 tỷ đồng.', 'retail_sales', null],
  ['Diện tích nuôi trồng thủy sản đạt 4.200 ha.', 'aquaculture_area', null],
  ['Chỉ số giá sản xuất nông nghiệp tăng 1,4%.', 'producer_price_index', '1105'],
  ['Huyện có 12 câu lạc bộ.', null, null],
])('%s', (text, indicator, code) => {
  expect(extract(text).map((figure) => [figure.indicator, figure.indicatorCode])).toEqual([[indicator, code]])
})

it('every code of the tables is of the annex in force, for a record gives the code without its law', () => {
  for (const { id, code } of tables.indicators) {
    if (code === undefined) continue
    expect(code.id, id).toMatch(/^\d{4}$/u)
    // 0810 was the area of aquaculture in 2015 and is the output of fishery since 2021.
    expect(code.law, id).toBe('01/2021/QH15')
  }
})
