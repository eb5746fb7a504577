/** The tables compiled, once, to what the stages of the pipeline read. */
import { makeGazetteer } from './catalogue/gazetteer/gazetteer.ts'
import type { IndicatorIndex } from './catalogue/indicator-index.ts'
import { indexIndicators, plainPhrases } from './catalogue/indicator-index.ts'
import type { Tables } from './catalogue/tables.ts'
import { taggedPhrases } from './catalogue/tags.ts'
import { openingsOf, syllablesOf } from './catalogue/trie.ts'
import type { RecogniseGrammar } from './recognise/recognise.ts'
import { compileRecognisers, openingsOfRecognisers } from './recognise/recognise.ts'
import type { RelateGrammar } from './relate/sentence.ts'
import type { TermTables } from './relate/terms.ts'
import { compileTermTables } from './relate/terms.ts'
import { compileRules, usersRules } from './rules/compile.ts'
import { tagSets } from './rules/tags.ts'
import type { HeadWords } from './tabular/column.ts'
import { compileHeadWords } from './tabular/read.ts'
import type { Vocabulary } from './text/vocabulary.ts'
import { OPENS, vocabularyOf } from './text/vocabulary.ts'

/** Everything compiled from the tables, read-only once built. */
export interface Grammar {
  vocabulary: Vocabulary
  recognise: RecogniseGrammar
  terms: TermTables
  relate: RelateGrammar
  heads: HeadWords
}

/** Compiles the tables. Throws an error that names the entry that does not compile. */
export function compileGrammar(tables: Tables): Grammar {
  const recognisers = compileRecognisers(tables)
  const tagged = tagSets()
  const terms = compileTermTables(taggedPhrases(tables.words).map(([phrase, tags]) => [phrase, tagged(tags)] as const), plainPhrases(tables.indicatorPhrases))
  const index = indexIndicators(tables.indicators, tables.indicatorPhrases)
  const rules = compileRules(tables.rules)
  return {
    vocabulary: vocabularyOf(tables.syllables ?? syllablesKnown(recognisers, terms, index)),
    recognise: recognisers,
    terms,
    relate: { rules, usersRules: usersRules(rules), indicators: index, gazetteer: makeGazetteer(tables.gazetteer) },
    heads: compileHeadWords(tables.tableWords),
  }
}

/** Every syllable of the tables, folded, with the bits of `OPENS` of those that it opens; of those with no bit the form alone is known. */
function syllablesKnown(recognisers: RecogniseGrammar, { phrases }: TermTables, index: IndicatorIndex): Record<string, number> {
  const known: Record<string, number> = Object.create(null)
  const add = (bit: number, syllables: Iterable<string>) => {
    for (const syllable of syllables) known[syllable] = (known[syllable] ?? 0) | bit
  }
  for (const [bit, syllables] of openingsOfRecognisers(recognisers)) add(bit, syllables)
  add(OPENS.phrase, openingsOf(phrases))
  add(OPENS.label, openingsOf(index.phrases))
  for (const trie of [phrases, recognisers.quantities.units.after, recognisers.periods.places.names]) add(0, syllablesOf(trie))
  return known
}
