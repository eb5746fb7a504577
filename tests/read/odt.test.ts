/** OpenDocument texts give the text that a reader sees, in the order in which it is read. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../src/read/document.ts'
import { extract } from '../support.ts'
import { archive, cell, content, COVERED, odt, p, table } from './open-document.ts'

const text = async (body: string) => (await readBytes(odt(body), {})).text

describe('an OpenDocument text', () => {
  it.each([
    ['headings and paragraphs are lines', '<text:h text:outline-level="1">I. Kinh tế</text:h><text:p>Thu đạt <text:span>5 </text:span>tỷ.</text:p>', 'I. Kinh tế\nThu đạt 5 tỷ.\n'],
    ['spans do not part words', '<text:p>Tỷ lệ hộ <text:span>ngh</text:span>èo</text:p>', 'Tỷ lệ hộ nghèo\n'],
    ['spaces, tabs and breaks', '<text:p>A<text:s text:c="4"/>B<text:tab/>C<text:line-break/>D\n  E</text:p>', 'A B C\nD E\n'],
    ['entities', '<text:p>R&amp;D &lt;5&#37;&gt;</text:p>', 'R&D <5%>\n'],
    ['lists in lists', `<text:list><text:list-header>${p('Gồm:')}</text:list-header><text:list-item>${p('một')}<text:list><text:list-item>${p('hai')}</text:list-item></text:list></text:list-item><text:list-item>${p('ba')}${p('bốn')}</text:list-item></text:list>`, 'Gồm:\n- một\n- hai\n- ba\nbốn\n'],
    ['a numbered heading is no item', '<text:list><text:list-item><text:h>Kinh tế</text:h></text:list-item></text:list>', 'Kinh tế\n'],
    ['what was deleted and what was said of it', `<text:tracked-changes><text:changed-region><text:deletion>${p('Thu 9 tỷ.')}</text:deletion></text:changed-region></text:tracked-changes><text:p>Thu <text:change text:change-id="1"/>đạt<office:annotation><dc:creator>Hà</dc:creator>${p('8 tỷ?')}</office:annotation> 5 tỷ.</text:p>`, 'Thu đạt 5 tỷ.\n'],
    ['a note cuts no sentence and stands at the end', `<text:p>Thu đạt 5<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Chưa kể 2 tỷ đồng.')}</text:note-body></text:note> tỷ.</text:p>${p('Hết.')}`, 'Thu đạt 5 tỷ.\nHết.\nChưa kể 2 tỷ đồng.\n'],
    ['a frame cuts no sentence and stands behind its paragraph', `<text:p>Thu đạt <draw:frame><draw:text-box>${p('Ảnh 1')}</draw:text-box><svg:title>9 tỷ</svg:title></draw:frame>5 tỷ.</text:p>${p('Hết.')}`, 'Thu đạt 5 tỷ.\nẢnh 1\nHết.\n'],
    ['a shape with text cuts no sentence', `<text:p>Có 7 xã <draw:custom-shape>${p('Hộp có 3 thôn')}<draw:enhanced-geometry/></draw:custom-shape>nghèo.</text:p>`, 'Có 7 xã nghèo.\nHộp có 3 thôn\n'],
    ['a table that floats stands before the paragraph that holds it', `${p('Bảng')}<text:p><draw:frame><draw:text-box>${table([[cell('A'), cell('B')], [cell('1'), cell('2')]])}</draw:text-box></draw:frame>Hết.</text:p>`, 'Bảng\n\nA\tB\n1\t2\n\nHết.\n'],
    ['frames in frames', `<text:p>Có <draw:text-box><text:p>một <draw:text-box>${p('hai')}</draw:text-box>ba</text:p></draw:text-box>5 xã.</text:p>`, 'Có 5 xã.\nmột\nhai\nba\n'],
    ['a frame of the page stands by itself', `<draw:frame><draw:text-box>${p('Mật')}</draw:text-box></draw:frame>${p('Hết.')}`, 'Mật\nHết.\n'],
    ['hidden sections and declarations', `<text:sequence-decls><text:sequence-decl/></text:sequence-decls><text:section text:display="none">${p('ẩn')}</text:section><text:section>${p('hiện')}</text:section>`, 'hiện\n'],
    ['a table is rows of cells', `${p('Bảng')}${table([[cell('A'), cell('B')], [cell('1'), cell('2')]])}${p('Hết')}`, 'Bảng\n\nA\tB\n1\t2\n\nHết\n'],
    ['a table in a frame stays one', `<text:p>Bảng<draw:frame><draw:text-box>${table([[cell('A'), cell('B')], [cell('1'), cell('2')]])}</draw:text-box></draw:frame></text:p>`, 'Bảng\n\nA\tB\n1\t2\n'],
    ['rows of heads', `<table:table><table:table-header-rows><table:table-row>${cell('A')}${cell('B')}</table:table-row></table:table-header-rows><table:table-row>${cell('1')}${cell('2')}</table:table-row></table:table>`, 'A\tB\n1\t2\n'],
    ['paragraphs of a cell are one text', table([['<table:table-cell><text:p>Số</text:p><text:p>hộ</text:p></table:table-cell>', cell('B')], [cell('1'), cell('2')]]), 'Số hộ\tB\n1\t2\n'],
    ['merged cells fill their places', table([[cell('Xã', 'number-rows-spanned="2"'), cell('2020', 'number-columns-spanned="1"'), cell('Hộ', 'number-columns-spanned="2"'), COVERED], [COVERED, cell('KH'), cell('TH'), cell('SS')], [cell('a'), cell('1'), cell('2'), cell('3')]]), 'Xã\t2020\tHộ\tHộ\nXã\tKH\tTH\tSS\na\t1\t2\t3\n'],
    ['the text of a covered cell is not seen', table([[cell('A', 'number-columns-spanned="2"'), `<table:covered-table-cell>${p('ẩn')}</table:covered-table-cell>`, cell('B')], [cell('1'), cell('2'), cell('3')]]), 'A\tA\tB\n1\t2\t3\n'],
    ['repeated cells stand so often', table([[cell('A'), cell('B'), cell('C'), cell('D')], [cell('a'), cell('5', 'number-columns-repeated="2"'), cell('x', 'number-columns-repeated="1"')]]), 'A\tB\tC\tD\na\t5\t5\tx\n'],
    ['a table in a cell is text of it', table([[cell('A'), `<table:table-cell>${table([[cell('b'), cell('c')]])}</table:table-cell>`], [cell('1'), cell('2')]]), 'A\tb c\n1\t2\n'],
  ])('%s', async (_, body, want) => {
    expect(await text(body)).toBe(want)
  })

  it('gives the figures of a merged head', async () => {
    const body = table([[cell('Chỉ tiêu', 'number-rows-spanned="2"'), cell('Năm 2020', 'number-columns-spanned="2"'), COVERED], [COVERED, cell('Kế hoạch'), cell('Thực hiện')], [cell('Số hộ nghèo (hộ)'), cell('80'), cell('71')]])
    expect(extract(await text(body)).map(({ value, period, status }) => [value, period, status])).toEqual([[80, '2020', 'target'], [71, '2020', 'actual']])
  })

  it('keeps every paragraph as it was written, whatever stands in it', async () => {
    const line = fc.array(fc.constantFrom('Thu', 'đạt', '5,2', 'tỷ', '<', '&', '&amp;', ']]>', '<text:p>', '"', '%', '\u{1f33e}'), { minLength: 1 }).map((words) => words.join(' '))
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1 }), async (lines) => {
      expect(await text(lines.map(p).join(''))).toBe(`${lines.join('\n')}\n`)
    }))
  })

  it('names its kind, wherever in the archive its type stands', async () => {
    const last = zipSync({ 'content.xml': strToU8(content(p('Có 5 xã.'))), mimetype: strToU8('application/vnd.oasis.opendocument.text\n') })
    expect(await readBytes(last, {})).toMatchObject({ text: 'Có 5 xã.\n', kind: 'odt', encoding: 'utf-8' })
  })

  it('declares entities in vain', async () => {
    const prologue = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "9 tỷ">]>'
    expect((await readBytes(archive(content('<text:p>Có 5 xã &x; &y;</text:p>', prologue)), {})).text).toBe('Có 5 xã &x; &y;\n')
  })

  it('that is forced to be another kind says so', async () => {
    await expect(readBytes(odt(p('x')), { kind: 'docx' })).rejects.toThrow('an OpenDocument text, not a Word document')
    await expect(readBytes(strToU8('Có 5 xã.'), { kind: 'odt' })).rejects.toThrow('damaged archive, or cut short')
  })
})
