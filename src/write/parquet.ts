/** Parquet, typed by column, in groups of rows so that no more than one group is held. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ColumnKind } from './columns.ts'
import { columnOf } from './columns.ts'
import { linesOf } from './ndjson.ts'
import type { Assembly, Cell, Layout, Writer } from './writer.ts'
import { textOf } from './writer.ts'

const GROUP = 20_000

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, flag: { type: 'BOOLEAN' }, index: { type: 'INT32' }, number: { type: 'DOUBLE' }, share: { type: 'DOUBLE' },
} as const satisfies Record<ColumnKind, object>

export function parquet<K extends string>(layout: Layout<K>): Writer<Readonly<Record<K, Cell>>> {
  return { records: (list) => linesOf(layout, list), assemble: () => assembly(layout.fields) }
}

function assembly(fields: readonly string[]): Assembly {
  const bytes = new ByteWriter()
  const schema = [{ name: 'figures', num_children: fields.length }, ...fields.map((name) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[columnOf(name).kind] }))]
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'solieu' })
  let rows: Readonly<Record<string, Cell>>[] = []
  /** What has been written since the last time, and the buffer begun anew; offsets in the file go on. */
  const drain = () => {
    const piece = bytes.getBytes().slice()
    bytes.index = 0
    return piece
  }
  const group = async () => {
    if (rows.length > 0) await writer.write({ columnData: fields.map((name) => ({ name, data: rows.map((row) => row[name]) })), rowGroupSize: rows.length })
    rows = []
  }
  return {
    open: drain,
    async add({ piece, count }) {
      if (count > 0) for (const line of textOf(piece).trimEnd().split('\n')) rows.push(JSON.parse(line) as Readonly<Record<string, Cell>>)
      if (rows.length < GROUP) return ''
      await group()
      return drain()
    },
    async close() {
      await group()
      writer.finish()
      return drain()
    },
  }
}
