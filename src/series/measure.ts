/** What a figure measures of its indicator, and the number that stands for it beside others. */
import type { Figure } from '../figure.ts'

/** Figures that differ in these are no values of one series. */
export type Measure = Pick<Figure, 'role' | 'baseline' | 'adjusted'>

/** Role, base and whether prices are taken out: `level`, `change yoy adjusted`. */
export function measureOf({ role, baseline, adjusted }: Measure): string {
  return [role, ...(baseline === null ? [] : [baseline]), ...(adjusted ? ['adjusted'] : [])].join(' ')
}

/** The value as a signed number: a fall is negative; null for a range. */
export function signedValue({ value, role, direction }: Pick<Figure, 'value' | 'role' | 'direction'>): number | null {
  return value !== null && role === 'change' && direction === 'down' ? -value : value
}
