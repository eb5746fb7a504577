/** The text as read, with the figures in it to be chosen. Only what is near is filled at once. */
import type { Span } from '../../figure.ts'
import { hueOf } from '../list.ts'
import type { PageSource } from './data.ts'
import { h, stretches, whenIdle } from './dom.ts'
import type { Chunk, TextPiece } from './pieces.ts'
import { chunksOf } from './pieces.ts'

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
  /** The element of a figure */
  elementOf(place: number): HTMLElement
}

export interface NamedWords extends Span {
  name: string
}

interface Filled extends Chunk {
  element: HTMLElement
  /** Where its text nodes begin in the text; empty until it is filled */
  nodes: { start: number; node: Text }[]
}

/** Signs in a line and its height, by which the height of what is not filled yet is guessed. */
const GUESS = { signs: 70, line: 27, gap: 10 }

/** `nameOf` is what a screen reader says of a figure; `chosen` hears which one is wanted. */
export function textPane(source: PageSource, label: string, nameOf: (place: number) => string, chosen: (place: number) => void): TextPane {
  const { text, blocks } = source.text()
  const figures = source.figures.map(({ figure }) => figure)
  const placeFrom = (offset: number) => firstFrom(figures.length, (i) => figures[i]!.end > offset)
  const isInside = (offset: number) => (figures[placeFrom(offset)]?.start ?? Number.POSITIVE_INFINITY) < offset
  const elements: HTMLElement[] = []
  let shown: ReadonlySet<number> | null = null
  let current: HTMLElement | null = null
  const chunks = chunksOf(text, blocks, isInside).map((chunk): Filled => ({ ...chunk, element: h('div', { class: 'chunk' }), nodes: [] }))
  for (const { element, pieces } of chunks) element.style.containIntrinsicSize = `auto ${pieces.reduce((sum, { start, end }) => sum + GUESS.gap + Math.ceil((end - start) / GUESS.signs) * GUESS.line, 0)}px`

  const write = (parent: HTMLElement, from: number, to: number, nodes: Filled['nodes']) => {
    for (const part of stretches(text.slice(from, to))) {
      const node = document.createTextNode(part.text)
      if (part.unseen) parent.append(h('span', { class: 'unseen' }, part.text))
      else {
        nodes.push({ start: from + part.at, node })
        parent.append(node)
      }
    }
  }
  const fill = (parent: HTMLElement, from: number, to: number, nodes: Filled['nodes']) => {
    let at = from
    for (let i = placeFrom(from); i < figures.length && figures[i]!.start < to; i++) {
      const { start, end, dimension } = figures[i]!
      if (start < at) continue
      write(parent, at, start, nodes)
      const element = h('span', { class: `figure ${hueOf(dimension)}${shown === null || shown.has(i) ? '' : ' unlisted'}`, role: 'button', tabindex: -1, 'data-place': i, 'aria-label': nameOf(i) })
      write(element, start, end, nodes)
      elements[i] = element
      parent.append(element)
      at = end
    }
    write(parent, at, to, nodes)
  }
  const fillChunk = (chunk: Filled) => {
    if (chunk.element.hasChildNodes()) return
    chunk.element.append(...chunk.pieces.map((piece) => pieceElement(piece, (parent, from, to) => fill(parent, from, to, chunk.nodes))))
  }
  const chunkAt = (offset: number) => {
    const chunk = chunks[Math.min(chunks.length - 1, firstFrom(chunks.length, (i) => chunks[i]!.end > offset))]!
    fillChunk(chunk)
    return chunk
  }
  const elementOf = (place: number) => {
    chunkAt(figures[place]!.start)
    return elements[place]!
  }
  const rangeOf = ({ start, end }: Span) => {
    const [from, to] = [boundary(chunkAt(start), start, false), boundary(chunkAt(end - 1), end, true)]
    return from === null || to === null ? null : new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset })
  }
  const mark = (name: string, spans: readonly Span[]) => {
    const ranges = spans.map(rangeOf).filter((range) => range !== null)
    if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges))
  }
  const element = h('div', { class: 'text', role: 'region', 'aria-label': label, tabindex: 0, click: ({ target }) => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined
    if (place !== undefined) chosen(Number(place))
  } }, ...chunks.map((chunk) => chunk.element))

  let next = 0
  if (chunks[0] !== undefined) fillChunk(chunks[0])
  whenIdle(() => {
    const chunk = chunks[next++]
    if (chunk === undefined || (next > 2 && !element.isConnected)) return false
    fillChunk(chunk)
    return true
  })
  return {
    element, elementOf,
    choose(place, words) {
      current?.removeAttribute('aria-current')
      current = elementOf(place)
      current.setAttribute('aria-current', 'true')
      for (const name of WORDS) mark(name, words.filter((some) => some.name === name))
      mark('pointed', [])
      scrollTo(current)
    },
    point(span) {
      mark('pointed', [span])
      const at = boundary(chunkAt(span.start), span.start, false)?.node.parentElement
      if (at != null) scrollTo(at)
    },
    list(listed) {
      shown = listed
      elements.forEach((some, i) => { some.classList.toggle('unlisted', !listed.has(i)) })
    },
    fillAll: () => chunks.forEach(fillChunk),
  }
}

/** Fields whose words are marked when a figure is chosen; the style sheet has their colours. */
export const WORDS = ['label', 'period', 'place', 'baseline'] as const

/** Heights above may be guesses until they are in sight, so that it may have to be done again. */
function scrollTo(element: HTMLElement): void {
  const scroll = () => element.scrollIntoView({ block: 'center', inline: 'nearest' })
  scroll()
  requestAnimationFrame(scroll)
}

function pieceElement({ kind, level, start, end, rows, continued }: TextPiece, fill: (parent: HTMLElement, from: number, to: number) => void): HTMLElement {
  if (rows !== null) return h('div', { class: 'table' }, h('table', {}, ...rows.map((row, r) => rowElement(row, r === 0 && !continued, fill))))
  const element = kind === 'title' || kind === 'heading' ? h('p', { class: kind, role: 'heading', 'aria-level': kind === 'title' ? 2 : Math.min(6, level + 2) }) : h('p', { class: `${kind} level-${level}` })
  fill(element, start, end)
  return element
}

function rowElement(row: readonly number[], head: boolean, fill: (parent: HTMLElement, from: number, to: number) => void): HTMLElement {
  const cells: HTMLElement[] = []
  for (let i = 0; i < row.length; i += 2) {
    const cell = head ? h('th', { scope: 'col' }) : h('td')
    fill(cell, row[i]!, row[i + 1]!)
    cells.push(cell)
  }
  return h('tr', {}, ...cells)
}

/** The text node and the place in it of an offset; null where it is not shown. */
function boundary({ nodes }: Filled, offset: number, isEnd: boolean): { node: Text; offset: number } | null {
  const found = nodes[firstFrom(nodes.length, (i) => nodes[i]!.start + nodes[i]!.node.length >= offset + (isEnd ? 0 : 1))]
  return found === undefined ? null : { node: found.node, offset: Math.max(0, offset - found.start) }
}

/** The first of `count` places, in order, for which `test` holds from there on. */
function firstFrom(count: number, test: (i: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
