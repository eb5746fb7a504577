/**
 * Phrases to values: a trie over folded syllables. Look-up costs about one comparison a syllable, however many phrases the
 * tables hold. All nodes lie in one row of integers: a text comes to few of them, again and again, and these stay at hand.
 */
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Rows } from './trie-layout.ts'
import { CROWD, EMPTY, KEY, LINK, NAME, NAME_BITS, SHIFT, SIGNS, SIZE, SIZE_BITS, VALUE, layOutPhrases } from './trie-layout.ts'

/** A set of phrases, each with a value; built once and then only read. A node of it is a number, by which the rows know it. */
export interface PhraseTrie<T> extends Laid<T> {
  /** Its bit of `OPENS`, or 0 when the vocabulary does not tell its openings */
  readonly bit: number
  readonly root: number
  /** The phrases of a trie that is not laid out yet; a text may never come to it */
  pending: (() => Iterable<readonly [key: string, value: T]>) | null
}

/** What tries are made of; several may share it. */
export interface Laid<T> extends Rows {
  /** By number of a syllable */
  syllables: readonly string[]
  /** By number of a value, as far as they are made */
  values: (T | undefined)[]
  /** Makes one when a text first comes to it */
  valueAt: (number: number) => T
}

/** No node: what nothing follows. It is the number of a root, which follows none. */
export const NONE = 0

/** A phrase found at a token: its value and how many tokens it took. */
export interface PhraseHit<T> {
  value: T
  length: number
}

/** Builds a trie; of two equal phrases (after folding) the first wins. */
export function buildTrie<T>(entries: Iterable<readonly [phrase: string, value: T]>, bit = 0): PhraseTrie<T> {
  return lazyTrie(() => Array.from(entries, ([phrase, value]) => [tokenise(phrase).map(({ norm }) => norm).join(' '), value] as const), bit)
}

/** Builds a trie from keys that are folded already, their syllables joined by single spaces. */
export function buildFoldedTrie<T>(entries: Iterable<readonly [key: string, value: T]>, bit = 0): PhraseTrie<T> {
  return lazyTrie(() => entries, bit)
}

function noValue(number: number): never {
  throw new RangeError(`no value has the number ${number}`)
}

const NO_ROWS: Rows = { nodes: new Int32Array(0) }

/** Builds a trie from such keys, which are asked for when it is. */
export function lazyTrie<T>(pending: () => Iterable<readonly [key: string, value: T]>, bit = 0): PhraseTrie<T> {
  return { bit, root: 0, ...NO_ROWS, syllables: [], values: [], pending, valueAt: noValue }
}

/** A trie that the build has laid out, from its root on. */
export function packedTrie<T>({ nodes, syllables, values, valueAt }: Laid<T>, root: number, bit = 0): PhraseTrie<T> {
  return { bit, root, nodes, syllables, values, pending: null, valueAt }
}

/** So many values, of which none is made. */
export function noValues(count: number): undefined[] {
  return new Array<undefined>(count).fill(undefined)
}

function layOut<T>(trie: PhraseTrie<T>, pending: NonNullable<PhraseTrie<T>['pending']>): void {
  const { nodes, syllables, values } = layOutPhrases(pending())
  trie.nodes = nodes
  trie.syllables = syllables
  trie.values = values
  trie.pending = null
}

/** The node with which all phrases begin. */
export function rootOf<T>(trie: PhraseTrie<T>): number {
  if (trie.pending !== null) layOut(trie, trie.pending)
  return trie.root
}

/** What may follow a node, in no order. */
export function childrenOf({ nodes }: PhraseTrie<unknown>, node: number): number[] {
  const children: number[] = []
  const link = nodes[(node << SHIFT) + LINK]!
  const [first, size] = [link >>> SIZE_BITS, link & SIZE]
  const end = first + (size > CROWD ? 1 << (size - CROWD) : size)
  for (let child = first; child < end; child++) if (nodes[(child << SHIFT) + VALUE] !== EMPTY) children.push(child)
  return children
}

/** The folded syllable of a node. */
export function syllableOf({ syllables, nodes }: PhraseTrie<unknown>, node: number): string {
  return syllables[nodes[(node << SHIFT) + KEY]! & NAME]!
}

/** The value of the phrase that ends with a node, if one does. */
export function valueAtNode<T>(trie: PhraseTrie<T>, node: number): T | undefined {
  const number = trie.nodes[(node << SHIFT) + VALUE]!
  return number < 0 ? undefined : (trie.values[number] ?? made(trie, number))
}

function made<T>({ values, valueAt }: PhraseTrie<T>, number: number): T {
  const value = valueAt(number)
  values[number] = value
  return value
}

/** The syllables, folded, with which its phrases open. */
export function openingsOf(trie: PhraseTrie<unknown>): string[] {
  return childrenOf(trie, rootOf(trie)).map((node) => syllableOf(trie, node))
}

/** Every syllable, folded, of the phrases of a trie that is not packed. */
export function syllablesOf(trie: PhraseTrie<unknown>): readonly string[] {
  rootOf(trie)
  return trie.syllables.slice(1)
}

/** The node of the syllable of a token with which phrases open. */
export function opening(trie: PhraseTrie<unknown>, token: Token): number {
  return following(trie, rootOf(trie), token)
}

/** What follows a node and has the syllable of a token behind it; `NONE` where no phrase goes on with it. */
export function following(trie: PhraseTrie<unknown>, node: number, { norm, hash }: Pick<Token, 'norm' | 'hash'>): number {
  const { nodes } = trie
  const at = node << SHIFT
  if ((nodes[at + SIGNS]! & (1 << hash)) === 0) return NONE
  const link = nodes[at + LINK]!
  const first = link >>> SIZE_BITS
  const size = link & SIZE
  if (size > CROWD) return amongMany(trie, first, (1 << (size - CROWD)) - 1, norm, hash)
  for (let child = first; child < first + size; child++) {
    if (isOf(trie, child, norm, hash)) return child
  }
  return NONE
}

function amongMany(trie: PhraseTrie<unknown>, first: number, last: number, norm: string, hash: number): number {
  const { nodes } = trie
  for (let place = hash & last; ; place = (place + 1) & last) {
    const child = first + place
    if (nodes[(child << SHIFT) + VALUE] === EMPTY) return NONE
    if (isOf(trie, child, norm, hash)) return child
  }
}

/** True for the node of this syllable; most others are told by their hash. */
function isOf({ nodes, syllables }: PhraseTrie<unknown>, node: number, norm: string, hash: number): boolean {
  const key = nodes[(node << SHIFT) + KEY]!
  return ((key ^ hash) >>> NAME_BITS) === 0 && syllables[key & NAME] === norm
}

/** The longest phrase that begins at token `at` and ends before `limit`, or null. */
export function longestPhrase<T>(trie: PhraseTrie<T>, tokens: readonly Token[], at: number, limit = tokens.length): PhraseHit<T> | null {
  if (at >= limit) return null
  const first = tokens[at]!
  if (trie.bit !== 0 && (first.opens & trie.bit) === 0) return null
  let longest = NONE
  let length = 0
  let node = opening(trie, first)
  for (let i = at + 1; node !== NONE; i++) {
    if (trie.nodes[(node << SHIFT) + VALUE]! >= 0) {
      longest = node
      length = i - at
    }
    node = i < limit ? following(trie, node, tokens[i]!) : NONE
  }
  return longest === NONE ? null : { value: valueAtNode(trie, longest)!, length }
}
