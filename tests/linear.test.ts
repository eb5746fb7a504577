/** Time grows with the length of a document, not faster, whatever is repeated in it and whichever reader it goes through. */
import { describe, expect, it } from 'vitest'
import { readBytes } from '../src/read/document.ts'
import { docx, paragraph } from './read/office.ts'
import { cell, odt, p, table } from './read/open-document.ts'
import { extract } from './support.ts'
import { growth, LINEAR, quickestOf } from './timing.ts'

/** What is repeated, beside what the tests of numbers repeat (recognise/quantities.test.ts). */
const PIECES: readonly string[] = [
  'a', '1,5', '.', '…', '\t', '\n', '\r\n', '\u00a0', '\u0301', '\u200b',
  '(', ')', '[', '"', '“', '”', "'", '*', '#', '<', '&', '=', '-', '--|', ':--|', '|', '| ', '/', ':', ';',
  '- ', '- 5 xã\n', 'I. ', '1. a\n', '1.1.1 ', 'a) ', '| a | 5 |\n', '|---|---|\n', 'a\t5\t6\n', 'abc   5   6\n', 'a   ',
  'một ', 'hai mươi ', 'trăm ', 'không phẩy ', 'triệu đồng/', 'tấn ', 'đồng ', '5% ', '5 tấn ', '5 và ', '5, ',
  'xã ', 'Hà Nội, ', 'xã A, huyện B, tỉnh C, ', 'TP. ', 'TP.HCM ',
  'tháng ', 'năm 2020 ', 'năm nay ', 'quý I ', '6 tháng đầu năm ', 'ngày 5 tháng 5 năm 2020 ', '5/5/2020 ', 'cùng kỳ ',
  'trong đó ', 'trong đó 5 xã, ', 'trong đó: ', 'lần lượt ', 'tăng ', 'tăng 5% so với cùng kỳ, ', 'tỷ lệ hộ nghèo ', 'khoảng ', 'âm ',
  'số 5/2020/NQ-CP ', 'Nghị quyết số 5/NQ-', '(ĐVT: tỷ đồng)\n', 'Biểu số 1\n', 'Có 5 xã. ',
]

describe('the extractor takes time in proportion to the length of', () => {
  it.each(PIECES)('%j, repeated', async (piece) => {
    expect(await growth(5000, (length) => extract(piece.repeat(Math.ceil(length / piece.length))))).toBeLessThan(LINEAR)
  })

  it.each(['a', '7'])('%j without end, where no space ever comes', async (piece) => {
    expect(await growth(500_000, (length) => extract(piece.repeat(length / piece.length)))).toBeLessThan(LINEAR)
  }, 60_000)

  const tables: Readonly<Record<string, (n: number) => string>> = {
    'a table whose first row is as wide as it is long': (n) => `${'a\t'.repeat(n)}b\n${'thuế\t5\n'.repeat(n)}`,
    'a table whose last row is as wide as it is long': (n) => `${'thuế\t5\n'.repeat(n)}${'a\t'.repeat(n)}5\n`,
    'a Markdown table as wide as it is long': (n) => `${'|a'.repeat(n)}|\n${'|---'.repeat(n)}|\n${'|thuế|5|\n'.repeat(n)}`,
    'a table without labels': (n) => '5\t6\n'.repeat(4 * n),
    'a table of sections': (n) => `Chỉ tiêu\t2020\n${'I. Thu ngân sách\t\n- Thuế\t5\n'.repeat(n)}`,
    'many tables': (n) => 'Có bảng:\n\nChỉ tiêu\t2020\nthuế\t5\nphí\t6\n\n'.repeat(n / 2),
    'a list and its numbers': (n) => `lần lượt ${Array.from({ length: n }, (_, i) => `huyện A${i}`).join(', ')} là ${Array.from({ length: n }, (_, i) => `${i}%`).join(', ')}.`,
    'places that are all different': (n) => Array.from({ length: n }, (_, i) => `Tỉnh Hà ${i} có 5 xã. `).join(''),
    'periods that are all different': (n) => Array.from({ length: n }, (_, i) => `Năm ${1990 + (i % 60)} có ${i} xã. `).join(''),
    'lines that were broken at a width': (n) => 'trong năm qua toàn tỉnh đã có rất nhiều cố gắng trong việc\n'.repeat(n),
  }
  it.each(Object.entries(tables))('%s', async (_, make) => {
    expect(await growth(250, (n) => extract(make(n)))).toBeLessThan(LINEAR)
  })

  it('a run of lines that are nearly rows, which is longer than a list of arguments may be', () => {
    expect(extract('thuế và   phí\n'.repeat(150_000))).toEqual([])
  })
})

