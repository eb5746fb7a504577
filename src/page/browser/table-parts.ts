/** The head of the table, by which it is sorted, and the row of a figure. */
import { hueOf } from '../list.ts'
import type { Order } from '../list.ts'
import type { Mark } from '../marks.ts'
import type { Words } from '../words.ts'
import { filled } from '../words.ts'
import type { PageSource } from './data.ts'
import { h } from './dom.ts'
import type { Speech } from './say.ts'
import type { Store } from './store.ts'

/** What each column is sorted by; the first holds the marks. */
const HEADS: readonly (readonly Order[])[] = [[], ['text', 'value'], ['label', 'indicator'], ['period', 'place'], ['role'], ['confidence']]
const SIGNS: Readonly<Record<Mark['mark'], string>> = { right: '✓', wrong: '✗', edited: '✎' }

export interface TableHead {
  element: HTMLElement
  /** Tells by what the rows are sorted */
  show(order: Order, down: boolean): void
}

export function tableHead(words: Words, say: Speech, sorted: (order: Order) => void): TableHead {
  const button = (order: Order) => h('button', { type: 'button', 'data-order': order, title: filled(words.sortBy, say.field(order)), click: () => sorted(order) }, say.field(order))
  const cells = HEADS.map((orders) => h('th', { scope: 'col' }, ...(orders.length === 0 ? [h('span', { class: 'heard' }, words.mark)] : orders.map(button))))
  return {
    element: h('thead', {}, h('tr', { 'aria-rowindex': 1 }, ...cells)),
    show(order, down) {
      cells.forEach((cell, i) => {
        if (HEADS[i]!.includes(order)) cell.setAttribute('aria-sort', down ? 'descending' : 'ascending')
        else cell.removeAttribute('aria-sort')
        for (const some of cell.querySelectorAll('button')) some.classList.toggle('sorted', some.dataset['order'] === order)
      })
    },
  }
}

/** A figure in the list. */
interface Listed {
  place: number
  /** From 0 */
  index: number
  chosen: boolean
  /** Tab reaches it */
  reached: boolean
}

/** Makes the rows of a source: what was edited stands in the place of what was read. */
export function rowMaker(source: PageSource, words: Words, say: Speech, store: Store): (listed: Listed) => HTMLElement {
  return ({ place, index, chosen, reached }) => {
    const { figure } = source.figures[place]!
    const mark = store.markOf(source, place)
    const kind = store.kindOf(source, place)
    const edits = mark?.mark === 'edited' ? mark.edits : {}
    const value = (field: 'label' | 'indicator' | 'period' | 'place' | 'role' | 'status' | 'direction') => say.value(edits[field] ?? figure[field])
    return h('tr', { 'data-place': place, 'aria-rowindex': index + 2, 'aria-selected': String(chosen), tabindex: reached ? 0 : -1, class: `${hueOf(figure.dimension)} ${kind ?? ''}` },
      h('td', { class: 'sign', 'aria-label': kind === null ? words.unmarked : words[kind] }, kind === null ? '' : SIGNS[kind]),
      twoLines('amount', figure.text, say.amount(figure)),
      twoLines('label', value('label'), value('indicator')),
      twoLines('when', value('period'), value('place')),
      twoLines('role', value('role'), [value('direction'), value('status')].filter((part) => part !== '').join(' · ')),
      h('td', { class: 'sure' }, h('meter', { min: 0, max: 1, low: 0.7, high: 0.9, optimum: 1, value: figure.confidence, 'aria-label': words.confidence }), h('span', {}, say.number(figure.confidence))))
  }
}

function twoLines(name: string, first: string, second: string): HTMLTableCellElement {
  return h('td', { class: name }, h('span', { title: first }, first), h('small', { title: second }, second))
}
