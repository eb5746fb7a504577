/**
 * What every format gives: how records are written, which happens where they are made, and how written records are put
 * together, which happens where the output is. So workers write, and the output needs only their bytes.
 */
import type { Figure, Span } from '../figure.ts'
import type { Language } from './columns.ts'

export type Cell = string | number | boolean | null

/** Bytes, or text that is still to become UTF-8. */
export type Piece = string | Uint8Array

/** What the output is to look like. */
export interface Layout<K extends string> {
  /** The columns, in order */
  fields: readonly K[]
  /** The fields are a choice, so that records of objects hold only these */
  chosen?: boolean
  /** Language of the headers */
  lang?: Language
  /** Separated values: other than `,` or tab, a byte order mark, or all that a Vietnamese Excel expects */
  delimiter?: string
  bom?: boolean
  excel?: boolean
  /** Characters of a line of a terminal */
  width?: number
}

/** A format for records of one shape; `T` is a figure or another flat record. */
export interface Writer<T> {
  /** One record or more as the format writes them */
  records(list: readonly T[]): string
  /** Begins an output */
  assemble(): Assembly
}

/** A figure with the words that its fields were read from. */
export interface GroundedFigure {
  figure: Figure
  /** For each field that has some: why it is what it is, and the words that say so */
  fields: readonly { field: keyof Figure; ground: { why: string; at: Span | null } }[]
}

/** The format that shows figures in the texts that they were read from, and so is given both. */
export interface PageWriter {
  /** A source and its text, before its figures; written with a count of 0 */
  source(name: string, text: string): string
  /** One figure or more as the page holds them */
  figures(list: readonly GroundedFigure[]): string
  assemble(): Assembly
}

/** Written records of one source, as `records` gave them. */
export interface Written {
  piece: Piece
  count: number
  source: string | null
}

/** An output that is being put together; what each step gives is to be written in turn. */
export interface Assembly {
  open(): Piece
  add(written: Written): Piece | Promise<Piece>
  close(): Piece | Promise<Piece>
}

/** Records behind an opening and before a closing text, with something between those of two calls. */
export function plainAssembly(open: string, between: string, close: (count: number) => string): Assembly {
  let total = 0
  return {
    open: () => open,
    add({ piece, count }) {
      if (count === 0) return ''
      const first = total === 0
      total += count
      return first || between === '' ? piece : joined(between, piece)
    },
    close: () => close(total),
  }
}

/** Text and a piece as one piece. */
export function joined(before: string, piece: Piece): Piece {
  return typeof piece === 'string' ? before + piece : Buffer.concat([Buffer.from(before), piece])
}

/** A piece as text. */
export function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('utf8')
}

/** The record with the fields of the layout only. */
export function chosenOf<K extends string>({ fields, chosen }: Layout<K>, record: Readonly<Record<K, Cell>>): Readonly<Record<K, Cell>> {
  return chosen === true ? (Object.fromEntries(fields.map((field) => [field, record[field]])) as Record<K, Cell>) : record
}
