/**
 * Figures to a table with a row for each place and indicator and a column for each period. What differs in kind (role,
 * base, status, unit) has a row of its own, levels first. A cell with different values stays empty, and they are listed.
 */
import type { Figure, Role } from '../figure.ts'
import { measureOf, signedValue } from '../series/measure.ts'
import { placeKey } from '../series/place.ts'
import type { Cell } from '../write/writer.ts'

/** Columns before those of the periods, and behind them. */
const BEFORE = ['place', 'placeCode', 'indicator', 'measure', 'status', 'unit'] as const
const BEHIND = ['notes', 'conflicts'] as const
const ORDER: readonly Role[] = ['level', 'share', 'change', 'relative']
/** Sources that are named of a value. */
const NAMED = 3

export type PivotFigure = Pick<Figure, 'source' | 'line' | 'value' | 'min' | 'max' | 'outOf' | 'unit' | 'modifier' | 'role' | 'direction' | 'baseline' | 'status' | 'indicator' | 'period' | 'place' | 'placeCode' | 'placeCodeNew' | 'adjusted'>

export const PIVOT_FIELDS = [
  'source', 'line', 'value', 'min', 'max', 'outOf', 'unit', 'modifier', 'role', 'direction', 'baseline', 'status', 'indicator', 'period', 'place', 'placeCode', 'placeCodeNew', 'adjusted',
] as const satisfies readonly (keyof PivotFigure)[]

/** A value of a cell, and where it stands. */
interface Stated {
  value: number | string
  modifiers: Set<string>
  where: string[]
  count: number
}

interface Row {
  heads: Readonly<Record<(typeof BEFORE)[number], Cell>>
  rank: number
  cells: Map<string, Stated[]>
}

export interface Pivot {
  add(figure: PivotFigure): void
  table(): { fields: string[]; rows: Record<string, Cell>[]; conflicts: number; leftOut: number }
}

export function openPivot(): Pivot {
  const rows = new Map<string, Row>()
  let leftOut = 0
  return {
    add(figure) {
      const value = cellValue(figure)
      if (figure.indicator === null || figure.period === null || value === null) {
        leftOut++
        return
      }
      const heads = headsOf(figure)
      const key = JSON.stringify({ ...heads, place: placeKey(figure) })
      const row = rows.get(key) ?? { heads, rank: ORDER.indexOf(figure.role), cells: new Map() }
      rows.set(key, row)
      state(row.cells, figure.period, value, figure)
    },
    table() {
      const sorted = [...rows.values()].sort((a, b) => compare(a.heads.place, b.heads.place) || compare(a.heads.placeCode, b.heads.placeCode) || compare(a.heads.indicator, b.heads.indicator) || a.rank - b.rank || compare(JSON.stringify(a.heads), JSON.stringify(b.heads)))
      const periods = [...new Set(sorted.flatMap(({ cells }) => [...cells.keys()]))].sort()
      const conflicts = sorted.reduce((sum, { cells }) => sum + [...cells.values()].filter(isConflict).length, 0)
      return { fields: [...BEFORE, ...periods, ...BEHIND], rows: sorted.map((row) => written(row, periods)), conflicts, leftOut }
    },
  }
}

function headsOf(figure: PivotFigure): Row['heads'] {
  const { place, placeCode, indicator, status, unit } = figure
  return { place, placeCode, indicator, measure: measureOf(figure), status, unit }
}

/** A fall is negative; a range, or a count out of a total, is text, since neither is one number. */
function cellValue(figure: PivotFigure): number | string | null {
  const { value, min, max, outOf } = figure
  if (value === null) return min === null || max === null ? null : `${min}–${max}`
  return outOf === null ? signedValue(figure) : `${value}/${outOf}`
}

function state(cells: Row['cells'], period: string, value: number | string, { modifier, source, line }: PivotFigure): void {
  const stated = cells.get(period) ?? []
  const before = stated.find((other) => other.value === value)
  const same = before ?? { value, modifiers: new Set(), where: [], count: 0 }
  if (before === undefined) cells.set(period, [...stated, same])
  same.count++
  if (modifier !== null) same.modifiers.add(modifier)
  if (same.where.length < NAMED) same.where.push(`${source}:${line}`)
}

function isConflict(stated: readonly Stated[]): boolean {
  return stated.length > 1
}

function written({ heads, cells }: Row, periods: readonly string[]): Record<string, Cell> {
  const record: Record<string, Cell> = { ...heads }
  const notes: string[] = []
  const conflicts: string[] = []
  for (const period of periods) {
    const stated = cells.get(period) ?? []
    record[period] = isConflict(stated) ? null : (stated[0]?.value ?? null)
    if (isConflict(stated)) conflicts.push(`${period}: ${stated.map(sourced).join(' ≠ ')}`)
    else if (stated[0] !== undefined && stated[0].modifiers.size > 0) notes.push(`${period}: ${[...stated[0].modifiers].join(', ')}`)
  }
  return { ...record, notes: notes.join('; ') || null, conflicts: conflicts.join('; ') || null }
}

function sourced({ value, where, count }: Stated): string {
  return `${value} (${where.join(', ')}${count > where.length ? ` and ${count - where.length} more` : ''})`
}

/** By code unit, what there is none of first. */
function compare(a: Cell, b: Cell): number {
  const [one, other] = [String(a ?? ''), String(b ?? '')]
  return one < other ? -1 : one > other ? 1 : 0
}
