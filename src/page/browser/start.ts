/** The first view of a page of several sources: the files with their counts, and a chart of each indicator. */
import { ANY } from '../list.ts'
import { filled } from '../words.ts'
import type { Page, PageSource } from './data.ts'
import { chartSection } from './charts.ts'
import { h } from './dom.ts'
import { linkTo } from './link.ts'
import type { View } from './review.ts'
import type { Speech } from './say.ts'
import type { Store } from './store.ts'

export function startView(page: Page, say: Speech, store: Store): View {
  const { settings: { words }, sources } = page
  const charts = chartSection(page, say)
  const rows = sources.map((source, i) => h('tr', {}, h('th', { scope: 'row' }, h('a', { href: linkTo(i, null) }, source.name)), ...countsOf(source, store).map((count) => h('td', { class: 'number' }, say.number(count)))))
  const total = sources.reduce((sum, { figures }) => sum + figures.length, 0)
  const heads = [words.file, words.figures, words.toCheck, words.marked].map((head, i) => h('th', { scope: 'col', class: i > 0 ? 'number' : '' }, head))
  const element = h('div', { class: 'start' },
    h('section', { 'aria-label': words.files }, h('h2', {}, words.files), h('p', {}, filled(words.filesHint, say.number(sources.length), say.number(total))),
      h('table', { class: 'files' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows))),
    charts.element)
  return { element, key: () => false, whole: (all) => { if (all) charts.drawAll() } }
}

/** Figures, those to be checked, those marked. */
function countsOf(source: PageSource, store: Store): [number, number, number] {
  const doubtful = source.figures.filter(({ figure }, i) => figure.confidence < ANY.threshold && store.kindOf(source, i) === null)
  return [source.figures.length, doubtful.length, store.countOf(source)]
}
