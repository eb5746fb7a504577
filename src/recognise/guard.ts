/**
 * What may stand beside a span: from the words of the tables to guards, and their test.
 */
import type { Shelf } from '../catalogue/shelf.ts'
import { shelved } from '../catalogue/shelf.ts'
import type { GuardSource } from '../catalogue/span-tables.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { NONE, buildTrie, following, longestPhrase, opening, valueAtNode } from '../catalogue/trie.ts'
import { once } from '../once.ts'
import type { Token } from '../text/tokenise.ts'

type NeighbourKind = '#number' | '#capital' | '#word' | '#mark' | '#end'

export interface Neighbours {
  phrases: PhraseTrie<true>
  kinds: ReadonlySet<NeighbourKind>
}

/** A compiled guard. */
export interface Guard {
  after: readonly Neighbours[]
  notAfter: readonly Neighbours[]
  before: readonly Neighbours[]
  notBefore: readonly Neighbours[]
  inside: boolean
}

/** Sets of phrases by name, compiled once and shared by all entries. */
export type NeighbourSets = ReadonlyMap<string, Neighbours>

/** Compiles the named sets of a table, which stand on the shelf by its name and theirs. */
export function compileSets(sets: Readonly<Record<string, readonly string[]>>, table: string, shelf: Shelf): NeighbourSets {
  return new Map(Object.entries(sets).map(([name, phrases]) => [name, { kinds: kindsIn(phrases), phrases: shelved(shelf, `${table} ${name}`, () => entriesIn(phrases)) }]))
}

/** Compiles the guards of the sources together, when a pattern first asks for it; what is no set's name is itself a phrase or a kind. */
export function compileGuard(sets: NeighbourSets, ...sources: readonly GuardSource[]): () => Guard {
  return once(() => guardOf(sets, sources))
}

function guardOf(sets: NeighbourSets, sources: readonly GuardSource[]): Guard {
  const read = (key: 'after' | 'notAfter' | 'before' | 'notBefore') => {
    const names = sources.flatMap((source) => source[key] ?? [])
    const plain = names.filter((name) => !sets.has(name))
    const named = names.flatMap((name) => sets.get(name) ?? [])
    return plain.length === 0 ? named : [...named, { kinds: kindsIn(plain), phrases: buildTrie(entriesIn(plain)) }]
  }
  const inside = sources.some((source) => source.inside === true)
  return { after: read('after'), notAfter: read('notAfter'), before: read('before'), notBefore: read('notBefore'), inside }
}

function isKind(phrase: string): phrase is NeighbourKind {
  return phrase.length > 1 && phrase.startsWith('#')
}

function kindsIn(phrases: readonly string[]): ReadonlySet<NeighbourKind> {
  return new Set(phrases.filter(isKind))
}

function entriesIn(phrases: readonly string[]): [phrase: string, value: true][] {
  return phrases.filter((phrase) => !isKind(phrase)).map((phrase) => [phrase, true])
}

/** True when the neighbours of the tokens `[first, last)` are as the guard wants them. */
export function allows(guard: Guard, tokens: readonly Token[], first: number, last: number): boolean {
  if (!guard.inside && isTorn(tokens, first, last)) return false
  if (anyStands(guard.notBefore, tokens, last) || anyStood(guard.notAfter, tokens, first - 1)) return false
  if (guard.before.length > 0 && !anyStands(guard.before, tokens, last)) return false
  return guard.after.length === 0 || anyStood(guard.after, tokens, first - 1)
}

function anyStands(some: readonly Neighbours[], tokens: readonly Token[], at: number): boolean {
  for (const neighbours of some) if (stands(neighbours, tokens, at)) return true
  return false
}

function anyStood(some: readonly Neighbours[], tokens: readonly Token[], at: number): boolean {
  for (const neighbours of some) if (stood(neighbours, tokens, at)) return true
  return false
}

/** True when the span is cut out of a longer glued code: `5/2019` in `15/5/2019`, `12` in `12m`. */
function isTorn(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first]!.glued ? tokens[first - 1] : undefined
  if (before !== undefined && (before.kind !== 'mark' || '/-.'.includes(before.norm))) return true
  const after = tokens[last]
  if (after === undefined || !after.glued) return false
  if (after.kind !== 'mark') return after.kind === 'number' || after.norm.length <= 2
  const beyond = tokens[last + 1]
  if (beyond === undefined || !beyond.glued || beyond.kind === 'mark') return false
  return after.norm === '/' || (after.norm === '-' && beyond.kind === 'number')
}

function stands({ kinds, phrases }: Neighbours, tokens: readonly Token[], at: number): boolean {
  return hasKind(kinds, tokens[at]) || longestPhrase(phrases, tokens, at) !== null
}

/** Before a span only the last one or two syllables are looked at. */
function stood({ kinds, phrases }: Neighbours, tokens: readonly Token[], at: number): boolean {
  if (hasKind(kinds, tokens[at])) return true
  if (at < 0) return false
  if (valueAtNode(phrases, opening(phrases, tokens[at]!)) === true) return true
  const before = at === 0 ? NONE : opening(phrases, tokens[at - 1]!)
  return before !== NONE && valueAtNode(phrases, following(phrases, before, tokens[at]!)) === true
}

function hasKind(kinds: ReadonlySet<NeighbourKind>, token: Token | undefined): boolean {
  if (kinds.size === 0) return false
  if (token === undefined) return kinds.has('#end')
  if (token.capital && kinds.has('#capital')) return true
  return kinds.has(token.kind === 'number' ? '#number' : token.kind === 'word' ? '#word' : '#mark')
}
