/** One panel: axes, lines and marks of what has one unit and one measure. */
import { markText, placeIn } from './describe.ts'
import type { Telling } from './describe.ts'
import { widthOf, wrapped } from './lines.ts'
import { element, textElement } from './markup.ts'
import type { ChartPoint, Mark, Panel, Series } from './model.ts'
import type { TimeScale } from './scale.ts'
import { scaleOf } from './scale.ts'
import { shape } from './shapes.ts'
import { measureIn, numberFormat, periodIn, unitIn } from './words.ts'
import type { ChartLanguage } from './words.ts'

/** What all panels of a chart are drawn with. */
export interface Ground extends Telling {
  lang: ChartLanguage
  points: readonly ChartPoint[]
  time: TimeScale
  width: number
  /** Of the plot alone */
  height: number
  /** Address to which a mark leads, or null for none */
  href: (point: ChartPoint, index: number) => string | null
}

/** Markup, and how far down it reaches. */
export interface Drawn {
  markup: string
  bottom: number
}

const MARGIN = 16
const LINE = 18

export function drawPanel(panel: Panel, top: number, ground: Ground): Drawn {
  const { lang, words, time, width, height } = ground
  const marks = panel.series.flatMap((series) => series.marks)
  const scale = scaleOf(marks.flatMap(({ low, high }) => [low, high]))
  const [, power, name] = words.scales.find(([from]) => Math.max(Math.abs(scale.low), Math.abs(scale.high)) >= from) ?? [0, 0, '']
  const ticks = scale.ticks.map((tick) => Number((tick / 10 ** power).toPrecision(12)))
  const label = numberFormat(lang, Math.max(...ticks.map(decimalsOf)))
  const left = MARGIN + 6 + Math.max(...ticks.map((tick) => widthOf(label(tick))))
  const plotBottom = top + LINE + 8 + height
  const x = (at: number) => left + ((at - time.from) / (time.to - time.from)) * (width - MARGIN - left)
  const y = (value: number) => plotBottom - ((value - scale.low) / (scale.high - scale.low)) * height
  const unit = [name, unitIn(panel.unit, words)].filter((part) => part !== '').join(' ')
  const parts = [
    textElement('text', { class: 'chart-head', x: MARGIN, y: top + 12 }, [unit, measureIn(panel.measure, words), scale.low > 0 || scale.high < 0 ? words.cut : ''].filter((part) => part !== '').join(' · ')),
    ...scale.ticks.map((tick, i) => element('path', { class: 'grid', d: `M${Math.round(left)} ${Math.round(y(tick))}H${Math.round(width - MARGIN)}` }) + textElement('text', { class: 'faint', x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' }, label(ticks[i]!))),
    ...time.ticks.map(({ from, to, iso }) => textElement('text', { class: 'faint', x: x((from + to) / 2), y: plotBottom + LINE, 'text-anchor': 'middle' }, periodIn(iso, words))),
  ]
  const usual = usualKind(marks)
  for (const series of panel.series) parts.push(drawSeries(series, { x, y, usual }, ground))
  const legend = legendOf(panel, usual, plotBottom + LINE * 2 + 2, ground)
  return { markup: element('g', { class: 'panel' }, ...parts, legend.markup), bottom: legend.bottom }
}

function decimalsOf(value: number): number {
  return (/\.(\d+)$/u.exec(String(value))?.[1] ?? '').length
}

function usualKind(marks: readonly Mark[]): string {
  const counts = new Map<string, number>()
  for (const { stretch: { kind } } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0]
}

function hasExtent({ stretch }: Mark, usual: string): boolean {
  return stretch.kind !== usual && stretch.to - stretch.from >= 1
}

interface Axes {
  x: (at: number) => number
  y: (value: number) => number
  /** The kind of most periods; of others the length is shown */
  usual: string
}

function drawSeries(series: Series, { x, y, usual }: Axes, ground: Ground): string {
  const middle = ({ stretch }: Mark) => x((stretch.from + stretch.to) / 2)
  const colour = `s${series.slot}`
  const lines = series.joins.map(({ from, to, firm }) => element('line', { class: `line ${colour}${firm ? '' : ' loose'}`, x1: middle(from), y1: y(from.low), x2: middle(to), y2: y(to.low) }))
  // Hollow marks are larger and come first, so that they show around a filled one of the same value.
  const marks = series.marks.toSorted((a, b) => Number(a.status === 'actual') - Number(b.status === 'actual')).map((mark) => {
    const { stretch, low, high, status } = mark
    const extent = hasExtent(mark, usual) ? [low, high].slice(0, low === high ? 1 : 2).map((value) => element('line', { class: `extent ${colour}`, x1: x(stretch.from), y1: y(value), x2: x(stretch.to), y2: y(value) })) : []
    const span = low === high ? [] : [element('line', { class: `line ${colour}`, x1: middle(mark), y1: y(low), x2: middle(mark), y2: y(high) }), shape(series.slot, status, middle(mark), y(high))]
    return hooked(mark, series, ground, ...extent, ...span, shape(series.slot, status, middle(mark), y(low)))
  })
  return element('g', { class: 'series' }, ...lines, ...marks)
}

/** A mark leads to its figures: by its address, and by what a script can read. */
function hooked(mark: Mark, series: Series, ground: Ground, ...content: readonly string[]): string {
  const index = mark.points[0]!
  const point = ground.points[index]!
  const href = ground.href(point, index)
  const hooks = { class: 'point', 'data-points': mark.points.join(' '), 'data-source': point.source, 'data-line': point.line, 'data-start': point.start, 'data-end': point.end }
  return element(href === null ? 'g' : 'a', { ...hooks, href }, textElement('title', {}, markText(mark, series, ground.points, ground)), ...content)
}

/** The places with their marks, then what hollow marks, broken lines and bars stand for, where there are any. */
function legendOf({ series }: Panel, usual: string, top: number, { words, width }: Ground): { markup: string; bottom: number } {
  const marks = series.flatMap((some) => some.marks)
  const items: [symbol: (x: number, y: number) => string, text: string][] = series.map((some) => [(x, y) => shape(some.slot, 'actual', x, y), placeIn(some, words)])
  for (const status of ['estimate', 'target'] as const) if (marks.some((mark) => mark.status === status)) items.push([(x, y) => shape(null, status, x, y), words[status]])
  if (series.some(({ joins }) => joins.some(({ firm }) => !firm))) items.push([(x, y) => element('line', { class: 'line plain loose', x1: x - 8, y1: y, x2: x + 8, y2: y }), words.broken])
  if (marks.some((mark) => hasExtent(mark, usual))) items.push([(x, y) => element('line', { class: 'extent plain', x1: x - 8, y1: y, x2: x + 8, y2: y }), words.spread])
  let [x, y] = [MARGIN, top]
  let markup = ''
  for (const [symbol, text] of items) {
    const shown = cutTo(text, width - MARGIN * 2 - 24)
    const room = 24 + widthOf(shown) + 14
    if (x > MARGIN && x + room > width - MARGIN) [x, y] = [MARGIN, y + LINE]
    markup += symbol(x + 8, y - 4) + textElement('text', { x: x + 22, y }, shown)
    x += room
  }
  return { markup: element('g', { class: 'legend' }, markup), bottom: y + LINE }
}

function cutTo(text: string, width: number): string {
  const [first] = wrapped(text, width)
  return first === text ? text : `${first}…`
}

