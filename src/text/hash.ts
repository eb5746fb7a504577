/** A number for a folded word, numeral or mark; of different words it is nearly always another. */

/** Hash of a string, 32 bits of which the lower ones are as good as any. */
export function hashOf(norm: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < norm.length; i++) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Things in a table with open addressing, by their hashes: a power of two of places, more than half of them empty. Those with one hash stand in their order. */
export function hashTable<T extends { readonly hash: number }>(things: readonly T[]): (T | null)[] {
  let size = 1
  while (size < things.length * 2 + 1) size *= 2
  const places = new Array<T | null>(size).fill(null)
  for (const thing of things) {
    let place = thing.hash & (size - 1)
    while (places[place] !== null) place = (place + 1) & (size - 1)
    places[place] = thing
  }
  return places
}
