/** The columns of figures of a table, each read from its head and settled against those left of it. */
import { resolvePeriod } from '../recognise/resolve.ts'
import type { Report } from '../relate/report.ts'
import { inherited } from '../relate/report.ts'
import type { StatedUnit } from '../recognise/stated-unit.ts'
import type { Cell } from './cell.ts'
import type { Column, HeadWords } from './column.ts'
import { namesThing, readColumn } from './column.ts'

/** What reading a head needs beside its cells. */
export interface HeadScene {
  report: Report
  words: HeadWords
  /** The unit that a cell is, or states in brackets or behind a cue */
  unitOf(cell: Cell, whole: boolean): StatedUnit | null
  /** The unit of what a cell counts: "Số hộ nghèo" */
  countedBy(cell: Cell): StatedUnit | null
}

/** A column with its place in the rows. */
export interface TableColumn extends Column {
  at: number
  /** The cells of its head, top first */
  head: readonly Cell[]
  /** The cell of its head, or of that which it compares, that names a thing */
  named: Cell | null
  /** What its head counts */
  counted: StatedUnit | null
}

/** Reads and settles the columns of figures, from left to right. */
export function columnsOf(headsOf: (column: number) => readonly Cell[], figures: readonly number[], { report, words, unitOf, countedBy }: HeadScene): TableColumn[] {
  const governing = inherited(report, 'period')?.value ?? null
  const resolve = (span: Parameters<typeof resolvePeriod>[0]) => resolvePeriod(span, report.date, governing)
  const columns = figures.map((at): TableColumn => {
    const head = headsOf(at)
    const named = head.findLast((cell) => namesThing(cell, words)) ?? null
    return { ...readColumn(head, words, resolve, (cell) => unitOf(cell, false)), at, head, named, counted: head.reduce<StatedUnit | null>((found, cell) => countedBy(cell) ?? found, null) }
  })
  settleCompared(columns, report)
  return columns
}

/**
 * What a column compares is what stands left of it: "Ước 2020 | % so cùng kỳ". Only where no head tells the status is it that
 * of the heading above.
 */
function settleCompared(columns: readonly TableColumn[], report: Report): void {
  const told = columns.some(({ status }) => status !== null)
  let left: TableColumn | null = null
  let earlier: TableColumn | null = null
  for (const column of columns) {
    if (!told) column.status = inherited(report, 'status')?.value ?? null
    // "Số hộ nghèo | Tỷ lệ (%)": a head without a thing of its own is said of the one before.
    if (column.percent) column.named ??= left?.named ?? null
    if (column.role === 'level') [earlier, left] = [left, column]
    else {
      if (column.role !== 'share') settleBase(column, left, earlier)
      column.period ??= left?.period ?? null
      column.status ??= left?.status ?? null
    }
  }
}

/** "2019 | 2020 | So sánh (%)", "So sánh năm 2020": where the head names no base but what it compares, the base is the column before that. */
function settleBase(column: TableColumn, left: TableColumn | null, earlier: TableColumn | null): void {
  if (left === null || earlier === null) return
  const period = left.period?.value
  if (column.baseline !== null && column.baseline !== period) return
  if (column.period !== null && column.period.value !== period) return
  const base = earlier.status === 'target' ? 'plan' : earlier.period?.value
  if (base === undefined || base === period) return
  column.baseline = base
}
