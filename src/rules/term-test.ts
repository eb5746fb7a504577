/** What a pattern asks of one term, reduced to bits and sets of words. */
import type { Atom } from './pattern.ts'
import type { Term } from './rule.ts'
import type { Mask } from './tags.ts'
import { anyOf, isTag } from './tags.ts'

/** What one term must be: anything, or one of some words and tags. */
export interface Test {
  anything: boolean
  tags: Mask
  words: ReadonlySet<string> | null
}

export const ANYTHING: Test = { anything: true, tags: anyOf([]), words: null }

/** The test that one of the atoms holds; what it cannot tell cheaply it lets pass. */
export function testOf(atoms: readonly Atom[]): Test {
  const tags = atoms.flatMap(({ kind, name }) => (kind === 'tag' && isTag(name) ? [name] : []))
  const words = atoms.flatMap(({ kind, name }) => (kind === 'word' ? [name] : []))
  const told = atoms.length > 0 && atoms.every(({ kind, name, negative }) => !negative && (kind === 'word' || (kind === 'tag' && isTag(name))))
  return { anything: !told, tags: anyOf(tags), words: words.length === 0 ? null : new Set(words) }
}

/** What passes one of the tests passes this one. */
export function anyTest(tests: readonly Test[]): Test {
  const words = tests.flatMap((test) => [...(test.words ?? [])])
  const tags = tests.reduce((mask, test) => ({ low: mask.low | test.tags.low, high: mask.high | test.tags.high }), anyOf([]))
  return { anything: tests.some(({ anything }) => anything), tags, words: words.length === 0 ? null : new Set(words) }
}

/** True for a term that the test lets pass. */
export function passes(test: Test, { is, normal }: Term): boolean {
  return (is.low & test.tags.low) !== 0 || (is.high & test.tags.high) !== 0 || test.anything || test.words?.has(normal) === true
}
