/**
 * Points of one indicator as panels, series, marks and lines. What has another unit or another measure has an axis of its own; values that
 * contradict each other stay several marks; a line joins periods of one kind only, and breaks where they contradict.
 */
import type { Figure, Status } from '../figure.ts'
import { measureOf, signedValue } from '../series/measure.ts'
import type { Measure } from '../series/measure.ts'
import { divisionOf, placeKey } from '../series/place.ts'
import type { Stretch } from './period.ts'
import { follows, stretchOf } from './period.ts'

/** The fields that a chart has need of. */
export const CHART_FIELDS = [
  'source', 'line', 'start', 'end', 'text', 'value', 'min', 'max', 'outOf', 'unit', 'modifier', 'role', 'direction', 'baseline', 'status',
  'indicator', 'period', 'place', 'placeCode', 'placeCodeNew', 'adjusted', 'sentence',
] as const satisfies readonly (keyof Figure)[]

/** A figure as a chart takes it. */
export type ChartPoint = Pick<Figure, (typeof CHART_FIELDS)[number]>

/** What is drawn at one place: a value, or the ends of a range. */
export interface Mark {
  stretch: Stretch
  low: number
  high: number
  status: Status
  /** Indices of the points that state it, and the texts that they are of */
  points: number[]
  sources: Set<string>
}

/** Two marks that a line joins. */
export interface Join {
  from: Mark
  to: Mark
  /** With nothing between the two periods, and no estimate or target among them */
  firm: boolean
}

export interface Series {
  key: string
  /** As the first of its figures writes it, or null for figures without a place */
  place: string | null
  /** Told in units of before July 2025, in a chart that has units of since then too */
  old: boolean
  /** Which colour and shape it has, the same in all panels where that can be */
  slot: number
  marks: Mark[]
  joins: Join[]
}

export interface Panel {
  unit: string | null
  measure: Measure
  series: Series[]
  /** Series that are not drawn, for want of room */
  rest: Series[]
}

export interface Model {
  panels: Panel[]
  /** Panels that are not drawn, for want of room */
  rest: Panel[]
  /** Points without a period or a value */
  leftOut: number
}

interface SeriesBuilding extends Series {
  byMark: Map<string, Mark>
  division: 'old' | 'new' | null
}

interface Building extends Panel {
  byPlace: Map<string, SeriesBuilding>
}

/** Panels and series of the points, those with more marks first; `limits` tell how many are drawn. */
export function modelOf(points: Iterable<ChartPoint>, limits: { panels: number; series: number }): Model {
  const panels = new Map<string, Building>()
  let leftOut = 0
  let index = -1
  for (const point of points) {
    index++
    const stretch = point.period === null ? null : stretchOf(point.period)
    const ends = endsOf(point)
    if (stretch === null || ends === null) leftOut++
    else enter(panelFor(panels, point), point, { stretch, ...ends, status: point.status, points: [index], sources: new Set([point.source]) })
  }
  const sorted = [...panels.values()].sort((a, b) => marksIn(b) - marksIn(a))
  const ranks = ranksOf(sorted)
  const all = sorted.flatMap(({ byPlace }) => [...byPlace.values()])
  if (all.some(({ division }) => division === 'new')) for (const series of all) series.old = series.division === 'old'
  const built = sorted.map((panel) => finished(panel, ranks, limits.series))
  return { panels: built.slice(0, limits.panels), rest: built.slice(limits.panels), leftOut }
}

/** A number of more digits counts nothing, and its axis could not be reckoned. */
const MOST = 1e300

function endsOf(point: ChartPoint): { low: number; high: number } | null {
  const value = signedValue(point)
  const { low, high } = value === null ? { low: point.min, high: point.max } : { low: value, high: value }
  return low === null || high === null || Math.abs(low) > MOST || Math.abs(high) > MOST ? null : { low, high }
}

function panelFor(panels: Map<string, Building>, { unit, role, baseline, adjusted }: ChartPoint): Building {
  const measure = { role, baseline, adjusted }
  const key = JSON.stringify([measureOf(measure), unit])
  const panel: Building = panels.get(key) ?? { unit, measure, series: [], rest: [], byPlace: new Map() }
  panels.set(key, panel)
  return panel
}

/** A value that is stated more than once is one mark; one of another status is another. */
function enter({ byPlace }: Building, point: ChartPoint, mark: Mark): void {
  const key = placeKey(point) ?? ''
  const series: SeriesBuilding = byPlace.get(key) ?? { key, place: point.place, old: false, slot: 0, marks: [], joins: [], byMark: new Map(), division: divisionOf(point) }
  byPlace.set(key, series)
  const markKey = [mark.stretch.iso, mark.low, mark.high, mark.status].join(' ')
  const same = series.byMark.get(markKey)
  if (same !== undefined) {
    same.points.push(...mark.points)
    same.sources.add(point.source)
  } else {
    series.byMark.set(markKey, mark)
    series.marks.push(mark)
  }
}

function marksIn({ byPlace }: Building): number {
  return [...byPlace.values()].reduce((sum, { marks }) => sum + marks.length, 0)
}

/** Places by their marks in all panels. */
function ranksOf(panels: readonly Building[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { byPlace } of panels) for (const { key, marks } of byPlace.values()) counts.set(key, (counts.get(key) ?? 0) + marks.length)
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key], rank) => [key, rank]))
}

function finished({ unit, measure, byPlace }: Building, ranks: ReadonlyMap<string, number>, limit: number): Panel {
  const rank = ({ key }: Series) => ranks.get(key)!
  const all = [...byPlace.values()].sort((a, b) => b.marks.length - a.marks.length || rank(a) - rank(b))
  const drawn = all.slice(0, limit).sort((a, b) => rank(a) - rank(b))
  const taken = new Set(drawn.map(rank).filter((slot) => slot < limit))
  const free = Array.from({ length: limit }, (_, slot) => slot).filter((slot) => !taken.has(slot))
  const series = drawn.map((some): Series => {
    const { key, place, old } = some
    const marks = some.marks.sort((a, b) => a.stretch.from - b.stretch.from || a.stretch.to - b.stretch.to || a.low - b.low)
    return { key, place, old, marks, joins: joinsOf(marks).filter((join) => place !== null || isOfOneText(join)), slot: rank(some) < limit ? rank(some) : free.shift()! }
  })
  return { unit, measure, series, rest: all.slice(limit) }
}

/** What two texts say of no place may be of two places. */
function isOfOneText({ from, to }: Join): boolean {
  return [...from.sources].some((source) => to.sources.has(source))
}

/** Lines of a series: targets by themselves, of the others what is actual before what is estimated, a kind of period at a time. */
function joinsOf(marks: readonly Mark[]): Join[] {
  const joins: Join[] = []
  for (const group of groupBy(marks, ({ stretch, status }) => `${status === 'target'} ${stretch.kind}`)) {
    let before: Mark | null = null
    for (const some of groupBy(group, ({ stretch }) => stretch.iso)) {
      const one = agreed(some)
      if (before !== null && one !== null) joins.push({ from: before, to: one, firm: before.status === 'actual' && one.status === 'actual' && follows(before.stretch, one.stretch) })
      before = one
    }
  }
  return joins
}

/** The one value of a period; null for a range, and where values contradict each other. */
function agreed(marks: readonly Mark[]): Mark | null {
  const actual = marks.filter(({ status }) => status === 'actual')
  const [one, ...others] = actual.length > 0 ? actual : marks
  return one === undefined || others.length > 0 || one.low !== one.high ? null : one
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const entry of list) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), [entry])
    else group.push(entry)
  }
  return [...groups.values()]
}
