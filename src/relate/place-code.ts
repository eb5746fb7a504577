/**
 * The official code of a place: which unit its type word, its name and the places around it mean, in the division of the
 * country that its figure speaks of. Where more than one unit fits there is no code: a wrong one is worse than none.
 */
import type { AdminUnit, Era } from '../catalogue/gazetteer/gazetteer.ts'
import { communeOf, isCommune } from './place-commune.ts'
import { districtOf } from './place-district.ts'
import type { PlaceScene } from './place-scene.ts'
import { holds, isProvince } from './place-scene.ts'
import type { StatedPlace } from './stated-place.ts'

/** The two fields of the record. */
export interface PlaceCodes {
  placeCode: string | null
  placeCodeNew: string | null
}

/** A place with its codes, for the figures that follow and are of the same place and period. */
export interface CodedPlace {
  place: StatedPlace
  period: string | null
  codes: PlaceCodes
}

/** Of a place that is no unit with a code, or that more than one may be. */
export const NO_CODES: PlaceCodes = { placeCode: null, placeCodeNew: null }

/** Codes of the place of one figure: of the highest unit that its type word allows. */
export function placeCodes(place: StatedPlace, scene: PlaceScene): PlaceCodes {
  if (place.above[0]?.type === 'foreign') return NO_CODES
  if (isCommune(place)) return codesOf(communeOf(place, scene))
  return provinceCodes(place, scene) ?? (mayBeTown(place, scene) ? codesOf(districtOf(place, scene)) : NO_CODES)
}

function codesOf(unit: AdminUnit | null): PlaceCodes {
  return unit === null ? NO_CODES : { placeCode: unit.code, placeCodeNew: unit.era === 'old' ? unit.now : null }
}

/** Codes of the province that the place is; null when it is none. */
function provinceCodes(place: StatedPlace, scene: PlaceScene): PlaceCodes | null {
  const { era, written } = scene.time
  const before = province('old', place, scene)
  if (era === 'old' && before !== null) return codesOf(before)
  const since = province('new', place, scene)
  if (before === null && since === null) return null
  // A province that is no more can only be that of before; a report of today may tell of the past by the names of today.
  if (era === 'new') return codesOf(since ?? before)
  if (era === 'old') return written === 'new' ? codesOf(since) : null
  return undated(before, since, place, scene)
}

/** Nothing tells the time: a code that both eras have for the name, or that of the only one that knows it. */
function undated(before: AdminUnit | null, since: AdminUnit | null, { type, name }: StatedPlace, { gazetteer }: PlaceScene): PlaceCodes {
  if (since === null) return codesOf(before)
  if (before !== null) return before.code === since.code ? codesOf(since) : NO_CODES
  // "thành phố Huế" was a town of its province before it was a city.
  return gazetteer.districts(name).some((unit) => type === null || unit.type === type) ? NO_CODES : codesOf(since)
}

function province(era: Era, { type, name }: StatedPlace, { gazetteer, time }: PlaceScene): AdminUnit | null {
  for (const unit of gazetteer.provinces(era, name)) if (isProvince(type, unit) && holds(unit, time.month)) return unit
  return null
}

/** A bare name of today may be the ward that has inherited it, and "Huế" of an older text the town or its province. */
function mayBeTown({ type, name }: StatedPlace, { gazetteer, time }: PlaceScene): boolean {
  return type !== null || (time.era !== 'new' && gazetteer.provinces('new', name).length === 0)
}
