/**
 * The data tables: read from YAML when building and testing, from one JSON bundle when running,
 * because parsing the YAML would cost more than the rest of the start-up.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expandIndicators } from './indicator-index.ts'
import type { IndicatorEntry, Tables } from './tables.ts'

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url))
const BUNDLE = new URL('../../dist/bundle.json', import.meta.url)

/** Reads the tables that the build has bundled. Throws when the project has not been built. */
export function loadTables(): Tables {
  return JSON.parse(readFileSync(BUNDLE, 'utf8')) as Tables
}

/** Reads the tables from their YAML sources with the parser given; used by the build and the tests. */
export function readTables(parse: (yaml: string) => unknown): Tables {
  const file = (name: string) => parse(readFileSync(join(SOURCE, name), 'utf8'))
  const folder = (name: string) =>
    readdirSync(join(SOURCE, name)).filter((n) => n.endsWith('.yaml')).sort().flatMap((n) => file(join(name, n)) as unknown[])
  const indicators = folder('catalogue/indicators') as IndicatorEntry[]
  return {
    units: folder('catalogue/units'),
    modifiers: file('catalogue/modifiers.yaml'),
    numbers: file('catalogue/numbers.yaml'),
    periods: file('catalogue/periods.yaml'),
    references: file('catalogue/references.yaml'),
    places: file('catalogue/places.yaml'),
    words: file('catalogue/words.yaml'),
    indicators,
    indicatorPhrases: expandIndicators(indicators),
    rules: folder('rules/builtin'),
  } as Tables
}
