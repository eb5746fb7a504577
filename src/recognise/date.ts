/**
 * Calendar arithmetic on ISO 8601 strings: pieces of a year joined to a year, and periods moved by years,
 * quarters and months. Knows no Vietnamese and no clock.
 */

/** The report's own date, as exact as it is known: from `--date`, dateline, title, or the newest governing year. */
export interface ReportDate {
  year: number
  month: number | null
  day: number | null
  /** Told by the caller or a dateline, so that its year governs figures; else it only anchors relative periods */
  governs?: true | undefined
  /** Years that the text first speaks of as still to come */
  ahead?: readonly number[] | undefined
}

/** A date; all of one shape. */
export function reportDate(year: number, month: number | null, day: number | null, governs?: true, ahead?: readonly number[]): ReportDate {
  return { year, month, day, governs, ahead }
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DASH = 45
const ZERO = 48

/**
 * Joins a year and a piece of it; null piece for the whole year.
 * @example joinYear(2021, '01/06') === '2021-01/2021-06'; joinYear(2013, 'Q3') === '2013-Q3'
 */
export function joinYear(year: number, part: string | null): string {
  if (part === null) return String(year)
  const slash = part.indexOf('/')
  return slash < 0 ? endOfMonth(`${year}-${part}`) : `${year}-${part.slice(0, slash)}/${joinYear(year, part.slice(slash + 1))}`
}

/** True when both ends are dates of the calendar and the first is not after the second. */
export function isPeriod(iso: string): boolean {
  const slash = iso.indexOf('/')
  if (slash < 0) return isPoint(iso)
  const [from, until] = [iso.slice(0, slash), iso.slice(slash + 1)]
  return from < until && isPoint(from) && isPoint(until)
}

/** `2020`, `2020-Q3`, `2020-07` or `2020-07-31`. */
function isPoint(iso: string): boolean {
  const year = digitsAt(iso, 0, 4)
  if (year < 0 || iso.length === 4) return year >= 0
  if (iso.charCodeAt(4) !== DASH) return false
  if (iso.length === 7 && iso.charAt(5) === 'Q') return digitsAt(iso, 6, 7) >= 1 && digitsAt(iso, 6, 7) <= 4
  const month = digitsAt(iso, 5, 7)
  if (month < 1 || month > 12 || iso.length === 7) return month >= 1 && month <= 12
  return iso.length === 10 && iso.charCodeAt(7) === DASH && isDay(year, month, digitsAt(iso, 8, 10))
}

/** The number that the digits `[from, to)` make; -1 where there is anything else. */
function digitsAt(iso: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = iso.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]!)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The last day of a month as a piece of a date; what February's is, its year will tell. */
export function lastDay(month: number): string {
  return month === 2 ? LAST : String(DAYS[month - 1] ?? 31)
}

const LAST = 'last'

/** `2020-02-last` is `2020-02-29`. */
export function endOfMonth(iso: string): string {
  return iso.endsWith(LAST) ? `${iso.slice(0, -LAST.length)}${isLeap(Number(iso.slice(-12, -8))) ? 29 : 28}` : iso
}

/** Moves every year in a period: `shiftYears('2020-01/2020-06', -1)` is `2019-01/2019-06`; 29 February becomes the 28th where the year has none. */
export function shiftYears(iso: string, years: number): string | null {
  if (!isPeriod(iso)) return null
  const moved = iso.split('/').map((end) => `${Number(end.slice(0, 4)) + years}${end.slice(4)}`).map((end) => (isPoint(end) ? end : end.replace(/-02-29$/u, '-02-28'))).join('/')
  return isPeriod(moved) ? moved : null
}

/** The same stretch a year earlier, which `cùng kỳ` means; null for what is no period. */
export function yearBefore(iso: string): string | null {
  return shiftYears(iso, -1)
}

/** The same stretch in another year: `inYear('2020-01/2020-06', 2018)` is `2018-01/2018-06`. */
export function inYear(iso: string, year: number): string | null {
  const last = iso.lastIndexOf('/') + 1
  return shiftYears(iso, year - Number(iso.slice(last, last + 4)))
}

/** The month `offset` months from a month: `shiftMonth(2020, 1, -1)` is `2019-12`. */
export function shiftMonth(year: number, month: number, offset: number): string {
  const months = year * 12 + month - 1 + offset
  return `${Math.floor(months / 12)}-${pad(((months % 12) + 12) % 12 + 1)}`
}

/** The quarter `offset` quarters from that of a month: `shiftQuarter(2020, 2, -1)` is `2019-Q4`. */
export function shiftQuarter(year: number, month: number, offset: number): string {
  const quarters = year * 4 + Math.ceil(month / 3) - 1 + offset
  return `${Math.floor(quarters / 4)}-Q${((quarters % 4) + 4) % 4 + 1}`
}

/** Two digits: `7` to `07`. */
export function pad(n: number): string {
  return String(n).padStart(2, '0')
}
