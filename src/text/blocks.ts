/**
 * Text to blocks: title, headings, list items and paragraphs, one a line, each with its offsets.
 * Blocks carry the context that governs the figures below them; they do not look inside sentences.
 */
import type { Span } from '../figure.ts'
import { isDigit, isLetter, isSpace } from './boundary.ts'
import { isLonger } from './letters.ts'
import { whole } from './parts.ts'
import type { Layout } from './survey.ts'
import { survey } from './survey.ts'
import { tableFinder } from './tables.ts'
import { wrappedEnd } from './wrapped.ts'

export type BlockKind = 'title' | 'heading' | 'item' | 'paragraph' | 'table'

/** One line of the text, or the lines of a table; `start` stands behind the list marker or heading number, if any. */
export interface Block extends Span {
  kind: BlockKind
  /** Depth of a title: 1 for its first line, 2 for those behind it; of a heading or list: 1 for `I.`, 2 for `1.`, 3 for `1.1.`, `a)`, 4 for `-`, 5 for `+` */
  level: number
  /** The cells of a table, row by row */
  rows?: readonly (readonly Span[])[]
  /** The lines of a table as other blocks, for one that turns out to be none */
  lines?: readonly Block[]
}

const HEADING_MAX = 160
/** Number, letter or bullet that opens a heading or a list item. */
const MARKER = /^(?:([IVX]{1,6})[.)]|(\d{1,2})[.)](?!\d)|(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?(?=\s)|([a-zđ])\)|([-–—•*·●○▪■✓])|(\+))\s*/u
/** Signs that end a line which is no heading, and those that may stand behind one of them. */
const CLOSING = '.;,!?…'
const QUOTES = '"\'”’)'

/** The blocks of a text, in order, each made when it is asked for; blank lines give none. */
export function splitBlocks(text: string): Generator<Block, void, void> {
  return blocksFrom(text, 0, survey(whole(text)).layout, opening())
}

/** How far the opening of a text has been read: handed on from one stretch of it to the next, and changed as blocks are made. */
export interface Opening {
  /** No block has come yet */
  first: boolean
  /** Lines that may yet belong to the head of an official paper, which is in capitals: who writes, where, and what of */
  head: number
}

/** The opening of a text of which nothing has been read. */
export function opening(): Opening {
  return { first: true, head: 0 }
}

/** The blocks of a text of this layout from the line that begins at `from`. */
export function* blocksFrom(text: string, from: number, { tabular, wrapped }: Layout, read: Opening): Generator<Block, void, void> {
  // Most texts hold none of the signs of a table, and are spared the look at every line.
  const tableAt = tabular ? tableFinder(text) : () => null
  let at = from
  while (at < text.length) {
    const table = tableAt(at)
    if (table !== null) {
      yield { kind: 'table', level: 1, ...table, lines: linesOf(text, table.start, table.end) }
      read.first = false
      read.head = 0
      at = table.end + 1
      continue
    }
    const newline = text.indexOf('\n', at)
    const stop = wrapped ? wrappedEnd(text, at) : newline < 0 ? text.length : newline
    const block = readLine(text, at, stop, read.first && newline >= 0)
    if (block !== null) {
      if (read.first && isShouted(text, block)) read.head = HEAD
      else if (read.head > 0) read.head = endsHead(text, block, at) ? 0 : read.head - 1
      read.first = false
      yield read.head > 0 && block.kind === 'heading' ? { ...block, kind: 'title', level: 2 } : block
    }
    at = stop + 1
  }
}

/** Lines of the head of an official paper, at most. */
const HEAD = 15

/** A title without a small letter. */
function isShouted(text: string, { kind, start, end }: Block): boolean {
  const line = text.slice(start, end)
  return kind === 'title' && line === line.toUpperCase() && line !== line.toLowerCase()
}

/** A numbered heading, a list or a sentence begins the paper itself. */
function endsHead(text: string, { kind, start, end }: Block, line: number): boolean {
  if (kind === 'item' || (kind === 'paragraph' && CLOSING.includes(text[end - 1]!))) return true
  let at = line
  while (isSpace(text.charCodeAt(at))) at++
  return kind === 'heading' && start > at
}

function linesOf(text: string, from: number, to: number): Block[] {
  const lines: Block[] = []
  for (let at = from; at < to; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 || newline > to ? to : newline
    const line = readLine(text, at, stop, false)
    // A row is no heading, however short.
    if (line !== null) lines.push(line.kind === 'heading' ? { ...line, kind: 'paragraph' } : line)
    at = stop + 1
  }
  return lines
}

function readLine(text: string, from: number, to: number, first: boolean): Block | null {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === end) return null
  const marker = mayOpenMarker(text, start) ? markerOf(text.slice(start, Math.min(end, start + 16))) : null
  const line = isLonger(text, start, end, HEADING_MAX) ? null : text.slice(start, end)
  const open = line !== null && !isClosed(line)
  if (marker === null) return { kind: kindOf(line, open, first), level: open && line!.endsWith(':') ? 3 : 1, start, end }
  const level = markerLevel(marker)
  const heading = open && level < 4 && !hasFigureLikeTail(line!)
  return { kind: heading ? 'heading' : 'item', level, start: Math.min(end, start + marker[0].length), end }
}

/** What opens a line; a bullet does before a space or a letter, as one before a digit may be a sign. */
function markerOf(line: string): RegExpExecArray | null {
  const found = MARKER.exec(line)
  const bullet = found !== null && (found[5] ?? found[6]) !== undefined
  return bullet && found[0].length === 1 && !isLetter(line.charCodeAt(1)) ? null : found
}

/** False for the letters that most lines open with: a small one is a marker only before a bracket, a capital only as a numeral. */
function mayOpenMarker(text: string, at: number): boolean {
  if (!isLetter(text.charCodeAt(at))) return true
  return text[at + 1] === ')' || 'IVX'.includes(text[at]!)
}

function isClosed(line: string): boolean {
  const last = line.at(-1)!
  return CLOSING.includes(last) || (line.length > 1 && QUOTES.includes(last) && CLOSING.includes(line.at(-2)!))
}

function kindOf(line: string | null, open: boolean, first: boolean): BlockKind {
  if (line === null || !open) return first && line !== null && !line.endsWith('.') ? 'title' : 'paragraph'
  if (first) return 'title'
  return hasFigureLikeTail(line) ? 'paragraph' : 'heading'
}

function markerLevel(m: RegExpExecArray): number {
  if (m[1] !== undefined) return 1
  if (m[2] !== undefined) return 2
  if (m[3] !== undefined || m[4] !== undefined) return 3
  return m[5] !== undefined ? 4 : 5
}

/** "Tổng thu ngân sách: 1.950 tỷ đồng" stands alone on a line without being a heading. */
function hasFigureLikeTail(line: string): boolean {
  const colon = line.indexOf(':')
  if (colon < 0 || colon === line.length - 1) return false
  for (let i = colon; i < line.length; i++) if (isDigit(line.charCodeAt(i))) return true
  return false
}
