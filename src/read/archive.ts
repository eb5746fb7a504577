/** Zip archives of reports, read like folders. An entry is unpacked when it is its turn, and never more of it than it may be. */
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { UnzipFileInfo } from 'fflate'
import { unzipSync } from 'fflate'
import { asReadError, ReadError } from './read-error.ts'
import type { Packed } from './zip-directory.ts'
import { directory, packedBytes } from './zip-directory.ts'

/** A file of an archive. */
export interface ArchiveEntry {
  name: string
  /** Unpacked, as the archive says */
  size: number
  /** Its bytes; throws a ReadError when it is damaged or would unpack to too much */
  bytes(): Uint8Array
}

/** Bytes that one file, or all parts of one document, may come to, and how often they may be larger than what holds them. */
const LARGEST = 200 * 1024 * 1024
const DENSEST = 200
/** Below this size nothing is a bomb, however dense. */
const SMALL = 10 * 1024 * 1024
/** Entries that are looked at. */
const MOST = 100_000
/** How an entry may be packed, beside not at all. */
const DEFLATED = 8
const DAMAGED = 'damaged archive, or cut short'

/** The files of an archive by code unit of their names, without hidden ones. Throws a ReadError when it cannot be read. */
export async function openArchive(path: string): Promise<ArchiveEntry[]> {
  const archive = await readFile(path).catch((error: unknown) => { throw asReadError(error) })
  const files = listed(archive).filter(({ name }) => !name.endsWith('/') && !name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX'))
  return files.sort((a, b) => (a.name < b.name ? -1 : 1)).map((entry) => ({ name: entry.name, size: entry.originalSize, bytes: () => bytesOf(archive, entry) }))
}

function listed(archive: Uint8Array): Packed[] {
  return whole(() => {
    const entries: Packed[] = []
    let size = 0
    for (const entry of directory(archive)) {
      entries.push(entry)
      size += entry.size
      if (entries.length > MOST) throw new ReadError(`an archive of more than ${MOST} files`)
      // Files that share their bytes make a bomb of many, each of which is small.
      if (size > archive.length) throw new ReadError(DAMAGED)
    }
    return entries
  })
}

function bytesOf(archive: Uint8Array, entry: Packed): Uint8Array {
  if (entry.encrypted) throw new ReadError('a file of an archive with a password')
  checkSize(entry.originalSize, entry.size)
  return whole(() => {
    const packed = packedBytes(archive, entry)
    const bytes = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.originalSize) })
    if (bytes.length !== entry.originalSize || (entry.method !== 0 && entry.method !== DEFLATED)) throw new ReadError(DAMAGED)
    return bytes
  })
}

function whole<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(DAMAGED)
  }
}

/** The entries that `wanted` asks for. Throws a ReadError for a damaged archive. */
export function unpack(archive: Uint8Array, wanted: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  return whole(() => unzipSync(archive, { filter: wanted }))
}

/** Throws a ReadError when what is packed would come to too much. */
export function checkSize(total: number, packed: number): void {
  if (total > LARGEST || (total > SMALL && total > DENSEST * packed)) throw new ReadError(`would unpack to ${Math.round(total / 1024 / 1024)} MB, more than is read`)
}
