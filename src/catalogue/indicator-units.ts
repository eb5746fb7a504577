/** What an indicator counts: a floor of a building is no dead person, though it stand right before "làm chết". */
import type { Dimension } from '../figure.ts'
import { once } from '../once.ts'
import { foldPhrase } from '../text/fold.ts'
import type { IndicatorFacts, UnitEntry } from './tables.ts'

export interface Counting {
  /** Whether an indicator has counts of a unit; a bare number has none, and fits */
  counts: (id: string, unit: string | null) => boolean
  /** Of a unit by its code; what is none of the tables is counted */
  dimensionOf: (unit: string) => Dimension
}

/** The counted nouns of each indicator that names any, by themselves, as groups of the units or as families of groups; laid out when one is first asked for. */
export function countingOf(entries: readonly IndicatorFacts[], units: readonly UnitEntry[]): Counting {
  const namesOf = new Map(entries.flatMap(({ id, units: names }) => (names === undefined ? [] : [[id, once(() => new Set(names.map(foldPhrase)))] as const])))
  const groups = once(() => groupsOf(units))
  const dimensions = once(() => new Map(units.map(({ id, dimension }) => [id, dimension])))
  // There are no more of them than spellings of counted nouns.
  const known = new Map<string, readonly string[]>()
  const namesFor = (unit: string) => {
    const noun = foldPhrase(unit)
    const made = [noun, ...(groups().get(noun) ?? [])]
    known.set(unit, made)
    return made
  }
  const counts = (id: string, unit: string | null) => {
    const names = unit === null ? undefined : namesOf.get(id)?.()
    if (names === undefined) return true
    for (const name of known.get(unit!) ?? namesFor(unit!)) if (names.has(name)) return true
    return false
  }
  return { counts, dimensionOf: (unit) => dimensions().get(unit) ?? 'count' }
}

/** The folded names of the group that holds a noun and of its family, by the noun and by what it is called in rates; of several groups the first. */
function groupsOf(units: readonly UnitEntry[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>()
  for (const { id, family, counted, per, spellings } of units) {
    if (counted !== true) continue
    const names = (family === undefined ? [id] : [id, family]).map(foldPhrase)
    for (const spelling of per === undefined ? spellings : [...spellings, per]) {
      const noun = foldPhrase(spelling)
      if (!groups.has(noun)) groups.set(noun, names)
    }
  }
  return groups
}
