/** Documents that are archives of XML: what kind one is by its parts, and those parts, looked at before they are unpacked so that a bomb never is. */
import { checkSize } from './archive.ts'
import { ReadError } from './read-error.ts'
import type { ZipEntry } from './zip-directory.ts'
import { entriesOf } from './zip-directory.ts'

/** Kinds of documents that are archives. */
export type Packed = 'docx' | 'odt'

/** What a kind is called, and its main part. */
const FORMATS: Readonly<Record<Packed, { name: string; main: string }>> = {
  docx: { name: 'a Word document', main: 'word/document.xml' },
  odt: { name: 'an OpenDocument text', main: 'content.xml' },
}
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.'
/** A part that tells the type is no longer than the name of one. */
const LONGEST_TYPE = 200
/** Elements that a document may have: some hundreds of pages have fewer, and a million empty paragraphs would fill the memory. */
const MOST_ELEMENTS = 500_000

/** The kind of document that an archive is, or why it is none that can be read. Throws a ReadError for one that is damaged. */
export function packedKind(bytes: Uint8Array): Packed | { refused: string } {
  return kindOf(entriesOf(bytes))
}

function kindOf(entries: readonly ZipEntry[]): Packed | { refused: string } {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has(FORMATS.docx.main)) return 'docx'
  if (names.has('xl/workbook.xml')) return { refused: 'an Excel workbook, which is not read: save it as CSV or text' }
  const type = mediaType(entries)
  if (!type.startsWith(OPEN_DOCUMENT)) return { refused: 'an archive, which is read only when its name ends in .zip and it stands in no other' }
  if (type === `${OPEN_DOCUMENT}text`) return 'odt'
  return { refused: type.startsWith(`${OPEN_DOCUMENT}spreadsheet`) ? 'an OpenDocument spreadsheet, which is not read: save it as CSV or text' : 'an OpenDocument file that is no text document, which is not read: save it as .odt, .docx or PDF' }
}

function mediaType(entries: readonly ZipEntry[]): string {
  const entry = entries.find(({ name, size }) => name === 'mimetype' && size <= LONGEST_TYPE)
  return entry === undefined ? '' : Buffer.from(entry.bytes()).toString('latin1').trim()
}

/** The parts of a document of this kind. Throws a ReadError when it is another, is damaged or would unpack to too much. */
export function partsOf(bytes: Uint8Array, kind: Packed): ReadonlyMap<string, ZipEntry> {
  const entries = entriesOf(bytes)
  const found = kindOf(entries)
  if (typeof found === 'object') throw new ReadError(found.refused)
  if (found !== kind) throw new ReadError(`${FORMATS[found].name}, not ${FORMATS[kind].name}`)
  checkSize(entries.reduce((sum, { size }) => sum + size, 0), bytes.length)
  return new Map(entries.map((entry) => [entry.name, entry]))
}

/** Throws a ReadError when the parts have more elements than are read. */
export function checkElements(parts: readonly Uint8Array[], kind: Packed): void {
  const elements = parts.reduce((sum, part) => sum + elementsOf(part), 0)
  if (elements > MOST_ELEMENTS) throw new ReadError(`${FORMATS[kind].name} of ${elements} elements, more than the ${MOST_ELEMENTS} that are read`)
}

/** Tags that open or are all of an element. */
function elementsOf(xml: Uint8Array): number {
  let count = 0
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at + 1)) if (xml[at + 1] !== SLASH) count++
  return count
}

const [LESS, SLASH] = [0x3c, 0x2f]
