/**
 * Points of one indicator to a chart over periods, a series for each place, as SVG. Pure and without a document: a program
 * writes it to a file, a page puts it in its place.
 */
import { describe, placeIn } from './describe.ts'
import type { Telling } from './describe.ts'
import { wrapped } from './lines.ts'
import { element, textElement } from './markup.ts'
import type { ChartPoint, Model, Panel } from './model.ts'
import { modelOf } from './model.ts'
import { drawPanel } from './panel.ts'
import type { Ground } from './panel.ts'
import { timeScaleOf } from './scale.ts'
import { CHART_STYLE, SLOTS } from './style.ts'
import { measureIn, numberFormat, unitIn, wordsOf } from './words.ts'
import type { ChartLanguage } from './words.ts'

export interface ChartOptions {
  /** What is measured, such as the name of the indicator */
  title: string
  lang: ChartLanguage
  /** Begins the ids of its elements, for pages with several charts */
  id?: string
  /** Pixels of the chart, and of the height of one plot */
  width?: number
  height?: number
  /** Places that are drawn in a panel, at most 6; panels that are drawn */
  series?: number
  panels?: number
  /** It holds its own style; false where the page has CHART_STYLE already */
  style?: boolean
  /** Address to which a mark leads, such as `#figure-12`; null for none. `index` is that of the point in the list given */
  href?: (point: ChartPoint, index: number) => string | null
}

export interface Chart {
  /** An `svg` element with its name space */
  svg: string
  /** Points that are drawn */
  drawn: number
  /** Points without a period or a value */
  leftOut: number
  /** Points of places and units for which there was no room */
  noRoom: number
}

const MARGIN = 16
const LINE = 17
const TITLE = 15
/** Names in a note about what is not drawn. */
const NAMED = 40
/** Pixels beside the plot, about. */
const AXIS = 80

/** Draws the points; null where none has a period and a value. */
export function drawChart(points: readonly ChartPoint[], { title, lang, id = 'chart', width = 720, height = 240, series = SLOTS, panels = 4, style = true, href = () => null }: ChartOptions): Chart | null {
  const model = modelOf(points, { panels, series: Math.min(series, SLOTS) })
  if (model.panels.length === 0) return null
  const words = wordsOf(lang)
  const marks = model.panels.flatMap((panel) => panel.series.flatMap((some) => some.marks))
  const [from, to] = marks.reduce(([low, high], { stretch }) => [Math.min(low, stretch.from), Math.max(high, stretch.to)], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
  const telling: Telling = { words, number: numberFormat(lang) }
  const ground: Ground = { ...telling, lang, points, time: timeScaleOf(from, to, width - AXIS), width, height, href }
  let y = MARGIN + TITLE
  const body: string[] = []
  const write = (text: string, kind: { class: string; step: number; size: number }) => {
    for (const line of wrapped(text, width - MARGIN * 2, kind.size)) {
      body.push(textElement('text', { class: kind.class, x: MARGIN, y }, line))
      y += kind.step
    }
  }
  write(title, { class: 'chart-title', step: 20, size: TITLE })
  for (const panel of model.panels) {
    const drawn = drawPanel(panel, y + 4, ground)
    body.push(drawn.markup)
    y = drawn.bottom + 8
  }
  for (const note of notesOf(model, telling)) write(note, { class: 'faint', step: LINE, size: 12 })
  return { svg: whole({ title, description: describe(model, telling), lang, id, width, height: y, style, linked: points.some((point, i) => href(point, i) !== null) }, body), ...counts(model) }
}

interface Whole {
  title: string
  description: string
  lang: ChartLanguage
  id: string
  width: number
  height: number
  style: boolean
  linked: boolean
}

/** A picture with a name and a description; with links it is a group, whose parts can be reached. */
function whole({ title, description, lang, id, width, height, style, linked }: Whole, body: readonly string[]): string {
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', class: 'solieu-chart', lang, role: linked ? 'group' : 'img', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-description`, width, height, viewBox: `0 0 ${width} ${Math.round(height)}` }
  return element('svg', attributes,
    textElement('title', { id: `${id}-title` }, title), textElement('desc', { id: `${id}-description` }, description),
    ...(style ? [element('style', {}, CHART_STYLE)] : []),
    element('rect', { class: 'ground', width: '100%', height: '100%' }), ...body)
}

/** What the chart leaves out. */
function notesOf({ panels, rest, leftOut }: Model, { words, number }: Telling): string[] {
  const units = panels.length > 1 ? (panel: Panel) => ` (${headOf(panel, { words, number })})` : () => ''
  const unseen = panels.filter((panel) => panel.rest.length > 0).map((panel) => `${words.notDrawn}${units(panel)}: ${listed(panel.rest.map((series) => placeIn(series, words)), { words, number })}.`)
  const others = rest.length === 0 ? [] : [`${words.notDrawn}: ${listed(rest.map((panel) => headOf(panel, { words, number })), { words, number })}.`]
  return [...unseen, ...others, ...(leftOut > 0 ? [words.leftOut(number(leftOut))] : [])]
}

function headOf({ unit, measure }: Panel, { words }: Telling): string {
  return [unitIn(unit, words), measureIn(measure, words)].filter((part) => part !== '').join(' · ')
}

function listed(names: readonly string[], { words, number }: Telling): string {
  const shown = names.slice(0, NAMED).join(', ')
  return names.length > NAMED ? `${shown} ${words.andMore(number(names.length - NAMED))}` : shown
}

function counts({ panels, rest, leftOut }: Model): Omit<Chart, 'svg'> {
  const total = (list: readonly Panel['series'][]) => list.flat().reduce((sum, { marks }) => sum + marks.reduce((n, { points }) => n + points.length, 0), 0)
  return { drawn: total(panels.map(({ series }) => series)), leftOut, noRoom: total(panels.map((panel) => panel.rest)) + total(rest.map((panel) => [...panel.series, ...panel.rest])) }
}
