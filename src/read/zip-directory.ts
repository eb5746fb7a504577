/**
 * The directory of a zip archive, read once and checked against the bytes that there are, so that an entry can be unpacked when
 * it is its turn. The library that inflates reads the whole directory again for each, and follows one that is damaged.
 */
import { inflateSync } from 'fflate'
import { ReadError } from './read-error.ts'

export interface ZipEntry {
  name: string
  /** Bytes in the archive, and unpacked, as it says */
  packed: number
  size: number
  /** Its bytes; throws a ReadError when they are not there or not what was packed, or are packed in another way than archives mostly are */
  bytes(): Uint8Array
}

/** Signatures and sizes of the records, as PKWARE's APPNOTE has them. */
const END = { signature: 0x06054b50, size: 22 }
const END_64 = { signature: 0x06064b50, locator: 0x07064b50, size: 20 }
const HEADER = { signature: 0x02014b50, size: 46 }
const LOCAL = { signature: 0x04034b50, size: 30 }
/** Behind the end record stands a comment of so many bytes at most. */
const COMMENT = 0xffff
/** What stands for a size that a further field gives. */
const ELSEWHERE = 0xffffffff
const ENCRYPTED = 1
const UTF8 = 0x800
const STORED = 0
const DEFLATED = 8

/** The entries in the order of the directory. Throws a ReadError for what is no archive or has a damaged directory. */
export function entriesOf(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    let { count, at } = directory(view)
    const entries: ZipEntry[] = []
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== HEADER.signature) throw damaged()
      const { entry, end } = readEntry(archive, view, at)
      entries.push(entry)
      at = end
    }
    return entries
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error
  }
}

/** How many entries there are, and where the first is told of. */
function directory(view: DataView): { count: number; at: number } {
  let end = view.byteLength - END.size
  for (const last = Math.max(0, end - COMMENT); view.getUint32(end, true) !== END.signature; end--) if (end <= last) throw damaged()
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const locator = end - END_64.size
  if (locator < 0 || view.getUint32(locator, true) !== END_64.locator) return { count, at }
  const further = wide(view, locator + 8)
  if (view.getUint32(further, true) !== END_64.signature) throw damaged()
  return { count: wide(view, further + 32), at: wide(view, further + 48) }
}

function readEntry(archive: Uint8Array, view: DataView, at: number): { entry: ZipEntry; end: number } {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const nameEnd = at + HEADER.size + view.getUint16(at + 28, true)
  const end = nameEnd + view.getUint16(at + 30, true)
  if (end > archive.length) throw damaged()
  const name = new TextDecoder((flags & UTF8) === 0 ? 'latin1' : 'utf-8').decode(archive.subarray(at + HEADER.size, nameEnd))
  const further = widths(view, nameEnd, end)
  const number = (offset: number) => (view.getUint32(offset, true) === ELSEWHERE ? (further.shift() ?? ELSEWHERE) : view.getUint32(offset, true))
  // In this order the further field gives those that it gives.
  const size = number(at + 24)
  const packed = number(at + 20)
  const local = number(at + 42)
  const sum = view.getUint32(at + 16, true)
  return { entry: { name, packed, size, bytes: () => unpacked(archive, local, { flags, method, packed, size, sum }) }, end: end + view.getUint16(at + 32, true) }
}

/** The numbers of the further field for sizes beyond 4 GB, if there is one. */
function widths(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return Array.from({ length: Math.min(3, view.getUint16(at + 2, true) >> 3) }, (_, i) => wide(view, at + 4 + 8 * i))
  }
  return []
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

/** How an entry is packed, and the sum that its bytes are to come to. */
interface Packing {
  flags: number
  method: number
  packed: number
  size: number
  sum: number
}

function unpacked(archive: Uint8Array, local: number, { flags, method, packed, size, sum }: Packing): Uint8Array {
  if ((flags & ENCRYPTED) !== 0) throw new ReadError('an encrypted file of an archive, which is not read: save it without a password')
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    if (view.getUint32(local, true) !== LOCAL.signature) throw damaged()
    const start = local + LOCAL.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packed > archive.length) throw damaged()
    const packing = archive.subarray(start, start + packed)
    if (method !== STORED && method !== DEFLATED) throw new ReadError('packed in a way that is not read: pack it as a plain zip')
    const bytes = method === STORED ? packing : inflateSync(packing, { out: new Uint8Array(size) })
    if (bytes.length !== size || crc32(bytes) !== sum) throw damaged()
    return bytes
  } catch (error) {
    throw error instanceof ReadError ? error : damaged()
  }
}

const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 0 ? rest >>> 1 : (rest >>> 1) ^ 0xedb88320
  return rest
})

/** The check sum of zip archives; Node's own came with version 22. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (let i = 0; i < bytes.length; i++) rest = (rest >>> 8) ^ REMAINDERS[(rest ^ bytes[i]!) & 0xff]!
  return (rest ^ 0xffffffff) >>> 0
}

function damaged(): ReadError {
  return new ReadError('damaged archive, or cut short')
}
