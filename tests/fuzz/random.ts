/** Chance that repeats itself: the same seed gives the same choices, so that whatever was found can be found again. */

export interface Random {
  /** A whole number from 0, below `n` */
  int(n: number): number
  /** True once in `n` */
  oneIn(n: number): boolean
  pick<T>(list: readonly T[]): T
}

/** mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (n: number) => Math.floor(next() * n)
  return { int, oneIn: (n) => int(n) === 0, pick: (list) => list[int(list.length)]! }
}

/** The seed of the nth execution of a target. */
export function seedOf(seed: number, target: string, n: number): number {
  let hash = 2166136261 ^ seed
  for (const sign of `${target}:${n}`) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619)
  return hash >>> 0
}
