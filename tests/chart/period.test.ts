/** Where periods lie on the axis, which of them a line joins, and what places are the same. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follows, stretchOf } from '../../src/chart/period.ts'
import { scaleOf, timeScaleOf } from '../../src/chart/scale.ts'
import { placeKey, UNCHANGED } from '../../src/series/place.ts'

describe('a period on the axis', () => {
  const year = 2020 * 12
  it.each([
    ['2020', 0, 12, 'year', '2020'],
    ['2020-05', 4, 5, 'month', '2020-05'],
    ['2020-Q3', 6, 9, 'quarter', '2020-Q3'],
    ['2020-01/2020-03', 0, 3, 'quarter', '2020-Q1'],
    ['2020-01/2020-12', 0, 12, 'year', '2020'],
    ['2020-01/2020-06', 0, 6, '01/06+0', '2020-01/2020-06'],
    ['2020-01/2020-09', 0, 9, '01/09+0', '2020-01/2020-09'],
    ['2020-07/2020-12', 6, 12, '07/12+0', '2020-07/2020-12'],
    ['2020-Q1/2020-Q2', 0, 6, 'Q1/Q2+0', '2020-Q1/2020-Q2'],
    ['2020/2024', 0, 60, 'years+5', '2020/2024'],
    ['2020-12-31', 12 - 1 / 31, 12, 'day', '2020-12-31'],
    ['2020-02-29', 2 - 1 / 29, 2, 'day', '2020-02-29'],
    ['2020-07-29/2020-07-31', 7 - 3 / 31, 7, '07-29/07-31+0', '2020-07-29/2020-07-31'],
  ])('%s reaches from month %f to %f and is of the kind %s', (period, from, to, kind, iso) => {
    const stretch = stretchOf(period)!
    expect([stretch.from - year, stretch.to - year].map((at) => at.toFixed(6))).toEqual([from, to].map((at) => at.toFixed(6)))
    expect([stretch.kind, stretch.iso]).toEqual([kind, iso])
  })

  it.each(['', '20', '2020-13', '2020-00', '2021-02-29', '2020-04-31', '2020-Q5', '2021/2020', '2020/2021/2022', 'yoy'])('%j is none', (period) => {
    expect(stretchOf(period)).toBeNull()
  })

  it.each([
    ['2019', '2020', true],
    ['2019', '2021', false],
    ['2020-Q4', '2021-Q1', true],
    ['2020-01', '2020-03', false],
    ['2019-01/2019-09', '2020-01/2020-09', true],
    ['2018-01/2018-09', '2020-01/2020-09', false],
    ['2011/2015', '2016/2020', true],
    ['2020-01-02', '2020-01-05', true],
    ['2020-01-02', '2020-03-05', false],
  ])('%s is followed by %s with nothing between: %s', (before, after, next) => {
    expect(follows(stretchOf(before)!, stretchOf(after)!)).toBe(next)
  })
})

describe('the axes', () => {
  it('of numbers hold all values between round ticks', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
      const { low, high, ticks } = scaleOf(values)
      expect(low).toBeLessThan(high)
      // Far less than a pixel of the axis.
      const slack = (high - low) * 1e-6
      for (const value of values) expect(value >= low - slack && value <= high + slack).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(9)
      expect(new Set(ticks).size).toBe(ticks.length)
    }))
  })

  it.each([
    [[1.68, 5], [0, 1, 2, 3, 4, 5]],
    [[-3, 4], [-4, -2, 0, 2, 4]],
    [[97, 99], [97, 97.5, 98, 98.5, 99]],
    [[0.1, 0.3], [0, 0.1, 0.2, 0.3]],
    [[0], [0, 1]],
    [[1e15, 1e15 + 1], [0, 2e14, 4e14, 6e14, 8e14, 1e15]],
  ])('the values %j have the ticks %j', (values, ticks) => {
    expect(scaleOf(values).ticks).toEqual(ticks)
  })

  it.each([
    ['2020', '2020', ['2020-01', '2020-02', '2020-12']],
    ['2020', '2021', ['2020-Q1', '2020-Q2', '2021-Q4']],
    ['2010', '2020', ['2010', '2011', '2020']],
    ['1986', '2030', ['1990', '1995', '2030']],
  ])('from %s to %s time is labelled %j and so on', (first, last, [one, two, end]) => {
    const { ticks } = timeScaleOf(stretchOf(first)!.from, stretchOf(last)!.to, 660)
    expect([ticks[0]!.iso, ticks[1]!.iso, ticks.at(-1)!.iso]).toEqual([one, two, end])
  })
})

describe('the same place', () => {
  const placed = (place: string | null, placeCode: string | null, placeCodeNew: string | null) => placeKey({ place, placeCode, placeCodeNew })
  it.each([
    ['by its code, whatever the name', placed('Bắc Kạn', '06', '19'), placed('tỉnh Bắc Cạn', '06', '19'), true],
    ['by its name, where it has no code', placed('Khu phố  Ba', null, null), placed('khu phố ba', null, null), true],
    ['not by a code that is another unit since July 2025: Bắc Giang and Bắc Ninh', placed('Bắc Giang', '24', '24'), placed('Bắc Ninh', '24', null), false],
    ['before and since, where the change left it alone: Hà Nội', placed('Hà Nội', '01', '01'), placed('Hà Nội', '01', null), true],
  ])('is told %s', (_, one, other, same) => {
    expect(one === other).toBe(same)
  })

  it('the provinces that July 2025 left alone are those of the gazetteer that took in no other', () => {
    const lines = readFileSync(new URL('../../src/catalogue/gazetteer/units.tsv', import.meta.url), 'utf8').split('\n').map((line) => line.split('\t'))
    const old = lines.filter(([era, , , , above]) => era === 'old' && !above)
    const alone = old.filter(([, code, , , , now]) => now === code && old.filter((line) => line[5] === code && line[1] !== code).length === 0)
    expect([...UNCHANGED].sort()).toEqual([...new Set(alone.map(([, code]) => code))].sort())
  })
})
