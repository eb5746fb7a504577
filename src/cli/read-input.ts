/** An input's text, or its fault told. */
import { readDocument, readStream } from '../read/document.ts'
import type { Input } from '../read/inputs.ts'
import { ReadError } from '../read/read-error.ts'
import { printable } from './messages.ts'
import type { Io } from './options.ts'

/** The decoded text of an input, or null after its reason has been told on standard error. */
export async function readInput(input: Input, io: Io): Promise<string | null> {
  try {
    if (input.error !== undefined) throw input.error
    const { text } = input.path === null ? await readStream(io.stdin as AsyncIterable<Uint8Array>) : await readDocument(input.path)
    return text
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    io.stderr.write(`extract: ${printable(input.source)}: ${error.message}\n`)
    return null
  }
}

/** The same for one path of a command line; `-` is standard input. */
export function readPath(path: string, io: Io): Promise<string | null> {
  return readInput({ source: path, path: path === '-' ? null : path }, io)
}
