/** Whether a figure can be of an indicator by what it is: its dimension, and the noun that it counts. */
import type { Figure } from '../figure.ts'
import type { Counting } from './indicator-units.ts'
import type { IndicatorFacts } from './tables.ts'

/** What a figure is, of which an indicator is looked for; `number` is where it stands if its label stands behind it. */
export type Measured = Pick<Figure, 'dimension' | 'unit' | 'role'> & { number: number | null }

/** Whether a phrase found in a label may decide, or why not. */
export type Verdict = 'fits' | 'dimension' | 'unit' | 'context' | 'veto'

/** A rate of money: VND/kWh. */
const PRICE = /^[A-Z]{3}\//u
/** What there is of each year or month: "520 nghìn tấn/năm". */
const TIMES = /\/(?:year|quarter|month)$/u

/** What speaks against a figure being of an indicator, or null. */
export function misfit(entry: IndicatorFacts | undefined, measured: Measured, counting: Counting): 'dimension' | 'unit' | null {
  if (entry === undefined) return 'dimension'
  const { dimension, unit, role } = measured
  const relative = dimension === 'percent' || dimension === 'percentage_point' || dimension === 'ratio'
  if ((role === 'change' || role === 'relative') && relative) return null
  if (dimension === 'rate') return fitsRate(entry, unit, counting) ? null : 'dimension'
  if (!entry.dimensions.includes(dimension)) return 'dimension'
  return dimension === 'count' && !counting.counts(entry.id, unit) ? 'unit' : null
}

/** Of what has rates of its own, kWh in a year, a price is none, and of a price only rates of money are; anything else may be had each year. */
function fitsRate({ id, dimensions }: IndicatorFacts, unit: string | null, counting: Counting): boolean {
  const money = dimensions.includes('money')
  if (unit !== null && PRICE.test(unit)) return dimensions.includes('rate') && (money || dimensions.every((d) => d === 'rate'))
  if (dimensions.includes('rate') && !money) return true
  const each = unit === null ? null : TIMES.exec(unit)
  if (each === null) return false
  const thing = unit!.slice(0, each.index)
  const dimension = counting.dimensionOf(thing)
  return dimensions.includes(dimension) && (dimension !== 'count' || counting.counts(id, thing))
}
