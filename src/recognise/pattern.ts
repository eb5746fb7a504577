/**
 * The search for the longest of the compiled patterns at a token. A look costs a bounded number of steps however
 * long the text is.
 */
import type { Token } from '../text/tokenise.ts'
import type { Guard } from './guard.ts'
import { allows } from './guard.ts'
import type { Patterns } from './pattern-index.ts'
import { admits } from './lookahead.ts'
import { startsAt } from './pattern-index.ts'
import type { Fork, Node, Step, Ways } from './pattern-node.ts'
import { fits } from './pattern-node.ts'

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
  const starts = startsAt(patterns, tokens[from]!)
  const behind = tokens[from + 1]
  const tight = tokens[from + 2]?.glued === true
  let search: Search<T> | null = null
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!
    if (!admits(start, behind, tight)) continue
    search ??= { text, tokens, taken, wants, from, first: from, last: from, captured: null, best: null }
    take(search, start.step, from)
  }
  return search === null ? null : search.best
}

/** Takes a step that fits the token at `at`. */
function take<T>(search: Search<T>, { slot, name, next }: Step<T>, at: number): void {
  if (slot === null) {
    run(search, next, at + 1)
    return
  }
  const length = slot.length(search.text, search.tokens, at)
  if (length === 0) return
  const before = search.captured
  if (name !== '') search.captured = { name, first: at, last: at + length, before }
  run(search, next, at + length)
  search.captured = before
}

function run<T>(search: Search<T>, node: Node<T>, at: number): void {
  if (node.kind === 'fork') {
    const ways = node.ways ?? waysOf(node)
    if (at < search.tokens.length) {
      const token = search.tokens[at]!
      if ((ways.signs & (1 << token.hash)) !== 0) takeLiterals(search, ways, token, at)
      if ((ways.kinds & token.opens) !== 0) takeSlots(search, ways, token, at)
    }
    const { rest } = ways
    for (let i = 0; i < rest.length; i++) run(search, rest[i]!, at)
  } else if (node.kind === 'accept') accept(search, node.value, node.guard)
  else if (node.kind === 'begin' || node.kind === 'end') bound(search, node, at)
  else if (at < search.tokens.length && fits(node, search.tokens[at]!)) take(search, node, at)
}

function waysOf<T>(fork: Fork<T>): Ways<T> {
  const ways = fork.part()
  fork.ways = ways
  return ways
}

function takeLiterals<T>(search: Search<T>, { literals }: Ways<T>, token: Token, at: number): void {
  const last = literals.length - 1
  for (let place = token.hash & last; ; place = (place + 1) & last) {
    const step = literals[place]!
    if (step === null) return
    if (fits(step, token)) run(search, step.next, at + 1)
  }
}

function takeSlots<T>(search: Search<T>, { slots }: Ways<T>, token: Token, at: number): void {
  for (let i = 0; i < slots.length; i++) if (fits(slots[i]!, token)) take(search, slots[i]!, at)
}

/** The span begins or ends here; what the pattern wants outside of it is context. */
function bound<T>(search: Search<T>, node: Step<T>, at: number): void {
  if (node.kind === 'begin') search.first = at
  else search.last = at
  run(search, node.next, at)
  if (node.kind === 'begin') search.first = search.from
}

function accept<T>(search: Search<T>, value: T, guard: () => Guard): void {
  const { first, last, tokens, taken, best } = search
  if (last <= first || (best !== null && last <= best.last)) return
  if (search.wants !== undefined && !search.wants(value)) return
  for (let i = first; i < last; i++) if (taken[i]) return
  if (allows(guard(), tokens, first, last)) search.best = { value, first, last, captured: search.captured }
}
