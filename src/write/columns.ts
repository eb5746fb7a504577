/** What spreadsheets and tables have to know of a column, from `columns.tsv`, which is read when a format needs it. */
import { readFileSync } from 'node:fs'
import { once } from '../once.ts'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** How the values of a column are shown. */
export type ColumnKind = 'text' | 'flag' | 'index' | 'number' | 'share'

export interface Column {
  kind: ColumnKind
  /** In characters */
  width: number
  /** Vietnamese header */
  vi: string
}

const columns = once(() => {
  const lines = readFileSync(new URL('./columns.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line): [string, Column] => {
    const [field = '', kind = 'text', width = '', vi = ''] = line.split('\t')
    return [field, { kind: kind as ColumnKind, width: Number(width), vi }]
  }))
})

/** The column of a field; that of a period, as a pivot has them, holds numbers, and any other that the table does not know text. */
export function columnOf(field: string): Column {
  return columns().get(field) ?? { kind: /^\d{4}/u.test(field) ? 'number' : 'text', width: 20, vi: field }
}

/** The header of a field: its name, or the Vietnamese word for it. */
export function headOf(field: string, lang: Language): string {
  return lang === 'vi' ? columnOf(field).vi : field
}
