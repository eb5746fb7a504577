/** The cells of a table as they are written one after the other, to rows of equal length: cells that are merged fill all their places. */
import { ReadError } from './read-error.ts'

interface Cell {
  texts: string[]
  /** Columns and rows that it is merged over */
  columns: number
  rows: number
  /** How often it stands there, one behind the other */
  copies: number
}

/** A table that is being read. */
export interface Grid {
  row(): void
  cell(columns: number, rows: number, copies?: number): void
  closeCell(): void
  /** Adds a text to the open cell, or to the caption */
  write(text: string): void
  readonly caption: readonly string[]
  /** All texts in order, for a table that is none */
  texts(): string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A cell with more text than this is laid out in a table, and is no cell of one. */
export const LONG_CELL = 300
/** Columns that a row may have; what a document claims beyond is left out. */
const WIDEST = 500
/** Characters that merged cells may repeat in a table, and cells that it may have once its rows are filled up: a small table can claim to be of any size. */
const MOST_REPEATED = 5_000_000
const MOST_CELLS = 5_000_000

export function openGrid(): Grid {
  const rows: Cell[][] = []
  const caption: string[] = []
  let open: Cell | null = null
  return {
    rows,
    caption,
    row() {
      rows.push([])
      open = null
    },
    cell(columns, spanned, copies = 1) {
      if (rows.length === 0) rows.push([])
      open = { texts: [], columns, rows: spanned, copies }
      rows.at(-1)!.push(open)
    },
    closeCell() {
      open = null
    },
    write(text) {
      if (open === null) caption.push(text)
      else open.texts.push(text)
    },
    texts: () => [...caption, ...rows.flatMap((row) => row.flatMap(({ texts }) => texts))],
  }
}

/**
 * The texts of the cells, row by row. A merged cell of words stands in each of its places, for it heads all of them; one with
 * a number stands in the first alone, or it would be counted twice. Throws a ReadError for a table that would be too large.
 */
export function rowsOf({ rows }: Grid): string[][] {
  const filled: string[][] = rows.map(() => [])
  let left = MOST_REPEATED
  const repeat = (text: string): string => {
    left -= text.length + 1
    if (left < 0) throw new ReadError(`a table whose merged cells repeat more than ${MOST_REPEATED} characters`)
    return text
  }
  for (const [r, row] of rows.entries()) {
    let column = 0
    for (const { texts, columns, rows: spanned, copies } of row) {
      while (filled[r]![column] !== undefined) column++
      const text = texts.join(' ')
      const repeated = isNumber(text) ? '' : text
      for (let i = 0; i < spanned && r + i < rows.length; i++) {
        for (let j = 0; j < columns * copies && column + j < WIDEST; j++) filled[r + i]![column + j] = i === 0 && j === 0 ? text : repeat(i === 0 && j % columns === 0 ? text : repeated)
      }
      column += columns * copies
    }
  }
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0)
  if (width * filled.length > MOST_CELLS) throw new ReadError(`a table of ${filled.length} rows and ${width} columns, more than the ${MOST_CELLS} cells that are read`)
  return filled.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? '')).filter((row) => row.some((cell) => cell !== ''))
}

function isNumber(text: string): boolean {
  return /^[-+(]?[\d.,\s%]+\)?$/u.test(text) && /\d/u.test(text)
}
