/** The records of a large input as they come from its thread, which is let go on as they are taken. */
import type { MessagePort } from 'node:worker_threads'
import type { Sent } from './task.ts'

export interface Reception {
  pieces: AsyncIterable<Sent>
  /** Tells how many pieces there are in all; null when their sender has died */
  end(total: number | null): void
  /** Resolves with the first piece, or with the end */
  begun: Promise<void>
}

export function receive(port: MessagePort, gate: Int32Array): Reception {
  const waiting: Sent[] = []
  let got = 0
  let total: number | null | undefined
  let wake = () => {}
  let started = () => {}
  const begun = new Promise<void>((done) => { started = done })
  const stir = () => {
    started()
    wake()
  }
  port.on('message', (sent: Sent) => {
    got++
    waiting.push(sent)
    stir()
  })
  return {
    begun,
    end(count) {
      total = count
      // A port that no thread has come to take would keep the program waiting.
      if (count === null) port.unref()
      stir()
    },
    pieces: {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          const sent = waiting.shift()
          if (sent !== undefined) {
            Atomics.sub(gate, 0, 1)
            Atomics.notify(gate, 0)
            yield sent
          } else if (total !== undefined && (total === null || got === total)) break
          else await new Promise<void>((done) => { wake = done })
        }
        port.close()
      },
    },
  }
}
