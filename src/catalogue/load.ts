/**
 * The data tables: read from YAML when building and testing, from one JSON bundle when running,
 * because parsing the YAML would cost more than the rest of the start-up.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expandIndicators, indicatorEntry } from './indicator-phrases.ts'
import { once } from '../once.ts'
import { readImage } from './image.ts'
import type { GrammarTables, Tables, WrittenIndicator } from './tables.ts'

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url))
const BUILT = new URL('../../dist/run/', import.meta.url)
/** The tables as one JSON file */
export const BUNDLE = new URL('bundle.json', BUILT)
/** What compiling the tables comes to */
export const IMAGE = new URL('tables.bin', BUILT)
/** Kept beside the bundle, for few texts name a commune */
const COMMUNES = 'catalogue/gazetteer/communes.tsv'

/** Reads the tables that the build has bundled. Throws when the project has not been built. */
export function loadTables(): Tables {
  return withCommunes(JSON.parse(readFileSync(BUNDLE, 'utf8')) as Tables)
}

/** Reads what a run without tables of a user's needs. Throws as `loadTables` does. */
export function loadGrammarTables(): GrammarTables {
  const image = readImage(readFileSync(IMAGE)) as GrammarTables | null
  return image === null ? loadTables() : withCommunes(image)
}

function withCommunes<T extends Pick<Tables, 'gazetteer'>>(tables: T): T {
  return { ...tables, gazetteer: { ...tables.gazetteer, communes: once(() => readFileSync(new URL('communes.tsv', BUILT), 'utf8')) } }
}

/** Reads the tables from their YAML sources with the parser given; used by the build and the tests. */
export function readTables(parse: (yaml: string) => unknown): Tables {
  const text = (name: string) => readFileSync(join(SOURCE, name), 'utf8')
  const file = (name: string) => parse(text(name))
  const folder = (name: string) =>
    readdirSync(join(SOURCE, name)).filter((n) => n.endsWith('.yaml')).sort().flatMap((n) => file(join(name, n)) as unknown[])
  const indicators = (folder('catalogue/indicators') as WrittenIndicator[]).map(indicatorEntry)
  return {
    units: folder('catalogue/units'),
    modifiers: file('catalogue/modifiers.yaml'),
    numbers: file('catalogue/numbers.yaml'),
    periods: file('catalogue/periods.yaml'),
    references: file('catalogue/references.yaml'),
    places: file('catalogue/places.yaml'),
    gazetteer: { units: [text('catalogue/gazetteer/units.tsv')], communes: once(() => text(COMMUNES)) },
    words: file('catalogue/words.yaml'),
    termTags: file('catalogue/term-tags.yaml'),
    tableWords: file('catalogue/table-words.yaml'),
    indicators,
    indicatorPhrases: expandIndicators(indicators),
    rules: folder('rules/builtin'),
  } as Tables
}
