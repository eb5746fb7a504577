/** What may open the patterns of a table and stand behind that: found out when the tables are compiled, and told by the build. */
import type { PatternOpenings } from '../catalogue/prepared.ts'
import { NUMERAL_BITS } from '../text/vocabulary.ts'
import { kindsOf, tightKinds } from './lookahead.ts'
import type { PairSieve } from './pair-sieve.ts'
import { admitPair, emptySieve } from './pair-sieve.ts'
import type { Parts } from './pattern-graph.ts'
import { itemsOf } from './pattern-graph.ts'
import type { Slot } from './pattern-node.ts'
import type { Opener, Opening } from './pattern-syntax.ts'
import { openingsOf } from './pattern-syntax.ts'

type Slots = Readonly<Record<string, Slot>>

const ANY = -1

/** What opens the patterns; `paired` tells whether pairs are sieved. */
export function openingsOfPatterns(slots: Slots, patterns: readonly Parts[], paired: boolean): PatternOpenings {
  const openings = patterns.flatMap((parts) => openingsOf(itemsOf(parts)))
  const first = new Set(openings.flatMap(({ item }) => [...wordsOf(slots, item)]))
  const kinds = openings.reduce((all, { item }) => all | (item === null ? 0 : shapesOf(slots, item)), 0)
  return { kinds, gluing: gluingKinds(slots, openings), pairs: paired ? pairsOf(slots, openings) : [], told: { first: [...first], ...secondsOf(slots, openings) } }
}

/** What may stand second, for the vocabulary. */
function secondsOf(slots: Slots, openings: readonly Opening[]): Record<'wide' | 'tight' | 'second', string[]> {
  const told = { wide: new Set<string>(), tight: new Set<string>(), second: new Set<string>() }
  for (const { item, rest } of openings) {
    const inside = item?.kind === 'slot' ? slots[item.slot]!.second : undefined
    let [loose, tight] = [inside === undefined ? 0 : inside.kinds | inside.glued, 0]
    for (const word of inside?.norms ?? []) told.second.add(word)
    for (const next of openingsOf(rest)) {
      const bound = next.item?.kind === 'slot' ? tightKinds(slots[next.item.slot]!) : 0
      tight |= bound
      loose |= shapesOf(slots, next.item) & ~bound
      for (const word of wordsOf(slots, next.item)) told.second.add(word)
    }
    for (const word of wordsOf(slots, item)) {
      if ((loose & ~NUMERAL_BITS) !== 0) told.wide.add(word)
      if ((tight & ~NUMERAL_BITS) !== 0) told.tight.add(word)
    }
  }
  return { wide: [...told.wide], tight: [...told.tight], second: [...told.second] }
}

/** What may stand second behind what. */
function pairsOf(slots: Slots, openings: readonly Opening[]): PairSieve {
  const pairs = emptySieve()
  for (const { item, rest } of openings) {
    const firsts = [...wordsOf(slots, item)]
    if (firsts.length === 0) continue
    const inside = item?.kind === 'slot' ? slots[item.slot]!.second : undefined
    const next = openingsOf(rest)
    const kinds = next.reduce((all, { item }) => all | shapesOf(slots, item), inside === undefined ? 0 : inside.kinds | inside.glued)
    const seconds = [...(inside?.norms ?? []), ...next.flatMap(({ item }) => [...wordsOf(slots, item)]), ...((kinds & NUMERAL_BITS) === 0 ? [] : [null])]
    for (const first of firsts) for (const second of seconds) admitPair(pairs, first, second)
  }
  return pairs
}

/** The kinds of tokens that open patterns by their kind, and only such as go on with a token glued to them. */
function gluingKinds(slots: Slots, openings: readonly Opening[]): number {
  let [kinds, loose] = [0, 0]
  for (const { item, rest } of openings) {
    if (item?.kind !== 'slot') continue
    const { single, second } = slots[item.slot]!
    const opened = kindsOf(slots[item.slot]!)
    kinds |= opened
    if (second !== undefined && (second.kinds !== 0 || second.norms !== undefined)) loose |= opened
    if (openingsOf(rest).some((next) => next.item?.glued !== true)) loose |= opened & single
  }
  return kinds & ~loose
}

/** The folded words and marks that may open an item, where they are told. */
function wordsOf(slots: Slots, item: Opener | null): Iterable<string> {
  if (item === null) return []
  return item.kind === 'literal' ? [item.norm] : (slots[item.slot]!.words ?? [])
}

/** The kinds of tokens that may open an item, beside its words; any where there is none. */
function shapesOf(slots: Slots, item: Opener | null): number {
  return item === null ? ANY : item.kind === 'literal' ? 0 : kindsOf(slots[item.slot]!)
}
