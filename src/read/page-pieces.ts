/** Texts as a page places them, to its lines and to the rows of its ruled tables. */
import { LONG_CELL } from './grid.ts'
import type { PageLine } from './page-lines.ts'
import type { Frame } from './page-table.ts'
import { cellAt, tableRows } from './page-table.ts'

/** A text in pieces, as a page places them. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  height: number
}

interface Line {
  y: number
  height: number
  pieces: Piece[]
}

/** The lines of a page in the order of its pieces; a ruled table stands where its first piece does, a row a line. */
export function linesOf(placed: readonly Piece[], frames: readonly Frame[]): PageLine[] {
  const pieces = frames.length === 0 ? placed : placed.flatMap((piece) => (frames.some((frame) => crosses(frame, piece)) ? wordsOf(piece) : [piece]))
  const lines: PageLine[] = []
  const tables = tablesOf(pieces, frames)
  const done = new Set<Frame>()
  let open: Piece[] = []
  const close = () => {
    for (const line of plainLines(open)) lines.push(line)
    open = []
  }
  for (const piece of pieces) {
    const table = tables.find(({ frame }) => placeIn(frame, piece) !== null)
    if (table === undefined) open.push(piece)
    else if (!done.has(table.frame)) {
      close()
      done.add(table.frame)
      lines.push(...table.lines)
    }
  }
  close()
  return lines
}

/** The tables among the frames with their rows; what has long cells or a single column is laid out by its rules, and no table. */
function tablesOf(pieces: readonly Piece[], frames: readonly Frame[]): { frame: Frame; lines: PageLine[] }[] {
  return frames.flatMap((frame) => {
    const rows = tableRows(frame, cellTexts(pieces, frame))
    const isData = rows.every((row) => row.every((cell) => cell.length <= LONG_CELL)) && rows.some((row) => row.filter((cell) => cell !== '').length > 1)
    const [left, right] = [frame.xs[0]!, frame.xs.at(-1)!]
    return isData ? [{ frame, lines: rows.map((row) => ({ text: row.join('\t'), left, right, gap: 0, table: frame.xs })) }] : []
  })
}

function cellTexts(pieces: readonly Piece[], frame: Frame): Map<number, string> {
  const cells = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const cell = placeIn(frame, piece)
    if (cell === null) continue
    const known = cells.get(cell)
    if (known === undefined) cells.set(cell, [piece])
    else known.push(piece)
  }
  return new Map([...cells].map(([cell, some]) => [cell, plainLines(some).map(({ text }) => text.replace(/\t/gu, ' ')).join(' ')]))
}

function placeIn(frame: Frame, { x, y, width, height }: Piece): number | null {
  return cellAt(frame, x + width / 2, y + height * 0.35)
}

/** True for a piece that begins in one cell and ends in another. */
function crosses(frame: Frame, { x, y, width, height }: Piece): boolean {
  const middle = y + height * 0.35
  return cellAt(frame, x + 1, middle) !== cellAt(frame, x + width - 1, middle)
}

/** A piece word by word, each about where it stands. */
function wordsOf(piece: Piece): Piece[] {
  const each = piece.width / piece.text.length
  return [...piece.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({ ...piece, text, x: piece.x + index * each, width: text.length * each }))
}

/** Pieces at one height are one line; what is far apart in it is parted by a tab, as the cells of a table are. */
function plainLines(pieces: readonly Piece[]): PageLine[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.y - piece.y) < line.height * 0.5) line.pieces.push(piece)
    else lines.push({ y: piece.y, height: piece.height, pieces: [piece] })
  }
  return lines.map((line, i) => ({ ...written(line), gap: i === 0 ? 0 : lines[i - 1]!.y - line.y })).filter(({ text }) => text !== '')
}

function written({ height, pieces }: Line): Omit<PageLine, 'gap'> {
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  let text = ''
  let end = sorted[0]!.x
  for (const { text: piece, x, width } of sorted) {
    const gap = x - end
    text += text === '' ? piece : gap > height * 1.2 ? `\t${piece}` : gap > height * 0.15 && !/\s$/u.test(text) ? ` ${piece}` : piece
    end = x + width
  }
  return { text: text.replace(/[^\S\t]+/gu, ' ').replace(/ ?\t ?/gu, '\t').trim().normalize('NFC'), left: sorted[0]!.x, right: end }
}
