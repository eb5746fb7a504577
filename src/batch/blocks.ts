/** Small pieces gathered to blocks, for a file takes a large one about as fast as a small one. */
import type { Piece } from '../write/writer.ts'

/** Bytes from which a block is written. */
const BLOCK = 128 * 1024

export interface Blocks {
  /** Writes what has been gathered when it is enough */
  add(piece: Piece): Promise<void>
  /** Writes what has been gathered */
  flush(): Promise<void>
}

/** Gathers pieces for `write`. */
export function inBlocks(write: (block: Uint8Array) => Promise<void>): Blocks {
  let gathered: Uint8Array[] = []
  let size = 0
  /** Settles when all blocks are written, one after the other */
  let writing = Promise.resolve()
  const flush = () => {
    if (size === 0) return writing
    const block = gathered.length === 1 ? gathered[0]! : Buffer.concat(gathered, size)
    gathered = []
    size = 0
    writing = writing.then(() => write(block))
    return writing
  }
  return {
    async add(piece) {
      if (piece.length === 0) return
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      gathered.push(bytes)
      size += bytes.length
      if (size >= BLOCK) await flush()
    },
    flush,
  }
}
