/**
 * Arguments to inputs: files as given, folders walked in a stable order, `-` for standard input. Files are looked at one by one and
 * at once: to ask for it in the background takes several times as long.
 */
import type { Stats } from 'node:fs'
import { lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asReadError, ReadError } from './read-error.ts'

/** One thing to read: `path` is null for standard input and for a file in an archive; `error` is set when it is already known to fail. */
export interface Input {
  source: string
  path: string | null
  /** Of a file in an archive its bytes; may throw a ReadError */
  bytes?: () => Uint8Array
  /** In bytes, unpacked; 0 where it is not known */
  size: number
  error?: unknown
}

/** What of a folder or an archive is read; names are relative to it, with `/`. */
export interface Selection {
  /** Whether a file is read */
  file(name: string): boolean
  /** Whether a folder is looked into */
  folder(name: string): boolean
  /** Symbolic links are followed; each folder is read once, by the name that comes first */
  links: boolean
}

/** Endings that are read inside a folder; a path that is named outright is read whatever its ending. */
const ENDINGS = ['.txt', '.text', '.md', '.html', '.htm', '.docx', '.odt', '.pdf']

/** Whether a file has an ending that is read. */
export function isReadable(name: string): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))
}

const USUAL: Selection = { file: isReadable, folder: () => true, links: false }

/** The inputs of the arguments, in order; what cannot be looked at is given with its error, never dropped. */
export async function* listInputs(paths: readonly string[], selection: Selection = USUAL): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield { source: '-', path: null, size: 0 }
    else yield* listPath(path, selection)
  }
}

/** The source of the input that is the very file `path`, by whatever name or link; null when none is. */
export async function sourceOf(path: string, paths: readonly string[], selection: Selection = USUAL): Promise<string | null> {
  const file = identity(path)
  if (file === null) return null
  for await (const input of listInputs(paths, selection)) {
    if (input.path !== null && identity(input.path) === file) return input.source
  }
  return null
}

/** Device and number of a regular file; null for anything else, or where nothing is. */
function identity(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true })
    return found.isFile() ? idOf(found) : null
  } catch {
    return null
  }
}

function idOf({ dev, ino }: { dev: bigint; ino: bigint }): string {
  return `${dev}:${ino}`
}

async function* listPath(path: string, selection: Selection): AsyncGenerator<Input> {
  try {
    const found = statSync(path)
    if (found.isDirectory()) yield* walk({ root: path, selection, seen: new Set() }, '')
    else if (isArchive(path)) yield* unpacked(path, '', selection)
    else yield { source: path, path, size: found.size }
  } catch (error) {
    yield { source: path, path, size: 0, error: asReadError(error) }
  }
}

interface Walk {
  root: string
  selection: Selection
  /** Folders that have been read, where links could lead to them again */
  seen: Set<string>
}

/** Entries by code unit of their names; hidden ones and devices are passed over, and links unless they are to be followed. */
async function* walk(way: Walk, below: string): AsyncGenerator<Input> {
  const { root, selection } = way
  const folder = join(root, below)
  let names: string[]
  try {
    if (selection.links && !isNew(folder, way.seen)) return
    names = readdirSync(folder).filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    yield { source: below === '' ? root : below, path: folder, size: 0, error: asReadError(error) }
    return
  }
  for (const name of names) {
    const source = below === '' ? name : `${below}/${name}`
    const path = join(folder, name)
    const entry = lookAt(path, name, selection.links)
    if (entry instanceof Error) yield { source, path, size: 0, error: entry }
    else if (entry.isDirectory() && selection.folder(source)) yield* walk(way, source)
    else if (entry.isFile() && isArchive(name) && selection.folder(source)) yield* unpacked(path, source, selection)
    else if (entry.isFile() && selection.file(source)) yield { source, path, size: entry.size }
  }
}

function isNew(folder: string, seen: Set<string>): boolean {
  const id = idOf(statSync(folder, { bigint: true }))
  if (seen.has(id)) return false
  seen.add(id)
  return true
}

/** The files of an archive that a folder would give, by their names in it, behind the name of the archive where that is one of several. */
async function* unpacked(path: string, below: string, selection: Selection): AsyncGenerator<Input> {
  try {
    // Loaded when there is an archive.
    const { openArchive } = await import('./archive.ts')
    for (const { name, size, bytes } of await openArchive(path)) {
      const source = below === '' ? name : `${below}/${name}`
      if (selection.file(source)) yield { source, path: null, size, bytes }
    }
  } catch (error) {
    yield { source: below === '' ? path : below, path, size: 0, error: asReadError(error) }
  }
}

function isArchive(name: string): boolean {
  return name.toLowerCase().endsWith('.zip')
}

/** An entry, or why it cannot be looked at. */
function lookAt(path: string, name: string, links: boolean): Stats | Error {
  try {
    return links ? statSync(path) : lstatSync(path)
  } catch (error) {
    return unseen(name, error)
  }
}

/** Why an entry cannot be looked at. A name in another encoding, as old archives leave them, comes to us damaged. */
function unseen(name: string, error: unknown): Error {
  const reason = name.includes('\ufffd') ? new ReadError('file name is not UTF-8') : asReadError(error)
  return reason instanceof Error ? reason : new Error(String(reason))
}
