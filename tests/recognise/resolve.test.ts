import { describe, expect, it } from 'vitest'
import { inYear, isPeriod, joinYear, lastDay, shiftMonth, shiftQuarter, shiftYears, yearBefore } from '../../src/recognise/date.ts'
import { findReportDate } from '../../src/recognise/report-date.ts'
import { resolvePeriod } from '../../src/recognise/resolve.ts'
import type { ReportDate } from '../../src/recognise/date.ts'
import { grammar, spansOf } from './spans.ts'

const MAY_2021: ReportDate = { year: 2021, month: 5, day: 20 }
const JUNE_2020: ReportDate = { year: 2020, month: 6, day: 15, governs: true }

/** Wording, the report's date, and the ISO period; null where the text does not tell. */
const CASES: [string, ReportDate | null, string | null][] = [
  ['năm nay', MAY_2021, '2021'],
  ['năm ngoái', MAY_2021, '2020'],
  ['tháng trước', MAY_2021, '2021-04'],
  ['tháng trước', { year: 2021, month: 1, day: null }, '2020-12'],
  ['tháng trước', { year: 2021, month: null, day: null }, null],
  ['quý trước', { year: 2021, month: 2, day: null }, '2020-Q4'],
  ['quý 3', MAY_2021, '2021-Q3'],
  ['quý IV', { year: 2021, month: 1, day: 5 }, '2020-Q4'],
  ['6 tháng đầu năm', MAY_2021, '2021-01/2021-06'],
  ['tháng 12 năm trước', MAY_2021, '2020-12'],
  ['ngày 20/10', MAY_2021, '2021-10-20'],
  ['từ năm 2016 đến nay', MAY_2021, '2016/2021'],
  ['từ tháng 3 đến nay', MAY_2021, '2021-03/2021-05'],
  ['từ đầu năm đến nay', MAY_2021, '2021-01/2021-05'],
  // since a month in a report whose month is not told, or is that month
  ['từ đầu năm đến nay', { year: 2021, month: null, day: null }, '2021'],
  ['từ tháng 3 đến nay', { year: 2021, month: null, day: null }, null],
  ['từ tháng 5 đến nay', MAY_2021, '2021-05'],
  ['từ tháng 9 đến nay', MAY_2021, null],
  ['từ năm 2021 đến nay', MAY_2021, null],
  ['năm nay', null, null],
  ['năm 2019', null, '2019'],
  // at the turn of the year the last months and quarter are those just past, and only they
  ['tháng 12', MAY_2021, '2021-12'],
  ['tháng 12', { year: 2021, month: 1, day: 5 }, '2020-12'],
  ['tháng 12', { year: 2021, month: 3, day: 5 }, '2021-12'],
  ['tháng 10', { year: 2021, month: 1, day: 5 }, '2021-10'],
  ['tháng 12 năm trước', { year: 2021, month: 1, day: 5 }, '2020-12'],
  ['ngày 20/12', { year: 2021, month: 2, day: 5 }, '2020-12-20'],
  ['ngày 20-25/12', { year: 2021, month: 1, day: 5 }, '2020-12-20/2020-12-25'],
  ['ngày 12/9', { year: 2021, month: 1, day: 5 }, '2021-09-12'],
  ['11 tháng đầu năm', { year: 2021, month: 1, day: 5 }, '2020-01/2020-11'],
  ['10 tháng đầu năm', { year: 2021, month: 1, day: 5 }, '2021-01/2021-10'],
  ['quý IV', { year: 2021, month: 2, day: null }, '2020-Q4'],
  ['quý IV', { year: 2021, month: null, day: null }, '2021-Q4'],
  ['quý III', { year: 2021, month: 1, day: null }, '2021-Q3'],
  // the next to come, as far as the report is dated
  ['ngày 31/3 tới', JUNE_2020, '2021-03-31'],
  ['ngày 10/6 tới đây', JUNE_2020, '2021-06-10'],
  ['ngày 20/6 tới', JUNE_2020, '2020-06-20'],
  ['tháng 2 sắp tới', JUNE_2020, '2021-02'],
  ['tháng 6 tới', JUNE_2020, '2020-06'],
  ['quý I tới', JUNE_2020, '2021-Q1'],
  ['quý II tới', JUNE_2020, '2020-Q2'],
  ['ngày 31/3 tới', { year: 2020, month: 6, day: null, governs: true }, '2021-03-31'],
  ['ngày 10/6 tới', { year: 2020, month: 6, day: null, governs: true }, '2020-06-10'],
  ['ngày 31/3 tới', { year: 2020, month: null, day: null, governs: true }, '2020-03-31'],
  ['ngày 31/3 tới', { year: 2020, month: 6, day: 15 }, '2020-03-31'],
  // 29 February is only in leap years
  ['ngày 29/2', MAY_2021, null],
  ['ngày 29/2', { year: 2024, month: 5, day: 20 }, '2024-02-29'],
  // a stretch to the end of February ends on the day that the year has
  ['kỳ 2 tháng 2', MAY_2021, '2021-02-16/2021-02-28'],
  ['kỳ 2 tháng 2', { year: 2024, month: 5, day: 20 }, '2024-02-16/2024-02-29'],
  ['kỳ 2 tháng 2/2020', MAY_2021, '2020-02-16/2020-02-29'],
  ['từ ngày 16/12/2023 đến hết tháng 2/2024', MAY_2021, '2023-12-16/2024-02-29'],
  // no year before the first that has four digits
  ['năm ngoái', { year: 1000, month: 1, day: 1 }, null],
  ['tháng trước', { year: 1000, month: 1, day: 1 }, null],
  ['quý trước', { year: 1000, month: 1, day: 1 }, null],
  ['cùng kỳ', { year: 1000, month: 1, day: 1 }, null],
]

