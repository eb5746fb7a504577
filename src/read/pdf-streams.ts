/** What the streams of a PDF would unpack to, looked at before a reader unpacks them. */
import { inflateSync } from 'node:zlib'
import { ReadError } from './read-error.ts'

/** Bytes that one stream may come to, and all together: pictures that are not read count too. */
const LARGEST = 200 * 1024 * 1024
const ALL = 4 * 1024 * 1024 * 1024
/** A stream may be packed so often. */
const DEEPEST = 4
/** What is shorter cannot come to too much, since nothing is packed to less than a thousandth, unless it is packed twice. */
const SHORT = 4 * 1024
/** Bytes that a page may be drawn with: a megabyte of small strokes costs its reader seconds, and memory many times as large. */
const LARGEST_DRAWING = 32 * 1024 * 1024
/** As much of the file before a stream is looked at for what tells of it. */
const DICTIONARY = 2000
/** Streams that draw no page. */
const OTHER = /\/(?:Image|Length1|Type1C|CIDFontType0C|OpenType|EmbeddedFile|ObjStm|XRef|Metadata)(?![A-Za-z])/u
/** Bytes of a stream that are looked at for what it is. */
const SAMPLES = 4096

/**
 * The size of the largest stream that a page may be drawn with, unpacked. Throws a ReadError for a PDF with a stream that
 * would unpack to more than is read.
 */
export function checkStreams(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  let largest = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7)
    const end = file.indexOf('endstream', start)
    if (end < 0) break
    const packed = file.subarray(start, end)
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at)
    const dictionary = before.slice(before.lastIndexOf('obj') + 1)
    if (packed.length >= SHORT || isPackedTwice(dictionary)) {
      const { size, content } = unpacked(packed, DEEPEST)
      total += size
      if (!OTHER.test(dictionary) || isText(content)) largest = Math.max(largest, content.length)
    }
    if (total > ALL) throw tooMuch(ALL)
    if (largest > LARGEST_DRAWING) throw new ReadError(`a PDF with a page that is drawn with more than the ${LARGEST_DRAWING / 1024 / 1024} MB that are read`)
    at = end + 3
  }
  return largest
}

function isPackedTwice(dictionary: string): boolean {
  return (dictionary.match(/\/Fl(?:ateDecode)?(?![A-Za-z])/gu)?.length ?? 0) > 1
}

/** What a stream unpacks to, and the size of all that was unpacked; itself where it is not packed in this way or damaged, which the reader finds out. */
function unpacked(packed: Uint8Array, deepest: number): { size: number; content: Uint8Array } {
  // The first four bits name the method.
  if ((packed[0]! & 0x0f) !== 8) return { size: 0, content: packed }
  if (deepest === 0) throw tooMuch(LARGEST)
  try {
    const content = inflateSync(packed, { maxOutputLength: LARGEST })
    const inner = unpacked(content, deepest - 1)
    return { size: content.length + inner.size, content: inner.content }
  } catch (error) {
    if (error instanceof ReadError) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch(LARGEST)
    return { size: 0, content: packed }
  }
}

/** Nearly all of it are signs of ASCII, as operators are: whoever calls them a picture may be lying. */
function isText(content: Uint8Array): boolean {
  const step = Math.max(1, Math.floor(content.length / SAMPLES))
  let signs = 0
  let looked = 0
  for (let at = 0; at < content.length; at += step) {
    const byte = content[at]!
    if ((byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13) signs++
    looked++
  }
  return signs >= looked * 0.9
}

function tooMuch(most: number): ReadError {
  return new ReadError(`would unpack to more than the ${most / 1024 / 1024} MB that are read`)
}