/** What a web page repeats, behind an opening that is not. */
const MARKUP: readonly (readonly [opening: string, piece: string])[] = [
  ['', '<p>a'], ['', '<div>a</div>'], ['', '</p>'], ['', '<b>a</b>'], ['', '<br>'], ['', '<li>a'], ['', '&amp;'], ['', '&'], ['', '<'], ['', '<a '], ['<p', ' a=1'], ['', '<p style="display   '],
  ['', '<!--'], ['', '<!-- a -->'], ['', '<![CDATA['], ['', '<script>'], ['', '<nav>a</nav>'], ['', '<article>a</article>'], ['', '<form>'], ['', '<select><option>'],
  ['<table>', '<td>a'], ['<table>', '<tr>'], ['<table>', '<tr><td>a<td>5'], ['<table>', '<tr><td rowspan=20 colspan=20>a'], ['<table>', '<td>a</td>\n'], ['', '<table></table>'],
]

describe('the reader of web pages takes time in proportion to the length of', () => {
  it.each(MARKUP)('%s and %s, repeated', async (opening, piece) => {
    const page = (length: number) => Buffer.from(`<html><body>Có 5 xã ${opening}${piece.repeat(Math.ceil(length / piece.length))}`)
    expect(await growth(16_000, (length) => readBytes(page(length), {}))).toBeLessThan(LINEAR)
  })

  // The parser looks at all that is open: its time grows with the depth, which is bounded.
  it('six thousand tables in the cells of each other in moments', async () => {
    expect(await quickestOf(() => readBytes(Buffer.from(`<html>Có 5 xã ${'<table><tr><td>a'.repeat(6000)}`), {}))).toBeLessThan(4000)
  })
})

describe('the reader of Word documents takes time in proportion to the number of', () => {
  it.each([
    ['paragraphs', (n: number) => docx(paragraph('Có 5 xã.').repeat(n))],
    ['runs of a paragraph', (n: number) => docx(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(n)}</w:p>`)],
    ['rows of a table', (n: number) => docx(`<w:tbl>${`<w:tr>${`<w:tc>${paragraph('5')}</w:tc>`.repeat(3)}</w:tr>`.repeat(n / 4)}</w:tbl>`)],
  ])('%s', async (_, make) => {
    expect(await growth(500, (n) => readBytes(make(n), {}))).toBeLessThan(LINEAR)
  }, 60_000)
})

describe('the reader of OpenDocument texts takes time in proportion to the number of', () => {
  it.each([
    ['paragraphs', (n: number) => odt(p('Có 5 xã.').repeat(n))],
    ['spans of a paragraph', (n: number) => odt(`<text:p>${'<text:span>a</text:span>'.repeat(n)}</text:p>`)],
    ['rows of a table', (n: number) => odt(table(Array.from({ length: n / 4 }, () => [cell('5'), cell('6'), cell('7')])))],
    ['frames of a paragraph', (n: number) => odt(`<text:p>${`<draw:text-box>${p('a')}</draw:text-box>`.repeat(n)}</text:p>`)],
    ['paragraphs in frames of frames', (n: number) => odt(`${p('a')}${'<text:p><draw:text-box>'.repeat(500)}${p('a').repeat(n)}`)],
  ])('%s', async (_, make) => {
    expect(await growth(2000, (n) => readBytes(make(n), {}))).toBeLessThan(LINEAR)
  }, 60_000)
})
