/** The first of `count` places, in order, for which `test` holds from there on; `count` where it holds for none. */
export function firstFrom(count: number, test: (i: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
