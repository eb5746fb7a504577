/** A figure with some of its fields set anew, and what follows from them. */
import type { Figure } from '../figure.ts'
import { recognisePlaces } from '../recognise/place.ts'
import type { PlaceGrammar } from '../recognise/place-grammar.ts'
import { dimensionOfCode } from '../recognise/unit-code.ts'
import { placeTime } from '../relate/era.ts'
import type { PlaceCodes } from '../relate/place-code.ts'
import { NO_CODES, placeCodes } from '../relate/place-code.ts'
import type { UnitEntry } from '../catalogue/tables.ts'
import type { RelateGrammar } from '../relate/sentence.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Changes } from './correction.ts'

/** What is looked up for what follows. */
export interface RevisionTables {
  units: readonly UnitEntry[]
  places: PlaceGrammar
  relate: Pick<RelateGrammar, 'indicators' | 'gazetteer'>
}

/**
 * The figure with the changes: with another number it is no range, with another unit of the dimension of that unit, with another indicator or
 * place of their codes; a level or share is against no base, and a change below zero is a fall. A code of a place is looked up by its name alone, in the division of the country that the figure spoke in.
 */
export function revised(figure: Figure, changes: Changes, tables: RevisionTables): Figure {
  const next: Figure = { ...figure, ...changes }
  if (changes.value != null) {
    next.min = null
    next.max = null
  }
  if ((next.role === 'level' || next.role === 'share') && !('baseline' in changes)) next.baseline = null
  if (next.role === 'change' && next.value !== null && next.value < 0) {
    next.value = -next.value
    next.direction = changes.direction ?? 'down'
  }
  if (changes.unit != null) next.dimension = dimensionOfCode(tables.units, changes.unit)
  if ('indicator' in changes) next.indicatorCode = next.indicator === null ? null : (tables.relate.indicators.entries.get(next.indicator)?.code?.id ?? null)
  return 'place' in changes ? { ...next, ...codesOf(next, figure, tables) } : next
}

/** The place is the first that the name holds, and the others stand above it: "huyện Na Rì, tỉnh Bắc Kạn". */
function codesOf({ place, period }: Figure, { placeCode, placeCodeNew }: Figure, { places, relate: { gazetteer } }: RevisionTables): PlaceCodes {
  if (place === null) return NO_CODES
  const [own, ...above] = recognisePlaces(place, tokenise(place), [], { places })
  if (own === undefined || own.start > 0 || own.type === 'country') return NO_CODES
  const written = placeCode === null ? null : placeCodeNew === null ? 'new' : 'old'
  const stated = { text: place, type: own.type, name: own.name, above: above.map(({ type, name }) => ({ type, name })), before: [] }
  return placeCodes(stated, { time: placeTime(period, null, written), home: null, gazetteer })
}
