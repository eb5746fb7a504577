/** Phrases that stand before a number, read from their last syllable back: most words before a number end none of them. */
import type { PhraseTrie } from '../catalogue/trie.ts'
import { NONE, following, lazyTrie, rootOf, valueAtNode } from '../catalogue/trie.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'

/** Builds a trie of phrases whose syllables it holds last to first. */
export function buildBackwards<T>(entries: readonly (readonly [phrase: string, value: T])[]): PhraseTrie<T> {
  return lazyTrie(() => entries.map(([phrase, value]) => [tokenise(phrase).map(({ norm }) => norm).reverse().join(' '), value] as const))
}

/** The longest phrase of at most `most` tokens that ends before token `end` and that `fits` from its first token on, or null. */
export function phraseBefore<T>(
  trie: PhraseTrie<T>, tokens: readonly Token[], end: number, most: number, fits: (value: T, first: number) => boolean,
): { value: T; first: number } | null {
  let node = rootOf(trie)
  let found: { value: T; first: number } | null = null
  for (let first = end - 1; first >= 0 && first >= end - most; first--) {
    node = following(trie, node, tokens[first]!)
    if (node === NONE) break
    const value = valueAtNode(trie, node)
    if (value !== undefined && fits(value, first)) found = { value, first }
  }
  return found
}
