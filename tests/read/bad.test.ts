/** Bad documents: each gives one clear line in bounded time, and the others of the batch are done. */
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { phrasebook } from '../../src/batch/phrasebook.ts'
import { readBytes } from '../../src/read/document.ts'
import { BUDGET, folder, POVERTY, run } from '../cli/program.ts'
import { docx, paragraph } from './office.ts'
import { archive, cell, content, odt, p, table } from './open-document.ts'
import { layOut, pdf } from './pdf.ts'

const made = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))
const WORD = made('documents/xa-na-khoang-2022.docx')
const OPEN = made('documents/xa-na-khoang-2022.odt')
const PDF = made('documents/xa-na-khoang-2022.pdf')
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)

/** A PDF whose page is written by this stream. */
function pdfOf(stream: Uint8Array, filter: string): Uint8Array {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'
  const head = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n${page}\nendobj\n4 0 obj\n<< /Length ${stream.length} /Filter ${filter} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n')])
}

/** A compound file of OLE with such names in its directory. */
function compound(...names: readonly string[]): Uint8Array {
  const entry = (name: string) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(128)]).subarray(0, 128)
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...names.map(entry)])
}

/** A document of Word with a prologue before its text. */
function withPrologue(prologue: string, body: string): Uint8Array {
  const xml = `<?xml version="1.0"?>${prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) })
}

const many = deflateSync(Buffer.alloc(250 * 1024 * 1024, 32), { level: 9 })
const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')

/** Every one is named with its reason. */
const BAD: Record<string, [bytes: Uint8Array | string, reason: RegExp]> = {
  'bomb-twice.pdf': [pdfOf(deflateSync(many), '[/FlateDecode /FlateDecode]'), /would unpack to more than the 200 MB/],
  'bomb.docx': [zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 }), /would unpack to 60 MB/],
  'bomb.odt': [odt(' '.repeat(60 * 1024 * 1024)), /would unpack to 60 MB/],
  'bomb.pdf': [pdfOf(many, '/FlateDecode'), /would unpack to more than the 200 MB/],
  'cut.docx': [half(WORD), /damaged archive, or cut short/],
  'cut.html': ['<html><body><script>alert(5 %', /no text in it/],
  'cut.odt': [half(OPEN), /damaged archive, or cut short/],
  'deep.html': [`<html>${'<div>'.repeat(120_000)}x`, /more than 20000 elements in each other/],
  'deep.odt': [odt('<text:list><text:list-item>'.repeat(60_000)), /more than 20000 elements in each other/],
  'drawn.pdf': [pdfOf(deflateSync(Buffer.from('0 0 m 9 9 l S\n'.repeat(2_500_000))), '/FlateDecode'), /a page that is drawn with more than the 32 MB/],
  'empty.pdf': ['', /empty file/],
  'encrypted.docx': [compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), /an Office file with a password/],
  'encrypted.odt': [archive('not to be read', { manifest: '<manifest:encryption-data/>' }), /an encrypted OpenDocument text: save it without a password/],
  'encrypted.pdf': [Buffer.from(pdf(layOut(['Tỷ lệ hộ nghèo còn 5%.'])).toString('latin1').replace('trailer\n<<', `trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'28'.repeat(32)}> /U <${'29'.repeat(32)}> >> /ID [<00><00>] `), 'latin1'), /an encrypted PDF/],
  'entity.docx': [withPrologue('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', paragraph('Có 5 xã. &x;').replace('&amp;', '&')), /damaged Word document/],
  'latin.odt': [zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': Buffer.from(content('<text:p>\xe9</text:p>'), 'latin1') }), /damaged OpenDocument text/],
  'laughs.docx': [withPrologue(`<!DOCTYPE d [<!ENTITY e0 "5 xã ">${laughs}]>`, paragraph('&e10;').replace('&amp;', '&')), /damaged Word document/],
  'merged.html': [`<html><table>${'<tr><td rowspan=200 colspan=200>hộ nghèo'.repeat(2000)}`, /a table whose merged cells repeat more than 5000000 characters/],
  'million.docx': [docx('<w:p/>'.repeat(1_000_000)), /a Word document of 1\d{6} elements, more than/],
  'million.odt': [odt('<text:p/>'.repeat(1_000_000)), /an OpenDocument text of 1\d{6} elements, more than/],
  'none.odt': [archive('<text:p>5 tỷ</text:p>'), /damaged OpenDocument text/],
  'old-message.docx': [compound('Root Entry', '__properties_version1.0'), /a message of Outlook/],
  'old-slides.docx': [compound('Root Entry', 'PowerPoint Document'), /an old PowerPoint file/],
  'old-word.docx': [compound('Root Entry', '1Table', 'WordDocument', 'ObjectPool', 'Workbook'), /an old Word document \(\.doc\)/],
  'old-workbook.docx': [compound('Root Entry', 'Workbook', 'WordDocument'), /an old Excel workbook/],
  'old.docx': [compound('Root Entry', 'x'), /an old Office file, or a damaged one/],
  'picture.txt': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /binary file, not text/],
  'repeated.odt': [odt(table(Array.from({ length: 5000 }, () => [cell('hộ nghèo', 'number-columns-repeated="1000000000"')]))), /a table whose merged cells repeat more than 5000000 characters/],
  'round.pdf': [Buffer.from(pdf(layOut(['Có 5 xã.'])).toString('latin1').replace('/Kids [6 0 R]', '/Kids [2 0 R]'), 'latin1'), /damaged PDF|without text/],
  'scan.pdf': [pdf([[]]), /a PDF without text, such as a scan/],
  'slides.odt': [archive(content(p('5 tỷ')), { type: 'presentation' }), /an OpenDocument file that is no text document/],
  'wide.html': [`<html><table><tr>${'<td>a'.repeat(600)}${'<tr><td>a'.repeat(20_000)}`, /a table of 20001 rows and 500 columns, more than/],
}

describe('a batch with bad documents', () => {
  it('names each in one line, and does the others', () => {
    const cwd = folder({ ...Object.fromEntries(Object.entries(BAD).map(([name, [bytes]]) => [`in/${name}`, bytes])), 'in/a-good.txt': POVERTY, 'in/z-good.txt': BUDGET })
    const { code, stdout, stderr } = run(['in', '--format', 'ndjson'], { cwd })
    expect(code).toBe(1)
    // The last line sums the batch up.
    const lines = stderr.trim().split('\n').slice(0, -1)
    expect(lines.map((line) => line.split(': ')[1])).toEqual(Object.keys(BAD))
    for (const [i, [, reason]] of Object.values(BAD).entries()) expect(lines[i]).toMatch(reason)
    expect(stdout.trim().split('\n').map((line) => (JSON.parse(line) as { source: string }).source)).toEqual(['a-good.txt', 'z-good.txt'])
    const inVietnamese = phrasebook(new URL('../../src/batch/messages.tsv', import.meta.url))
    const reasons = lines.map((line) => line.split(': ').slice(2).join(': '))
    expect(reasons.filter((reason) => inVietnamese(reason, 'vi') === reason)).toEqual([])
  }, 120_000)

  it('reads what is named otherwise than it is by its content', () => {
    const { code, stdout } = run(['word.pdf', 'pdf.docx', 'open.docx', '--format', 'ndjson'], { cwd: folder({ 'word.pdf': WORD, 'pdf.docx': PDF, 'open.docx': OPEN }) })
    expect(code).toBe(0)
    const sources = stdout.trim().split('\n').map((line) => (JSON.parse(line) as { source: string }).source)
    expect(['word.pdf', 'pdf.docx', 'open.docx'].map((name) => sources.filter((source) => source === name).length)).toEqual([34, 34, 34])
  })

  it('leaves entities of a web page and what it names outside alone', async () => {
    const { text } = await readBytes(strToU8('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>Có 5 xã &x;</p><img src="http://127.0.0.1:1/x"><object data="file:///etc/passwd"></object></body></html>'), {})
    expect(text).toContain('Có 5 xã &x;')
    expect(text).not.toContain('root:')
  })
})

describe('a damaged document', () => {
  it.each([['Word', WORD], ['OpenDocument', OPEN], ['PDF', PDF]])('of %s is read or refused with a reason, wherever it is cut or changed', async (_, bytes) => {
    const outcome = (some: Uint8Array) => readBytes(some, {}).then(() => 'read', (error: Error) => error.name)
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), async (at, byte, cut) => {
      const changed = Buffer.from(cut ? bytes.subarray(0, at) : bytes)
      if (!cut) changed[at] = byte
      expect(['read', 'ReadError']).toContain(await outcome(changed))
    }), { numRuns: 60 })
  }, 120_000)
})
