/** Compiled patterns, found by their first two tokens: nearly all of a text is refused by what the vocabulary tells of these. */
import type { PreparedPatterns } from '../catalogue/prepared.ts'
import { once } from '../once.ts'
import type { Token } from '../text/tokenise.ts'
import { NUMERAL_BITS } from '../text/vocabulary.ts'
import type { Guard } from './guard.ts'
import type { PairSieve } from './pair-sieve.ts'
import { admitsPair } from './pair-sieve.ts'
import type { Workshop } from './pattern-graph.ts'
import { parseSource } from './pattern-graph.ts'
import { layOutPatterns } from './pattern-layout.ts'
import type { Slot } from './pattern-node.ts'
import { openingsOfPatterns } from './pattern-openings.ts'
import { CAPITAL, HASH, ROW, ROW_SHIFT, SMALL, WORD, columnOf } from './pattern-rows.ts'

/** A pattern as the tables give it: its opening, and the endings it may have with what each stands for. */
export interface PatternSource<T> {
  match: string
  endings: readonly { match: string; value: T; guard: () => Guard }[]
}

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
export interface Dialect extends Pick<Workshop, 'slots' | 'macros' | 'captures'> {
  /** None where no vocabulary tells what opens them */
  bits: PatternBits | null
}

/** Compiled patterns. */
export interface Patterns<T> {
  /** See `pattern-rows.ts`: the states; the words that open patterns; by the kind of a token that is none of them where its starts are */
  graph: Int32Array
  table: Int32Array
  others: Int32Array
  /** By number */
  words: readonly string[]
  captures: readonly string[]
  slots: readonly Slot[]
  sources: readonly (() => PatternSource<T>)[]
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
  /** What the build tells of them */
  prepared: PreparedPatterns
}

const ANY = -1
/** The bits where no vocabulary is asked */
const UNTOLD = { openings: ANY, wide: ANY, gluing: ANY, tight: ANY, first: ANY, seconds: ANY }

/** Compiles the patterns, unless the build has. Throws for an unknown slot or macro or a malformed pattern. */
export function compilePatterns<T>(sources: readonly (() => PatternSource<T>)[], { bits, ...language }: Dialect, told?: PreparedPatterns): Patterns<T> {
  const prepared = told ?? preparePatterns(sources.map((source) => source()), language, bits !== null)
  const { graph, table, others, words, captures, pairs, gluing } = prepared
  const shapes = prepared.kinds & ~gluing
  return {
    graph: integers(graph), table: integers(table), others: integers(others), words, captures, slots: Object.values(language.slots), sources: sources.map(once), pairs: integers(pairs), prepared,
    ...(bits === null ? UNTOLD : { openings: bits.first | shapes | gluing, wide: bits.wide | shapes, gluing, tight: bits.tight, first: bits.first, seconds: bits.second | NUMERAL_BITS }),
  }
}

function preparePatterns(sources: readonly PatternSource<unknown>[], language: Omit<Dialect, 'bits'>, paired: boolean): PreparedPatterns {
  const patterns = sources.map((source) => parseSource(language, source))
  const openings = openingsOfPatterns(language.slots, patterns, paired)
  return { ...openings, ...layOutPatterns({ ...language, ids: new Map(), forks: new Map() }, patterns, openings.told.first) }
}

/** As they come from JSON, or as they are. */
function integers(some: ArrayLike<number>): Int32Array {
  return some instanceof Int32Array ? some : Int32Array.from(some)
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

/** Where the list of what a token opens lies in the graph. */
export function startsAt({ table, others, words, first }: Patterns<unknown>, token: Token): number {
  const { hash, norm, opens, capital } = token
  if ((opens & first) !== 0) {
    const last = table.length - ROW
    for (let row = (hash << ROW_SHIFT) & last; table[row + WORD] !== 0; row = (row + ROW) & last) {
      if (table[row + HASH] === hash && words[table[row + WORD]!] === norm) return table[row + (capital ? CAPITAL : SMALL)]!
    }
  }
  return others[columnOf(token)]!
}
