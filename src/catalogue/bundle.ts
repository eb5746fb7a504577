/** Build step: the YAML tables as one JSON file, which is all that a run has to parse. */
import { writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { BUNDLE, readTables } from './load.ts'

writeFileSync(BUNDLE, JSON.stringify(readTables(parse), withoutExamples))

/** Examples are for tests and readers; a run has no use for them. */
function withoutExamples(key: string, value: unknown): unknown {
  return key === 'examples' ? undefined : value
}
