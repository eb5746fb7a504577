/** Who does the work: this thread for little, a pool of threads for much. */
import type { Tinypool } from 'tinypool'
import { once } from '../once.ts'
import type { Latch } from './latch.ts'
import { latch } from './latch.ts'
import { printable } from './printable.ts'
import { receive } from './receive.ts'
import type { Item, Outcome, Sent, Settings, Work } from './task.ts'
import { failure } from './task.ts'
import type { Assignment, Finished } from './worker.ts'

/** An input that is being done; its records, then what came of it. */
export interface Delivery {
  item: Item
  pieces: Iterable<Sent> | AsyncIterable<Sent>
  outcome: Promise<Outcome>
  /** By an earlier run */
  kept?: boolean
}

export interface Labour {
  /** Does some inputs; `heavy` is for one that is large, or for a pool in any case. Resolves when there is something to take. */
  perform(items: readonly Item[], heavy: boolean): Promise<Delivery[]>
  /** Ends what is being done */
  stop(): Promise<void>
}

/** `threads` are made when there is heavy work. */
export function labour(settings: Settings, threads: number): Labour {
  // Loaded when this thread is to work.
  const here = once(async () => (await import('./work.ts')).prepare(settings))
  let crew: Promise<Crew> | null = null
  return {
    async perform(items, heavy) {
      if (!heavy) return inline(await here(), items)
      crew ??= gather(settings, threads)
      return items.length === 1 && items[0]!.size >= LARGE ? [await streaming(await crew, items[0]!)] : together(await crew, items)
    },
    async stop() {
      if (crew === null) return
      const all = await crew
      all.stopped = true
      // Not waited for: a thread that is just beginning does not tell its end, and none outlives the program. One that cannot
      // begin is not to be told to end: the pool would then fail outside of any promise.
      if (all.begins) all.pool.destroy().catch(() => {})
    },
  }
}

/** Bytes from which the records of an input are taken while they are made. */
export const LARGE = 1024 * 1024

/** Lets signals be heard and the progress be shown between two inputs. */
async function inline(work: Work, items: readonly Item[]): Promise<Delivery[]> {
  const deliveries: Delivery[] = []
  for (const item of items) {
    const pieces: Sent[] = []
    const outcome = await work(item, (sent) => pieces.push(sent))
    deliveries.push({ item, pieces, outcome: Promise.resolve(outcome) })
    await new Promise(setImmediate)
  }
  return deliveries
}

interface Crew {
  pool: Tinypool
  /** Opens when no thread can be begun: their work would wait for ever */
  broken: Latch<Error>
  /** No thread has failed to begin */
  begins: boolean
  stopped: boolean
}

/**
 * How much V8 takes into one function when it compiles it, in bytes of its own code; it is asked at each. Every thread compiles
 * what it runs, and with what is usual that took two threads a quarter more time for some thousand reports than the reports won back.
 */
const INLINED = '--max-inlined-bytecode-size-cumulative=150'

async function gather(settings: Settings, threads: number): Promise<Crew> {
  // Both loaded when there is work for a pool.
  process.getBuiltinModule('node:v8').setFlagsFromString(INLINED)
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({ filename: new URL('./worker.cjs', import.meta.url).href, name: 'perform', minThreads: threads, maxThreads: threads, workerData: settings })
  const crew: Crew = { pool, broken: latch(), begins: true, stopped: false }
  pool.on('error', (error: Error) => {
    crew.begins = false
    crew.broken.open(error)
  })
  return crew
}

/** When the thread dies each is tried by itself, so that only the one that kills it is lost. */
async function together(crew: Crew, items: readonly Item[]): Promise<Delivery[]> {
  try {
    const finished = await performed(crew, { items, stream: null })
    return finished.map(({ outcome, sent }, i) => ({ item: items[i]!, pieces: sent, outcome: Promise.resolve(outcome) }))
  } catch (error) {
    if (crew.stopped || items.length === 1) return items.map((item) => ({ item, pieces: [], outcome: Promise.resolve(died(error, item)) }))
    return (await Promise.all(items.map((item) => together(crew, [item])))).flat()
  }
}

/** What a thread has done; throws when it dies, or none can be begun. */
async function performed(crew: Crew, assignment: Assignment): Promise<Finished[]> {
  const transferList = assignment.stream === null ? [] : [assignment.stream.port, ...assignment.items.flatMap(ownMemory)]
  try {
    const finished = await crew.broken.or(crew.pool.run(assignment, { transferList }) as Promise<Finished[]>)
    if (finished instanceof Error) throw finished
    return finished
  } catch (error) {
    if (!isOutOfMemory(error)) crew.begins = false
    throw error
  }
}

/** The bytes of a large input are given away: a copy would take as much memory again. */
function ownMemory({ bytes }: Item): ArrayBuffer[] {
  return bytes?.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength ? [bytes.buffer] : []
}

async function streaming(crew: Crew, item: Item): Promise<Delivery> {
  const { port1, port2 } = new MessageChannel()
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const { pieces, end, begun } = receive(port1, gate)
  const outcome = performed(crew, { items: [item], stream: { port: port2, gate } }).then(
    ([finished]) => {
      end(finished!.streamed)
      return finished!.outcome
    },
    (error: unknown) => {
      end(null)
      return died(error, item)
    },
  )
  await begun
  return { item, pieces, outcome }
}

function died(error: unknown, { size }: Item): Outcome {
  return failure(isOutOfMemory(error) ? 'needs more memory than there is' : `its worker died (${printable(error instanceof Error ? error.message : String(error))})`, size)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
