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

/** The same for what is waited for. */
export async function quickestOf(run: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    await run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** Milliseconds below which a run tells nothing. */
const NOISE = 3

/**
 * How many times as long a text takes for twice its length, twice over, and the lesser of both: about 2 where the time is
 * linear, 4 where it is quadratic. Another program that takes the machine for a while disturbs one of them alone; one that
 * takes it for longer, one measurement of three.
 */
export async function growth(length: number, run: (length: number) => Promise<unknown> | unknown): Promise<number> {
  await run(Math.ceil(length / 4))
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3 && least >= LINEAR; i++) {
    const times: number[] = []
    for (const n of [length, 2 * length, 4 * length]) times.push(await quickestOf(async () => run(n)))
    const [one, two, four] = times as [number, number, number]
    least = Math.min(least, two / Math.max(one, NOISE), four / Math.max(two, NOISE))
  }
  return least
}

/** More than this is not linear. */
export const LINEAR = 3
