/** Zip archives of reports, read like folders. An entry is unpacked when it is its turn, and never more of it than it may be. */
import { readFile } from 'node:fs/promises'
import { asReadError, ReadError } from './read-error.ts'
import { entriesOf } from './zip-directory.ts'

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

/** The files of an archive by code unit of their names, without hidden ones. Throws a ReadError when it cannot be read. */
export async function openArchive(path: string): Promise<ArchiveEntry[]> {
  const archive = await readFile(path).catch((error: unknown) => { throw asReadError(error) })
  const entries = entriesOf(archive)
  if (entries.length > MOST) throw new ReadError(`an archive of more than ${MOST} files`)
  // Files that share their bytes make a bomb of many, each of which is small.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > archive.length) throw new ReadError('damaged archive, or cut short')
  const files = entries.filter(({ name }) => !name.endsWith('/') && !name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX'))
  return files.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, size, packed, bytes }) => ({
    name, size,
    bytes() {
      checkSize(size, packed)
      return bytes()
    },
  }))
}

/** Throws a ReadError when what is packed would come to too much. */
export function checkSize(total: number, packed: number): void {
  if (total > LARGEST || (total > SMALL && total > DENSEST * packed)) throw new ReadError(`would unpack to ${Math.round(total / 1024 / 1024)} MB, more than is read`)
}
