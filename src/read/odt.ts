/** OpenDocument texts. Of the archive only the content is unpacked; nothing that it names is fetched. */
import type { Decoded } from './encoding.ts'
import { checkElements, partsOf } from './office-archive.ts'
import { odfToText } from './odf.ts'
import { ReadError } from './read-error.ts'

/** The text of a document. Throws a ReadError when it is none, is damaged, has a password or would unpack to too much. */
export function readOdt(bytes: Uint8Array): Decoded {
  const parts = partsOf(bytes, 'odt')
  const manifest = parts.get('META-INF/manifest.xml')?.bytes() ?? new Uint8Array()
  if (Buffer.from(manifest).includes('encryption-data')) throw new ReadError('an encrypted OpenDocument text: save it without a password')
  const content = parts.get('content.xml')?.bytes()
  if (content === undefined) throw damaged()
  checkElements([content], 'odt')
  const text = odfToText(utf8(content))
  if (text === null) throw damaged()
  return { text, encoding: 'utf-8', repaired: false }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw damaged()
  }
}

function damaged(): ReadError {
  return new ReadError('damaged OpenDocument text')
}
