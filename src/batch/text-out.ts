/** The decoded text of each input beside its records, so that their offsets can be used. */
import { promises as files } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { OutputError, reasonOf } from './output.ts'
import { printable } from './printable.ts'

/**
 * Writes the text under `folder`, in UTF-8, by the name of its source: `2020/report.txt`, `2020/report.docx.txt`.
 * Throws an OutputError when it cannot be written, or would be written over the input itself.
 */
export async function writeText(folder: string, source: string, path: string | null, parts: Iterable<string>): Promise<void> {
  const target = join(folder, nameOf(source))
  try {
    await files.mkdir(dirname(target), { recursive: true })
    if (path !== null && (await same(target, path))) throw new OutputError(`${printable(target)}: is the input itself`)
    await files.writeFile(target, parts)
  } catch (error) {
    if (error instanceof OutputError) throw error
    throw new OutputError(`${printable(target)}: ${reasonOf(error)}`)
  }
}

/** The source as a path that stays inside its folder. */
function nameOf(source: string): string {
  const parts = source === '-' ? ['standard-input'] : source.split(/[\\/]+/u).filter((part) => part !== '' && part !== '.').map((part) => (part === '..' ? '_' : part.replaceAll(':', '_')))
  const name = parts.join(sep)
  return /\.(?:txt|text|md)$/iu.test(name) ? name : `${name}.txt`
}

async function same(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => files.realpath(path).catch(() => null)))
  return one !== null && one === other
}
