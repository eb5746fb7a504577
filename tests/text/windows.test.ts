/** A text that is given in parts, of which only some are held, gives the figures of the whole. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/extract.ts'
import type { Figure } from '../../src/figure.ts'
import { splitBlocks } from '../../src/text/blocks.ts'
import type { Parts } from '../../src/text/parts.ts'
import { survey } from '../../src/text/survey.ts'
import { windows } from '../../src/text/windows.ts'
import { extract, grammar } from '../support.ts'
import { growth, LINEAR } from '../timing.ts'

/** Parts of so many characters and the rest of their last line. */
function cut(text: string, size: number): Parts {
  return function* parts() {
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from + size)
      const to = end < 0 ? text.length : end + 1
      yield text.slice(from, to)
      from = to
    }
  }
}

function extractInParts(parts: Parts): Figure[] {
  const figures: Figure[] = []
  readText(grammar, parts, {}, (figure) => figures.push(figure), (figure) => figures.push(figure))
  return figures
}

const fixtures = new URL('../../fixtures/', import.meta.url)
const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).map((name) => [name, readFileSync(new URL(name, fixtures), 'utf8')] as const)

const SPACED = 'Chỉ tiêu           2019      2020\nLúa            1.250     1.300\nNgô              820       850\n'
const TABBED = 'Chỉ tiêu\tĐVT\t2020\nSản lượng lúa\ttấn\t1.250\nSản lượng ngô\ttấn\t820\n'
const BROKEN = 'Trong chín tháng đầu năm 2020, tình hình kinh tế của toàn huyện vẫn\nổn định; tổng thu ngân sách nhà nước trên địa bàn ước đạt khoảng\n120,5 tỷ đồng, tăng 8,5% so với cùng kỳ; tỷ lệ hộ nghèo của huyện\ngiảm còn 1,68%.\n'

const MADE: Readonly<Record<string, string>> = {
  'tables of tabs, with what they are of above': `Báo cáo năm 2020\nSản lượng cây trồng của xã A, huyện B, tỉnh Cao Bằng\n(ĐVT: tấn)\n${TABBED}Có 5 xã.\n`.repeat(4),
  'tables that stand under each other': `Diện tích (ha)\n${SPACED}\nCó 5 xã.\n${SPACED}`.repeat(4),
  'tables of two spaces, which only count since three stand far below': `${SPACED.replace(/ {2,}/gu, '  ')}Có 5 xã.\n${'Thu ngân sách đạt 5 tỷ đồng.\n'.repeat(50)}${SPACED}`,
  'Markdown': `Có bảng:\n\n|---|---|\n| Lúa | 1.250 tấn |\n| Ngô | 820 tấn |\n-----\n`.repeat(4),
  'runs of lines that are nearly rows': `${'thuế và   phí\n'.repeat(30)}${SPACED}`,
  'lines that were broken at a width': BROKEN.repeat(6),
  'lines that were broken so, and one that is too long for it at the end': `${BROKEN.repeat(6)}${'Thu ngân sách đạt 5 tỷ đồng và '.repeat(10)}\n`,
  'no year, and a district far below': `UBND tỉnh Gia Lai\nTỉnh Gia Lai có 5 xã.\n${'Xã đẹp.\n'.repeat(50)}Tại huyện Chư Sê có 5 xã.\n`,
  'a date at the end': `Tỉnh Gia Lai thu 5 tỷ đồng.\n${'Xã đẹp.\n'.repeat(50)}Gia Lai, ngày 15 tháng 12 năm 2020\n`,
  'a place that is told once': `Xã Sông Trầu, huyện Trảng Bom, tỉnh Đồng Nai có 5 ấp.\n${'Đường đẹp.\n'.repeat(50)}Xã Sông Trầu có 5 trường.\n`,
  'breaks of Windows': `Năm 2020\r\n\r\nThu ngân sách\r\nđạt 5 tỷ đồng.\r\n\r\nChi 4 tỷ đồng.`,
  'one line': 'Năm 2020 thu 5 tỷ đồng.',
}

describe('in parts is read as a whole', () => {
  it.each([...texts, ...Object.entries(MADE)])('%s', (_, text) => {
    const figures = extract(text)
    for (const size of [0, 1, 100, 1000]) expect(extractInParts(cut(text, size))).toEqual(figures)
    for (const figure of figures) expect(text.slice(figure.start, figure.end)).toBe(figure.text)
  })

  it('nothing', () => {
    expect(extractInParts(() => [])).toEqual([])
  })
})

describe('the window', () => {
  const prose = 'Năm 2020 thu 5 tỷ đồng.\nĐường làng sạch đẹp.\n'.repeat(500)

  function lengths(text: string, size: number): number[] {
    const parts = cut(text, size)
    return Array.from(windows(parts(), survey(parts).layout, (before) => before.length), (window) => window.text.length)
  }

  it.each([['prose', prose], ['tables', `${TABBED}Có 5 xã.\n\n`.repeat(300)], ['broken lines', BROKEN.repeat(100)]])('over %s is little more than a part', (_, text) => {
    expect(Math.max(...lengths(text, 500))).toBeLessThan(1200)
  })

  it('shows all of the text, each line in its place', () => {
    const parts = cut(prose, 300)
    let shown = ''
    for (const { text, from, offset, line } of windows(parts(), survey(parts).layout, (before) => Math.max(0, before.length - 50))) {
      expect([prose.startsWith(text, offset), offset + from]).toEqual([true, shown.length])
      expect(line).toBe(prose.slice(0, offset).split('\n').length)
      shown += text.slice(from)
    }
    expect(shown).toBe(prose)
  })

  it('holds a table as a whole', () => {
    const table = `Chỉ tiêu\t2020\n${'Lúa\t5\n'.repeat(500)}`
    const [block] = splitBlocks(table)
    expect([block?.kind, lengths(`${prose}${table}${prose}`, 300).some((length) => length >= table.length)]).toEqual(['table', true])
  })

  it.each([
    ['a table', (n: number) => `Chỉ tiêu\t2020\n${'Lúa\n\t5\n'.repeat(n)}`],
    ['rows of a table', (n: number) => `Chỉ tiêu\t2020\n${'Lúa\t5\n'.repeat(n)}`],
    ['lines that go on', (n: number) => `${'trong năm qua toàn tỉnh đã có rất nhiều cố gắng trong việc\n'.repeat(n)}`],
    ['lines', (n: number) => 'Đường làng sạch đẹp.\n'.repeat(n)],
  ])('takes time in proportion to the length of %s', async (_, make) => {
    expect(await growth(5000, (n) => lengths(make(n), 100))).toBeLessThan(LINEAR)
  })
})
