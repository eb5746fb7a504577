/** One cell to its figure: what the heads of its row and column, the lines above, and a user's rules make of it. */
import { findIndicator } from '../catalogue/indicator-index.ts'
import type { RuleSettings } from '../catalogue/tables.ts'
import type { Figure, Role } from '../figure.ts'
import { resolvePeriod } from '../recognise/resolve.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { StatedUnit } from '../recognise/stated-unit.ts'
import type { Circumstances } from '../relate/captures.ts'
import { circumstancesOf } from '../relate/captures.ts'
import type { Stated } from '../relate/claim.ts'
import { codesOf } from '../relate/codes.ts'
import { inherited } from '../relate/report.ts'
import { isUsers } from '../rules/rule.ts'
import type { RelateGrammar } from '../relate/sentence.ts'
import type { StatedPlace } from '../relate/stated-place.ts'
import { placeOf } from '../relate/where.ts'
import type { RuleSet } from '../rules/compile.ts'
import type { Cell } from './cell.ts'
import type { HeadWord } from './column.ts'
import { periodsOf } from './column.ts'
import type { HeadScene, TableColumn } from './columns.ts'
import type { CellDecision } from './own-rules.ts'
import { capturedLabel, decideCell } from './own-rules.ts'
import { labelSpan } from './label-span.ts'
import type { Section } from './section.ts'

/** What reading a table needs beside its cells. */
export interface TableScene extends HeadScene {
  text: string
  relate: RelateGrammar
  /** Rules of a user's own */
  rules: RuleSet
  /** The line above the table that tells what it is of */
  caption: Cell | null
  /** The number that a cell is, its bare digits counted in the unit */
  quantityOf(cell: Cell, unit: StatedUnit | null): QuantitySpan | null
}

/** A figure of a table, before it is given its source, line and number of the table. */
export type TableFigure = Omit<Figure, 'source' | 'line' | 'table' | 'page' | 'reviewed'>

/** A row of the body, as its head and the rows above make it. */
export interface Row extends Section {
  /** Its head names a thing, and is no mere place, period or total */
  names: boolean
  /** What the words that open its head tell */
  opening: HeadWord | null
  /** The head of the row that it stands under, for one that names no thing itself */
  above: Cell | null
  /** What its head counts */
  counted: StatedUnit | null
}

/** The rule that a record of a cell names where no rule of a user's decided it. */
export const CELL_RULE = 'table-cell'

/** The figure of a cell of the body; null where it is none after all. `sentence` is the row, as its records quote it. */
export function figureOf(cell: Cell, column: TableColumn, row: Row, scene: TableScene, sentence: string): Omit<TableFigure, 'row' | 'column'> | null {
  const { report, relate, text } = scene
  const quantity = scene.quantityOf(cell, unitFor(column, row, scene))
  if (quantity === null) return null
  const decided = decideCell(text, cell, quantity, row.head, column.head, scene.rules)
  const settings = decided?.settings ?? {}
  if (settings.figure === false) return null
  // "Tháng 1", "Xã A", "Tổng số" is labelled by what it stands under, by its column or by the caption.
  const named = row.names ? row.head : (row.above ?? column.named ?? scene.caption ?? row.head)
  const labelled = (decided === null ? null : capturedLabel(decided, [row.head, ...column.head])) ?? { span: labelSpan(text, named), cell: named }
  const { role, direction, baseline, status } = nature(column, row, quantity, settings, decided?.seesColumn === true)
  const told = decided === null ? NOTHING_TOLD : capturedCircumstances(decided, scene)
  const period = told.period ?? rowPeriod(row.head, scene) ?? column.period ?? inherited(report, 'period')
  const place = told.place ?? placeIn(row.head, scene) ?? inherited(report, 'place')
  const indicator = settings.indicator ?? findIndicator(relate.indicators, labelled.span, labelled.cell.tokens, { dimension: quantity.dimension, unit: quantity.unit, role, number: null })
  return {
    start: quantity.start, end: quantity.end, text: text.slice(quantity.start, quantity.end),
    value: role === 'change' && quantity.negative && quantity.value !== null ? Math.abs(quantity.value) : quantity.value, min: quantity.min, max: quantity.max, outOf: quantity.outOf,
    unit: quantity.unit, dimension: quantity.dimension, modifier: quantity.modifier ?? settings.modifier ?? null,
    role, direction, baseline: told.baseline?.value ?? baseline, status,
    indicator, label: text.slice(labelled.span.start, labelled.span.end), period: period?.value ?? null, place: place?.value.text || null,
    sentence, rule: decided?.counted.find(isUsers)?.rule.id ?? CELL_RULE, confidence: indicator === null ? UNNAMED : NAMED, adjusted: false,
    ...codesOf(place?.value ?? null, period?.value ?? null, report, relate.gazetteer),
    indicatorCode: (indicator === null ? undefined : relate.indicators.entries.get(indicator)?.code?.id) ?? null,
  }
}

const NOTHING_TOLD: Circumstances = { baseline: null, period: null, place: null }

function capturedCircumstances({ counted, terms }: CellDecision, { text, report }: TableScene): Circumstances {
  return circumstancesOf(counted, text, terms, report.resolve, report.home)
}

/**
 * What kind of figure it is. What the head of the column tells wins over a rule that does not look at it: "thay mới" may say "đã
 * thay mới" in prose, but below "Kế hoạch" it is a plan.
 */
function nature(column: TableColumn, row: Row, quantity: QuantitySpan, settings: RuleSettings, seesColumn: boolean): Pick<Figure, 'role' | 'direction' | 'baseline' | 'status'> {
  const told = <T>(head: T | null, rule: T | null | undefined): T | null => (seesColumn ? (rule ?? head) : (head ?? rule)) ?? null
  const role = told(column.role === 'level' ? null : column.role, settings.role) ?? roleOf(column, row, quantity)
  const status = told(column.status, settings.status) ?? 'actual'
  // "-2 đến 3%" moves in no one direction.
  if (role === 'change' && quantity.min !== null && quantity.min < 0) return { role: 'level', direction: null, baseline: null, status }
  const falls = quantity.negative || column.falls || row.opening === 'fall'
  const direction = role !== 'change' ? null : (told(column.role === 'change' ? (falls ? 'down' : 'up') : null, settings.direction) ?? (falls ? 'down' : 'up'))
  return { role, direction, baseline: told(column.baseline, settings.baseline), status }
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
