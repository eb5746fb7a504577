/** Finds by halves in what stands in the order of the text. */
import type { Span } from '../figure.ts'

/** Index of the first that begins at the offset or behind it; their number when none does. */
export function indexFrom(ordered: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
