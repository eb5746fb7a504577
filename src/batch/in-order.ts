/** Inputs are begun in their order, some ahead of the one whose turn it is, and delivered in their order. */
import type { Delivery, Labour } from './labour.ts'
import { LARGE } from './labour.ts'
import type { Item } from './task.ts'

/** Inputs that are done together: about as much as takes longer than to hand it over. */
export interface Group {
  items: readonly Item[]
  /** Already known, such as what an earlier run has kept */
  delivery?: Delivery
}

const GROUP = { items: 16, bytes: 96 * 1024 }
/** Bytes that may be ahead, for each thread, and groups. */
const AHEAD = { bytes: 64 * 1024 * 1024, groups: 4 }

/** Gathers small inputs; a large one stands alone, and null is for "do what there is now". `known` gives what needs no work. */
export async function* grouped(items: AsyncIterable<Item | null>, known: (item: Item) => Promise<Delivery | null>): AsyncGenerator<Group> {
  let some: Item[] = []
  let bytes = 0
  const rest = () => {
    const group = { items: some }
    some = []
    bytes = 0
    return group
  }
  for await (const item of items) {
    const delivery = item === null ? null : await known(item)
    const alone = item === null || delivery !== null || item.size >= LARGE
    if (some.length > 0 && (alone || bytes + item.size > GROUP.bytes)) yield rest()
    if (item === null) continue
    if (alone) yield delivery === null ? { items: [item] } : { items: [item], delivery }
    else {
      some.push(item)
      bytes += item.size
      if (some.length === GROUP.items) yield rest()
    }
  }
  if (some.length > 0) yield rest()
}

export interface Pace {
  threads: number
  /** All groups are for the pool, not only those of large inputs */
  pooled: boolean
}

/** Delivers what the groups hold, one input at a time. */
export async function* inOrder(groups: AsyncIterable<Group>, { perform }: Labour, { threads, pooled }: Pace): AsyncGenerator<Delivery> {
  const iterator = groups[Symbol.asyncIterator]()
  const begun: { ready: Promise<Delivery[]>; bytes: number }[] = []
  let ahead = 0
  let next: Promise<IteratorResult<Group>> | null = null
  let ended = false
  for (;;) {
    if (!ended && (begun.length === 0 || (begun.length < threads * AHEAD.groups && ahead < threads * AHEAD.bytes))) next ??= iterator.next()
    if (next === null && begun.length === 0) return
    const first = await Promise.race([...(next === null ? [] : [next]), ...(begun.length === 0 ? [] : [begun[0]!.ready])])
    if (!Array.isArray(first)) {
      next = null
      if (first.done === true) {
        ended = true
        continue
      }
      const { items, delivery } = first.value
      const bytes = items.reduce((sum, { size }) => sum + size, 0)
      ahead += bytes
      begun.push({ ready: delivery === undefined ? perform(items, pooled || bytes >= LARGE) : Promise.resolve([delivery]), bytes })
      continue
    }
    ahead -= begun.shift()!.bytes
    yield* first
  }
}
