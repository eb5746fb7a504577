/**
 * Build step: the YAML tables as one JSON file, which is all that a run with tables of a user's has to parse, and what compiling
 * them comes to, which is all that any other run has to read.
 */
import { writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { writeImage } from './catalogue/image.ts'
import { BUNDLE, IMAGE, readTables } from './catalogue/load.ts'
import { TextList } from './catalogue/text-list.ts'
import type { GrammarTables, IndicatorFacts, Tables } from './catalogue/tables.ts'
import { compileGrammar, prepare } from './grammar.ts'
import { preparedSpans } from './recognise/recognise.ts'

const source = readTables(parse)
const grammar = compileGrammar(source)
const spans = preparedSpans(grammar.recognise)
const tables = JSON.parse(JSON.stringify({ ...source, spans }, bundled)) as Tables
writeFileSync(BUNDLE, JSON.stringify(tables))

const { words: _words, termTags: _tags, indicatorPhrases: _phrases, indicators, gazetteer, ...rest } = tables
const facts = indicators.map(({ id, dimensions, units, in_context, unless, regional, code }): IndicatorFacts => ({ id, dimensions, ...(units && { units }), ...(in_context && { in_context }), ...(unless && { unless }), ...(regional && { regional }), ...(code && { code }) }))
writeFileSync(IMAGE, writeImage({ ...rest, spans, gazetteer: { ...gazetteer, units: TextList.of(gazetteer.units) }, indicators: facts, prepared: prepare(grammar, source) } satisfies GrammarTables))

/** As JSON has it. Examples are for tests and readers; a run has no use for them. */
function bundled(key: string, value: unknown): unknown {
  return key === 'examples' ? undefined : value instanceof Int32Array ? [...value] : value
}
