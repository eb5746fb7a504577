/**
 * The search for the longest of the compiled patterns at a token. A look costs a bounded number of steps however
 * long the text is.
 */
import type { Token } from '../text/tokenise.ts'
import { allows } from './guard.ts'
import type { Patterns } from './pattern-index.ts'
import { startsAt } from './pattern-index.ts'
import * as rows from './pattern-rows.ts'

/** A value that a slot took: the token range `[first, last)`, and the values taken before it. */
export interface Capture {
  name: string
  first: number
  last: number
  before: Capture | null
}

/** The longest pattern found: its value, the token range of its span and the last of its captures. */
export interface Hit<T> {
  value: T
  first: number
  last: number
  captured: Capture | null
}

interface Search<T> {
  patterns: Patterns<T>
  text: string
  tokens: readonly Token[]
  taken: readonly boolean[]
  wants: ((value: T) => boolean) | undefined
  from: number
  first: number
  last: number
  captured: Capture | null
  best: Hit<T> | null
}

/** The longest pattern whose first token, context included, is `from`; no token of its span may be taken. */
export function matchAt<T>(
  patterns: Patterns<T>, text: string, tokens: readonly Token[], taken: readonly boolean[], from: number,
  wants?: (value: T) => boolean,
): Hit<T> | null {
  const { graph } = patterns
  const list = startsAt(patterns, tokens[from]!)
  const end = list + graph[list]!
  const behind = tokens[from + 1]
  const tight = tokens[from + 2]?.glued === true
  let search: Search<T> | null = null
  for (let start = list + 1; start < end; start += rows.START) {
    if (!admits(graph, start, behind, tight)) continue
    search ??= { patterns, text, tokens, taken, wants, from, first: from, last: from, captured: null, best: null }
    const slot = graph[start + rows.START_SLOT]!
    const next = graph[start + rows.START_NEXT]!
    if (slot < 0) run(search, next, from + 1)
    else fill(search, slot, graph[start + rows.START_CAPTURE]!, next, from)
  }
  return search === null ? null : search.best
}

/** True when the token, which may be missing, may stand behind a start; `isTight` when another is glued to it. */
function admits(graph: Int32Array, start: number, token: Token | undefined, isTight: boolean): boolean {
  if (graph[start + rows.FREE] === 1) return true
  if (token === undefined) return false
  const kinds = graph[start + (token.glued ? rows.AFTER_GLUE : rows.LOOSE)]! | (isTight ? graph[start + rows.TIGHT]! : 0)
  return (token.opens & kinds) !== 0 || (graph[start + rows.NORMS]! & (1 << token.hash)) !== 0
}

/** Fills a slot from the token at `at` on, if it fits, and goes on. */
function fill<T>(search: Search<T>, slot: number, capture: number, next: number, at: number): void {
  const { slots, captures } = search.patterns
  const length = slots[slot]!.length(search.text, search.tokens, at)
  if (length === 0) return
  const before = search.captured
  const name = captures[capture]!
  if (name !== '') search.captured = { name, first: at, last: at + length, before }
  run(search, next, at + length)
  search.captured = before
}

/** Goes on from a state with the token at `at`, in the order of its literals, its slots and the rest. */
function run<T>(search: Search<T>, state: number, at: number): void {
  const { graph } = search.patterns
  if (at < search.tokens.length) {
    const token = search.tokens[at]!
    if ((graph[state + rows.SIGNS]! & (1 << token.hash)) !== 0) takeLiterals(search, state, token, at)
    if ((graph[state + rows.KINDS]! & token.opens) !== 0) takeSlots(search, state, token, at)
  }
  const end = state + graph[state + rows.REST]!
  for (let rest = state + graph[state + rows.SLOTS]!; rest < end; rest += rows.BOUND) {
    if (graph[rest] === rows.ACCEPT) accept(search, graph[rest + 1]!, graph[rest + 2]!)
    else bound(search, graph[rest] === rows.BEGIN, graph[rest + 1]!, at)
  }
}

function takeLiterals<T>(search: Search<T>, state: number, { hash, norm, glued }: Token, at: number): void {
  const { graph, words } = search.patterns
  const end = state + graph[state + rows.LITERALS]!
  for (let step = state + rows.HEAD; step < end; step += rows.STEP) {
    if (graph[step + rows.HASH] !== hash || words[graph[step + rows.WORD]!] !== norm) continue
    if (glued || graph[step + rows.GLUED] === 0) run(search, graph[step + rows.NEXT]!, at + 1)
  }
}

function takeSlots<T>(search: Search<T>, state: number, { opens, glued }: Token, at: number): void {
  const { graph } = search.patterns
  const end = state + graph[state + rows.SLOTS]!
  for (let step = state + graph[state + rows.LITERALS]!; step < end; step += rows.STEP) {
    if ((graph[step + rows.OPENS]! & opens) === 0) continue
    const how = graph[step + rows.GLUED]!
    if (glued || (how & 1) === 0) fill(search, graph[step + rows.SLOT]!, how >> 1, graph[step + rows.NEXT]!, at)
  }
}

/** The span begins or ends here; what the pattern wants outside of it is context. */
function bound<T>(search: Search<T>, begins: boolean, next: number, at: number): void {
  if (begins) search.first = at
  else search.last = at
  run(search, next, at)
  if (begins) search.first = search.from
}

function accept<T>(search: Search<T>, pattern: number, ending: number): void {
  const { first, last, tokens, taken, best } = search
  if (last <= first || (best !== null && last <= best.last)) return
  const { value, guard } = search.patterns.sources[pattern]!().endings[ending]!
  if (search.wants !== undefined && !search.wants(value)) return
  for (let i = first; i < last; i++) if (taken[i]) return
  if (allows(guard(), tokens, first, last)) search.best = { value, first, last, captured: search.captured }
}
