/** Whether memory holds what is to be decoded. */
import { ReadError } from './read-error.ts'

/** A text of so few bytes is held in any case. */
const SMALL = 64 * 1024
/** What the tables and the reading of a text take beside it. */
const BESIDE = 16 * 1024 * 1024

/** Throws a ReadError for a text that memory would not hold: asked for all at once, it would end the program and not this input alone. */
export function checkRoom(size: number): void {
  if (size < SMALL) return
  // Loaded for what is large.
  const { heap_size_limit, used_heap_size } = process.getBuiltinModule('node:v8').getHeapStatistics()
  // A character takes two bytes.
  if (2 * size + BESIDE > heap_size_limit - used_heap_size) throw new ReadError('needs more memory than there is')
}
