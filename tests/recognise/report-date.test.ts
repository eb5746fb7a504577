/** The report's own date as texts tell it: wordings that differ by little, each with the date that it gives. */
import { describe, expect, it } from 'vitest'
import type { ReportDate } from '../../src/recognise/date.ts'
import { findReportDate } from '../../src/recognise/report-date.ts'
import { grammar } from './spans.ts'

const GROUPS: Readonly<Record<string, readonly (readonly [text: string, date: ReportDate | null])[]>> = {
  'a dateline': [
    ['Ngày 15/12/2021 đạt kế hoạch năm với kết quả tốt', { year: 2021, month: 12, day: 15 }],
    ['Kết quả năm 2018\nỦy ban nhân dân tỉnh Bắc Kạn, cơ quan, ngày 15/12/2021', { year: 2021, month: 12, day: 15, governs: true }],
    ['Kết quả năm 2018\nỦy ban nhân dân tỉnh Bắc Kạn, các cơ quan, ngày 15/12/2021', { year: 2018, month: null, day: null }],
    ['Kết quả năm 2018\nBắc Kạn, ngày 15 tháng 12 năm 2020\nHà Nội, ngày 3 tháng 2 năm 2021', { year: 2020, month: 12, day: 15, governs: true }],
    [`Kết quả năm 2018\n${'Nội dung. '.repeat(400)}\nHà Nội, ngày 5 tháng 1 năm 2021\n${'Phụ lục kèm theo. '.repeat(35)}`, { year: 2018, month: null, day: null }],
  ],
  'a title': [
    ['Kinh tế quý III/2020\nSo với năm 2019, tăng 5%.', { year: 2020, month: 9, day: null }],
    ['Kinh tế năm 2020\nTháng 9/2020 tăng 5%. Tháng 3/2020 giảm 2%.', { year: 2020, month: 9, day: null }],
    ['Kinh tế năm 2020\nNgày 15/9/2020 tăng 5%, ngày 20/9/2020 giảm, ngày 3/9/2020 tăng.', { year: 2020, month: 9, day: 20 }],
    ['Kinh tế giai đoạn 2016-2020', null],
    ['Kinh tế giai đoạn 2016-2020\nNăm 2019 tăng 5%.', { year: 2019, month: null, day: null }],
    [`${'Tình hình phát triển kinh tế. '.repeat(9)} Quá trình phát triển năm 2019 của tỉnh và tháng 3/2020 tăng.`, { year: 2019, month: null, day: null }],
    [`${'Tình hình phát triển kinh tế. '.repeat(11)} năm 2019\nNăm 2020 tăng.`, { year: 2020, month: null, day: null }],
  ],
  'years in the text': [
    [`Tình hình kinh tế\n${'Tỉnh đã phát triển. '.repeat(30)}Năm 2019 tăng 5%.`, null],
    [`Tình hình kinh tế\n${'Tỉnh đã phát triển. '.repeat(30)}Năm 2019 tăng 5%. Năm 2019 giảm 3%.`, { year: 2019, month: null, day: null }],
    [`Tình hình kinh tế\n${'Tỉnh đã phát triển. '.repeat(40)}Tháng 3/2019 tăng 5%.`, { year: 2019, month: 3, day: null }],
    [`Tình hình kinh tế\nNăm 2017 tăng. ${'Tỉnh đã phát triển. '.repeat(30)}Năm 2019 tăng 5%.`, { year: 2017, month: null, day: null }],
  ],
  'what a year is compared with': [
    ['Tình hình kinh tế\nTăng 5% so với năm 2019.', null],
    ['Tình hình kinh tế\nTăng 5% so năm 2019.', null],
    ['Tình hình kinh tế\nTăng 5% với năm 2019.', { year: 2019, month: null, day: null }],
    ['Tình hình kinh tế\nTăng 5% so với 2019', null],
    ['Tình hình kinh tế\nTăng 5% so với cùng kỳ năm 2019.', { year: 2020, month: null, day: null }],
    ['Tình hình kinh tế 2016\nTăng 5% so với cùng kỳ năm 2017.', { year: 2016, month: null, day: null }],
  ],
  'years to come': [
    ['Dự toán ngân sách năm 2021', { year: 2020, month: null, day: null, ahead: [2021] }],
    ['Kế hoạch năm 2022, dự toán năm 2021', { year: 2020, month: null, day: null, ahead: [2022, 2021] }],
    ['Kết quả năm 2020 và kế hoạch năm 2021\nNăm 2021 tăng 5%.', { year: 2021, month: null, day: null }],
    ['Kết quả năm 2020, nhiệm vụ năm 2021\nNội dung', { year: 2020, month: null, day: null, ahead: [2021] }],
    ['Nhiệm vụ - năm 2021', null],
    ['Hướng đến phát triển năm 2025', { year: 2025, month: null, day: null }],
    ['Năm 2021, Chính phủ dự kiến thu 5 tỷ', null],
    ['Năm 2021. Dự kiến thu 5 tỷ', { year: 2021, month: null, day: null }],
    ['Tháng 9/2021 sẽ thu 5 tỷ', { year: 2021, month: 9, day: null }],
    ['Năm 2020 thu 5 tỷ.\nNăm 2021 phấn đấu thu 6 tỷ. Đến năm 2021 thu 7 tỷ.', { year: 2020, month: null, day: null, ahead: [2021] }],
    ['Năm 2020 thu 5 tỷ. Năm 2022 phấn đấu thu 6 tỷ, năm 2021 sẽ thu 7 tỷ.', { year: 2020, month: null, day: null, ahead: [2022, 2021] }],
  ],
  // "9 months' revenue reached 75% of the 2021 estimate": that estimate is of the report's own year
  'a plan that is measured against': [
    ['Thu 9 tháng đạt 75% dự toán năm 2021', { year: 2021, month: null, day: null }],
    ['Thu 9 tháng vượt dự toán năm 2021', { year: 2021, month: null, day: null }],
    ['Năm 2020 thu 5 tỷ. Năm 2021 đạt 97% dự toán.', { year: 2021, month: null, day: null }],
    ['Năm 2020 thu 5 tỷ. Năm 2021 tăng 5% so với dự toán.', { year: 2021, month: null, day: null }],
    ['Năm 2020 thu 5 tỷ. Năm 2021 dự toán 6 tỷ.', { year: 2020, month: null, day: null, ahead: [2021] }],
  ],
  // "by 31 December 2021, it is estimated": a month that the report of September still waits for
  'months to come': [
    ['Kinh tế 9 tháng đầu năm 2021\nGiải ngân đến nay đạt 47% kế hoạch vốn được giao; ước đến 31/12/2021 đạt 95%.', { year: 2021, month: 9, day: null }],
    ['Kinh tế 9 tháng đầu năm 2021\nTỉnh phấn đấu giải ngân hết số vốn được giao trước ngày 31/12/2021 theo nghị quyết.', { year: 2021, month: 9, day: null }],
    ['Kinh tế 9 tháng đầu năm 2021\nTỉnh đã giải ngân hết số vốn của các dự án được giao đến ngày 15/10/2021 theo nghị quyết.', { year: 2021, month: 10, day: 15 }],
    ['Kinh tế 9 tháng đầu năm 2021\nƯớc đến 31/12/2021 đạt 95%.', { year: 2021, month: 9, day: null }],
    ['Kinh tế năm 2021\nTỉnh phấn đấu giải ngân hết số vốn được giao trước ngày 31/12/2021 theo nghị quyết.', { year: 2021, month: 12, day: 31 }],
  ],
  'lines': [
    ['Năm\n2018', { year: 2018, month: null, day: null }],
  ],
  'near misses': [
    ['Với năm 2019, tỉnh tăng 5%', { year: 2019, month: null, day: null }],
    ['Tình hình kinh tế\nTăng 5% so sánh năm 2019', { year: 2019, month: null, day: null }],
    ['Năm 2020 và năm nay tăng 5%', { year: 2020, month: null, day: null }],
    ['Tình hình kinh tế\nNăm 2019 tăng 5% so với cùng kỳ năm trước', { year: 2019, month: null, day: null }],
    ['Năm 2020 tăng 5%. Đến năm 2021 tăng 6%, tháng 9/2021 tăng 7%', { year: 2020, month: null, day: null, ahead: [2021] }],
    ['Kế hoạch đến năm 2021, kế hoạch tháng 9/2021', { year: 2020, month: null, day: null, ahead: [2021] }],
    ['Đến năm 2025 có thêm các kế hoạch 5 năm', null],
    [`Kết quả năm 2018\n${'x'.repeat(11)} ${'y'.repeat(27)} ngày 15/12/2021`, { year: 2021, month: 12, day: 15, governs: true }],
    [`Năm 2018 tăng, ngày 15/12/2021 ${'x'.repeat(24)}`, { year: 2021, month: 12, day: 15, governs: true }],
  ],
}

describe.each(Object.entries(GROUPS))('%s', (_, cases) => {
  it.each(cases)('%s', (text, date) => {
    expect(findReportDate(text, grammar)).toEqual(date)
  })
})
