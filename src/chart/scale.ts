/** Ticks of the two axes: round numbers, and whole years, quarters or months. */

/** An axis of numbers. */
export interface Scale {
  low: number
  high: number
  ticks: number[]
}

/** Numbers nearer to zero have not the digits of others, and are drawn at it. */
const LEAST = 1e-290
const STEPS = [1, 2, 2.5, 5, 10]
/** Share of the highest value below which the spread is so small that an axis from zero would hide it. */
const NARROW = 0.4
/** And that below which there is no spread to show. */
const ALIKE = 1e-6

/** Round ticks around the values; from zero on unless the values lie close together, far from it. */
export function scaleOf(values: Iterable<number>, count = 5): Scale {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const most = Math.max(Math.abs(low), Math.abs(high))
  if (most < LEAST) return { low: 0, high: 1, ticks: [0, 1] }
  if (high - low < ALIKE * most || high - low > NARROW * most) [low, high] = [Math.min(0, low), Math.max(0, high)]
  const raw = (high - low) / count
  const power = Math.floor(Math.log10(raw))
  const unit = STEPS.find((step) => step * 10 ** power >= raw * 0.999) ?? 10
  const step = unit * 10 ** power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks }
}

/** A stretch of the time axis with its label. */
export interface TimeTick {
  from: number
  to: number
  iso: string
}

export interface TimeScale {
  from: number
  to: number
  /** Stretches that are labelled */
  ticks: TimeTick[]
}

const YEAR = 12
/** Pixels that the label of a month, a quarter and a year takes. */
const LABEL = { month: 52, quarter: 80, year: 40 }
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

/** Whole years around what is shown; of one or two of them quarters, or months where there is room for their labels. */
export function timeScaleOf(from: number, to: number, width: number): TimeScale {
  const first = Math.floor(from / YEAR)
  const last = Math.ceil(to / YEAR - 1e-9)
  const years = last - first
  const grain = years * YEAR * LABEL.month <= width ? 1 : years * 4 * LABEL.quarter <= width ? 3 : YEAR
  const start = grain === YEAR ? first * YEAR : Math.floor(from / grain) * grain
  const end = grain === YEAR ? last * YEAR : Math.ceil(to / grain - 1e-9) * grain
  const step = grain === YEAR ? (YEAR_STEPS.find((some) => (years / some) * LABEL.year <= width) ?? years) : 1
  const ticks: TimeTick[] = []
  for (let at = start; at < end; at += grain) {
    const year = Math.floor(at / YEAR)
    if (grain === YEAR && year % step !== 0) continue
    const month = at - year * YEAR
    ticks.push({ from: at, to: at + grain, iso: grain === YEAR ? String(year) : grain === 3 ? `${year}-Q${month / 3 + 1}` : `${year}-${String(month + 1).padStart(2, '0')}` })
  }
  return { from: start, to: end, ticks }
}
