/** Word documents. The archive is looked at before it is unpacked, so that a bomb is never. */
import mammoth from 'mammoth'
import { checkSize } from './archive.ts'
import type { Decoded } from './encoding.ts'
import { markupToText } from './markup.ts'
import { ReadError } from './read-error.ts'
import { entriesOf } from './zip-directory.ts'

const TEXT = 'word/document.xml'
/** Elements that a document may have: some hundreds of pages have fewer, and a million empty paragraphs would fill the memory. */
const MOST_ELEMENTS = 500_000

/** The text of a document. Throws a ReadError when it is none, is damaged or would unpack to too much. */
export async function readDocx(bytes: Uint8Array): Promise<Decoded> {
  checkArchive(bytes)
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false })
    return { text: markupToText(value), encoding: 'utf-8', repaired: false }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged Word document')
  }
}

function checkArchive(bytes: Uint8Array): void {
  const entries = entriesOf(bytes)
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has(TEXT)) throw new ReadError(names.has('xl/workbook.xml') ? 'an Excel workbook, which is not read: save it as CSV or text' : names.has('mimetype') ? 'an OpenDocument file, which is not read: save it as .docx' : 'an archive, which is read only when its name ends in .zip and it stands in no other')
  checkSize(entries.reduce((sum, { size }) => sum + size, 0), bytes.length)
  const parts = entries.filter(({ name }) => name.startsWith('word/') && name.endsWith('.xml')).map((entry) => entry.bytes())
  const elements = parts.reduce((sum, part) => sum + elementsOf(part), 0)
  if (elements > MOST_ELEMENTS) throw new ReadError(`a Word document of ${elements} elements, more than the ${MOST_ELEMENTS} that are read`)
}

/** Tags that open or are all of an element. */
function elementsOf(xml: Uint8Array): number {
  let count = 0
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at + 1)) if (xml[at + 1] !== SLASH) count++
  return count
}

const [LESS, SLASH] = [0x3c, 0x2f]
