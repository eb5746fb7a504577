/** The place of each figure: the nearest one before it in the sentence, else left to the context. */
import type { Gazetteer } from '../catalogue/gazetteer/gazetteer.ts'
import type { PlaceSpan } from '../recognise/span.ts'
import type { Claim, Stated } from './claim.ts'
import type { Report } from './report.ts'
import type { StatedPlace } from './stated-place.ts'
import { chainHead, COUNTRY, notePlaces, statedPlace, statePlace, UNNAMED, widthOf } from './stated-place.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

const PLACE_END = anyOf(['Comma', 'Semicolon', 'Open', 'Close', 'Quantity', 'Stop'])

/** Sets the place of each claim and gives the last one that the sentence leaves standing. */
export function assignPlaces(text: string, terms: readonly SentenceTerm[], claims: readonly Claim[], report: Report, gazetteer: Gazetteer): Stated<StatedPlace> | null {
  const { home } = report
  const first = firstPlace(terms, behindDateline(terms))
  if (first < 0) return null
  if (notePlaces(terms, first, report.told)) report.coded = null
  let standing: Stated<StatedPlace> | null = null
  let from = first
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]!
    const before = placeIn(text, terms, from, claim.at, home, gazetteer)
    standing = before ?? standing
    const free = before === null || before.value === COUNTRY || before.span === claims[i - 1]?.place?.span
    const own = claim.placeAt !== null ? placeOf(text, terms, claim.placeAt, home)
      : isMeasuredAgainst(terms, claim.at) ? placeAfter(text, terms, claim.at, home) : free ? placeWhere(text, terms, claim.at, home) : null
    claim.place = own ?? standing ?? placeAfter(text, terms, claim.at, home)
    from = Math.max(first, claim.at + 1)
  }
  // That the country is named says little of the next sentence: what is told of no other place may be of any.
  if (standing?.value === COUNTRY || standing?.value === UNNAMED) return null
  if (standing !== null || claims.length > 0 || isDateline(terms)) return standing
  const named = terms.some(isRegion) ? terms.filter((t) => !isRegion(t)) : terms
  const told = placeIn(text, named, 0, named.length, home, gazetteer)
  return told?.value === UNNAMED ? null : told
}

/** Index of the first term from `from` on that is a place; -1 where none is. */
function firstPlace(terms: readonly SentenceTerm[], from: number): number {
  for (let i = from; i < terms.length; i++) if (terms[i]!.span?.kind === 'place') return i
  return -1
}

function isRegion({ span }: SentenceTerm): boolean {
  return span?.kind === 'place' && span.type === 'region'
}

function placeIn(text: string, terms: readonly SentenceTerm[], from: number, to: number, home: StatedPlace | null, gazetteer: Gazetteer): Stated<StatedPlace> | null {
  let unnamed: Stated<StatedPlace> | null = null
  for (let i = to - 1; i >= from; i--) {
    if (terms[i]!.span?.kind !== 'place' || isMeasuredAgainst(terms, i)) continue
    const head = chainHead(terms, i, from, gazetteer)
    const place = placeOf(text, terms, head, home) ?? (head === i ? null : (seatedIn(text, terms, head, i, home) ?? placeOf(text, terms, i, home)))
    // "Tại Nghệ An, trên địa bàn tỉnh này có …": the sentence itself may name it
    if (place?.value === UNNAMED) unnamed ??= place
    else if (place !== null) return place
  }
  return unnamed
}

/** Words between "so với" and the place, at most. */
const MEASURE = 7

/** "gấp 6 lần so với | Hải Phòng", "cao hơn bình quân chung của | cả nước": where what the figure is measured against was measured; so are figures there: "so với | 97% của cả nước". */
function isMeasuredAgainst(terms: readonly SentenceTerm[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - MEASURE); i--) {
    const { is, normal } = terms[i]!
    if (is.Base || normal === 'hơn') return true
    if (!(is.Word || is.Head || is.Aux || normal === 'của' || normal === 'mức')) return false
  }
  return false
}

function placeAfter(text: string, terms: readonly SentenceTerm[], at: number, home: StatedPlace | null): Stated<StatedPlace> | null {
  for (let i = at + 1; i < Math.min(terms.length, at + 14); i++) {
    if (hasAny(terms[i]!, PLACE_END)) return null
    const place = isMeasuredAgainst(terms, i) ? null : placeOf(text, terms, i, home)
    if (place !== null) return place
  }
  return null
}

/** Words that tell where the figure before them was counted. */
const AT = new Set(['ở', 'tại', 'trên'])

