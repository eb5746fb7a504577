/** Which figures are wanted. */
import type { Dimension, Figure, Role, Status } from '../figure.ts'

/** Lists of which a figure must be in one entry each; an empty list asks for nothing. */
export interface Filters {
  /** Ids of indicators */
  indicator: readonly string[]
  role: readonly Role[]
  dimension: readonly Dimension[]
  status: readonly Status[]
  /** `2020` is also for what lies in it: `2020-05`, `2020-Q1`, `2020-01/2020-06` */
  period: readonly string[]
  /** Codes, or names, which stand whole in the name of the place: `Hà Nội` in `thành phố Hà Nội` */
  place: readonly string[]
  /** 0 to 1 */
  minConfidence: number
}

/** Tells whether a figure is wanted. */
export function filterOf(filters: Filters): (figure: Figure) => boolean {
  const places = filters.place.map(plain)
  const tests: ((figure: Figure) => boolean)[] = []
  for (const field of ['indicator', 'role', 'dimension', 'status'] as const) {
    const wanted = new Set<string | null>(filters[field])
    if (wanted.size > 0) tests.push((figure) => wanted.has(figure[field]))
  }
  if (filters.period.length > 0) tests.push(({ period }) => period !== null && filters.period.some((wanted) => isWithin(period, wanted)))
  if (places.length > 0) tests.push((figure) => places.some((wanted) => isOf(figure, wanted)))
  if (filters.minConfidence > 0) tests.push(({ confidence }) => confidence >= filters.minConfidence)
  return (figure) => tests.every((test) => test(figure))
}

function isWithin(period: string, wanted: string): boolean {
  return period === wanted || period.split('/').every((end) => end === wanted || end.startsWith(`${wanted}-`))
}

function isOf({ place, placeCode, placeCodeNew }: Figure, wanted: string): boolean {
  return wanted === placeCode || wanted === placeCodeNew || (place !== null && ` ${plain(place)} `.includes(` ${wanted} `))
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
