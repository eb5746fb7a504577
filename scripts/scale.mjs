/**
 * `npm run scale [MB] [PIECE…]`: how fast the built extractor reads a text of so many megabytes (100) in which one piece is
 * repeated, against a hundredth of it. The same rate means that time is linear to that size.
 */
import { createExtractor } from '../dist/run/index.js'

const PIECES = ['7', 'a', '1.', '. ', ' ', '\n', '(', '- ', '| ', 'a\t', '"', 'một ', 'trong đó ', 'xã A, ', 'tháng ', 'thuế, ', 'so với ']
const [size = '100', ...given] = process.argv.slice(2)
const extractor = createExtractor()

/** Megabytes a second of a text of this many bytes; its figures are counted and not held. */
function rate(piece, bytes) {
  const text = piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
  let figures = 0
  const start = performance.now()
  extractor.each(text, {}, () => figures++)
  return { rate: bytes / 1000 / (performance.now() - start), figures }
}

for (const piece of given.length > 0 ? given : PIECES) {
  const bytes = Number(size) * 1_000_000
  rate(piece, bytes / 100)
  const [small, large] = [rate(piece, bytes / 100), rate(piece, bytes)]
  console.log(`${JSON.stringify(piece).padEnd(14)} ${small.rate.toFixed(2).padStart(8)} MB/s at ${bytes / 1e8} MB ${large.rate.toFixed(2).padStart(8)} MB/s at ${size} MB, ${large.figures} figures`)
}
