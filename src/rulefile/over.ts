/** What rules say of each other: `over` names rules that are there, and no circle of them. */
import type { Tables } from '../catalogue/tables.ts'
import { suggestion } from './nearest.ts'
import type { Problem, Source } from './rule-file.ts'
import type { WrittenFile } from './written.ts'

interface Ranked {
  id: string
  over?: readonly string[]
}

/** What is wrong with the `over` of the rules and non-figures of a file. */
export function checkOver(file: WrittenFile, source: Source, tables: Tables): Problem[] {
  const own = (['non_figures', 'rules'] as const).flatMap((section) => (file[section] ?? []).map((entry, i) => ({ entry, at: `/${section}/${i}/over` })))
  const known = new Map<string, Ranked>([...tables.rules, ...own.map(({ entry }) => entry)].map((entry) => [entry.id, entry]))
  return own.flatMap(({ entry: { id, over = [] }, at }) => over.flatMap((other, j) => {
    const message = fault(id, other, known)
    return message === null ? [] : [{ ...source.at(`${at}/${j}`), message }]
  }))
}

function fault(id: string, other: string, known: ReadonlyMap<string, Ranked>): string | null {
  if (other === id) return 'a rule cannot be over itself'
  if (!known.has(other)) return `no rule has the id "${other}"${suggestion(other, known.keys())}`
  // Each would yield to another, and none of them ever count.
  return reaches(other, id, known) ? `"${id}" is over "${other}", which is over "${id}" in turn: one of them must yield` : null
}

/** Whether a rule is over another, at once or through those that it is over. */
function reaches(from: string, to: string, known: ReadonlyMap<string, Ranked>): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(known.get(id)?.over ?? []))
  }
  return false
}
