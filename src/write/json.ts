/** A JSON array, one record a line, valid with none. */
import type { Cell, Layout, Writer } from './writer.ts'
import { chosenOf, plainAssembly } from './writer.ts'

export function json<K extends string>(layout: Layout<K>): Writer<Readonly<Record<K, Cell>>> {
  return {
    records: (list) => list.map((record) => `\n${JSON.stringify(chosenOf(layout, record))}`).join(','),
    assemble: () => plainAssembly('[', ',', (count) => (count === 0 ? ']\n' : '\n]\n')),
  }
}
