/** The district, town or city that a place is: by its type word, and among namesakes by the province around it. */
import type { AdminUnit } from '../catalogue/gazetteer/gazetteer.ts'
import type { PlaceScene } from './place-scene.ts'
import { current, isProvince, isSame, ofType, only } from './place-scene.ts'
import type { PlaceName, StatedPlace } from './stated-place.ts'

const RAISED: Readonly<Record<string, readonly string[]>> = { huyện: ['thị xã', 'thành phố', 'quận'], 'thị xã': ['thành phố', 'quận'] }

/**
 * The one of the namesakes that lies in the province named after it; without such a one, in a province named before it or in
 * that of the report. A name that only one unit bears needs no province.
 */
export function districtOf(place: StatedPlace, scene: PlaceScene): AdminUnit | null {
  const units = namesakes(place, scene)
  const above = firstProvince(place.above, units, scene)
  // A unit of this name in another province may be missing from the tables; towns in a list have provinces behind them.
  if (above !== null && (above.length > 0 || place.type === 'huyện' || isNumber(place.name))) return only(above)
  if (units.length === 1) return units[0]!
  const before = firstProvince(place.before, units, scene)
  if (before !== null && before.length > 0) return only(before)
  const { home } = scene
  if (home === null || isSame(home, place)) return null
  return only(firstProvince([home, ...home.above], units, scene) ?? besideTown(home, units, scene))
}

function namesakes({ type, name }: PlaceName, { gazetteer, time }: PlaceScene): readonly AdminUnit[] {
  const units = current(gazetteer.districts(name), time.month)
  return type === null ? units : ofType(units, type, RAISED)
}

/** Those of the units that lie in the first of the places that is a province, as it was or else as it is; null where none is. */
function firstProvince(names: readonly PlaceName[], units: readonly AdminUnit[], { gazetteer, time }: PlaceScene): readonly AdminUnit[] | null {
  for (const { type, name } of names) {
    const [was, is] = (['old', 'new'] as const).map((era) => gazetteer.provinces(era, name).find((unit) => isProvince(type, unit)))
    if (was === undefined && is === undefined) continue
    const then = units.filter((unit) => unit.province === was?.code)
    return then.length > 0 || time.written === 'old' ? then : units.filter((unit) => unit.now === is?.code)
  }
  return null
}

/** A report of a district or town is of its province too. */
function besideTown(home: PlaceName, units: readonly AdminUnit[], scene: PlaceScene): readonly AdminUnit[] {
  const town = only(namesakes(home, scene))
  return town === null ? [] : units.filter((unit) => unit.province === town.province)
}

function isNumber(name: string): boolean {
  return /^\d+$/u.test(name)
}