/** "12 ca | tại Hà Nội, 9 ca | tại Huế": the place behind a figure is its own, whatever was spoken of before. */
function placeWhere(text: string, terms: readonly SentenceTerm[], at: number, home: StatedPlace | null): Stated<StatedPlace> | null {
  for (let i = at + 1; i < Math.min(terms.length, at + 14); i++) {
    const term = terms[i]!
    if (hasAny(term, PLACE_END) || term.normal === 'và') return null
    if (term.span?.kind === 'place') return AT.has(terms[i - 1]!.normal) && term.span.type !== 'back' ? placeOf(text, terms, i, home) : null
  }
  return null
}

/** "Công an | huyện Kim Thành, tỉnh Hải Dương": where the unit above it is named too, the unit of an office is the place that is spoken of. */
function seatedIn(text: string, terms: readonly SentenceTerm[], head: number, at: number, home: StatedPlace | null): Stated<StatedPlace> | null {
  const { span } = terms[head]!
  if (span?.kind !== 'place' || span.within !== 'organisation' || placeOf(text, terms, at, home) === null) return null
  return { value: statePlace(text, terms, head, span), span }
}

/** Places that are no unit of the country which a report could be of. */
const NOWHERE = new Set(['foreign', 'country', 'back', 'region'])

/**
 * "toàn tỉnh" in the report of a town is not the town but what is told to lie above it, "toàn huyện" in that of a province
 * what was spoken of last; "địa bàn" alone may be any place.
 */
function referredTo(level: string, home: StatedPlace | null): StatedPlace | null {
  const [wanted, own] = [widthOf(level), widthOf(home?.type ?? '')]
  if (home === null || wanted === undefined || own === undefined || home.type === level) return home
  if (wanted <= own) return null
  const above = home.above.find(({ type }) => type === level)
  return above === undefined ? UNNAMED : statedPlace(`${level} ${above.name}`, above)
}

/** "miền Nam", "khu vực phía Bắc": a region by name, where "nông thôn" (the countryside) and "phía Bắc" alone are none. */
function namesRegion(written: string): boolean {
  return /^(?:miền|khu vực|vùng|các tỉnh|đồng bằng) /u.test(written) && /\p{Lu}/u.test(written)
}

/** A place that a figure can be about; the seat of an organisation and foreign trade partners are not. */
export function placeOf(text: string, terms: readonly SentenceTerm[], at: number, home: StatedPlace | null): Stated<StatedPlace> | null {
  const { span, capital } = terms[at]!
  if (span?.kind !== 'place') return null
  const place: PlaceSpan = span
  if (place.within !== null || place.type === 'foreign' || (place.type === 'region' && !(capital || namesRegion(text.slice(place.start, place.end).normalize('NFC'))))) return null
  if (place.type === 'country') return { value: COUNTRY, span }
  const value = place.type === 'back' ? referredTo(place.name, home) : statePlace(text, terms, at, place)
  return value === null ? null : { value, span }
}

/**
 * Notes the report's own place: the first that its head names, be it in the name of the office that wrote it, or else the
 * first of its text, to which "toàn tỉnh" refers back.
 */
export function noteHome(text: string, terms: readonly SentenceTerm[], report: Report, isHead: boolean): void {
  if (report.home !== null) return
  const from = behindDateline(terms)
  const at = terms.findIndex(({ span }, i) => i >= from && span?.kind === 'place' && !NOWHERE.has(span.type ?? ''))
  const span = terms[at]?.span
  if (span?.kind !== 'place' || isDateline(terms)) return
  report.home = statePlace(text, terms, at, span)
  report.coded = null
  if (isHead) report.title.place = { value: report.home, span }
}

/** Where a release begins behind its dateline, 0 without one: "(Hà Nội, ngày 30/5/2024) - Xuất khẩu đạt …". */
function behindDateline(terms: readonly SentenceTerm[]): number {
  const at = terms[0]?.is.Open === true ? 1 : 0
  const close = at === 1 && terms[4]?.is.Close === true ? 5 : at + 3
  return terms[at]?.span?.kind === 'place' && terms[at + 1]?.is.Comma === true && terms[at + 2]?.is.Period === true && terms[close]?.is.Dash === true ? close + 1 : 0
}

/** "Hà Nội, ngày 29-9-2023" names where a report was signed, not what it is about. */
function isDateline(terms: readonly SentenceTerm[]): boolean {
  return terms[0]?.span?.kind === 'place' && terms[1]?.is.Comma === true && terms.slice(2, 5).some((t) => t.is.Period)
}
