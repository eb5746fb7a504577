/** What may happen once, at any time, while something else is waited for. */

export interface Latch<T> {
  open(value: T): void
  /** Settles as `promise` does, or with the value of the latch if that opens before */
  or<P>(promise: Promise<P>): Promise<P | T>
}

/** Holds nothing of what has settled: `Promise.race` with a promise that lives as long as a batch would keep every value that it gave. */
export function latch<T>(): Latch<T> {
  const waiting = new Set<(value: T) => void>()
  let opened: { value: T } | null = null
  return {
    open(value) {
      opened ??= { value }
      for (const tell of waiting) tell(value)
      waiting.clear()
    },
    or: <P>(promise: Promise<P>) => new Promise<P | T>((resolve, reject) => {
      const settled = (settle: () => void) => {
        waiting.delete(resolve)
        settle()
      }
      if (opened === null) waiting.add(resolve)
      else resolve(opened.value)
      promise.then((value) => settled(() => resolve(value)), (error: unknown) => settled(() => reject(error)))
    }),
  }
}
