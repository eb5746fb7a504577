/** Tables of reports, from commune to ministry, each between tabs, apart by spaces, in Markdown, as a web page and as a Word document. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/read/document.ts'
import { cell, docx, paragraph, table } from '../read/office.ts'
import { extract } from '../support.ts'

const root = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** value, null for a range, unit, label, period, and more where it matters */
type Want = [value: number | null, unit: string | null, label: string, period: string | null, more?: Record<string, unknown>]

interface Sample {
  what: string
  above: string[]
  rows: string[][]
  figures: Want[]
}

const down = { role: 'change', direction: 'down' }
const up = { role: 'change', direction: 'up' }

const SAMPLES: Sample[] = [
  { what: 'a plan and what came of it, with units, numbers of rows and columns, and parts', above: ['BÁO CÁO NĂM 2020', 'Biểu 1. Một số chỉ tiêu chủ yếu'],
    rows: [['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện 2019', 'Kế hoạch 2020', 'Ước TH 2020', '% so cùng kỳ', '% so KH'], ['A', 'B', 'C', '1', '2', '3', '4', '5'],
      ['1', 'Tổng thu ngân sách nhà nước', 'tỷ đồng', '120,5', '150', '156,2', '129,6', '104,1'], ['', 'Trong đó: Thu nội địa', 'tỷ đồng', '80', '95', '97,5', '121,9', '102,6'], ['2', 'Số hộ nghèo', 'hộ', '1.204', '800', '752', '-', '…']],
    figures: [[120.5e9, 'VND', 'Tổng thu ngân sách nhà nước', '2019', { status: 'actual', indicator: 'budget_revenue' }], [150e9, 'VND', 'Tổng thu ngân sách nhà nước', '2020', { status: 'target' }], [156.2e9, 'VND', 'Tổng thu ngân sách nhà nước', '2020', { status: 'estimate' }], [129.6, '%', 'Tổng thu ngân sách nhà nước', '2020', { role: 'relative', baseline: 'yoy' }], [104.1, '%', 'Tổng thu ngân sách nhà nước', '2020', { role: 'relative', baseline: 'plan' }],
      [80e9, 'VND', 'Thu nội địa', '2019', { indicator: 'domestic_revenue' }], [95e9, 'VND', 'Thu nội địa', '2020'], [97.5e9, 'VND', 'Thu nội địa', '2020'], [121.9, '%', 'Thu nội địa', '2020'], [102.6, '%', 'Thu nội địa', '2020'],
      [1204, 'hộ', 'Số hộ nghèo', '2019', { indicator: 'poor_households' }], [800, 'hộ', 'Số hộ nghèo', '2020'], [752, 'hộ', 'Số hộ nghèo', '2020']] },
  { what: 'units in the heads of rows, years as columns', above: ['Dân số và lao động'],
    rows: [['Chỉ tiêu', '2020', '2021'], ['Dân số (nghìn người)', '313,9', '318,4'], ['Tỷ lệ thất nghiệp (%)', '2,1', '2,4']],
    figures: [[313900, 'người', 'Dân số', '2020', { indicator: 'population' }], [318400, 'người', 'Dân số', '2021'], [2.1, '%', 'Tỷ lệ thất nghiệp', '2020', { indicator: 'unemployment_rate' }], [2.4, '%', 'Tỷ lệ thất nghiệp', '2021']] },
  { what: 'communes as rows, the caption tells what', above: ['Thu ngân sách các xã', 'Đơn vị: triệu đồng'],
    rows: [['Xã', 'Năm 2019', 'Năm 2020', 'Tăng, giảm (%)'], ['Xã Chiềng Châu', '1.250', '1.310', '4,8'], ['Xã Nà Phòn', '980', '940', '-4,1'], ['Tổng số', '2.230', '2.250', '0,9']],
    figures: [[1250e6, 'VND', 'Thu ngân sách các xã', '2019', { place: 'Xã Chiềng Châu' }], [1310e6, 'VND', 'Thu ngân sách các xã', '2020'], [4.8, '%', 'Thu ngân sách các xã', '2020', { ...up, baseline: '2019' }], [980e6, 'VND', 'Thu ngân sách các xã', '2019', { place: 'Xã Nà Phòn' }], [940e6, 'VND', 'Thu ngân sách các xã', '2020'], [4.1, '%', 'Thu ngân sách các xã', '2020', down],
      [2230e6, 'VND', 'Thu ngân sách các xã', '2019', { place: null }], [2250e6, 'VND', 'Thu ngân sách các xã', '2020'], [0.9, '%', 'Thu ngân sách các xã', '2020', up]] },
  { what: 'months as rows, what is measured as columns', above: ['Kết quả 6 tháng đầu năm'],
    rows: [['Tháng', 'Khách du lịch (lượt)', 'Doanh thu du lịch (tỷ đồng)'], ['Tháng 1/2023', '12.400', '15,2'], ['Tháng 2/2023', '18.650', '21,7']],
    figures: [[12400, 'lượt', 'Khách du lịch', '2023-01', { indicator: 'tourist_arrivals' }], [15.2e9, 'VND', 'Doanh thu du lịch', '2023-01', { indicator: 'tourism_revenue' }], [18650, 'lượt', 'Khách du lịch', '2023-02'], [21.7e9, 'VND', 'Doanh thu du lịch', '2023-02']] },
  { what: 'shares', above: ['Cơ cấu kinh tế năm 2022'],
    rows: [['Khu vực', 'Giá trị (tỷ đồng)', 'Tỷ trọng (%)'], ['Nông nghiệp', '3.120', '22,4'], ['Công nghiệp', '6.450', '46,3']],
    figures: [[3120e9, 'VND', 'Nông nghiệp', '2022'], [22.4, '%', 'Nông nghiệp', '2022', { role: 'share' }], [6450e9, 'VND', 'Công nghiệp', '2022'], [46.3, '%', 'Công nghiệp', '2022', { role: 'share' }]] },
  { what: 'two years compared in one head', above: ['Nông nghiệp'],
    rows: [['Chỉ tiêu', 'ĐVT', 'Năm 2021', 'Năm 2022', 'So sánh 2022/2021'], ['Sản lượng lúa', '1000 tấn', '154,2', '160,1', '103,8'], ['Năng suất lúa', 'tạ/ha', '62,4', '63', '101']],
    figures: [[154200, 't', 'Sản lượng lúa', '2021', { indicator: 'rice_output' }], [160100, 't', 'Sản lượng lúa', '2022'], [103.8, '%', 'Sản lượng lúa', '2022', { role: 'relative', baseline: '2021' }], [62.4, 'quintal/ha', 'Năng suất lúa', '2021'], [63, 'quintal/ha', 'Năng suất lúa', '2022'], [101, '%', 'Năng suất lúa', '2022']] },
  { what: 'signs and units in the cells', above: ['Thị trường ngày 10/5/2021'],
    rows: [['Mặt hàng', 'Giá', 'Tăng giảm'], ['Gạo', '12.500 đồng/kg', '+200 đồng/kg'], ['Thịt lợn hơi', '68.000 đồng/kg', '-1.500 đồng/kg']],
    figures: [[12500, 'VND/kg', 'Gạo', '2021-05-10'], [200, 'VND/kg', 'Gạo', '2021-05-10', up], [68000, 'VND/kg', 'Thịt lợn hơi', '2021-05-10'], [1500, 'VND/kg', 'Thịt lợn hơi', '2021-05-10', down]] },
  { what: 'a range from below zero in a column of changes', above: ['Thị trường ngày 10/5/2021'],
    rows: [['Mặt hàng', 'Giá', 'Tăng giảm'], ['Gạo', '12.500 đồng/kg', '-2 đến 3%'], ['Thịt lợn hơi', '68.000 đồng/kg', '-1,5%']],
    figures: [[12500, 'VND/kg', 'Gạo', '2021-05-10'], [null, '%', 'Gạo', '2021-05-10', { min: -2, max: 3, role: 'level', direction: null, baseline: null }], [68000, 'VND/kg', 'Thịt lợn hơi', '2021-05-10'], [1.5, '%', 'Thịt lợn hơi', '2021-05-10', down]] },
  { what: 'sections, parts, and months counted together', above: ['BÁO CÁO THÁNG 5 NĂM 2023 CỦA HUYỆN YÊN MINH', '1. Sản xuất nông nghiệp'],
    rows: [['Nội dung', 'ĐVT', 'Ước tháng 5/2023', 'Cộng dồn 5 tháng', '5 tháng so cùng kỳ (%)'], ['I. Trồng trọt', '', '', '', ''], ['Diện tích gieo trồng', 'Ha', '1.430', '5.320', '102,1'], ['- Ngô', '', '530', '2.120', '103'], ['II. Chăn nuôi', '', '', '', ''], ['Tổng đàn lợn', 'Con', '45.800', '-', '104,2']],
    figures: [[1430, 'ha', 'Diện tích gieo trồng', '2023-05', { status: 'estimate', indicator: 'planted_area' }], [5320, 'ha', 'Diện tích gieo trồng', '2023-01/2023-05'], [102.1, '%', 'Diện tích gieo trồng', '2023-01/2023-05', { role: 'relative', baseline: 'yoy' }], [530, 'ha', 'Ngô', '2023-05'], [2120, 'ha', 'Ngô', '2023-01/2023-05'], [103, '%', 'Ngô', '2023-01/2023-05'], [45800, 'con', 'Tổng đàn lợn', '2023-05', { indicator: 'pig_herd' }], [104.2, '%', 'Tổng đàn lợn', '2023-01/2023-05']] },
  { what: 'communes by several measures, with their total in the column of numbers', above: ['Diện tích, dân số năm 2022'],
    rows: [['TT', 'Tên xã', 'Diện tích (km2)', 'Dân số (người)', 'Mật độ (người/km2)'], ['1', 'Xã Bạch Đích', '42,5', '5.120', '120'], ['2', 'Xã Na Khê', '61,2', '4.310', '70'], ['Tổng cộng', '', '103,7', '9.430', '91']],
    figures: [[42.5, 'km2', 'Diện tích', '2022', { place: 'Xã Bạch Đích' }], [5120, 'người', 'Dân số', '2022', { indicator: 'population' }], [120, 'person/km2', 'Mật độ', '2022'], [61.2, 'km2', 'Diện tích', '2022', { place: 'Xã Na Khê' }], [4310, 'người', 'Dân số', '2022'], [70, 'person/km2', 'Mật độ', '2022'], [103.7, 'km2', 'Diện tích', '2022', { place: null }], [9430, 'người', 'Dân số', '2022'], [91, 'person/km2', 'Mật độ', '2022']] },
  { what: 'a budget with what was done of it', above: ['Thu chi ngân sách', 'ĐVT: triệu đồng'],
    rows: [['Khoản mục', 'DT giao 2023', 'TH 2023', 'TH/DT (%)'], ['A. Tổng thu NSNN', '250.000', '120.500', '48,2'], ['1. Thu nội địa', '200.000', '98.200', '49,1']],
    figures: [[250e9, 'VND', 'Tổng thu NSNN', '2023', { status: 'target', indicator: 'budget_revenue' }], [120.5e9, 'VND', 'Tổng thu NSNN', '2023', { status: 'actual' }], [48.2, '%', 'Tổng thu NSNN', '2023', { role: 'relative', baseline: 'plan' }], [200e9, 'VND', 'Thu nội địa', '2023'], [98.2e9, 'VND', 'Thu nội địa', '2023'], [49.1, '%', 'Thu nội địa', '2023']] },
  { what: 'falls in heads of columns, changes in heads of rows', above: ['Kết quả năm 2022'],
    rows: [['Chỉ tiêu', 'ĐVT', 'Năm 2021', 'Năm 2022', 'Giảm'], ['Hộ nghèo', 'hộ', '1.204', '980', '224'], ['Hộ cận nghèo', 'hộ', '640', '600', '40']],
    figures: [[1204, 'hộ', 'Hộ nghèo', '2021'], [980, 'hộ', 'Hộ nghèo', '2022'], [224, 'hộ', 'Hộ nghèo', '2022', { ...down, baseline: '2021' }], [640, 'hộ', 'Hộ cận nghèo', '2021'], [600, 'hộ', 'Hộ cận nghèo', '2022'], [40, 'hộ', 'Hộ cận nghèo', '2022', down]] },
  { what: 'rows that are changes', above: ['Kết quả năm 2022'],
    rows: [['Chỉ tiêu', 'ĐVT', 'Năm 2021', 'Năm 2022'], ['Tốc độ tăng trưởng kinh tế', '%', '2,6', '8,0'], ['Giảm tỷ lệ hộ nghèo', '%', '1,2', '1,5']],
    figures: [[2.6, '%', 'Tốc độ tăng trưởng kinh tế', '2021', up], [8, '%', 'Tốc độ tăng trưởng kinh tế', '2022', up], [1.2, '%', 'Giảm tỷ lệ hộ nghèo', '2021', down], [1.5, '%', 'Giảm tỷ lệ hộ nghèo', '2022', down]] },
  { what: 'no table of figures: names, dates and telephones', above: ['Danh sách'],
    rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Số điện thoại'], ['1', 'Nguyễn Văn An', '12/5/1980', '0912 345 678'], ['2', 'Trần Thị Bình', '3/4/1975', '0987 654 321']],
    figures: [] },
]

