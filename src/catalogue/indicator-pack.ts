/** The phrases of indicators as numbers: how the build keeps them, and how a run reads them. */
import { once } from '../once.ts'
import { OPENS } from '../text/vocabulary.ts'
import type { Ends, IndicatorIndex, Kind } from './indicator-index.ts'
import { indexOf } from './indicator-index.ts'
import { packTries } from './pack.ts'
import type { PackedLabels, Prepared } from './prepared.ts'
import type { IndicatorFacts, UnitEntry } from './tables.ts'
import type { Packed, PhraseTrie, TrieNode } from './trie.ts'
import { childrenOf, packedTrie } from './trie.ts'

const KINDS: readonly Kind[] = ['phrase', 'context', 'veto']

/** The index as the build keeps it; `entries` are those that it was made of. */
export function packIndicators({ phrases }: IndicatorIndex, entries: readonly IndicatorFacts[], numberOf: (syllable: string) => number): PackedLabels {
  const numbers = new Map(entries.map(({ id }, number) => [id, number]))
  const values: Ends[] = []
  const roots = [phrases.root]
  const beyond: number[] = []
  const [ends, says] = [[0], [] as number[]]
  // The list of roots grows by what follows their gaps.
  for (const root of roots) {
    for (const value of valuesBelow(root)) {
      values.push(value)
      for (const { id, kind } of value.says) says.push(numbers.get(id)!, KINDS.indexOf(kind))
      ends.push(says.length)
      beyond.push(value.beyond === null ? -1 : roots.push(value.beyond().root) - 1)
    }
  }
  const places = new Map(values.map((value, number) => [value, number]))
  return { tries: packTries(roots, numberOf, (value) => places.get(value)!), ends: Int32Array.from(ends), says: Int32Array.from(says), beyond: Int32Array.from(beyond) }
}

function* valuesBelow(node: TrieNode<Ends>): Generator<Ends> {
  if (node.value !== undefined) yield node.value
  for (const child of childrenOf(node)) yield* valuesBelow(child)
}

/** The index that the build has told. */
export function openIndicators(entries: readonly IndicatorFacts[], units: readonly UnitEntry[], { labels: { tries, ends, says, beyond }, syllables, hashes }: Prepared): IndicatorIndex {
  const valueAt = (number: number): Ends => {
    const said: Ends['says'] = []
    for (let at = ends[number]!; at < ends[number + 1]!; at += 2) said.push({ id: entries[says[at]!]!.id, kind: KINDS[says[at + 1]!]! })
    const trie = beyond[number]!
    return { says: said, beyond: trie < 0 ? null : once((): PhraseTrie<Ends> => packedTrie(packed, trie)) }
  }
  const packed: Packed<Ends> = { ...tries, syllables, hashes, valueAt }
  return indexOf(entries, packedTrie(packed, 0, OPENS.label), units)
}
