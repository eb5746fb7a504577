/**
 * Matches as the engine does, step by step as it goes: it takes what it can, looks one step ahead, and never comes back. So a
 * built-in rule needs no engine, which takes a while to load; what a pattern may ask beyond tests of single terms is left to it.
 */
import type { Item } from './pattern.ts'
import { WINDOW } from './pattern.ts'
import type { Match, Term } from './rule.ts'
import type { Test } from './term-test.ts'
import { anyOf } from './tags.ts'
import { ANYTHING, anyTest, passes, testOf } from './term-test.ts'

/** One item of a pattern. */
interface Step {
  /** What one term must be; of a choice that is no mere list of words, what the engine asks of a term before it comes there: nothing passes */
  test: Test
  /** The sequences of such a choice */
  runs: readonly (readonly Test[])[] | null
  /** Any term at all, as often as it goes */
  stretch: boolean
  optional: boolean
  greedy: boolean
  least: number
  most: number
  capture: string | null
}

/** A pattern that can be walked. */
export type Path = readonly Step[]

const NEVER: Test = { anything: false, tags: anyOf([]), words: null }

/** The path of a pattern; null for one that asks for more than tests of terms tell. */
export function pathOf(items: readonly Item[]): Path | null {
  const steps = items.map(stepOf)
  return steps.some((step) => step === null) ? null : (steps as Step[])
}

function stepOf({ choices, all, negative, repeat, capture }: Item): Step | null {
  // A tag without a bit, of which a test tells nothing, is left to the engine too.
  const untold = choices.flat().some((atom) => atom.negative || (atom.kind !== 'any' && testOf([atom]).anything))
  if (negative || all || untold) return null
  const tests = choices.map((choice) => choice.map((atom) => (atom.kind === 'any' ? ANYTHING : testOf([atom]))))
  const single = choices.length === 1 && choices[0]!.length === 1
  const words = choices.every((choice) => choice.length === 1 && choice[0]!.kind === 'word')
  const greedy = repeat !== null && repeat.sign !== '?'
  const bounded = greedy && repeat.max !== Number.POSITIVE_INFINITY
  return {
    test: single || words ? anyTest(tests.flat()) : NEVER, runs: single || words ? null : tests, stretch: single && greedy && choices[0]![0]!.kind === 'any',
    optional: repeat?.min === 0, greedy, least: bounded ? repeat.min : 0, most: bounded ? repeat.max : WINDOW + 1, capture: capture?.name ?? null,
  }
}

/** How far a walk has come. */
interface Walk {
  path: Path
  terms: readonly Term[]
  first: number
  end: number
  step: number
  at: number
  captures: Map<string, readonly [number, number]>
}

/** The match that begins with term `first`; null where there is none. */
export function walk(path: Path, terms: readonly Term[], first: number): Match | null {
  const way: Walk = { path, terms, first, end: Math.min(terms.length, first + WINDOW), step: 0, at: first, captures: new Map() }
  for (; way.step < path.length; way.step++) {
    if (way.at === way.end) {
      if (mayEnd(path, way.step)) break
      return null
    }
    const step = path[way.step]!
    if (!(step.stretch ? takeStretch(way, step) : step.runs === null ? takeTerms(way, step) : takeRuns(way, step, step.runs))) return null
  }
  return way.at === first ? null : { first, last: way.at, captures: way.captures }
}

function mayEnd(path: Path, from: number): boolean {
  for (let i = from; i < path.length; i++) if (!path[i]!.optional) return false
  return true
}

/** Any terms, up to the first that the step behind may take. */
function takeStretch(way: Walk, { least, most, capture }: Step): boolean {
  const behind = way.path[way.step + 1]
  let to = behind === undefined ? way.end : way.at
  while (behind !== undefined && to < way.end && !passes(behind.test, way.terms[to]!)) to++
  if ((behind !== undefined && to === way.end) || to === way.first || to - way.at < least) return false
  // What is too long is cut, and no longer captured.
  const length = Math.min(to - way.at, most)
  if (length === to - way.at) note(way, capture, way.at, length)
  way.at += length
  return true
}

/** The first sequence that fits, and of a repeated choice as many as fit: the engine does not count them. */
function takeRuns(way: Walk, { optional, greedy, capture }: Step, runs: readonly (readonly Test[])[]): boolean {
  let length = fitting(way, runs, way.at)
  for (let more = greedy ? length : 0; more > 0; length += more) more = fitting(way, runs, way.at + length)
  if (length === 0) return optional
  note(way, capture, way.at, length)
  way.at += length
  return true
}

/** The length of the first sequence that fits at a term; 0 for none. */
function fitting({ terms, end }: Walk, runs: readonly (readonly Test[])[], at: number): number {
  for (const run of runs) if (at + run.length <= end && run.every((test, i) => passes(test, terms[at + i]!))) return run.length
  return 0
}

/** A term, and of a repeated step those behind it. */
function takeTerms(way: Walk, step: Step): boolean {
  const { at, terms, end } = way
  if (!passes(step.test, terms[at]!)) return step.optional
  const behind = way.path[way.step + 1]
  // What may be left out is, where the step behind can take this term and not the next.
  if (step.optional && behind !== undefined && passes(behind.test, terms[at]!) && !(at + 1 < end && passes(behind.test, terms[at + 1]!))) way.step++
  way.at++
  if (step.greedy && !takeMore(way)) return false
  note(way, step.capture, at, way.path[way.step]!.greedy ? way.at - at : 1)
  return true
}

/** Goes on with a repeated step; false where there were too few. */
function takeMore(way: Walk): boolean {
  const { path, terms, end, step } = way
  const { test, least, most } = path[step]!
  const behind = path[step + 1]
  const before = way.at - 1
  for (; way.at < end; way.at++) {
    const count = way.at - before
    if (behind !== undefined && count >= least && passes(behind.test, terms[way.at]!)) return true
    if (count === most) return true
    if (!passes(test, terms[way.at]!)) return count >= least
  }
  return way.at - before >= least
}

function note({ captures }: Walk, name: string | null, at: number, length: number): void {
  if (name === null) return
  const [start, end] = captures.get(name) ?? [at, at]
  captures.set(name, [start, end + length])
}
