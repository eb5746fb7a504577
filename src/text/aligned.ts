/** Tables whose cells are parted by spaces alone and stand under each other: where a cell stands tells its column. */
import type { Span } from '../figure.ts'

/** A cell with the columns of the page that it takes, in characters as they are seen. */
interface Placed extends Span {
  left: number
  right: number
}

/** Lines of such a table at least; prose may hold gaps too. */
const LEAST = 3
const COMBINING = /\p{M}/u
const NUMBER = /^[-+(–]?\d[^\n]{0,24}$/u

/** The cells of the lines, row by row, with an empty one where a column has none; null where they stand not under each other. */
export function alignedRows(text: string, lines: readonly Span[]): Span[][] | null {
  if (lines.length < LEAST) return null
  const rows = lines.map((line) => placedCells(text, line))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = columnsOf(rows.filter((row) => row.length === width))
  const filled = rows.filter((row) => row.length > 1)
  const full = filled.filter((row) => row.length === width).length
  const numbers = filled.filter((row) => NUMBER.test(text.slice(row.at(-1)!.start, row.at(-1)!.end))).length
  if (width < 2 || filled.length < LEAST || full < 2 || full * 2 < filled.length || numbers * 2 < filled.length) return null
  return rows.map((row) => (row.length === width ? row : inColumns(row, columns)))
}

/** The cells of a line, parted by two spaces or more. */
function placedCells(text: string, { start, end }: Span): Placed[] {
  const cells: Placed[] = []
  let seen = 0
  let open: Placed | null = null
  let spaces = 0
  for (let at = start; at < end; at++) {
    const character = text[at]!
    if (COMBINING.test(character)) {
      if (open !== null) open.end = at + 1
      continue
    }
    if (character === ' ' || character === '\r' || character === '\u00a0') {
      if (++spaces === 2) open = null
    } else {
      spaces = 0
      if (open === null) {
        open = { start: at, end: at + 1, left: seen, right: seen + 1 }
        cells.push(open)
      } else [open.end, open.right] = [at + 1, seen + 1]
    }
    seen++
  }
  return cells
}

/** What each column takes of the page, by the rows that have a cell in all of them. */
function columnsOf(rows: readonly (readonly Placed[])[]): { left: number; right: number }[] {
  return (rows[0] ?? []).map((_, c) => rows.reduce<{ left: number; right: number }>((column, row) => ({ left: Math.min(column.left, row[c]!.left), right: Math.max(column.right, row[c]!.right) }), rows[0]![c]!))
}

/** Each cell in the column that it shares most with, or stands nearest to; a column that has none is empty. */
function inColumns(row: readonly Placed[], columns: readonly { left: number; right: number }[]): Span[] {
  const found: (Placed | undefined)[] = columns.map(() => undefined)
  let next = 0
  for (const [i, cell] of row.entries()) {
    // As many columns must be left as cells come after it.
    const last = columns.length - (row.length - i)
    let best = next
    for (let c = next; c <= last; c++) if (shared(cell, columns[c]!) > shared(cell, columns[best]!)) best = c
    found[best] = cell
    next = best + 1
  }
  let end = row[0]?.start ?? 0
  return found.map((cell) => {
    end = cell?.end ?? end
    return cell ?? { start: end, end }
  })
}

/** Characters that both take; below zero how far they stand apart. */
function shared(a: { left: number; right: number }, b: { left: number; right: number }): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left)
}
