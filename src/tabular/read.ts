/**
 * A table to figures: the label from the head of the row, the period, role and status from the head of the column, the unit
 * from the cell, the column, the row or the line above.
 */
import { findIndicator } from '../catalogue/indicator-index.ts'
import { buildTrie } from '../catalogue/trie.ts'
import type { Figure, Span } from '../figure.ts'
import { resolvePeriod } from '../recognise/resolve.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { StatedUnit } from '../recognise/stated-unit.ts'
import type { Stated } from '../relate/claim.ts'
import { placeTime } from '../relate/era.ts'
import { NO_CODES, placeCodes } from '../relate/place-code.ts'
import type { Report } from '../relate/report.ts'
import { inherited } from '../relate/report.ts'
import type { RelateGrammar } from '../relate/sentence.ts'
import type { StatedPlace } from '../relate/stated-place.ts'
import { asTold } from '../relate/stated-place.ts'
import { placeOf } from '../relate/where.ts'
import type { Cell } from './cell.ts'
import { isWords } from './cell.ts'
import type { Column, HeadWord, HeadWords } from './column.ts'
import { namesThing, periodsOf, readColumn } from './column.ts'
import { layoutOf } from './layout.ts'

/** What reading a table needs beside its cells. */
export interface TableScene {
  text: string
  report: Report
  relate: RelateGrammar
  words: HeadWords
  /** The line above the table that tells what it is of */
  caption: Cell | null
  /** The unit that a cell is, or states in brackets or behind a cue */
  unitOf(cell: Cell, whole: boolean): StatedUnit | null
  /** The number that a cell is, its bare digits counted in the unit */
  quantityOf(cell: Cell, unit: StatedUnit | null): QuantitySpan | null
}

/** A figure of a table, before it is given its source, line and number of the table. */
export type TableFigure = Omit<Figure, 'source' | 'line' | 'table' | 'page'>

/** Compiles the words of the heads of tables. */
export function compileHeadWords(table: Readonly<Record<HeadWord, readonly string[]>>): HeadWords {
  return buildTrie(Object.entries(table).flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind as HeadWord] as const)))
}

/** The figures of a table, row by row; null where no column of labels or of figures can be told, so that it is none. */
export function readTable(rows: readonly (readonly Cell[])[], scene: TableScene): TableFigure[] | null {
  const layout = layoutOf(rows, scene.words)
  if (layout === null) return null
  const { report } = scene
  const governing = inherited(report, 'period')?.value ?? null
  const resolve = (span: Parameters<typeof resolvePeriod>[0]) => resolvePeriod(span, report.date, governing)
  const heads = rows.slice(0, layout.head).filter((_, i) => !layout.numbering.has(i))
  const columns = new Map(layout.figures.map((c) => [c, readColumn(distinct(heads.map((row) => row[c])), scene.words, resolve, (cell) => scene.unitOf(cell, false))]))
  settleCompared(columns, report)
  const figures: TableFigure[] = []
  let whole: StatedUnit | null = null
  for (const [r, row] of rows.entries()) {
    if (r < layout.head || layout.numbering.has(r)) continue
    // "Tổng cộng" stands in the column of numbers where the labels are in the next.
    const head = [row[layout.label], ...row.slice(0, layout.label)].find((cell) => cell !== undefined && isWords(cell))
    if (head === undefined) continue
    const own = (layout.unit === null || row[layout.unit] === undefined ? null : scene.unitOf(row[layout.unit]!, true)) ?? scene.unitOf(head, false)
    // "- Nữ" below "Dân số (người)": a part is counted as its whole is.
    const unit = own ?? (/^[-–+]/u.test(head.text) ? whole : null)
    if (!/^[-–+]/u.test(head.text)) whole = own
    for (const [c, column] of columns) {
      const cell = row[c]
      if (cell?.quantity == null) continue
      const figure = figureOf({ cell, head, heads: distinct(heads.map((h) => h[c])), column, unit, resolve }, scene)
      if (figure !== null) figures.push({ ...figure, sentence: rowText(scene.text, row), row: r + 1, column: c + 1 })
    }
  }
  return figures
}

/**
 * What a column compares is what stands left of it: "Ước 2020 | % so cùng kỳ". Only where no head tells the status is it that
 * of the heading above.
 */
function settleCompared(columns: ReadonlyMap<number, Column>, report: Report): void {
  const told = [...columns.values()].some(({ status }) => status !== null)
  let left: Column | null = null
  let earlier: Column | null = null
  for (const column of columns.values()) {
    if (!told) column.status = inherited(report, 'status')?.value ?? null
    if (column.role === 'level') [earlier, left] = [left, column]
    else {
      if (column.role === 'change' && column.period === null) column.baseline ??= earlier?.period?.value ?? null
      column.period ??= left?.period ?? null
      column.status ??= left?.status ?? null
    }
  }
}

