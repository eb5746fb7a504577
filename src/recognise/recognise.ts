/** All recognisers over one sentence: what is a date, a reference or a place is taken before numbers are read. */
import type { PreparedSpans } from '../catalogue/prepared.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import type { GrammarTables } from '../catalogue/tables.ts'
import type { Token } from '../text/tokenise.ts'
import { OPENS } from '../text/vocabulary.ts'
import type { PeriodGrammar } from './period.ts'
import { compilePeriodGrammar, recognisePeriods } from './period.ts'
import { recognisePlaces } from './place.ts'
import { openingsOfPlaces } from './place-grammar.ts'
import type { QuantityContext, QuantityGrammar } from './scene.ts'
import { compileQuantityGrammar, openingsOfQuantities, recogniseQuantities } from './quantity.ts'
import { recogniseReferences } from './reference.ts'
import type { RecognisedSpan } from './span.ts'

/** Compiled tables of all recognisers. */
export interface RecogniseGrammar {
  quantities: QuantityGrammar
  periods: PeriodGrammar
}

/** Compiles the tables that recognition reads. Throws an error that names the entry at fault. */
export function compileRecognisers(tables: GrammarTables, shelf: Shelf): RecogniseGrammar {
  return { quantities: compileQuantityGrammar(tables, shelf), periods: compilePeriodGrammar(tables, shelf) }
}

/** What the build tells of the patterns. */
export function preparedSpans({ periods: { patterns, follow, references } }: RecogniseGrammar): PreparedSpans {
  return { periods: patterns.prepared, follow: follow.prepared, references: references.patterns.prepared }
}

/** The syllables, folded, with which what is recognised opens; for the vocabulary. */
export function openingsOfRecognisers({ quantities, periods }: RecogniseGrammar): [number, Iterable<string>][] {
  const { patterns, references, places } = periods
  const [{ told: period }, { told: reference }] = [patterns.prepared, references.patterns.prepared]
  return [
    [OPENS.period, period.first], [OPENS.periodWide, new Set([...period.wide, ...period.tight])], [OPENS.periodSecond, period.second],
    [OPENS.reference, reference.first], [OPENS.referenceWide, reference.wide], [OPENS.referenceTight, reference.tight], [OPENS.referenceSecond, reference.second],
    ...openingsOfPlaces(places), ...openingsOfQuantities(quantities),
  ]
}

/** The spans of one sentence, sorted and disjoint. */
export function recognise(text: string, tokens: readonly Token[], grammar: RecogniseGrammar, context: QuantityContext): RecognisedSpan[] {
  const taken = noneTaken(tokens.length)
  const spans: RecognisedSpan[] = recognisePeriods(text, tokens, taken, grammar.periods)
  insert(spans, recogniseReferences(text, tokens, taken, grammar.periods))
  insert(spans, recognisePlaces(text, tokens, taken, grammar.periods))
  insert(spans, recogniseQuantities(text, tokens, taken, grammar.quantities, context))
  return spans.length < 2 ? spans : disjoint(tokens, spans)
}

/** At first none of the tokens is taken. */
function noneTaken(count: number): boolean[] {
  const taken: boolean[] = []
  for (let i = 0; i < count; i++) taken[i] = false
  return taken
}

/** Puts spans where they belong among others, in the order of their first tokens, of two with the same the longer first. A sentence has few, most of them behind what is there. */
function insert(spans: RecognisedSpan[], some: readonly RecognisedSpan[]): void {
  for (const span of some) {
    let at = spans.length
    for (; at > 0 && comesBehind(spans[at - 1]!, span); at--) spans[at] = spans[at - 1]!
    spans[at] = span
  }
}

function comesBehind(a: RecognisedSpan, b: RecognisedSpan): boolean {
  return a.first > b.first || (a.first === b.first && a.last < b.last)
}

/**
 * A modifier may reach into the tokens of a place before it ("trên địa bàn"): the earlier span stands.
 * A place whose type word is counted ("2 huyện Bảo Lâm") keeps its name.
 */
function disjoint(tokens: readonly Token[], spans: readonly RecognisedSpan[]): RecognisedSpan[] {
  const kept: RecognisedSpan[] = []
  for (const span of spans) {
    const first = kept.at(-1)?.last ?? 0
    if (span.first >= first) kept.push(span)
    else if (span.kind === 'place' && span.last > first) kept.push(Object.assign(span, { first, start: tokens[first]!.start }))
  }
  return kept
}
