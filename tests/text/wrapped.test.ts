/** Texts broken at a width give the figures of the same text in whole paragraphs. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wrapping } from '../../src/text/wrapped.ts'
import { extract } from '../support.ts'

const reports = new URL('../../fixtures/reports/', import.meta.url)
const texts = readdirSync(reports).filter((name) => name.endsWith('.txt')).map((name): [string, string] => [name, readFileSync(new URL(name, reports), 'utf8')])

/** Breaks each paragraph at spaces, so that no line is longer than `width`. */
function wrap(text: string, width: number): string {
  let wrapped = ''
  let column = 0
  for (const word of text.split(/(?<=[ \n])/u)) {
    if (column > 0 && column + word.trimEnd().length > width) {
      wrapped = `${wrapped.trimEnd()}\n`
      column = 0
    }
    wrapped += word
    column = word.endsWith('\n') ? 0 : column + word.length
  }
  return wrapped
}

describe('a wrapped text', () => {
  it.each(texts.flatMap(([name, text]) => [72, 100].map((width) => [name, width, text] as const)))('%s at %i columns gives the same numbers', (_, width, text) => {
    // A line that is broken before a capital or inside a number cannot be told from a new paragraph.
    const values = (figures: ReturnType<typeof extract>) => new Set(figures.map(({ value, min, max, unit }) => [value, min, max, unit].join(' ')))
    const [whole, broken] = [values(extract(text)), values(extract(wrap(text, width)))]
    const lost = [...whole].filter((value) => !broken.has(value))
    expect(lost.length).toBeLessThanOrEqual(whole.size * 0.05)
  })

  it('a sentence goes on in the next line, with its period and label', () => {
    const text = 'Trong chín tháng đầu năm 2020, tình hình kinh tế của toàn huyện vẫn\nổn định; tổng thu ngân sách nhà nước trên địa bàn ước đạt khoảng\n120,5 tỷ đồng, tăng 8,5% so với cùng kỳ; tỷ lệ hộ nghèo của huyện\ngiảm còn 1,68%.\n\nI. Nông nghiệp\n'
    expect(extract(text).map(({ text: written, label, period }) => [written, label, period])).toEqual([
      ['120,5 tỷ đồng', 'tổng thu ngân sách nhà nước trên địa bàn', '2020-01/2020-09'], ['8,5%', 'tổng thu ngân sách nhà nước trên địa bàn', '2020-01/2020-09'], ['1,68%', 'tỷ lệ hộ nghèo của huyện', '2020-01/2020-09'],
    ])
  })

  it.each([
    ['paragraphs of a line', 'Thu ngân sách đạt 5 tỷ đồng.\nHộ nghèo còn 5%.\n'],
    ['one long line', `${'Thu ngân sách đạt 5 tỷ đồng và '.repeat(10)}\ncòn lại\n`],
    ['a list', '- Thu ngân sách nhà nước trên địa bàn toàn huyện đạt 5 tỷ đồng;\n- Chi ngân sách của toàn huyện và các xã, thị trấn đạt 4 tỷ đồng;\n- Hộ nghèo\n'],
  ])('%s is none', (_, text) => {
    expect(wrapping()(text)).toBe(false)
  })
})
