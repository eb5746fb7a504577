/** Digests by which it is known that something is as it was. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Item, Settings } from './task.ts'

/** Of the content of an input; null when it cannot be read. */
export async function digestOf({ bytes, path }: Item): Promise<string | null> {
  const hash = createHash('sha256')
  if (bytes !== undefined) return hash.update(bytes).digest('hex')
  if (path === null) return null
  try {
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
