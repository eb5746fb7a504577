/** The figures as a table of which only the rows in sight exist, so that ten thousand are as quick as ten. */
import type { Order } from '../list.ts'
import type { Words } from '../words.ts'
import type { PageSource } from './data.ts'
import { h } from './dom.ts'
import type { Speech } from './say.ts'
import type { Store } from './store.ts'
import { rowMaker, tableHead } from './table-parts.ts'

export interface FigureTable {
  element: HTMLElement
  /** Lists these figures, in order; the head tells by what they are sorted */
  list(places: readonly number[], order: Order, down: boolean): void
  /** Shows a figure as chosen, in sight; `focus` makes its row the one that has the keyboard */
  choose(place: number, focus: boolean): void
  /** Writes the rows anew */
  refresh(): void
  /** All rows for print, or again those in sight */
  whole(all: boolean): void
}

interface Hears {
  chosen(place: number): void
  sorted(order: Order): void
}

/** Height of a row, which the style sheet gives it too. */
const ROW = 48
/** Rows beyond those in sight. */
const MARGIN = 12

export function figureTable(source: PageSource, words: Words, say: Speech, store: Store, hears: Hears): FigureTable {
  let places: readonly number[] = []
  let chosen: number | null = null
  /** The row that Tab reaches: the chosen one, else the first */
  let stop: number | null = null
  let drawn: [from: number, to: number] = [0, 0]
  let all = false
  const [above, body, below] = [h('tbody', { 'aria-hidden': 'true' }), h('tbody'), h('tbody', { 'aria-hidden': 'true' })]
  const head = tableHead(words, say, hears.sorted)
  const row = rowMaker(source, words, say, store)
  const table = h('table', { role: 'grid', 'aria-label': words.figures }, head.element, above, body, below)
  const empty = h('p', { class: 'empty', hidden: true }, source.figures.length === 0 ? words.noFigures : words.empty)
  const choose = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-place]') : null
    if (row !== null) hears.chosen(Number(row.dataset['place']))
  }
  const element = h('div', { class: 'rows', scroll: () => draw(false), click: choose, keydown: (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') choose(event)
  } }, table, empty)
  /** The rows in sight and some beyond them; anew when they are others, or `anew` is set. */
  const draw = (anew: boolean) => {
    const first = Math.floor(element.scrollTop / ROW)
    const inSight = Math.ceil(element.clientHeight / ROW)
    const [from, to] = all ? [0, places.length] : [Math.max(0, first - MARGIN), Math.min(places.length, first + inSight + MARGIN)]
    const enough = drawn[0] <= Math.max(0, first - 2) && drawn[1] >= Math.min(places.length, first + inSight + 2)
    if (!anew && enough) return
    const focused = body.contains(document.activeElement)
    drawn = [from, to]
    spacer(above, from)
    body.replaceChildren(...places.slice(from, to).map((place, i) => row({ place, index: from + i, chosen: place === chosen, reached: place === stop })))
    spacer(below, places.length - to)
    if (focused) rowAt(chosen)?.focus({ preventScroll: true })
  }
  const rowAt = (place: number | null) => body.querySelector<HTMLElement>(`tr[data-place="${place}"]`)
  new ResizeObserver(() => draw(false)).observe(element)
  return {
    element,
    list(wanted, order, down) {
      places = wanted
      stop = chosen !== null && places.includes(chosen) ? chosen : (places[0] ?? null)
      table.setAttribute('aria-rowcount', String(places.length + 1))
      table.hidden = places.length === 0
      empty.hidden = places.length > 0
      head.show(order, down)
      element.scrollTop = 0
      draw(true)
    },
    choose(place, focus) {
      chosen = place
      const i = places.indexOf(place)
      if (i >= 0) stop = place
      const room = element.clientHeight - head.element.offsetHeight
      const top = i * ROW
      if (i >= 0 && (top < element.scrollTop || top + ROW > element.scrollTop + room)) element.scrollTop = Math.max(0, top - room / 2)
      draw(true)
      if (focus) rowAt(place)?.focus({ preventScroll: true })
    },
    refresh: () => draw(true),
    whole(every) {
      all = every
      draw(true)
    },
  }
}

function spacer(body: HTMLTableSectionElement, rows: number): void {
  const cell = h('td')
  cell.style.height = `${rows * ROW}px`
  body.replaceChildren(...(rows === 0 ? [] : [h('tr', {}, cell)]))
}
