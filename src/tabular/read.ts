/**
 * A table to figures: the label from the head of the row, the period, role and status from the head of the column, the unit
 * from the cell, the column, the row, the rows that it stands under or the line above.
 */
import { findIndicator } from '../catalogue/indicator-index.ts'
import { buildTrie } from '../catalogue/trie.ts'
import type { Figure, Role, Span } from '../figure.ts'
import { resolvePeriod } from '../recognise/resolve.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { StatedUnit } from '../recognise/stated-unit.ts'
import type { Stated } from '../relate/claim.ts'
import { placeTime } from '../relate/era.ts'
import { NO_CODES, placeCodes } from '../relate/place-code.ts'
import { inherited } from '../relate/report.ts'
import type { RelateGrammar } from '../relate/sentence.ts'
import type { StatedPlace } from '../relate/stated-place.ts'
import { asTold } from '../relate/stated-place.ts'
import { placeOf } from '../relate/where.ts'
import type { Cell } from './cell.ts'
import { isWords } from './cell.ts'
import type { HeadWord, HeadWords } from './column.ts'
import { namesThing, openingOf, periodsOf, wordsOf } from './column.ts'
import type { HeadScene, TableColumn } from './columns.ts'
import { columnsOf } from './columns.ts'
import { headsOf } from './heads.ts'
import type { Layout } from './layout.ts'
import { layoutOf } from './layout.ts'
import type { Section, Sections } from './section.ts'
import { closeForTotal, closeSections, levelOf, sectionUnit } from './section.ts'

/** What reading a table needs beside its cells. */
export interface TableScene extends HeadScene {
  text: string
  relate: RelateGrammar
  /** The line above the table that tells what it is of */
  caption: Cell | null
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
  const columns = columnsOf(headsOf(rows, layout), layout.figures, scene)
  const figures: TableFigure[] = []
  const sections: Sections = []
  for (const [r, cells] of rows.entries()) {
    const row = r < layout.head || layout.numbering.has(r) ? null : readRow(cells, layout, sections, scene)
    if (row === null) continue
    for (const column of columns) {
      const cell = cells[column.at]
      const figure = cell?.quantity == null ? null : figureOf(cell, column, row, scene)
      if (figure !== null) figures.push({ ...figure, sentence: rowText(scene.text, cells), row: r + 1, column: column.at + 1 })
    }
    if (row.names) sections.push(row)
  }
  return figures
}

/** A row of the body, as its head and the rows above make it. */
interface Row extends Section {
  /** Its head names a thing, and is no mere place, period or total */
  names: boolean
  /** What the words that open its head tell */
  opening: HeadWord | null
  /** The head of the row that it stands under, for one that names no thing itself */
  above: Cell | null
  /** What its head counts */
  counted: StatedUnit | null
}

/** Reads the head of a row and closes the sections that end with it; null for a row without words. */
function readRow(cells: readonly Cell[], { label, unit: unitColumn, figures: columns }: Layout, sections: Sections, { words, unitOf, countedBy }: TableScene): Row | null {
  // "Tổng cộng" stands in the column of numbers where the labels are in the next.
  const head = [cells[label], ...cells.slice(0, label)].find((cell) => cell !== undefined && isWords(cell))
  if (head === undefined) return null
  const figures = columns.some((c) => cells[c]?.quantity != null)
  const level = levelOf(head, cells.slice(0, label), figures)
  const names = namesThing(head, words)
  if (!names && wordsOf([head], words).has('total')) closeForTotal(sections)
  else closeSections(sections, level)
  const own = (unitColumn === null || cells[unitColumn] === undefined ? null : unitOf(cells[unitColumn], true)) ?? unitOf(head, false)
  return { head, level, figures, names, opening: openingOf(head, words), above: sections.at(-1)?.head ?? null, unit: own ?? sectionUnit(sections), counted: own === null ? countedBy(head) : null }
}

