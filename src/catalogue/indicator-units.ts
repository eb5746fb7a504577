/** What an indicator counts: a floor of a building is no dead person, though it stand right before "làm chết". */
import { once } from '../once.ts'
import { foldPhrase } from '../text/fold.ts'
import type { IndicatorFacts, UnitEntry } from './tables.ts'

/** Whether an indicator has counts of a unit; a bare number has none, and fits. */
export type Counting = (id: string, unit: string | null) => boolean

/** The counted nouns of each indicator that names any, by themselves, as groups of the units or as families of groups; laid out when one is first asked for. */
export function countingOf(entries: readonly IndicatorFacts[], units: readonly UnitEntry[]): Counting {
  const namesOf = new Map(entries.flatMap(({ id, units: names }) => (names === undefined ? [] : [[id, once(() => new Set(names.map(foldPhrase)))] as const])))
  const groups = once(() => groupsOf(units))
  // There are no more of them than spellings of counted nouns.
  const known = new Map<string, readonly string[]>()
  const namesFor = (unit: string) => {
    const noun = foldPhrase(unit)
    const made = [noun, ...(groups().get(noun) ?? [])]
    known.set(unit, made)
    return made
  }
  return (id, unit) => {
    const names = unit === null ? undefined : namesOf.get(id)?.()
    if (names === undefined) return true
    for (const name of known.get(unit!) ?? namesFor(unit!)) if (names.has(name)) return true
    return false
  }
}

/** The folded names of the group that holds a noun and of its family, by the noun; of several groups the first. */
function groupsOf(units: readonly UnitEntry[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>()
  for (const { id, family, counted, spellings } of units) {
    if (counted !== true) continue
    const names = (family === undefined ? [id] : [id, family]).map(foldPhrase)
    for (const spelling of spellings) {
      const noun = foldPhrase(spelling)
      if (!groups.has(noun)) groups.set(noun, names)
    }
  }
  return groups
}
