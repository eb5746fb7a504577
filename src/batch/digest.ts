/** Digests by which it is known that something is as it was. */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import type { Item, Settings } from './task.ts'

/** Bytes up to which a file is read in one go, which is quicker. */
const SMALL = 1024 * 1024

/** Of content. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Of the content of an input; null when it cannot be read. */
export async function digestOf({ bytes, path, size }: Item): Promise<string | null> {
  if (bytes !== undefined) return digestOfBytes(bytes)
  if (path === null) return null
  try {
    if (size > 0 && size < SMALL) return digestOfBytes(readFileSync(path))
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } catch {
    return null
  }
}

/** Of all that decides how the records of an input are written, beside its content and name. */
export function fingerprintOf(version: string, settings: Settings): string {
  return createHash('sha256').update(JSON.stringify([version, settings])).digest('hex')
}
