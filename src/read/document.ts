/** A document by its path, or from a stream. The kind is told by the bytes, and its reader loaded when there is one to read. */
import { promises as files } from 'node:fs'
import { decode, decodeInParts } from './decode.ts'
import type { Decoded, DecodedParts, Encoding } from './encoding.ts'
import type { Kind } from './kind.ts'
import { kindOf } from './kind.ts'
import { asReadError, ReadError } from './read-error.ts'
import { checkRoom } from './room.ts'

/** A document as read: its text, to which all offsets refer, the encoding that it was in, and what kind it is. */
export interface Document extends Decoded {
  kind: Kind
  /** Offsets at which its pages begin, for a document that has pages */
  pages?: readonly number[]
}

/** A document whose text is made of its bytes part by part, when it is asked for. */
export interface DocumentInParts extends DecodedParts, Pick<Document, 'kind' | 'pages'> {}

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
    return await readBytes(await files.readFile(path), options)
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
export async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const kind = await kindFor(bytes, options)
  const document = { ...(await decodedAs(kind, bytes, options.encoding ?? null)), kind }
  if (document.text.trim() === '') throw new ReadError('no text in it')
  return document
}

/** As `readBytes`, for a text that is not to be held as a whole where it is large. */
export async function readInParts(bytes: Uint8Array, options: ReadOptions): Promise<DocumentInParts> {
  const kind = await kindFor(bytes, options)
  const decoded = kind === 'text' ? decodeInParts(bytes, options.encoding ?? null) : null
  if (decoded !== null) return { ...decoded, kind }
  const { text, ...document } = await readBytes(bytes, { ...options, kind })
  return { ...document, parts: () => [text] }
}

/** Throws a ReadError for what is too large, or none of the kinds that are read. */
async function kindFor(bytes: Uint8Array, { kind: forced }: ReadOptions): Promise<Kind> {
  if (bytes.length === 0) throw new ReadError('empty file')
  if (bytes.length > LARGEST) throw new ReadError('file too large')
  const kind = forced ?? (await kindOf(bytes))
  if (typeof kind === 'object') throw new ReadError(kind.refused)
  return kind
}

async function decodedAs(kind: Kind, bytes: Uint8Array, encoding: Encoding | null): Promise<Omit<Document, 'kind'>> {
  if (kind === 'pdf') return (await import('./pdf.ts')).readPdf(bytes)
  if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes)
  if (kind === 'odt') return (await import('./odt.ts')).readOdt(bytes)
  checkRoom(bytes.length)
  return kind === 'html' ? (await import('./html.ts')).readHtml(bytes, encoding) : decode(bytes, encoding)
}
