/**
 * Finds the periods of a sentence: dates, months, quarters, years, stretches of them, and relative ones.
 * The wording is in `catalogue/periods.yaml`; what a relative period resolves to is decided in `resolve.ts`.
 */
import type { Prepared, PreparedPatterns, PreparedSpans } from '../catalogue/prepared.ts'
import type { PeriodEntry, PeriodTable, PlaceTable, ReferenceTable } from '../catalogue/span-tables.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import { shelfOf, shelved } from '../catalogue/shelf.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { buildTrie } from '../catalogue/trie.ts'
import { foldPhrase } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { KIND_BITS, OPENS } from '../text/vocabulary.ts'
import type { NeighbourSets } from './guard.ts'
import { compileGuard, compileSets } from './guard.ts'
import type { PatternBits, PatternSource, Patterns } from './pattern-index.ts'
import { compilePatterns, firstOpening } from './pattern-index.ts'
import type { Slot } from './pattern-node.ts'
import type { Hit } from './pattern.ts'
import { matchAt } from './pattern.ts'
import type { CompiledReading } from './period-reading.ts'
import { compileReading, inYearOf, readPeriod } from './period-reading.ts'
import type { PlaceGrammar } from './place-grammar.ts'
import { compilePlaceGrammar } from './place-grammar.ts'
import type { ReferenceGrammar } from './reference.ts'
import { compileReferenceGrammar } from './reference.ts'
import { dotted, either, integer, numeral, oneOf, word } from './slots.ts'
import type { PeriodSpan } from './span.ts'

/** The compiled tables of periods, references and places; built once and then only read. */
export interface PeriodGrammar {
  references: ReferenceGrammar
  places: PlaceGrammar
  patterns: Patterns<CompiledReading>
  follow: Patterns<CompiledReading>
  /** Words of a year to come: straight before it, in its phrase, after it; `done` words before it take it back */
  ahead: Readonly<Record<'near' | 'far' | 'done' | 'will', PhraseTrie<true>>>
  /** Number words that captures may hold, folded: `bảy` 7, `iii` 3 */
  words: ReadonlyMap<string, number>
}

/** Compiles the tables. Throws, naming the pattern, when an entry is not well formed. */
export function compilePeriodGrammar(tables: { periods: PeriodTable; references: ReferenceTable; places: PlaceTable; spans?: PreparedSpans; prepared?: Prepared }, shelf: Shelf = shelfOf()): PeriodGrammar {
  const { spans } = tables
  const { words, sets, macros, years, entries } = tables.periods
  const compiledSets = compileSets(sets, 'periods', shelf)
  const phrases = (set: string): PhraseTrie<true> => compiledSets.get(set)?.phrases ?? buildTrie([])
  const folded = (table: Record<string, number>) => new Map(Object.entries(table).map(([w, n]) => [foldPhrase(w), n]))
  const numbers = { month: folded(words.month), count: folded(words.count), quarter: folded(words.quarter) }
  const slots = periodSlots(numbers, shelf)
  const compile = (some: readonly PeriodEntry[], bits: PatternBits | null, told?: PreparedPatterns) =>
    compilePatterns(some.map((entry) => () => combine(entry, years, compiledSets)), { slots, macros, captures: true, bits }, told)
  return {
    references: compileReferenceGrammar(tables.references, compiledSets, shelf, spans?.references),
    places: compilePlaceGrammar(tables.places, phrases('quantity'), shelf, tables.prepared),
    patterns: compile(entries.filter(({ follows }) => follows === undefined), { first: OPENS.period, wide: OPENS.periodWide, tight: OPENS.periodWide, second: OPENS.periodSecond }, spans?.periods),
    follow: compile(entries.filter(({ follows }) => follows !== undefined), null, spans?.follow),
    ahead: { near: phrases('ahead'), far: phrases('plan'), done: phrases('done'), will: phrases('will') },
    words: new Map([...numbers.quarter, ...numbers.count, ...numbers.month]),
  }
}

/** An entry by itself, or with the ways in which its year may follow. */
function combine(entry: PeriodEntry, years: PeriodTable['years'], sets: NeighbourSets): PatternSource<CompiledReading> {
  if (entry.years === undefined) return { match: entry.match, endings: [{ match: '', value: compileReading(entry), guard: compileGuard(sets, entry) }] }
  const reading = compileReading(entry)
  const endings = entry.years.flatMap((name) => {
    const some = years[name]
    if (some === undefined) throw new Error(`period ${entry.id}: unknown years "${name}"`)
    return some.map((ending) => ({
      match: ending.match,
      value: ending.offset === undefined ? reading : inYearOf(reading, ending.offset, ending.coming === true),
      guard: compileGuard(sets, entry, ending),
    }))
  })
  return { match: entry.match, endings }
}

function periodSlots(numbers: Record<'month' | 'count' | 'quarter', ReadonlyMap<string, number>>, shelf: Shelf): Record<string, Slot> {
  const wordFor = (what: 'month' | 'count' | 'quarter', opening?: number) => oneOf(numbers[what], opening, shelved(shelf, `numbers ${what}`, () => [...numbers[what]]))
  return {
    year: integer(1900, 2099, 4),
    'short-year': integer(0, 99),
    month: integer(1, 12),
    'month-word': wordFor('month'),
    'month-name': wordFor('month', KIND_BITS.capital),
    day: integer(1, 31),
    'dotted-day': dotted([1, 31], [1, 12]),
    'dotted-month': dotted([1, 12], [1900, 2099]),
    'dotted-date': dotted([1, 31], [1, 12], [1900, 2099]),
    quarter: either(integer(1, 4, 2), wordFor('quarter')),
    'quarter-roman': oneOf(new Map([...numbers.quarter].filter(([w]) => /^[iv]+$/u.test(w))), KIND_BITS.capital),
    count: either(integer(1, 11), wordFor('count')),
    accumulated: either(integer(4, 11), wordFor('count')),
    numeral,
    word,
  }
}

/** The periods of a sentence, in order; their tokens are marked in `taken`. */
export function recognisePeriods(
  text: string, tokens: readonly Token[], taken: boolean[], grammar: PeriodGrammar,
): PeriodSpan[] {
  const spans: PeriodSpan[] = []
  let tag: string | null = null
  let at = firstOpening(grammar.patterns, tokens, 0)
  while (at < tokens.length) {
    const hit = next(text, tokens, taken, at, grammar, tag)
    tag = null
    if (hit === null) at++
    else {
      const span = hit.value.skip ? null : toSpan(tokens, hit, grammar)
      if (span !== null) {
        for (let i = span.first; i < span.last; i++) taken[i] = true
        spans.push(span)
        tag = hit.value.tag
      }
      at = hit.last
    }
    // What may only follow a span is looked for straight behind it.
    if (tag === null) at = firstOpening(grammar.patterns, tokens, at)
  }
  return spans
}

function next(
  text: string, tokens: readonly Token[], taken: readonly boolean[], at: number, grammar: PeriodGrammar, tag: string | null,
): Hit<CompiledReading> | null {
  const hit = matchAt(grammar.patterns, text, tokens, taken, at)
  if (hit !== null || tag === null) return hit
  return matchAt(grammar.follow, text, tokens, taken, at, (reading) => reading.follows?.includes(tag) ?? true)
}

function toSpan(tokens: readonly Token[], { first, last, value, captured }: Hit<CompiledReading>, { words }: PeriodGrammar): PeriodSpan | null {
  const when = readPeriod(value, { tokens, captured, words })
  return when && { kind: 'period', start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, iso: when.iso, relative: when.relative }
}
