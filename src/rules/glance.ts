/**
 * A cheap look at where a pattern can match with a given quantity in its capture. It misses nothing that the engine would
 * match, and spares the engine nearly all tries that come to nothing.
 */
import type { Atom, Item } from './pattern.ts'
import { WINDOW } from './pattern.ts'
import type { Term } from './rule.ts'
import type { Test } from './term-test.ts'
import { ANYTHING, anyTest, passes, testOf } from './term-test.ts'
import type { Mask } from './tags.ts'
import { meets, tagsIn } from './tags.ts'

/** One item of a pattern: sequences of tests of which one must hold, so many times. */
interface Step {
  choices: readonly (readonly Test[])[]
  least: number
  most: number
}

/** A pattern reduced to what the look asks. */
export interface Glance {
  /** What the quantity must be */
  own: Test
  /** What the term right before it must be; null where there may be none */
  near: Test | null
  /** The same of the term right behind it */
  next: Test | null
  /** Tags of which a term before it must have one, be it near or far; null where words will do or nothing is wanted */
  far: Mask | null
  /** What stands before the captured quantity, the nearest first */
  before: readonly Step[]
  /** The quantity and what stands behind it */
  from: readonly Step[]
}

/** Reduces a pattern; what a step cannot tell cheaply it lets pass. Null for a pattern that captures no quantity. */
export function glanceOf(items: readonly Item[]): Glance | null {
  const at = items.findIndex(({ capture }) => capture?.name === 'quantity')
  if (at < 0) return null
  const [before, from] = [items.slice(0, at).map(stepOf).reverse(), items.slice(at).map(stepOf)]
  const [quantity] = from
  const single = quantity!.most === 1 && quantity!.choices.every(({ length }) => length === 1)
  return { own: anyTest(quantity!.choices.map((choice) => choice[0]!)), near: nearest(before, -1), next: single ? nearest(from.slice(1), 0) : null, far: farthest(before), before, from }
}

/** What the nearest term of the steps must be, at index `at` of their choices; null when they may all be left out. */
function nearest(steps: readonly Step[], at: 0 | -1): Test | null {
  const last = steps.findIndex(({ least }) => least > 0)
  return last < 0 ? null : anyTest(steps.slice(0, last + 1).flatMap(({ choices }) => choices.map((choice) => choice.at(at)!)))
}

/** The tags that open a match, if it must be opened by one. */
function farthest(before: readonly Step[]): Mask | null {
  const opener = before.findLast(({ least }) => least > 0)
  const test = opener === undefined ? undefined : anyTest(opener.choices.map((choice) => choice[0]!))
  return test === undefined || test.anything || test.words !== null ? null : test.tags
}

function stepOf({ choices, all, negative, repeat }: Item): Step {
  return {
    choices: negative ? [[ANYTHING]] : all ? [[testOf(choices.flat().filter((atom) => !atom.negative).slice(0, 1))]] : alternatives(choices),
    least: negative ? 0 : (repeat?.min ?? 1),
    most: repeat?.max ?? 1,
  }
}

/** Choices of one term each are one test. */
function alternatives(choices: readonly (readonly Atom[])[]): Test[][] {
  if (choices.every((choice) => choice.length === 1)) return [[testOf(choices.flat())]]
  return choices.map((choice) => choice.map((atom) => testOf([atom])))
}

/** The tags of the terms before term `quantity` that a match can reach. */
export function tagsBefore(terms: readonly Term[], quantity: number): Mask {
  return tagsIn(terms, Math.max(0, quantity - WINDOW), quantity)
}

/**
 * The distances before term `quantity` at which a match may begin that captures it, bit d for d terms; no match begins anywhere
 * else. `left` are the tags of the terms before it.
 */
export function startsOf({ far, before, from }: Glance, terms: readonly Term[], quantity: number, left: Mask = tagsBefore(terms, quantity)): number {
  if (far !== null && !meets(far, left)) return 0
  const starts = reach(before, terms, quantity, -1) & ((1 << WINDOW) - 1)
  return starts === 0 || reach(from, terms, quantity, 1) === 0 ? 0 : starts
}

/** How far from a term the steps may end, read forwards or, for -1, backwards: bit d for a distance of d terms. */
function reach(steps: readonly Step[], terms: readonly Term[], origin: number, way: 1 | -1): number {
  let ends = 1
  for (let i = 0; i < steps.length && ends !== 0; i++) ends = after(steps[i]!, ends, terms, origin, way)
  return ends
}

/** The distances behind a step, from those before it. All at once: what repeats within repeats costs no more than its length. */
function after(step: Step, before: number, terms: readonly Term[], origin: number, way: 1 | -1): number {
  let ends = step.least === 0 ? before : 0
  let now = before
  for (let count = 1; count <= step.most && now !== 0; count++) {
    now = onward(step.choices, now, terms, origin, way)
    if (count >= step.least) ends |= now
  }
  return ends
}

/** The distances behind one of the choices, from those before it. */
function onward(choices: readonly (readonly Test[])[], before: number, terms: readonly Term[], origin: number, way: 1 | -1): number {
  let ends = 0
  for (let i = 0; i < choices.length; i++) {
    const choice = choices[i]!
    for (let left = before; left !== 0; left &= left - 1) {
      const distance = 31 - Math.clz32(left & -left)
      if (distance + choice.length > WINDOW) break
      const at = way === 1 ? origin + distance : origin - distance - choice.length
      if (holds(choice, terms, at)) ends |= 1 << (distance + choice.length)
    }
  }
  return ends
}

function holds(tests: readonly Test[], terms: readonly Term[], at: number): boolean {
  if (at < 0 || at + tests.length > terms.length) return false
  for (let i = 0; i < tests.length; i++) if (!passes(tests[i]!, terms[at + i]!)) return false
  return true
}
