/** Ruled tables of a page: where rules cross stand cells, and what is written between them is theirs. */
import { openGrid, rowsOf } from './grid.ts'
import type { Rule } from './page-rules.ts'

/** The lines between which the cells of a table stand: from left to right, and from the top down. */
export interface Frame {
  xs: readonly number[]
  ys: readonly number[]
  /** The number of its cell for each place, row by row: places of one cell share theirs */
  cells: readonly number[]
}

/** Rules nearer than this are one, in points. */
const NEAR = 3
/** Rules of one page, joined, that are compared with each other. */
const MOST = 1500
/** Places of one table; more are a drawing. */
const MOST_PLACES = 20_000

/** The frames of the tables of a page, of two columns at least; the last row of a table may stand alone on its page. */
export function framesOf(rules: readonly Rule[]): Frame[] {
  const level = joined(rules.filter(({ upright }) => !upright))
  const upright = joined(rules.filter((rule) => rule.upright))
  if (level.length + upright.length > MOST) return []
  return groups(level, upright).flatMap(frameOf)
}

/** Rules that go on in each other as one. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines = new Map<number, Rule[]>()
  const places = distinct(rules.map(({ at }) => at))
  for (const rule of rules) {
    const at = places[nearest(places, rule.at)]!
    const line = lines.get(at)
    if (line === undefined) lines.set(at, [rule])
    else line.push(rule)
  }
  return [...lines].flatMap(([at, line]) => {
    const made: Rule[] = []
    for (const rule of line.toSorted((a, b) => a.from - b.from)) {
      const last = made.at(-1)
      if (last !== undefined && rule.from <= last.to + NEAR) last.to = Math.max(last.to, rule.to)
      else made.push({ ...rule, at })
    }
    return made
  })
}

/** Sorted, and of those near each other the first alone. */
function distinct(values: readonly number[]): number[] {
  const made: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) if (made.length === 0 || value - made.at(-1)! > NEAR) made.push(value)
  return made
}

function nearest(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** Rules that touch each other, directly or through others. */
function groups(level: readonly Rule[], upright: readonly Rule[]): { level: Rule[]; upright: Rule[] }[] {
  const all = [...level, ...upright]
  const parents = all.map((_, i) => i)
  for (const [i, a] of level.entries()) for (const [j, b] of upright.entries()) if (touch(a, b)) unite(parents, i, level.length + j)
  const made = new Map<number, { level: Rule[]; upright: Rule[] }>()
  for (const [i, rule] of all.entries()) {
    const root = rootOf(parents, i)
    const group = made.get(root) ?? { level: [], upright: [] }
    group[rule.upright ? 'upright' : 'level'].push(rule)
    made.set(root, group)
  }
  return [...made.values()]
}

function touch(level: Rule, upright: Rule): boolean {
  return upright.at >= level.from - NEAR && upright.at <= level.to + NEAR && level.at >= upright.from - NEAR && level.at <= upright.to + NEAR
}

/** Where no rule parts two places of the grid they are one cell. */
function frameOf({ level, upright }: { level: readonly Rule[]; upright: readonly Rule[] }): Frame[] {
  // A table may be open at its sides: then its level rules tell how far it reaches.
  const xs = distinct([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])])
  const ys = distinct(level.map(({ at }) => at)).reverse()
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 1 || columns < 2 || rows * columns > MOST_PLACES) return []
  const parents = Array.from({ length: rows * columns }, (_, i) => i)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [x, y] = [(xs[c]! + xs[c + 1]!) / 2, (ys[r]! + ys[r + 1]!) / 2]
      if (c + 1 < columns && !parts(upright, xs[c + 1]!, y)) unite(parents, r * columns + c, r * columns + c + 1)
      const open = (c === 0 && !parts(upright, xs[0]!, y)) || (c + 1 === columns && !parts(upright, xs[columns]!, y))
      if (r + 1 < rows && !open && !parts(level, ys[r + 1]!, x)) unite(parents, r * columns + c, (r + 1) * columns + c)
    }
  }
  return [{ xs, ys, cells: parents.map((_, i) => rootOf(parents, i)) }]
}

function parts(rules: readonly Rule[], at: number, along: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= along && along <= rule.to)
}

function unite(parents: number[], a: number, b: number): void {
  const [x, y] = [rootOf(parents, a), rootOf(parents, b)]
  parents[Math.max(x, y)] = Math.min(x, y)
}

function rootOf(parents: number[], at: number): number {
  let root = at
  while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!
  return root
}

/** The cell in which a point of the page lies; null outside of the table. */
export function cellAt({ xs, ys, cells }: Frame, x: number, y: number): number | null {
  if (x < xs[0]! || x > xs.at(-1)! || y > ys[0]! || y < ys.at(-1)!) return null
  const column = Math.min(nearest(xs, x), xs.length - 2)
  const row = Math.min(Math.max(0, ys.findIndex((line) => line <= y) - 1), ys.length - 2)
  return cells[row * (xs.length - 1) + column]!
}

/** The texts of the cells by their numbers, as rows; merged cells fill all their places. */
export function tableRows({ xs, ys, cells }: Frame, texts: ReadonlyMap<number, string>): string[][] {
  const columns = xs.length - 1
  const grid = openGrid()
  for (let r = 0; r + 1 < ys.length; r++) {
    grid.row()
    for (let c = 0; c < columns; c++) {
      const at = r * columns + c
      if (cells[at] !== at) continue
      const wide = run((i) => c + i < columns && cells[at + i] === at)
      const high = run((i) => r + i + 1 < ys.length && cells[at + i * columns] === at)
      grid.cell(wide, high)
      grid.write(texts.get(at) ?? '')
    }
  }
  return rowsOf(grid)
}

function run(holds: (i: number) => boolean): number {
  let length = 0
  while (holds(length)) length++
  return length
}
