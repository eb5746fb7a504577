/** Which rows stand under which: "I. Trồng trọt (ha)" above its crops, "Dân số (người)" above "- Nữ". */
import type { StatedUnit } from '../recognise/stated-unit.ts'
import type { Cell } from './cell.ts'

/** A row that others may stand under. */
export interface Section {
  level: number
  head: Cell
  unit: StatedUnit | null
  /** It has figures of its own */
  figures: boolean
}

/** The rows that a row stands under, outermost first; lives for one table. */
export type Sections = Section[]

/** What opens the head of a row, by how deep it stands; a row that nothing opens is deeper than a numbered one, and above a part. */
const MARKS: readonly (readonly [mark: RegExp, level: number])[] = [
  [/^[IVX]{1,5}[.)]?$/u, 2],
  [/^[A-ZĐ][.)]?$/u, 1],
  [/^\d{1,3}[.)]?$/u, 3],
  [/^\d{1,2}\.\d{1,2}[.)]?$/u, 4],
  [/^\d{1,2}(?:\.\d{1,2}){2,3}[.)]?$/u, 5],
  [/^[a-zđ][.)]?$/u, 6],
  [/^[-–*•]$/u, 9],
  [/^\+$/u, 10],
]
const UNMARKED_SECTION = 7
const UNMARKED = 8
const PART = 9

/** How deep a row stands, by its number in the column before its head, or at the head itself; one without figures heads those below. */
export function levelOf(head: Cell, numbers: readonly Cell[], figures: boolean): number {
  const opening = /^(?:[-–*•+]|[IVX]{1,5}[.)](?=\s)|[A-ZĐ][.)](?=\s)|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?(?=\s)|[a-zđ][.)](?=\s))/u.exec(head.text)?.[0]
  if (/^trong đó/iu.test(head.text.normalize('NFC'))) return PART
  const mark = opening ?? numbers.findLast(({ text }) => text !== '')?.text
  const level = mark === undefined ? undefined : MARKS.find(([shape]) => shape.test(mark))?.[1]
  return level ?? (figures ? UNMARKED : UNMARKED_SECTION)
}

/** Closes the sections that a row of this level does not stand under. */
export function closeSections(sections: Sections, level: number): void {
  while (sections.length > 0 && sections.at(-1)!.level >= level) sections.pop()
}

/** A total closes what it sums up: all of the table, or, straight below a section without figures, nothing. */
export function closeForTotal(sections: Sections): void {
  if (sections.at(-1)?.figures === false) return
  sections.length = 0
}

/** The unit of the nearest section that states one. */
export function sectionUnit(sections: Sections): StatedUnit | null {
  return sections.findLast(({ unit }) => unit !== null)?.unit ?? null
}
