/** What an indicator counts: a floor of a building is no dead person, though it stand right before "làm chết". */
import { once } from '../once.ts'
import { foldPhrase } from '../text/fold.ts'
import type { IndicatorFacts, UnitEntry } from './tables.ts'

/** Whether an indicator has counts of a unit; a bare number has none, and fits. */
export type Counting = (id: string, unit: string | null) => boolean

/** The counted nouns of each indicator that names any, by themselves or as groups of the units; laid out when one is first asked for. */
export function countingOf(entries: readonly IndicatorFacts[], units: readonly UnitEntry[]): Counting {
  const namesOf = new Map(entries.flatMap(({ id, units: names }) => (names === undefined ? [] : [[id, once(() => new Set(names.map(foldPhrase)))] as const])))
  const groups = once(() => groupsOf(units))
  // There are no more of them than spellings of counted nouns.
  const folded = new Map<string, readonly [noun: string, group: string]>()
  const foldedOf = (unit: string) => {
    const noun = foldPhrase(unit)
    const made = [noun, groups().get(noun) ?? noun] as const
    folded.set(unit, made)
    return made
  }
  return (id, unit) => {
    const names = unit === null ? undefined : namesOf.get(id)?.()
    if (names === undefined) return true
    const [noun, group] = folded.get(unit!) ?? foldedOf(unit!)
    return names.has(noun) || names.has(group)
  }
}

/** The folded name of the group that holds a noun, by the noun; the first that holds it. */
function groupsOf(units: readonly UnitEntry[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>()
  for (const { id, counted, spellings } of units) {
    if (counted !== true) continue
    for (const spelling of spellings) {
      const noun = foldPhrase(spelling)
      if (!groups.has(noun)) groups.set(noun, foldPhrase(id))
    }
  }
  return groups
}
