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
  /** What stands before the captured quantity, the nearest first */
  before: readonly Step[]
  /** The quantity and what stands behind it */
  from: readonly Step[]
}

/** Reduces a pattern; what a step cannot tell cheaply it lets pass. Null for a pattern that captures no quantity. */
export function glanceOf(items: readonly Item[]): Glance | null {
  const at = items.findIndex(({ capture }) => capture?.name === 'quantity')
  return at < 0 ? null : { before: items.slice(0, at).map(stepOf).reverse(), from: items.slice(at).map(stepOf) }
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

/** The terms at which a match may begin that captures the quantity at term `quantity`, in order; no match begins anywhere else. */
export function startsOf({ before, from }: Glance, terms: readonly Term[], quantity: number): readonly number[] {
  if (!passesFirst(before, terms, quantity) || !goesOn(from, 0, terms, quantity)) return NOWHERE
  const starts: number[] = []
  goesBack(before, 0, terms, quantity, Math.max(0, quantity - WINDOW + 1), starts)
  return starts.length > 1 ? [...new Set(starts)].sort((a, b) => a - b) : starts
}

const NOWHERE: readonly number[] = []

/** The nearest term before the quantity, which rules most patterns out. */
function passesFirst([step]: readonly Step[], terms: readonly Term[], quantity: number): boolean {
  if (step === undefined || step.least === 0) return true
  return quantity > 0 && step.choices.some((choice) => passes(choice.at(-1)!, terms[quantity - 1]!))
}

/** Collects where the steps from `index` on, read backwards from term `end`, may begin. */
function goesBack(steps: readonly Step[], index: number, terms: readonly Term[], end: number, floor: number, starts: number[]): void {
  const step = steps[index]
  if (step === undefined) {
    starts.push(end)
    return
  }
  const { choices, least, most } = step
  if (least === 0) goesBack(steps, index + 1, terms, end, floor, starts)
  for (const choice of choices) {
    let at = end
    for (let count = 1; count <= most && at - choice.length >= floor && holds(choice, terms, at - choice.length); count++) {
      at -= choice.length
      if (count >= least) goesBack(steps, index + 1, terms, at, floor, starts)
    }
  }
}

/** Whether the steps from `index` on can match from term `from`. */
function goesOn(steps: readonly Step[], index: number, terms: readonly Term[], from: number): boolean {
  const step = steps[index]
  if (step === undefined) return true
  const { choices, least, most } = step
  if (least === 0 && goesOn(steps, index + 1, terms, from)) return true
  for (const choice of choices) {
    let at = from
    for (let count = 1; count <= most && holds(choice, terms, at); count++) {
      at += choice.length
      if (count >= least && goesOn(steps, index + 1, terms, at)) return true
    }
  }
  return false
}

function holds(tests: readonly Test[], terms: readonly Term[], at: number): boolean {
  if (at + tests.length > terms.length) return false
  for (let i = 0; i < tests.length; i++) if (!passes(tests[i]!, terms[at + i]!)) return false
  return true
}

function passes({ anything, tags, words }: Test, term: Term): boolean {
  return anything || hasAny(term, tags) || words?.has(term.normal) === true
}
