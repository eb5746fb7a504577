/** What spares the engine most tries of a rule, as JSON: how the build keeps it, and how a run reads it when a text first asks for the rule. */
import type { Glance } from './glance.ts'
import type { Path } from './walk.ts'

/** Of one rule. */
export interface Look {
  /** Words that every match of the pattern holds */
  words: number
  /** Spares the engine most tries; null for a rule that captures no quantity and so decides nothing */
  glance: Glance | null
  /** Matches in its place; null for a pattern that cannot be walked */
  path: Path | null
}

/** No bound: more than a sentence has terms. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER

export function packLook({ words, glance, path }: Look): string {
  return JSON.stringify({ words, glance, path }, (_, part: unknown) => (part instanceof Set ? { set: [...part] } : part === Number.POSITIVE_INFINITY ? UNBOUNDED : part))
}

export function openLook(packed: string): Look {
  return withSets(JSON.parse(packed)) as Look
}

/** By hand, as a reviver of `JSON.parse` takes several times as long. */
function withSets(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map(withSets)
  const { set } = part as { set?: unknown[] }
  if (set !== undefined) return new Set(set)
  const parts = part as Record<string, unknown>
  for (const key in parts) parts[key] = withSets(parts[key])
  return parts
}
