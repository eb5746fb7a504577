/** The output formats: a new one is one file and one line here. A writer is loaded when it is asked for. */
import type { Assembly, Cell, Layout, PageWriter, Writer } from './writer.ts'

const LOADERS = {
  json: async <K extends string>(layout: Layout<K>) => (await import('./json.ts')).json(layout),
  ndjson: async <K extends string>(layout: Layout<K>) => (await import('./ndjson.ts')).ndjson(layout),
  csv: async <K extends string>(layout: Layout<K>) => (await import('./csv.ts')).csv(layout),
  tsv: async <K extends string>(layout: Layout<K>) => (await import('./csv.ts')).tsv(layout),
  xlsx: async <K extends string>(layout: Layout<K>) => (await import('./xlsx.ts')).xlsx(layout),
  table: async <K extends string>(layout: Layout<K>) => (await import('./table.ts')).table(layout),
  parquet: async <K extends string>(layout: Layout<K>) => (await import('./parquet.ts')).parquet(layout),
} as const

/** Formats of records of any kind. */
export type RecordFormat = keyof typeof LOADERS
/** Of figures also the review page, which shows them in their texts. */
export type Format = RecordFormat | 'html'

const BY_ENDING: Readonly<Record<string, Format>> = { '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv', '.tsv': 'tsv', '.xlsx': 'xlsx', '.parquet': 'parquet', '.html': 'html', '.htm': 'html' }

/** The endings of files that tell one of the formats. */
export function endingsOf(formats: readonly Format[]): string[] {
  return Object.keys(BY_ENDING).filter((ending) => formats.includes(BY_ENDING[ending]!))
}

/** The names of the formats, for help and messages. */
export const RECORD_FORMATS = Object.keys(LOADERS) as RecordFormat[]
export const FORMATS: readonly Format[] = [...RECORD_FORMATS, 'html']

/** Formats that are no text, which a terminal cannot show. */
export const BINARY: readonly Format[] = ['xlsx', 'parquet']

/** The writer of a format, for records with the fields given. */
export function loadWriter<K extends string>(format: RecordFormat, layout: Layout<K>): Promise<Writer<Readonly<Record<K, Cell>>>> {
  return LOADERS[format](layout)
}

/** The writer of the review page. */
export async function loadPageWriter(layout: Layout<string>): Promise<PageWriter> {
  return (await import('./html.ts')).html(layout)
}

/** Begins an output of figures in any format. */
export async function beginOutput<K extends string>(format: Format, layout: Layout<K>): Promise<Assembly> {
  return (format === 'html' ? await loadPageWriter(layout) : await loadWriter(format, layout)).assemble()
}

/** The format that a file's ending asks for, or null. */
export function formatOf(path: string): Format | null {
  const ending = Object.keys(BY_ENDING).find((e) => path.toLowerCase().endsWith(e))
  return ending === undefined ? null : BY_ENDING[ending]!
}
