/** Phrases are found as by trying each of them, however many begin alike and however the trie is laid out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbering, packTries } from '../../src/catalogue/pack.ts'
import type { PhraseTrie } from '../../src/catalogue/trie.ts'
import { buildTrie, childrenOf, longestPhrase, noValues, openingsOf, packedTrie, rootOf, syllableOf, syllablesOf } from '../../src/catalogue/trie.ts'
import { tokenise } from '../../src/text/tokenise.ts'

/** More syllables than are looked through one by one. */
const SYLLABLES = ['tổng', 'thu', 'chi', 'ngân', 'sách', 'hộ', 'nghèo', 'cận', 'đa', 'chiều', 'tỷ', 'lệ', 'số', 'dân', 'xã', ',', '24']
const phrase = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
const entries = fc.array(phrase, { maxLength: 120 }).map((phrases) => phrases.map((some, at) => [some, at] as const))

/** The longest of the phrases with which the syllables from `at` on begin, the first of equal ones. */
function longest(phrases: readonly (readonly [phrase: string, value: number])[], syllables: readonly string[], at: number, limit: number): { value: number; length: number } | null {
  let best: { value: number; length: number } | null = null
  for (const [some, value] of phrases) {
    const { length } = some.split(' ')
    if (at + length <= limit && syllables.slice(at, at + length).join(' ') === some && length > (best?.length ?? 0)) best = { value, length }
  }
  return best
}

/** The trie as the build keeps and opens it, behind another one in the same rows. */
function packed(trie: PhraseTrie<number>): PhraseTrie<number> {
  const [syllables, values] = [numbering<string>((syllable) => syllable), numbering<number>((value) => value)]
  syllables.numberOf('')
  const rows = packTries([buildTrie([['dân số', 1000]]), trie], syllables.numberOf, values.numberOf)
  return packedTrie({ ...rows, syllables: syllables.all, values: noValues(values.all.length), valueAt: (number) => values.all[number]! }, 1)
}

describe('a trie of phrases', () => {
  it.each([['laid out when it is asked', (trie: PhraseTrie<number>) => trie], ['laid out by the build', packed]] as const)('%s finds the longest phrase, and of equal ones the first', (_, made) => {
    fc.assert(fc.property(entries, phrase, phrase, fc.nat(8), (phrases, one, two, limit) => {
      const trie = made(buildTrie(phrases))
      const tokens = tokenise(`${one} ${two}`)
      const syllables = tokens.map(({ norm }) => norm)
      const end = Math.min(limit, tokens.length)
      for (let at = 0; at < tokens.length; at++) expect(longestPhrase(trie, tokens, at, end)).toEqual(longest(phrases.map(([some, value]) => [tokenise(some).map(({ norm }) => norm).join(' '), value]), syllables, at, end))
    }), { numRuns: 400 })
  })

  it('tells what its phrases open with and what follows, each once', () => {
    fc.assert(fc.property(entries, (phrases) => {
      const trie = buildTrie(phrases)
      const keys = phrases.map(([some]) => tokenise(some).map(({ norm }) => norm))
      const sorted = (some: Iterable<string>) => [...new Set(some)].sort()
      expect(openingsOf(trie).sort()).toEqual(sorted(keys.map(([first]) => first!)))
      expect([...syllablesOf(trie)].sort()).toEqual(sorted(keys.flat()))
      for (const node of childrenOf(trie, rootOf(trie))) {
        const first = syllableOf(trie, node)
        expect(childrenOf(trie, node).map((next) => syllableOf(trie, next)).sort()).toEqual(sorted(keys.flatMap((key) => (key[0] === first ? key.slice(1, 2) : []))))
      }
    }))
  })

  it('finds nothing when it holds nothing', () => {
    const trie = buildTrie<number>([])
    expect(longestPhrase(trie, tokenise('tổng thu'), 0)).toBeNull()
    expect(openingsOf(trie)).toEqual([])
  })
})
