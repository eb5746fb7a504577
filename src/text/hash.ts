/** A number for a folded word, numeral or mark; of different words it is nearly always another. */

/** Hash of a string, 32 bits of which the lower ones are as good as any. */
export function hashOf(norm: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < norm.length; i++) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}
