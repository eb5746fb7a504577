/** A place as a sentence names it, with the places named beside it, which tell it from its namesakes. */
import type { Gazetteer } from '../catalogue/gazetteer/gazetteer.ts'
import { nameKey } from '../catalogue/gazetteer/gazetteer.ts'
import type { PlaceSpan } from '../recognise/span.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'
import { intern } from '../text/fold.ts'

const JOINTS = anyOf(['Comma', 'Dash', 'Open', 'Close'])

/** A name with its type word, as recognised. */
export type PlaceName = Pick<PlaceSpan, 'type' | 'name'>

export interface StatedPlace extends PlaceName {
  /** As the record shows it */
  text: string
  /** What follows as the unit above: "huyện Châu Thành, tỉnh An Giang"; nearest first */
  above: readonly PlaceName[]
  /** What the sentence names before it, nearest first */
  before: readonly PlaceName[]
}

/** A place; all of one shape. */
export function statedPlace(text: string, { type, name }: PlaceName, above: readonly PlaceName[] = [], before: readonly PlaceName[] = []): StatedPlace {
  return { text, type, name, above, before }
}

/** The whole country, in the one way in which records write it. */
export const COUNTRY: StatedPlace = statedPlace('cả nước', { type: 'country', name: 'cả nước' })

/** A unit that is spoken of and not named: "toàn tỉnh" in the report of a district. */
export const UNNAMED: StatedPlace = statedPlace('', { type: null, name: '' })

/** Words that may stand between a unit and the one above it. */
const LINKS = new Set(['thuộc', 'của', 'ở', 'tại'])
const PROVINCE = 4
/** A city that is a province now and was a part of one: "huyện Trảng Bom, thành phố Đồng Nai", and "thành phố Huế, tỉnh Thừa Thiên Huế" */
const CITY = 3.5
const DISTRICT = 3
const COMMUNE = 2
const HAMLET = 1
const LEVELS: Readonly<Record<string, number>> = {
  thôn: HAMLET, ấp: HAMLET, bản: HAMLET, làng: HAMLET, xã: COMMUNE, phường: COMMUNE, 'thị trấn': COMMUNE, 'đặc khu': COMMUNE, huyện: DISTRICT, quận: DISTRICT, 'thị xã': DISTRICT, tỉnh: PROVINCE,
}
/** How wide a unit with that type word is; a city may be a province or lie in one. */
export function widthOf(type: string): number | undefined {
  return type === 'thành phố' ? CITY : LEVELS[type]
}

/** How many terms a chain of places may take up. */
const CHAIN = 10
/** How many places named before it are kept. */
const KEPT = 3

/** The place that a term is, with its neighbours in the sentence. */
export function statePlace(text: string, terms: readonly SentenceTerm[], at: number, span: PlaceSpan): StatedPlace {
  return statedPlace(text.slice(span.start, span.end), span, placesAfter(terms, at), placesBefore(terms, at))
}

/** What stands above a typed place wherever the report has told it, by `keyOf`; nothing where it has told two. */
export type ToldPlaces = Map<string, readonly PlaceName[]>

/** Keeps what a sentence tells, from term `first` on: "xã Sông Trầu, huyện Trảng Bom" is later "xã Sông Trầu" alone. True where it tells something. */
export function notePlaces(terms: readonly SentenceTerm[], first: number, told: ToldPlaces): boolean {
  let tells = false
  for (let at = first; at < terms.length; at++) {
    const { span } = terms[at]!
    if (span?.kind !== 'place' || !isTold(span)) continue
    const above = placesAfter(terms, at)
    if (above.length === 0) continue
    const key = keyOf(span)
    const known = told.get(key)
    if (known === undefined || !isSameChain(known, above)) told.set(key, known === undefined || known[0]?.name === above[0]!.name ? above.map(lasting) : [])
    tells = true
  }
  return tells
}

