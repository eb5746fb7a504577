/** A document by its path, or from a stream. One reader serves all texts so far; others will be loaded when needed. */
import { readFile } from 'node:fs/promises'
import { decode } from './decode.ts'
import { asReadError } from './read-error.ts'

/** A document as read: its decoded text, to which all offsets refer. */
export interface Document {
  text: string
}

/** Reads and decodes a file. Throws a ReadError whose message is the reason. */
export async function readDocument(path: string): Promise<Document> {
  try {
    return { text: decode(await readFile(path)) }
  } catch (error) {
    throw asReadError(error)
  }
}

/** Reads a stream to its end and decodes it. Throws a ReadError whose message is the reason. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Document> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  } catch (error) {
    throw asReadError(error)
  }
  return { text: decode(Buffer.concat(chunks)) }
}
