/** The output formats: a new one is one file and one line here. */
import { csv, tsv } from './csv.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'

export const WRITERS = { json, ndjson, csv, tsv } as const

export type Format = keyof typeof WRITERS

const ENDINGS: Readonly<Record<string, Format>> = { '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv', '.tsv': 'tsv' }

/** The names of the formats, for help and messages. */
export const FORMATS = Object.keys(WRITERS) as Format[]

/** The format that a file's ending asks for, or null. */
export function formatOf(path: string): Format | null {
  const ending = Object.keys(ENDINGS).find((e) => path.toLowerCase().endsWith(e))
  return ending === undefined ? null : ENDINGS[ending]!
}
