/** The shapes of `periods.yaml`, `references.yaml` and `places.yaml`. */

/** The part of an entry that speaks of its neighbours: names of sets, kinds (`#number`) or plain phrases. */
export interface GuardSource {
  after?: readonly string[]
  notAfter?: readonly string[]
  before?: readonly string[]
  notBefore?: readonly string[]
  /** May be a piece of a longer glued code; otherwise `5/2019` in `15/5/2019` does not count */
  inside?: boolean
}

/** What an entry makes of its captures: an `iso`, or a `part` of a year, or a place in time relative to the report. */
export interface PeriodReading {
  id: string
  iso?: string
  part?: string
  unit?: 'year' | 'quarter' | 'month'
  offset?: number
  coming?: true
  tag?: string
  /** Counts only straight after a span with one of these tags */
  follows?: readonly string[]
  /** Looks like a period and is none */
  skip?: boolean
}

export interface PeriodEntry extends PeriodReading, GuardSource {
  match: string
  /** Names of the ways in which its year may follow */
  years?: readonly string[]
}

/** One way in which the year follows a part of it: `năm {y:year}`, or `năm nay` with its offset. */
export interface YearEnding extends GuardSource {
  match: string
  offset?: number
  /** The next to come: `tháng 3 tới` */
  coming?: true
}

export interface PeriodTable {
  words: Record<'month' | 'count' | 'quarter', Record<string, number>>
  sets: Record<string, string[]>
  macros: Record<string, string>
  years: Record<string, YearEnding[]>
  entries: PeriodEntry[]
}

export interface ReferenceEntry extends GuardSource {
  what: string
  match: string
}

export interface ReferenceTable {
  sets: Record<string, string[]>
  words: { ordinal: Record<string, number>; 'unit-names': string[] }
  macros: Record<string, string>
  entries: ReferenceEntry[]
}

/** A province: its name and the ways it is written besides; one that `needsType` is a person without its type word. */
export interface ProvinceEntry {
  name: string
  spellings?: string[]
  needsType?: boolean
}

export interface PlaceTable {
  types: Record<string, string[]>
  numbered: string[]
  counted: string[]
  common: string[]
  initials: string[]
  notPersons: string[]
  notAfter: Record<string, string[]>
  notNames: string[]
  likePersons: string[]
  placeWords: string[]
  country: string[]
  back: Record<string, string[]>
  regions: string[]
  provinces: ProvinceEntry[]
  towns: string[]
  /** Names joined by a dash, which want their type word */
  dashed: string[]
  foreign: string[]
  whose: string[]
  notHeads: string[]
  partings: string[]
  organisations: string[]
  /** Those that go by a name of their own, however long it is in small letters */
  companies: string[]
  roads: string[]
  persons: string[]
}

/** A listed name: what it is, and which of its tokens are capitalised. */
export interface PlaceName {
  type: string | null
  name: string
  capitals: readonly boolean[]
  /** Without its type word it is a person: Hồ Chí Minh */
  needsType: boolean
}
