/** Word documents. */
import mammoth from 'mammoth'
import type { Decoded } from './encoding.ts'
import { markupToText } from './markup.ts'
import { checkElements, partsOf } from './office-archive.ts'
import { ReadError } from './read-error.ts'

/** The text of a document. Throws a ReadError when it is none, is damaged or would unpack to too much. */
export async function readDocx(bytes: Uint8Array): Promise<Decoded> {
  const parts = [...partsOf(bytes, 'docx').values()].filter(({ name }) => name.startsWith('word/') && name.endsWith('.xml'))
  checkElements(parts.map((part) => part.bytes()), 'docx')
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false })
    return { text: markupToText(value), encoding: 'utf-8', repaired: false }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged Word document')
  }
}
