/** Words of the text marked by the CSS Custom Highlight API, which leaves its elements alone; a browser without it marks none. */
import type { Span } from '../../figure.ts'
import { firstFrom } from './halves.ts'
import type { PlacedNode } from './text-fill.ts'

export interface Highlights {
  /** Marks words under a name of the style sheet, and no others under it */
  mark(name: string, spans: readonly Span[]): void
  /** The element in which the text at an offset stands, or null */
  elementAt(offset: number): HTMLElement | null
}

/** `nodesAt` gives the text nodes around an offset, in order. */
export function highlights(nodesAt: (offset: number) => readonly PlacedNode[]): Highlights {
  const boundary = (offset: number, isEnd: boolean) => {
    const nodes = nodesAt(isEnd ? offset - 1 : offset)
    const found = nodes[firstFrom(nodes.length, (i) => nodes[i]!.start + nodes[i]!.node.length >= offset + (isEnd ? 0 : 1))]
    return found === undefined ? null : { node: found.node, offset: Math.max(0, offset - found.start) }
  }
  const rangeOf = ({ start, end }: Span) => {
    const [from, to] = [boundary(start, false), boundary(end, true)]
    return from === null || to === null ? null : new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset })
  }
  return {
    mark(name, spans) {
      if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...spans.map(rangeOf).filter((range) => range !== null)))
    },
    elementAt: (offset) => boundary(offset, false)?.node.parentElement ?? null,
  }
}
