/** Where records go: standard output, or a file that is written beside its target and renamed when it is whole. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { once } from 'node:events'

/** A sink for text; `finish` completes it, `abandon` leaves nothing behind. */
export interface Output {
  write(text: string): Promise<void>
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** The reader of our output has gone: not an error, there is just nothing more to do. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe'
}

/** Writes to a stream with back-pressure. Throws ClosedPipe when its reader has gone, else the stream's error. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  let failure: Error | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error.code === 'EPIPE' ? new ClosedPipe() : error
  })
  const check = () => {
    if (failure !== null) throw failure
  }
  return {
    async write(text) {
      check()
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(check)
      check()
    },
    async finish() {
      await new Promise<void>((done) => stream.write('', () => done()))
      check()
    },
    async abandon() {},
  }
}

/** Writes to a temporary file beside `path`; the target changes only when all is on disk. */
export async function fileOutput(path: string): Promise<Output> {
  const temporary = join(dirname(path), `.${process.pid}-${Date.now().toString(36)}.extract.tmp`)
  const handle = await open(temporary, 'wx')
  return {
    async write(text) {
      await handle.write(text)
    },
    async finish() {
      await handle.sync()
      await handle.close()
      await rename(temporary, path)
    },
    async abandon() {
      await handle.close().catch(() => {})
      await rm(temporary, { force: true })
    },
  }
}
