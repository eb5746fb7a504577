/** Where records go: standard output, or a file that is written beside its target and renamed when it is whole. */
import type { FileHandle } from 'node:fs/promises'
// Of `node:fs`, which makes it when it is asked for: most runs write no file.
import { constants, promises as files } from 'node:fs'
import type { Piece } from '../write/writer.ts'
import { inBlocks } from './blocks.ts'
import { printable } from './printable.ts'

/** A sink for text and bytes; `finish` completes it, `abandon` leaves nothing behind. */
export interface Output {
  write(piece: Piece): Promise<void>
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** The reader of our output has gone: not an error, there is just nothing more to do. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe'
}

/** The output cannot be written; the message is the reason. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** Writes to a stream with back-pressure. Throws ClosedPipe when its reader has gone, else an OutputError. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  let failure: Error | null = null
  const note = (error: Error | null | undefined) => {
    if (error) failure ??= asOutputError(error, '')
  }
  const check = () => {
    if (failure !== null) throw failure
  }
  stream.on('error', note)
  const flushed = (piece: Piece) => new Promise<void>((done) => {
    const room = stream.write(piece, (error) => {
      note(error)
      done()
    })
    if (room && piece.length > 0) done()
  })
  return {
    async write(piece) {
      check()
      if (piece.length > 0) await flushed(piece)
      check()
    },
    async finish() {
      await flushed('')
      check()
    },
    async abandon() {},
  }
}

/**
 * Writes to `path`. A file changes only when all is on disk, keeps its mode, and is the one that a link leads to; a
 * device or a pipe is written to directly. Throws as `streamOutput` does.
 */
export async function fileOutput(path: string): Promise<Output> {
  const told = (error: unknown) => asOutputError(error, `${printable(path)}: `)
  try {
    const old = await files.stat(path).catch(noFile)
    const output = old === null ? await replacing(path, null) : old.isFile() ? await replacing(await files.realpath(path), old.mode) : await direct(path)
    return {
      write: (piece) => output.write(piece).catch((error) => { throw told(error) }),
      finish: () => output.finish().catch((error) => { throw told(error) }),
      abandon: () => output.abandon(),
    }
  } catch (error) {
    throw told(error)
  }
}

/** A rename would put a file in the place of `/dev/null` or of a named pipe. */
async function direct(path: string): Promise<Output> {
  const handle = await files.open(path, 'w')
  return { write: (piece) => handle.writeFile(piece), finish: () => handle.close(), abandon: () => closed(handle) }
}

/** `mode` is that of the file to be replaced, null where there is none. */
async function replacing(target: string, mode: number | null): Promise<Output> {
  // A rename asks the folder alone: a file that somebody has made read-only stays as it is.
  if (mode !== null) await files.access(target, constants.W_OK)
  // Loaded for a file: most runs write to standard output.
  const { temporaryBeside } = await import('./temporary.ts')
  const temporary = await temporaryBeside(target)
  const handle = await files.open(temporary, 'wx')
  if (mode !== null) await handle.chmod(mode & 0o777)
  // `writeFile` goes on after a short write, which `write` leaves to its caller: a nearly full disk would cut the file.
  const blocks = inBlocks((block) => handle.writeFile(block))
  return {
    write: blocks.add,
    async finish() {
      await blocks.flush()
      await handle.sync()
      await handle.close()
      await files.rename(temporary, target)
    },
    async abandon() {
      await closed(handle)
      await files.rm(temporary, { force: true })
    },
  }
}

/** Closes after a failure, which has been told already, and may have closed the file itself. */
async function closed(handle: FileHandle): Promise<void> {
  await handle.close().catch(() => {})
}

function noFile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** An error of the system without its call and temporary name, `where` before it; any other is a fault of ours and passed on as it is. */
export function asOutputError(error: unknown, where: string): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  if (!('code' in error)) return error
  return error.code === 'EPIPE' ? new ClosedPipe() : new OutputError(`${where}${reasonOf(error)}`)
}

/** What an error of the system says, without its call and path. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, [a-z]+(?: '.*)?$/su, '') : String(error)
}
