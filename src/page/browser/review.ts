/** One source: its text beside the table of its figures, each showing what is chosen in the other. */
import type { Span } from '../../figure.ts'
import type { Mark } from '../marks.ts'
import { haystack, listed } from '../list.ts'
import { filled } from '../words.ts'
import type { Page, PageSource } from './data.ts'
import { detailsPanel } from './details.ts'
import { h, whenIdle } from './dom.ts'
import { filterBar } from './filters.ts'
import type { Speech } from './say.ts'
import type { Store } from './store.ts'
import { figureTable } from './table.ts'
import type { NamedWords } from './text-pane.ts'
import { textPane, WORDS } from './text-pane.ts'

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

/** Figures whose words are made ready for searching at a time. */
const STEP = 20
/** Signs before a figure in which the label of a cell is looked for. */
const BEFORE = 4000

export function reviewView({ settings: { words } }: Page, source: PageSource, say: Speech, store: Store, hears: { chosen(place: number): void; marked(): void }): View {
  const figures = source.figures.map(({ figure }) => figure)
  const found: string[] = []
  const wordsOf = (place: number) => (found[place] ??= haystack(figures[place]!))
  const markOf = (place: number) => store.markOf(source, place)
  const kindOf = (place: number) => store.kindOf(source, place) ?? 'none'
  let places: readonly number[] = []
  let current: number | null = null

  const status = h('p', { class: 'heard', 'aria-live': 'polite' })
  const text = textPane(source, words.text, (place) => say.summary(figures[place]!), (place) => choose(place, false))
  const filters = filterBar(figures, words, say, () => list())
  const table = figureTable(source, words, say, store, { chosen: (place) => choose(place, true), sorted: (order) => filters.sort(order) })
  const details = detailsPanel(words, say, ({ start, end }) => source.text().text.slice(start, end), {
    marked: (mark) => setMark(mark), step: (by) => step(by), closed: () => close(),
    pointed(span) {
      show('text')
      text.point(span)
    },
  })
  const list = () => {
    const query = filters.query()
    places = listed(figures, query, kindOf, wordsOf)
    table.list(places, query.order, query.down)
    text.list(new Set(places))
    filters.count(places.length, places.filter((i) => figures[i]!.confidence < query.threshold && kindOf(i) === 'none').length)
  }
  const choose = (place: number, focus: boolean) => {
    current = place
    text.choose(place, wordsFor(source, place))
    // Before the table, of which it leaves less in sight.
    details.show(source.figures[place]!, markOf(place), places.indexOf(place) + 1, places.length)
    table.choose(place, focus)
    status.textContent = filled(words.chosen, places.indexOf(place) + 1, places.length, say.summary(figures[place]!))
    hears.chosen(place)
  }
  const step = (by: number) => {
    const at = current === null ? -1 : places.indexOf(current)
    const next = places[at < 0 ? (by > 0 ? 0 : places.length - 1) : Math.min(places.length - 1, Math.max(0, at + by))]
    if (next !== undefined) choose(next, element.dataset['view'] !== 'text')
  }
  const setMark = (mark: Mark | null) => {
    if (current === null) return
    store.set(source, current, mark)
    table.refresh()
    details.show(source.figures[current]!, mark, places.indexOf(current) + 1, places.length)
    hears.marked()
  }
  const close = () => {
    details.close()
    if (current !== null) table.choose(current, true)
  }
  const show = (view: 'text' | 'list') => {
    element.dataset['view'] = view
    for (const [name, tab] of Object.entries(tabs)) tab.setAttribute('aria-pressed', String(name === view))
  }
  const tabs = { text: h('button', { type: 'button', click: () => show('text') }, words.text), list: h('button', { type: 'button', click: () => show('list') }, `${words.figures} (${say.number(figures.length)})`) }
  const element = h('div', { class: 'review', 'data-view': 'list' },
    h('div', { class: 'tabs', role: 'group', 'aria-label': words.review }, tabs.text, tabs.list),
    text.element,
    h('section', { class: 'list', 'aria-label': words.figures }, filters.element, table.element),
    details.element, status)
  show('list')
  list()
  let read = 0
  // So that the first search is as quick as the next.
  whenIdle(() => {
    for (const to = Math.min(figures.length, read + STEP); read < to; read++) wordsOf(read)
    return read < figures.length && element.isConnected
  })

  const keys: Readonly<Record<string, () => void>> = {
    j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1),
    '/': () => {
      show('list')
      filters.search.focus()
      filters.search.select()
    },
    r: () => setMark({ mark: 'right' }), w: () => setMark({ mark: 'wrong' }), u: () => setMark(null), e: () => details.edit(), d: () => details.why(), Escape: close,
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

/** The words that the label, period, place and base of a figure were read from. */
function wordsFor(source: PageSource, place: number): NamedWords[] {
  const { figure, grounds } = source.figures[place]!
  const spans = WORDS.flatMap((name): NamedWords[] => {
    const at = grounds.find(({ field }) => field === name)?.at ?? null
    return at === null ? [] : [{ name, ...at }]
  })
  if (figure.label === null || spans.some(({ name }) => name === 'label')) return spans
  const label = labelBefore(source.text().text, figure.label, figure)
  return label === null ? spans : [...spans, { name: 'label', ...label }]
}

/** A label of a table is a head, whose place is not told: the nearest before. */
function labelBefore(text: string, label: string, { start }: Span): Span | null {
  const at = text.slice(Math.max(0, start - BEFORE), start).lastIndexOf(label)
  return at < 0 ? null : { start: Math.max(0, start - BEFORE) + at, end: Math.max(0, start - BEFORE) + at + label.length }
}
