/** One JSON record a line. */
import type { Cell, Layout, Writer } from './writer.ts'
import { chosenOf, plainAssembly } from './writer.ts'

export function ndjson<K extends string>(layout: Layout<K>): Writer<Readonly<Record<K, Cell>>> {
  return { records: (list) => linesOf(layout, list), assemble: () => plainAssembly('', '', () => '') }
}

/** The records as lines of JSON. */
export function linesOf<K extends string>(layout: Layout<K>, list: readonly Readonly<Record<K, Cell>>[]): string {
  return list.map((record) => `${JSON.stringify(chosenOf(layout, record))}\n`).join('')
}
