/**
 * Phrases to values: a trie over folded syllables. Look-up costs about one comparison a syllable, however many phrases the
 * tables hold. What lies below a syllable is laid out when a text first comes there: most reports meet few of the phrases.
 */
import { intern } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'

/** A syllable of phrases. */
export interface TrieNode<T> {
  readonly syllable: string
  readonly hash: number
  value: T | undefined
  /** What may follow, by the hash of its syllable: open addressing, a power of two of places, more than half of them empty */
  next: readonly (TrieNode<T> | null)[]
  /** What goes on here and is not laid out yet: phrases, which a root folds first, or a node of a trie that the build has laid out */
  pending: Pending<T>[] | (() => Pending<T>[]) | PackedNode<T> | null
  /** A bit for the hash of each syllable that may follow: most that do not are known by it */
  signs: number
}

/** A phrase, where its next syllable begins, and its value. */
type Pending<T> = readonly [key: string, from: number, value: T]

/** Tries that the build has laid out, as numbers: the nodes that follow one stand in a row. */
export interface Packed<T> {
  /** By node: the number of its syllable */
  names: Int32Array
  /** By node: the number of its value, or -1 */
  values: Int32Array
  /** By node: the first that follows it; those that follow the next one come behind */
  firsts: Int32Array
  /** Of what follows the first root: `places` of its openings */
  places: Int32Array
  syllables: readonly string[]
  /** By syllable */
  hashes: Int32Array
  valueAt: (number: number) => T
}

interface PackedNode<T> {
  packed: Packed<T>
  at: number
}

/** A set of phrases, each with a value; built once and then only read. */
export interface PhraseTrie<T> {
  root: TrieNode<T>
  /** Its bit of `OPENS`, or 0 when the vocabulary does not tell its openings */
  bit: number
  /** What follows the root of a trie that the build has laid out; null for another */
  openings: Openings<T> | null
}

/** What follows the first root of packed tries: there is so much of it that a node is made when a text first opens with it. */
interface Openings<T> {
  packed: Packed<T>
  /** Nodes that were made, by their numbers */
  nodes: (TrieNode<T> | undefined)[]
  /** Those of them that were met last, by their hashes: a look at one of them tells nearly always */
  met: (TrieNode<T> | null)[]
}

/** Places of those met last, a power of two. */
const MET = 2048

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

/** Builds a trie from such keys, which are asked for when it is. */
export function lazyTrie<T>(entries: () => Iterable<readonly [key: string, value: T]>, bit = 0): PhraseTrie<T> {
  return { root: nodeOf(() => Array.from(entries(), ([key, value]) => [key, 0, value] as const)), bit, openings: null }
}

/** A trie that the build has laid out, from its root on; `syllables` and `valueAt` are of the numbers in it. */
export function packedTrie<T>(packed: Packed<T>, root: number, bit = 0): PhraseTrie<T> {
  return { root: nodeOf({ packed, at: root }), bit, openings: root === 0 ? { packed, nodes: [], met: new Array<null>(MET).fill(null) } : null }
}

/** Shared by all nodes that nothing follows, or that are not laid out. */
const NOTHING: readonly null[] = [null]

function nodeOf<T>(pending: TrieNode<T>['pending'], syllable = ''): TrieNode<T> {
  return { syllable, hash: hashOf(syllable), value: undefined, next: NOTHING, pending, signs: 0 }
}

function packedNode<T>(packed: Packed<T>, at: number): TrieNode<T> {
  const [name, value] = [packed.names[at]!, packed.values[at]!]
  const pending = packed.firsts[at] === packed.firsts[at + 1] ? null : { packed, at }
  return { syllable: packed.syllables[name]!, hash: packed.hashes[name]!, value: value < 0 ? undefined : packed.valueAt(value), next: NOTHING, pending, signs: 0 }
}

/** The syllables, folded, with which its phrases open. */
export function openingsOf({ root }: PhraseTrie<unknown>): Iterable<string> {
  return childrenOf(root).map(({ syllable }) => syllable)
}

/** Every syllable, folded, of the phrases of a trie that is not packed. */
export function syllablesOf(trie: PhraseTrie<unknown>): Set<string> {
  const syllables = new Set<string>()
  const nodes: TrieNode<unknown>[] = [trie.root]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const pending = typeof node.pending === 'function' ? node.pending() : node.pending
    if (Array.isArray(pending)) {
      for (const [key, from] of pending) for (const syllable of key.slice(from).split(' ')) syllables.add(syllable)
    }
    for (const child of node.next) {
      if (child === null) continue
      syllables.add(child.syllable)
      nodes.push(child)
    }
  }
  return syllables
}

