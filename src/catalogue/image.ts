/**
 * Plain data with long rows of integers and lists of long texts as one file: both as they lie in memory, then all else as JSON
 * that knows them by place and length. So a run reads them at once, and makes nothing of what it does not come to.
 */
import { TextList } from './text-list.ts'

/** Stands first: read as another number where bytes have another order than where the file was made. */
const MARK = 0x0103
/** The mark, how many integers follow, and how many bytes of texts behind them. */
const HEAD = 3

/** A row in JSON. */
interface Row {
  row: [at: number, length: number]
}

/** A list of texts in JSON: the row of their starts, and where their bytes begin. */
interface Texts extends Row {
  texts: number
}

/** The file of a value, whose rows are `Int32Array`s; below lists they are not looked for. */
export function writeImage(value: unknown): Uint8Array {
  const rows: Int32Array[] = []
  const texts: Uint8Array[] = []
  let [at, size] = [HEAD, 0]
  const rowOf = (row: Int32Array): Row => {
    rows.push(row)
    at += row.length
    return { row: [at - row.length, row.length] }
  }
  const textsOf = ({ bytes, starts }: TextList): Texts => {
    texts.push(bytes)
    size += bytes.length
    return { ...rowOf(starts), texts: size - bytes.length }
  }
  const json = JSON.stringify(value, (_, part: unknown) => (part instanceof Int32Array ? rowOf(part) : part instanceof TextList ? textsOf(part) : part))
  return Buffer.concat([bytesOf(Int32Array.of(MARK, at - HEAD, size)), ...rows.map(bytesOf), ...texts, Buffer.from(inAscii(json), 'latin1')])
}

/** A byte a character is read in half the time. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** What rows and texts are cut out of. */
interface Memory {
  ints: Int32Array
  texts: Uint8Array
}

/** The value of a file; null where the order of bytes is another. */
export function readImage(file: Uint8Array): unknown {
  // A row must begin at a multiple of four.
  const { buffer, byteOffset, length } = file.byteOffset % 4 === 0 ? file : new Uint8Array(file)
  const ints = new Int32Array(buffer, byteOffset, length >> 2)
  if (ints[0] !== MARK) return null
  const from = (HEAD + ints[1]!) * 4
  const end = from + ints[2]!
  const json = Buffer.from(buffer, byteOffset + end, length - end).toString('latin1')
  return withRows(JSON.parse(json), { ints, texts: new Uint8Array(buffer, byteOffset + from, end - from) })
}

function withRows(part: unknown, memory: Memory): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  const { row, texts } = part as Partial<Texts>
  if (row !== undefined) {
    const ints = memory.ints.subarray(row[0], row[0] + row[1])
    return texts === undefined ? ints : new TextList(memory.texts.subarray(texts, texts + ints.at(-1)!), ints)
  }
  const parts = part as Record<string, unknown>
  for (const key in parts) parts[key] = withRows(parts[key], memory)
  return parts
}
