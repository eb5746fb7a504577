/** The lines that a page draws: those from left to right and from top to bottom, which rule its tables. */

/** A line across at `at` from `from` to `to`, or down. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Rules {
  across: Rule[]
  down: Rule[]
}

/** What a page draws: a list of operators with what each is given, and the numbers by which they are known. */
export interface Drawing {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}
export type Operators = Readonly<Record<'save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'constructPath' | 'fill' | 'eoFill' | 'stroke' | 'closeStroke', number>>

/** What moves a point: x to ax + cy + e, y to bx + dy + f. */
type Matrix = readonly number[]
interface Box {
  left: number
  right: number
  low: number
  high: number
}

/** A line is at most so thick, and at least so long. */
const THICK = 3
const LONG = 5
/** More lines than these are a drawing, not tables. */
const MOST = 6000

/** The rules of a page, in the coordinates that `base` leads to. */
export function rulesOf({ fnArray, argsArray }: Drawing, operators: Operators, base: Matrix): Rules {
  const rules: Rules = { across: [], down: [] }
  const saved: Matrix[] = []
  let matrix = base
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i] as unknown[] | null
    if (operator === operators.save) saved.push(matrix)
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) matrix = saved.pop() ?? base
    else if (operator === operators.transform) matrix = times(matrix, args as number[])
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(matrix)
      if (isMatrix(args?.[0])) matrix = times(matrix, args[0])
    } else if (operator === operators.constructPath) addPath(rules, args ?? [], operators, matrix)
    if (rules.across.length + rules.down.length > MOST) return { across: [], down: [] }
  }
  return rules
}

function isMatrix(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 6 && value.every((number) => typeof number === 'number')
}

/** The second move, then the first. */
export function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** A point as it is moved. */
export function moved([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** A thin box that is filled, a stroke, or a box that is stroked. */
function addPath(rules: Rules, [paint, data]: readonly unknown[], operators: Operators, matrix: Matrix): void {
  const stroked = paint === operators.stroke || paint === operators.closeStroke
  if (!stroked && paint !== operators.fill && paint !== operators.eoFill) return
  const path = Array.isArray(data) ? (data[0] as ArrayLike<number> | null) : null
  for (const points of path === null ? [] : subpaths(path, matrix)) {
    if (!stroked) addBox(rules, boxOf(points))
    else for (let i = 1; i < points.length; i++) addBox(rules, boxOf([points[i - 1]!, points[i]!]))
  }
}

function boxOf(points: readonly [number, number][]): Box {
  const box = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.low = Math.min(box.low, y)
    box.high = Math.max(box.high, y)
  }
  return box
}

function addBox({ across, down }: Rules, { left, right, low, high }: Box): void {
  if (high - low <= THICK && right - left >= LONG) across.push({ at: (low + high) / 2, from: left, to: right })
  else if (right - left <= THICK && high - low >= LONG) down.push({ at: (left + right) / 2, from: low, to: high })
}

/** Numbers that stand behind each step of a path: move, line, curve of three points, curve of two, close. */
const STEPS = [2, 2, 6, 4, 0] as const

/** The corners of each part of a path that is made of straight lines; a curve is taken by its ends. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): [number, number][][] {
  const parts: [number, number][][] = []
  for (let at = 0; at < path.length; ) {
    const step = path[at]!
    const taken = STEPS[step as 0]
    if (taken === undefined) return parts
    if (step === 0) parts.push([])
    const part = parts.at(-1)
    if (taken > 0) part?.push(moved(matrix, path[at + taken - 1]!, path[at + taken]!))
    else if (part?.[0] !== undefined) part.push(part[0])
    at += 1 + taken
  }
  return parts
}
