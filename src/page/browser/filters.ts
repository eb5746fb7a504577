/** Search, filters and order above the table; hands on what is asked whenever it changes. */
import type { Figure } from '../../figure.ts'
import type { Choice, Order, Query } from '../list.ts'
import { ANY, CHOICES, hueOf, MARK_FILTERS, NOTHING, ORDERS, valuesOf } from '../list.ts'
import type { Words } from '../words.ts'
import { filled } from '../words.ts'
import { h } from './dom.ts'
import type { Speech } from './say.ts'

export interface Filters {
  element: HTMLElement
  search: HTMLInputElement
  query(): Query
  sort(order: Order): void
  /** Tells how many figures are listed, and how many of them are to be checked */
  count(listed: number, doubtful: number): void
}

/** Values that a choice lists; the rest is found by searching. */
const MOST_VALUES = 300

export function filterBar(figures: readonly Figure[], words: Words, say: Speech, { changed, entered }: { changed(): void; entered(): void }): Filters {
  let query: Query = ANY
  const set = (part: Partial<Query>) => {
    query = { ...query, ...part }
    show()
    changed()
  }
  const choices = CHOICES.map((field) => choiceOf(figures, field, words, say, (value) => set({ choices: { ...query.choices, [field]: value } })))
  const marks = select(words.mark, [['', words.any], ...MARK_FILTERS.map((mark): [string, string] => [mark, mark === 'none' ? words.unmarked : words[mark]])], (value) => set({ mark: value as Query['mark'] }))
  const order = select(words.order, ORDERS.map((some): [string, string] => [some, orderName(some, words, say)]), (value) => set({ order: value as Order, down: false }))
  const threshold = share(words.threshold, ANY.threshold, (value) => set({ threshold: value }))
  const most = share(words.most, 1, (value) => set({ mostConfidence: value }))
  const search = h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search, 'aria-keyshortcuts': '/', autocomplete: 'off', spellcheck: 'false', input: () => set({ search: search.value }), keydown: (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') entered()
  } })
  const clear = h('button', { type: 'button', class: 'quiet', click: () => {
    query = { ...ANY, order: query.order, down: query.down, threshold: query.threshold }
    for (const { input } of [...choices, marks]) input.value = ''
    search.value = ''
    most.input.value = '1'
    set({})
  } }, words.clear)
  const count = h('span', { class: 'tally', role: 'status' })
  const active = h('span', { class: 'badge' })
  const more = h('details', { class: 'more' }, h('summary', {}, words.filters, active), h('div', { class: 'choices' }, ...[...choices, marks, most].map(({ element }) => element), clear))
  const show = () => {
    order.input.value = query.order
    const used = Object.values(query.choices).filter((value) => value !== '').length + Number(query.mark !== '') + Number(query.mostConfidence < 1)
    active.textContent = used === 0 ? '' : String(used)
    clear.hidden = used === 0 && query.search === ''
  }
  show()
  return {
    element: h('div', { class: 'filters', role: 'search' }, h('div', { class: 'line' }, search, order.element, threshold.element), legend(figures, words, say, (dimension) => {
      const input = choices[CHOICES.indexOf('dimension')]!.input
      input.value = input.value === dimension ? '' : dimension
      set({ choices: { ...query.choices, dimension: input.value } })
    }), h('div', { class: 'line' }, more, count)),
    search,
    query: () => query,
    sort: (some) => set(query.order !== some ? { order: some, down: false } : query.down ? { order: 'doubt', down: false } : { down: true }),
    count(listed, doubtful) {
      count.textContent = [filled(words.shown, say.number(listed), say.number(figures.length)), ...(doubtful > 0 ? [filled(words.doubtful, say.number(doubtful))] : [])].join(' · ')
    },
  }
}

function orderName(order: Order, words: Words, say: Speech): string {
  if (order === 'doubt') return words.doubt
  return order === 'text' ? words.textOrder : say.field(order)
}

interface Control<E> {
  element: HTMLElement
  input: E
}

function choiceOf(figures: readonly Figure[], field: Choice, words: Words, say: Speech, chosen: (value: string) => void): Control<HTMLSelectElement> {
  const values = valuesOf(figures, field).slice(0, MOST_VALUES).map(([value, count]): [string, string] => [value, `${value === NOTHING ? words.none : say.value(value)} (${say.number(count)})`])
  return select(say.field(field), [['', words.any], ...values], chosen)
}

function select(name: string, options: readonly [value: string, shown: string][], chosen: (value: string) => void): Control<HTMLSelectElement> {
  // The value is set as it is, where an attribute would name the signs that are not seen.
  const input = h('select', { change: () => chosen(input.value) }, ...options.map(([value, shown]) => Object.assign(h('option', {}, shown), { value })))
  return { input, element: h('label', {}, h('span', {}, name), input) }
}

function share(name: string, value: number, chosen: (value: number) => void): Control<HTMLInputElement> {
  const input = h('input', { type: 'number', min: 0, max: 1, step: 0.05, value, change: () => {
    if (input.value !== '' && input.checkValidity()) chosen(Number(input.value))
  } })
  return { input, element: h('label', {}, h('span', {}, name), input) }
}

/** The colours of the dimensions that there are, each a switch for its filter. */
function legend(figures: readonly Figure[], words: Words, say: Speech, chosen: (dimension: string) => void): HTMLElement {
  const items = valuesOf(figures, 'dimension').map(([dimension, count]) => h('button', { type: 'button', class: hueOf(dimension as Figure['dimension']), click: () => chosen(dimension) }, say.value(dimension), h('small', {}, ` ${say.number(count)}`)))
  return h('div', { class: 'legend', role: 'group', 'aria-label': words.fields.dimension }, ...items)
}
