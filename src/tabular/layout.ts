/** Which rows of a table are its head, and which column holds labels, units or mere numbers of rows. */
import { longestPhrase } from '../catalogue/trie.ts'
import type { Cell } from './cell.ts'
import { isWords, isYear } from './cell.ts'
import type { HeadWords } from './column.ts'
import { wordsOf } from './column.ts'

export interface Layout {
  /** Rows of the head */
  head: number
  /** Rows 1, 2, 3 … or (A), (B), (1) … that number the columns */
  numbering: ReadonlySet<number>
  label: number
  unit: number | null
  /** Columns with figures */
  figures: readonly number[]
}

/** The layout of a table; null where no column of labels or of figures can be told. */
export function layoutOf(rows: readonly (readonly Cell[])[], words: HeadWords): Layout | null {
  const numbering = new Set(rows.flatMap((row, i) => (numbersColumns(row) ? [i] : [])))
  const first = rows.findIndex((row, i) => !numbering.has(i) && i > 0 && isBody(row))
  if (first < 1) return null
  // "I. CHỈ TIÊU KINH TẾ" right below the head is none of it.
  const head = headEnd(rows, numbering, first)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, c) => c)
  const headOf = (c: number) => rows.slice(0, head).flatMap((row) => (row[c] === undefined ? [] : [row[c]]))
  const body = rows.slice(head).filter((_, i) => !numbering.has(head + i))
  const skipped = new Set(columns.filter((c) => wordsOf(headOf(c), words).has('index') || wordsOf(headOf(c), words).has('remark') || numbersRows(body, c)))
  const unit = columns.find((c) => isUnitHead(headOf(c), words)) ?? null
  const label = columns.find((c) => !skipped.has(c) && c !== unit && body.filter((row) => row[c] !== undefined && isWords(row[c])).length * 2 >= body.length)
  if (label === undefined) return null
  const figures = columns.filter((c) => c > label && c !== unit && !skipped.has(c) && body.some((row) => row[c]?.quantity != null))
  return figures.length === 0 ? null : { head, numbering, label, unit, figures }
}

/** Rows before the first with figures, but for sections at their end. */
function headEnd(rows: readonly (readonly Cell[])[], numbering: ReadonlySet<number>, first: number): number {
  let end = first
  while (end > 1 && (numbering.has(end - 1) || isSection(rows[end - 1]!))) end--
  return end
}

/** Words at the head of a row and nothing beside them, or the same words in all its merged cells. */
export function isSection(row: readonly Cell[]): boolean {
  const filled = row.flatMap(({ text }, c) => (text === '' ? [] : [c]))
  if (row.length < 2 || filled.length === 0 || !filled.some((c) => isWords(row[c]!))) return false
  const merged = filled.length > 2 && filled.slice(-2).every((c) => row[c]!.text === row[filled.at(-1)!]!.text) && new Set(filled.map((c) => row[c]!.text)).size <= 2
  return merged || filled.every((c) => c < Math.min(2, row.length - 1))
}

/** "Đơn vị tính" and nothing beside it: "Đơn vị hành chính" names a thing. */
function isUnitHead(head: readonly Cell[], words: HeadWords): boolean {
  return head.some(({ tokens }) => {
    const hit = longestPhrase(words, tokens, 0)
    return hit?.value === 'unit' && tokens.slice(hit.length).every(({ kind }) => kind === 'mark')
  })
}

/** A row with a word at its head and a number that is no year. */
function isBody(row: readonly Cell[]): boolean {
  return row.some(isWords) && row.some((cell) => cell.quantity !== null && !isYear(cell))
}

/** "A B 1 2 3": letters and numbers that only name the columns. */
function numbersColumns(row: readonly Cell[]): boolean {
  const cells = row.filter(({ text }) => text !== '')
  if (cells.length < 2 || !cells.every(({ text }) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/u.test(text))) return false
  const numbers = cells.flatMap(({ text }) => /\d{1,2}/u.exec(text)?.[0] ?? []).map(Number)
  return numbers.length > 0 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1)
}

/** 1, 2, 3 … down a column, or I, II, 1, 1.1. */
function numbersRows(body: readonly (readonly Cell[])[], c: number): boolean {
  const texts = body.flatMap((row) => (row[c] === undefined || row[c].text === '' ? [] : [row[c].text]))
  if (texts.length < 2 || !texts.every((text) => /^(?:\d{1,3}|[IVX]{1,5}|[a-zA-Z]|\d{1,2}(?:\.\d{1,2}){1,2})[.)]?$/u.test(text))) return false
  const numbers = texts.filter((text) => /^\d+$/u.test(text)).map(Number)
  return c === 0 && (numbers.length < 2 || numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1 || n === 1))
}
