/** The day on which a text says that it was written, and the year that it leaves out. */
import { describe, expect, it } from 'vitest'
import type { ReportDate } from '../../src/recognise/date.ts'
import { laterThanToday } from '../../src/recognise/today.ts'

const DECEMBER: ReportDate = { year: 2018, month: 12, day: null }

const CASES: readonly (readonly [gloss: string, text: string, date: ReportDate | null, expected: ReportDate | null])[] = [
  ['before the newest month: of the next year', 'Giá vàng hôm nay 9/7 tăng.', DECEMBER, { year: 2019, month: 7, day: 9 }],
  ['in brackets', 'Sáng nay (2-1), tòa mở phiên xét xử.', DECEMBER, { year: 2019, month: 1, day: 2 }],
  ['with its word', 'Chiều nay, ngày 5/3, tỉnh họp.', DECEMBER, { year: 2019, month: 3, day: 5 }],
  ['five months before', 'Tối nay 9/7 có mưa.', DECEMBER, { year: 2019, month: 7, day: 9 }],
  ['shortly before: that month is to come', 'Tối nay 9/8 có mưa.', DECEMBER, DECEMBER],
  ['after it: of the same year', 'Giá vàng hôm nay 9/7 tăng.', { year: 2018, month: 3, day: null }, { year: 2018, month: 3, day: null }],
  ['with a year', 'Giá vàng hôm nay 9/7/2018 tăng.', DECEMBER, DECEMBER],
  ['no day', 'Giá vàng hôm nay tăng 9/7 phiên.', DECEMBER, DECEMBER],
  ['no month', 'Giá vàng hôm nay 9/0 tăng.', DECEMBER, DECEMBER],
  ['farther down than the head', `${'Giá vàng tăng. '.repeat(250)}Hôm nay 9/7 giảm.`, DECEMBER, DECEMBER],
  ['in decomposed letters', 'Giá vàng sáng nay 9/7 tăng.'.normalize('NFD'), DECEMBER, { year: 2019, month: 7, day: 9 }],
  ['beside a date that the report tells', 'Giá vàng hôm nay 9/7 tăng.', { ...DECEMBER, governs: true }, { ...DECEMBER, governs: true }],
  ['beside a year without a month', 'Giá vàng hôm nay 9/7 tăng.', { year: 2018, month: null, day: null }, { year: 2018, month: null, day: null }],
  ['beside nothing', 'Giá vàng hôm nay 9/7 tăng.', null, null],
]

describe('today', () => {
  it.each(CASES)('%s', (_, text, date, expected) => {
    expect(laterThanToday(text, date)).toEqual(expected)
  })
})
