/** Which of the rules that match a quantity decides its record, and what the others add. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/catalogue/tables.ts'
import { decide, hitsByQuantity, isUsers } from '../../src/relate/role.ts'
import type { RuleHit } from '../../src/rules/rule.ts'

function hit(id: string, set: Rule['set'], more: Partial<Pick<Rule, 'over' | 'rank'>> & Partial<Pick<RuleHit, 'first' | 'last' | 'words' | 'captures'>> = {}): RuleHit {
  const { over, rank, first = 0, last = 2, words = 1, captures = new Map() } = more
  const rule = { id, pattern: '', set, examples: [], ...(over && { over }), ...(rank !== undefined && { rank }) } as unknown as Rule
  return { rule, first, last, words, captures }
}

const ids = (hits: readonly RuleHit[]) => hits.map((h) => h.rule.id)

describe('the rule that decides', () => {
  it.each([
    ['the longer match', [hit('a', { role: 'level' }), hit('b', { role: 'change' }, { last: 3 })], 'b'],
    ['the longer match, that begins earlier', [hit('a', { role: 'level' }, { first: 2, last: 5 }), hit('b', { role: 'change' }, { first: 1, last: 5 })], 'b'],
    ['the length and not the end', [hit('a', { role: 'level' }, { first: 4, last: 6 }), hit('b', { role: 'change' }, { first: 1, last: 5 })], 'b'],
    ['of one length, that with more words', [hit('a', { role: 'level' }), hit('b', { role: 'change' }, { words: 2 })], 'b'],
    ['the length before the words', [hit('a', { role: 'level' }, { words: 5 }), hit('b', { role: 'change' }, { last: 3 })], 'b'],
    ['else the first by name', [hit('b', { role: 'level' }), hit('a', { role: 'change' })], 'a'],
    ["a user's before a longer one", [hit('a', { role: 'level' }, { last: 9 }), hit('b', { role: 'change' }, { rank: 1 })], 'b'],
    ["the later of a user's files", [hit('a', { role: 'level' }, { rank: 1, last: 9 }), hit('b', { role: 'change' }, { rank: 2 })], 'b'],
    ['one that overrides', [hit('a', { role: 'level' }, { last: 9 }), hit('b', { role: 'change' }, { over: ['a'] })], 'b'],
    ['one that overrides another leaves a third', [hit('a', { role: 'level' }, { last: 9 }), hit('b', { role: 'change' }, { over: ['c'] })], 'a'],
    ['the first that names a role', [hit('a', { label: 'after' }, { last: 9 }), hit('b', { role: 'change' })], 'b'],
    ['none that names no role', [hit('a', { label: 'after' })], undefined],
  ] as const)('%s', (_, hits, id) => {
    expect(decide(hits).lead?.rule.id).toBe(id)
  })

  it('says nothing without a match', () => {
    expect(decide([])).toEqual({ settings: {}, lead: null, counted: [], lost: [] })
  })

  it('gives its settings, and names those that lost', () => {
    const decision = decide([hit('a', { role: 'level', direction: 'up' }), hit('b', { role: 'change', direction: 'down' }, { last: 3 }), hit('c', { label: 'after' })])
    expect(decision.settings).toEqual({ role: 'change', direction: 'down', label: 'after' })
    expect(ids(decision.counted)).toEqual(['b'])
    expect(ids(decision.lost)).toEqual(['a'])
  })

  it('counts one that is overridden among those that lost', () => {
    expect(ids(decide([hit('a', { role: 'level' }), hit('b', { role: 'change' }, { over: ['a'] })]).lost)).toEqual(['a'])
  })
})

describe('what other rules add', () => {
  it('a base of a rule with the same role', () => {
    expect(decide([hit('a', { role: 'change' }, { last: 5 }), hit('b', { role: 'change', baseline: 'yoy' })]).settings.baseline).toBe('yoy')
  })

  it('no base of a rule with another role', () => {
    expect(decide([hit('a', { role: 'change' }, { last: 5 }), hit('b', { role: 'relative', baseline: 'plan' })]).settings).toEqual({ role: 'change' })
  })

  it('no base where it names its own', () => {
    expect(decide([hit('a', { role: 'change', baseline: 'plan' }, { last: 5 }), hit('b', { role: 'change', baseline: 'yoy' })]).settings.baseline).toBe('plan')
  })

  it('where the label stands, by the first that says so', () => {
    expect(decide([hit('a', { role: 'change' }, { last: 5 }), hit('b', { role: 'level', label: 'inherit' }), hit('c', { label: 'after' }, { last: 3 })]).settings.label).toBe('after')
  })

  it("a user's rule without a role adds its settings, the first first", () => {
    const decision = decide([hit('a', { role: 'change', status: 'actual' }, { last: 5 }), hit('b', { status: 'target', indicator: 'x' }, { rank: 1 }), hit('c', { indicator: 'y', direction: 'up' }, { rank: 1, last: 1 })])
    expect(decision.settings).toEqual({ role: 'change', status: 'target', indicator: 'x', direction: 'up' })
    expect(ids(decision.counted)).toEqual(['b', 'c', 'a'])
  })

  it("a built-in rule without a role, or a user's with another, does not", () => {
    const decision = decide([hit('a', { role: 'change' }, { rank: 1, last: 5 }), hit('b', { status: 'target' }), hit('c', { role: 'level', indicator: 'x' }, { rank: 1 })])
    expect(decision.settings).toEqual({ role: 'change' })
    expect(ids(decision.counted)).toEqual(['a'])
  })
})

it('groups matches by the quantity that they capture', () => {
  const at = (id: string, quantity: number | null) => hit(id, {}, { captures: quantity === null ? new Map() : new Map([['quantity', [quantity, quantity + 1] as const]]) })
  const groups = hitsByQuantity([at('a', 3), at('b', 5), at('c', 3), at('d', null)])
  expect([...groups].map(([index, hits]) => [index, ids(hits)])).toEqual([[3, ['a', 'c']], [5, ['b']]])
})

it.each([[undefined, false], [0, false], [1, true], [2, true]])('a rule of rank %s is a user\'s: %s', (rank, users) => {
  expect(isUsers(hit('a', {}, rank === undefined ? {} : { rank }))).toBe(users)
})
