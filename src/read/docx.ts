/** Word documents. The archive is looked at before it is unpacked, so that a bomb is never. */
import mammoth from 'mammoth'
import { checkSize, unpack } from './archive.ts'
import type { Decoded } from './encoding.ts'
import { markupToText } from './markup.ts'
import { ReadError } from './read-error.ts'

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
  unpack(bytes, ({ name, originalSize }) => {
    names.add(name)
    size += originalSize
    return false
  })
  if (!names.has('word/document.xml')) throw new ReadError(names.has('xl/workbook.xml') ? 'an Excel workbook, which is not read: save it as CSV or text' : names.has('mimetype') ? 'an OpenDocument file, which is not read: save it as .docx' : 'an archive, which is read only when its name ends in .zip and it stands in no other')
  checkSize(size, bytes.length)
}
