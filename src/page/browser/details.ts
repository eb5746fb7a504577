/** The chosen figure: its sentence, its fields, the reviewer's mark, and on demand what decided each field. */
import type { Figure, Span } from '../../figure.ts'
import type { Mark } from '../marks.ts'
import type { PageFigure } from '../pack.ts'
import type { Words } from '../words.ts'
import { filled } from '../words.ts'
import { h } from './dom.ts'
import { editForm } from './edit.ts'
import type { Speech } from './say.ts'

export interface Details {
  element: HTMLElement
  /** Shows the figure that is the `number`th of `count` in the list; 0 where it is not listed */
  show(chosen: PageFigure, mark: Mark | null, number: number, count: number): void
  /** Opens the form for what is to be edited */
  edit(): void
  /** Opens or closes what decided each field */
  why(): void
  close(): void
}

interface Hears {
  marked(mark: Mark | null): void
  step(by: number): void
  /** Words are to be shown in the text */
  pointed(span: Span): void
  closed(): void
}

/** Fields that are shown where they say something. */
const SHOWN = ['value', 'indicator', 'label', 'role', 'direction', 'baseline', 'status', 'period', 'place', 'reviewed', 'adjusted', 'placeCode', 'placeCodeNew', 'indicatorCode', 'page', 'table', 'row', 'column', 'line'] as const

export function detailsPanel(words: Words, say: Speech, wordsAt: (span: Span) => string, hears: Hears): Details {
  const element = h('section', { class: 'details', 'aria-label': words.one, hidden: true })
  let form: HTMLElement | null = null
  let open = false
  let shown: { figure: Figure; mark: Mark | null; again(): void } | null = null
  const show: Details['show'] = (chosen, mark, number, count) => {
    form = null
    shown = { figure: chosen.figure, mark, again: () => show(chosen, mark, number, count) }
    const why = h('details', { class: 'why', open, toggle: () => { open = why.open } }, h('summary', { 'aria-keyshortcuts': 'd' }, words.why), whyTable(chosen, words, say, wordsAt, hears.pointed))
    element.hidden = false
    const before: (Element | null)[] = [...element.querySelectorAll('button')]
    const focused = before.indexOf(document.activeElement)
    element.replaceChildren(
      h('header', {}, h('h2', {}, number > 0 ? filled(words.details, say.number(number), say.number(count)) : say.amount(chosen.figure)),
        button('‹', words.before, () => hears.step(-1)), button('›', words.next, () => hears.step(1)), button('×', words.close, hears.closed)),
      sentenceOf(chosen.figure),
      markButtons(mark),
      fieldList(chosen.figure, mark, say),
      why,
    )
    // The buttons are new: whoever was at one is at the same again.
    if (focused >= 0) element.querySelectorAll('button')[focused]?.focus()
  }
  const markButtons = (mark: Mark | null) => {
    const toggle = (kind: 'right' | 'wrong') => () => hears.marked(mark?.mark === kind ? null : { mark: kind })
    return h('div', { class: 'marks', role: 'group', 'aria-label': words.mark },
      h('button', { type: 'button', class: 'right', 'aria-pressed': String(mark?.mark === 'right'), 'aria-keyshortcuts': 'r', click: toggle('right') }, `✓ ${words.right}`),
      h('button', { type: 'button', class: 'wrong', 'aria-pressed': String(mark?.mark === 'wrong'), 'aria-keyshortcuts': 'w', click: toggle('wrong') }, `✗ ${words.wrong}`),
      h('button', { type: 'button', class: 'edited', 'aria-pressed': String(mark?.mark === 'edited'), 'aria-keyshortcuts': 'e', click: () => edit() }, `✎ ${words.edit}`),
      ...(mark === null ? [] : [h('button', { type: 'button', class: 'quiet', 'aria-keyshortcuts': 'u', click: () => hears.marked(null) }, words.unmark)]))
  }
  const edit = () => {
    if (shown === null || form !== null) return
    const { figure, mark, again } = shown
    form = editForm(figure, mark?.mark === 'edited' ? mark.edits : {}, words, say, {
      saved: (edits) => hears.marked(Object.keys(edits).length === 0 ? null : { mark: 'edited', edits }),
      cancelled: again,
    })
    element.querySelector('dl')?.replaceWith(form)
    form.querySelector('input')?.focus()
  }
  return {
    element, edit, show,
    why() {
      const why = element.querySelector<HTMLDetailsElement>('details.why')
      if (why === null) return
      why.open = !why.open
      if (why.open) why.scrollIntoView({ block: 'start' })
    },
    close() {
      shown = null
      element.hidden = true
    },
  }
}

function button(sign: string, name: string, click: () => void): HTMLButtonElement {
  return h('button', { type: 'button', class: 'sign', 'aria-label': name, title: name, click }, sign)
}

/** The sentence with the figure marked in it; of a long row of a table only what is near. */
function sentenceOf({ sentence, text }: Figure): HTMLElement {
  const at = Math.max(0, sentence.indexOf(text))
  const [from, to] = [Math.max(0, at - NEAR), Math.min(sentence.length, at + text.length + NEAR)]
  return h('blockquote', {}, `${from > 0 ? '…' : ''}${sentence.slice(from, at)}`, h('mark', {}, sentence.slice(at, at + text.length)), `${sentence.slice(at + text.length, to)}${to < sentence.length ? '…' : ''}`)
}

const NEAR = 240

function fieldList(figure: Figure, mark: Mark | null, say: Speech): HTMLElement {
  const edits: Readonly<Partial<Record<keyof Figure, string>>> = mark?.mark === 'edited' ? mark.edits : {}
  const entries = SHOWN.flatMap((field) => {
    const read = field === 'value' ? say.amount(figure) : figure[field] === false ? '' : say.value(figure[field])
    const edited = field === 'value' ? (edits.value ?? edits.unit) === undefined ? undefined : [edits.value ?? say.value(figure.value), edits.unit ?? figure.unit ?? ''].join(' ') : edits[field]
    if (read === '' && edited === undefined) return []
    return [h('div', {}, h('dt', {}, say.field(field)), edited === undefined ? h('dd', {}, read) : h('dd', {}, h('del', {}, read), ' ', h('ins', {}, say.value(edited))))]
  })
  return h('dl', {}, ...entries)
}

function whyTable({ figure, grounds }: PageFigure, words: Words, say: Speech, wordsAt: (span: Span) => string, pointed: (span: Span) => void): HTMLElement {
  const rows = grounds.map(({ field, why, at }) => h('tr', {},
    h('th', { scope: 'row' }, say.field(field)), h('td', {}, say.value(figure[field])), h('td', {}, why),
    h('td', {}, ...(at === null ? [] : [h('button', { type: 'button', class: 'words', title: words.inText, click: () => pointed(at) }, wordsAt(at))]))))
    return h('div', {}, h('p', {}, `${words.rule} `, h('code', {}, figure.rule), ` · ${words.confidence} ${say.number(figure.confidence)}`),
    h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': words.why }, h('table', {}, h('thead', {}, h('tr', {}, ...[words.field, words.value, words.reason, words.words].map((head) => h('th', { scope: 'col' }, head)))), h('tbody', {}, ...rows))),
    h('p', {}, `${words.more}: `, h('code', {}, `extract explain ${shellWord(`${figure.source}:${figure.line}`)}`)))
}

/** A word that a shell takes as it is. */
function shellWord(word: string): string {
  return /^[\p{L}\p{M}\p{N}._:/@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
