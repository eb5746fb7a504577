/** A document by its path, or from a stream. One reader serves all texts so far; others will be loaded when needed. */
import { readFile } from 'node:fs/promises'
import { decode } from './decode.ts'
import type { Decoded, Encoding } from './encoding.ts'
import { asReadError } from './read-error.ts'

/** A document as read: its decoded text, to which all offsets refer, and the encoding that it was in. */
export type Document = Decoded

/** How a document is to be read. */
export interface ReadOptions {
  /** The encoding; told by the bytes when left out */
  encoding?: Encoding
}

/** Reads and decodes a file. Throws a ReadError whose message is the reason. */
export async function readDocument(path: string, { encoding }: ReadOptions = {}): Promise<Document> {
  try {
    return decode(await readFile(path), encoding)
  } catch (error) {
    throw asReadError(error)
  }
}

/** Reads a stream to its end and decodes it. Throws a ReadError whose message is the reason. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, { encoding }: ReadOptions = {}): Promise<Document> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  } catch (error) {
    throw asReadError(error)
  }
  return decode(Buffer.concat(chunks), encoding)
}
