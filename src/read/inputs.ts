/** Arguments to inputs: files as given, folders walked in a stable order, `-` for standard input. */
import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asReadError, ReadError } from './read-error.ts'

/** One thing to read: `path` is null for standard input and for a file in an archive; `error` is set when it is already known to fail. */
export interface Input {
  source: string
  path: string | null
  /** Of a file in an archive its bytes; may throw a ReadError */
  bytes?: () => Uint8Array
  error?: unknown
}

/** Endings that are read inside a folder; a path that is named outright is read whatever its ending. */
const ENDINGS = ['.txt', '.text', '.md', '.html', '.htm', '.docx', '.pdf']

/** The inputs of the arguments, in order; what cannot be looked at is given with its error, never dropped. */
export async function* listInputs(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield { source: '-', path: null }
    else yield* listPath(path)
  }
}

/** The source of the input that is the very file `path`, by whatever name or link; null when none is. */
export async function sourceOf(path: string, paths: readonly string[]): Promise<string | null> {
  const file = await identity(path)
  if (file === null) return null
  for await (const input of listInputs(paths)) {
    if (input.path !== null && (await identity(input.path)) === file) return input.source
  }
  return null
}

/** Device and number of a regular file; null for anything else, or where nothing is. */
async function identity(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found?.isFile() ? `${found.dev}:${found.ino}` : null
}

async function* listPath(path: string): AsyncGenerator<Input> {
  try {
    if ((await stat(path)).isDirectory()) yield* walk(path, '')
    else if (isArchive(path)) yield* unpacked(path, '')
    else yield { source: path, path }
  } catch (error) {
    yield { source: path, path, error: asReadError(error) }
  }
}

/** Entries by code unit of their names; hidden ones, links and devices are passed over. */
async function* walk(root: string, below: string): AsyncGenerator<Input> {
  const folder = join(root, below)
  let names: string[]
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    yield { source: below === '' ? root : below, path: folder, error: asReadError(error) }
    return
  }
  for (const name of names) {
    const source = below === '' ? name : `${below}/${name}`
    const path = join(folder, name)
    const entry = await lstat(path).catch((error: unknown) => unseen(name, error))
    if (entry instanceof Error) yield { source, path, error: entry }
    else if (entry.isDirectory()) yield* walk(root, source)
    else if (entry.isFile() && isArchive(name)) yield* unpacked(path, source)
    else if (entry.isFile() && isReadable(name)) yield { source, path }
  }
}

/** The files of an archive that a folder would give, by their names in it, behind the name of the archive where that is one of several. */
async function* unpacked(path: string, below: string): AsyncGenerator<Input> {
  try {
    // Loaded when there is an archive.
    const { openArchive } = await import('./archive.ts')
    for (const { name, bytes } of await openArchive(path)) if (isReadable(name)) yield { source: below === '' ? name : `${below}/${name}`, path: null, bytes }
  } catch (error) {
    yield { source: below === '' ? path : below, path, error: asReadError(error) }
  }
}

function isArchive(name: string): boolean {
  return name.toLowerCase().endsWith('.zip')
}

function isReadable(name: string): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))
}

/** Why an entry cannot be looked at. A name in another encoding, as old archives leave them, comes to us damaged. */
function unseen(name: string, error: unknown): Error {
  const reason = name.includes('\ufffd') ? new ReadError('file name is not UTF-8') : asReadError(error)
  return reason instanceof Error ? reason : new Error(String(reason))
}