/** What may follow a node, in no order. */
export function childrenOf<T>(node: TrieNode<T>): TrieNode<T>[] {
  if (node.pending !== null) layOut(node, node.pending)
  return node.next.filter((child) => child !== null)
}

function layOut<T>(node: TrieNode<T>, pending: NonNullable<TrieNode<T>['pending']>): void {
  const children = typeof pending === 'function' ? sorted(pending()) : Array.isArray(pending) ? sorted(pending) : unpacked(pending)
  let size = 2
  while (size < children.length * 3) size *= 2
  const next = new Array<TrieNode<T> | null>(size).fill(null)
  for (const child of children) {
    let place = child.hash & (size - 1)
    while (next[place] !== null) place = (place + 1) & (size - 1)
    next[place] = child
    node.signs |= 1 << child.hash
  }
  node.next = next
  node.pending = null
}

/** Phrases by their next syllables. */
function sorted<T>(pending: readonly Pending<T>[]): TrieNode<T>[] {
  const next = new Map<string, TrieNode<T>>()
  const beyond = new Map<TrieNode<T>, Pending<T>[]>()
  for (const [key, from, value] of pending) {
    const space = key.indexOf(' ', from)
    const syllable = key.slice(from, space < 0 ? undefined : space)
    let child = next.get(syllable)
    if (child === undefined) {
      child = nodeOf<T>(null, intern(syllable))
      next.set(syllable, child)
    }
    if (space < 0) {
      child.value ??= value
      continue
    }
    const rest = beyond.get(child)
    if (rest === undefined) beyond.set(child, [[key, space + 1, value]])
    else rest.push([key, space + 1, value])
  }
  for (const [child, rest] of beyond) child.pending = rest
  return [...next.values()]
}

function unpacked<T>({ packed, at }: PackedNode<T>): TrieNode<T>[] {
  const children: TrieNode<T>[] = []
  for (let child = packed.firsts[at]!; child < packed.firsts[at + 1]!; child++) children.push(packedNode(packed, child))
  return children
}

/** The table of the numbers of hashes, of which the first is of none. */
export function placesOf(hashes: Int32Array): Int32Array {
  let size = 8
  while (size < hashes.length * 3) size *= 2
  const places = new Int32Array(size)
  for (let number = 1; number < hashes.length; number++) {
    let place = hashes[number]! & (size - 1)
    while (places[place] !== 0) place = (place + 1) & (size - 1)
    places[place] = number
  }
  return places
}

/** What may follow the syllable of a token with which phrases open; null where none does. */
export function opening<T>({ root, openings }: PhraseTrie<T>, token: Token): TrieNode<T> | null {
  if (openings === null) return following(root, token)
  const { norm, hash } = token
  const known = openings.met[hash & (MET - 1)]!
  return known !== null && known.hash === hash && known.syllable === norm ? known : meet(openings, token)
}

function meet<T>({ packed, nodes, met }: Openings<T>, { norm, hash }: Token): TrieNode<T> | null {
  const { places, names, firsts, hashes, syllables } = packed
  // They are numbered from 1.
  const before = firsts[0]! - 1
  const last = places.length - 1
  for (let place = hash & last; places[place] !== 0; place = (place + 1) & last) {
    const number = places[place]!
    const name = names[before + number]!
    if (hashes[name] !== hash || syllables[name] !== norm) continue
    const node = nodes[number] ?? packedNode(packed, before + number)
    nodes[number] = node
    met[hash & (MET - 1)] = node
    return node
  }
  return null
}

/** What may follow a node and the syllable of a token behind it; null where none goes on with it. */
export function following<T>(node: TrieNode<T>, { norm, hash }: Pick<Token, 'norm' | 'hash'>): TrieNode<T> | null {
  if (node.pending !== null) layOut(node, node.pending)
  if ((node.signs & (1 << hash)) === 0) return null
  const { next } = node
  const last = next.length - 1
  for (let place = hash & last; ; place = (place + 1) & last) {
    const child = next[place]!
    if (child === null || (child.hash === hash && child.syllable === norm)) return child
  }
}

/** The longest phrase that begins at token `at` and ends before `limit`, or null. */
export function longestPhrase<T>(trie: PhraseTrie<T>, tokens: readonly Token[], at: number, limit = tokens.length): PhraseHit<T> | null {
  if (at >= limit) return null
  const first = tokens[at]!
  if (trie.bit !== 0 && (first.opens & trie.bit) === 0) return null
  let longest: TrieNode<T> | null = null
  let length = 0
  let node = opening(trie, first)
  for (let i = at + 1; node !== null; i++) {
    if (node.value !== undefined) {
      longest = node
      length = i - at
    }
    node = i < limit ? following(node, tokens[i]!) : null
  }
  return longest === null ? null : { value: longest.value!, length }
}