/** True where both are the same places. */
function isSameChain(a: readonly PlaceName[], b: readonly PlaceName[]): boolean {
  return a.length === b.length && a.every(({ type, name }, i) => type === b[i]!.type && name === b[i]!.name)
}

/** With a name of its own: one that is a stretch of the text would keep all the text around it in memory. */
function lasting({ type, name }: PlaceName): PlaceName {
  return { type, name: intern(name) }
}

/** The place with what the report has told of it before, where its own sentence tells nothing. */
export function asTold(place: StatedPlace, told: ToldPlaces): StatedPlace {
  const above = place.above.length > 0 || told.size === 0 || !isTold(place) ? undefined : told.get(keyOf(place))
  return above === undefined ? place : statedPlace(place.text, place, above, place.before)
}

/** A unit of a province, by its type word. */
function isTold({ type }: PlaceName): boolean {
  return type !== null && (LEVELS[type] ?? PROVINCE) < PROVINCE
}

function keyOf({ type, name }: PlaceName): string {
  return `${type} ${nameKey(name)}`
}

/**
 * The narrowest place of the chain that ends in term `at`: `xã Bình Tân` of "xã Bình Tân, huyện Bắc Bình (Bình Thuận)".
 * Two of one level in a row are a list, and so are bare names of towns.
 */
export function chainHead(terms: readonly SentenceTerm[], at: number, from: number, gazetteer: Gazetteer): number {
  let head = at
  for (let i = at - 1; i > from; i = head - 1) {
    const link = terms[i]!
    const linked = link.is.Comma || link.is.Open || LINKS.has(link.normal)
    const below = linked && isDashed(terms, i - 2, from, gazetteer) ? i - 3 : i - 1
    const own = linked || link.is.Dash ? levelOf(terms[below]!, gazetteer) : 0
    const dashed = own === COMMUNE && link.is.Dash
    if (own === 0 || !(dashed || (linked && own < levelOf(terms[head]!, gazetteer)))) break
    head = below
  }
  return head
}

/** The dash of "phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng": behind it stands a bare name, before it a commune. */
function isDashed(terms: readonly SentenceTerm[], at: number, from: number, gazetteer: Gazetteer): boolean {
  const behind = terms[at + 1]!.span
  return at > from && terms[at]!.is.Dash && behind?.kind === 'place' && behind.type === null && levelOf(terms[at - 1]!, gazetteer) === COMMUNE
}

/** How wide a place is; 0 for what has no level, as towns without their type word. */
function levelOf({ span }: SentenceTerm, gazetteer: Gazetteer): number {
  if (span?.kind !== 'place') return 0
  const { type, name } = span
  if (type !== null && type !== 'thành phố') return LEVELS[type] ?? 0
  const provinces = gazetteer.provinces('old', name).filter((unit) => unit.from === null)
  if (type === null) return provinces.length > 0 ? PROVINCE : 0
  if (provinces.some((unit) => unit.type === type)) return PROVINCE
  return gazetteer.provinces('new', name).some((unit) => unit.type === type) ? CITY : DISTRICT
}

function placesAfter(terms: readonly SentenceTerm[], at: number): PlaceName[] {
  const found: PlaceName[] = []
  for (let i = at + 1; i < Math.min(terms.length, at + CHAIN); i++) {
    const term = terms[i]!
    if (term.span?.kind === 'place') found.push(nameOf(term.span))
    else if (!hasAny(term, JOINTS) && !LINKS.has(term.normal)) break
  }
  return found
}

function placesBefore(terms: readonly SentenceTerm[], at: number): PlaceName[] {
  const found: PlaceName[] = []
  for (let i = at - 1; i >= 0 && found.length < KEPT; i--) {
    const span = terms[i]!.span
    if (span?.kind === 'place') found.push(nameOf(span))
  }
  return found
}

function nameOf({ type, name }: PlaceSpan): PlaceName {
  return { type, name }
}
