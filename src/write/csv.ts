/**
 * CSV by RFC 4180 and TSV, every field of the record as a column. Text that a spreadsheet would run as a formula is
 * made plain text by an apostrophe; numbers stay numbers.
 */
import { stringify } from 'csv-stringify/sync'
import type { Cell, Writer } from './writer.ts'
import { plainNumber } from './writer.ts'

/** What opens a formula in a spreadsheet, full-width signs included, behind any spaces. */
const FORMULA = /^[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

export function csv<K extends string>(fields: readonly K[]): Writer<Readonly<Record<K, Cell>>> {
  return separated(fields, ',', '\r\n')
}

export function tsv<K extends string>(fields: readonly K[]): Writer<Readonly<Record<K, Cell>>> {
  return separated(fields, '\t', '\n')
}

function separated<K extends string>(fields: readonly K[], delimiter: string, newline: string): Writer<Readonly<Record<K, Cell>>> {
  const line = (cells: readonly string[]) => stringify([cells], { delimiter, record_delimiter: newline })
  return {
    open: line(fields),
    record: (record) => line(fields.map((field) => cell(record[field]))),
    close: () => '',
  }
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'boolean') return String(value)
  return FORMULA.test(value) ? `'${value}` : value
}
