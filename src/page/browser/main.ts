/** The review page: the bar at its head, the view that the address asks for, keys and print. */
import { filled } from '../words.ts'
import type { Page } from './data.ts'
import { readPage } from './data.ts'
import { h, visible } from './dom.ts'
import { exportMenu } from './export.ts'
import { helpDialog } from './help.ts'
import { linkTo, parseLink } from './link.ts'
import type { View } from './review.ts'
import { reviewView } from './review.ts'
import { speech } from './say.ts'
import { startView } from './start.ts'
import { openStore } from './store.ts'

const THEMES = ['light dark', 'dark', 'light'] as const

function open(page: Page): void {
  const { settings, sources } = page
  const { words } = settings
  const say = speech(settings)
  const store = openStore(sources)
  const total = sources.reduce((sum, { figures }) => sum + figures.length, 0)
  const help = helpDialog(words)
  const main = h('main')
  const title = h('h1')
  const progress = h('span', { class: 'progress' })
  const warning = h('p', { class: 'warning', role: 'alert' }, words.notKept)
  const files = h('select', { 'aria-label': words.files, hidden: sources.length < 2, change: () => { location.hash = files.value } },
    h('option', { value: '#' }, words.allFiles), ...sources.map(({ name }, i) => h('option', { value: linkTo(i, null) }, name)))
  const bar = h('header', { class: 'bar' }, title, files, progress, exportMenu(page, store), themeButton(words.theme), h('button', { type: 'button', class: 'sign', 'aria-label': words.help, title: `${words.help} (?)`, click: () => help.showModal() }, '?'))
  const tell = () => {
    progress.textContent = filled(words.progress, say.number(sources.reduce((sum, source) => sum + store.countOf(source), 0)), say.number(total))
    warning.hidden = store.keeps()
  }
  let view: View | null = null
  let shown = -2
  /** The view of the address; a figure is chosen in the view that is open, where it is of the same source. */
  const route = () => {
    const [source, place] = parseLink(location.hash, sources)
    if (source !== shown) {
      const one = sources[source]
      view = one === undefined ? startView(page, say, store) : reviewView(page, one, say, store, {
        chosen: (figure) => history.replaceState(null, '', linkTo(source, figure)),
        marked: tell,
      })
      shown = source
      main.replaceChildren(view.element)
      files.value = one === undefined ? '#' : linkTo(source, null)
      title.textContent = one === undefined ? 'Số Liệu' : visible(one.name)
      document.title = `${title.textContent} – ${words.review}`
    }
    if (place !== null) view?.choose?.(place)
  }
  document.body.append(bar, warning, main, help)
  tell()
  route()
  addEventListener('hashchange', route)
  addEventListener('beforeprint', () => view?.whole(true))
  addEventListener('afterprint', () => view?.whole(false))
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || isWritten(event)) return
    const turn = event.key === ']' ? 1 : event.key === '[' ? -1 : 0
    if (event.key === '?') help.showModal()
    else if (turn !== 0 && sources[shown + turn] !== undefined) location.hash = linkTo(shown + turn, null)
    else if (view?.key(event.key) !== true) return
    event.preventDefault()
  })
}

/** Keys that are meant for a field; Escape leaves it. */
function isWritten({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('input, select, textarea')) return false
  if (key === 'Escape') target.blur()
  return true
}

function themeButton(name: string): HTMLButtonElement {
  let theme = 0
  return h('button', { type: 'button', class: 'sign', 'aria-label': name, title: name, click: () => {
    theme = (theme + 1) % THEMES.length
    document.documentElement.style.colorScheme = THEMES[theme]!
  } }, '◐')
}

open(readPage())
