/** Periods in ISO form: which are ones, and the same stretch elsewhere in time. */
import { describe, expect, it } from 'vitest'
import { inYear, isPeriod, joinYear, lastDay, pad, shiftMonth, shiftQuarter, shiftYears, yearBefore } from '../../src/recognise/date.ts'

describe('a period', () => {
  it.each([
    '2020', '2020-Q1', '2020-Q4', '2020-01', '2020-12', '2020-01-01', '2020-12-31', '2020-04-30', '2020-02-29', '2000-02-29', '2021-02-28', '1900-02-28',
    '2016/2020', '2020-01/2020-06', '2020-Q1/2020-Q3', '2020-12-15/2021-01-14',
  ])('%s', (iso) => {
    expect(isPeriod(iso)).toBe(true)
  })

  it.each([
    '', '202', '20201', '20a0', '2-20', '2020-', '2020x05', 'abcd-05', '2020-Q0', '2020-Q5', '2020-Qx', '2020-Q12', '2020Q1', '2020-00', '2020-13', '2020-1', '2020-ab',
    '2020-13-01', '2020-00-01', '2020-12-32', '2020-12-00', '2020-04-31', '1900-02-29', '2021-02-29', '2020-02-30', '2020-01-1', '2020-01-011', '2020-01x01', '2020-01-0x',
    '2020/', '/2020', '2020/2020', '2020/2019', '2020/abcd', '0abc/2020', '2020-02-30/2020-03-01', '2020-02-01/2020-02-30',
  ])('no period: "%s"', (iso) => {
    expect(isPeriod(iso)).toBe(false)
  })
})

describe('a year and a piece of it', () => {
  it.each([[null, '2021'], ['Q3', '2021-Q3'], ['01/06', '2021-01/2021-06'], ['12-15', '2021-12-15']] as const)('%s', (part, iso) => {
    expect(joinYear(2021, part)).toBe(iso)
  })
})

describe('the same stretch elsewhere', () => {
  it.each([
    [shiftYears('2020', 2), '2022'],
    [shiftYears('2020-01/2020-06', -1), '2019-01/2019-06'],
    [shiftYears('2020-02-29', 1), '2021-02-28'],
    [shiftYears('2020-02-29', 4), '2024-02-29'],
    [shiftYears('2020-02-29/2020-03-31', -1), '2019-02-28/2019-03-31'],
    [shiftYears('2020-13', 1), null],
    [shiftYears('9999', 1), null],
    [yearBefore('2013-Q3'), '2012-Q3'],
    [yearBefore('năm'), null],
    [inYear('2020-01/2020-06', 2018), '2018-01/2018-06'],
    [inYear('2016/2020', 2025), '2021/2025'],
    [inYear('2020-05-04', 2019), '2019-05-04'],
    [shiftMonth(2020, 1, -1), '2019-12'],
    [shiftMonth(2020, 12, 1), '2021-01'],
    [shiftMonth(2020, 5, -17), '2018-12'],
    [shiftQuarter(2020, 2, -1), '2019-Q4'],
    [shiftQuarter(2020, 12, 1), '2021-Q1'],
    [shiftQuarter(2020, 3, 0), '2020-Q1'],
    [shiftQuarter(2020, 4, 0), '2020-Q2'],
  ])('%#: %s is %s', (moved, iso) => {
    expect(moved).toBe(iso)
  })
})

it.each([[1, '31'], [2, 'last'], [4, '30'], [12, '31']])('month %i ends on the %s', (month, day) => {
  expect(lastDay(month)).toBe(day)
})

it.each([[2020, '2020-02-16/2020-02-29'], [2021, '2021-02-16/2021-02-28'], [1900, '1900-02-16/1900-02-28'], [2000, '2000-02-16/2000-02-29']])('February of %i ends with its last day', (year, iso) => {
  expect(joinYear(year, '02-16/02-last')).toBe(iso)
  expect(isPeriod(iso)).toBe(true)
})

it.each([[0, '00'], [7, '07'], [10, '10'], [31, '31']])('%i in two digits is %s', (n, digits) => {
  expect(pad(n)).toBe(digits)
})
