/** Damaged documents of every kind: read, or refused in one line; what is read gives sound figures. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { openArchive } from '../../src/read/archive.ts'
import type { ReadOptions } from '../../src/read/document.ts'
import { readBytes } from '../../src/read/document.ts'
import { ENCODINGS } from '../../src/read/encoding.ts'
import { KINDS } from '../../src/read/kind.ts'
import { ReadError } from '../../src/read/read-error.ts'
import { toTcvn3, toVni, toWindows1258 } from '../read/encodings.ts'
import { layOut, pdf } from '../read/pdf.ts'
import { extract } from '../support.ts'
import { mutateBytes, mutateText, TROUBLE } from './mutate.ts'
import type { Random } from './random.ts'
import { filesOf, reports, tableTexts } from './seeds.ts'
import { insist, insistOnFigures, insistOnLine } from './target.ts'
import type { Target } from './target.ts'

interface Bytes {
  bytes: Uint8Array
  options: ReadOptions
}

/** Reads a document as a batch would. */
async function checkDocument({ bytes, options }: Bytes): Promise<void> {
  const read = () => readBytes(Uint8Array.from(bytes), options).catch((error: unknown) => {
    if (error instanceof ReadError) return error
    throw error
  })
  const [document, again] = [await read(), await read()]
  if (document instanceof Error) return insistOnLine(document.message)
  insist(JSON.stringify(document) === JSON.stringify(again), 'the same bytes were read in two ways')
  insist((document.pages ?? []).every((start, i, pages) => start >= (pages[i - 1] ?? 0) && start <= document.text.length), 'the pages are not in order')
  insistOnFigures(document.text, extract(document.text, document.pages === undefined ? {} : { pages: document.pages }))
}

function reader(name: string, seeds: readonly Uint8Array[], dictionary: readonly string[], make?: (random: Random) => Uint8Array): Target<Bytes> {
  return {
    name,
    make(random) {
      const made = make !== undefined && random.oneIn(2) ? make(random) : random.oneIn(20) ? noise(random) : mutateBytes(random.pick(seeds), random, dictionary, seeds)
      return { bytes: made, options: { ...(random.oneIn(12) ? { kind: random.pick(KINDS) } : {}), ...(random.oneIn(12) ? { encoding: random.pick(ENCODINGS) } : {}) } }
    },
    check: checkDocument,
    save: ({ bytes }) => bytes,
  }
}

function noise({ int }: Random): Uint8Array {
  return Uint8Array.from({ length: int(400) }, () => int(256))
}

const LOWER = reports.map((text) => text.toLowerCase())
const encoded = reports.flatMap((text, i) => [
  Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), Buffer.from(text, 'utf16le'), Buffer.from(text.normalize('NFD')),
  toTcvn3(LOWER[i]!), toVni(text), toWindows1258(text),
])
/** Saved after being opened in a wrong encoding. */
const mojibake = reports.map((text) => Buffer.from(Buffer.from(text).toString('latin1')))

const TAGS = ['<table>', '</table>', '<tr><td>', '<td colspan="3">', '<td rowspan=99999>', '<th>', '<p>', '<br>', '<!--', '-->', '<![CDATA[', '<script>', '<style>', '<h1>', '<li>', '<pre>', '&nbsp;', '&#x1F;', '&#xD800;', '&lt;', '<meta charset="windows-1258">', '<meta charset=x>', '<title>', '</html>', '<article>', '<nav>', '<svg>', '<template>', ...TROUBLE]
const WORD = ['<w:p>', '</w:p>', '<w:tbl>', '<w:tr>', '<w:tc>', '<w:gridSpan w:val="99999"/>', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:t>5 tỷ</w:t>', '<w:numPr>', '<w:ilvl w:val="999"/>', '<!DOCTYPE x [', '&x;', ']]>', 'w:val="__proto__"', ...TROUBLE]
const ODF = ['<text:p>', '</text:p>', '<text:h>', '<text:list>', '<text:list-item>', '<table:table>', '<table:table-row>', '<table:table-cell>', '<table:table-cell table:number-columns-repeated="99999">', '<table:table-cell table:number-rows-spanned="-1">', '<table:covered-table-cell>', '<text:note-body>', '</text:note-body>', '<draw:text-box>', '</draw:text-box>', '<text:tracked-changes>', '<office:annotation>', '<text:s text:c="99999999"/>', '</office:text>', '<!DOCTYPE x [', '&x;', ']]>', '<![CDATA[', ...TROUBLE]
const PDF = ['obj', 'endobj', 'stream', 'endstream', '/Length 999999999', '/Length -1', '/Kids [2 0 R]', '/Count 99999999', '/FlateDecode', '/W [99999]', '1 0 0 1 0 0 Tm', '9e99', '-9e99', 'Tj', 'TJ', '[', ']', '<<', '>>', '(', ')', 'BT', 'ET', 'q', 'Q', 're', 'f', 'xref', 'trailer', '0 R', '/Type /Page', '/MediaBox [0 0 1e30 1e30]', '/MediaBox [9 9 9 9]', 'startxref', '%%EOF', 'null', 'true']

