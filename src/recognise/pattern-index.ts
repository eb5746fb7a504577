/**
 * Compiled patterns, found by their first two tokens: nearly all of a text is refused by what the vocabulary tells of
 * these. What a token opens is laid out when a text first holds it, for a report holds few of all the words.
 */
import { once } from '../once.ts'
import { intern } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { KIND_BITS, NUMERAL_BITS } from '../text/vocabulary.ts'
import type { Lookahead } from './lookahead.ts'
import { admits, afterFirst, kindsOf, tightKinds } from './lookahead.ts'
import type { PairSieve } from './pair-sieve.ts'
import { admitPair, admitsPair, emptySieve } from './pair-sieve.ts'
import type { PatternSource, Workshop } from './pattern-graph.ts'
import { fork, parseSource, unfork } from './pattern-graph.ts'
import type { Node, Slot, Step } from './pattern-node.ts'
import { fits } from './pattern-node.ts'
import type { Opener, Opening } from './pattern-syntax.ts'
import { openingsOf } from './pattern-syntax.ts'
import type { TokenTable } from './token-table.ts'
import { TIGHT, columnOf, rowOf, tokenTable } from './token-table.ts'

/** What a vocabulary tells of patterns, a bit of `OPENS` each. */
export interface PatternBits {
  /** Of a word or mark that opens one */
  first: number
  /** Of one that may go on with more than numerals and words that are told */
  wide: number
  /** Of one that beside these may go on with a token that another is glued to */
  tight: number
  /** Of a word or mark that may be the second of the others */
  second: number
}

/** What the patterns of a table are written with. */
export interface Dialect extends Pick<Workshop<unknown>, 'slots' | 'macros' | 'captures'> {
  /** None where no vocabulary tells what opens them */
  bits: PatternBits | null
}

/** The patterns that one token opens, with what must come behind it. */
interface Start<T> {
  steps: readonly { step: Step<T>; second: Lookahead }[]
  /** By the token behind: those of the steps that it admits */
  table: TokenTable<readonly Step<T>[]>
}

/** Compiled patterns; what is laid out later is no more than they say. */
export interface Patterns<T> {
  /** By the first token */
  starts: TokenTable<Start<T>>
  startOf: (token: Token) => Start<T>
  /** Bits of `opens` of which the first token must have one */
  openings: number
  /** Those of them with which any second token will do */
  wide: number
  /** Those with which the second must be glued to the first */
  gluing: number
  /** Those with which a third must be glued to the second */
  tight: number
  /** The bit of those with which the second must have one of `seconds` */
  first: number
  seconds: number
  /** Which of these may stand behind which of those */
  pairs: PairSieve
  /** The folded words and marks of each bit, for the vocabulary */
  told: () => Record<keyof PatternBits, ReadonlySet<string>>
}

interface Source<T> {
  openings: readonly Opening[]
  roots: () => readonly Node<T>[]
}

const ANY = -1
/** The bits where no vocabulary is asked */
const UNTOLD = { openings: ANY, wide: ANY, gluing: ANY, tight: ANY, first: ANY, seconds: ANY }

/** Compiles the patterns. Throws for an unknown slot or macro or a malformed pattern. */
export function compilePatterns<T>(sources: Iterable<PatternSource<T>>, { bits, ...language }: Dialect): Patterns<T> {
  const shop: Workshop<T> = { ...language, ids: new Map(), forks: new Map() }
  const filed = file(shop.slots, Array.from(sources, (source) => {
    const { items, roots } = parseSource(shop, source)
    return { openings: openingsOf(items), roots: once(roots) }
  }))
  const gluing = gluingKinds(shop.slots, filed.openings)
  const shapes = [...filed.byKind.keys()].reduce((all, kind) => all | kind, 0) & ~gluing
  return {
    starts: tokenTable(new Set(Array.from(filed.byWord.keys(), intern))),
    startOf: (token) => startOf(shop, filed, token),
    ...(bits === null ? UNTOLD : { openings: bits.first | shapes | gluing, wide: bits.wide | shapes, gluing, tight: bits.tight, first: bits.first, seconds: bits.second | NUMERAL_BITS }),
    pairs: bits === null ? emptySieve() : pairsOf(shop.slots, filed.openings),
    told: () => ({ first: new Set(filed.byWord.keys()), ...secondsOf(shop.slots, filed.openings) }),
  }
}

