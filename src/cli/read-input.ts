/** An input as a document, or its fault told. */
import type { Document, ReadOptions } from '../read/document.ts'
import { readBytes, readDocument, readStream } from '../read/document.ts'
import type { Input } from '../read/inputs.ts'
import { ReadError } from '../read/read-error.ts'
import { printable } from '../batch/printable.ts'
import type { Io } from './options.ts'

/** An input as read, or null after its reason has been told on standard error. A text that was put right is told too. */
export async function readInput(input: Input, io: Io, options: ReadOptions = {}): Promise<Document | null> {
  try {
    if (input.error !== undefined) throw input.error
    const document = await documentOf(input, io, options)
    const { repaired, encoding } = document
    if (repaired) io.stderr.write(`extract: ${printable(input.source)}: ${encoding.toUpperCase()} that was saved in a wrong encoding, put right\n`)
    return document
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    io.stderr.write(`extract: ${printable(input.source)}: ${error.message}\n`)
    return null
  }
}

async function documentOf({ path, bytes }: Input, io: Io, options: ReadOptions): Promise<Document> {
  if (bytes !== undefined) return readBytes(bytes(), options)
  return path === null ? readStream(io.stdin as AsyncIterable<Uint8Array>, options) : readDocument(path, options)
}

/** The same for one path of a command line; `-` is standard input. */
export function readPath(path: string, io: Io, options: ReadOptions = {}): Promise<Document | null> {
  return readInput({ source: path, path: path === '-' ? null : path, size: 0 }, io, options)
}
