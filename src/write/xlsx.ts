/**
 * XLSX: a sheet of records and one of the sources with their counts. Rows are packed as they come, so that memory does
 * not grow with them; the same records always give the same bytes. The archive is packed by fflate.
 */
import { Zip, ZipDeflate } from 'fflate'
import type { ColumnKind, Language } from './columns.ts'
import { columnOf, headOf } from './columns.ts'
import type { Assembly, Cell, Layout, Piece, Writer, Written } from './writer.ts'
import { textOf } from './writer.ts'
import { fixedParts, sheetClosing, sheetOpening } from './xlsx-parts.ts'
import { headRow, rowOf } from './xlsx-rows.ts'

/** Rows that a sheet may have in Excel, its header among them. */
const MOST_ROWS = 1_048_576
const NAMES = { en: { records: 'Figures', sources: 'Sources' }, vi: { records: 'Số liệu', sources: 'Nguồn' } } as const
const END = '</row>'

export function xlsx<K extends string>({ fields, lang = 'en' }: Layout<K>, most = MOST_ROWS): Writer<Readonly<Record<K, Cell>>> {
  const kinds = fields.map((field) => columnOf(field).kind)
  return {
    records: (list) => list.map((record) => rowOf(fields.map((field) => record[field]), kinds)).join(''),
    assemble: () => assembly(fields, lang, most),
  }
}

function assembly(fields: readonly string[], lang: Language, most: number): Assembly {
  const book = openBook(most)
  const counts = new Map<string, number>()
  return {
    open() {
      book.sheet(NAMES[lang].records, fields, lang)
      return book.drain()
    },
    add({ piece, count, source }: Written) {
      if (source !== null) counts.set(source, (counts.get(source) ?? 0) + count)
      if (count > 0) book.rows(textOf(piece), count)
      return book.drain()
    },
    close() {
      if (counts.size > 0) {
        const kinds: ColumnKind[] = ['text', 'index']
        book.sheet(NAMES[lang].sources, ['source', 'figures'], lang)
        for (const [source, count] of counts) book.rows(rowOf([source, count], kinds), 1)
      }
      book.finish()
      return book.drain()
    },
  }
}

/** A workbook that is being written; a sheet that is full goes on in another with a number behind its name. */
export function openBook(most = MOST_ROWS) {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const names: string[] = []
  let current: { part: ZipDeflate; name: string; fields: readonly string[]; lang: Language; rows: number; number: number } | null = null
  const begin = (name: string, number: number, fields: readonly string[], lang: Language) => {
    end()
    names.push(number === 1 ? name : `${name} ${number}`)
    const part = openPart(zip, `xl/worksheets/sheet${names.length}.xml`)
    current = { part, name, fields, lang, rows: 1, number }
    part.push(Buffer.from(sheetOpening(fields.map((field) => columnOf(field).width)) + headRow(fields.map((field) => headOf(field, lang)))))
  }
  const end = () => {
    current?.part.push(Buffer.from(sheetClosing(current.fields.length, current.rows)), true)
    current = null
  }
  return {
    sheet: (name: string, fields: readonly string[], lang: Language) => begin(name, 1, fields, lang),
    rows(text: string, count: number) {
      let rest = text
      for (let left = count; left > 0; ) {
        if (current!.rows === most) begin(current!.name, current!.number + 1, current!.fields, current!.lang)
        const room = Math.min(left, most - current!.rows)
        const cut = room === left ? rest.length : after(rest, room)
        current!.part.push(Buffer.from(rest.slice(0, cut)))
        current!.rows += room
        rest = rest.slice(cut)
        left -= room
      }
    },
    finish() {
      end()
      for (const [path, xml] of fixedParts(names)) openPart(zip, path).push(Buffer.from(xml), true)
      zip.end()
    },
    drain: (): Piece => (ready.length === 0 ? '' : Buffer.concat(ready.splice(0))),
  }
}

/** The time of a part is fixed: the same records are to give the same bytes. */
function openPart(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 4 })
  part.mtime = new Date(1980, 0, 1)
  zip.add(part)
  return part
}

/** Behind the nth row of a text of rows. */
function after(text: string, rows: number): number {
  let at = 0
  for (let i = 0; i < rows; i++) at = text.indexOf(END, at) + END.length
  return at
}
