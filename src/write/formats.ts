/** The output formats: a new one is one file and one line here. A writer is loaded when it is asked for. */
import type { Cell, Layout, Writer } from './writer.ts'

const LOADERS = {
  json: async <K extends string>(layout: Layout<K>) => (await import('./json.ts')).json(layout),
  ndjson: async <K extends string>(layout: Layout<K>) => (await import('./ndjson.ts')).ndjson(layout),
  csv: async <K extends string>(layout: Layout<K>) => (await import('./csv.ts')).csv(layout),
  tsv: async <K extends string>(layout: Layout<K>) => (await import('./csv.ts')).tsv(layout),
  xlsx: async <K extends string>(layout: Layout<K>) => (await import('./xlsx.ts')).xlsx(layout),
  table: async <K extends string>(layout: Layout<K>) => (await import('./table.ts')).table(layout),
  parquet: async <K extends string>(layout: Layout<K>) => (await import('./parquet.ts')).parquet(layout),
} as const

export type Format = keyof typeof LOADERS

const BY_ENDING: Readonly<Record<string, Format>> = { '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv', '.tsv': 'tsv', '.xlsx': 'xlsx', '.parquet': 'parquet' }

/** The endings of files that tell a format. */
export const ENDINGS = Object.keys(BY_ENDING)

/** The names of the formats, for help and messages. */
export const FORMATS = Object.keys(LOADERS) as Format[]

/** Formats that are no text, which a terminal cannot show. */
export const BINARY: readonly Format[] = ['xlsx', 'parquet']

/** The writer of a format, for records with the fields given. */
export function loadWriter<K extends string>(format: Format, layout: Layout<K>): Promise<Writer<Readonly<Record<K, Cell>>>> {
  return LOADERS[format](layout)
}

/** The format that a file's ending asks for, or null. */
export function formatOf(path: string): Format | null {
  const ending = Object.keys(BY_ENDING).find((e) => path.toLowerCase().endsWith(e))
  return ending === undefined ? null : BY_ENDING[ending]!
}
