/** What a reviewer says of figures: right, wrong, or edited, and the file of corrections that it makes. No browser in it. */
import { harmless, isLikeNumber, plainNumber } from '../cells.ts'
import type { Editable } from '../corrections/correction.ts'
import { HEADER } from '../corrections/correction.ts'
import type { Figure } from '../figure.ts'

/** The fields that were changed; an empty text says that there is none. */
export type Edits = Readonly<Partial<Record<Editable, string>>>

export type Mark = { mark: 'right' } | { mark: 'wrong' } | { mark: 'edited'; edits: Edits }

export interface MarkedFigure {
  figure: Figure
  mark: Mark
}

/** The file for `--corrections`: a row for each figure that is right or wrong, and for each field that was edited. */
export function correctionsCsv(marked: readonly MarkedFigure[]): string {
  const rows = marked.flatMap(({ figure: { source, start, end, text }, mark }) => {
    const edits: [string, string][] = mark.mark === 'edited' ? Object.entries(mark.edits) : [['', '']]
    return edits.map((edit) => [source, start, end, text, mark.mark, ...edit])
  })
  return csvOf([[...HEADER], ...rows])
}

/** A table for a spreadsheet: the columns asked for with what was edited, and the mark of each figure. */
export function reviewedCsv(figures: readonly Figure[], columns: readonly (keyof Figure)[], markOf: (place: number) => Mark | null): string {
  const rows = figures.map((figure, i) => {
    const mark = markOf(i)
    const edits: Readonly<Record<string, string>> = mark?.mark === 'edited' ? mark.edits : {}
    return [mark?.mark ?? null, ...columns.map((field) => edits[field] ?? figure[field])].map(harmless)
  })
  return csvOf([['mark', ...columns], ...rows])
}

/** The records as CSV, as `--format csv` writes them. */
export function recordsCsv(figures: readonly Figure[], columns: readonly (keyof Figure)[]): string {
  return csvOf([columns, ...figures.map((figure) => columns.map((field) => harmless(figure[field])))])
}

/** The records as JSON, as `--format json` writes them. */
export function recordsJson(figures: readonly Figure[], columns: readonly (keyof Figure)[]): string {
  const lines = figures.map((figure) => `\n${JSON.stringify(Object.fromEntries(columns.map((field) => [field, figure[field]])))}`)
  return lines.length === 0 ? '[]\n' : `[${lines.join(',')}\n]\n`
}

type Cell = string | number | boolean | null

function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(cell: Cell): string {
  const text = typeof cell === 'number' ? plainNumber(cell) : String(cell ?? '')
  return /[",\r\n]/u.test(text) || (typeof cell === 'string' && isLikeNumber(text)) ? `"${text.replaceAll('"', '""')}"` : text
}
