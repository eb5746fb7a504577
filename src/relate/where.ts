/** The place of each figure: the nearest one before it in the sentence, else left to the context. */
import type { Gazetteer } from '../catalogue/gazetteer/gazetteer.ts'
import type { PlaceSpan } from '../recognise/span.ts'
import type { Claim, Stated } from './claim.ts'
import type { Report } from './report.ts'
import type { StatedPlace } from './stated-place.ts'
import { chainHead, COUNTRY, notePlaces, statePlace, UNNAMED, widthOf } from './stated-place.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

const PLACE_END = anyOf(['Comma', 'Semicolon', 'Open', 'Close', 'Quantity', 'Stop'])

/** Sets the place of each claim and gives the last one that the sentence leaves standing. */
export function assignPlaces(text: string, terms: readonly SentenceTerm[], claims: readonly Claim[], report: Report, gazetteer: Gazetteer): Stated<StatedPlace> | null {
  const { home } = report
  const first = firstPlace(terms)
  if (first < 0) return null
  if (notePlaces(terms, first, report.told)) report.coded = null
  let standing: Stated<StatedPlace> | null = null
  let from = first
  for (const claim of claims) {
    standing = placeIn(text, terms, from, claim.at, home, gazetteer) ?? standing
    claim.place = (claim.placeAt === null ? null : placeOf(text, terms, claim.placeAt, home)) ?? standing ?? placeAfter(text, terms, claim.at, home)
    from = Math.max(first, claim.at + 1)
  }
  // That the country is named says little of the next sentence: what is told of no other place may be of any.
  if (standing?.value === COUNTRY || standing?.value === UNNAMED) return null
  if (standing !== null || claims.length > 0 || isDateline(terms)) return standing
  const named = terms.some(isRegion) ? terms.filter((t) => !isRegion(t)) : terms
  const told = placeIn(text, named, 0, named.length, home, gazetteer)
  return told?.value === UNNAMED ? null : told
}

/** Index of the first term that is a place; -1 where none is. */
function firstPlace(terms: readonly SentenceTerm[]): number {
  for (let i = 0; i < terms.length; i++) if (terms[i]!.span?.kind === 'place') return i
  return -1
}

function isRegion({ span }: SentenceTerm): boolean {
  return span?.kind === 'place' && span.type === 'region'
}

function placeIn(text: string, terms: readonly SentenceTerm[], from: number, to: number, home: StatedPlace | null, gazetteer: Gazetteer): Stated<StatedPlace> | null {
  let unnamed: Stated<StatedPlace> | null = null
  for (let i = to - 1; i >= from; i--) {
    if (terms[i]!.span?.kind !== 'place') continue
    const head = chainHead(terms, i, from, gazetteer)
    const place = placeOf(text, terms, head, home) ?? (head === i ? null : (seatedIn(text, terms, head, i, home) ?? placeOf(text, terms, i, home)))
    // "Tại Nghệ An, trên địa bàn tỉnh này có …": the sentence itself may name it
    if (place?.value === UNNAMED) unnamed ??= place
    else if (place !== null) return place
  }
  return unnamed
}

function placeAfter(text: string, terms: readonly SentenceTerm[], at: number, home: StatedPlace | null): Stated<StatedPlace> | null {
  for (let i = at + 1; i < Math.min(terms.length, at + 14); i++) {
    if (hasAny(terms[i]!, PLACE_END)) return null
    const place = placeOf(text, terms, i, home)
    if (place !== null) return place
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
  return above === undefined ? UNNAMED : { ...above, text: `${level} ${above.name}`, above: [], before: [] }
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
  const at = terms.findIndex(({ span }) => span?.kind === 'place' && !NOWHERE.has(span.type ?? ''))
  const span = terms[at]?.span
  if (span?.kind !== 'place' || isDateline(terms)) return
  report.home = statePlace(text, terms, at, span)
  report.coded = null
  if (isHead) report.title.place = { value: report.home, span }
}

/** "Hà Nội, ngày 29-9-2023" names where a report was signed, not what it is about. */
function isDateline(terms: readonly SentenceTerm[]): boolean {
  return terms[0]?.span?.kind === 'place' && terms[1]?.is.Comma === true && terms.slice(2, 5).some((t) => t.is.Period)
}
