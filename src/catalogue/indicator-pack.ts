/** The phrases of indicators as numbers: how the build keeps them, and how a run reads them. */
import { once } from '../once.ts'
import { OPENS } from '../text/vocabulary.ts'
import type { Ends, IndicatorIndex, Kind } from './indicator-index.ts'
import { indexOf } from './indicator-index.ts'
import { packTries } from './pack.ts'
import type { PackedLabels, Prepared } from './prepared.ts'
import type { IndicatorFacts, UnitEntry } from './tables.ts'
import type { Laid, PhraseTrie } from './trie.ts'
import { childrenOf, noValues, packedTrie, rootOf, valueAtNode } from './trie.ts'

const KINDS: readonly Kind[] = ['phrase', 'context', 'veto']

/** The index as the build keeps it; `entries` are those that it was made of. */
export function packIndicators({ phrases }: IndicatorIndex, entries: readonly IndicatorFacts[], numberOf: (syllable: string) => number): PackedLabels {
  const numbers = new Map(entries.map(({ id }, number) => [id, number]))
  const values: Ends[] = []
  const parts = [phrases]
  const beyond: number[] = []
  const [ends, says] = [[0], [] as number[]]
  // The list grows by what follows their gaps.
  for (const part of parts) {
    for (const value of valuesBelow(part, rootOf(part))) {
      values.push(value)
      for (const { id, kind } of value.says) says.push(numbers.get(id)!, KINDS.indexOf(kind))
      ends.push(says.length)
      beyond.push(value.beyond === null ? -1 : parts.push(value.beyond()) - 1)
    }
  }
  const places = new Map(values.map((value, number) => [value, number]))
  return { tries: packTries(parts, numberOf, (value) => places.get(value)!), ends: Int32Array.from(ends), says: Int32Array.from(says), beyond: Int32Array.from(beyond) }
}

function* valuesBelow(trie: PhraseTrie<Ends>, node: number): Generator<Ends> {
  const value = valueAtNode(trie, node)
  if (value !== undefined) yield value
  for (const child of childrenOf(trie, node)) yield* valuesBelow(trie, child)
}

/** The index that the build has told. */
export function openIndicators(entries: readonly IndicatorFacts[], units: readonly UnitEntry[], { labels: { tries, ends, says, beyond }, syllables }: Prepared): IndicatorIndex {
  const valueAt = (number: number): Ends => {
    const said: Ends['says'] = []
    for (let at = ends[number]!; at < ends[number + 1]!; at += 2) said.push({ id: entries[says[at]!]!.id, kind: KINDS[says[at + 1]!]! })
    const trie = beyond[number]!
    return { says: said, beyond: trie < 0 ? null : once((): PhraseTrie<Ends> => packedTrie(laid, trie)) }
  }
  const laid: Laid<Ends> = { ...tries, syllables, values: noValues(beyond.length), valueAt }
  return indexOf(entries, packedTrie(laid, 0, OPENS.label), units)
}
