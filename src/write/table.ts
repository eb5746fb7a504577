/** A table for a person at a terminal, fitted to its width: the first records tell how wide each column is. */
import stringWidth from 'string-width'
import type { Language } from './columns.ts'
import { columnOf, headOf } from './columns.ts'
import { linesOf } from './ndjson.ts'
import type { Assembly, Cell, Layout, Piece, Writer } from './writer.ts'
import { textOf } from './writer.ts'

/** What is shown of a figure where no columns are asked for. */
const SHOWN = ['line', 'text', 'value', 'unit', 'role', 'direction', 'indicator', 'label', 'period', 'place']
const LINE = 100
/** Records that are looked at before the first is written. */
const LOOK = 200
const GAP = 2
const NARROWEST = 4

type Row = Readonly<Record<string, Cell>>

export function table<K extends string>(layout: Layout<K>): Writer<Readonly<Record<K, Cell>>> {
  const { fields, chosen = false, lang = 'en', width = LINE } = layout
  const few = chosen ? [] : SHOWN.filter((field) => (fields as readonly string[]).includes(field))
  const shown: readonly string[] = few.length === 0 ? fields : few
  return { records: (list) => linesOf(layout, list), assemble: () => assembly(shown, lang, width) }
}

function assembly(fields: readonly string[], lang: Language, width: number): Assembly {
  const number = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 20 })
  const cellsOf = (row: Row) => fields.map((field) => shownCell(row[field] ?? null, columnOf(field).kind === 'number' ? number : null))
  const heads = fields.map((field) => headOf(field, lang))
  const right = fields.map((field) => columnOf(field).kind !== 'text')
  let waiting: Piece[] = []
  let count = 0
  let widths: readonly number[] | null = null
  const lineOf = (cells: readonly string[]) => `${cells.map((cell, i) => fitted(cell, widths![i]!, right[i]!)).join(' '.repeat(GAP)).trimEnd()}\n`
  const flush = () => {
    const rows = waiting.flatMap((piece) => textOf(piece).split('\n').filter((line) => line !== '').map((line) => cellsOf(JSON.parse(line) as Row)))
    waiting = []
    let text = ''
    if (widths === null) {
      widths = widthsFor([heads, ...rows], width)
      text = lineOf(heads) + lineOf(widths.map((w) => '─'.repeat(w)))
    }
    return text + rows.map(lineOf).join('')
  }
  return {
    open: () => '',
    add(written) {
      if (written.count > 0) waiting.push(written.piece)
      count += written.count
      return count < LOOK && widths === null ? '' : flush()
    },
    close: flush,
  }
}

function shownCell(value: Cell, number: Intl.NumberFormat | null): string {
  if (value === null) return ''
  return typeof value === 'number' && number !== null ? number.format(value) : String(value).replace(/\s+/gu, ' ')
}

/** As wide as the widest cell, the widest columns narrowed until the line fits. */
function widthsFor(rows: readonly (readonly string[])[], line: number): number[] {
  const widths = rows[0]!.map((_, i) => Math.max(1, ...rows.map((row) => stringWidth(row[i]!))))
  let over = widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1) - line
  while (over > 0) {
    const widest = Math.max(...widths)
    if (widest <= NARROWEST) break
    widths[widths.indexOf(widest)]!--
    over--
  }
  return widths
}

/** Cut, with a sign that it was, or filled up. */
function fitted(cell: string, width: number, right: boolean): string {
  const long = stringWidth(cell) > width
  const text = long ? `${cutTo(cell, width - 1)}…` : cell
  const fill = ' '.repeat(width - stringWidth(text))
  return right ? fill + text : text + fill
}

function cutTo(cell: string, width: number): string {
  let text = ''
  for (const { segment } of new Intl.Segmenter('vi').segment(cell)) {
    if (stringWidth(text + segment) > width) break
    text += segment
  }
  return text
}
