/** Web pages and Word documents give the figures of their text, and bad ones a reason. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figure.ts'
import { readDocument } from '../../src/read/document.ts'
import { markupToText } from '../../src/read/markup.ts'
import { extract } from '../support.ts'
import { cell, docx, paragraph, table } from './office.ts'

const root = mkdtempSync(join(tmpdir(), 'documents-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let files = 0

function saved(bytes: Uint8Array | string, name = 'document'): string {
  const path = join(root, `${files++}-${name}`)
  writeFileSync(path, bytes)
  return path
}

const text = async (bytes: Uint8Array | string) => (await readDocument(saved(bytes))).text
const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const reports = new URL('../../fixtures/reports/', import.meta.url)
const texts = readdirSync(reports).filter((name) => name.endsWith('.txt')).map((name): [string, string] => [name, readFileSync(new URL(name, reports), 'utf8')])
const lines = (report: string) => report.split('\n').filter((line) => line.trim() !== '')

/** What a record says, but for where it stands. */
const said = (figures: readonly Figure[]) => figures.map(({ source: _, line: __, start: ___, end: ____, ...rest }) => rest)

describe('the fixtures', () => {
  it.each(texts)('%s as a web page gives the same figures', async (_, report) => {
    const page = `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Báo cáo</title></head><body><nav><a href="/">Trang chủ (5 tin mới)</a></nav>\n${lines(report).map((line) => `<p>${escaped(line)}</p>`).join('\n')}\n<footer>Đã đọc 1.204 lượt</footer></body></html>`
    expect(said(extract(await text(page)))).toEqual(said(extract(report)))
  })

  it.each(texts)('%s as a Word document gives the same figures', async (_, report) => {
    expect(said(extract(await text(docx(lines(report).map(paragraph).join('')))))).toEqual(said(extract(report)))
  })
})

