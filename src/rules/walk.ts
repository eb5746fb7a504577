/**
 * Matches without the engine where a pattern leaves no choice: each term can be taken by one item alone. That is so nearly
 * everywhere; where it is not, the engine decides, as it alone knows what it prefers.
 */
import type { Item } from './pattern.ts'
import { WINDOW } from './pattern.ts'
import type { Match, Term } from './rule.ts'
import type { Test } from './term-test.ts'
import { passes, testOf } from './term-test.ts'

/** One item of a pattern that takes single terms. */
interface Step {
  test: Test
  optional: boolean
  most: number
  capture: string | null
}

/** A pattern that can be walked. */
export type Path = readonly Step[]

/** The path of a pattern; null for one that asks for more than a test of single terms tells. */
export function pathOf(items: readonly Item[]): Path | null {
  const path: Step[] = []
  for (const { choices, all, negative, repeat, capture } of items) {
    const test = testOf(choices.flat())
    if (negative || all || test.anything || (repeat?.min ?? 1) > 1 || choices.some(({ length }) => length > 1)) return null
    path.push({ test, optional: repeat?.min === 0, most: repeat?.max ?? 1, capture: capture?.name ?? null })
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
  for (; at < end; at++) {
    const next = taker(path, step, taken, terms[at]!)
    if (next === CHOICE) return null
    if (next === NOBODY) break
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

/** The one step that can take the term, `taken` terms into step `step`. */
function taker(path: Path, step: number, taken: number, term: Term): number {
  const { most, optional } = path[step]!
  let found = NOBODY
  if ((most > 1 || taken === 0) && passes(path[step]!.test, term)) {
    // The engine does not count the terms of a choice.
    if (taken >= most) return CHOICE
    found = step
  }
  if (taken === 0 && !optional) return found
  for (let i = step + 1; i < path.length; i++) {
    if (passes(path[i]!.test, term)) {
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
