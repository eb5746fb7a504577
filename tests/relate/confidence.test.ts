/** How sure a record is, by where its label was found and what speaks against it. */
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/relate/claim.ts'
import { confidenceOf, doubtsOf, startOf } from '../../src/relate/confidence.ts'

interface Given {
  labelFrom?: Claim['labelFrom']
  label?: Claim['label']
  dimension?: string
  doubts?: readonly string[]
  rule?: string
}

function claim({ labelFrom = 'before', label = { start: 0, end: 4 }, dimension = 'percent', doubts = [], rule = 'reach' }: Given): Claim {
  return { labelFrom, label, rule, quantity: { dimension, doubts } } as unknown as Claim
}

describe('where it starts', () => {
  it.each([
    ['before', true, 0.98], ['before', false, 0.8], ['after', true, 0.95], ['after', false, 0.75], ['inherited', true, 0.89], ['inherited', false, 0.72],
    ['list', true, 0.85], ['list', false, 0.55], ['captured', true, 0.98], ['captured', false, 0.8],
  ] as const)('a label found %s, that names an indicator: %s', (labelFrom, named, start) => {
    expect(startOf(claim({ labelFrom }), named)).toBe(start)
    expect(confidenceOf(claim({ labelFrom }), named)).toBe(start)
  })

  it('without a label, whatever it names', () => {
    expect(startOf(claim({ label: null }), true)).toBe(0.4)
    expect(startOf(claim({ labelFrom: null }), true)).toBe(0.4)
  })
})

describe('what each doubt takes away', () => {
  it.each([
    ['separator', 0.1, 0.88], ['bare', 0.25, 0.73], ['word', 0.02, 0.96], ['noun', 0.1, 0.88], ['currency', 0.03, 0.95], ['scale', 0.15, 0.83], ['another', 0.1, 0.88],
  ])('%s', (name, cost, left) => {
    expect(doubtsOf(claim({ doubts: [name] }))).toEqual([{ name, cost }])
    expect(confidenceOf(claim({ doubts: [name] }), true)).toBe(left)
  })

  it('a multiple or a fraction', () => {
    expect(doubtsOf(claim({ dimension: 'ratio' }))).toEqual([{ name: 'ratio', cost: 0.12 }])
  })

  it('the object of a verb of change', () => {
    expect(doubtsOf(claim({ rule: 'change-of-object-up' }))).toEqual([{ name: 'object', cost: 0.1 }])
    expect(doubtsOf(claim({ rule: 'no-change-of-object' }))).toEqual([])
  })

  it('all of them together, in cents', () => {
    expect(doubtsOf(claim({ dimension: 'ratio', doubts: ['word'], rule: 'change-of-object-down' })).map((d) => d.name)).toEqual(['word', 'ratio', 'object'])
    expect(confidenceOf(claim({ dimension: 'ratio', doubts: ['word'] }), true)).toBe(0.84)
    expect(confidenceOf(claim({ labelFrom: 'list', doubts: ['word', 'currency'] }), false)).toBe(0.5)
  })

  it('never more than leaves 0.2', () => {
    expect(confidenceOf(claim({ label: null, doubts: ['bare', 'noun'] }), false)).toBe(0.2)
    expect(confidenceOf(claim({ label: null, doubts: ['separator', 'currency'] }), false)).toBe(0.27)
  })
})
