/**
 * Phrases to values: a trie over folded syllables. Look-up costs one map access a syllable,
 * however many phrases the tables hold.
 */
import { intern } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'

interface Node<T> {
  next: Map<string, Node<T>>
  value: T | undefined
}

/** A set of phrases, each with a value; built once and then only read. */
export interface PhraseTrie<T> {
  root: Node<T>
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
  const root: Node<T> = { next: new Map(), value: undefined }
  for (const [phrase, value] of entries) insert(root, tokenise(phrase).map((t) => t.norm), value)
  return { root, bit }
}

/** Builds a trie from keys that are folded already, their syllables joined by single spaces. */
export function buildFoldedTrie<T>(entries: Iterable<readonly [key: string, value: T]>, bit = 0): PhraseTrie<T> {
  const root: Node<T> = { next: new Map(), value: undefined }
  for (const [key, value] of entries) insert(root, key.split(' '), value)
  return { root, bit }
}

/** The syllables, folded, with which its phrases open. */
export function openingsOf(trie: PhraseTrie<unknown>): Iterable<string> {
  return trie.root.next.keys()
}

/** Every syllable, folded, of its phrases. */
export function syllablesOf(trie: PhraseTrie<unknown>): Set<string> {
  const syllables = new Set<string>()
  const nodes: Node<unknown>[] = [trie.root]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const [syllable, child] of node.next) {
      syllables.add(syllable)
      nodes.push(child)
    }
  }
  return syllables
}

function insert<T>(root: Node<T>, syllables: readonly string[], value: T): void {
  let node = root
  for (const syllable of syllables) {
    let child = node.next.get(syllable)
    if (child === undefined) {
      child = { next: new Map(), value: undefined }
      node.next.set(intern(syllable), child)
    }
    node = child
  }
  node.value ??= value
}

/** The longest phrase that begins at token `at` and ends before `limit`, or null. */
export function longestPhrase<T>(trie: PhraseTrie<T>, tokens: readonly Token[], at: number, limit = tokens.length): PhraseHit<T> | null {
  if (trie.bit !== 0 && at < limit && (tokens[at]!.opens & trie.bit) === 0) return null
  let node: Node<T> | undefined = trie.root
  let best: PhraseHit<T> | null = null
  for (let i = at; i < limit; i++) {
    node = node.next.get(tokens[i]!.norm)
    if (node === undefined) break
    if (node.value !== undefined) best = { value: node.value, length: i - at + 1 }
  }
  return best
}
