/** A chart of each indicator over periods and places, whose points lead to their sentences; drawn a few at a time. */
import type { Chart } from '../../chart/chart.ts'
import { drawChart } from '../../chart/chart.ts'
import type { Figure } from '../../figure.ts'
import { filled } from '../words.ts'
import type { Page, PageSource } from './data.ts'
import { h, visible, whenIdle } from './dom.ts'
import { linkTo } from './link.ts'
import type { Speech } from './say.ts'

/** A figure and where it is. */
interface Located {
  figure: Figure
  link: string
}

/** Charts that are drawn before more are asked for. */
const FEW = 12
/** Pixels of a chart, and those beside it on a narrow screen. */
const WIDTH = 560
const BESIDE = 34
const HEIGHT = 180
const PANELS = 2

export function chartSection({ settings: { lang, words }, sources }: Page, say: Speech): { element: HTMLElement; drawAll(): void } {
  const waiting = indicatorsOf(sources)
  const grid = h('div', { class: 'charts' })
  const more = h('button', { type: 'button', click: () => draw(waiting.length) })
  let drawn = 0
  const next = () => {
    const [id, points] = waiting.shift()!
    const chart = drawChart(points.map(({ figure }) => figure), { title: titleOf(id, points), lang, id: `chart-${drawn++}`, width: Math.min(WIDTH, innerWidth - BESIDE), height: HEIGHT, panels: PANELS, style: false, href: (_, i) => points[i]!.link })
    if (chart !== null) grid.append(figureOf(chart))
  }
  const draw = (count: number) => {
    let left = Math.min(count, waiting.length)
    more.hidden = waiting.length <= left
    more.textContent = filled(words.showCharts, say.number(waiting.length - left))
    whenIdle(() => {
      if (left-- <= 0 || waiting.length === 0) return false
      next()
      return true
    })
  }
  const empty = waiting.length === 0
  draw(FEW)
  return {
    element: h('section', { 'aria-label': words.charts }, h('h2', {}, words.charts), h('p', {}, empty ? words.chartsEmpty : words.chartsHint), grid, more),
    drawAll() {
      while (waiting.length > 0) next()
      more.hidden = true
    },
  }
}

/** The indicators with figures that can be drawn, those with more first: of each its levels, else what there is. */
function indicatorsOf(sources: readonly PageSource[]): [id: string, points: Located[]][] {
  const all = new Map<string, Located[]>()
  sources.forEach(({ figures }, source) => {
    figures.forEach(({ figure }, place) => {
      if (figure.indicator === null || figure.period === null || (figure.value ?? figure.min) === null) return
      const points = all.get(figure.indicator) ?? []
      points.push({ figure, link: linkTo(source, place) })
      all.set(figure.indicator, points)
    })
  })
  const chosen = [...all].map(([id, points]): [string, Located[]] => {
    const levels = points.filter(({ figure }) => figure.role === 'level')
    return [id, levels.length > 0 ? levels : points]
  })
  return chosen.sort(([a, p], [b, q]) => q.length - p.length || (a < b ? -1 : 1))
}

/** The label that its figures have most often, and its id. */
function titleOf(id: string, points: readonly Located[]): string {
  const counts = new Map<string, number>()
  for (const { figure: { label } } of points) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  const [label] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))[0] ?? ['']
  return visible(label === '' ? id : `${label.charAt(0).toUpperCase()}${label.slice(1)} (${id})`)
}

/** The drawing as elements: text in it is escaped, and a document of images runs nothing. */
function figureOf({ svg }: Chart): HTMLElement {
  const drawing = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)
  return h('figure', {}, drawing)
}
