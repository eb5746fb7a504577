/** The phrases of indicators as numbers: how the build keeps them, and how a run reads them. */
import { once } from '../once.ts'
import { OPENS } from '../text/vocabulary.ts'
import type { Ends, IndicatorIndex, Kind } from './indicator-index.ts'
import { indexOf } from './indicator-index.ts'
import { numbering, packTries } from './pack.ts'
import type { PackedLabels, Prepared } from './prepared.ts'
import type { IndicatorFacts, UnitEntry } from './tables.ts'
import type { Laid, PhraseTrie } from './trie.ts'
import { childrenOf, noValues, packedTrie, rootOf, syllableOf, valueAtNode } from './trie.ts'

const KINDS: readonly Kind[] = ['phrase', 'context', 'unless', 'veto']

/** The index as the build keeps it; `entries` are those that it was made of. What says the same is one value. */
export function packIndicators({ phrases }: IndicatorIndex, entries: readonly IndicatorFacts[], numberOf: (syllable: string) => number): PackedLabels {
  const numbers = new Map(entries.map(({ id }, number) => [id, number]))
  const tries = [phrases]
  const parts = numbering<PhraseTrie<Ends> | null>((trie) => (trie === null ? '' : shown(trie)))
  const values = numbering<Ends>(shownEnds)
  const beyond: number[] = []
  const [ends, says] = [[0], [] as number[]]
  // The first is the whole, which follows no gap.
  parts.numberOf(null)
  // The list grows by what follows their gaps.
  for (const trie of tries) {
    for (const value of valuesBelow(trie, rootOf(trie))) {
      if (values.numberOf(value) < beyond.length) continue
      for (const { id, kind } of value.says) says.push(numbers.get(id)!, KINDS.indexOf(kind))
      ends.push(says.length)
      const further = value.beyond?.() ?? null
      const part = parts.numberOf(further)
      if (further !== null && part === tries.length) tries.push(further)
      beyond.push(further === null ? -1 : part)
    }
  }
  return { tries: packTries(tries, numberOf, values.numberOf), ends: Int32Array.from(ends), says: Int32Array.from(says), beyond: Int32Array.from(beyond) }
}

/** All that a trie holds, as one text. */
function shown(trie: PhraseTrie<Ends>, node = rootOf(trie)): string {
  return childrenOf(trie, node).map((child) => `${syllableOf(trie, child)}(${shownEnds(valueAtNode(trie, child))}${shown(trie, child)})`).sort().join('')
}

function shownEnds(value: Ends | undefined): string {
  return value === undefined ? '' : `${JSON.stringify(value.says)}${value.beyond === null ? '' : `[${shown(value.beyond())}]`}`
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
