/** The file in which an output is written until it is whole, beside its target. */
import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

const ENDING = '.extract.tmp'

/**
 * A path for the file, which is not there: its name tells the machine, the target and the process that writes it. What a
 * process that is no more, killed or out of power, has left for the same target is removed.
 */
export async function temporaryBeside(target: string): Promise<string> {
  const folder = dirname(target)
  const opening = `.${createHash('sha256').update(`${hostname()}\0${basename(target)}`).digest('hex').slice(0, 16)}-`
  // A folder may be written to without being readable: then nothing is known to be left in it.
  for (const name of await readdir(folder).catch(() => [])) {
    const writer = name.startsWith(opening) && name.endsWith(ENDING) ? Number(name.slice(opening.length, -ENDING.length)) : Number.NaN
    if (Number.isSafeInteger(writer) && writer > 0 && (writer === process.pid || !isAlive(writer))) await rm(join(folder, name), { force: true })
  }
  return join(folder, `${opening}${process.pid}${ENDING}`)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process may not be asked, and is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
