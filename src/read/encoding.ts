/** Which encoding a text is in: by its byte order mark, by being UTF-8, or by which of the Vietnamese encodings makes words of it. */
import { isAscii, isUtf8, transcode } from 'node:buffer'
import type { Legacy } from './charsets.ts'
import { decodeLegacy, LEGACY, WINDOWS_1252 } from './charsets.ts'
import { ReadError } from './read-error.ts'
import { checkRoom } from './room.ts'
import { vietnameseShare } from './spelling.ts'
import { stretchesOf } from './stretches.ts'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', ...LEGACY] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A decoded text. */
export interface Decoded extends Reading {
  text: string
}

/** A decoded text in parts, each but the last up to behind a line break; made anew each time that they are asked for. */
export interface DecodedParts extends Reading {
  parts: () => Iterable<string>
}

/** How a text was read. */
interface Reading {
  encoding: Encoding
  /** It was saved as UTF-8 after having been read in a wrong encoding, and has been put right */
  repaired: boolean
}

/** As much of a text is looked at as tells its encoding. */
const SAMPLE = 64 * 1024
/** Bytes from which a text is decoded without a second copy, or in parts. */
const LARGE = 1024 * 1024
/** The share of Vietnamese words by which an encoding is told, and that below which a text is doubted. */
const SURE = 0.85
const DOUBTED = 0.75
/** Words with accents that are enough to tell by. */
const FEW = 3

/** Decodes bytes in the encoding given, or in the one that they are in. Throws a ReadError when there is none. */
export function decodeText(bytes: Uint8Array, forced: Encoding | null): Decoded {
  const encoding = forced ?? encodingOf(bytes)
  const text = decodeAs(bytes, encoding)
  return forced === null && encoding === 'utf-8' ? repair(text) : { text, encoding, repaired: false }
}

/** Decodes a large text in parts; null for one that is not, or has to be put right. Throws as `decodeText` does. */
export function decodeParts(bytes: Uint8Array, forced: Encoding | null): DecodedParts | null {
  if (bytes.length < LARGE) return null
  const encoding = forced ?? encodingOf(bytes)
  // Damage is told by its place in the whole.
  if (encoding === 'utf-8' && !isUtf8(bytes)) return null
  let longest = 0
  for (const { length } of stretchesOf(bytes, encoding)) longest = Math.max(longest, length)
  checkRoom(longest)
  const parts = () => partsOf(bytes, encoding)
  const [head] = parts()
  return forced === null && encoding === 'utf-8' && isMisread(head!) ? null : { parts, encoding, repaired: false }
}

function* partsOf(bytes: Uint8Array, encoding: Encoding): Generator<string, void, void> {
  let first = true
  for (const stretch of stretchesOf(bytes, encoding)) {
    yield decodeAs(stretch, encoding, first)
    first = false
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  const marked = marksOf(bytes)
  if (marked !== null) return marked
  if (bytes.subarray(0, SAMPLE).includes(0)) return wideEncoding(bytes)
  return isUtf8(bytes) ? 'utf-8' : (mostVietnamese(bytes.subarray(0, SAMPLE), ['windows-1258', ...LEGACY]) ?? 'utf-8')
}

function marksOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** At the `head` of a text a byte order mark is dropped. */
function decodeAs(bytes: Uint8Array, encoding: Encoding, head = true): string {
  if (isLegacy(encoding)) return decodeLegacy(bytes, encoding)
  try {
    return encoding === 'utf-8' && bytes.length < LARGE && isUtf8(bytes) ? decodeUtf8(bytes, head) : new TextDecoder(encoding, { fatal: true, ignoreBOM: !head }).decode(bytes)
  } catch {
    if (encoding === 'utf-8' && !bytes.includes(0)) throw new ReadError(`not UTF-8 text (invalid byte at offset ${invalidByte(bytes)}), nor any Vietnamese encoding that is known`)
    throw new ReadError(bytes.includes(0) && !encoding.startsWith('utf-16') ? 'binary file, not text' : `damaged ${encoding.toUpperCase()} text`)
  }
}

/** As a TextDecoder does, in a third of the time, for bytes that are UTF-8; there is another copy of the text meanwhile. */
function decodeUtf8(bytes: Uint8Array, head: boolean): string {
  const marked = head && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(marked ? 3 : 0)
  return isAscii(text) ? text.toString('latin1') : transcode(text, 'utf8', 'utf16le').toString('utf16le')
}

function isLegacy(encoding: Encoding): encoding is Legacy {
  return (LEGACY as readonly string[]).includes(encoding)
}

/** UTF-16 without its mark: the half of the bytes that is zero in every Latin letter tells the order. */
function wideEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE)
  let odd = 0
  let even = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  // In running text most letters are Latin, and no zero stands in the other half.
  if (bytes.length % 2 !== 0 || Math.min(odd, even) > 0 || Math.max(odd, even) * 4 < sample.length / 2) throw new ReadError('binary file, not text')
  return encoding
}

/** The encoding in which the bytes are Vietnamese, or null. */
function mostVietnamese(bytes: Uint8Array, encodings: readonly Encoding[]): Encoding | null {
  let best: Encoding | null = null
  let most = SURE
  for (const encoding of encodings) {
    const text = decodeOrNull(bytes, encoding)
    const { share, words } = text === null ? { share: 0, words: 0 } : vietnameseShare(text)
    if (words >= FEW && share > most) [best, most] = [encoding, share]
  }
  return best
}

function decodeOrNull(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return decodeAs(bytes, encoding)
  } catch {
    return null
  }
}

/** Letters that Windows-1252 has none of: a text with one of them was never read in it. */
const VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u

/** "Tá»· lá»‡" was UTF-8 and "Tû lÖ" TCVN3 before somebody opened it as Windows-1252 and saved it: the bytes are told by the letters. */
function repair(text: string): Decoded {
  const plain: Decoded = { text, encoding: 'utf-8', repaired: false }
  if (!isMisread(text)) return plain
  const bytes = bytesOf(text)
  const encoding = bytes === null ? null : mostVietnamese(whole(bytes.subarray(0, SAMPLE)), ['utf-8', ...LEGACY])
  return encoding === null ? plain : { text: decodeAs(bytes!, encoding), encoding, repaired: true }
}

function isMisread(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  if (VIETNAMESE.test(sample)) return false
  const { share, words } = vietnameseShare(sample)
  return words >= FEW && share < DOUBTED
}

/** A sample that is cut inside a character of UTF-8 ends before it. */
function whole(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && end > bytes.length - 4 && (bytes[end - 1]! & 0xc0) === 0x80) end--
  return bytes.subarray(0, end > 0 && bytes[end - 1]! >= 0xc0 ? end - 1 : bytes.length)
}

/** The bytes that a text is in Windows-1252; null when it holds another character. */
function bytesOf(text: string): Uint8Array | null {
  const codes = new Map(WINDOWS_1252.map((character, byte) => [character, byte]))
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = codes.get(text[i]!)
    if (code === undefined) return null
    bytes[i] = code
  }
  return bytes
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
