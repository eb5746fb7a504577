/** The figures as a table of which only the rows in sight exist, so that ten thousand are as quick as ten. */
import { hueOf } from '../list.ts'
import type { Order } from '../list.ts'
import type { Mark } from '../marks.ts'
import type { Words } from '../words.ts'
import { filled } from '../words.ts'
import type { PageSource } from './data.ts'
import { h } from './dom.ts'
import type { Speech } from './say.ts'
import type { Store } from './store.ts'

export interface FigureTable {
  element: HTMLElement
  /** Lists these figures, in order; the head tells by what they are sorted */
  list(places: readonly number[], order: Order, down: boolean): void
  /** Shows a figure as chosen, in sight; `focus` makes its row the one that has the keyboard */
  choose(place: number, focus: boolean): void
  /** Writes the row of a figure anew */
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

const HEADS: readonly (readonly Order[])[] = [[], ['text', 'value'], ['label', 'indicator'], ['period', 'place'], ['role'], ['confidence']]
const SIGNS: Readonly<Record<Mark['mark'], string>> = { right: '✓', wrong: '✗', edited: '✎' }

export function figureTable(source: PageSource, words: Words, say: Speech, store: Store, hears: Hears): FigureTable {
  let places: readonly number[] = []
  let chosen: number | null = null
  let drawn: [from: number, to: number] = [0, 0]
  let all = false
  const [above, body, below] = [h('tbody', { 'aria-hidden': 'true' }), h('tbody'), h('tbody', { 'aria-hidden': 'true' })]
  const heads = HEADS.map((orders) => headOf(orders, words, say, hears))
  const table = h('table', { role: 'grid', 'aria-label': words.figures }, h('thead', {}, h('tr', { 'aria-rowindex': 1 }, ...heads)), above, body, below)
  const empty = h('p', { class: 'empty', hidden: true }, source.figures.length === 0 ? words.noFigures : words.empty)
  const choose = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-place]') : null
    if (row !== null) hears.chosen(Number(row.dataset['place']))
  }
  const element = h('div', { class: 'rows', scroll: () => draw(false), click: choose, keydown: (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') choose(event)
  } }, table, empty)
  const rowOf = (place: number, i: number) => {
    const { figure } = source.figures[place]!
    const mark = store.markOf(source, place)
    const kind = store.kindOf(source, place)
    const edits = mark?.mark === 'edited' ? mark.edits : {}
    const value = (field: 'label' | 'indicator' | 'period' | 'place' | 'role' | 'status' | 'direction') => (field in edits ? say.value(edits[field]!) : say.value(figure[field]))
    return h('tr', { 'data-place': place, 'aria-rowindex': i + 2, 'aria-selected': place === chosen ? 'true' : 'false', tabindex: place === chosen || (chosen === null && i === 0) ? 0 : -1, class: `${hueOf(figure.dimension)} ${kind ?? ''}` },
      h('td', { class: 'sign', 'aria-label': kind === null ? words.unmarked : words[kind] }, kind === null ? '' : SIGNS[kind]),
      cell('amount', figure.text, say.amount(figure)),
      cell('label', value('label'), value('indicator')),
      cell('when', value('period'), value('place')),
      cell('role', value('role'), [value('direction'), value('status')].filter((part) => part !== '').join(' · ')),
      h('td', { class: 'sure' }, h('meter', { min: 0, max: 1, low: 0.7, high: 0.9, optimum: 1, value: figure.confidence, 'aria-label': words.confidence }), h('span', {}, say.number(figure.confidence))))
  }
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
    body.replaceChildren(...places.slice(from, to).map((place, i) => rowOf(place, from + i)))
    spacer(below, places.length - to)
    if (focused) rowAt(chosen)?.focus({ preventScroll: true })
  }
  const rowAt = (place: number | null) => body.querySelector<HTMLElement>(`tr[data-place="${place}"]`)
  new ResizeObserver(() => draw(false)).observe(element)
  return {
    element,
    list(wanted, order, down) {
      places = wanted
      table.setAttribute('aria-rowcount', String(places.length + 1))
      table.hidden = places.length === 0
      empty.hidden = places.length > 0
      heads.forEach((head, i) => {
        if (HEADS[i]!.includes(order)) head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
        else head.removeAttribute('aria-sort')
        for (const button of head.querySelectorAll('button')) button.classList.toggle('sorted', button.dataset['order'] === order)
      })
      element.scrollTop = 0
      draw(true)
    },
    choose(place, focus) {
      chosen = place
      const i = places.indexOf(place)
      const head = heads[0]!.parentElement!.offsetHeight
      const [top, bottom] = [i * ROW, (i + 1) * ROW + head]
      if (i >= 0 && (top < element.scrollTop || bottom > element.scrollTop + element.clientHeight)) element.scrollTop = Math.max(0, top - (element.clientHeight - head) / 2)
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

function headOf(orders: readonly Order[], words: Words, say: Speech, { sorted }: Hears): HTMLTableCellElement {
  if (orders.length === 0) return h('th', { scope: 'col' }, h('span', { class: 'heard' }, words.mark))
  const name = (order: Order) => say.field(order)
  return h('th', { scope: 'col' }, ...orders.map((order) => h('button', { type: 'button', 'data-order': order, title: filled(words.sortBy, name(order)), click: () => sorted(order) }, name(order))))
}

function cell(name: string, first: string, second: string): HTMLTableCellElement {
  return h('td', { class: name }, h('span', { title: first }, first), h('small', { title: second }, second))
}

function spacer(body: HTMLTableSectionElement, rows: number): void {
  const cell = h('td')
  cell.style.height = `${rows * ROW}px`
  body.replaceChildren(...(rows === 0 ? [] : [h('tr', {}, cell)]))
}
