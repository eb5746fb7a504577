/** The fixtures, which inputs are made from. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** The files of a folder of fixtures that have an ending, smallest first. */
export function filesOf(folder: string, ending: string): Buffer[] {
  const names = readdirSync(`${fixtures}${folder}`).filter((name) => name.endsWith(ending))
  return names.map((name) => readFileSync(`${fixtures}${folder}/${name}`)).sort((a, b) => a.length - b.length)
}

export const reports: readonly string[] = filesOf('reports', '.txt').map((bytes) => bytes.toString())

/** Tables in plain text. */
export const tableTexts: readonly string[] = [...filesOf('tables', '.txt'), ...filesOf('tables', '.md')].map((bytes) => bytes.toString())
