/** Tables in plain text: lines whose cells stand between tabs, between bars as in Markdown, or apart by spaces under each other. */
import type { Span } from '../figure.ts'
import { isSpace } from './boundary.ts'

/** A table: its rows, each with its cells; an empty cell is a span of no length. */
export interface TextTable extends Span {
  rows: Span[][]
}

/** Lines that a table has at least. */
const LEAST = 2
/** Lines of a table whose cells are parted by spaces alone, which prose may hold too. */
const LEAST_SPACED = 3
/** What parts two cells where nothing but spaces does. */
const GAP = / {2,}/u
/** The line below the head of a Markdown table. */
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/u

/** The table that begins with the line at `from`, or null. */
export function tableAt(text: string, from: number): TextTable | null {
  const sign = signOf(text, from)
  if (sign === null) return null
  const rows: Span[][] = []
  let at = from
  let end = from
  let ruled = false
  while (at < text.length) {
    const stop = lineEnd(text, at)
    if (signOf(text, at) !== sign) break
    if (sign === '|' && RULE.test(text.slice(at, stop))) ruled = true
    else rows.push(cellsOf(text, at, stop, sign))
    end = stop
    at = stop + 1
  }
  // Bars stand in prose too: only a ruled head, or bars at both ends, make a table of them.
  const isTable = sign === ' ' ? isAligned(text, rows) : rows.length >= LEAST && rows.some((row) => row.filter(({ start, end: last }) => last > start).length > 1) && (sign === '\t' || ruled || rows.every((row) => row.length > 1))
  return isTable ? { start: from, end, rows } : null
}

type Sign = '\t' | '|' | ' '

/** As many cells in most of the lines, of which half end in a number. */
function isAligned(text: string, rows: readonly (readonly Span[])[]): boolean {
  if (rows.length < LEAST_SPACED) return false
  const width = rows.at(-1)!.length
  const same = rows.filter((row) => row.length === width).length
  const numbers = rows.filter((row) => /^[-+(]?\d[^\n]{0,24}$/u.test(text.slice(row.at(-1)!.start, row.at(-1)!.end))).length
  return same * 3 >= rows.length * 2 && numbers * 2 >= rows.length
}

/** The sign between the cells of a line; null for a line that is no row. */
function signOf(text: string, from: number): Sign | null {
  const stop = lineEnd(text, from)
  const line = text.slice(from, stop).trim()
  // A tab that opens a line indents it; one behind a word parts two cells, of which the second may be empty.
  if (line !== '' && text.slice(from, stop).trimStart().includes('\t')) return '\t'
  if (line.length > 2 && ((line.startsWith('|') && line.endsWith('|')) || RULE.test(line))) return '|'
  return line.length < 300 && GAP.test(line) ? ' ' : null
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function cellsOf(text: string, from: number, to: number, sign: Sign): Span[] {
  if (sign === ' ') return spacedCells(text, from, to)
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

function spacedCells(text: string, from: number, to: number): Span[] {
  const { start, end } = trimmed(text, from, to)
  const cells: Span[] = []
  let at = start
  for (const { 0: gap, index } of text.slice(start, end).matchAll(/ {2,}/gu)) {
    cells.push({ start: at, end: start + index })
    at = start + index + gap.length
  }
  return [...cells, { start: at, end }]
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}
