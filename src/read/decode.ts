/** Bytes to text. Nothing is replaced: what is not text is refused. */
import type { Decoded, DecodedParts, Encoding } from './encoding.ts'
import { decodeParts, decodeText } from './encoding.ts'
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
  checkText([decoded.text])
  return decoded
}

/** Decodes a large document in parts; null for one that is to be decoded as a whole. Throws as `decode` does. */
export function decodeInParts(bytes: Uint8Array, forced: Encoding | null): DecodedParts | null {
  const decoded = decodeParts(bytes, forced)
  if (decoded !== null) checkText(decoded.parts())
  return decoded
}

/** Throws a ReadError for what is no text, or says nothing. */
function checkText(parts: Iterable<string>): void {
  let [length, controls] = [0, 0]
  let [binary, blank] = [false, true]
  for (const part of parts) {
    length += part.length
    controls += part.match(CONTROL)?.length ?? 0
    binary ||= part.includes('\0')
    blank &&= part.trim() === ''
  }
  if (binary || controls * BINARY > length) throw new ReadError('binary file, not text')
  if (blank) throw new ReadError('empty file (only white space)')
}
