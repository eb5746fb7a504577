/** The canonical code of a unit, as records hold it, to the dimension that it has. */
import type { UnitEntry } from '../catalogue/tables.ts'
import type { Dimension } from '../figure.ts'
import { foldPhrase } from '../text/fold.ts'
import { dimensionOver } from './composite.ts'

/** The unit of "hai phần ba" (two thirds), which has no spelling of its own. */
const FRACTION = 'ratio'

/**
 * The dimension of a code; what the table does not know is a counted thing.
 * @example dimensionOfCode(units, 'VND/person/year') // 'money'
 */
export function dimensionOfCode(units: readonly UnitEntry[], code: string): Dimension {
  if (code === FRACTION) return 'ratio'
  const whole = entryOf(units, code)
  if (whole !== null) return whole.dimension
  const [head = '', ...below] = code.split('/')
  const entry = entryOf(units, head)
  const dividing = below.map((part) => ({ code: part, entry: entryOf(units, part.replace(/^10* /u, '')) }))
  return dividing.length === 0 ? 'count' : dimensionOver(entry, dividing)
}

function entryOf(units: readonly UnitEntry[], code: string): UnitEntry | null {
  const spelling = foldPhrase(code)
  return units.find((entry) => !entry.counted && (entry.id === code || entry.unit === code)) ?? units.find(({ per }) => per === code) ?? units.find((entry) => entry.counted === true && entry.spellings.some((some) => foldPhrase(some) === spelling)) ?? null
}
