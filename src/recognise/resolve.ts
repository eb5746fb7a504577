/**
 * From the periods that a sentence writes to ISO periods, by the report's own date; and that date, from the text.
 * Nothing is read from the clock: without a date in the text or from the caller a relative period stays null.
 */
import { inYear, isPeriod, joinYear, pad, shiftMonth, shiftQuarter, shiftYears } from './date.ts'
import type { ReportDate } from './date.ts'
import type { PeriodSpan, RelativePeriod } from './span.ts'

/**
 * ISO of a period against the report's date; null when the text does not tell. `governing` is the period that a
 * `cùng kỳ` is measured against.
 * @example resolvePeriod(span('6 tháng đầu năm'), { year: 2021, month: null, day: null }) === '2021-01/2021-06'
 */
export function resolvePeriod(span: Pick<PeriodSpan, 'iso' | 'relative'>, base: ReportDate | null, governing: string | null = null): string | null {
  const { iso, relative } = span
  if (relative?.part === 'same') return sameStretch(iso, relative, base, governing)
  if (relative !== null && governing !== null && isSpokenOf(relative, governing)) return governing
  if (iso !== null || relative === null || base === null) return iso
  if (relative.part === null) return whole(relative, base)
  const year = base.year + relative.offset
  return relative.part.endsWith('/') ? sinceThen(relative.part, year, base) : dated(relative, base)
}

const SPOKEN_OF: Readonly<Record<RelativePeriod['unit'], RegExp | null>> = { quarter: /^\d{4}-Q[1-4]$/u, month: /^\d{4}-\d\d$/u, year: null }

/** "quý này" (this quarter), "trong tháng" (in the month) are the ones spoken of; where none is, those of the report. */
function isSpokenOf({ unit, offset, part }: RelativePeriod, governing: string): boolean {
  return offset === 0 && part === null && SPOKEN_OF[unit]?.test(governing) === true
}

/** `cùng kỳ năm 2019` beside 2020-01/2020-06 is 2019-01/2019-06; with nothing beside it, 2019. */
function sameStretch(iso: string | null, relative: RelativePeriod, base: ReportDate | null, governing: string | null): string | null {
  if (iso !== null) return governing === null ? iso : inYear(governing, Number(iso))
  if (governing !== null) return shiftYears(governing, relative.offset)
  return base === null ? null : checked(String(base.year + relative.offset))
}

function whole({ unit, offset }: RelativePeriod, base: ReportDate): string | null {
  if (unit === 'year') return checked(String(base.year + offset))
  if (base.month === null) return null
  return checked(unit === 'month' ? shiftMonth(base.year, base.month, offset) : shiftQuarter(base.year, base.month, offset))
}

/** `2016/` runs to the year of the report, `03/` to its month. */
function sinceThen(part: string, year: number, base: ReportDate): string | null {
  const from = part.slice(0, -1)
  if (from.length === 4) return checked(`${from}/${base.year}`)
  if (base.month === null) return from === '01' ? checked(String(year)) : null
  const until = `${year}-${pad(base.month)}`
  return `${year}-${from}` === until ? until : checked(`${year}-${from}/${until}`)
}

/** A part of the report's year. At the turn of the year "tháng 12" and "quý IV" are those just past. */
function dated({ part, offset, coming }: RelativePeriod, base: ReportDate): string | null {
  if (coming === true) return checked(joinYear(base.year + (isOver(part, base) ? 1 : 0), part))
  const past = offset === 0 && base.month !== null && base.month <= 2 && /^(?:1[12]|Q4|07\/12|01\/1[12])/u.test(part ?? '')
  return checked(joinYear(base.year + offset - (past ? 1 : 0), part))
}

/** Over when the report was written, as far as it is dated: 31 March in one of June, the third quarter in one of November. */
function isOver(part: string | null, { month, day, governs }: ReportDate): boolean {
  if (governs !== true || month === null || part === null) return false
  if (part.startsWith('Q')) return Number(part.at(-1)) * 3 < month
  const [thisMonth, thisDay] = [Number(part.slice(0, 2)), Number(part.slice(3, 5))]
  return thisMonth < month || (thisMonth === month && part.length === 5 && day !== null && thisDay < day)
}

function checked(iso: string): string | null {
  return isPeriod(iso) ? iso : null
}
