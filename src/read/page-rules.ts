/** The straight rules that a page draws, level or upright, as its operators give them: tables are ruled with them. */

/** A rule; `at` is its height on the page, or for an upright one its distance from the left. */
export interface Rule {
  upright: boolean
  at: number
  from: number
  to: number
}

/** What a page draws, and the numbers by which its operators are told apart. */
export interface Drawing {
  operators: readonly number[]
  operands: readonly unknown[]
  codes: Readonly<Record<string, number>>
}

type Matrix = readonly [number, number, number, number, number, number]

/** Steps of a path, by the number that opens each, with how many numbers follow. */
const MOVE = 0
const LINE = 1
const CLOSE = 4
const FOLLOW: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
/** A filled box no thicker than this is a rule, in points. */
const THIN = 3
const LEAST_LENGTH = 4
/** Rules of one page that are looked at; a drawing of more is none of tables. */
const MOST = 20_000

/** The rules of a page in its coordinates; none for one that draws too much to be tables. */
export function rulesOf({ operators, operands, codes }: Drawing): Rule[] {
  const strokes = new Set(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map((name) => codes[name]))
  const fills = new Set([codes['fill'], codes['eoFill']])
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (let i = 0; i < operators.length && rules.length < MOST; i++) {
    const code = operators[i]!
    const operand = operands[i]
    if (code === codes['save'] || code === codes['paintFormXObjectBegin']) saved.push(matrix)
    if (code === codes['restore'] || code === codes['paintFormXObjectEnd']) matrix = saved.pop() ?? matrix
    if (code === codes['transform'] && isMatrix(operand)) matrix = times(matrix, operand)
    if (code === codes['paintFormXObjectBegin'] && Array.isArray(operand) && isMatrix(operand[0])) matrix = times(matrix, operand[0])
    if (code !== codes['constructPath'] || !Array.isArray(operand)) continue
    const [paint, paths] = operand as [number, readonly (ArrayLike<number> | null)[]]
    if (paths[0] == null) continue
    if (strokes.has(paint)) for (const path of pathsOf(paths[0], matrix)) addEdges(path, rules)
    if (fills.has(paint)) for (const path of pathsOf(paths[0], matrix)) rules.push(...barOf(path))
  }
  return rules.length < MOST ? rules : []
}

function isMatrix(value: unknown): value is Matrix {
  return value !== null && typeof value === 'object' && 'length' in value && value.length === 6
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1], a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

type Point = readonly [x: number, y: number]

/** The corners of each part of a path, a closed one with its first at the end; curves end what can be a rule. */
function pathsOf(data: ArrayLike<number>, m: Matrix): Point[][] {
  const paths: Point[][] = []
  for (let i = 0; i < data.length; ) {
    const step = data[i]!
    const follow = FOLLOW[step]
    if (follow === undefined) break
    const [x, y] = [data[i + follow - 1]!, data[i + follow]!]
    const point: Point = [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
    const open = paths.at(-1)
    if (step === MOVE || (open === undefined && follow > 0)) paths.push([point])
    else if (step === LINE) open!.push(point)
    else if (step === CLOSE) open?.push(open[0]!)
    else paths.push([point])
    i += 1 + follow
  }
  return paths
}

/** A drawing may have edges without number: no list of them is made. */
function addEdges(path: readonly Point[], rules: Rule[]): void {
  for (let i = 1; i < path.length && rules.length < MOST; i++) rules.push(...ruleOf(path[i - 1]!, path[i]!))
}

function ruleOf([x0, y0]: Point, [x1, y1]: Point): Rule[] {
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (Math.max(wide, high) < LEAST_LENGTH || Math.min(wide, high) > 1) return []
  return high > wide
    ? [{ upright: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }]
    : [{ upright: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }]
}

/** A thin filled box as the rule along its middle. */
function barOf(path: readonly Point[]): Rule[] {
  if (path.length > 6) return []
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (Math.min(right - left, high - low) > THIN) return []
  return right - left > high - low
    ? ruleOf([left, (low + high) / 2], [right, (low + high) / 2])
    : ruleOf([(left + right) / 2, low], [(left + right) / 2, high])
}
