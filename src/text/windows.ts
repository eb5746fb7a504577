/**
 * A window that goes over a text from its head to its end, so that only some of it is held. It moves on between two
 * blocks, where what stands above and below are the same blocks by themselves.
 */
import type { Layout } from './survey.ts'
import { isBetweenTables } from './tables.ts'
import { goesOn } from './wrapped.ts'

export interface Window {
  text: string
  /** Where what is new begins: what stands before has been in the window before this one */
  from: number
  /** Characters by which it has moved on since the window before */
  moved: number
  /** Offset in the whole text, and line, of the window's first character */
  offset: number
  line: number
}

/** The windows of a text; `kept` is asked where the end of one begins that is to be in the next one too. */
export function* windows(parts: Iterable<string>, layout: Layout, kept: (text: string) => number): Generator<Window, void, void> {
  let window: Window = { text: '', from: 0, moved: 0, offset: 0, line: 1 }
  for (const stretch of stretches(parts, layout)) {
    const moved = kept(window.text)
    window = { text: window.text.slice(moved) + stretch, from: window.text.length - moved, moved, offset: window.offset + moved, line: window.line + breaksBefore(window.text, moved) }
    yield window
  }
}

/** Parts put together anew, so that none of them ends inside a block. */
function* stretches(parts: Iterable<string>, layout: Layout): Generator<string, void, void> {
  let open = ''
  /** Where no block ended the text grows to twice its length before one is looked for again, lest the time grow with its square */
  let least = 1
  for (const part of parts) {
    if (open.length >= least) {
      const end = lastEnd(open, layout)
      if (end > 0) yield open.slice(0, end)
      least = end > 0 ? 1 : 2 * open.length
      open = open.slice(end)
    }
    open += part
  }
  yield open
}

/** Where the last block ends of which it is sure; 0 where none does. What the last line begins may go on behind it. */
function lastEnd(text: string, { tabular, wrapped }: Layout): number {
  for (let next = lineBefore(text, text.length); next > 0; ) {
    const line = lineBefore(text, next)
    if (!(wrapped && goesOn(text, line, next - 1)) && !(tabular && !isBetweenTables(text, line, next))) return next
    next = line
  }
  return 0
}

/** Where the line begins that ends with the break before `next`. */
function lineBefore(text: string, next: number): number {
  return next < 2 ? 0 : text.lastIndexOf('\n', next - 2) + 1
}

function breaksBefore(text: string, end: number): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) breaks++
  return breaks
}
