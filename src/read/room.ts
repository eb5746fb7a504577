/** Whether memory holds what is to be decoded. */
import { getHeapStatistics } from 'node:v8'
import { ReadError } from './read-error.ts'

/** Throws a ReadError for a text that memory would not hold: asked for all at once, it would end the program and not this input alone. */
export function checkRoom(size: number): void {
  const { heap_size_limit, used_heap_size } = getHeapStatistics()
  // A character takes two bytes.
  if (2 * size > heap_size_limit - used_heap_size) throw new ReadError('needs more memory than there is')
}
