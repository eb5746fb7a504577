/** Globs to what of a folder is read. */
import type { Selection } from '../read/inputs.ts'
import { isReadable } from '../read/inputs.ts'

export interface Globs {
  /** Files that are read, whatever their endings; none for those with the usual endings */
  include: readonly string[]
  /** Files and folders that are not */
  exclude: readonly string[]
  /** Symbolic links are followed */
  links: boolean
}

/** A glob without `/` is for the name of a file or folder anywhere, one with it for the path below the folder that is read. */
export async function selectionOf({ include, exclude, links }: Globs): Promise<Selection> {
  const included = include.length === 0 ? isReadable : await anyOf(include)
  const excluded = await anyOf(exclude)
  return { file: (name) => included(name) && !excluded(name), folder: (name) => !excluded(name), links }
}

async function anyOf(globs: readonly string[]): Promise<(name: string) => boolean> {
  if (globs.length === 0) return () => false
  // Loaded when there is a glob.
  const { default: picomatch } = await import('picomatch')
  const tests = globs.map((glob) => picomatch(glob, { basename: !glob.includes('/'), nonegate: true }))
  return (name) => tests.some((test) => test(name))
}
