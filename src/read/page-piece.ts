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

/** A piece in parts, each parted from the next at the space nearest to one of the places; how wide a letter is can but be guessed. */
export function splitAt(piece: Piece, places: readonly number[]): Piece[] {
  if (places.length === 0) return [piece]
  const ends = endsOf(piece)
  const parts: Piece[] = []
  let from = 0
  for (const place of places) {
    const space = spaceNear(piece.text, ends, place)
    if (space === null || space < from || Math.abs(ends[space]! - place) > piece.height * 1.5) continue
    parts.push(part(piece, ends, from, space))
    from = space + 1
  }
  return [...parts, part(piece, ends, from, piece.text.length)]
}

/** Where each letter ends across the page. */
function endsOf({ text, x, width }: Piece): number[] {
  const ends: number[] = []
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    sum += breadth(text[i]!)
    ends.push(sum)
  }
  return ends.map((end) => x + (end * width) / sum)
}

function spaceNear(text: string, ends: readonly number[], place: number): number | null {
  let best: number | null = null
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    if (best === null || Math.abs(ends[i]! - place) < Math.abs(ends[best]! - place)) best = i
  }
  return best
}

/** Its letters `from` to `to`. */
function part(piece: Piece, ends: readonly number[], from: number, to: number): Piece {
  const x = from === 0 ? piece.x : ends[from - 1]!
  return { ...piece, text: piece.text.slice(from, to), x, width: (ends[to - 1] ?? x) - x }
}

/** How wide letters are beside each other, by and large. */
function breadth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0
  if (/[ iíìỉĩịlIjt.,:;()'|-]/u.test(letter)) return 0.55
  return /[mwMW%]|\p{Lu}/u.test(letter) ? 1.35 : 1
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
