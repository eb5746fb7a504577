/** The dimension of a unit by the code that records hold. */
import { describe, expect, it } from 'vitest'
import { dimensionOfCode } from '../../src/recognise/unit-code.ts'
import { tables } from '../tables.ts'

describe('the dimension of a code', () => {
  it.each([
    ['VND', 'money'], ['USD', 'money'], ['%', 'percent'], ['‰', 'percent'], ['pp', 'percentage_point'], ['ratio', 'ratio'], ['times', 'ratio'], ['t', 'mass'], ['lượng', 'mass'], ['ha', 'area'],
    ['year', 'duration'], ['degC', 'temperature'],
    // money by people and time stays money, by anything else it is a price
    ['VND/person/year', 'money'], ['VND/worker/month', 'money'], ['VND/household', 'money'], ['VND/kg', 'rate'], ['VND/kg/month', 'rate'], ['VND/lượng', 'rate'],
    ['%/year', 'percent'], ['quintal/ha', 'rate'], ['t/year', 'rate'], ['km/hour', 'rate'],
    // counted nouns, in any case, those of the table and others, by themselves and by something
    ['hộ', 'count'], ['Hộ', 'count'], ['hộ nghèo', 'count'], ['lượt khách', 'count'], ['gùi', 'count'], ['gùi/day', 'rate'], ['person', 'count'], ['', 'count'],
    ['person/km2', 'rate'], ['case/100000 person', 'rate'], ['bác sĩ/10000 person', 'rate'],
    // two names of one kind are counted, unless the second is a round number of them
    ['xã/phường', 'count'], ['person/person', 'count'], ['person/100000 person', 'rate'], ['xã/year', 'rate'],
  ])('%s: %s', (code, dimension) => {
    expect(dimensionOfCode(tables.units, code)).toBe(dimension)
  })
})