describe('resolvePeriod', () => {
  it.each(CASES)('%s', (text, base, expected) => {
    const [span] = spansOf(text)
    expect(span?.kind === 'period' && resolvePeriod(span, base)).toBe(expected)
  })

  it('takes the months of cùng kỳ from the period beside it', () => {
    const [same] = spansOf('cùng kỳ năm 2019')
    if (same?.kind !== 'period') throw new Error('no period')
    expect(resolvePeriod(same, MAY_2021, '2021-01/2021-06')).toBe('2019-01/2019-06')
    expect(resolvePeriod(same, MAY_2021)).toBe('2019')
    const [before] = spansOf('cùng kỳ')
    if (before?.kind !== 'period') throw new Error('no period')
    expect(resolvePeriod(before, MAY_2021, '2021-Q1')).toBe('2020-Q1')
  })

  it('takes "quý này" (this quarter) for the one spoken of, else for that of the report', () => {
    const [span] = spansOf('quý này')
    if (span?.kind !== 'period') throw new Error('no period')
    expect(resolvePeriod(span, MAY_2021, '2021-Q1')).toBe('2021-Q1')
    expect(resolvePeriod(span, null, '2021-Q1')).toBe('2021-Q1')
    expect(resolvePeriod(span, MAY_2021, '2021-01/2021-03')).toBe('2021-Q2')
    expect(resolvePeriod(span, MAY_2021)).toBe('2021-Q2')
    const [before] = spansOf('quý trước')
    if (before?.kind !== 'period') throw new Error('no period')
    expect(resolvePeriod(before, MAY_2021, '2021-Q1')).toBe('2021-Q1')
    expect(resolvePeriod(before, { year: 2020, month: 5, day: null }, '2021-Q1')).toBe('2020-Q1')
  })

  it('moves periods by years', () => {
    expect(yearBefore('2020-01/2020-06')).toBe('2019-01/2019-06')
    expect(inYear('2020-Q3', 2018)).toBe('2018-Q3')
    expect(yearBefore('soon')).toBeNull()
    expect(yearBefore('1000')).toBeNull()
    expect(yearBefore('2020-02-29')).toBe('2019-02-28')
    expect(inYear('2020-02-01/2020-02-29', 2016)).toBe('2016-02-01/2016-02-29')
  })
})

