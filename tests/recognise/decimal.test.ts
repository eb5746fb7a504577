/** Decimals are exact: no float is added or scaled. */
import { describe, expect, it } from 'vitest'
import { add, compare, decimal, multiply, scale, toNumber } from '../../src/recognise/decimal.ts'

describe('decimals', () => {
  it.each([
    [add(decimal(82, 11), decimal(5)), 8_200_000_000_005],
    [add(decimal(5), decimal(82, 11)), 8_200_000_000_005],
    [add(decimal(1, -1), decimal(2, -1)), 0.3],
    [add(decimal(1, -2), decimal(2, 1)), 20.01],
    [multiply(decimal(12, -1), decimal(3, 2)), 360],
    [multiply(decimal(5, -1), decimal(3, -2)), 0.015],
    [scale(decimal(305, -2), 9), 3_050_000_000],
    [scale(decimal(305, -2), -1), 0.305],
    [decimal(7n), 7],
  ])('%#: %o is %d', (value, number) => {
    expect(toNumber(value)).toBe(number)
  })

  it.each([
    [decimal(1, 3), decimal(999), 1],
    [decimal(999), decimal(1, 3), -1],
    [decimal(1, 3), decimal(1000), 0],
    [decimal(-1), decimal(0), -1],
    [decimal(15, -1), decimal(2), -1],
  ])('%#: %o against %o is %d', (a, b, sign) => {
    expect(compare(a, b)).toBe(sign)
  })
})
