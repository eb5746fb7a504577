/**
 * CSV by RFC 4180 and TSV, every field of the record as a column. Text that a spreadsheet would run as a formula is
 * made plain text by an apostrophe; numbers stay numbers.
 */
import { stringify } from 'csv-stringify/sync'
import { harmless, isLikeNumber, plainNumber } from '../cells.ts'
import { headOf } from './columns.ts'
import type { Cell, Layout, Writer } from './writer.ts'
import { plainAssembly } from './writer.ts'

const BOM = '\ufeff'
/** Breaks of a line, each of which some reader takes for the end of the record. */
const BREAK = /[\r\n]/u

export function csv<K extends string>(layout: Layout<K>): Writer<Readonly<Record<K, Cell>>> {
  return separated(layout, layout.excel === true ? ';' : ',', '\r\n')
}

export function tsv<K extends string>(layout: Layout<K>): Writer<Readonly<Record<K, Cell>>> {
  return separated(layout, '\t', layout.excel === true ? '\r\n' : '\n')
}

function separated<K extends string>({ fields, lang = 'en', excel = false, bom = excel, delimiter: asked }: Layout<K>, usual: string, newline: string): Writer<Readonly<Record<K, Cell>>> {
  const delimiter = asked ?? usual
  const point = excel ? ',' : '.'
  const cast = { string: (text: string) => (isLikeNumber(text) || BREAK.test(text) ? { value: text, quoted: true } : text), number: (value: number) => numberCell(value, point), boolean: String }
  const lines = (rows: readonly (readonly Cell[])[]) => stringify(rows as Cell[][], { delimiter, record_delimiter: newline, cast })
  return {
    records: (list) => (list.length === 0 ? '' : lines(list.map((record) => fields.map((field) => harmless(record[field]))))),
    assemble: () => plainAssembly(`${bom ? BOM : ''}${lines([fields.map((field) => headOf(field, lang))])}`, '', () => ''),
  }
}

function numberCell(value: number, point: string): string {
  return point === '.' ? plainNumber(value) : plainNumber(value).replace('.', point)
}
