/** A look-up of line numbers by offset, where the text begins in line `first`: one pass over the text, then a search by halves for each offset. */
export function lineLookup(text: string, first = 1): (offset: number) => number {
  const breaks: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at)
  return (offset) => {
    let low = 0
    let high = breaks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (breaks[middle]! < offset) low = middle + 1
      else high = middle
    }
    return first + low
  }
}

/** A look-up of 1-based page numbers by offset; null where there are no pages. */
export function pageLookup(starts: readonly number[] | undefined): (offset: number) => number | null {
  if (starts === undefined) return () => null
  return (offset) => Math.max(1, starts.findLastIndex((start) => start <= offset) + 1)
}
