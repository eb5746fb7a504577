/**
 * Build step: the YAML tables as one JSON file, which is all that a run with tables of a user's has to parse, and what compiling
 * them comes to, which is all that any other run has to read.
 */
import { writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { writeImage } from './catalogue/image.ts'
import { BUNDLE, IMAGE, readTables } from './catalogue/load.ts'
import type { PatternOpenings } from './catalogue/prepared.ts'
import { TextList } from './catalogue/text-list.ts'
import type { GrammarTables, IndicatorFacts, Tables } from './catalogue/tables.ts'
import { compileGrammar, prepare } from './grammar.ts'
import { preparedSpans } from './recognise/recognise.ts'

const source = readTables(parse)
const grammar = compileGrammar(source)
const spans = preparedSpans(grammar.recognise)
const tables = JSON.parse(JSON.stringify({ ...source, spans }, withoutExamples)) as Tables
writeFileSync(BUNDLE, JSON.stringify(tables))

const { words: _words, termTags: _tags, indicatorPhrases: _phrases, indicators, ...rest } = tables
const facts = indicators.map(({ id, dimensions, units, in_context, regional, code }): IndicatorFacts => ({ id, dimensions, ...(units && { units }), ...(in_context && { in_context }), ...(regional && { regional }), ...(code && { code }) }))
writeFileSync(IMAGE, writeImage({ ...rest, spans: { periods: listed(spans.periods), follow: listed(spans.follow), references: listed(spans.references) }, indicators: facts, prepared: prepare(grammar, source) } satisfies GrammarTables))

/** Of the patterns a run reads few. */
function listed(opened: PatternOpenings): PatternOpenings {
  return { ...opened, parts: TextList.of(opened.parts) }
}

/** Examples are for tests and readers; a run has no use for them. */
function withoutExamples(key: string, value: unknown): unknown {
  return key === 'examples' ? undefined : value
}
