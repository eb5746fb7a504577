/** Bytes to text: UTF-8, or UTF-16 by its byte order mark. Nothing is replaced or guessed: what is not text is refused. */
import { ReadError } from './read-error.ts'

/** Control characters other than tab, line feed, form feed and carriage return: texts copied from elsewhere hold a stray one, binary files many. */
const CONTROL = /[\u0001-\u0008\u000b\u000e-\u001f]/gu

/** A text with more control characters than one in so many is binary. */
const BINARY = 20

/**
 * Decodes a document; the byte order mark is dropped, so offset 0 is the first character.
 * Throws a ReadError for an empty, binary or wrongly encoded document.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new ReadError('empty file')
  const text = decodeStrictly(bytes)
  if (isBinary(text)) throw new ReadError('binary file, not text')
  if (text.trim() === '') throw new ReadError('empty file (only white space)')
  return text
}

function isBinary(text: string): boolean {
  return text.includes('\0') || (text.match(CONTROL)?.length ?? 0) * BINARY > text.length
}

function decodeStrictly(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    if (bytes.includes(0)) throw new ReadError('binary file, not text')
    throw new ReadError(encoding === 'utf-8' ? `not UTF-8 text (invalid byte at offset ${invalidByte(bytes)})` : `damaged ${encoding.toUpperCase()} text`)
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** Offset of the first byte that is no UTF-8: the length of what decodes, with U+FFFD where decoding first fails. */
function invalidByte(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let at = 0
  for (const character of lossy) {
    const size = Buffer.byteLength(character)
    if (character === '\ufffd' && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) return at
    at += size
  }
  return at
}
