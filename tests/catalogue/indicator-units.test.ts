/** What indicators count: nouns by themselves, groups of them, and families of groups. */
import { expect, it } from 'vitest'
import { countingOf } from '../../src/catalogue/indicator-units.ts'
import type { IndicatorFacts, UnitEntry } from '../../src/catalogue/tables.ts'

const group = (id: string, spellings: string[], family?: string): UnitEntry => ({ id, dimension: 'count', counted: true, spellings, ...(family !== undefined && { family }), examples: [] })
const UNITS = [group('workers', ['lao động'], 'persons'), group('learners', ['học sinh'], 'persons'), group('bodies', ['xã', 'huyện'])]
const counting = (units?: string[]) => countingOf([{ id: 'x', dimensions: ['count'], ...(units && { units }) } as IndicatorFacts], UNITS)

it.each([
  [['persons'], 'lao động', true],
  [['persons'], 'học sinh', true],
  [['persons'], 'xã', false],
  [['learners'], 'học sinh', true],
  [['learners'], 'lao động', false],
  [['ca', 'bodies'], 'huyện', true],
  [['ca', 'bodies'], 'ca', true],
  [['ca', 'bodies'], 'lao động', false],
  [['persons'], null, true],
  [undefined, 'xã', true],
])('%j counts %s: %s', (units, unit, counted) => {
  const { counts } = counting(units)
  expect([counts('x', unit), counts('x', unit)]).toEqual([counted, counted])
})
