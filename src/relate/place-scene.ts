/** What a place is resolved with: the time, the report's own place and the units; and what each kind of unit asks of them. */
import type { AdminUnit, Gazetteer } from '../catalogue/gazetteer/gazetteer.ts'
import { nameKey } from '../catalogue/gazetteer/gazetteer.ts'
import type { PlaceTime } from './era.ts'
import type { PlaceName, StatedPlace } from './stated-place.ts'

export interface PlaceScene {
  time: PlaceTime
  /** The report's own place, which tells namesakes apart where the sentence does not */
  home: StatedPlace | null
  gazetteer: Gazetteer
}

/** The year in which the old units were dissolved; what changed in its first half is not taken for granted. */
const LAST_YEAR = '2025'

/** Đồng Nai is a city since 2026 and was a province for years: after the change "tỉnh" fits both. */
export function isProvince(type: string | null, unit: AdminUnit): boolean {
  if (type === null || type === unit.type) return true
  return type === 'thủ đô' ? unit.code === '01' : type === 'tỉnh' && unit.era === 'new'
}

/** True for a unit that bears its name in a month; without a month for all but those of the last half year before the change. */
export function holds({ from, until }: AdminUnit, month: string | null): boolean {
  const first = from ?? ''
  if (month === null) return first < LAST_YEAR
  return month >= first && (until === null || month.slice(0, until.length) <= until)
}

/** The units that bear their name in a month, and where there is none, those that once bore the name or will. */
export function current(units: readonly AdminUnit[], month: string | null): readonly AdminUnit[] {
  const now = units.filter((unit) => holds(unit, month))
  return now.length > 0 ? now : units
}

/** The report's own place tells nothing of itself. */
export function isSame(a: PlaceName, b: PlaceName): boolean {
  return a.type === b.type && nameKey(a.name) === nameKey(b.name)
}

export function only<T>(units: readonly T[]): T | null {
  return units.length === 1 ? units[0]! : null
}

/**
 * Those of the types that a type word of the text stands for: of the type itself, or, where none is, of those that a unit
 * may have been raised to by the time of the tables, keeping its code.
 */
export function ofType(units: readonly AdminUnit[], type: string, raised: Readonly<Record<string, readonly string[]>>): readonly AdminUnit[] {
  const same = units.filter((unit) => unit.type === type)
  return same.length > 0 ? same : units.filter((unit) => raised[type]?.includes(unit.type) === true)
}
