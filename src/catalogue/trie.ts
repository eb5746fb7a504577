/**
 * Phrases to values: a trie over folded syllables. Look-up costs one map access a syllable, however many phrases the tables
 * hold. What lies below a syllable is laid out when a text first comes there: most reports meet few of the phrases.
 */
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'

/** A syllable of phrases. */
export interface TrieNode<T> {
  value: T | undefined
  /** Read by `childrenOf` */
  next: Map<string, TrieNode<T>>
  /** Phrases that go on here and are not laid out yet */
  pending: Pending<T>[] | null
}

/** A phrase, where its next syllable begins, and its value. */
type Pending<T> = readonly [key: string, from: number, value: T]

/** A set of phrases, each with a value; built once and then only read. */
export interface PhraseTrie<T> {
  root: TrieNode<T>
  /** Its bit of `OPENS`, or 0 when the vocabulary does not tell its openings */
  bit: number
}

/** A phrase found at a token: its value and how many tokens it took. */
export interface PhraseHit<T> {
  value: T
  length: number
}

/** Builds a trie; of two equal phrases (after folding) the first wins. */
export function buildTrie<T>(entries: Iterable<readonly [phrase: string, value: T]>, bit = 0): PhraseTrie<T> {
  return { root: rootOf(Array.from(entries, ([phrase, value]) => [tokenise(phrase).map(({ norm }) => norm).join(' '), 0, value] as const)), bit }
}

/** Builds a trie from keys that are folded already, their syllables joined by single spaces. */
export function buildFoldedTrie<T>(entries: Iterable<readonly [key: string, value: T]>, bit = 0): PhraseTrie<T> {
  return { root: rootOf(Array.from(entries, ([key, value]) => [key, 0, value] as const)), bit }
}

function rootOf<T>(pending: Pending<T>[]): TrieNode<T> {
  return { value: undefined, next: new Map(), pending }
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
      child = { value: undefined, next: new Map(), pending: null }
      node.next.set(syllable, child)
    }
    if (space < 0) child.value ??= value
    else if (child.pending === null) child.pending = [[key, space + 1, value]]
    else child.pending.push([key, space + 1, value])
  }
  node.pending = null
}

/** The longest phrase that begins at token `at` and ends before `limit`, or null. */
export function longestPhrase<T>(trie: PhraseTrie<T>, tokens: readonly Token[], at: number, limit = tokens.length): PhraseHit<T> | null {
  if (trie.bit !== 0 && at < limit && (tokens[at]!.opens & trie.bit) === 0) return null
  let node: TrieNode<T> | undefined = trie.root
  let best: PhraseHit<T> | null = null
  for (let i = at; i < limit; i++) {
    node = childrenOf(node).get(tokens[i]!.norm)
    if (node === undefined) break
    if (node.value !== undefined) best = { value: node.value, length: i - at + 1 }
  }
  return best
}