function figureOf(cell: Cell, column: TableColumn, row: Row, scene: TableScene): Omit<TableFigure, 'sentence' | 'row' | 'column'> | null {
  const { report, relate, text } = scene
  // "Tháng 1", "Xã A", "Tổng số" is labelled by what it stands under, by its column or by the caption.
  const labelled = row.names ? row.head : (row.above ?? column.named ?? scene.caption ?? row.head)
  const quantity = scene.quantityOf(cell, unitFor(column, row, scene))
  if (quantity === null) return null
  const label = labelSpan(text, labelled)
  const role = roleOf(column, row, quantity)
  const change = role === 'change'
  const falls = change && (quantity.negative || column.falls || row.opening === 'fall')
  const period = rowPeriod(row.head, scene) ?? column.period ?? inherited(report, 'period')
  const place = placeIn(row.head, scene) ?? inherited(report, 'place')
  const indicator = findIndicator(relate.indicators, label, labelled.tokens, quantity.dimension, role)
  return {
    start: quantity.start, end: quantity.end, text: text.slice(quantity.start, quantity.end),
    value: falls && quantity.value !== null ? Math.abs(quantity.value) : quantity.value, min: quantity.min, max: quantity.max, outOf: quantity.outOf,
    unit: quantity.unit, dimension: quantity.dimension, modifier: quantity.modifier,
    role, direction: change ? (falls ? 'down' : 'up') : null, baseline: column.baseline,
    status: column.status ?? 'actual',
    indicator, label: text.slice(label.start, label.end), period: period?.value ?? null, place: place?.value.text ?? null,
    rule: 'table-cell', confidence: indicator === null ? UNNAMED : NAMED, adjusted: false,
    ...codesOf(place, period?.value ?? null, scene),
    indicatorCode: (indicator === null ? undefined : relate.indicators.entries.get(indicator)?.code?.id) ?? null,
  }
}

/** "Tốc độ tăng GRDP | % | 6,8": the head of a row that opens with a change makes its percentages changes. */
function roleOf({ role }: TableColumn, { opening }: Row, { dimension }: QuantitySpan): Role {
  return role === 'level' && dimension === 'percent' && (opening === 'change' || opening === 'fall') ? 'change' : role
}

/** As sure as figures of prose whose label stands behind the number: tables have not been measured by hand. */
const NAMED = 0.89
const UNNAMED = 0.75

/**
 * A percentage where the head says so; else what the column, the row, or the line above states. What a head counts is its
 * unit where another one stands above: "Số hộ" under "Đơn vị tính: người".
 */
function unitFor({ percent, role, unit: stated, counted }: TableColumn, row: Row, { report }: TableScene): StatedUnit | null {
  const compared = role === 'relative' || role === 'share'
  if (percent || (compared && stated === null)) return { unit: '%', dimension: 'percent', power: 0 }
  if (stated !== null) return stated
  const above = row.unit ?? inherited(report, 'unit')
  const noun = counted ?? row.counted
  return noun === null || noun.unit === above?.unit ? above : noun
}

function rowPeriod(head: Cell, { report }: TableScene): Stated<string> | null {
  const governing = inherited(report, 'period')?.value ?? null
  return periodsOf(head, (span) => resolvePeriod(span, report.date, governing)).at(-1) ?? null
}

function placeIn({ terms }: Cell, { text, report }: TableScene): Stated<StatedPlace> | null {
  for (const [at, { span }] of terms.entries()) if (span?.kind === 'place') return placeOf(text, terms, at, report.home)
  return null
}

/** The head of a row without the mark or number that opens it, "Trong đó:", its unit in brackets, and its colon. */
function labelSpan(text: string, { start, end }: Cell): Span {
  const opened = openedEnd(text, start, Math.min(end, start + 40))
  const closed = closedStart(text, opened, end)
  return opened < closed ? { start: opened, end: closed } : { start, end }
}

/** What opens a cell before its words: a mark or a number, "trong đó" (of which), "Biểu số 1." (table 1). */
const OPENINGS = [
  /^(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]|[A-ZĐa-zđ][.)])\s+/iu,
  /^(?:[-–+*•]|trong đó\s*:?\s*)/iu,
  /^(?:biểu|bảng|phụ lục)(?: số)? [\d.]{1,6}[.:]?\s*/iu,
]

function openedEnd(text: string, from: number, to: number): number {
  let at = from
  for (;;) {
    const head = text.slice(at, to)
    const opening = OPENINGS.map((pattern) => pattern.exec(head)).find((found) => found !== null)
    if (opening == null) return at
    at += opening[0].length
  }
}

/** Of a long cell only the end can be a unit. */
const LONGEST_UNIT = 60
const MARKS = /[:;,.*]{1,3}$/u
const BRACKETS = /\([^()]{0,40}\)$/u

function closedStart(text: string, from: number, to: number): number {
  const first = Math.max(from, to - LONGEST_UNIT)
  const words = text.slice(first, to).trimEnd().replace(MARKS, '').trimEnd()
  return first + words.replace(BRACKETS, '').trimEnd().length
}

function rowText(text: string, row: readonly Cell[]): string {
  return text.slice(row[0]!.start, row.at(-1)!.end)
}

function codesOf(place: Stated<StatedPlace> | null, period: string | null, { report, relate: { gazetteer } }: TableScene): Pick<Figure, 'placeCode' | 'placeCodeNew'> {
  if (place === null || place.value.type === 'country') return NO_CODES
  const { date, written, home, told } = report
  return placeCodes(asTold(place.value, told), { time: placeTime(period, date, written()), home, gazetteer })
}
