/** The text as read, with the figures in it to be chosen. Only what is near is filled at once. */
import type { Span } from '../../figure.ts'
import { hueOf } from '../list.ts'
import type { PageSource } from './data.ts'
import { h, whenIdle } from './dom.ts'
import { firstFrom } from './halves.ts'
import { highlights } from './highlights.ts'
import type { Chunk } from './pieces.ts'
import { chunksOf } from './pieces.ts'
import type { PlacedNode } from './text-fill.ts'
import { fillerOf } from './text-fill.ts'

export interface TextPane {
  element: HTMLElement
  /** Shows a figure as chosen, in sight, and the words that some of its fields were read from */
  choose(place: number, words: readonly NamedWords[]): void
  /** Brings words into sight and marks them */
  point(span: Span): void
  /** Figures that are not listed are shown without colour */
  list(listed: ReadonlySet<number>): void
  /** Fills what is not filled yet, for print */
  fillAll(): void
}

export interface NamedWords extends Span {
  name: (typeof WORDS)[number]
}

/** Fields whose words are marked when a figure is chosen; the style sheet has their colours. */
export const WORDS = ['label', 'period', 'place', 'baseline'] as const

interface Filled extends Chunk {
  element: HTMLElement
  /** Its text nodes; none until it is filled */
  nodes: PlacedNode[]
}

/** Signs in a line and its height, by which the height of what is not filled yet is guessed. */
const GUESS = { signs: 70, line: 27, gap: 10 }

/** `nameOf` is what a screen reader says of a figure; `chosen` hears which one is wanted. */
export function textPane(source: PageSource, label: string, nameOf: (place: number) => string, chosen: (place: number) => void): TextPane {
  const { text, blocks } = source.text()
  const figures = source.figures.map(({ figure }) => figure)
  const elements: HTMLElement[] = []
  let shown: ReadonlySet<number> | null = null
  let current: HTMLElement | null = null
  const placeFrom = (offset: number) => firstFrom(figures.length, (i) => figures[i]!.end > offset)
  const fill = fillerOf(text, figures, placeFrom, (i) => {
    const element = h('span', { class: `figure ${hueOf(figures[i]!.dimension)}${shown === null || shown.has(i) ? '' : ' unlisted'}`, role: 'button', tabindex: -1, 'data-place': i, 'aria-label': nameOf(i) })
    elements[i] = element
    return element
  })
  const chunks = chunksOf(text, blocks, (offset) => (figures[placeFrom(offset)]?.start ?? offset) < offset).map(placeholder)
  const fillChunk = ({ element, pieces, nodes }: Filled) => {
    if (!element.hasChildNodes()) element.append(...pieces.map((piece) => fill(piece, nodes)))
  }
  const chunkAt = (offset: number) => {
    const chunk = chunks[Math.min(chunks.length - 1, firstFrom(chunks.length, (i) => chunks[i]!.end > offset))]!
    fillChunk(chunk)
    return chunk
  }
  const { mark, elementAt } = highlights((offset) => chunkAt(offset).nodes)
  const element = h('div', { class: 'text', role: 'region', 'aria-label': label, tabindex: 0, click: ({ target }) => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined
    if (place !== undefined) chosen(Number(place))
  } }, ...chunks.map((chunk) => chunk.element))
  fillInTime(chunks, fillChunk, element)
  return {
    element,
    choose(place, words) {
      chunkAt(figures[place]!.start)
      current?.removeAttribute('aria-current')
      current = elements[place]!
      current.setAttribute('aria-current', 'true')
      for (const name of WORDS) mark(name, words.filter((some) => some.name === name))
      mark('pointed', [])
      scrollTo(current)
    },
    point(span) {
      mark('pointed', [span])
      const at = elementAt(span.start)
      if (at !== null) scrollTo(at)
    },
    list(listed) {
      shown = listed
      elements.forEach((some, i) => { some.classList.toggle('unlisted', !listed.has(i)) })
    },
    fillAll: () => chunks.forEach(fillChunk),
  }
}

function placeholder(chunk: Chunk): Filled {
  const element = h('div', { class: 'chunk' })
  element.style.containIntrinsicSize = `auto ${chunk.pieces.reduce((sum, { start, end }) => sum + GUESS.gap + Math.ceil((end - start) / GUESS.signs) * GUESS.line, 0)}px`
  return { ...chunk, element, nodes: [] }
}

/** The first at once, the others while nothing else is to be done and the text is still shown. */
function fillInTime(chunks: readonly Filled[], fill: (chunk: Filled) => void, shown: HTMLElement): void {
  let next = 0
  if (chunks[0] !== undefined) fill(chunks[0])
  whenIdle(() => {
    const chunk = chunks[++next]
    if (chunk === undefined || !shown.isConnected) return false
    fill(chunk)
    return true
  })
}

/** Heights above may be guesses until they are in sight, so that it may have to be done again. */
function scrollTo(element: HTMLElement): void {
  const scroll = () => element.scrollIntoView({ block: 'center', inline: 'nearest' })
  scroll()
  requestAnimationFrame(scroll)
}
