/** Which division of the country a figure and its report speak of. */
import { describe, expect, it } from 'vitest'
import { eraWritten, placeTime } from '../../src/relate/era.ts'
import type { ReportDate } from '../../src/recognise/date.ts'

const on = (year: number, month: number | null = null): ReportDate => ({ year, month, day: null })

describe('the division in which a report was written', () => {
  it.each([
    ['by its year, before', 'Huyện Ba Vì', on(2024), 'old'],
    ['by its year, since', 'Huyện Ba Vì', on(2026), 'new'],
    ['long since', '', on(2030), 'new'],
    ['in the year of the change without a month', 'Huyện Ba Vì', on(2025), null],
    ['in its last old month', '', on(2025, 6), 'old'],
    ['in its first new month', '', on(2025, 7), 'new'],
    ['in its last month', '', on(2025, 12), 'new'],
    ['in its first month', '', on(2025, 1), 'old'],
    ['another year in July', '', on(2024, 7), 'old'],
    ['without a date, by a district', 'Tại huyện Ba Vì có 5 xã.', null, 'old'],
    ['by a district that opens its sentence', 'Huyện Ba Vì có 5 xã.', null, 'old'],
    ['by an urban district', 'quận Hoàn Kiếm', null, 'old'],
    ['by one that opens its sentence', 'Quận Hoàn Kiếm', null, 'old'],
    ['by a town', 'thị xã Sơn Tây', null, 'old'],
    ['by a town that opens its sentence', 'Thị xã Sơn Tây', null, 'old'],
    ['by one that is former, and another that is not', 'huyện Ba Vì (cũ). Tại thị xã Sơn Tây, nay đã qua nhiều năm xây dựng và phát triển', null, 'old'],
    ['a former district tells nothing', 'huyện Trảng Bom (cũ)', null, null],
    ['nor one that is called so a little later', 'huyện Trảng Bom của tỉnh Đồng Nai cũ', null, null],
    ['a word that only begins like "former" says nothing of the kind', 'huyện Trảng Bom củng cố và cũng vậy', null, 'old'],
    ['"former" far behind is of something else', 'huyện Trảng Bom đã xây dựng xong nhiều công trình giao thông thay cho các cầu cũ', null, 'old'],
    ['a type word without a name is none', 'cấp huyện và quận', null, null],
    ['a word that ends like one is none', 'xhuyện Ba Vì', null, null],
    ['nothing tells', 'Xã Bình Tân có 5 dự án.', null, null],
    ['in decomposed letters', 'Huyện Ba Vì'.normalize('NFD'), null, 'old'],
  ] as const)('%s', (_, text, date, era) => {
    expect(eraWritten(() => [text], date)).toBe(era)
  })
})

describe('when a figure speaks', () => {
  it.each([
    // An old report knows only the old units.
    ['2020', on(2020, 5), 'old', 'old', '2020-05'],
    ['2030', on(2020, 5), 'old', 'old', '2020-05'],
    ['2019', on(2020, 5), 'old', 'old', '2019-12'],
    [null, on(2020), 'old', 'old', '2020-12'],
    // In a new one the period decides.
    ['2024', on(2026, 3), 'new', 'old', '2024-12'],
    ['2025', on(2026, 3), 'new', 'new', '2025-12'],
    ['2025-06', on(2026, 3), 'new', 'old', '2025-06'],
    ['2025-07', on(2026, 3), 'new', 'new', '2025-07'],
    ['2025-06-30', on(2026, 3), 'new', 'old', '2025-06'],
    ['2025-07-01', on(2026, 3), 'new', 'new', '2025-07'],
    ['2025-01/2025-06', on(2026, 3), 'new', 'old', '2025-06'],
    ['2025-01/2025-09', on(2026, 3), 'new', 'new', '2025-09'],
    ['2025-Q1', on(2026, 3), 'new', 'old', '2025-03'],
    ['2025-Q2', on(2026, 3), 'new', 'old', '2025-06'],
    ['2025-Q3', on(2026, 3), 'new', 'new', '2025-09'],
    ['2025-Q4', on(2026, 3), 'new', 'new', '2025-12'],
    ['2020/2024', on(2026, 3), 'new', 'old', '2024-12'],
    ['2024/2026', on(2026, 3), 'new', 'new', '2026-03'],
    [null, on(2026, 3), 'new', 'new', '2026-03'],
    ['2028', on(2026, 3), 'new', 'new', '2026-03'],
    // Where the report does not tell, a period before the change does, or one of its year since; a later year may be the plan of an old report.
    ['2024', null, null, 'old', '2024-12'],
    ['2025-06', null, null, 'old', '2025-06'],
    ['2025-08', null, null, 'new', '2025-08'],
    ['2025', null, null, null, '2025-12'],
    ['2026', null, null, null, '2026-12'],
    [null, null, null, null, null],
    [null, on(2025), null, null, '2025-12'],
    ['2024', on(2025), null, 'old', '2024-12'],
    ['2020', on(2019, 11), 'old', 'old', '2019-11'],
  ] as const)('%s in a report of %o, written %s', (period, date, written, era, month) => {
    expect(placeTime(period, date, written)).toEqual({ era, written, month })
  })
})
