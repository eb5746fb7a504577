/** Bytes to text. Nothing is replaced: what is not text is refused. */
import type { Decoded, Encoding } from './encoding.ts'
import { decodeText } from './encoding.ts'
import { ReadError } from './read-error.ts'

/** Control characters other than tab, line feed, form feed and carriage return: texts copied from elsewhere hold a stray one, binary files many. */
const CONTROL = /[\u0001-\u0008\u000b\u000e-\u001f]/gu

/** A text with more control characters than one in so many is binary. */
const BINARY = 20

/**
 * Decodes a document; the byte order mark is dropped, so offset 0 is the first character.
 * Throws a ReadError for an empty, binary or wrongly encoded document.
 */
export function decode(bytes: Uint8Array, forced: Encoding | null = null): Decoded {
  if (bytes.length === 0) throw new ReadError('empty file')
  const decoded = decodeText(bytes, forced)
  if (isBinary(decoded.text)) throw new ReadError('binary file, not text')
  if (decoded.text.trim() === '') throw new ReadError('empty file (only white space)')
  return decoded
}

function isBinary(text: string): boolean {
  return text.includes('\0') || (text.match(CONTROL)?.length ?? 0) * BINARY > text.length
}
