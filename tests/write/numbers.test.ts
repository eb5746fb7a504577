import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainNumber } from '../../src/cells.ts'

it.each([
  [0, '0'],
  [3050000000000, '3050000000000'],
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
  [-1e21, '-1000000000000000000000'],
  [1e-7, '0.0000001'],
  [1.25e-7, '0.000000125'],
  [1.68, '1.68'],
])('%s is written as %s', (value, written) => {
  expect(plainNumber(value)).toBe(written)
})

it('every number is written without an exponent and reads back as itself', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
    const written = plainNumber(value)
    return !/e/iu.test(written) && Object.is(Number(written), value === 0 ? 0 : value)
  }))
})
