/** The codes of the place of one figure, in the division of the country that its period and its report speak of. */
import type { Gazetteer } from '../catalogue/gazetteer/gazetteer.ts'
import { placeTime } from './era.ts'
import type { PlaceCodes } from './place-code.ts'
import { NO_CODES, placeCodes } from './place-code.ts'
import type { Report } from './report.ts'
import type { StatedPlace } from './stated-place.ts'
import { asTold } from './stated-place.ts'

/** `period` is in ISO form. */
export function codesOf(place: StatedPlace | null, period: string | null, report: Report, gazetteer: Gazetteer): PlaceCodes {
  if (place === null || place.type === 'country') return NO_CODES
  const { coded, date, written, home, told } = report
  if (coded !== null && coded.place === place && coded.period === period) return coded.codes
  const codes = placeCodes(asTold(place, told), { time: placeTime(period, date, written()), home, gazetteer })
  report.coded = { place, period, codes }
  return codes
}