/** The cells of a head from top to bottom, a merged one once. */
function distinct(cells: readonly (Cell | undefined)[]): Cell[] {
  return cells.filter((cell, i): cell is Cell => cell !== undefined && cell.text !== '' && cell.text !== cells[i - 1]?.text)
}

interface Place {
  cell: Cell
  head: Cell
  heads: readonly Cell[]
  column: Column
  unit: StatedUnit | null
  resolve: (span: Parameters<typeof resolvePeriod>[0]) => string | null
}

function figureOf({ cell, head, heads, column, unit, resolve }: Place, scene: TableScene): Omit<TableFigure, 'sentence' | 'row' | 'column'> | null {
  const { report, relate, text } = scene
  const rowPeriod = periodsOf(head, resolve).at(-1) ?? null
  const rowPlace = placeIn(head, scene)
  // "Tháng 1", "Xã A", "Tổng số": a row that is but a period, a place or a total is labelled by its column or by the caption.
  const labelled = namesThing(head, scene.words) ? head : (heads.findLast((h) => namesThing(h, scene.words)) ?? scene.caption ?? head)
  const quantity = scene.quantityOf(cell, unitFor(column, unit, report))
  if (quantity === null) return null
  const label = labelSpan(text, labelled)
  const change = column.role === 'change'
  const falls = change && quantity.negative
  const period = rowPeriod ?? column.period ?? inherited(report, 'period')
  const place = rowPlace ?? inherited(report, 'place')
  const indicator = findIndicator(relate.indicators, label, labelled.tokens, quantity.dimension, column.role)
  return {
    start: quantity.start, end: quantity.end, text: text.slice(quantity.start, quantity.end),
    value: falls && quantity.value !== null ? Math.abs(quantity.value) : quantity.value, min: quantity.min, max: quantity.max, outOf: quantity.outOf,
    unit: quantity.unit, dimension: quantity.dimension, modifier: quantity.modifier,
    role: column.role, direction: change ? (falls ? 'down' : 'up') : null, baseline: column.baseline,
    status: column.status ?? 'actual',
    indicator, label: text.slice(label.start, label.end), period: period?.value ?? null, place: place?.value.text ?? null,
    rule: 'table-cell', confidence: indicator === null ? UNNAMED : NAMED, adjusted: false,
    ...codesOf(place, period?.value ?? null, scene),
    indicatorCode: (indicator === null ? undefined : relate.indicators.entries.get(indicator)?.code?.id) ?? null,
  }
}

/** As sure as figures of prose whose label stands behind the number: tables have not been measured by hand. */
const NAMED = 0.89
const UNNAMED = 0.75

/** A percentage where the head says so; else what the column, the row, or the line above states. */
function unitFor({ percent, role, unit: stated }: Column, row: StatedUnit | null, report: Report): StatedUnit | null {
  const compared = role === 'relative' || role === 'share'
  if (percent || (compared && stated === null)) return { unit: '%', dimension: 'percent', power: 0 }
  return stated ?? row ?? inherited(report, 'unit')
}

function placeIn({ terms }: Cell, { text, report }: TableScene): Stated<StatedPlace> | null {
  for (const [at, { span }] of terms.entries()) if (span?.kind === 'place') return placeOf(text, terms, at, report.home)
  return null
}

/** The head of a row without the mark or number that opens it, "Trong đó:", its unit in brackets, and its colon. */
function labelSpan(text: string, { start, end }: Cell): Span {
  const opened = /^(?:(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]|[a-zđ][.)])\s+|(?:[-–+*•])|trong đó\s*:?\s*|(?:biểu|bảng|phụ lục)(?: số)? [\d.]{1,6}[.:]?\s*)*/iu.exec(text.slice(start, Math.min(end, start + 40)))![0].length
  // Of a long cell only the end can be a unit.
  const closed = /(?:\s{0,3}\([^()]{0,40}\))?\s{0,3}[:;,.*]{0,3}\s{0,3}$/u.exec(text.slice(Math.max(start + opened, end - 60), end))![0].length
  return start + opened < end - closed ? { start: start + opened, end: end - closed } : { start, end }
}

function rowText(text: string, row: readonly Cell[]): string {
  return text.slice(row[0]!.start, row.at(-1)!.end)
}

function codesOf(place: Stated<StatedPlace> | null, period: string | null, { report, relate: { gazetteer } }: TableScene): Pick<Figure, 'placeCode' | 'placeCodeNew'> {
  if (place === null || place.value.type === 'country') return NO_CODES
  const { date, written, home, told } = report
  return placeCodes(asTold(place.value, told), { time: placeTime(period, date, written()), home, gazetteer })
}

