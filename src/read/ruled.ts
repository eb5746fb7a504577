/** Tables that lines rule: what stands between two lines across and two down is a cell, however many lines it is written in. */
import { openGrid, rowsOf } from './grid.ts'
import type { Piece } from './page-piece.ts'
import { cellsOfLine, piecesToLines, splitAt } from './page-piece.ts'
import type { Rule, Rules } from './page-rules.ts'

/** A table of a page: where it stands, and its rows of cells. */
export interface RuledTable {
  left: number
  right: number
  low: number
  high: number
  rows: string[][]
}

/** The places of the lines of a table, from left to right and from top to bottom. */
interface Frame {
  across: readonly number[]
  down: readonly number[]
}

/** Lines that stand no farther apart are one, broken at its crossings. */
const NEAR = 3
const MOST_COLUMNS = 100
const MOST_ROWS = 500

/** The tables of a page, from top to bottom, and the pieces that stand in none of them. */
export function ruledTables({ across, down }: Rules, pieces: readonly Piece[], height: number): { tables: RuledTable[]; others: Piece[] } {
  const tables: RuledTable[] = []
  let others = [...pieces]
  // A line as high as the page frames it.
  for (const band of bandsOf(down.filter(({ from, to }) => to - from < height * 0.93))) {
    const within = across.filter(({ at }) => at >= band.from - NEAR && at <= band.to + NEAR)
    const frame = frameOf(within, band.rules)
    if (frame === null) continue
    const [left, right, high, low] = [frame.down[0]!, frame.down.at(-1)!, frame.across[0]!, frame.across.at(-1)!]
    const isInside = ({ x, y, width }: Piece) => x + width / 2 > left && x + width / 2 < right && y < high && y > low - NEAR
    const rows = rowsIn(frame, within, band.rules, others.filter(isInside).flatMap((piece) => splitAt(piece, wallsThrough(piece, band.rules))))
    if (rows.length < 2) continue
    tables.push({ left, right, low, high, rows })
    others = others.filter((piece) => !isInside(piece))
  }
  return { tables, others }
}

/** Lines down that overlap belong to one table. */
function bandsOf(down: readonly Rule[]): { from: number; to: number; rules: Rule[] }[] {
  const bands: { from: number; to: number; rules: Rule[] }[] = []
  for (const rule of down.toSorted((a, b) => b.to - a.to)) {
    const band = bands.at(-1)
    if (band === undefined || rule.to < band.from - NEAR) bands.push({ from: rule.from, to: rule.to, rules: [rule] })
    else {
      band.from = Math.min(band.from, rule.from)
      band.rules.push(rule)
    }
  }
  return bands
}

/** Null where the lines part fewer than two columns or two rows. */
function frameOf(across: readonly Rule[], down: readonly Rule[]): Frame | null {
  if (across.length === 0) return null
  const columns = placesOf([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])])
  const rows = placesOf(across.map(({ at }) => at)).reverse()
  return columns.length < 3 || rows.length < 3 || columns.length > MOST_COLUMNS || rows.length > MOST_ROWS ? null : { across: rows, down: columns }
}

function placesOf(all: readonly number[]): number[] {
  const places: number[] = []
  for (const at of all.toSorted((a, b) => a - b)) if (places.length === 0 || at - places.at(-1)! > NEAR) places.push(at)
  return places
}

function rowsIn({ across, down }: Frame, acrossRules: readonly Rule[], downRules: readonly Rule[], pieces: readonly Piece[]): string[][] {
  const [rows, columns] = [across.length - 1, down.length - 1]
  const upwards = across.toReversed()
  const contents: Piece[][] = Array.from({ length: rows * columns }, () => [])
  for (const piece of pieces) {
    const column = within(down, piece.x + piece.width / 2)
    const row = rows - 1 - within(upwards, piece.y + piece.height * 0.3)
    contents[row * columns + column]!.push(piece)
  }
  const right = walls(downRules, down, upwards, rows)
  const below = walls(acrossRules, across, down, columns)
  const grid = openGrid()
  const taken = new Set<number>()
  for (let r = 0; r < rows; r++) {
    grid.row()
    for (let c = 0; c < columns; c++) {
      if (taken.has(r * columns + c)) continue
      let [wide, high] = [1, 1]
      while (c + wide < columns && !right.has((c + wide) * rows + (rows - 1 - r))) wide++
      while (r + high < rows && !below.has((r + high) * columns + c)) high++
      const inside: Piece[] = []
      for (let i = r; i < r + high; i++) for (let j = c; j < c + wide; j++) {
        taken.add(i * columns + j)
        inside.push(...contents[i * columns + j]!)
      }
      grid.cell(wide, high)
      grid.write(textOf(inside))
      grid.closeCell()
    }
  }
  return rowsOf(grid)
}

/** Where lines down cut through a piece: words of several cells may come in one. */
function wallsThrough({ x, y, width, height }: Piece, down: readonly Rule[]): number[] {
  const middle = y + height * 0.3
  const places = down.filter(({ at, from, to }) => at > x + NEAR && at < x + width - NEAR && from <= middle && to >= middle).map(({ at }) => at)
  return placesOf(places)
}

/** The place between two of these, from 0; both ends are taken in. */
function within(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (places[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Where a line stands between two cells: at which place, times the number of cells along it, and beside which of them. */
function walls(rules: readonly Rule[], places: readonly number[], along: readonly number[], cells: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { at, from, to } of rules) {
    const place = nearest(places, at)
    for (let i = within(along, from); i < cells && along[i]! < to; i++) {
      const middle = (along[i]! + along[i + 1]!) / 2
      if (middle > from && middle < to) found.add(place * cells + i)
    }
  }
  return found
}

/** Which of the places a line was taken for. */
function nearest(places: readonly number[], at: number): number {
  let best = 0
  for (let i = 1; i < places.length; i++) if (Math.abs(places[i]! - at) < Math.abs(places[best]! - at)) best = i
  return best
}

/** The words of a cell: "đồng/" goes on without a space in the next line. */
function textOf(pieces: readonly Piece[]): string {
  const sorted = pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)
  return piecesToLines(sorted).map((line) => cellsOfLine(line).map(({ text }) => text).join(' ')).reduce((all, line) => (all === '' || all.endsWith('/') ? all + line : `${all} ${line}`), '')
}
