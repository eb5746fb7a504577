/** A text in pieces small enough to be laid out quickly, gathered in chunks that are filled when they are near or nothing else is to be done. */
import type { Span } from '../../figure.ts'
import type { PackedBlock } from '../pack.ts'
import { BLOCK_KINDS } from '../pack.ts'

/** A block, or a part of one that is long. */
export interface TextPiece extends Span {
  kind: (typeof BLOCK_KINDS)[number]
  level: number
  /** Offsets of cells, row by row, of a table */
  rows: readonly (readonly number[])[] | null
  /** It goes on with what the piece before began */
  continued: boolean
}

export interface Chunk extends Span {
  pieces: TextPiece[]
}

/** Signs of a chunk and of a piece, about. */
const CHUNK = 12_000
const PIECE = 6_000

/** Cuts the blocks of a text; `isInside` tells the offsets at which nothing may be cut. */
export function chunksOf(text: string, blocks: readonly PackedBlock[], isInside: (offset: number) => boolean): Chunk[] {
  const chunks: Chunk[] = []
  let chunk: Chunk | null = null
  for (const block of blocks) {
    for (const piece of piecesOf(text, block, isInside)) {
      if (chunk === null || chunk.end - chunk.start > CHUNK) {
        chunk = { start: piece.start, end: piece.end, pieces: [] }
        chunks.push(chunk)
      }
      chunk.pieces.push(piece)
      chunk.end = piece.end
    }
  }
  return chunks
}

function piecesOf(text: string, [kind, level, start, end, rows]: PackedBlock, isInside: (offset: number) => boolean): TextPiece[] {
  const cuts = rows === undefined ? cutsOf(text, start, end, isInside) : rowCuts(rows, end)
  return cuts.map((from, i) => {
    const to = cuts[i + 1] ?? end
    return { kind: BLOCK_KINDS[kind]!, level, start: i === 0 ? start : from, end: to, continued: i > 0, rows: rows?.filter((row) => row[0]! >= (i === 0 ? start : from) && row[0]! < to) ?? null }
  })
}

/** Behind the first space past the length of a piece. */
function cutsOf(text: string, start: number, end: number, isInside: (offset: number) => boolean): number[] {
  const cuts = [start]
  for (let from = start; end - from > 2 * PIECE; ) {
    let at = text.indexOf(' ', from + PIECE) + 1
    while (at > 0 && at < end && isInside(at)) at = text.indexOf(' ', at) + 1
    if (at === 0 || at >= end) break
    cuts.push(at)
    from = at
  }
  return cuts
}

function rowCuts(rows: readonly (readonly number[])[], end: number): number[] {
  const cuts = [rows[0]?.[0] ?? end]
  for (const row of rows) if (row[0]! - cuts.at(-1)! > PIECE) cuts.push(row[0]!)
  return cuts
}
