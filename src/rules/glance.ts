/**
 * A cheap look at whether a pattern can match with a given quantity in its capture. It never says no where the engine would
 * match, and spares the engine nearly all tries that come to nothing.
 */
import type { Atom, Item } from './pattern.ts'
import type { Term } from './rule.ts'
import type { Mask } from './tags.ts'
import { anyOf, hasAny, isTag } from './tags.ts'

/** What one term must be: anything, or one of some words and tags. */
export interface Test {
  anything: boolean
  tags: Mask
  words: ReadonlySet<string> | null
}

/** One item of a pattern: sequences of tests of which one must hold, so many times. */
interface Step {
  choices: readonly (readonly Test[])[]
  least: number
  most: number
  /** It captures the quantity */
  captures: boolean
}

/** A pattern reduced to what the look asks. */
export type Glance = readonly Step[]

/** Reduces a pattern; what a step cannot tell cheaply it lets pass. */
export function glanceOf(items: readonly Item[]): Glance {
  return items.map(({ choices, all, negative, repeat, capture }) => ({
    choices: negative ? [[ANYTHING]] : all ? [[testOf(choices.flat().filter((atom) => !atom.negative).slice(0, 1))]] : alternatives(choices),
    least: negative ? 0 : (repeat?.min ?? 1),
    most: repeat?.max ?? 1,
    captures: capture?.name === 'quantity',
  }))
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

/** What may stand right before the captured quantity; null when the pattern can begin with it, or captures none. */
export function besideOf(glance: Glance): readonly Test[] | null {
  const tests: Test[] = []
  for (let at = glance.findIndex((step) => step.captures) - 1; at >= 0; at--) {
    const { choices, least } = glance[at]!
    tests.push(...choices.map((choice) => choice.at(-1)!))
    if (least > 0) return tests
  }
  return null
}

/** False when the term before the quantity already rules the pattern out. */
export function fitsBeside(beside: readonly Test[] | null, before: Term | undefined): boolean {
  if (beside === null) return true
  return before !== undefined && beside.some((test) => passes(test, before))
}

/** False when no match that begins at term `start` can capture the quantity at term `quantity`. */
export function canCapture(glance: Glance, terms: readonly Term[], start: number, quantity: number): boolean {
  return goesOn(glance, 0, terms, start, quantity)
}

/** Whether the steps from `index` on can match from term `at`; `quantity` is -1 once it is captured. */
function goesOn(glance: Glance, index: number, terms: readonly Term[], at: number, quantity: number): boolean {
  const step = glance[index]
  if (step === undefined) return quantity < 0
  if (quantity >= 0 && at > quantity) return false
  if (step.captures && at !== quantity) return quantity < 0 && repeats(glance, index, terms, at, quantity)
  return repeats(glance, index, terms, at, step.captures ? -1 : quantity)
}

function repeats(glance: Glance, index: number, terms: readonly Term[], from: number, quantity: number): boolean {
  const { choices, least, most } = glance[index]!
  if (choices.length > 1) {
    if (least === 0 && goesOn(glance, index + 1, terms, from, quantity)) return true
    return choices.some((choice) => holds(choice, terms, from) && goesOn(glance, index + 1, terms, from + choice.length, quantity))
  }
  const choice = choices[0]!
  let at = from
  for (let count = 0; ; count++) {
    if (count >= least && goesOn(glance, index + 1, terms, at, quantity)) return true
    if (count === most || !holds(choice, terms, at)) return false
    at += choice.length
  }
}

function holds(tests: readonly Test[], terms: readonly Term[], at: number): boolean {
  if (at + tests.length > terms.length) return false
  for (let i = 0; i < tests.length; i++) if (!passes(tests[i]!, terms[at + i]!)) return false
  return true
}

function passes({ anything, tags, words }: Test, term: Term): boolean {
  return anything || hasAny(term, tags) || words?.has(term.normal) === true
}
