/** Which rules can match around a quantity, told by it and by the terms beside it: an index that leaves a handful of them. */
import type { PackedPassing, PackedShortlist } from '../catalogue/prepared.ts'
import type { Glance } from './glance.ts'
import type { Term } from './rule.ts'
import { anyOf, WIDTH } from './tags.ts'
import type { Test } from './term-test.ts'

/** Some of the rules, 31 to a number: bit 0 of the first number is the first rule. */
type Some = number[]

/** The rules that a term lets pass. */
interface Passing {
  /** Those that any term does, or even none */
  always: readonly number[]
  /** By the index of a tag */
  tags: readonly (readonly number[])[]
  words: ReadonlyMap<string, readonly number[]>
}

/** The rules by what they ask of the quantity, of the term before it and of the one behind it. */
export interface Shortlist {
  own: Passing
  near: Passing
  next: Passing
}

/** Indexes rules by their looks; one without a look is on no list. */
export function shortlistOf(glances: readonly (Glance | null)[]): Shortlist {
  const of = (tests: (glance: Glance) => Test | null) => passing(glances.map((glance) => (glance === null ? NOTHING : tests(glance))))
  return { own: of(({ own }) => own), near: of(({ near }) => near), next: of(({ next }) => next) }
}

/** The index as the build keeps it. */
export function packShortlist({ own, near, next }: Shortlist): PackedShortlist {
  return { own: packed(own), near: packed(near), next: packed(next) }
}

function packed({ words, ...rest }: Passing): PackedPassing {
  return { ...rest, words: [...words] }
}

/** The index that the build has told. */
export function openShortlist({ own, near, next }: PackedShortlist): Shortlist {
  return { own: opened(own), near: opened(near), next: opened(next) }
}

function opened({ words, ...rest }: PackedPassing): Passing {
  return { ...rest, words: new Map(words) }
}

/** A test that no term passes. */
const NOTHING: Test = { anything: false, tags: anyOf([]), words: null }

/** The index of the tests of the rules; null asks nothing. */
function passing(asked: readonly (Test | null)[]): Passing {
  const none = (): Some => new Array<number>(Math.ceil(asked.length / WIDTH)).fill(0)
  const always = none()
  const tags = Array.from({ length: 2 * WIDTH }, none)
  const words = new Map<string, Some>()
  for (const [rule, test] of asked.entries()) {
    if (test === null || test.anything) {
      add(always, rule)
      continue
    }
    for (let tag = 0; tag < 2 * WIDTH; tag++) if (((tag < WIDTH ? test.tags.low >> tag : test.tags.high >> (tag - WIDTH)) & 1) !== 0) add(tags[tag]!, rule)
    for (const word of test.words ?? []) {
      const known = words.get(word) ?? none()
      words.set(word, known)
      add(known, rule)
    }
  }
  return { always, tags, words }
}

function add(some: Some, rule: number): void {
  some[Math.trunc(rule / WIDTH)]! |= 1 << (rule % WIDTH)
}

/** The rules of group `group`, 31 of them, that may match around term `at`, as bits. */
export function shortlisted({ own, near, next }: Shortlist, group: number, terms: readonly Term[], at: number): number {
  const left = at === 0 ? near.always[group]! : passedBy(near, group, terms[at - 1]!)
  if (left === 0) return 0
  return left & passedBy(own, group, terms[at]!) & (at + 1 === terms.length ? next.always[group]! : passedBy(next, group, terms[at + 1]!))
}

function passedBy(passing: Passing, group: number, term: Term): number {
  const { low, high } = term.is
  let rules = passing.always[group]!
  for (let left = low; left !== 0; left &= left - 1) rules |= passing.tags[31 - Math.clz32(left & -left)]![group]!
  for (let left = high; left !== 0; left &= left - 1) rules |= passing.tags[WIDTH + 31 - Math.clz32(left & -left)]![group]!
  const named = passing.words.get(term.normal)
  return named === undefined ? rules : rules | named[group]!
}