describe('markup', () => {
  it.each([
    ['inline elements do not part words', '<p>Tỷ lệ hộ <b>ngh</b>èo</p>', 'Tỷ lệ hộ nghèo\n'],
    ['entities and spaces', '<p>A&amp;B&nbsp;&#273;ạt\n   5&#x25;</p>', 'A&B đạt 5%\n'],
    ['lists and breaks', '<ul><li>một</li><li>hai</li></ul>ba<br>bốn', '- một\n- hai\nba\nbốn\n'],
    ['headings stand alone', '<h2>I. Kinh tế</h2>Thu đạt 5 tỷ.', 'I. Kinh tế\nThu đạt 5 tỷ.\n'],
    ['scripts, styles, menus, hidden parts', '<style>p{}</style><script>5 tấn</script><nav>6</nav><p hidden>7</p><p style="display: none">8</p><div aria-hidden="true">9</div><p>còn</p>', 'còn\n'],
    ['of a page the article', '<div>Tin khác: 5 người</div><article><h1>Bài</h1><p>Đã thu 120 tỷ đồng cho ngân sách.</p></article><p>Bình luận (6)</p>', 'Bài\nĐã thu 120 tỷ đồng cho ngân sách.\n'],
    ['an article that is but a teaser is not all', `<article>Tin vắn</article><div>${'Thu đạt 5 tỷ đồng. '.repeat(20)}</div>`, `Tin vắn\n${'Thu đạt 5 tỷ đồng. '.repeat(20).trim()}\n`],
    ['a table is rows of cells', '<p>Bảng</p><table><caption>Chỉ tiêu</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>2</p></td></tr></table><p>Hết</p>', 'Bảng\nChỉ tiêu\n\nA\tB\n1\t2\n\nHết\n'],
    ['merged heads stand in all their places, a merged number in one', '<table><tr><th rowspan="2">T</th><th colspan="2">Năm</th></tr><tr><th>2019</th><th>2020</th></tr><tr><td>x</td><td colspan="2">7</td></tr></table>', 'T\tNăm\tNăm\nT\t2019\t2020\nx\t7\t\n'],
    ['a table that lays the page out is text', `<table><tr><td>${'Thu đạt 5 tỷ đồng. '.repeat(20)}</td><td>Quảng cáo</td></tr></table>`, `${'Thu đạt 5 tỷ đồng. '.repeat(20).trim()}\nQuảng cáo\n`],
    ['a table in a cell is text of the cell', '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr><tr><td>d</td><td>e</td></tr></table>', 'a\tb c\nd\te\n'],
    ['marks of footnotes are no figures', '<p>Thu đạt 120 tỷ đồng<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>, chi<a href="#_ftn2" name="_ftnref2">2</a> 90 tỷ<sup><a href="#cite_note-3">[3]</a></sup>.</p><ol><li id="footnote-1"><p>Ước <a href="#footnote-ref-1">↑</a></p></li></ol><a href="#muc-2">Mục 2</a>', 'Thu đạt 120 tỷ đồng, chi 90 tỷ.\nƯớc\nMục 2\n'],
    ['what is not closed', '<table><tr><td>a<td>b<tr><td>c<td>d', 'a\tb\nc\td\n'],
  ])('%s', (_, html, expected) => {
    expect(markupToText(html)).toBe(expected)
  })

  it('ten thousand elements in each other are read, and a million are refused, in bounded time', () => {
    const start = performance.now()
    expect(markupToText(`${'<div>'.repeat(10_000)}Thu đạt 5 tỷ đồng.`)).toBe('Thu đạt 5 tỷ đồng.\n')
    expect(() => markupToText('<div>'.repeat(1_000_000))).toThrow(/more than 20000 elements in each other/)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('a table that claims a million columns is bounded', () => {
    expect(markupToText(`<table>${'<tr><td colspan=1000000 rowspan=1000000>a</td><td>b</td></tr>'.repeat(50)}</table>`).length).toBeLessThan(1e6)
  })
})

describe('a document', () => {
  it('of Word with a table keeps its merged cells', async () => {
    const rows = [[cell('Chỉ tiêu', { down: 'restart' }), cell('Năm', { columns: 2 })], [cell('', { down: 'continue' }), cell('2019'), cell('2020')], [cell('Hộ nghèo'), cell('5,1'), cell('1,68')]]
    expect(await text(docx(paragraph('Báo cáo') + table(rows)))).toBe('Báo cáo\n\nChỉ tiêu\tNăm\tNăm\nChỉ tiêu\t2019\t2020\nHộ nghèo\t5,1\t1,68\n')
  })

  it.each([
    ['HTML by its content', '<html><body><p>Có 5 xã.</p></body></html>', 'html'],
    ['HTML behind a mark and a comment', '\ufeff<!-- saved -->\n<!DOCTYPE HTML><p>Có 5 xã.</p>', 'html'],
    ['text that begins with a sign', '< 5% số hộ. Có 5 xã.', 'text'],
  ])('%s is told whatever its name', async (_, content, kind) => {
    expect((await readDocument(saved(content, 'report.txt'))).kind).toBe(kind)
  })

  it('of a web page in UTF-16 or Windows-1258 is read', async () => {
    expect(await text(Buffer.from('\ufeff<html><body>Có 5 xã.</body></html>', 'utf16le'))).toBe('Có 5 xã.\n')
    const page = Buffer.concat([Buffer.from('<html><meta charset="windows-1258"><body>C\xf3 5 xa', 'latin1'), Buffer.from([0xde]), Buffer.from('.</body></html>')])
    expect((await text(page)).normalize('NFC')).toBe('Có 5 xã.\n')
  })

  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
  it.each<[string, Uint8Array | string, RegExp]>([
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /an old Office file, or a damaged one/],
    ['an RTF file', '{\\rtf1 x}', /an RTF file/],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /an Excel workbook/],
    ['a spreadsheet', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }), /an OpenDocument spreadsheet, which is not read: save it as CSV/],
    ['a presentation', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.presentation') }), /an OpenDocument file that is no text document/],
    ['a book', zipSync({ mimetype: strToU8('application/epub+zip') }), /an archive, which is read only when its name ends in .zip/],
    ['an OpenDocument text without content', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), /damaged OpenDocument text/],
    ['an archive', zipSync({ 'a.txt': strToU8('x') }), /an archive, which is read only when its name ends in .zip/],
    ['a document cut short', docx(paragraph('x')).subarray(0, 300), /damaged archive, or cut short/],
    ['a document whose markup is broken', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), /damaged Word document|no text in it/],
    ['a document without text', docx(''), /no text in it/],
    ['a bomb', bomb, /would unpack to 60 MB/],
    ['a page without text', '<html><body><img src="http://example.com/x.png"></body></html>', /no text in it/],
  ])('that cannot be read says why: %s', async (_, bytes, reason) => {
    await expect(readDocument(saved(bytes))).rejects.toThrow(reason)
  })

  it('of half a million empty paragraphs is read or refused in bounded time', async () => {
    const start = performance.now()
    await readDocument(saved(docx(`${'<w:p/>'.repeat(500_000)}${paragraph('Có 5 xã.')}`))).catch((error: Error) => expect(error.name).toBe('ReadError'))
    expect(performance.now() - start).toBeLessThan(25_000)
  }, 60_000)
})
