/** Words around a number that say how exact it is; several stand together, and a bound says more than "about". */
import type { Shelf } from '../catalogue/shelf.ts'
import { shelved } from '../catalogue/shelf.ts'
import type { ModifierEntry } from '../catalogue/tables.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { longestPhrase } from '../catalogue/trie.ts'
import type { Dimension, Modifier } from '../figure.ts'
import { fold } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { OPENS } from '../text/vocabulary.ts'
import { buildBackwards, phraseBefore } from './backwards.ts'

export interface ModifierWord {
  id: Modifier
  notAfter: ReadonlySet<string>
  /** Bounds only round counts: "trên 500 hộ", but "trên 63 tỉnh" is "across" */
  roundOnly: boolean
}

/** Modifier phrases before the quantity, which are read backwards from it, and behind it. */
export interface ModifierGrammar {
  before: PhraseTrie<ModifierWord>
  after: PhraseTrie<ModifierWord>
  /** The phrases of `before` and those that are bounds only where nothing else is said */
  alone: PhraseTrie<ModifierWord>
}

/** What a modifier needs to know of the quantity. */
export interface Bounded {
  dimension: Dimension
  power: number
  value: number
}

/** A modifier read, with the token at which it begins or behind which it ends. */
export interface ModifierRead {
  modifier: Modifier
  edge: number
}

/** Syllables of the longest modifier. */
const LONGEST = 4
const STACK = 3
/** How many words may stand between a unit and "trở lên". */
const BEYOND = 4

/** Compiles the table. */
export function compileModifiers(entries: readonly ModifierEntry[], shelf: Shelf): ModifierGrammar {
  const pairs = (field: 'before' | 'after' | 'alone') => entries.flatMap((entry): [string, ModifierWord][] => {
    const notAfter = new Set((entry.not_after ?? []).map(fold))
    return (entry[field] ?? []).map((phrase) => [phrase, { id: entry.id, notAfter, roundOnly: entry.round_only?.includes(phrase) === true }])
  })
  return {
    before: shelved(shelf, 'modifiers before', () => pairs('before'), 0, buildBackwards),
    after: shelved(shelf, 'modifiers after', () => pairs('after'), OPENS.trailer),
    alone: shelved(shelf, 'modifiers alone', () => [...pairs('alone'), ...pairs('before')], 0, buildBackwards),
  }
}

/** The modifiers that end right before `at`, taken together; null when there is none. */
export function modifierBefore(
  trie: PhraseTrie<ModifierWord>, tokens: readonly Token[], taken: readonly boolean[], at: number, quantity: Bounded,
): ModifierRead | null {
  const stands = ({ notAfter }: ModifierWord, first: number) => taken[first] !== true && (first === 0 || !notAfter.has(tokens[first - 1]!.norm))
  let edge = at
  let modifier: Modifier | null = null
  for (let n = 0; n < STACK && edge > 0 && (tokens[edge - 1]!.opens & OPENS.lead) !== 0; n++) {
    const hit = phraseBefore(trie, tokens, edge, LONGEST, stands)
    if (hit === null || !bounds(hit.value, quantity)) break
    edge = hit.first
    modifier = modifier === null || modifier === 'approx' ? hit.value.id : modifier
  }
  return modifier === null ? null : { modifier, edge }
}

/** The modifier behind the quantity: `trở lên`, `lẻ`. */
export function modifierAfter(grammar: ModifierGrammar, tokens: readonly Token[], at: number): ModifierRead | null {
  const hit = longestPhrase(grammar.after, tokens, at)
  return hit === null ? null : { modifier: hit.value.id, edge: at + hit.length }
}

/** "từ 550 đảng viên mới trở lên": the modifier stands behind the words that follow the unit, which stay outside. */
export function modifierBeyond(grammar: ModifierGrammar, tokens: readonly Token[], at: number): ModifierRead | null {
  for (let i = at; i < at + BEYOND && tokens[i]?.kind === 'word'; i++) {
    const hit = modifierAfter(grammar, tokens, i)
    if (hit !== null) return { modifier: hit.modifier, edge: at }
  }
  return null
}

/** The token behind the modifier at `at`, `at` where there is none: `dưới` in "5 đến dưới 10%". */
export function skipModifier(trie: PhraseTrie<ModifierWord>, tokens: readonly Token[], at: number): number {
  for (let end = Math.min(tokens.length, at + LONGEST); end > at; end--) {
    if (phraseBefore(trie, tokens, end, end - at, (_, first) => first === at) !== null) return end
  }
  return at
}

function bounds({ roundOnly }: ModifierWord, { dimension, power, value }: Bounded): boolean {
  return !(roundOnly && dimension === 'count' && power === 0 && value < 100 && value % 5 !== 0)
}
