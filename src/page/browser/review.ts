/** One source: its text beside the table of its figures, each showing what is chosen in the other. */
import type { Figure } from '../../figure.ts'
import type { Mark } from '../marks.ts'
import { haystack, listed } from '../list.ts'
import type { Words } from '../words.ts'
import { filled } from '../words.ts'
import type { Page, PageSource } from './data.ts'
import { detailsPanel } from './details.ts'
import { h, whenIdle } from './dom.ts'
import { filterBar } from './filters.ts'
import type { Speech } from './say.ts'
import type { Store } from './store.ts'
import { figureTable } from './table.ts'
import { textPane } from './text-pane.ts'
import { wordsOf } from './words-of.ts'

/** A view that fills the page. */
export interface View {
  element: HTMLElement
  /** Does what a key asks for; false when it asks for nothing here */
  key(key: string): boolean
  /** Shows a figure, by its place in the source */
  choose?(place: number): void
  /** Everything is laid out for print, or again what is in sight */
  whole(all: boolean): void
}

interface Hears {
  /** A figure was chosen, by its place in the source */
  chosen(place: number): void
  marked(): void
}

/** Figures whose words are made ready for searching at a time. */
const STEP = 20

export function reviewView({ settings: { words } }: Page, source: PageSource, say: Speech, store: Store, hears: Hears): View {
  const figures = source.figures.map(({ figure }) => figure)
  const kindOf = (place: number) => store.kindOf(source, place) ?? 'none'
  let places: readonly number[] = []
  let current: number | null = null

  const status = h('p', { class: 'heard', 'aria-live': 'polite' })
  const text = textPane(source, words.text, (place) => say.summary(figures[place]!), (place) => choose(place, false))
  const filters = filterBar(figures, words, say, { changed: () => list(), entered: () => { if (places[0] !== undefined) choose(places[0], true) } })
  const table = figureTable(source, words, say, store, { chosen: (place) => choose(place, true), sorted: (order) => filters.sort(order) })
  const details = detailsPanel(words, say, ({ start, end }) => source.text().text.slice(start, end), {
    marked: (mark) => setMark(mark), step: (by) => step(by), closed: () => close(),
    pointed(span) {
      panes.show('text')
      text.point(span)
    },
  })
  const panes = twoPanes(words, text.element, h('section', { class: 'list', 'aria-label': words.figures }, filters.element, table.element), say.number(figures.length))
  const element = h('div', { class: 'review' }, panes.tabs, panes.text, panes.list, details.element, status)
  panes.show('list')
  const searched = searchWords(figures, element)

  const count = () => filters.count(places.length, places.filter((i) => figures[i]!.confidence < filters.query().threshold && kindOf(i) === 'none').length)
  const list = () => {
    const query = filters.query()
    places = listed(figures, query, kindOf, searched)
    table.list(places, query.order, query.down)
    text.list(new Set(places))
    count()
  }
  const showDetails = (place: number) => details.show(source.figures[place]!, store.markOf(source, place), places.indexOf(place) + 1, places.length)
  const choose = (place: number, focus: boolean) => {
    current = place
    text.choose(place, wordsOf(source, place))
    // Before the table, of which they leave less in sight.
    showDetails(place)
    table.choose(place, focus)
    status.textContent = filled(words.chosen, places.indexOf(place) + 1, places.length, say.summary(figures[place]!))
    hears.chosen(place)
  }
  const step = (by: number) => {
    const at = current === null ? -1 : places.indexOf(current)
    const next = places[at < 0 ? (by > 0 ? 0 : places.length - 1) : Math.min(places.length - 1, Math.max(0, at + by))]
    // Whoever goes on by the buttons of the details stays at them.
    if (next !== undefined) choose(next, !details.element.contains(document.activeElement) && panes.shown() === 'list')
  }
  const setMark = (mark: Mark | null) => {
    if (current === null) return
    store.set(source, current, mark)
    table.refresh()
    showDetails(current)
    count()
    hears.marked()
  }
  const close = () => {
    details.close()
    if (current !== null) table.choose(current, true)
  }
  list()
  const search = () => {
    panes.show('list')
    filters.search.focus()
    filters.search.select()
  }
  const keys: Readonly<Record<string, () => void>> = {
    j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1), '/': search, Escape: close,
    r: () => setMark({ mark: 'right' }), w: () => setMark({ mark: 'wrong' }), u: () => setMark(null), e: () => details.edit(), d: () => details.why(),
  }
  return {
    element,
    choose: (place) => choose(place, true),
    whole(all) {
      if (all) text.fillAll()
      table.whole(all)
    },
    key(key) {
      keys[key]?.()
      return key in keys
    },
  }
}

/** The two sides, of which a phone shows one at a time. */
function twoPanes(words: Words, text: HTMLElement, list: HTMLElement, count: string) {
  const tab = (view: 'text' | 'list', name: string) => h('button', { type: 'button', click: () => show(view) }, name)
  const tabs = { text: tab('text', words.text), list: tab('list', `${words.figures} (${count})`) }
  let shown: 'text' | 'list' = 'list'
  const show = (view: 'text' | 'list') => {
    shown = view
    text.classList.toggle('behind', view !== 'text')
    list.classList.toggle('behind', view !== 'list')
    for (const [name, button] of Object.entries(tabs)) button.setAttribute('aria-pressed', String(name === view))
  }
  return { text, list, tabs: h('div', { class: 'tabs', role: 'group', 'aria-label': words.review }, tabs.text, tabs.list), show, shown: () => shown }
}

/** What is searched in each figure, made ready while nothing else is to be done, so that the first search is as quick as the next. */
function searchWords(figures: readonly Figure[], shown: HTMLElement): (place: number) => string {
  const words: string[] = []
  const searched = (place: number) => (words[place] ??= haystack(figures[place]!))
  let next = 0
  whenIdle(() => {
    for (const to = Math.min(figures.length, next + STEP); next < to; next++) searched(next)
    return next < figures.length && shown.isConnected
  })
  return searched
}
