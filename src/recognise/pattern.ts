/**
 * The search for the longest of the compiled patterns at a token. A look costs a bounded number of steps however
 * long the text is.
 */
import type { Token } from '../text/tokenise.ts'
import { KIND_BITS } from '../text/vocabulary.ts'
import type { Guard } from './guard.ts'
import { allows } from './guard.ts'
import { admits } from './lookahead.ts'
import type { Patterns, Way } from './pattern-graph.ts'
import type { Node, Step } from './pattern-node.ts'

/** A value that a slot took: the token range `[first, last)`. */
export interface Capture {
  name: string
  first: number
  last: number
}

/** The longest pattern found: its value, the token range of its span and the captures in order. */
export interface Hit<T> {
  value: T
  first: number
  last: number
  captures: readonly Capture[]
}

interface Search<T> {
  text: string
  tokens: readonly Token[]
  taken: readonly boolean[]
  wants: ((value: T) => boolean) | undefined
  from: number
  first: number
  last: number
  stack: Capture[]
  best: Hit<T> | null
}

/** Index of the bit of a capitalised word; the highest bit of a token tells the rest of what it is. */
const CAPITAL = 31 - Math.clz32(KIND_BITS.capital)

/** The longest pattern whose first token, context included, is `from`; no token of its span may be taken. */
export function matchAt<T>(
  patterns: Patterns<T>, text: string, tokens: readonly Token[], taken: readonly boolean[], from: number,
  wants?: (value: T) => boolean,
): Hit<T> | null {
  const token = tokens[from]!
  if ((token.opens & patterns.openings) === 0) return null
  const behind = tokens[from + 1]
  const opened = (token.opens & patterns.bit) !== 0 ? patterns.words.get(token.norm)?.() : undefined
  const next = opened === undefined ? null : passable(opened.next, behind)
  const told = opened === undefined ? null : passable(opened.slot, behind)
  const shaped = passable(patterns.kinds[31 - Math.clz32(token.opens)]!(), behind)
  const capital = token.capital ? passable(patterns.kinds[CAPITAL]!(), behind) : null
  if (next === null && told === null && shaped === null && capital === null) return null
  const search: Search<T> = { text, tokens, taken, wants, from, first: from, last: from, stack: [], best: null }
  if (next !== null) start(search, next, from + 1)
  if (told !== null) start(search, told, from)
  if (shaped !== null) start(search, shaped, from)
  if (capital !== null) start(search, capital, from)
  return search.best
}

/** The patterns of a way that can go on with the token behind its first; null for none. */
function passable<T>(way: Way<T> | null, behind: Token | undefined): Node<T> | null {
  if (way === null) return null
  return admits(way.second, behind) ? way.all : way.free
}

function start<T>(search: Search<T>, node: Node<T>, at: number): void {
  search.first = search.from
  run(search, node, at)
}

function run<T>(search: Search<T>, node: Node<T>, at: number): void {
  if (node.kind === 'fork') {
    if (node.words !== null && at < search.tokens.length) {
      const words = node.words.get(search.tokens[at]!.norm)
      if (words !== undefined) for (const branch of words) run(search, branch, at)
    }
    for (const branch of node.rest) run(search, branch, at)
  } else if (node.kind === 'accept') accept(search, node.value, node.guard)
  else if (node.kind === 'begin' || node.kind === 'end') bound(search, node, at)
  else if (at < search.tokens.length) consume(search, node, at)
}

/** The span begins or ends here; what the pattern wants outside of it is context. */
function bound<T>(search: Search<T>, node: Step<T>, at: number): void {
  if (node.kind === 'begin') search.first = at
  else search.last = at
  run(search, node.next, at)
  if (node.kind === 'begin') search.first = search.from
}

function consume<T>(search: Search<T>, { slot, name, opens, glued, tight, next }: Step<T>, at: number): void {
  const { text, tokens, stack } = search
  const token = tokens[at]!
  if (glued && !token.glued) return
  if (slot === null) {
    if (token.norm === name) run(search, next, at + 1)
    return
  }
  if ((token.opens & opens) === 0 || (tight && tokens[at + 1]?.glued !== true)) return
  if (slot.words !== undefined && token.kind === 'word' && !slot.words.has(token.norm)) return
  const length = slot.length(text, tokens, at)
  if (length === 0) return
  stack.push({ name, first: at, last: at + length })
  run(search, next, at + length)
  stack.pop()
}

function accept<T>(search: Search<T>, value: T, guard: Guard): void {
  const { first, last, tokens, taken, best } = search
  if (last <= first || (best !== null && last <= best.last)) return
  if (search.wants !== undefined && !search.wants(value)) return
  for (let i = first; i < last; i++) if (taken[i]) return
  if (allows(guard, tokens, first, last)) search.best = { value, first, last, captures: search.stack.slice() }
}
