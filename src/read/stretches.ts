/** The bytes of a text in stretches that can be decoded by themselves: each but the last ends behind a line break. */

/** Bytes of a stretch, without the rest of its last line. */
const STRETCH = 256 * 1024
const BREAK = 0x0a

/** The encoding is asked for the two orders of UTF-16 alone: in all others a line break is the byte that it is in ASCII, and nothing else is. */
export function* stretchesOf(bytes: Uint8Array, encoding: string): Generator<Uint8Array, void, void> {
  const end = encoding === 'utf-16le' ? endLittle : encoding === 'utf-16be' ? endBig : endNarrow
  for (let from = 0; from < bytes.length; ) {
    const to = end(bytes, from + STRETCH)
    yield bytes.subarray(from, to)
    from = to
  }
}

/** The end of the line that holds the byte `at`. */
function endNarrow(bytes: Uint8Array, at: number): number {
  const found = bytes.indexOf(BREAK, at)
  return found < 0 ? bytes.length : found + 1
}

/** In UTF-16 the byte of a break is half of it, or of another sign. */
function endLittle(bytes: Uint8Array, at: number): number {
  let found = bytes.indexOf(BREAK, at)
  while (found >= 0 && (found % 2 !== 0 || bytes[found + 1] !== 0)) found = bytes.indexOf(BREAK, found + 1)
  return found < 0 ? bytes.length : found + 2
}

function endBig(bytes: Uint8Array, at: number): number {
  let found = bytes.indexOf(BREAK, at)
  while (found >= 0 && (found % 2 !== 1 || bytes[found - 1] !== 0)) found = bytes.indexOf(BREAK, found + 1)
  return found < 0 ? bytes.length : found + 1
}
