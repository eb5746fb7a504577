/** Part of the build: tries as numbers, for `packedTrie`. */
import { hashOf } from '../text/hash.ts'
import type { PhraseTrie } from './trie.ts'
import { childrenOf, rootOf, syllableOf, valueAtNode } from './trie.ts'
import type { Branch, Rows } from './trie-layout.ts'
import { layOutTries } from './trie-layout.ts'

/** A node of one of the tries. */
interface At<T> {
  trie: PhraseTrie<T>
  node: number
}

/** Lays tries out together, whose syllables and values then have numbers of their own; the first nodes are the roots. */
export function packTries<T>(tries: readonly PhraseTrie<T>[], numberOf: (syllable: string) => number, valueNumber: (value: T) => number): Rows {
  const below = ({ trie, node }: At<T>): Branch<At<T>>[] => childrenOf(trie, node).map((child) => {
    const value = valueAtNode(trie, child)
    const syllable = syllableOf(trie, child)
    return { syllable, hash: hashOf(syllable), value: value === undefined ? -1 : valueNumber(value), source: { trie, node: child } }
  })
  return layOutTries(tries.map((trie) => ({ trie, node: rootOf(trie) })), below, numberOf, true)
}

/** Numbers values in the order in which they are first met, those with the same key as one. */
export function numbering<T>(keyOf: (value: T) => unknown): { numberOf: (value: T) => number; all: T[] } {
  const numbers = new Map<unknown, number>()
  const all: T[] = []
  return {
    all,
    numberOf(value) {
      const key = keyOf(value)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, all.length)
      return all.push(value) - 1
    },
  }
}
