/** The output formats: a new one is one file and one line here. A writer is loaded when it is asked for. */
import type { Cell, Writer } from './writer.ts'

const LOADERS = {
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  csv: async (fields: readonly string[]) => (await import('./csv.ts')).csv(fields),
  tsv: async (fields: readonly string[]) => (await import('./csv.ts')).tsv(fields),
} as const

export type Format = keyof typeof LOADERS

const ENDINGS: Readonly<Record<string, Format>> = { '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv', '.tsv': 'tsv' }

/** The names of the formats, for help and messages. */
export const FORMATS = Object.keys(LOADERS) as Format[]

/** The writer of a format, for records with the fields given. */
export function loadWriter<K extends string>(format: Format, fields: readonly K[]): Promise<Writer<Readonly<Record<K, Cell>>>> {
  return LOADERS[format](fields)
}

/** The format that a file's ending asks for, or null. */
export function formatOf(path: string): Format | null {
  const ending = Object.keys(ENDINGS).find((e) => path.toLowerCase().endsWith(e))
  return ending === undefined ? null : ENDINGS[ending]!
}