/** A document of which one part, mostly the main one, is changed and packed again, so that more than the archive is tried. */
function repacked(random: Random, seeds: readonly Uint8Array[], main: string, dictionary: readonly string[]): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(random.pick(seeds)) }
  const name = random.oneIn(4) ? random.pick(Object.keys(parts)) : main
  parts[name] = random.oneIn(2) ? mutateBytes(parts[name]!, random, dictionary, [parts[name]!]) : Buffer.from(mutateText(Buffer.from(parts[name]!).toString(), random, dictionary))
  return zipSync(parts, { level: 1 })
}

/** A PDF whose streams are not packed, with a page of a report in it, changed. */
function unpacked(random: Random): Uint8Array {
  const text = mutateText(random.pick(reports).slice(0, 800), random)
  const made = pdf(layOut(text.replace(/[\ud800-\udfff]/gu, '').split('\n')))
  return random.oneIn(3) ? made : mutateBytes(made, random, PDF, [made])
}

const filed = (ending: string) => filesOf('documents', ending).concat(filesOf('tables/samples', ending).slice(0, 8))
const documents = filed('.docx')
const openDocuments = filed('.odt')

/** An archive, by its path: entries are unpacked one by one. */
const zip: Target<Uint8Array> = {
  name: 'zip',
  make(random) {
    // The packer cannot name a file `__proto__`: it is named so in the bytes.
    const names = ['a.txt', 'PROTOTYPE', 'PROTOTYPE/a.txt', 'constructor', 'toString.txt', '../../a.txt', '/etc/a.txt', 'a\\b.txt', 'báo cáo.txt', 'a.txt/', '.hidden', 'x'.repeat(300), 'a\u0000.txt']
    const files = Array.from({ length: 1 + random.int(4) }, () => [random.pick(names), random.oneIn(6) ? random.pick(documents) : Buffer.from(random.pick(reports).slice(0, 300))] as const)
    const archive = Buffer.from(Buffer.from(zipSync(Object.fromEntries(files), { level: random.pick([0, 1]) })).toString('latin1').replaceAll('PROTOTYPE', '__proto__'), 'latin1')
    return random.oneIn(4) ? archive : mutateBytes(archive, random, ['PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006', ...TROUBLE], [archive])
  },
  async check(bytes) {
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
    try {
      const path = join(folder, 'a.zip')
      writeFileSync(path, bytes)
      for (const entry of await openArchive(path)) {
        insist(typeof entry.name === 'string' && entry.size >= 0, 'an entry without a name or a size')
        await checkDocument({ bytes: entry.bytes(), options: {} })
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      insistOnLine(error.message)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  save: (bytes) => bytes,
}

/** Openings of kinds that are not read, and of archives that are no documents. */
const refused: Target<Bytes> = {
  name: 'refused',
  make(random) {
    const opening = random.pick([Buffer.from('{\\rtf1\\ansi '), Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(zipSync({ mimetype: Buffer.from('application/vnd.oasis.opendocument.presentation'), 'content.xml': Buffer.from('<office:text>5 tỷ</office:text>') })), Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') }))])
    return { bytes: random.oneIn(2) ? opening : Buffer.concat([opening, mutateBytes(random.pick(encoded), random, TROUBLE, encoded)]), options: {} }
  },
  async check({ bytes, options }) {
    const outcome = await readBytes(bytes, options).catch((error: unknown) => error)
    insist(outcome instanceof ReadError, `not refused: ${String(outcome)}`)
    insistOnLine((outcome as Error).message)
  },
  save: ({ bytes }) => bytes,
}

export const readers: readonly Target[] = [
  reader('text', [...encoded, ...mojibake], TROUBLE),
  reader('markdown', tableTexts.map((text) => Buffer.from(text)), ['|', '---|---', '\t', '    ', '# ', '- ', '> ', '```', ...TROUBLE], (random) => Buffer.from(mutateText(random.pick(tableTexts), random))),
  reader('html', filesOf('tables', '.html'), TAGS, (random) => Buffer.from(mutateText(random.pick(filesOf('tables', '.html')).toString(), random, TAGS))),
  reader('docx', documents, WORD, (random) => repacked(random, documents, 'word/document.xml', WORD)),
  reader('odt', openDocuments, ODF, (random) => repacked(random, openDocuments, 'content.xml', ODF)),
  reader('pdf', filesOf('documents', '.pdf').slice(0, 4).concat(filesOf('tables/samples', '.pdf').slice(0, 4)), PDF, unpacked),
  zip, refused,
]
