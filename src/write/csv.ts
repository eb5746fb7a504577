/**
 * CSV by RFC 4180 and TSV, every field of the record as a column. Text that a spreadsheet would run as a formula is
 * made plain text by an apostrophe; numbers stay numbers.
 */
import { stringify } from 'csv-stringify/sync'
import { headOf } from './columns.ts'
import type { Cell, Layout, Writer } from './writer.ts'
import { plainAssembly, plainNumber } from './writer.ts'

/** What opens a formula in a spreadsheet, full-width signs included, behind any spaces. */
const FORMULA = /^[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
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
  const lines = (rows: readonly (readonly string[])[]) => stringify(rows as string[][], { delimiter, record_delimiter: newline })
  return {
    records: (list) => (list.length === 0 ? '' : lines(list.map((record) => fields.map((field) => cell(record[field], point))))),
    assemble: () => plainAssembly(`${bom ? BOM : ''}${lines([fields.map((field) => headOf(field, lang))])}`, '', () => ''),
  }
}

function cell(value: Cell, point: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return point === '.' ? plainNumber(value) : plainNumber(value).replace('.', point)
  if (typeof value === 'boolean') return String(value)
  return FORMULA.test(value) ? `'${value}` : value
}
