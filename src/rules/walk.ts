/**
 * Matches without the engine where a pattern leaves no choice: each term can be taken by one item alone. That is so nearly
 * everywhere; where it is not, the engine decides, as it alone knows what it prefers.
 */
import type { Item } from './pattern.ts'
import { WINDOW } from './pattern.ts'
import type { Match, Term } from './rule.ts'
import type { Test } from './term-test.ts'
import { passes, testOf } from './term-test.ts'

/** One item of a pattern: it takes a term that passes its test, or of several words the first run that fits. */
interface Step {
  test: Test
  /** Choices of which one at least is of several words; else null */
  runs: readonly (readonly Test[])[] | null
  optional: boolean
  most: number
  capture: string | null
}

/** A pattern that can be walked. */
export type Path = readonly Step[]

/** The path of a pattern; null for one that asks for more than tests of terms tell. */
export function pathOf(items: readonly Item[]): Path | null {
  const path: Step[] = []
  for (const { choices, all, negative, repeat, capture } of items) {
    const test = testOf(choices.flat())
    const several = choices.some(({ length }) => length > 1)
    if (negative || all || test.anything || (repeat?.min ?? 1) > 1 || (several && capture !== null)) return null
    const runs = several ? choices.map((choice) => choice.map((atom) => testOf([atom]))) : null
    path.push({ test, runs, optional: repeat?.min === 0, most: repeat?.max ?? 1, capture: capture?.name ?? null })
  }
  return path
}

/** The match that begins with term `first`; null where there is none or it takes a choice to tell. */
export function walk(path: Path, terms: readonly Term[], first: number): Match | null {
  const captures = new Map<string, readonly [number, number]>()
  const end = Math.min(terms.length, first + WINDOW)
  let step = 0
  let taken = 0
  let at = first
  for (let length = 1; at < end; at += length) {
    const next = taker(path, step, taken, terms, at, end)
    if (next === CHOICE) return null
    if (next === NOBODY) break
    length = takes(path[next]!, terms, at, end)
    taken = next === step ? taken + 1 : 1
    step = next
    const { capture } = path[step]!
    if (capture === null) continue
    // Counted as the engine does, which a name that is given twice shows.
    const known = captures.get(capture)
    captures.set(capture, known === undefined ? [at, at + 1] : [known[0], known[1] + 1])
  }
  return at === first || !mayEnd(path, taken > 0 ? step + 1 : step) ? null : { first, last: at, captures }
}

const NOBODY = -1
const CHOICE = -2

/** How many terms from `at` on a step takes, which are none behind `end`; 0 where it does not fit. */
function takes({ test, runs }: Step, terms: readonly Term[], at: number, end: number): number {
  if (!passes(test, terms[at]!)) return 0
  if (runs === null) return 1
  for (const run of runs) if (at + run.length <= end && run.every((each, i) => passes(each, terms[at + i]!))) return run.length
  return 0
}

/** The one step that can take the term at `at`, `taken` terms into step `step`. */
function taker(path: Path, step: number, taken: number, terms: readonly Term[], at: number, end: number): number {
  const { most, optional } = path[step]!
  let found = NOBODY
  if ((most > 1 || taken === 0) && takes(path[step]!, terms, at, end) > 0) {
    // The engine does not count the terms of a choice.
    if (taken >= most) return CHOICE
    found = step
  }
  if (taken === 0 && !optional) return found
  for (let i = step + 1; i < path.length; i++) {
    if (takes(path[i]!, terms, at, end) > 0) {
      if (found !== NOBODY) return CHOICE
      found = i
    }
    if (!path[i]!.optional) break
  }
  return found
}

function mayEnd(path: Path, from: number): boolean {
  for (let i = from; i < path.length; i++) if (!path[i]!.optional) return false
  return true
}
