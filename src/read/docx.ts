/** Word documents. The archive is looked at before it is unpacked, so that a bomb is never. */
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Decoded } from './encoding.ts'
import { markupToText } from './markup.ts'
import { ReadError } from './read-error.ts'

/** Bytes that the parts of a document may come to, and how often they may be larger than what holds them. */
const LARGEST = 200 * 1024 * 1024
const DENSEST = 200
/** Below this size nothing is a bomb, however dense. */
const SMALL = 10 * 1024 * 1024

/** The text of a document. Throws a ReadError when it is none, is damaged or would unpack to too much. */
export async function readDocx(bytes: Uint8Array): Promise<Decoded> {
  checkArchive(bytes)
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false })
    return { text: markupToText(value), encoding: 'utf-8', repaired: false }
  } catch {
    throw new ReadError('damaged Word document')
  }
}

function checkArchive(bytes: Uint8Array): void {
  const names = new Set<string>()
  let size = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name)
        size += originalSize
        return false
      },
    })
  } catch {
    throw new ReadError('damaged archive, or cut short')
  }
  if (!names.has('word/document.xml')) throw new ReadError(names.has('xl/workbook.xml') ? 'an Excel workbook, which is not read: save it as CSV or text' : names.has('mimetype') ? 'an OpenDocument file, which is not read: save it as .docx' : 'an archive, which is not read: unpack it and give the folder')
  if (size > LARGEST || (size > SMALL && size > DENSEST * bytes.length)) throw new ReadError(`would unpack to ${Math.round(size / 1024 / 1024)} MB, more than is read`)
}
