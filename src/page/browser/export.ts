/** What the page gives back: corrections, a table with the marks, and the records as they were read. */
import { correctionsCsv, recordsCsv, recordsJson, reviewedCsv } from '../marks.ts'
import type { Page } from './data.ts'
import { h } from './dom.ts'
import type { Store } from './store.ts'

/** The menu of exports, over all sources. */
export function exportMenu({ settings: { words, columns }, sources }: Page, store: Store): HTMLElement {
  const figures = () => sources.flatMap((source) => source.figures.map(({ figure }) => figure))
  const marks = () => sources.flatMap((source) => source.figures.map((_, i) => store.markOf(source, i)))
  const notice = h('p', { class: 'hint', role: 'status' })
  const item = (name: string, file: string, type: string, make: () => string | null) => h('button', { type: 'button', click: () => {
    const text = make()
    notice.textContent = text === null ? words.noMarks : ''
    if (text === null) return
    give(file, type, text)
    menu.open = false
  } }, name)
  const menu = h('details', { class: 'menu' }, h('summary', {}, words.export), h('div', {},
    item(words.exportCorrections, 'corrections.csv', 'text/csv', () => {
      const marked = store.marked(sources)
      return marked.length === 0 ? null : correctionsCsv(marked)
    }),
    item(words.exportReviewed, 'reviewed.csv', 'text/csv', () => {
      const all = marks()
      return reviewedCsv(figures(), columns, (place) => all[place]!)
    }),
    item(words.exportCsv, 'figures.csv', 'text/csv', () => recordsCsv(figures(), columns)),
    item(words.exportJson, 'figures.json', 'application/json', () => recordsJson(figures(), columns)),
    notice))
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  })
  return menu
}

function give(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  h('a', { href: url, download: name }).click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
