/**
 * What the review page embeds, and both ends of it: packed where records are written, unpacked in the browser. A record is a
 * row of cells in the order of FIELDS without its source, which is that of the page's part; texts that come again and
 * again, the sentence and the reasons, are in a list beside the rows.
 */
import type { Figure, Span } from '../figure.ts'
import { FIELDS } from '../figure.ts'
import type { Language, Words } from './words.ts'

/** What holds for the whole page. */
export interface PageSettings {
  lang: Language
  words: Words
  /** Columns of the records that are given back, in order */
  columns: readonly (keyof Figure)[]
}

/** A line of the text or a table: kind as a place in BLOCK_KINDS, depth, offsets, marker included; for a table the offsets of its cells, row by row. */
export type PackedBlock = [kind: number, level: number, start: number, end: number] | [kind: number, level: number, start: number, end: number, rows: number[][]]

export const BLOCK_KINDS = ['title', 'heading', 'item', 'paragraph', 'table'] as const

/** The text of a source, which is only read when it is shown. */
export interface PackedText {
  text: string
  blocks: PackedBlock[]
}

/** The figures of a source. */
export interface PackedFigures {
  source: string
  /** Digest of the text, by which marks find it again */
  digest: string
  parts: Part[]
}

type Cell = Figure[keyof Figure]

/** Some figures; cells of `sentence` and the reasons are places in `texts`. */
export interface Part {
  texts: string[]
  rows: [cells: Cell[], grounds: number[]][]
}

/** Why a field is what it is, and the words that say so. */
export interface PageGround {
  field: keyof Figure
  why: string
  at: Span | null
}

export interface PageFigure {
  figure: Figure
  grounds: PageGround[]
}

const CELLS = FIELDS.filter((field) => field !== 'source')
/** Numbers that a ground takes: field, reason, start (-1 for none), length. */
const GROUND = 4

/** Packs figures with their grounds. */
export function packFigures(list: readonly PageFigure[]): Part {
  const places = new Map<string, number>()
  const placeOf = (text: string) => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const rows = list.map(({ figure, grounds }): Part['rows'][number] => [
    CELLS.map((field) => (field === 'sentence' ? placeOf(figure.sentence) : figure[field])),
    grounds.flatMap(({ field, why, at }) => [FIELDS.indexOf(field), placeOf(why), at?.start ?? -1, at === null ? 0 : at.end - at.start]),
  ])
  return { texts: [...places.keys()], rows }
}

/** Unpacks what `packFigures` gave. */
export function unpackFigures({ texts, rows }: Part, source: string): PageFigure[] {
  return rows.map(([cells, grounds]) => {
    const entries = CELLS.map((field, i) => [field, field === 'sentence' ? texts[cells[i] as number] : cells[i]])
    return { figure: { source, ...Object.fromEntries(entries) } as Figure, grounds: unpackGrounds(grounds, texts) }
  })
}

function unpackGrounds(numbers: readonly number[], texts: readonly string[]): PageGround[] {
  const grounds: PageGround[] = []
  for (let i = 0; i < numbers.length; i += GROUND) {
    const [field, why, start, length] = numbers.slice(i, i + GROUND) as [number, number, number, number]
    grounds.push({ field: FIELDS[field]!, why: texts[why]!, at: start < 0 ? null : { start, end: start + length } })
  }
  return grounds
}
