/** A document by its path, or from a stream. The kind is told by the bytes, and its reader loaded when there is one to read. */
import { readFile } from 'node:fs/promises'
import { getHeapStatistics } from 'node:v8'
import { decode } from './decode.ts'
import type { Decoded, Encoding } from './encoding.ts'
import type { Kind } from './kind.ts'
import { kindOf } from './kind.ts'
import { asReadError, ReadError } from './read-error.ts'

/** A document as read: its text, to which all offsets refer, the encoding that it was in, and what kind it is. */
export interface Document extends Decoded {
  kind: Kind
  /** Offsets at which its pages begin, for a document that has pages */
  pages?: readonly number[]
}

/** How a document is to be read. */
export interface ReadOptions {
  /** The encoding; told by the bytes when left out */
  encoding?: Encoding
  /** The kind of document; told by the bytes when left out */
  kind?: Kind
}

/** Bytes of one document: a text of more may be longer than a string can be. */
const LARGEST = 512 * 1024 * 1024 - 1024

/** Reads a file. Throws a ReadError whose message is the reason. */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<Document> {
  try {
    return await readBytes(await readFile(path), options)
  } catch (error) {
    throw asReadError(error)
  }
}

/** Reads a stream to its end. Throws a ReadError whose message is the reason. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, options: ReadOptions = {}): Promise<Document> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  } catch (error) {
    throw asReadError(error)
  }
  return readBytes(Buffer.concat(chunks), options)
}

/** Reads a document that is in memory. Throws a ReadError whose message is the reason. */
export async function readBytes(bytes: Uint8Array, { encoding, kind: forced }: ReadOptions): Promise<Document> {
  if (bytes.length === 0) throw new ReadError('empty file')
  if (bytes.length > LARGEST) throw new ReadError('file too large')
  const kind = forced ?? kindOf(bytes)
  if (typeof kind === 'object') throw new ReadError(kind.refused)
  const document = { ...(await decodedAs(kind, bytes, encoding ?? null)), kind }
  if (document.text.trim() === '') throw new ReadError('no text in it')
  return document
}

async function decodedAs(kind: Kind, bytes: Uint8Array, encoding: Encoding | null): Promise<Omit<Document, 'kind'>> {
  if (kind === 'pdf') return (await import('./pdf.ts')).readPdf(bytes)
  if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes)
  checkRoom(bytes.length)
  return kind === 'html' ? (await import('./html.ts')).readHtml(bytes, encoding) : decode(bytes, encoding)
}

/** Throws a ReadError for a text that memory would not hold: asked for all at once, it would end the program and not this input alone. */
function checkRoom(size: number): void {
  const { heap_size_limit, used_heap_size } = getHeapStatistics()
  // A character takes two bytes.
  if (2 * size > heap_size_limit - used_heap_size) throw new ReadError('needs more memory than there is')
}
