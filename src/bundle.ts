/** Build step: the YAML tables as one JSON file, which is all that a run has to parse, with the syllables that compiling them finds. */
import { writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { BUNDLE, readTables } from './catalogue/load.ts'
import { compileGrammar } from './grammar.ts'
import { preparedSpans } from './recognise/recognise.ts'

const tables = readTables(parse)
const { vocabulary, recognise } = compileGrammar(tables)
const syllables = Object.fromEntries(vocabulary.known)
writeFileSync(BUNDLE, JSON.stringify({ ...tables, syllables, spans: preparedSpans(recognise) }, withoutExamples))

/** Examples are for tests and readers; a run has no use for them. */
function withoutExamples(key: string, value: unknown): unknown {
  return key === 'examples' ? undefined : value
}
