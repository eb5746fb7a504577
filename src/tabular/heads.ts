/** The heads of columns, from top to bottom, in tables whose merged heads are written once. */
import type { Cell } from './cell.ts'
import type { Layout } from './layout.ts'

/** The cells of the head above each column, top first: a merged one stands above all that it heads, and once. */
export function headsOf(rows: readonly (readonly Cell[])[], { head, numbering }: Layout): (column: number) => Cell[] {
  const heads = rows.slice(0, head).filter((_, i) => !numbering.has(i)).map((row) => [...row])
  for (const [r, row] of heads.entries()) spread(row, heads.slice(r + 1))
  return (column) => distinct(heads.map((row) => row[column]))
}

/** An empty cell above a filled one belongs to the cell left of it where that has one below it too: plain text writes merged cells once. */
function spread(row: Cell[], below: readonly (readonly Cell[])[]): void {
  const filledBelow = (c: number) => below.some((other) => other[c] !== undefined && other[c].text !== '')
  for (let c = 1; c < row.length; c++) {
    if (row[c]!.text === '' && row[c - 1]!.text !== '' && filledBelow(c) && filledBelow(c - 1)) row[c] = row[c - 1]!
  }
}

function distinct(cells: readonly (Cell | undefined)[]): Cell[] {
  return cells.filter((cell, i): cell is Cell => cell !== undefined && cell.text !== '' && cell.text !== cells[i - 1]?.text)
}
