/** Part of the build: tries as numbers, for `packedTrie`. */
import type { PackedTries } from './prepared.ts'
import type { TrieNode } from './trie.ts'
import { childrenOf, placesOf } from './trie.ts'

/** Lays tries out whole, level by level, so that the nodes that follow one stand in a row; the first nodes are the roots. */
export function packTries<T>(roots: readonly TrieNode<T>[], numberOf: (syllable: string) => number, valueNumber: (value: T) => number): PackedTries {
  const nodes: (readonly [name: number, node: TrieNode<T>])[] = roots.map((root) => [0, root])
  const firsts: number[] = []
  for (const [, node] of nodes) {
    firsts.push(nodes.length)
    for (const child of childrenOf(node)) nodes.push([numberOf(child.syllable), child])
  }
  firsts.push(nodes.length)
  const values = nodes.map(([, { value }]) => (value === undefined ? -1 : valueNumber(value)))
  const openings = Int32Array.of(0, ...childrenOf(roots[0]!).map(({ hash }) => hash))
  return { names: Int32Array.from(nodes, ([name]) => name), values: Int32Array.from(values), firsts: Int32Array.from(firsts), places: placesOf(openings) }
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