describe('calendar arithmetic', () => {
  it.each([
    ['2020', true], ['2020-12', true], ['2020-13', false], ['2020-00', false], ['2020-Q4', true], ['2020-Q5', false], ['2020-02-29', true], ['2019-02-29', false], ['1900-02-29', false], ['2000-02-29', true], ['2020-04-31', false], ['2020-01-00', false],
    ['2019/2020', true], ['2020/2020', false], ['2020/2019', false], ['2018/2019/2020', false], ['2020-01/2020-06', true], ['2020/soon', false], ['soon/2020', false], ['', false], ['x2020', false], ['2020x', false],
  ])('%s is a period: %s', (iso, period) => {
    expect(isPeriod(iso)).toBe(period)
  })

  it('joins pieces to years and moves periods', () => {
    expect([joinYear(2021, null), joinYear(2021, '05'), joinYear(2021, '01/06')]).toEqual(['2021', '2021-05', '2021-01/2021-06'])
    expect([lastDay(1), lastDay(2), lastDay(4), lastDay(12), lastDay(13)]).toEqual(['31', 'last', '30', '31', '31'])
    expect([shiftMonth(2020, 1, -1), shiftMonth(2020, 12, 1), shiftMonth(2020, 5, -17), shiftMonth(2020, 5, 0)]).toEqual(['2019-12', '2021-01', '2018-12', '2020-05'])
    expect([shiftQuarter(2020, 2, -1), shiftQuarter(2020, 12, 1), shiftQuarter(2020, 4, 0), shiftQuarter(2020, 6, -5)]).toEqual(['2019-Q4', '2021-Q1', '2020-Q2', '2019-Q1'])
    expect([shiftYears('2020-02-29/2020-03-31', 1), shiftYears('2020/2021', -2), shiftYears('9999', 1), shiftYears('2020-13', 1)]).toEqual(['2021-02-28/2021-03-31', '2018/2019', null, null])
  })
})

const REPORTS: [string, string, ReportDate | null][] = [
  ['dateline', 'UBND TỈNH BẮC KẠN\nBắc Kạn, ngày 15 tháng 12 năm 2020\nBÁO CÁO\nKết quả năm 2019', { year: 2020, month: 12, day: 15, governs: true }],
  ['signature', `Năm 2019 đạt 5%.\n${'Nội dung. '.repeat(400)}\nHà Nội, ngày 5 tháng 1 năm 2020`, { year: 2020, month: 1, day: 5, governs: true }],
  ['title', 'Kinh tế 9 tháng năm 2019\n\nSo với năm 2018, tăng 5%.', { year: 2019, month: 9, day: null }],
  ['title of plan and result', 'Kết quả thực hiện nhiệm vụ năm 2020 và nhiệm vụ năm 2021\n\nNội dung.', { year: 2020, month: null, day: null, ahead: [2021] }],
  ['newest year', 'Tình hình kinh tế\n\nNăm 2018 đạt 5%, tháng 2/2019 đạt 6%.', { year: 2019, month: 2, day: null }],
  ['newest year of the head alone', `Tình hình kinh tế\n\nNăm 2018 đạt 5%.\n${'Nội dung. '.repeat(400)}\nNăm 2020, năm 2020 đạt 6%.\n${'Nội dung. '.repeat(400)}`, { year: 2018, month: null, day: null }],
  ['aim only', 'Cơ hội thoát nghèo\n\nĐến năm 2030 tăng 6%.', null],
  ['no year', 'Sau 10 tháng, CPI tăng 6,4%.', null],
  ['empty', '', null],
]

describe('findReportDate', () => {
  it.each(REPORTS)('%s', (_, text, expected) => {
    expect(findReportDate(text, grammar)).toEqual(expected)
  })
})
