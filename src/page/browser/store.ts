/** The marks of a reviewer, kept in the browser by the text that they are of. */
import type { Mark, MarkedFigure } from '../marks.ts'
import type { PageSource } from './data.ts'

export interface Store {
  markOf(source: PageSource, place: number): Mark | null
  /** What is known of a figure: its mark here, else what the corrections of the run said of it */
  kindOf(source: PageSource, place: number): Mark['mark'] | null
  /** Keeps a mark, or takes it back */
  set(source: PageSource, place: number, mark: Mark | null): void
  countOf(source: PageSource): number
  /** All marks of some sources, in the order of the texts */
  marked(sources: readonly PageSource[]): MarkedFigure[]
  /** False when the browser keeps nothing, or cannot keep more */
  keeps(): boolean
}

type Kept = Record<string, Mark>

export function openStore(sources: readonly PageSource[]): Store {
  let keeps = write('solieu:try', { try: { mark: 'right' } }) && write('solieu:try', {})
  const kept = new Map(sources.map((source) => [source, read(source)]))
  const keyOf = ({ figures }: PageSource, place: number) => `${figures[place]!.figure.start}-${figures[place]!.figure.end}`
  const markOf = (source: PageSource, place: number) => kept.get(source)![keyOf(source, place)] ?? null
  return {
    markOf,
    kindOf: (source, place) => markOf(source, place)?.mark ?? source.figures[place]!.figure.reviewed,
    keeps: () => keeps,
    set(source, place, mark) {
      const { [keyOf(source, place)]: _, ...others } = kept.get(source)!
      const marks = mark === null ? others : { ...others, [keyOf(source, place)]: mark }
      kept.set(source, marks)
      keeps = write(nameOf(source), marks) && keeps
    },
    countOf: (source) => source.figures.filter((_, i) => markOf(source, i) !== null).length,
    marked: (some) => some.flatMap((source) => source.figures.flatMap(({ figure }, i) => {
      const mark = markOf(source, i)
      return mark === null ? [] : [{ figure, mark }]
    })),
  }
}

function nameOf({ digest, name }: PageSource): string {
  return `solieu:marks:${digest}:${name}`
}

function read(source: PageSource): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(source)) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Kept) : {}
  } catch {
    return {}
  }
}

/** False when the storage is full or forbidden. */
function write(name: string, marks: Kept): boolean {
  try {
    if (Object.keys(marks).length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(marks))
    return true
  } catch {
    return false
  }
}
