/** A batch from its inputs to its records: what is to be done, what an earlier run has kept, who does it, and what came of each. */
import type { Input, Selection } from '../read/inputs.ts'
import { listInputs } from '../read/inputs.ts'
import { asReadError, ReadError } from '../read/read-error.ts'
import type { Group } from './in-order.ts'
import { grouped, inOrder } from './in-order.ts'
import type { Journal } from './journal.ts'
import { jsonLines } from './json-lines.ts'
import type { Delivery, Labour } from './labour.ts'
import { labour } from './labour.ts'
import { latch } from './latch.ts'
import type { Item, Outcome, Sent, Settings } from './task.ts'
import { failure } from './task.ts'

export interface Batch {
  paths: readonly string[]
  selection: Selection
  settings: Settings
  /** Threads that may work */
  jobs: number
  /** Standard input, which is opened when it is asked for */
  stdin: () => AsyncIterable<Uint8Array | string>
  /** Standard input holds a record with a text on each line */
  records: boolean
  /** What an earlier run has done, or null */
  journal: Journal | null
}

/** Takes what comes, in the order of the inputs. */
export interface Taker {
  piece(source: string, sent: Sent): Promise<void>
  done(source: string, outcome: Outcome): Promise<void>
}

/** Up to so many bytes of inputs a pool takes longer to begin than they take to be done. */
const FEW = 512 * 1024

/** Runs to the end, or until `stop` aborts; true when it came to the end. Throws what the taker throws. */
export async function conduct(batch: Batch, taker: Taker, stop: AbortSignal): Promise<boolean> {
  const workers = labour(batch.settings, batch.jobs)
  const stopped = latch<null>()
  stop.addEventListener('abort', () => stopped.open(null), { once: true })
  try {
    const deliveries = await stopped.or(begin(batch, workers))
    if (deliveries === null) return false
    for (;;) {
      const next = await stopped.or(deliveries.next())
      if (next === null || stop.aborted) return false
      if (next.done === true) return true
      if ((await stopped.or(deliver(next.value, batch.journal, taker, stop))) === null) return false
    }
  } finally {
    await workers.stop()
  }
}

/** Looks ahead: a pool is made when there is enough for it. */
async function begin({ paths, selection, stdin, jobs, records, journal }: Batch, workers: Labour): Promise<AsyncGenerator<Delivery>> {
  const items = records ? jsonLines(stdin()) : itemsOf(listInputs(paths, selection), stdin)
  const groups = grouped(items, async (item) => knownOf(item, journal))
  if (records || jobs === 1) return inOrder(groups, workers, { threads: jobs, pooled: jobs > 1 })
  const first: Group[] = []
  let bytes = 0
  for (let next = await groups.next(); ; next = await groups.next()) {
    if (next.done === true) return inOrder(replay(first, null), workers, { threads: 1, pooled: false })
    first.push(next.value)
    if (next.value.delivery === undefined) bytes += next.value.items.reduce((sum, { size }) => sum + size, 0)
    if (bytes > FEW) return inOrder(replay(first, groups), workers, { threads: jobs, pooled: true })
  }
}

async function* replay(first: readonly Group[], rest: AsyncGenerator<Group> | null): AsyncGenerator<Group> {
  yield* first
  if (rest !== null) yield* rest
}

/** Hands on the records and tells what came of the input; null where the batch was stopped meanwhile. */
async function deliver({ item: { source }, pieces, outcome, kept = false }: Delivery, journal: Journal | null, taker: Taker, stop: AbortSignal): Promise<true | null> {
  const keep = journal !== null && !kept
  for await (const sent of pieces) {
    if (stop.aborted) return null
    await taker.piece(source, sent)
    if (keep) await journal.add(source, sent)
  }
  const result = await outcome
  if (stop.aborted) return null
  if (keep) await journal.complete(source, result)
  await taker.done(source, result)
  return true
}

async function* itemsOf(inputs: AsyncIterable<Input>, stdin: Batch['stdin']): AsyncGenerator<Item> {
  for await (const input of inputs) yield await itemOf(input, stdin)
}

async function itemOf({ source, path, size, bytes, error }: Input, stdin: Batch['stdin']): Promise<Item> {
  try {
    if (error !== undefined) throw error
    if (path !== null) return { source, path, size }
    const content = bytes === undefined ? await contentOf(stdin()) : bytes()
    return { source, path, size: content.length, bytes: content }
  } catch (fault) {
    if (!(fault instanceof ReadError)) throw fault
    return { source, path, size, refused: fault.message }
  }
}

async function contentOf(stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  } catch (error) {
    throw asReadError(error)
  }
  return Buffer.concat(chunks)
}

/** An input that needs no work: it cannot be read, or is as it was when its records were kept. */
async function knownOf(item: Item, journal: Journal | null): Promise<Delivery | null> {
  if (item.refused !== undefined) return { item, pieces: [], outcome: Promise.resolve(failure(item.refused, item.size)) }
  const digest = journal?.digestOf(item.source) ?? null
  if (journal === null || digest === null) return null
  // Loaded where something is known.
  const { digestOf } = await import('./digest.ts')
  if ((await digestOf(item)) !== digest) return null
  const kept = await journal.kept(item.source)
  if (kept === null) return null
  return { item, kept: true, pieces: kept.pieces, outcome: Promise.resolve({ ...failure('', item.size), state: 'unchanged', reason: null, figures: kept.figures, digest, reviewed: kept.reviewed }) }
}
