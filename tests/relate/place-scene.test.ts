/** What each kind of unit asks of the tables: its type, its months, what it was raised to. */
import { describe, expect, it } from 'vitest'
import type { AdminUnit } from '../../src/catalogue/gazetteer/gazetteer.ts'
import { current, holding, isProvince, isSame, ofType, only } from '../../src/relate/place-scene.ts'

const unit = (given: Partial<AdminUnit>): AdminUnit => ({ era: 'old', code: '01', type: 'tỉnh', province: '01', now: '01', from: null, until: null, ...given })

describe('the type word of a province', () => {
  it.each([
    ['none, which fits any', null, unit({ type: 'thành phố' }), true],
    ['its own', 'thành phố', unit({ type: 'thành phố' }), true],
    ['another', 'thành phố', unit({ type: 'tỉnh' }), false],
    ['another, of the new units', 'thành phố', unit({ type: 'tỉnh', era: 'new' }), false],
    ['the capital', 'thủ đô', unit({ type: 'thành phố', code: '01' }), true],
    ['the capital, of another city', 'thủ đô', unit({ type: 'thành phố', code: '79', era: 'new' }), false],
    ['"tỉnh" of a city since the change', 'tỉnh', unit({ type: 'thành phố', code: '75', era: 'new' }), true],
    ['"tỉnh" of a city before', 'tỉnh', unit({ type: 'thành phố', code: '48' }), false],
    ['"huyện" of a province since', 'huyện', unit({ era: 'new' }), false],
  ] as const)('%s', (_, type, province, fits) => {
    expect(isProvince(type, province)).toBe(fits)
  })
})

describe('units that bear their name in a month', () => {
  it.each([
    ['always, without a month', {}, null, true],
    ['since before the last year, without a month', { from: '2020' }, null, true],
    ['since the last year, without a month', { from: '2025-01' }, null, false],
    ['since the last year itself, without a month', { from: '2025' }, null, false],
    ['until long ago, without a month', { until: '2003' }, null, true],
    ['from the month on', { from: '2020-05' }, '2020-05', true],
    ['from later on', { from: '2020-06' }, '2020-05', false],
    ['from earlier on', { from: '2020-04' }, '2020-05', true],
    ['from a year on', { from: '2020' }, '2020-01', true],
    ['until the month', { until: '2020-05' }, '2020-05', true],
    ['until the month before', { until: '2020-04' }, '2020-05', false],
    ['until the end of the year', { until: '2020' }, '2020-12', true],
    ['until the year before', { until: '2019' }, '2020-01', false],
    ['in between', { from: '2019', until: '2021' }, '2020-07', true],
    ['no more', { from: '2017', until: '2019' }, '2020-07', false],
    ['not yet', { from: '2021', until: '2023' }, '2020-07', false],
  ] as const)('%s', (_, given, month, holds) => {
    const units = [unit(given)]
    expect(holding(units, month)).toEqual(holds ? units : [])
    expect(current(units, month)).toEqual(units)
  })

  it('leaves those that bear it now where there are such', () => {
    const [now, once] = [unit({ code: '02' }), unit({ code: '03', until: '2010' })]
    expect(current([now, once], '2020-01')).toEqual([now])
  })
})

describe('units of a type', () => {
  const [district, town, city] = [unit({ type: 'huyện' }), unit({ type: 'thị xã' }), unit({ type: 'thành phố' })]
  const raised = { huyện: ['thị xã', 'quận'] }

  it.each([
    ['of the type itself before all', [district, town], 'huyện', [district]],
    ['raised where none is', [town, city], 'huyện', [town]],
    ['of a type that is raised to nothing', [district, town], 'thành phố', []],
    ['of none at all', [city], 'huyện', []],
  ] as const)('%s', (_, units, type, found) => {
    expect(ofType(units, type, raised)).toEqual(found)
  })
})

it('takes one unit alone', () => {
  expect(only([1])).toBe(1)
  expect(only([])).toBeNull()
  expect(only([1, 2])).toBeNull()
})

it.each([
  [{ type: 'huyện', name: 'Ba Vì' }, { type: 'huyện', name: 'ba vì' }, true],
  [{ type: 'huyện', name: 'Ba Vì' }, { type: null, name: 'Ba Vì' }, false],
  [{ type: 'huyện', name: 'Ba Vì' }, { type: 'huyện', name: 'Ba Tơ' }, false],
])('%o and %o are the same: %s', (a, b, same) => {
  expect(isSame(a, b)).toBe(same)
})
