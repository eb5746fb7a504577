/** A worker thread: does the inputs that it is given. Of a large one the records are sent while they are made, and it waits while too many are on their way. */
import type { MessagePort } from 'node:worker_threads'
import type {} from 'tinypool'
import { once } from '../once.ts'
import type { Item, Outcome, Sent, Settings } from './task.ts'
import { prepare } from './work.ts'

/** Pieces of a large input that may be on their way. */
const AHEAD = 32

/** Inputs that are given together, or one with a port for its records and the count of those on their way. */
export interface Assignment {
  items: readonly Item[]
  stream: { port: MessagePort; gate: Int32Array } | null
}

export interface Finished {
  outcome: Outcome
  /** Its records, unless they have been sent */
  sent: readonly Sent[]
  /** How many pieces have been sent */
  streamed: number
}

const worker = once(() => prepare(process.__tinypool_state__.workerData as Settings))
const encoder = new TextEncoder()

export async function perform({ items, stream }: Assignment): Promise<Finished[]> {
  const work = await worker()
  const finished: Finished[] = []
  for (const item of items) {
    const sent: Sent[] = []
    let streamed = 0
    const outcome = await work(item, ({ piece, count }) => {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece
      if (stream === null) sent.push({ piece: bytes, count })
      else {
        streamed++
        send(stream, { piece: bytes, count })
      }
    })
    finished.push({ outcome, sent, streamed })
  }
  return finished
}

function send({ port, gate }: { port: MessagePort; gate: Int32Array }, sent: Sent): void {
  port.postMessage(sent, [(sent.piece as Uint8Array<ArrayBuffer>).buffer])
  Atomics.add(gate, 0, 1)
  for (let ahead = Atomics.load(gate, 0); ahead >= AHEAD; ahead = Atomics.load(gate, 0)) Atomics.wait(gate, 0, ahead)
}
