/** Build step: the YAML tables as one JSON file, which is all that a run has to parse, and the communes, the schemas and the starter file as they are. */
import { copyFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readTables } from './load.ts'

const tables = readTables(parse)
writeFileSync(new URL('../../dist/bundle.json', import.meta.url), JSON.stringify(tables, withoutExamples))
for (const name of ['rulefile/rules.schema.json', 'rulefile/starter.yaml', 'read/charsets.tsv', 'write/columns.tsv', 'write/record.schema.json', 'batch/messages.tsv']) copyFileSync(new URL(`../../src/${name}`, import.meta.url), new URL(`../../dist/${name}`, import.meta.url))
writeFileSync(new URL('../../dist/catalogue/gazetteer/communes.tsv', import.meta.url), tables.gazetteer.communes())

/** Examples are for tests and readers; a run has no use for them. */
function withoutExamples(key: string, value: unknown): unknown {
  return key === 'examples' ? undefined : value
}
