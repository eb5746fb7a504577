/** Which figures an indicator can have. */
import { expect, it } from 'vitest'
import { misfit } from '../../src/catalogue/indicator-fit.ts'
import { countingOf } from '../../src/catalogue/indicator-units.ts'
import type { IndicatorFacts, UnitEntry } from '../../src/catalogue/tables.ts'
import type { Dimension, Role } from '../../src/figure.ts'

const UNITS: UnitEntry[] = [
  { id: 't', dimension: 'mass', spellings: ['tấn'], examples: [] },
  { id: 'workers', dimension: 'count', counted: true, per: 'worker', spellings: ['lao động'], examples: [] },
  { id: 'bodies', dimension: 'count', counted: true, spellings: ['xã'], examples: [] },
]

function misfitOf(dimensions: Dimension[], dimension: Dimension, unit: string | null, role: Role = 'level'): string | null {
  const entry: IndicatorFacts = { id: 'x', dimensions, units: ['workers'] }
  return misfit(entry, { dimension, unit, role, number: null }, countingOf([entry], UNITS))
}

it.each<[Dimension[], Dimension, string | null, string | null]>([
  [['money'], 'money', 'VND', null],
  [['money'], 'count', 'xã', 'dimension'],
  [['count'], 'count', 'xã', 'unit'],
  [['count'], 'count', 'lao động', null],
  // "lãi 80.000 đồng/lượng" is no profit of a company, and has no business with its dimension
  [['money'], 'rate', 'VND/lượng', 'dimension'],
  [['rate', 'money'], 'rate', 'VND/lượng', null],
  [['rate'], 'rate', 'VND/m2', null],
  [['energy', 'rate'], 'rate', 'VND/kWh', 'dimension'],
  [['energy', 'rate'], 'rate', 'kWh/year', null],
  // "điều chỉnh giá xăng 15 ngày/lần" is no price
  [['rate', 'money'], 'rate', 'day/times', 'dimension'],
  // what there is of each year
  [['mass'], 'rate', 't/year', null],
  [['mass'], 'rate', 't/ha', 'dimension'],
  [['area'], 'rate', 't/year', 'dimension'],
  [['count'], 'rate', 'worker/year', null],
  [['count'], 'rate', 'xã/year', 'dimension'],
  [['mass'], 'rate', null, 'dimension'],
])('%j and a figure of %s in %s: %s', (dimensions, dimension, unit, expected) => {
  expect(misfitOf(dimensions, dimension, unit)).toBe(expected)
})

it('takes a change in percent of whatever it measures', () => {
  expect(misfitOf(['money'], 'percent', '%', 'change')).toBeNull()
  expect(misfitOf(['money'], 'percent', '%')).toBe('dimension')
})
