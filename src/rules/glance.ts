/**
 * A cheap look at where a pattern can match with a given quantity in its capture. It misses nothing that the engine would
 * match, and spares the engine nearly all tries that come to nothing.
 */
import type { Atom, Item } from './pattern.ts'
import { WINDOW } from './pattern.ts'
import type { Term } from './rule.ts'
import type { Mask } from './tags.ts'
import { anyOf, hasAny, isTag } from './tags.ts'

/** What one term must be: anything, or one of some words and tags. */
interface Test {
  anything: boolean
  tags: Mask
  words: ReadonlySet<string> | null
}

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
  const nearest = before[0]
  return { own: anyTest(from[0]!.choices.map((choice) => choice[0]!)), near: nearest === undefined || nearest.least === 0 ? null : anyTest(nearest.choices.map((choice) => choice.at(-1)!)), before, from }
}

function stepOf({ choices, all, negative, repeat }: Item): Step {
  return {
    choices: negative ? [[ANYTHING]] : all ? [[testOf(choices.flat().filter((atom) => !atom.negative).slice(0, 1))]] : alternatives(choices),
    least: negative ? 0 : (repeat?.min ?? 1),
    most: repeat?.max ?? 1,
  }
}

const ANYTHING: Test = { anything: true, tags: anyOf([]), words: null }

/** Choices of one term each are one test. */
function alternatives(choices: readonly (readonly Atom[])[]): Test[][] {
  if (choices.every((choice) => choice.length === 1)) return [[testOf(choices.flat())]]
  return choices.map((choice) => choice.map((atom) => testOf([atom])))
}

function testOf(atoms: readonly Atom[]): Test {
  const tags = atoms.flatMap(({ kind, name }) => (kind === 'tag' && isTag(name) ? [name] : []))
  const words = atoms.flatMap(({ kind, name }) => (kind === 'word' ? [name] : []))
  const told = atoms.length > 0 && atoms.every(({ kind, name, negative }) => !negative && (kind === 'word' || (kind === 'tag' && isTag(name))))
  return { anything: !told, tags: anyOf(tags), words: words.length === 0 ? null : new Set(words) }
}

/** What passes one of the tests passes this one. */
function anyTest(tests: readonly Test[]): Test {
  const words = tests.flatMap((test) => [...(test.words ?? [])])
  const tags = tests.reduce((mask, test) => ({ low: mask.low | test.tags.low, high: mask.high | test.tags.high }), anyOf([]))
  return { anything: tests.some(({ anything }) => anything), tags, words: words.length === 0 ? null : new Set(words) }
}

/** The terms at which a match may begin that captures the quantity at term `quantity`, in order; no match begins anywhere else. */
export function startsOf({ own, near, before, from }: Glance, terms: readonly Term[], quantity: number): readonly number[] {
  // These two rule most patterns out.
  if (near !== null && (quantity === 0 || !passes(near, terms[quantity - 1]!))) return NOWHERE
  if (!passes(own, terms[quantity]!) || reach(from, terms, quantity, 1) === 0) return NOWHERE
  const distances = reach(before, terms, quantity, -1)
  if (distances === 0) return NOWHERE
  const starts: number[] = []
  for (let distance = WINDOW - 1; distance >= 0; distance--) if ((distances & (1 << distance)) !== 0) starts.push(quantity - distance)
  return starts
}

const NOWHERE: readonly number[] = []

/** How far from a term the steps may end, read forwards or, for -1, backwards: bit d for a distance of d terms. */
function reach(steps: readonly Step[], terms: readonly Term[], origin: number, way: 1 | -1): number {
  let ends = 1
  for (let i = 0; i < steps.length && ends !== 0; i++) ends = after(steps[i]!, ends, terms, origin, way)
  return ends
}

/** The distances behind a step, from those before it. All at once: what repeats within repeats costs no more than its length. */
function after({ choices, least, most }: Step, before: number, terms: readonly Term[], origin: number, way: 1 | -1): number {
  let ends = least === 0 ? before : 0
  let now = before
  for (let count = 1; count <= most && now !== 0; count++) {
    now = onward(choices, now, terms, origin, way)
    if (count >= least) ends |= now
  }
  return ends
}

/** The distances behind one of the choices, from those before it. */
function onward(choices: readonly (readonly Test[])[], before: number, terms: readonly Term[], origin: number, way: 1 | -1): number {
  let ends = 0
  for (const choice of choices) {
    for (let distance = 0; distance + choice.length <= WINDOW && before >> distance !== 0; distance++) {
      if ((before & (1 << distance)) === 0) continue
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

function passes({ anything, tags, words }: Test, term: Term): boolean {
  return anything || hasAny(term, tags) || words?.has(term.normal) === true
}
