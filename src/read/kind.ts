/** What kind of document bytes are, told by their content; the name decides nothing. */
import { oleRefusal } from './ole.ts'

export const KINDS = ['text', 'html', 'docx', 'odt', 'pdf'] as const
/** Kinds that can be read. */
export type Kind = (typeof KINDS)[number]

const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const PDF = [0x25, 0x50, 0x44, 0x46]
/** As much of a text is looked at. */
const HEAD = 2048

/** The kind, or why it is none that can be read. Throws a ReadError for a damaged archive. */
export async function kindOf(bytes: Uint8Array): Promise<Kind | { refused: string }> {
  // Loaded for an archive: most inputs are none.
  if (startsWith(bytes, ZIP)) return (await import('./office-archive.ts')).packedKind(bytes)
  if (startsWith(bytes, PDF)) return 'pdf'
  if (startsWith(bytes, OLE)) return { refused: oleRefusal(bytes) }
  if (startsWith(bytes, RTF)) return { refused: 'an RTF file, which is not read: save it as .docx or .odt' }
  return looksLikeHtml(bytes) ? 'html' : 'text'
}

function startsWith(bytes: Uint8Array, opening: readonly number[]): boolean {
  return opening.every((byte, i) => bytes[i] === byte)
}

/** A document type, an html element, or a body of markup at the head; the zeros of UTF-16 are passed over. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1').replace(/\0|^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/gu, '').trimStart().toLowerCase()
  return /^<(?:!doctype html|html|head|body|meta|title|div|table|p|h1|article)[\s>]/u.test(behind(behind(head, '<?xml', '>'), '<!--', '-->'))
}

/** What stands behind that which opens and closes so; all of it where it begins otherwise. */
function behind(head: string, opening: string, closing: string): string {
  const end = head.startsWith(opening) ? head.indexOf(closing) : -1
  return end < 0 ? head : head.slice(end + closing.length).trimStart()
}
