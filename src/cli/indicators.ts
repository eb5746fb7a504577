/** `extract indicators`: the catalogue, as a table for people or as records. */
import type { IndicatorEntry } from '../catalogue/tables.ts'
import { loadWriter } from '../write/formats.ts'
import type { Cell } from '../write/writer.ts'
import { knownExtractor } from './knowledge.ts'
import type { Io } from './options.ts'
import type { Output } from '../batch/output.ts'
import type { IndicatorOptions } from './rule-commands.ts'

const FIELDS = ['id', 'name', 'dimension', 'code', 'law', 'phrases'] as const
type Row = Record<(typeof FIELDS)[number], Cell>

/** Writes the entries asked for; false when there is none. */
export async function runIndicators(options: IndicatorOptions, io: Io, stdout: Output): Promise<boolean> {
  const { indicators } = await knownExtractor(options, io)
  const wanted = options.search === null ? indicators : indicators.filter((entry) => holds(entry, options.search!))
  const rows = wanted.map(rowOf)
  if (options.format === null) await stdout.write(table(rows))
  else {
    const writer = await loadWriter(options.format, { fields: FIELDS })
    const assembly = writer.assemble()
    await stdout.write(assembly.open())
    await stdout.write(await assembly.add({ piece: writer.records(rows), count: rows.length, source: null }))
    await stdout.write(await assembly.close())
  }
  await stdout.finish()
  if (rows.length === 0) io.stderr.write(`extract: no indicator holds "${options.search ?? ''}"\n`)
  return rows.length > 0
}

function rowOf({ id, name, dimensions, code, phrases }: IndicatorEntry): Row {
  return { id, name, dimension: dimensions.join(' '), code: code?.id ?? null, law: code?.law || null, phrases: phrases.join('; ') }
}

/** All words, in any order, in the id, the names or the phrases; without accents, "ngheo" finds nghèo. */
function holds({ id, name, gloss, phrases, code }: IndicatorEntry, search: string): boolean {
  const written = plain([id, name, gloss, code?.id, ...phrases].join(' '))
  return plain(search).split(/\s+/u).every((word) => written.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase()
}

/** Columns as wide as their widest cell; the phrases come last and run on. */
function table(rows: readonly Row[]): string {
  const columns = ['id', 'name', 'dimension', 'code'] as const
  const heads = Object.fromEntries(FIELDS.map((field) => [field, field])) as Row
  const all = [heads, ...rows]
  const widths = columns.map((column) => Math.max(...all.map((row) => String(row[column] ?? '').length)))
  return all.map((row) => `${columns.map((column, i) => String(row[column] ?? '').padEnd(widths[i]!)).join('  ')}  ${row.phrases}\n`).join('')
}
