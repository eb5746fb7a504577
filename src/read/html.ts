/** Web pages. Nothing that a page names is fetched. */
import type { Decoded, Encoding } from './encoding.ts'
import { decodeText, ENCODINGS } from './encoding.ts'
import { markupToText } from './markup.ts'

const META = /<meta[^<>]*/giu
const CHARSET = /charset\s*=\s*["']?([a-z0-9-]+)/iu

/** The text of a page, in the encoding given, that of its bytes, or that which it names itself. */
export function readHtml(bytes: Uint8Array, encoding: Encoding | null): Decoded {
  const decoded = decodeText(bytes, encoding ?? namedEncoding(bytes))
  return { ...decoded, text: markupToText(decoded.text) }
}

/** The encoding of the meta tag where bytes do not contradict it; pages in UTF-8 and UTF-16 are told by their bytes. */
function namedEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const named = [...head.matchAll(META)].map(([tag]) => CHARSET.exec(tag)?.[1]?.toLowerCase()).find((name) => name !== undefined)
  return ENCODINGS.find((known) => known === named && known === 'windows-1258') ?? null
}
