/**
 * CSV by RFC 4180 and TSV, every field of the record as a column. Text that a spreadsheet would run as a formula is
 * made plain text by an apostrophe; numbers stay numbers.
 */
import { harmless, isLikeNumber, plainNumber } from '../cells.ts'
import { headOf } from './columns.ts'
import type { Cell, Layout, Writer } from './writer.ts'
import { plainAssembly } from './writer.ts'

const BOM = '\ufeff'

export function csv<K extends string>(layout: Layout<K>): Writer<Readonly<Record<K, Cell>>> {
  return separated(layout, layout.excel === true ? ';' : ',', '\r\n')
}

export function tsv<K extends string>(layout: Layout<K>): Writer<Readonly<Record<K, Cell>>> {
  return separated(layout, '\t', layout.excel === true ? '\r\n' : '\n')
}

function separated<K extends string>({ fields, lang = 'en', excel = false, bom = excel, delimiter: asked }: Layout<K>, usual: string, newline: string): Writer<Readonly<Record<K, Cell>>> {
  const delimiter = asked ?? usual
  const point = excel ? ',' : '.'
  const lineOf = (cells: readonly string[]) => cells.join(delimiter) + newline
  return {
    records: (list) => list.map((record) => lineOf(fields.map((field) => cellOf(record[field] ?? null, delimiter, point)))).join(''),
    assemble: () => plainAssembly(`${bom ? BOM : ''}${lineOf(fields.map((field) => textCell(headOf(field, lang), delimiter)))}`, '', () => ''),
  }
}

/** A value as it stands between delimiters. */
function cellOf(value: Cell, delimiter: string, point: string): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return textCell(harmless(value), delimiter)
  return quoted(point === '.' ? plainNumber(value) : plainNumber(value).replace('.', point), delimiter, false)
}

function textCell(text: string, delimiter: string): string {
  return quoted(text, delimiter, isLikeNumber(text))
}

/** In quotes where that is asked, or the text without them would be more than one cell. */
function quoted(text: string, delimiter: string, always: boolean): string {
  if (text.includes('"')) return `"${text.replaceAll('"', '""')}"`
  return always || text.includes(delimiter) || text.includes('\n') || text.includes('\r') ? `"${text}"` : text
}