const FORMATS: Record<string, (sample: Sample) => string | Uint8Array> = {
  tabs: ({ above, rows }) => `${above.join('\n\n')}\n\n${rows.map((row) => row.join('\t')).join('\n')}\n`,
  Markdown: ({ above, rows }) => `${above.join('\n\n')}\n\n${rows.map((row, i) => `| ${row.join(' | ')} |${i === 0 ? `\n|${row.map(() => ' --- |').join('')}` : ''}`).join('\n')}\n`,
  spaces: ({ above, rows }) => `${above.join('\n\n')}\n\n${rows.map((row) => row.map((text, i) => (text === '' ? '-' : text).padEnd(Math.max(...rows.map((r) => r[i]!.length)) + 3)).join('').trimEnd()).join('\n')}\n`,
  HTML: ({ above, rows }) => `<!DOCTYPE html><meta charset="utf-8">${above.map((line) => `<p>${line}</p>`).join('')}<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
  Word: ({ above, rows }) => docx(above.map(paragraph).join('') + table(rows.map((row) => row.map((text) => cell(text))))),
}

const CASES = SAMPLES.flatMap((sample) => Object.keys(FORMATS).map((format): [string, string, Sample] => [format, sample.what, sample]))

describe('a table', () => {
  it.each(CASES)('%s: %s', async (format, what, sample) => {
    const path = join(root, `${format}-${what.slice(0, 12).replaceAll(' ', '-')}`)
    writeFileSync(path, FORMATS[format]!(sample))
    const { text } = await readDocument(path)
    const figures = extract(text).filter(({ table: number }) => number !== null)
    expect(figures.map(({ value, unit, label, period }) => [value, unit, label, period])).toEqual(sample.figures.map((want) => want.slice(0, 4)))
    for (const [i, [, , , , more = {}]] of sample.figures.entries()) expect(figures[i]).toMatchObject(more)
    for (const { start, end, text: written } of figures) expect(text.slice(start, end)).toBe(written)
  })

  it('tells the table, row and column of its figures, and prose has none', () => {
    const text = 'Năm 2020, có 5 xã.\n\nChỉ tiêu\t2020\nHộ nghèo (hộ)\t7\n\nHết.\n\nChỉ tiêu\t2021\nHộ nghèo (hộ)\t8\n'
    expect(extract(text).map(({ value, table: number, row, column }) => [value, number, row, column])).toEqual([[5, null, null, null], [7, 1, 2, 2], [8, 2, 2, 2]])
  })

  it('merged heads and a head of two rows give the nearest period', async () => {
    const rows = [[cell('Chỉ tiêu', { down: 'restart' }), cell('Năm 2019', { columns: 2 }), cell('Năm 2020', { columns: 2 })], [cell('', { down: 'continue' }), cell('Kế hoạch'), cell('Thực hiện'), cell('Kế hoạch'), cell('Thực hiện')], [cell('Số hộ nghèo (hộ)'), cell('90'), cell('85'), cell('80'), cell('71')]]
    const path = join(root, 'merged.docx')
    writeFileSync(path, docx(table(rows)))
    const figures = extract((await readDocument(path)).text)
    expect(figures.map(({ value, period, status }) => [value, period, status])).toEqual([[90, '2019', 'target'], [85, '2019', 'actual'], [80, '2020', 'target'], [71, '2020', 'actual']])
  })

  it('that is none after all is read as prose', () => {
    const text = 'Ngày\tNội dung\n12/5\tHọp giao ban\n15/5\tLàm việc với 3 xã về thu ngân sách\n'
    expect(extract(text).map(({ text: written, table: number }) => [written, number])).toEqual([['3 xã', null]])
  })

  it.each([
    ['a bar in a line of prose', 'Thứ Sáu, 05/7/2019 | 14:30\n\nTỷ lệ hộ nghèo còn 5%.\n', 1],
    ['room between words', 'Tỷ lệ hộ nghèo  còn 5%.\nThu ngân sách   đạt 7 tỷ đồng.\n', 2],
    ['a tab that indents', '\tTỷ lệ hộ nghèo còn 5%.\n\tThu ngân sách đạt 7 tỷ đồng.\n', 2],
  ])('%s makes none', (_, text, count) => {
    const figures = extract(text)
    expect(figures).toHaveLength(count)
    expect(figures.every(({ table: number }) => number === null)).toBe(true)
  })

  it('that names no commune gives its total no place', () => {
    const figures = extract('Hộ nghèo năm 2020\n\nThôn\tSố hộ\tSố hộ nghèo\nThôn Bản Quẩn\t98\t21\nToàn xã\t175\t25\n')
    expect(figures.map(({ value, place }) => [value, place])).toEqual([[98, 'Thôn Bản Quẩn'], [21, 'Thôn Bản Quẩn'], [175, null], [25, null]])
  })

  it.each(['tỷ '.repeat(40), `1${'000'.repeat(120)} `])('states no unit that is beyond all measure', (scale) => {
    const figures = extract(`Năm 2020\n\nNội dung\tĐVT\tThực hiện\nThu\t${scale}đồng\t46\nChi\ttỷ đồng\t47\n`)
    expect(figures.map(({ value, unit }) => [value, unit])).toEqual([[46, null], [47e9, 'VND']])
  })

  it('of ten thousand rows is read in linear time', () => {
    const rows = (n: number) => `Chỉ tiêu\t2020\n${Array.from({ length: n }, (_, i) => `Hộ nghèo (hộ)\t${i}`).join('\n')}\n`
    const time = (n: number) => {
      const start = performance.now()
      expect(extract(rows(n))).toHaveLength(n)
      return performance.now() - start
    }
    time(1000)
    expect(time(10_000)).toBeLessThan(20 * time(1000) + 500)
  })
})