/** The first token from `at` on that may open a pattern, by what is told of it and the one behind; past the last when there is none. */
export function firstOpening(patterns: Patterns<unknown>, tokens: readonly Token[], at: number): number {
  const { openings } = patterns
  for (let i = at; i < tokens.length; i++) {
    if ((tokens[i]!.opens & openings) !== 0 && mayGoOn(patterns, tokens, i)) return i
  }
  return tokens.length
}

function mayGoOn({ wide, gluing, tight, first, seconds, pairs }: Patterns<unknown>, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const { opens } = token
  if ((opens & wide) !== 0) return true
  if (at + 1 === tokens.length) return false
  const behind = tokens[at + 1]!
  if ((opens & first) !== 0 && (behind.opens & seconds) !== 0 && admitsPair(pairs, token, behind)) return true
  if (behind.glued && (opens & gluing) !== 0) return true
  return (opens & tight) !== 0 && at + 2 < tokens.length && tokens[at + 2]!.glued
}

/** The first steps of the patterns that the token at `at` opens and that can go on with those behind it. */
export function stepsAt<T>({ starts, startOf, first }: Patterns<T>, tokens: readonly Token[], at: number): readonly Step<T>[] {
  const token = tokens[at]!
  const row = (token.opens & first) === 0 ? starts.others : rowOf(starts, token)
  const column = columnOf(token)
  let start = row[column]
  if (start === undefined) {
    start = startOf(token)
    row[column] = start
  }
  return admitted(start, tokens[at + 1], tokens[at + 2]?.glued === true)
}

function admitted<T>({ steps, table }: Start<T>, behind: Token | undefined, tight: boolean): readonly Step<T>[] {
  const row = behind === undefined ? table.others : rowOf(table, behind)
  const column = columnOf(behind) + (tight ? TIGHT : 0)
  const known = row[column]
  if (known !== undefined) return known
  const made = steps.flatMap(({ step, second }) => (admits(second, behind, tight) ? [step] : []))
  row[column] = made
  return made
}

/** Patterns by everything that may open them. */
interface Filed<T> {
  openings: readonly Opening[]
  byWord: ReadonlyMap<string, readonly Source<T>[]>
  byKind: ReadonlyMap<number, readonly Source<T>[]>
}

type Slots = Readonly<Record<string, Slot>>

function file<T>(slots: Slots, sources: readonly Source<T>[]): Filed<T> {
  const byWord = new Map<string, Source<T>[]>()
  const byKind = new Map<number, Source<T>[]>()
  for (const source of sources) {
    for (const { item } of source.openings) {
      for (const word of wordsOf(slots, item)) add(byWord, word, source)
      for (const kind of Object.values(KIND_BITS)) if (item !== null && (shapesOf(slots, item) & kind) !== 0) add(byKind, kind, source)
    }
  }
  return { openings: sources.flatMap(({ openings }) => openings), byWord, byKind }
}

function startOf<T>(shop: Workshop<T>, { byWord, byKind }: Filed<T>, token: Token): Start<T> {
  const shaped = [...byKind].flatMap(([kind, some]) => ((token.opens & kind) === 0 ? [] : some))
  const roots = [...new Set([...(byWord.get(token.norm) ?? []), ...shaped])].flatMap(({ roots }) => roots())
  const opened = roots.filter((node) => isStep(node) && fits(node, token))
  const joined = opened.length === 0 ? [] : unfork(fork(shop, opened)).filter(isStep)
  const steps = joined.map((step) => ({ step, second: afterFirst(step, token.opens) }))
  return { steps, table: tokenTable(new Set(steps.flatMap(({ second }) => [...second.norms]))) }
}

function isStep<T>(node: Node<T>): node is Step<T> {
  return node.kind === 'literal' || node.kind === 'slot'
}

/** What may stand second, for the vocabulary. */
function secondsOf(slots: Slots, openings: readonly Opening[]): Record<'wide' | 'tight' | 'second', ReadonlySet<string>> {
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
  return told
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

function add<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const values = index.get(key)
  if (values === undefined) index.set(key, [value])
  else values.push(value)
}
