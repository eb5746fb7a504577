/** What sentences inherit from the headings, title and paragraphs above them. */
import { describe, expect, it } from 'vitest'
import type { Frame, Report } from '../../src/relate/report.ts'
import { enterBlock, frameOf, governing, inherited, openReport, parseReportDate, revivePeriod } from '../../src/relate/report.ts'
import type { Block, BlockKind } from '../../src/text/blocks.ts'
import { extract } from '../support.ts'

describe('parseReportDate', () => {
  it.each([
    ['2021', { year: 2021, month: null, day: null, governs: true }],
    ['2021-05', { year: 2021, month: 5, day: null, governs: true }],
    ['2021-05-31', { year: 2021, month: 5, day: 31, governs: true }],
    ['2024-02-29', { year: 2024, month: 2, day: 29, governs: true }],
    ['2000-02-29', { year: 2000, month: 2, day: 29, governs: true }],
    ['9999-12', { year: 9999, month: 12, day: null, governs: true }],
  ])('%s', (iso, date) => {
    expect(parseReportDate(iso)).toEqual(date)
  })

  it.each(['', '21', '0999', '2021-13', '2021-00', '2021-04-31', '2021-02-29', '1900-02-29', '2021-05-00', '2021-5', '2021/05', '2021/2022', 'x2021', '2021x', '2021-Q1', '2021-05-1'])('refuses %j', (iso) => {
    expect(() => parseReportDate(iso)).toThrow(new RangeError(`not a date of the form YYYY[-MM[-DD]]: ${iso}`))
  })
})

const stated = <T>(value: T) => ({ value, span: null })
const block = (kind: BlockKind, level = 1): Block => ({ kind, level, start: 0, end: 1 })
const EMPTY: Frame = { period: null, place: null, status: null, unit: null }

function entered(...blocks: Block[]): Report {
  const report = openReport(null, 'comma' as never, () => null)
  for (const each of blocks) enterBlock(report, each)
  return report
}

describe('the stack of frames', () => {
  it('is empty at first', () => {
    expect(openReport(null, 'comma' as never, () => null)).toMatchObject({ date: null, home: null, begun: false, title: EMPTY, headings: [], paragraph: EMPTY, carried: 0, faded: null, subject: null })
  })

  it('keeps what the title, a heading and a paragraph state', () => {
    const report = entered(block('title'), block('heading'))
    expect(frameOf(report, block('title'))).toBe(report.title)
    expect(frameOf(report, block('heading'))).toBe(report.headings[0]!.frame)
    expect(frameOf(report, block('paragraph'))).toBe(report.paragraph)
    expect(frameOf(report, block('item'))).toBe(report.paragraph)
    expect(frameOf(entered(), block('heading'))).toEqual(EMPTY)
  })

  it('gives the innermost value', () => {
    const report = entered(block('heading', 1), block('heading', 2))
    report.title.status = stated('actual')
    expect(inherited(report, 'status')!.value).toBe('actual')
    report.headings[0]!.frame.status = stated('target')
    expect(governing(report, 'status')!.value).toBe('target')
    report.headings[1]!.frame.status = stated('estimate')
    expect(inherited(report, 'status')!.value).toBe('estimate')
    report.paragraph.status = stated('actual')
    expect(inherited(report, 'status')!.value).toBe('actual')
    expect(governing(report, 'status')!.value).toBe('estimate')
    expect(inherited(report, 'place')).toBeNull()
  })

  it('closes the headings of a level and below at the next of that level', () => {
    const levels = (...given: number[]) => entered(...given.map((level) => block('heading', level))).headings.map((h) => h.level)
    expect(levels(1, 2, 3)).toEqual([1, 2, 3])
    expect(levels(1, 2, 3, 2)).toEqual([1, 2])
    expect(levels(1, 2, 1)).toEqual([1])
    expect(levels(2, 3, 1)).toEqual([1])
  })
})

describe('the period of a paragraph', () => {
  const behind = (period: string, ...blocks: Block[]): Report => {
    const report = entered(block('paragraph'))
    report.paragraph = { ...EMPTY, period: stated(period), status: stated('target') }
    report.carried = 0
    report.subject = { start: 0, end: 1, tokens: [] }
    for (const each of blocks) enterBlock(report, each)
    return report
  }
  const paragraphs = (count: number) => Array.from({ length: count }, () => block('paragraph'))

  it.each([1, 2, 3])('governs %i paragraphs more', (count) => {
    const report = behind('2020', ...paragraphs(count))
    expect(report.paragraph).toEqual({ ...EMPTY, period: stated('2020') })
    expect(report.faded).toBeNull()
    expect(report.subject).toBeNull()
  })

  it('fades behind them, and a comparison takes it up again', () => {
    const report = behind('2020', ...paragraphs(4))
    expect(report.paragraph).toEqual(EMPTY)
    expect(report.faded).toEqual(stated('2020'))
    revivePeriod(report)
    expect(report.paragraph.period).toEqual(stated('2020'))
    expect(report.carried).toBe(0)
  })

  it('is kept through a list, however long', () => {
    expect(behind('2020', ...Array.from({ length: 9 }, () => block('item'))).paragraph.period).toEqual(stated('2020'))
  })

  it('holds no further for a single day, which no comparison takes up', () => {
    const report = behind('2020-05-31', block('paragraph'))
    expect(report.paragraph.period).toBeNull()
    revivePeriod(report)
    expect(report.paragraph.period).toBeNull()
  })

  it('ends at a heading', () => {
    expect(behind('2020', block('heading')).paragraph).toEqual(EMPTY)
    const faded = behind('2020', ...paragraphs(4), block('heading'))
    expect(faded.faded).toBeNull()
  })

  it('stays where one is stated', () => {
    const report = behind('2020', ...paragraphs(4))
    report.paragraph.period = stated('2021')
    report.carried = 2
    revivePeriod(report)
    expect(report.paragraph.period).toEqual(stated('2021'))
    expect(report.carried).toBe(2)
  })
})

describe('what a year to come says of a figure', () => {
  const TEXT = 'Năm 2025, thu ngân sách đạt 500 tỷ đồng.'
  it.each([['2020', 'target'], ['2024', 'target'], ['2025', 'actual'], ['2026', 'actual']])('told in %s: %s', (date, status) => {
    expect(extract(TEXT, { date }).map((f) => f.status)).toEqual([status])
  })
})
