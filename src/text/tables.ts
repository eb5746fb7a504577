/** Tables in plain text: lines whose cells stand between tabs, between bars as in Markdown, or apart by spaces under each other. */
import type { Span } from '../figure.ts'
import { alignedRows } from './aligned.ts'
import { isSpace } from './boundary.ts'

/** A table: its rows, each with its cells; an empty cell is a span of no length. */
export interface TextTable extends Span {
  rows: Span[][]
}

/** Lines that a table has at least. */
const LEAST = 2
/** Columns that a table may have: each costs a look at every row. */
const WIDEST = 500
/** What parts two cells where nothing but spaces does. */
const GAP = /\S {2,}\S/u
/** What the line below the head of a Markdown table is made of, and each of its cells. */
const RULE_SIGNS = /^[\s|:-]*$/u
const RULE_CELL = /^:?-{2,}:?$/u
/** What a line is made of that is drawn: "+-----+-----+", "=====  =====". */
const DRAWN_SIGNS = /^[\s|+=_-]*$/u
const DRAWN = /[-=_]{3}/u

/** Lines of one run that are tried as the first of a table. */
const TRIED = 8

/** Finds tables line by line from the head of a text to its end: gives the table that begins with the line at `from`, or null. Linear in the text. */
export function tableFinder(text: string): (from: number) => TextTable | null {
  let end = -1
  let tried = 0
  return (from) => {
    if (from > end) tried = 0
    else if (tried >= TRIED) return null
    const run = runAt(text, from)
    if (run === null) return null
    tried++
    end = run.end
    return tableOf(text, run)
  }
}

/** Lines with the same sign between their cells. */
interface Run extends Span {
  sign: Sign
  lines: Span[]
  /** The line of a Markdown table below its head is among them */
  ruled: boolean
}

function runAt(text: string, from: number): Run | null {
  const sign = signOf(text, from)
  if (sign === null) return null
  const run: Run = { start: from, end: from, sign, lines: [], ruled: false }
  for (let at = from; at < text.length; at = run.end + 1) {
    const stop = lineEnd(text, at)
    const line = text.slice(at, stop)
    if (sign === '|' && isRule(line)) run.ruled = true
    else if (sign === '\t' || !isDrawn(line)) {
      if (!belongs(text, at, sign, run.lines.length)) break
      run.lines.push({ start: at, end: stop })
    }
    run.end = stop
  }
  return run
}

/** Bars stand in prose too: only a ruled head, or bars at both ends, make a table of them. */
function tableOf(text: string, { start, end, sign, lines, ruled }: Run): TextTable | null {
  if (lines.length < LEAST) return null
  if (sign === ' ') {
    const rows = alignedRows(text, lines)
    return rows === null ? null : { start, end, rows }
  }
  const rows = lines.map((line) => cellsOf(text, line.start, line.end, sign))
  if (rows.some((row) => row.length > WIDEST)) return null
  const filled = (row: readonly Span[]) => row.filter((cell) => cell.end > cell.start).length
  const isTable = rows.some((row) => filled(row) > 1) && (sign === '\t' || ruled || rows.every((row) => row.length > 1))
  return isTable ? { start, end, rows } : null
}

/** A line of the table; between rows that are parted by spaces one may head those below it. */
function belongs(text: string, at: number, sign: Sign, rows: number): boolean {
  const own = signOf(text, at)
  if (own === sign) return true
  const next = lineEnd(text, at) + 1
  return sign === ' ' && own === null && rows > 0 && text.slice(at, next - 1).trim() !== '' && next < text.length && signOf(text, next) === ' '
}

/** True where no table can stand on both sides of the break between the line at `from` and the one at `next`. */
export function isBetweenTables(text: string, from: number, next: number): boolean {
  const line = text.slice(from, next - 1)
  return line.trim() === '' || (signOf(text, from) === null && !isDrawn(line) && signOf(text, next) !== ' ')
}

type Sign = '\t' | '|' | ' '

/** The sign between the cells of a line; null for a line that is no row. */
function signOf(text: string, from: number): Sign | null {
  const stop = lineEnd(text, from)
  const line = text.slice(from, stop).trim()
  // A tab that opens a line indents it; one behind a word parts two cells, of which the second may be empty.
  if (line !== '' && text.slice(from, stop).trimStart().includes('\t')) return '\t'
  if (line.length > 2 && ((line.startsWith('|') && line.endsWith('|')) || isRule(line))) return '|'
  return line.length < 300 && GAP.test(line) ? ' ' : null
}

/** The line below the head of a Markdown table: "|---|:--|", where the bars at its ends may be left out. */
function isRule(line: string): boolean {
  if (!RULE_SIGNS.test(line)) return false
  const [first, ...rest] = line.trim().split('|')
  const cells = first === '' ? rest : [first!, ...rest]
  const last = cells.at(-1) === '' ? cells.length - 1 : cells.length
  return cells.length > 1 && cells.every((cell, i) => i === last || RULE_CELL.test(cell.trim()))
}

function isDrawn(line: string): boolean {
  return DRAWN_SIGNS.test(line) && DRAWN.test(line)
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function cellsOf(text: string, from: number, to: number, sign: '\t' | '|'): Span[] {
  let [start, end] = [from, to]
  if (sign === '|') {
    const line = trimmed(text, from, to)
    start = text[line.start] === '|' ? line.start + 1 : line.start
    end = line.end > start && text[line.end - 1] === '|' ? line.end - 1 : line.end
  }
  const cells: Span[] = []
  for (;;) {
    const next = text.indexOf(sign, start)
    const last = next < 0 || next >= end
    cells.push(trimmed(text, start, last ? end : next))
    if (last) return cells
    start = next + 1
  }
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  // An empty cell stands where it begins: the carriage return at the end of a line is none of it.
  return start < end ? { start, end } : { start: from, end: from }
}
