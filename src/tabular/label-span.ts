/** The words of a cell: without what opens it, and without what closes it. */
import type { Span } from '../figure.ts'
import { behind } from '../text/letters.ts'

/** The head of a row without the mark or number that opens it, "Trong đó:", its unit in brackets, and its colon. */
export function labelSpan(text: string, { start, end }: Span): Span {
  const opened = openedEnd(text, start, end)
  const closed = closedStart(text, opened, end)
  return opened < closed ? { start: opened, end: closed } : { start, end }
}

/** What opens a cell before its words: a mark or a number, "trong đó" (of which), "Biểu số 1." (table 1). */
const OPENINGS = [
  /^(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]|[A-ZĐa-zđ][.)])\s+/iu,
  /^(?:[-–+*•]|trong đó\s*:?\s*)/iu,
  /^(?:biểu|bảng|phụ lục)(?: số)? [\d.]{1,6}[.:]?\s*/iu,
]

/** How far into a cell its openings are looked for, in composed letters. */
const OPENED = 40

function openedEnd(text: string, from: number, to: number): number {
  // Decomposed letters take more room.
  const head = text.slice(from, Math.min(to, from + 2 * OPENED)).normalize('NFC').slice(0, OPENED)
  let at = 0
  for (;;) {
    const rest = head.slice(at)
    const opening = OPENINGS.map((pattern) => pattern.exec(rest)).find((found) => found !== null)
    if (opening == null) return behind(text, from, at)
    at += opening[0].length
  }
}

/** Of a long cell only the end can be a unit. */
const LONGEST_UNIT = 60
const MARKS = /[:;,.*]{1,3}$/u
const BRACKETS = /\([^()]{0,40}\)$/u

function closedStart(text: string, from: number, to: number): number {
  const first = Math.max(from, to - LONGEST_UNIT)
  const words = text.slice(first, to).trimEnd().replace(MARKS, '').trimEnd()
  return first + words.replace(BRACKETS, '').trimEnd().length
}
