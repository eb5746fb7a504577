/** What tests need that take or measure time. */
import { describe } from 'vitest'

/** For tests that take seconds: mutation testing, which runs its tests thousands of times, leaves them out. */
export const describeSlow = describe.skipIf(process.env['MUTATION'] !== undefined)

/** Time of the quickest of three runs, in milliseconds: the one that other work of the machine disturbed least. */
export function quickest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
