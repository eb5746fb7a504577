/** The directory of a Zip archive, which stands at its end: what it holds, and where. */

/** A file of an archive as the directory tells of it. */
export interface Packed {
  name: string
  /** Bytes that it takes in the archive, and unpacked */
  size: number
  originalSize: number
  /** 0 as it is, 8 deflated */
  method: number
  encrypted: boolean
  /** Where its own header begins */
  at: number
}

const [END, END_64, LOCATOR_64, ENTRY, LOCAL] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50]
/** Length of the last record, and of the comment that may follow it. */
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
/** A number that does not fit stands in the extra field. */
const FULL = 0xffffffff

/** The files in the order of the directory. Throws a RangeError or an Error for an archive that is damaged. */
export function* directory(archive: Uint8Array): Generator<Packed> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  let { count, at } = beginning(view)
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('no entry')
    const flags = view.getUint16(at + 8, true)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number]
    const [size, originalSize, header] = numbers(view, at, at + 46 + nameLength, extraLength)
    // Without its flag a name is in an encoding of the machine that packed it.
    const name = new TextDecoder((flags & 0x800) !== 0 ? 'utf-8' : 'latin1').decode(archive.subarray(at + 46, at + 46 + nameLength))
    yield { name, size, originalSize, method: view.getUint16(at + 10, true), encrypted: (flags & 1) !== 0, at: header }
    at += 46 + nameLength + extraLength + commentLength
  }
}

/** The bytes of a file as they are packed. Throws as `directory` does. */
export function packedBytes(archive: Uint8Array, { at, size }: Packed): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  if (view.getUint32(at, true) !== LOCAL) throw new Error('no header')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + size > archive.length) throw new Error('cut short')
  return archive.subarray(start, start + size)
}

/** How many entries the directory has, and where it begins. */
function beginning(view: DataView): { count: number; at: number } {
  let end = view.byteLength - END_LENGTH
  while (view.getUint32(end, true) !== END) if (end-- <= view.byteLength - END_LENGTH - LONGEST_COMMENT) throw new Error('no end')
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) }
  const large = Number(view.getBigUint64(end - 12, true))
  if (view.getUint32(large, true) !== END_64) throw new Error('no end')
  return { count: Number(view.getBigUint64(large + 32, true)), at: Number(view.getBigUint64(large + 48, true)) }
}

/** The packed and the unpacked size of an entry, and where its header stands; of an archive of more than 4 GB they are in the extra field. */
function numbers(view: DataView, entry: number, extra: number, length: number): [size: number, originalSize: number, header: number] {
  const [size, originalSize, header] = [20, 24, 42].map((field) => view.getUint32(entry + field, true)) as [number, number, number]
  const end = extra + length
  let at = extra
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  const wide = (short: number) => {
    if (short !== FULL) return short
    if (at + 8 > end) throw new Error('no number')
    at += 8
    return Number(view.getBigUint64(at - 8, true))
  }
  // In this order they stand there.
  const whole = wide(originalSize)
  return [wide(size), whole, wide(header)]
}
