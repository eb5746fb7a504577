/**
 * Plain data with long rows of integers as one file: the rows as they lie in memory, then all else as JSON that knows them by
 * place and length. So a run reads them at once, and makes nothing of what it does not come to.
 */

/** Stands first: read as another number where bytes have another order than where the file was made. */
const MARK = 0x0102
/** The mark, and how many integers follow. */
const HEAD = 2

/** A row in JSON. */
interface Row {
  row: [at: number, length: number]
}

/** The file of a value, whose rows are `Int32Array`s; below lists they are not looked for. */
export function writeImage(value: unknown): Uint8Array {
  const rows: Int32Array[] = []
  let at = HEAD
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (!(part instanceof Int32Array)) return part
    rows.push(part)
    at += part.length
    return { row: [at - part.length, part.length] } satisfies Row
  })
  return Buffer.concat([bytesOf(Int32Array.of(MARK, at - HEAD)), ...rows.map(bytesOf), Buffer.from(json)])
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** The value of a file; null where the order of bytes is another. */
export function readImage(file: Uint8Array): unknown {
  // A row must begin at a multiple of four.
  const { buffer, byteOffset, length } = file.byteOffset % 4 === 0 ? file : new Uint8Array(file)
  const ints = new Int32Array(buffer, byteOffset, length >> 2)
  if (ints[0] !== MARK) return null
  const end = (HEAD + ints[1]!) * 4
  return withRows(JSON.parse(Buffer.from(buffer, byteOffset + end, length - end).toString('utf8')), ints)
}

function withRows(part: unknown, ints: Int32Array): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  const { row } = part as Partial<Row>
  if (row !== undefined) return ints.subarray(row[0], row[0] + row[1])
  const parts = part as Record<string, unknown>
  for (const key in parts) parts[key] = withRows(parts[key], ints)
  return parts
}
