/** Texts as a page places them, and the lines that they make. */
import type { PageLine } from './page-lines.ts'

/** A text in one piece. `x` is its left end, `y` its base line, counted upwards. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** Pieces at one height that follow each other are one line. */
export interface PieceLine {
  y: number
  height: number
  pieces: Piece[]
}

/** Gaps, in heights of the letters, that part two words and two cells. */
const WORD = 0.15
const CELL = 1.2

/** The lines of a page in the order in which it writes them: column by column, where it has columns. */
export function piecesToLines(pieces: readonly Piece[]): PieceLine[] {
  const lines: PieceLine[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.y - piece.y) < line.height * 0.5) line.pieces.push(piece)
    else lines.push({ y: piece.y, height: piece.height, pieces: [piece] })
  }
  for (const line of lines) line.pieces.sort((a, b) => a.x - b.x)
  return lines
}

/** The cells of a line: what is far apart in it. */
export function cellsOfLine({ pieces, height }: PieceLine): Piece[] {
  const cells: Piece[] = []
  for (const piece of pieces) {
    const open = cells.at(-1)
    const gap = open === undefined ? Number.POSITIVE_INFINITY : piece.x - open.x - open.width
    if (open === undefined || gap > height * CELL) cells.push({ ...piece })
    else {
      open.text += gap > height * WORD && !/\s$/u.test(open.text) ? ` ${piece.text}` : piece.text
      open.width = piece.x + piece.width - open.x
    }
  }
  return cells.map((cell) => ({ ...cell, text: tidy(cell.text) }))
}

/** A line of the page, its cells between tabs. */
export function pageLine(line: PieceLine, above: PieceLine | undefined): PageLine {
  const cells = cellsOfLine(line)
  const last = line.pieces.at(-1)!
  return { text: cells.map(({ text }) => text).join('\t'), left: line.pieces[0]!.x, right: last.x + last.width, gap: above === undefined ? 0 : above.y - line.y }
}

export function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC')
}
