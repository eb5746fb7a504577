/**
 * Which division of the country a figure speaks of: that of before 1 July 2025 with 63 provinces and their districts, or
 * that since with 34 provinces and no districts.
 */
import type { Era } from '../catalogue/gazetteer/gazetteer.ts'
import { composed } from '../text/composed.ts'
import type { Parts } from '../text/parts.ts'
import type { ReportDate } from '../recognise/date.ts'

/** The first month of the new division. */
const CHANGE = '2025-07'

/** When a figure and its report speak. */
export interface PlaceTime {
  /** Division that the figure speaks of; null where neither its period nor the report tells */
  era: Era | null
  /** Division in which the report was written; null where it does not tell */
  written: Era | null
  /** Month that units are looked up for, `2019-12`; null where nothing tells */
  month: string | null
}

/**
 * Division in which a report was written: by its date, or, without one, by the districts that it names, of which there are
 * none since July 2025. A report of 2025 without a month may be of either.
 */
export function eraWritten(parts: Parts, date: ReportDate | null): Era | null {
  if (date === null) return namesDistricts(parts()) ? 'old' : null
  if (date.year !== 2025) return date.year < 2025 ? 'old' : 'new'
  if (date.month === null) return null
  return date.month < 7 ? 'old' : 'new'
}

/**
 * When a figure speaks. A report of before the change knows only the old units, whatever year it plans for; in a later one
 * the period decides, and a period across the change is told in the units of the report.
 */
export function placeTime(period: string | null, date: ReportDate | null, written: Era | null): PlaceTime {
  const [first, last] = period === null ? [null, null] : monthsOf(period)
  const own: Era | null = last !== null && last < CHANGE ? 'old' : first !== null && first >= CHANGE ? 'new' : null
  const era = written === 'old' ? 'old' : written === 'new' ? (own ?? 'new') : own === 'new' && !period!.startsWith('2025') ? null : own
  const dated = date === null ? null : `${date.year}-${String(date.month ?? 12).padStart(2, '0')}`
  return { era, written, month: earlier(last, dated) }
}

/** First and last month of an ISO period. */
function monthsOf(period: string): [string, string] {
  const [start, end = start] = period.split('/') as [string, string?]
  return [month(start, '01', 1), month(end, '12', 3)]
}

/** Month of a date, of a year as given, or the `nth` month of a quarter. */
function month(iso: string, ofYear: string, nth: number): string {
  const year = iso.slice(0, 4)
  if (iso.includes('Q')) return `${year}-${String((Number(iso.at(-1)) - 1) * 3 + nth).padStart(2, '0')}`
  return iso.length === 4 ? `${year}-${ofYear}` : iso.slice(0, 7)
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a
}

/**
 * A district by its type word and a capital, other than one that is spoken of as former: "huyện Trảng Bom (cũ)". That the word is whole
 * is asked behind it, for the search to go from one to the next in leaps.
 */
const DISTRICT = /(?:[Hh]uyện|[Qq]uận|[Tt]hị xã)(?<!\p{L}(?:[Hh]uyện|[Qq]uận|[Tt]hị xã)) \p{Lu}(?!.{0,40}(?<!\p{L})cũ(?!\p{L}))/u
/** Characters that are composed at a time, and the rest of their line: a second copy of a long text may be more than there is room for. */
const PART = 64 * 1024

function namesDistricts(parts: Iterable<string>): boolean {
  for (const text of parts) {
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from + PART)
      const to = end < 0 ? text.length : end + 1
      if (DISTRICT.test(composed(text.slice(from, to)))) return true
      from = to
    }
  }
  return false
}
