/**
 * Finds what looks like a figure and is none: document numbers, terms, ordinals, names with digits, clause and
 * list numbers, clock times, telephones, scores, indefinite counts. The wording is in `catalogue/references.yaml`.
 */
import type { PreparedPatterns } from '../catalogue/prepared.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import type { ReferenceTable } from '../catalogue/span-tables.ts'
import { foldPhrase } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { KIND_BITS, OPENS } from '../text/vocabulary.ts'
import type { NeighbourSets } from './guard.ts'
import { compileGuard, compileSets } from './guard.ts'
import type { Patterns } from './pattern-index.ts'
import { compilePatterns, firstOpening } from './pattern-index.ts'
import type { Slot } from './pattern-node.ts'
import { matchAt } from './pattern.ts'
import * as slots from './slots.ts'
import type { ReferenceSpan } from './span.ts'

/** The compiled table: patterns that stand for a `what`; built once and then only read. */
export interface ReferenceGrammar {
  patterns: Patterns<string>
}

/** Compiles the table; `sets` are the neighbour sets that it shares with the periods. Throws, naming the pattern at fault. */
export function compileReferenceGrammar(table: ReferenceTable, sets: NeighbourSets, shelf: Shelf, told?: PreparedPatterns): ReferenceGrammar {
  const compiledSets = new Map([...sets, ...compileSets(table.sets, 'references', shelf)])
  const sources = table.entries.map((entry) => () => ({
    match: entry.match, endings: [{ match: '', value: entry.what, guard: compileGuard(compiledSets, entry) }],
  }))
  return { patterns: compilePatterns(sources, { slots: referenceSlots(table.words), macros: table.macros, captures: false, bits: { first: OPENS.reference, wide: OPENS.referenceWide, tight: OPENS.referenceTight, second: OPENS.referenceSecond } }, told) }
}

function referenceSlots(words: ReferenceTable['words']): Record<string, Slot> {
  const units = new Set(words['unit-names'].map(foldPhrase))
  const ordinals = new Map(Object.entries(words.ordinal).map(([word, n]) => [foldPhrase(word), n]))
  return {
    document: slots.documentNumber, code: slots.code, mixed: slots.mixed, roman: slots.roman, phone: slots.phone, address: slots.address,
    numeral: slots.numeral, word: slots.word, letter: slots.letter, letters: slots.shortWord, upper: slots.upper,
    digits: slots.numeral, 'small-decimal': slots.numeral, generation: slots.generation, 'small-letter': slots.numberLetter,
    'upper-name': slots.except(slots.upper, units), 'capital-name': slots.except(slots.capital, units),
    official: slots.official, 'plate-letters': slots.except(slots.shortUpper, units),
    'generation-letter': slots.oneOf(new Map([['g', 1], ['d', 1]]), KIND_BITS.capital), 'ordinal-word': slots.oneOf(ordinals),
    small: slots.integer(0, 999, 3), 'long-number': slots.integer(100, 9999, 4), year: slots.integer(1900, 2099, 4),
    decade: slots.integer(0, 99), 'generation-number': slots.integer(2, 6, 1), hour: slots.integer(0, 24), minute: slots.integer(0, 59),
    plate: slots.integer(10, 99), goals: slots.integer(0, 20), 'list-number': slots.integer(1, 60), 'list-dotted': slots.dotted([1, 40], [1, 40]),
  }
}

/** The references of a sentence, in order; their tokens are marked in `taken`. */
export function recogniseReferences(
  text: string, tokens: readonly Token[], taken: boolean[], grammar: { references: ReferenceGrammar },
): ReferenceSpan[] {
  const { patterns } = grammar.references
  const spans: ReferenceSpan[] = []
  let at = firstOpening(patterns, tokens, 0)
  while (at < tokens.length) {
    const hit = taken[at] ? null : matchAt(patterns, text, tokens, taken, at)
    if (hit !== null) {
      const { first, last, value: what } = hit
      for (let i = first; i < last; i++) taken[i] = true
      spans.push({ kind: 'reference', start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, what })
    }
    at = firstOpening(patterns, tokens, hit === null ? at + 1 : hit.last)
  }
  return spans
}
