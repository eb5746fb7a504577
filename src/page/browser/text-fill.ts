/** Pieces of a text as elements: its words as they are, its figures as buttons among them. */
import type { Figure } from '../../figure.ts'
import { h, stretches } from './dom.ts'
import type { TextPiece } from './pieces.ts'

/** A text node, and where it begins in the text. */
export interface PlacedNode {
  start: number
  node: Text
}

/** Makes the element of a piece, and notes its text nodes in order. */
export type Filler = (piece: TextPiece, nodes: PlacedNode[]) => HTMLElement

type Fill = (parent: HTMLElement, from: number, to: number) => void

/** `placeFrom` gives the first figure that ends behind an offset, `elementOf` the empty element of a figure. */
export function fillerOf(text: string, figures: readonly Figure[], placeFrom: (offset: number) => number, elementOf: (place: number) => HTMLElement): Filler {
  return (piece, nodes) => {
    const write: Fill = (parent, from, to) => {
      for (const part of stretches(text.slice(from, to))) {
        const node = document.createTextNode(part.text)
        if (part.unseen) parent.append(h('span', { class: 'unseen' }, part.text))
        else {
          nodes.push({ start: from + part.at, node })
          parent.append(node)
        }
      }
    }
    return pieceElement(piece, (parent, from, to) => {
      let at = from
      for (let i = placeFrom(from); i < figures.length && figures[i]!.start < to; i++) {
        const { start, end } = figures[i]!
        if (start < at) continue
        write(parent, at, start)
        const element = elementOf(i)
        write(element, start, end)
        parent.append(element)
        at = end
      }
      write(parent, at, to)
    })
  }
}

function pieceElement({ kind, level, start, end, rows, continued }: TextPiece, fill: Fill): HTMLElement {
  if (rows !== null) return h('div', { class: 'table' }, h('table', {}, ...rows.map((row, r) => rowElement(row, r === 0 && !continued, fill))))
  const element = kind === 'title' || kind === 'heading' ? h('p', { class: kind, role: 'heading', 'aria-level': kind === 'title' ? 2 : Math.min(6, level + 2) }) : h('p', { class: `${kind} level-${level}` })
  fill(element, start, end)
  return element
}

function rowElement(row: readonly number[], head: boolean, fill: Fill): HTMLElement {
  const cells: HTMLElement[] = []
  for (let i = 0; i < row.length; i += 2) {
    const cell = head ? h('th', { scope: 'col' }) : h('td')
    fill(cell, row[i]!, row[i + 1]!)
    cells.push(cell)
  }
  return h('tr', {}, ...cells)
}
