/** What the streams of a PDF would unpack to, looked at before a reader unpacks them. */
import { inflateSync } from 'node:zlib'
import { ReadError } from './read-error.ts'

/** Bytes that one stream may come to, and all together: pictures that are not read count too. */
const LARGEST = 200 * 1024 * 1024
const ALL = 4 * 1024 * 1024 * 1024
/** A stream may be packed so often. */
const DEEPEST = 4
/** What is shorter cannot come to too much, since nothing is packed to less than a thousandth, unless it is packed twice. */
const SHORT = 128 * 1024

/** Throws a ReadError for a PDF with a stream that would unpack to more than is read. */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7)
    const end = file.indexOf('endstream', start)
    if (end < 0) return
    const packed = file.subarray(start, end)
    if (packed.length >= SHORT || isPackedTwice(file.toString('latin1', Math.max(0, at - 300), at))) total += unpackedSize(packed, DEEPEST)
    if (total > ALL) throw tooMuch()
    at = end + 3
  }
}

function isPackedTwice(dictionary: string): boolean {
  return (dictionary.slice(dictionary.lastIndexOf('obj') + 1).match(/\/Fl(?:ateDecode)?(?![A-Za-z])/gu)?.length ?? 0) > 1
}

/** Its size, or 0 for what is not packed in this way or is damaged, which the reader finds out itself. */
function unpackedSize(packed: Uint8Array, deepest: number): number {
  // The first four bits name the method.
  if ((packed[0]! & 0x0f) !== 8) return 0
  if (deepest === 0) throw tooMuch()
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: LARGEST })
    return unpacked.length + unpackedSize(unpacked, deepest - 1)
  } catch (error) {
    if (error instanceof ReadError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')) throw tooMuch()
    return 0
  }
}

function tooMuch(): ReadError {
  return new ReadError(`would unpack to more than the ${LARGEST / 1024 / 1024} MB that are read`)
}
