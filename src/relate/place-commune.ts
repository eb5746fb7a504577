/** The commune, ward or township that a place is. Its name is shared by so many that it takes the unit above to tell which. */
import type { AdminUnit, Gazetteer } from '../catalogue/gazetteer/gazetteer.ts'
import { districtOf } from './place-district.ts'
import type { PlaceScene } from './place-scene.ts'
import { isProvince, isSame, ofType, only } from './place-scene.ts'
import type { PlaceName, StatedPlace } from './stated-place.ts'
import { statedPlace } from './stated-place.ts'

const COMMUNES: ReadonlySet<string | null> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu'])
const DISTRICTS: ReadonlySet<string | null> = new Set(['huyện', 'quận', 'thị xã'])
const RAISED: Readonly<Record<string, readonly string[]>> = { xã: ['thị trấn', 'phường'], 'thị trấn': ['phường'] }

/** True for a unit below the districts, by its type word. */
export function isCommune({ type }: PlaceName): boolean {
  return COMMUNES.has(type)
}

/** A commune below a district is one of before the change; otherwise the time of the figure decides. */
export function communeOf(place: StatedPlace, scene: PlaceScene): AdminUnit | null {
  const { era, written } = scene.time
  if (place.type === 'thị trấn' || place.above.some(({ type }) => DISTRICTS.has(type))) return among(place, scene, oldCommunes)
  const before = era === 'old' ? among(place, scene, oldCommunes) : null
  return before ?? (era === 'new' || written === 'new' ? among(place, scene, newCommunes) : null)
}

/** Communes of the name below the unit that leads a row of places; null where none of them tells. */
type Below = (place: StatedPlace, around: readonly PlaceName[], scene: PlaceScene) => readonly AdminUnit[] | null

/** Asks the places after it; if they do not tell, those before it; if neither, the report's own. */
function among(place: StatedPlace, scene: PlaceScene, below: Below): AdminUnit | null {
  const above = below(place, place.above, scene)
  if (above !== null) return only(above)
  const before = only(below(place, place.before, scene) ?? [])
  const { home } = scene
  if (before !== null || home === null || isSame(home, place)) return before
  return only(below(place, [home, ...home.above], scene) ?? [])
}

const newCommunes: Below = (place, around, { gazetteer }) => {
  for (const { type, name } of around) {
    const province = gazetteer.provinces('new', name).find((unit) => isProvince(type, unit))
    if (province === undefined) continue
    // "phường Xuân Hương - Đà Lạt" is one name and reads as two.
    const names = [`${place.name} ${place.above[0]?.name ?? ''}`, place.name]
    return names.map((n) => gazetteer.communes('new', province.code, n).filter((unit) => unit.type === place.type)).find((units) => units.length > 0) ?? []
  }
  return null
}

const oldCommunes: Below = (place, around, scene) => {
  const { gazetteer } = scene
  for (const [i, name] of around.entries()) {
    const province = gazetteer.provinces('old', name.name).find((unit) => isProvince(name.type, unit))
    const district = province === undefined ? districtOf(statedPlace('', name, around.slice(i + 1)), scene) : null
    const parents = province !== undefined ? gazetteer.districtsIn(province.code) : district === null ? [] : [district.code]
    if (parents.length > 0) return namesakes(place, parents, gazetteer)
  }
  return null
}

/** Communes of the name below any of the parents. */
function namesakes({ type, name }: PlaceName, parents: readonly string[], gazetteer: Gazetteer): readonly AdminUnit[] {
  return parents.flatMap((parent) => ofType(gazetteer.communes('old', parent, name), type!, RAISED))
}
