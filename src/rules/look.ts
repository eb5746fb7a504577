/** What spares the engine most tries of a rule, as JSON: how the build keeps it, and how a run reads it when a text first asks for the rule. */
import type { Glance } from './glance.ts'
import type { Path } from './walk.ts'

/** Of one rule. */
export interface Look {
  /** Words that every match of the pattern holds */
  words: number
  /** Spares the engine most tries; null for a rule that captures no quantity and so decides nothing */
  glance: Glance | null
  /** Spares it the tries in which nothing is to choose; null for a pattern that cannot be walked */
  path: Path | null
}

/** No bound: more than a sentence has terms. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER

export function packLook({ words, glance, path }: Look): string {
  return JSON.stringify({ words, glance, path }, (_, part: unknown) => (part instanceof Set ? { set: [...part] } : part === Number.POSITIVE_INFINITY ? UNBOUNDED : part))
}

export function openLook(packed: string): Look {
  return JSON.parse(packed, (_, part: { set?: unknown[] } | null) => (part?.set === undefined ? part : new Set(part.set))) as Look
}
