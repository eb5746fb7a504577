/** The tables compiled, once, to what the stages of the pipeline read. */
import { makeGazetteer } from './catalogue/gazetteer/gazetteer.ts'
import type { IndicatorIndex } from './catalogue/indicator-index.ts'
import { indexIndicators } from './catalogue/indicator-index.ts'
import { plainPhrases } from './catalogue/indicator-phrases.ts'
import { openIndicators, packIndicators } from './catalogue/indicator-pack.ts'
import { numbering } from './catalogue/pack.ts'
import type { Prepared } from './catalogue/prepared.ts'
import type { Shelf } from './catalogue/shelf.ts'
import { packShelf, shelfOf } from './catalogue/shelf.ts'
import type { GrammarTables, WordGroup } from './catalogue/tables.ts'
import { taggedPhrases } from './catalogue/tags.ts'
import { openingsOf, syllablesOf } from './catalogue/trie.ts'
import { packNames } from './recognise/place-grammar.ts'
import type { RecogniseGrammar } from './recognise/recognise.ts'
import { compileRecognisers, openingsOfRecognisers } from './recognise/recognise.ts'
import { packUnits } from './recognise/unit.ts'
import type { RelateGrammar } from './relate/sentence.ts'
import type { TermTables } from './relate/terms.ts'
import { compileTermTables, openTermTables, packTermTables } from './relate/terms.ts'
import { compileRules, packRules, usersRules } from './rules/compile.ts'
import type { TagSet } from './rules/tags.ts'
import { tagSet } from './rules/tags.ts'
import type { HeadWords } from './tabular/column.ts'
import { compileHeadWords } from './tabular/read.ts'
import { hashOf } from './text/hash.ts'
import type { Vocabulary } from './text/vocabulary.ts'
import { OPENS, vocabularyOf, vocabularyWith } from './text/vocabulary.ts'

/** Everything compiled from the tables, read-only once built. */
export interface Grammar {
  vocabulary: Vocabulary
  recognise: RecogniseGrammar
  terms: TermTables
  relate: RelateGrammar
  heads: HeadWords
  /** The tries that they are compiled with */
  shelf: Shelf
}

/** Compiles the tables. Throws an error that names the entry that does not compile. */
export function compileGrammar(tables: GrammarTables): Grammar {
  const { prepared } = tables
  const shelf = shelfOf(prepared)
  const recognisers = compileRecognisers(tables, shelf)
  const rules = compileRules(tables.rules, prepared?.rules)
  const terms = prepared === undefined ? compileTermTables(taggedTerms(tables.words), plainPhrases(tables.indicatorPhrases)) : openTermTables(prepared)
  const indicators = prepared === undefined ? indexIndicators(tables.indicators, tables.indicatorPhrases, tables.units) : openIndicators(tables.indicators, tables.units, prepared)
  return {
    vocabulary: prepared === undefined ? vocabularyOf(syllablesKnown(recognisers, terms, indicators)) : openVocabulary(prepared),
    recognise: recognisers,
    terms,
    relate: { rules, usersRules: usersRules(rules), indicators, gazetteer: makeGazetteer(tables.gazetteer), quantities: recognisers.quantities },
    heads: compileHeadWords(tables.tableWords, shelf),
    shelf,
  }
}

function taggedTerms(words: readonly WordGroup[]): (readonly [phrase: string, tags: TagSet])[] {
  return taggedPhrases(words).map(([phrase, tags]) => [phrase, tagSet(tags)])
}

function openVocabulary({ syllables, hashes, others, places }: Prepared): Vocabulary {
  return vocabularyWith({ places, norms: syllables, hashes }, others)
}

/** What the build keeps of a grammar that was compiled from these tables. */
export function prepare({ vocabulary, recognise, terms, relate, shelf }: Grammar, { units, indicators }: GrammarTables): Prepared {
  const { norms, places } = vocabulary.words
  // Those of the vocabulary first, whose numbers the table of words has; then what tries alone hold.
  const syllables = numbering<string>((syllable) => syllable)
  for (const norm of norms) syllables.numberOf(norm)
  const { numberOf } = syllables
  return {
    others: [...vocabulary.others], places,
    terms: packTermTables(terms, numberOf), labels: packIndicators(relate.indicators, indicators, numberOf),
    units: packUnits(units, recognise.quantities.units, numberOf), names: packNames(recognise.periods.places, numberOf), shelf: packShelf(shelf, numberOf),
    syllables: syllables.all, hashes: Int32Array.from(syllables.all, hashOf), rules: packRules(relate.rules),
  }
}

/** Every syllable of the tables, folded, with the bits of `OPENS` of those that it opens; of those with no bit the form alone is known. */
function syllablesKnown(recognisers: RecogniseGrammar, { phrases }: TermTables, index: IndicatorIndex): ReadonlyMap<string, number> {
  const known: Record<string, number> = Object.create(null)
  const add = (bit: number, syllables: Iterable<string>) => {
    for (const syllable of syllables) known[syllable] = (known[syllable] ?? 0) | bit
  }
  for (const [bit, syllables] of openingsOfRecognisers(recognisers)) add(bit, syllables)
  add(OPENS.phrase, openingsOf(phrases))
  add(OPENS.label, openingsOf(index.phrases))
  for (const trie of [phrases, recognisers.quantities.units.after, recognisers.periods.places.names]) add(0, syllablesOf(trie))
  // The keys of an object are one string for all that equal them, as those of the tables are.
  return new Map(Object.entries(known))
}
