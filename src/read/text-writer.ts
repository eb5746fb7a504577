/** What markup of any kind says, as plain text: a paragraph, heading or list item a line, a row of a table a line with its cells between tabs. */
import { LONG_CELL, openGrid, rowsOf } from './grid.ts'
import type { Grid } from './grid.ts'

/** How many places a cell takes: columns and rows that it is merged over, and how often it stands there again. */
export interface Extent {
  columns?: number
  rows?: number
  copies?: number
}

/** Writes lines as elements open and close; it holds the line being written and the tables that are open. */
export class TextWriter {
  private line = ''
  private grid: Grid | null = null
  /** Tables that are open in cells of the other one, and are but text of them */
  private inner = 0
  private readonly write: (line: string) => void

  /** Lines are given to `write` when they are whole; an empty one sets a table apart from what stands around it. */
  constructor(write: (line: string) => void) {
    this.write = write
  }

  text(text: string): void {
    this.line += text
  }

  /** Whether nothing of a line is written yet */
  get isAtHead(): boolean {
    return this.line === ''
  }

  breakLine(): void {
    const text = this.line.replace(/\s+/gu, ' ').trim()
    this.line = ''
    if (text === '' || text === '-') return
    if (this.grid === null) this.write(text)
    else this.grid.write(text)
  }

  openItem(): void {
    this.breakLine()
    this.line = '- '
  }

  openTable(): void {
    this.breakLine()
    if (this.grid === null) this.grid = openGrid()
    else this.inner++
  }

  openRow(): void {
    this.breakLine()
    if (this.inner === 0) this.grid?.row()
  }

  openCell({ columns = 1, rows = 1, copies = 1 }: Extent): void {
    this.breakLine()
    if (this.inner === 0) this.grid?.cell(columns, rows, copies)
  }

  closeCell(): void {
    this.breakLine()
    if (this.inner === 0) this.grid?.closeCell()
  }

  /** A table that only lays a page out is written as the text of its cells. */
  closeTable(): void {
    this.breakLine()
    if (this.inner > 0) {
      this.inner--
      return
    }
    const grid = this.grid
    if (grid === null) return
    this.grid = null
    const rows = rowsOf(grid)
    const isData = rows.length > 1 && rows.some((row) => row.length > 1) && rows.every((row) => row.every((cell) => cell.length <= LONG_CELL))
    for (const line of isData ? [...grid.caption, '', ...rows.map((row) => row.join('\t')), ''] : grid.texts()) this.write(line)
  }

  /** Writes lines that another writer has made; in a cell they are text of it. */
  insert(lines: readonly string[]): void {
    this.breakLine()
    for (const line of lines) {
      if (this.grid === null) this.write(line)
      else if (line !== '') this.grid.write(line.replaceAll('\t', ' '))
    }
  }

  /** Writes what is still open. */
  end(): void {
    this.breakLine()
    this.inner = 0
    this.closeTable()
  }
}

/** A number of places as markup gives it: 1 to 200, and 1 for what is none. */
export function places(value: string | undefined): number {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number >= 1 ? Math.min(number, 200) : 1
}

/** The lines as one text: one empty line where there are several, none at the ends. */
export function joinLines(lines: readonly string[]): string {
  const texts = lines.filter((text, i) => text !== '' || (i > 0 && lines[i - 1] !== ''))
  while (texts.at(-1) === '') texts.pop()
  return texts.length === 0 ? '' : `${texts.join('\n')}\n`
}
