/**
 * Phrases to values: a trie over folded syllables. Look-up costs at most one map access a syllable, however many phrases the
 * tables hold. What lies below a syllable is laid out when a text first comes there: most reports meet few of the phrases.
 */
import { intern } from '../text/fold.ts'
import { hashOf } from '../text/hash.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'

/** A syllable of phrases. */
export interface TrieNode<T> {
  value: T | undefined
  /** Read by `childrenOf` */
  next: Map<string, TrieNode<T>>
  /** Phrases that go on here and are not laid out yet */
  pending: Pending<T>[] | null
  /** A bit for the hash of each syllable that may follow: most that do not are known by it */
  signs: number
}

/** A phrase, where its next syllable begins, and its value. */
type Pending<T> = readonly [key: string, from: number, value: T]

/** A set of phrases, each with a value; built once and then only read. */
export interface PhraseTrie<T> {
  root: TrieNode<T>
  /** Its bit of `OPENS`, or 0 when the vocabulary does not tell its openings */
  bit: number
  /** What may follow the root, by the hash of the syllable; made when a text first asks */
  openings: Openings<T> | null
}

/** Nodes in a table with open addressing, whose size is a power of two. */
interface Openings<T> {
  hashes: Int32Array
  syllables: readonly (string | null)[]
  nodes: readonly (TrieNode<T> | null)[]
}

/** A phrase found at a token: its value and how many tokens it took. */
export interface PhraseHit<T> {
  value: T
  length: number
}

/** Builds a trie; of two equal phrases (after folding) the first wins. */
export function buildTrie<T>(entries: Iterable<readonly [phrase: string, value: T]>, bit = 0): PhraseTrie<T> {
  return buildFoldedTrie(Array.from(entries, ([phrase, value]) => [tokenise(phrase).map(({ norm }) => norm).join(' '), value] as const), bit)
}

/** Builds a trie from keys that are folded already, their syllables joined by single spaces. */
export function buildFoldedTrie<T>(entries: Iterable<readonly [key: string, value: T]>, bit = 0): PhraseTrie<T> {
  return { root: nodeOf(Array.from(entries, ([key, value]) => [key, 0, value] as const)), bit, openings: null }
}

function nodeOf<T>(pending: Pending<T>[] | null): TrieNode<T> {
  return { value: undefined, next: new Map(), pending, signs: 0 }
}

/** The syllables, folded, with which its phrases open. */
export function openingsOf({ root }: PhraseTrie<unknown>): Iterable<string> {
  return childrenOf(root).keys()
}

/** Every syllable, folded, of its phrases. */
export function syllablesOf(trie: PhraseTrie<unknown>): Set<string> {
  const syllables = new Set<string>()
  const nodes: TrieNode<unknown>[] = [trie.root]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const [key, from] of node.pending ?? []) for (const syllable of key.slice(from).split(' ')) syllables.add(syllable)
    for (const [syllable, child] of node.next) {
      syllables.add(syllable)
      nodes.push(child)
    }
  }
  return syllables
}

/** What may follow a node, by the next syllable. */
export function childrenOf<T>(node: TrieNode<T>): ReadonlyMap<string, TrieNode<T>> {
  if (node.pending !== null) layOut(node, node.pending)
  return node.next
}

function layOut<T>(node: TrieNode<T>, pending: readonly Pending<T>[]): void {
  for (const [key, from, value] of pending) {
    const space = key.indexOf(' ', from)
    const syllable = key.slice(from, space < 0 ? undefined : space)
    let child = node.next.get(syllable)
    if (child === undefined) {
      child = nodeOf<T>(null)
      node.next.set(intern(syllable), child)
      node.signs |= 1 << hashOf(syllable)
    }
    if (space < 0) child.value ??= value
    else if (child.pending === null) child.pending = [[key, space + 1, value]]
    else child.pending.push([key, space + 1, value])
  }
  node.pending = null
}

function openingsTable<T>(root: TrieNode<T>): Openings<T> {
  const children = childrenOf(root)
  let size = 8
  while (size < children.size * 3) size *= 2
  const hashes = new Int32Array(size)
  const syllables = new Array<string | null>(size).fill(null)
  const nodes = new Array<TrieNode<T> | null>(size).fill(null)
  for (const [syllable, child] of children) {
    const hash = hashOf(syllable)
    let place = hash & (size - 1)
    while (syllables[place] !== null) place = (place + 1) & (size - 1)
    hashes[place] = hash
    syllables[place] = syllable
    nodes[place] = child
  }
  return { hashes, syllables, nodes }
}

/** What may follow the syllable of a token with which phrases open; null where none does. */
export function opening<T>(trie: PhraseTrie<T>, { norm, hash }: Token): TrieNode<T> | null {
  trie.openings ??= openingsTable(trie.root)
  const { hashes, syllables, nodes } = trie.openings
  const last = hashes.length - 1
  for (let place = hash & last; ; place = (place + 1) & last) {
    const node = nodes[place]!
    if (node === null || (hashes[place] === hash && syllables[place] === norm)) return node
  }
}

/** What may follow a node and the syllable of a token behind it; null where none goes on with it. */
export function following<T>(node: TrieNode<T>, { norm, hash }: Token): TrieNode<T> | null {
  if (node.pending !== null) layOut(node, node.pending)
  return (node.signs & (1 << hash)) === 0 ? null : (node.next.get(norm) ?? null)
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
