/**
 * What a batch has done so far, in a file beside its output, so that it can go on where it stopped: for each input the
 * digest of its content and its records as written. A frame is a line of JSON and the bytes of a piece; whatever was cut
 * short or changed is not used.
 */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { constants, open, rename, rm } from 'node:fs/promises'
import type { Reviewed } from '../corrections/review.ts'
import { UNREVIEWED } from '../corrections/review.ts'
import { inBlocks } from './blocks.ts'
import { asOutputError } from './output.ts'
import { printable } from './printable.ts'
import type { Outcome, Sent } from './task.ts'

/** A piece; the last of an input has its digest and, being empty, no bytes. */
interface Frame {
  source: string
  count: number
  length: number
  sum: string
  digest: string | null
  /** With the digest: what became of the corrections of the input */
  reviewed?: Reviewed
}

interface Place {
  at: number
  count: number
  length: number
  sum: string
}

/** What is kept of an input. */
interface Entry {
  digest: string
  reviewed: Reviewed
  places: readonly Place[]
  /** Bytes that its frames take */
  bytes: number
}

export interface Journal {
  /** The digest under which records of the source are kept, or null */
  digestOf(source: string): string | null
  /** The records kept of a source; null when they are not as they were written */
  kept(source: string): Promise<{ pieces: AsyncIterable<Sent> | Iterable<Sent>; figures: number; reviewed: Reviewed } | null>
  /** Keeps a piece of the input that is being written */
  add(source: string, sent: Sent): Promise<void>
  /** The input is complete, so that its pieces count; without a digest they do not */
  complete(source: string, outcome: Outcome): Promise<void>
  /** Closes the file; with `drop` it goes, else what is no longer of use in it goes when that is much */
  close(drop: boolean): Promise<void>
}

/** Milliseconds after which what is done is written, however little it is. */
const BEAT = 50

/** Pieces up to which the records of an input are held, and not read a second time. */
const HELD = 4

/**
 * Opens the journal of runs whose settings have this fingerprint; anew when there is none, or `anew` is set. It throws an
 * OutputError, and so does what writes to it, when the file cannot be written.
 */
export async function openJournal(path: string, fingerprint: string, anew: boolean): Promise<Journal> {
  const told = (error: unknown) => { throw asOutputError(error, `${printable(path)}: `) }
  const journal = await unguarded(path, fingerprint, anew).catch(told)
  return {
    ...journal,
    add: (source, sent) => journal.add(source, sent).catch(told),
    complete: (source, outcome) => journal.complete(source, outcome).catch(told),
    close: (drop) => journal.close(drop).catch(told),
  }
}

async function unguarded(path: string, fingerprint: string, anew: boolean): Promise<Journal> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT | (anew ? constants.O_TRUNC : 0))
  const head = Buffer.from(`${JSON.stringify({ journal: 1, fingerprint })}\n`)
  const { entries, end } = await readEntries(file, head)
  await file.truncate(end)
  let written = end
  const blocks = inBlocks(async (bytes) => {
    for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, written + done)).bytesWritten
    written += bytes.length
  })
  /** That of the file when all is written that has been gathered */
  let size = end
  let timer: NodeJS.Timeout | null = null
  const write = async (bytes: Uint8Array) => {
    size += bytes.length
    await blocks.add(bytes)
  }
  if (size === 0) await write(head)
  let pieces: Place[] = []
  let began = size
  return {
    digestOf: (source) => entries.get(source)?.digest ?? null,
    async kept(source) {
      await blocks.flush()
      const { places, reviewed } = entries.get(source) ?? { places: [], reviewed: UNREVIEWED }
      const held: Sent[] = []
      for (const { at, length, sum, count } of places) {
        const piece = await readAt(file, at, length)
        if (sumOf(piece) !== sum) return null
        if (held.length < HELD) held.push({ piece, count })
      }
      return { pieces: places.length <= HELD ? held : piecesAt(file, places), figures: places.reduce((total, { count }) => total + count, 0), reviewed }
    },
    async add(source, { piece, count }) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      const sum = sumOf(bytes)
      const frame = frameOf({ source, count, length: bytes.length, sum, digest: null })
      pieces.push({ at: size + frame.length, count, length: bytes.length, sum })
      await write(frame)
      await write(bytes)
    },
    async complete(source, { digest, reviewed }) {
      await write(frameOf({ source, count: 0, length: 0, sum: '', digest: digest ?? '', reviewed }))
      if (digest !== null) entries.set(source, { digest, reviewed, places: pieces, bytes: size - began })
      pieces = []
      began = size
      timer ??= setTimeout(() => {
        timer = null
        // A failure is told by what is written next, or by the end.
        blocks.flush().catch(() => {})
      }, BEAT)
    },
    async close(drop) {
      if (timer !== null) clearTimeout(timer)
      await blocks.flush()
      const live = [...entries.values()].reduce((sum, { bytes }) => sum + bytes, head.length)
      if (!drop && size > 2 * live) await compact(path, file, head, entries)
      await file.close()
      if (drop) await rm(path, { force: true })
    },
  }
}

