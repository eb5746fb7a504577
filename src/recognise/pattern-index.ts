/**
 * Compiled patterns, found by their first two tokens: nearly all of a text is refused by what the vocabulary tells of
 * these. What a token opens is laid out when a text first holds it, for a report holds few of all the words.
 */
import type { PatternOpenings } from '../catalogue/prepared.ts'
import { once } from '../once.ts'
import type { Token } from '../text/tokenise.ts'
import { NUMERAL_BITS } from '../text/vocabulary.ts'
import type { Lookahead } from './lookahead.ts'
import { afterFirst } from './lookahead.ts'
import type { PairSieve } from './pair-sieve.ts'
import { admitsPair } from './pair-sieve.ts'
import type { Parts, PatternSource, Workshop } from './pattern-graph.ts'
import { itemsOf, parseSource, parted, rootsOf } from './pattern-graph.ts'
import type { Node, Step } from './pattern-node.ts'
import { fits } from './pattern-node.ts'
import { openingsOfPatterns, secondsOf } from './pattern-openings.ts'
import { openingsOf } from './pattern-syntax.ts'
import type { Row, TokenTable } from './token-table.ts'
import { columnOf, rowOf, tokenTable } from './token-table.ts'

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

/** A step of patterns that a token opens, with what must come behind it. */
export interface Start<T> extends Lookahead {
  step: Step<T>
}

/** Compiled patterns; what is laid out later is no more than they say. */
export interface Patterns<T> {
  /** By the first token */
  starts: TokenTable<readonly Start<T>[]>
  startsOf: (token: Token) => readonly Start<T>[]
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
  /** What opens them, for the build */
  opened: PatternOpenings
}

const ANY = -1
/** The bits where no vocabulary is asked */
const UNTOLD = { openings: ANY, wide: ANY, gluing: ANY, tight: ANY, first: ANY, seconds: ANY }

/**
 * Compiles the patterns. Throws for an unknown slot or macro or a malformed pattern. Where the build has told what opens them,
 * one is read when a text first holds what opens it.
 */
export function compilePatterns<T>(sources: readonly (() => PatternSource<T>)[], { bits, ...language }: Dialect, told?: PatternOpenings): Patterns<T> {
  const shop: Workshop<T> = { ...language, ids: new Map(), forks: new Map() }
  const parse = () => sources.map((source) => parseSource(shop, source()))
  const opened = told ?? openingsOfPatterns(shop.slots, parse(), bits !== null)
  const roots = sources.map((source, at) => once(() => rootsOf(shop, JSON.parse(opened.parts.at(at)!) as Parts, source().endings)))
  const { gluing } = opened
  const words = new Map(opened.words)
  const shapes = opened.kinds.reduce((all, [kind]) => all | kind, 0) & ~gluing
  return {
    starts: tokenTable(new Set(words.keys())),
    startsOf(token) {
      const shaped = opened.kinds.flatMap(([kind, some]) => ((token.opens & kind) === 0 ? [] : some))
      const some = new Set([...(words.get(token.norm) ?? []), ...shaped])
      return startsOf(shop, [...some].flatMap((at) => roots[at]!()), token)
    },
    ...(bits === null ? UNTOLD : { openings: bits.first | shapes | gluing, wide: bits.wide | shapes, gluing, tight: bits.tight, first: bits.first, seconds: bits.second | NUMERAL_BITS }),
    pairs: Int32Array.from(opened.pairs),
    told: () => ({ first: new Set(words.keys()), ...secondsOf(shop.slots, parse().flatMap((parts) => openingsOf(itemsOf(parts)))) }),
    opened,
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

/** The first steps of the patterns that a token opens. */
export function startsAt<T>(patterns: Patterns<T>, token: Token): readonly Start<T>[] {
  const { starts, first } = patterns
  const row = (token.opens & first) === 0 ? null : rowOf(starts, token)
  const known = row === null ? starts.others[columnOf(token)] : token.capital ? row.capital : row.small
  return known ?? open(patterns, row, token)
}

/** Works out what a token opens, and keeps it. */
function open<T>({ starts, startsOf }: Patterns<T>, row: Row<readonly Start<T>[]> | null, token: Token): readonly Start<T>[] {
  const made = startsOf(token)
  if (row === null) starts.others[columnOf(token)] = made
  else if (token.capital) row.capital = made
  else row.small = made
  return made
}

/** What a token opens, of the patterns with these roots. */
function startsOf<T>(shop: Workshop<T>, roots: readonly Node<T>[], token: Token): Start<T>[] {
  const opened = roots.filter((node) => isStep(node) && fits(node, token) && opens(node, token))
  const { literals, slots } = parted(shop, [...new Set(opened)])
  return [...literals, ...slots].map((step) => {
    const { free, kinds, glued, tight, signs } = afterFirst(step, token.opens)
    return { free, kinds, glued, tight, signs, step }
  })
}

function isStep<T>(node: Node<T>): node is Step<T> {
  return node.kind === 'literal' || node.kind === 'slot'
}

/** False for a word that is none of those with which a slot may open. */
function opens<T>({ slot }: Step<T>, { kind, norm }: Token): boolean {
  return slot?.words === undefined || kind !== 'word' || slot.words.has(norm)
}
