/** ISO periods as stretches of a time axis, each with the kind of stretch that it is: a line joins only one kind. */

export interface Stretch {
  /** Half open, in months since the year 0; days are parts of their month */
  from: number
  to: number
  /** `year`, `quarter`, `month`, `day`, else the part of the year: `01/09` is the first nine months, `+4` five years */
  kind: string
  /** The period as the axis has it, in one spelling: `2020-01/2020-03` is `2020-Q1` */
  iso: string
}

const POINT = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?$/u
const YEAR = 12
const QUARTER = 3

/** Null for what is no period of the record. */
export function stretchOf(period: string): Stretch | null {
  const ends = period.split('/')
  const [first, last] = [pointOf(ends[0]!), pointOf(ends.at(-1)!)]
  if (ends.length > 2 || first === null || last === null || last.to <= first.from) return null
  const { from } = first
  const { to } = last
  const whole = Number.isInteger(from) && Number.isInteger(to)
  const year = Math.floor(from / YEAR)
  const kind = whole ? grainOf(from, to) : ends.length === 1 ? 'day' : null
  if (kind !== null) return { from, to, kind, iso: spelling(kind, from, period) }
  const years = Number(ends.at(-1)!.slice(0, 4)) - year
  return { from, to, kind: `${ends.map((end) => end.slice(5)).join('/')}+${years}`, iso: period }
}

/** A whole year, quarter or month, or some whole years; months from January on and the like have no grain. */
function grainOf(from: number, to: number): string | null {
  const months = to - from
  if (months === 1) return 'month'
  if (months === QUARTER && from % QUARTER === 0) return 'quarter'
  if (months === YEAR && from % YEAR === 0) return 'year'
  return months % YEAR === 0 && from % YEAR === 0 ? `years+${months / YEAR}` : null
}

function spelling(kind: string, from: number, period: string): string {
  const year = String(Math.floor(from / YEAR)).padStart(4, '0')
  if (kind === 'year') return year
  if (kind === 'quarter') return `${year}-Q${(from % YEAR) / QUARTER + 1}`
  return kind === 'month' ? `${year}-${String((from % YEAR) + 1).padStart(2, '0')}` : period
}

function pointOf(iso: string): { from: number; to: number } | null {
  const found = POINT.exec(iso)
  if (found === null) return null
  const [, year, quarter, month, day] = found
  const start = Number(year) * YEAR
  if (quarter !== undefined) return { from: start + (Number(quarter) - 1) * QUARTER, to: start + Number(quarter) * QUARTER }
  if (month === undefined) return { from: start, to: start + YEAR }
  const at = start + Number(month) - 1
  if (Number(month) < 1 || Number(month) > YEAR) return null
  if (day === undefined) return { from: at, to: at + 1 }
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(day) < 1 || Number(day) > days ? null : { from: at + (Number(day) - 1) / days, to: at + Number(day) / days }
}

/** One stretch follows the other with nothing between: the next month, or the same months of the next year; of days one within a month. */
export function follows(before: Stretch, after: Stretch): boolean {
  const gap = after.from - before.to
  return Math.abs(gap) < 1e-6 || (before.kind === 'day' && gap <= 1) || (before.kind.includes('/') && Math.abs(after.from - before.from - YEAR) < 0.1)
}
