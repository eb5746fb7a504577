/** What spares the engine most tries of a rule, as JSON: how the build keeps it, and how a run reads it when a text first asks for the rule. */
import type { Glance } from './glance.ts'
import type { Test } from './term-test.ts'
import type { Path } from './walk.ts'

/** Of one rule. */
export interface Look {
  /** Words that every match of the pattern holds */
  words: number
  /** Spares the engine most tries; null for a rule that captures no quantity and so decides nothing */
  glance: Glance | null
  /** Matches in its place; gives null for a pattern that cannot be walked. Few rules come so far in a text */
  path: () => Path | null
}

/** No bound: more than a sentence has terms. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER

/** As it stands in JSON: sets are lists there. */
type Packed<T> = T extends ReadonlySet<infer E> ? E[] : T extends object ? { [K in keyof T]: Packed<T[K]> } : T

export function packLook({ words, glance }: Look): string {
  return packed({ words, glance })
}

export function packPath({ path }: Look): string {
  return packed(path())
}

function packed(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Set ? [...part] : part === Number.POSITIVE_INFINITY ? UNBOUNDED : part))
}

export function openLook(text: string): Pick<Look, 'words' | 'glance'> {
  const look = JSON.parse(text) as Packed<Pick<Look, 'words' | 'glance'>>
  const { glance } = look
  if (glance !== null) {
    openTests([glance.own, glance.near, glance.next])
    for (const { choices } of glance.before) choices.forEach(openTests)
    for (const { choices } of glance.from) choices.forEach(openTests)
  }
  return look as Look
}

export function openPath(text: string): Path | null {
  const path = JSON.parse(text) as Packed<Path> | null
  for (const { test, runs } of path ?? []) {
    openTests([test])
    runs?.forEach(openTests)
  }
  return path as Path | null
}

/** Makes sets of the lists of words. In place, as a reviver of `JSON.parse` takes several times as long. */
function openTests(tests: readonly (Packed<Test> | null)[]): void {
  for (let i = 0; i < tests.length; i++) {
    const test = tests[i] as { words: unknown } | null
    if (test !== null && test.words !== null) test.words = new Set(test.words as string[])
  }
}