async function* piecesAt(file: FileHandle, places: readonly Place[]): AsyncGenerator<Sent> {
  for (const { at, count, length } of places) yield { piece: await readAt(file, at, length), count }
}

function frameOf(frame: Frame): Buffer {
  return Buffer.from(`${JSON.stringify(frame)}\n`)
}

function sumOf(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('base64')
}

/** The entries behind the right head, and the end of the last whole frame; 0 when the head is another. */
async function readEntries(file: FileHandle, head: Uint8Array): Promise<{ entries: Map<string, Entry>; end: number }> {
  const entries = new Map<string, Entry>()
  const { size } = await file.stat()
  if (size < head.length || !(await readAt(file, 0, head.length)).equals(head)) return { entries, end: 0 }
  let places: Place[] = []
  let began = head.length
  let at = began
  for (;;) {
    const line = await readLine(file, at)
    const frame = line === null ? null : parseFrame(line)
    if (line === null || frame === null || at + line.length + 1 + frame.length > size) break
    at += line.length + 1
    if (frame.digest === null) places.push({ at, count: frame.count, length: frame.length, sum: frame.sum })
    at += frame.length
    if (frame.digest === null) continue
    if (frame.digest !== '') entries.set(frame.source, { digest: frame.digest, reviewed: frame.reviewed ?? UNREVIEWED, places, bytes: at - began })
    places = []
    began = at
  }
  return { entries, end: began }
}

const LINE = 4096

/** The bytes of a line without its end; null when it has none within reason. */
async function readLine(file: FileHandle, at: number): Promise<Buffer | null> {
  for (let length = LINE; length <= LINE * 64; length *= 4) {
    const bytes = await readAt(file, at, length)
    const end = bytes.indexOf(10)
    if (end >= 0) return bytes.subarray(0, end)
    if (bytes.length < length) return null
  }
  return null
}

function parseFrame(line: Buffer): Frame | null {
  try {
    const frame = JSON.parse(line.toString('utf8')) as Partial<Frame> | null
    return frame !== null && Number.isSafeInteger(frame.length) && frame.length! >= 0 ? (frame as Frame) : null
  } catch {
    return null
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length)
  let got = 0
  while (got < length) {
    const { bytesRead } = await file.read(bytes, got, length - got, at + got)
    if (bytesRead === 0) break
    got += bytesRead
  }
  return bytes.subarray(0, got)
}

/** Only the entries that count, in a file beside it that then takes its place. */
async function compact(path: string, file: FileHandle, head: Uint8Array, entries: ReadonlyMap<string, Entry>): Promise<void> {
  const fresh = await open(`${path}.tmp`, 'w')
  await fresh.writeFile(head)
  for (const [source, { digest, reviewed, places }] of entries) {
    for (const { at, count, length, sum } of places) await fresh.writeFile(Buffer.concat([frameOf({ source, count, length, sum, digest: null }), await readAt(file, at, length)]))
    await fresh.writeFile(frameOf({ source, count: 0, length: 0, sum: '', digest, reviewed }))
  }
  await fresh.sync()
  await fresh.close()
  await rename(`${path}.tmp`, path)
}
