/**
 * The search for the longest of the compiled patterns at a token. A look costs a bounded number of steps however
 * long the text is.
 */
import type { Token } from '../text/tokenise.ts'
import type { Guard } from './guard.ts'
import { allows } from './guard.ts'
import type { Node, Patterns, Slot } from './pattern-graph.ts'

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

/** The longest pattern whose first token, context included, is `from`; no token of its span may be taken. */
export function matchAt<T>(
  patterns: Patterns<T>, text: string, tokens: readonly Token[], taken: readonly boolean[], from: number,
  wants?: (value: T) => boolean,
): Hit<T> | null {
  const token = tokens[from]!
  const known = patterns.bit === 0 || (token.opens & patterns.bit) !== 0
  if (!known && patterns.shapes[token.kind] === null && (!token.capital || patterns.shapes.capital === null)) return null
  const opened = known ? patterns.words.get(token.norm) : undefined
  const next = opened === undefined ? null : promising(opened.next, text, tokens, from + 1)
  const told = opened === undefined ? null : promising(opened.slot, text, tokens, from)
  const shaped = promising(patterns.shapes[token.kind], text, tokens, from)
  const capital = token.capital ? promising(patterns.shapes.capital, text, tokens, from) : null
  if (next === null && told === null && shaped === null && capital === null) return null
  const search: Search<T> = { text, tokens, taken, wants, from, first: from, last: from, stack: [], best: null }
  if (next !== null) start(search, next, from + 1)
  if (told !== null) start(search, told, from)
  if (shaped !== null) start(search, shaped, from)
  if (capital !== null) start(search, capital, from)
  return search.best
}

/** How many steps ahead a cheap look goes. */
const AHEAD = 2

/** The node if it can go on at the token, else null: a cheap look ahead that spares most tokens a search. */
function promising<T>(node: Node<T> | null, text: string, tokens: readonly Token[], at: number): Node<T> | null {
  return node !== null && goesOn(node, text, tokens, at, AHEAD) ? node : null
}

function goesOn<T>(node: Node<T>, text: string, tokens: readonly Token[], at: number, ahead: number): boolean {
  if (ahead === 0 || node.kind === 'accept') return true
  if (node.kind === 'fork') return branches(node, text, tokens, at, ahead)
  if (node.kind === 'literal') return tokens[at]?.norm === node.norm && goesOn(node.next, text, tokens, at + 1, ahead - 1)
  if (node.kind === 'slot') return at < tokens.length && fits(node, text, tokens, at, ahead)
  return goesOn(node.next, text, tokens, at, ahead)
}

function branches<T>(node: Extract<Node<T>, { kind: 'fork' }>, text: string, tokens: readonly Token[], at: number, ahead: number): boolean {
  const token = tokens[at]
  const words = token && node.words.get(token.norm)
  if (words !== undefined) for (const branch of words) if (goesOn(branch, text, tokens, at, ahead)) return true
  for (const branch of node.rest) if (goesOn(branch, text, tokens, at, ahead)) return true
  return false
}

function fits<T>(node: Extract<Node<T>, { kind: 'slot' }>, text: string, tokens: readonly Token[], at: number, ahead: number): boolean {
  if (!opensAt(node, tokens, at)) return false
  if (node.slot.single !== true) {
    const length = node.slot.length(text, tokens, at)
    return length > 0 && goesOn(node.next, text, tokens, at + length, ahead - 1)
  }
  // What may follow is told by one look-up, whether the slot fits by reading its token.
  return goesOn(node.next, text, tokens, at + 1, ahead - 1) && node.slot.length(text, tokens, at) > 0
}

function start<T>(search: Search<T>, node: Node<T>, at: number): void {
  search.first = search.from
  run(search, node, at)
}

function run<T>(search: Search<T>, node: Node<T>, at: number): void {
  if (node.kind === 'fork') {
    const token = search.tokens[at]
    const words = token && node.words.get(token.norm)
    if (words !== undefined) for (const branch of words) run(search, branch, at)
    for (const branch of node.rest) run(search, branch, at)
  } else if (node.kind === 'accept') accept(search, node.value, node.guard)
  else if (node.kind === 'literal' || node.kind === 'slot') {
    if (at < search.tokens.length) consume(search, node, at)
  } else bound(search, node, at)
}

/** The span begins or ends here; what the pattern wants outside of it is context. */
function bound<T>(search: Search<T>, node: Extract<Node<T>, { kind: 'begin' | 'end' }>, at: number): void {
  if (node.kind === 'begin') search.first = at
  else search.last = at
  run(search, node.next, at)
  if (node.kind === 'begin') search.first = search.from
}

function consume<T>(search: Search<T>, node: Extract<Node<T>, { glued: boolean }>, at: number): void {
  if (node.kind === 'literal') {
    const token = search.tokens[at]!
    if (token.norm === node.norm && (token.glued || !node.glued)) run(search, node.next, at + 1)
    return
  }
  if (!opensAt(node, search.tokens, at)) return
  const { slot, name } = node
  const length = slot.length(search.text, search.tokens, at)
  if (length === 0) return
  search.stack.push({ name, first: at, last: at + length })
  run(search, node.next, at + length)
  search.stack.pop()
}

/** What can be told of a slot without looking into the text. */
function opensAt<T>({ slot, glued, tight }: Extract<Node<T>, { kind: 'slot' }>, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if ((glued && !token.glued) || (tight && tokens[at + 1]?.glued !== true)) return false
  return opensWith(slot, token)
}

function opensWith({ opens, words }: Slot, { kind, norm, capital }: Token): boolean {
  if (kind !== 'word') return opens.includes(kind)
  if (!opens.includes('word') && !(capital && opens.includes('capital'))) return false
  return words === undefined || words.has(norm)
}

function accept<T>(search: Search<T>, value: T, guard: Guard): void {
  const { first, last, tokens, taken, best } = search
  if (last <= first || (best !== null && last <= best.last)) return
  if (search.wants !== undefined && !search.wants(value)) return
  for (let i = first; i < last; i++) if (taken[i]) return
  if (allows(guard, tokens, first, last)) search.best = { value, first, last, captures: search.stack.slice() }
}
