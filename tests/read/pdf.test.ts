/** PDF documents give the figures of their text, with the page of each. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/read/document.ts'
import { extract } from '../support.ts'
import type { Drawn, Placed } from './pdf.ts'
import { layOut, pdf, WIDTH } from './pdf.ts'

const root = mkdtempSync(join(tmpdir(), 'pdf-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let files = 0

async function read(bytes: Uint8Array) {
  const path = join(root, `${files++}.pdf`)
  writeFileSync(path, bytes)
  return readDocument(path)
}

const reports = new URL('../../fixtures/reports/', import.meta.url)
const texts = readdirSync(reports).filter((name) => name.endsWith('.txt')).map((name): [string, string] => [name, readFileSync(new URL(name, reports), 'utf8').normalize('NFC')])
const lines = (report: string) => report.split('\n').filter((line) => line.trim() !== '')

describe('a PDF', () => {
  it.each(texts)('of %s gives the figures of its text', async (_, report) => {
    const { text } = await read(pdf(layOut(lines(report))))
    const said = (figures: ReturnType<typeof extract>) => figures.map(({ value, min, max, unit, role, direction, baseline, status, indicator, period, place }) => ({ value, min, max, unit, role, direction, baseline, status, indicator, period, place: place?.toLowerCase() ?? null }))
    expect(said(extract(text))).toEqual(said(extract(report)))
  })

  it('puts broken lines together, over the end of a page too, and leaves out heads, feet and page numbers', async () => {
    const paragraphs = Array.from({ length: 40 }, (_, i) => `Trong năm ${2000 + (i % 20)}, tổng thu ngân sách nhà nước trên địa bàn của toàn huyện và các xã, thị trấn trực thuộc ước đạt ${i + 100},5 tỷ đồng, tăng 8,5% so với cùng kỳ của năm trước.`)
    const { text, pages } = await read(pdf(layOut(paragraphs, 'UBND HUYỆN MAI CHÂU')))
    expect(text).toBe(`${paragraphs.join('\n')}\n`)
    expect(pages!.length).toBeGreaterThan(1)
    const figures = extract(text, { pages: pages! })
    expect(figures[0]!.page).toBe(1)
    expect(figures.at(-1)!.page).toBe(pages!.length)
    expect(figures.map(({ page }) => page!)).toEqual(figures.map(({ page }) => page!).toSorted((a, b) => a - b))
  })

  it('a table of aligned cells becomes figures', async () => {
    const row = (y: number, ...cells: string[]): Placed[] => cells.map((text, i) => ({ text, x: 60 + i * 170, y }))
    const { text } = await read(pdf([[{ text: 'Một số kết quả của tỉnh', x: 60, y: 780 }, ...row(750, 'Chỉ tiêu', 'Năm 2019', 'Năm 2020'), ...row(735, 'Tỷ lệ hộ nghèo (%)', '5,1', '3,2'), ...row(720, 'Số hộ nghèo (hộ)', '1.204', '752')]]))
    expect(extract(text).map(({ value, unit, label, period, table }) => [value, unit, label, period, table])).toEqual([
      [5.1, '%', 'Tỷ lệ hộ nghèo', '2019', 1], [3.2, '%', 'Tỷ lệ hộ nghèo', '2020', 1], [1204, 'hộ', 'Số hộ nghèo', '2019', 1], [752, 'hộ', 'Số hộ nghèo', '2020', 1],
    ])
  })

  describe('with a ruled table', () => {
    const [left, right] = [60, 400]
    const xs = [left, 200, 300, right]
    const uprights = (top: number, foot: number): Drawn[] => xs.map((x) => [x, top, x, foot])
    const levels = (...ys: number[]): Drawn[] => ys.map((y) => [left, y, right, y])
    const row = (y: number, ...cells: string[]): Placed[] => cells.map((text, i) => ({ text, x: xs[i]! + 4, y }))
    const told = (text: string) => extract(text).map(({ value, unit, label, period }) => [value, unit, label, period])

    it('keeps the words of a cell together over its lines, and a merged head stands above all that it heads', async () => {
      const rules: Drawn[] = [...levels(780, 710, 670), [200, 750, right, 750], [left, 780, left, 670], [200, 780, 200, 670], [300, 750, 300, 670], [right, 780, right, 670]]
      const { text } = await read(pdf([[...row(765, 'Chỉ tiêu'), { text: 'Tỷ lệ hộ nghèo', x: 240, y: 765 }, ...row(730, '', 'Năm 2019 (%)', 'Năm 2020 (%)').slice(1), ...row(695, 'Huyện'), { text: '5,1', x: 204, y: 695 }, { text: '3,2', x: 304, y: 695 }, ...row(681, 'Mai Châu')]], [rules]))
      expect(text).toBe('Chỉ tiêu\tTỷ lệ hộ nghèo\tTỷ lệ hộ nghèo\nChỉ tiêu\tNăm 2019 (%)\tNăm 2020 (%)\nHuyện Mai Châu\t5,1\t3,2\n')
    })

    it('leaves a cell without a number empty', async () => {
      const { text } = await read(pdf([[...row(765, 'Chỉ tiêu', 'Năm 2019', 'Năm 2020'), ...row(745, 'Tỷ lệ hộ nghèo (%)', '5,1', '3,2'), { text: 'Số hộ nghèo (hộ)', x: 64, y: 725 }, { text: '752', x: 304, y: 725 }]], [[...levels(780, 760, 740, 720), ...uprights(780, 720)]]))
      expect(told(text)).toEqual([[5.1, '%', 'Tỷ lệ hộ nghèo', '2019'], [3.2, '%', 'Tỷ lệ hộ nghèo', '2020'], [752, 'hộ', 'Số hộ nghèo', '2020']])
    })

    it('goes on with it on the next page', async () => {
      const first = [...row(65, 'Chỉ tiêu', 'Năm 2019', 'Năm 2020'), ...row(45, 'Tỷ lệ hộ nghèo (%)', '5,1', '3,2')]
      const { text } = await read(pdf([first, row(765, 'Số hộ nghèo (hộ)', '1.204', '752')], [[...levels(80, 60, 40), ...uprights(80, 40)], [...levels(780, 760), ...uprights(780, 760)]]))
      expect(told(text)).toEqual([[5.1, '%', 'Tỷ lệ hộ nghèo', '2019'], [3.2, '%', 'Tỷ lệ hộ nghèo', '2020'], [1204, 'hộ', 'Số hộ nghèo', '2019'], [752, 'hộ', 'Số hộ nghèo', '2020']])
    })

    it('parts words that were written in one piece over several cells, and open sides are no matter', async () => {
      const inner: Drawn[] = [200, 300].map((x) => [x, 780, x, 740])
      const { text } = await read(pdf([[{ text: `${'Chỉ tiêu'.padEnd(29)}${'Năm 2019'.padEnd(20)}Năm 2020`, x: 64, y: 765 }, ...row(745, 'Tỷ lệ hộ nghèo (%)', '5,1', '3,2')]], [[...levels(780, 760, 740), ...inner]]))
      expect(told(text)).toEqual([[5.1, '%', 'Tỷ lệ hộ nghèo', '2019'], [3.2, '%', 'Tỷ lệ hộ nghèo', '2020']])
    })

    it('beside a drawing of two hundred thousand points, or of more rules than tables have, is passed over and the text read', async () => {
      const points = Array.from({ length: 200_000 }, (_, i) => `${i % 500} ${100 + (i % 2) * 9} l`).join(' ')
      const mesh = Array.from({ length: 700 }, (_, i): Drawn[] => [[0, i * 4, 2800, i * 4], [i * 4, 0, i * 4, 2800]]).flat()
      const pieces = row(765, 'Tỷ lệ hộ nghèo', 'còn 5%.')
      for (const drawn of [[`0 0 m ${points} f`], [`0 0 m ${points} S`], mesh]) {
        const start = performance.now()
        expect((await read(pdf([pieces], [drawn]))).text).toBe('Tỷ lệ hộ nghèo\tcòn 5%.\n')
        expect(performance.now() - start).toBeLessThan(20_000)
      }
    }, 60_000)

    it('that frames the page is none: its text is read as it stands', async () => {
      const { text } = await read(pdf([[{ text: 'Tỷ lệ hộ nghèo còn 5%.', x: 64, y: 765 }, { text: 'Số hộ nghèo là 752 hộ.', x: 64, y: 735 }]], [[...levels(780, 720), ...uprights(780, 720)]]))
      expect(text).toContain('Tỷ lệ hộ nghèo còn 5%.')
    })
  })

  it('words in pieces are one line, and the pieces stand in the order of the page', async () => {
    const first = 'Tỷ lệ hộ nghèo '
    const { text } = await read(pdf([[{ text: 'giảm còn 1,68%.', x: 60 + first.length * WIDTH, y: 700 }, { text: first, x: 60, y: 700 }]]))
    expect(text).toBe('Tỷ lệ hộ nghèo giảm còn 1,68%.\n')
  })

  const good = pdf(layOut(['Tỷ lệ hộ nghèo còn 5%.']))
  it.each<[string, Uint8Array, RegExp]>([
    ['without text', pdf([[]]), /a PDF without text, such as a scan/],
    ['that is cut short before its pages', good.subarray(0, 200), /damaged PDF|without text/],
    ['that is nothing but its name', Buffer.from('%PDF-1.7\n'), /damaged PDF/],
    ['whose tree of pages goes round', Buffer.from(good.toString('latin1').replace('/Kids [6 0 R]', '/Kids [2 0 R]'), 'latin1'), /damaged PDF|without text/],
  ])('%s is refused with its reason', async (_, bytes, reason) => {
    await expect(read(bytes)).rejects.toThrow(reason)
  })
})
