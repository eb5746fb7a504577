/**
 * CSV by RFC 4180 and TSV, every field of the record as a column. Text that a spreadsheet would run as a formula is
 * made plain text by an apostrophe; numbers stay numbers.
 */
import { stringify } from 'csv-stringify/sync'
import type { Figure } from '../figure.ts'
import { FIELDS } from '../figure.ts'
import type { Writer } from './writer.ts'
import { plainNumber } from './writer.ts'

/** What opens a formula in a spreadsheet, full-width signs included, behind any spaces. */
const FORMULA = /^[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

export const csv: Writer = separated(',', '\r\n')

export const tsv: Writer = separated('\t', '\n')

function separated(delimiter: string, newline: string): Writer {
  const line = (cells: readonly string[]) => stringify([cells], { delimiter, record_delimiter: newline })
  return {
    open: line(FIELDS),
    record: (figure) => line(FIELDS.map((field) => cell(figure[field]))),
    close: () => '',
  }
}

function cell(value: Figure[keyof Figure]): string {
  if (value === null) return ''
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'boolean') return String(value)
  return FORMULA.test(value) ? `'${value}` : value
}
