/** Decoders of the Vietnamese encodings of before Unicode, made from `charsets.tsv`, which is read when one is needed. */
import { readFileSync } from 'node:fs'
import { once } from '../once.ts'

export const LEGACY = ['tcvn3', 'viscii', 'vni'] as const
export type Legacy = (typeof LEGACY)[number]

/** Characters of Windows-1252 by their bytes: those of Latin-1 but for 80 to 9F. The TextDecoder of some versions of Node reads Latin-1 under this name. */
export const WINDOWS_1252: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
  return byte >= 0x80 && byte <= 0x9f ? special[byte - 0x80]! : String.fromCharCode(byte)
})

interface Row {
  letter: string
  tcvn3: string
  viscii: string
  vni: string
}

/** The code unit of each byte, and of each pair of bytes that is one letter, else 0; bytes that are no letters are those of Windows-1252. */
interface Charset {
  single: Uint16Array
  pairs: Uint16Array | null
}

const rows = once(readRows)
const charsets: Readonly<Record<Legacy, () => Charset>> = { tcvn3: once(() => singleBytes('tcvn3')), viscii: once(() => singleBytes('viscii')), vni: once(vni) }

/** Decodes bytes; those that are no letters of the encoding are read as Windows-1252. */
export function decodeLegacy(bytes: Uint8Array, encoding: Legacy): string {
  const { single, pairs } = charsets[encoding]()
  const units = Buffer.allocUnsafe(2 * bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const pair = pairs === null ? 0 : pairs[(bytes[i]! << 8) | (bytes[i + 1] ?? 0)]!
    const unit = pair === 0 ? single[bytes[i]!]! : pair
    if (pair !== 0) i++
    units[length++] = unit & 0xff
    units[length++] = unit >> 8
  }
  return units.toString('utf16le', 0, length)
}

function readRows(): Row[] {
  const text = readFileSync(new URL('./charsets.tsv', import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [letter = '', tcvn3 = '', viscii = '', written = ''] = line.split('\t')
    return { letter, tcvn3, viscii, vni: written }
  })
}

function singleBytes(encoding: 'tcvn3' | 'viscii'): Charset {
  const single = windows1252()
  for (const row of rows()) if (row[encoding] !== '') single[Number.parseInt(row[encoding], 16)] = row.letter.charCodeAt(0)
  return { single, pairs: null }
}

/** A vowel with its mark behind it is one letter: "aø" is à. */
function vni(): Charset {
  const charset = { single: windows1252(), pairs: new Uint16Array(0x10000) }
  for (const { letter, vni: written } of rows()) {
    const [first, second] = [...written].map((character) => WINDOWS_1252.indexOf(character))
    if (first === undefined) continue
    if (second === undefined) charset.single[first] = letter.charCodeAt(0)
    else charset.pairs[(first << 8) | second] = letter.charCodeAt(0)
  }
  return charset
}

function windows1252(): Uint16Array {
  return Uint16Array.from(WINDOWS_1252, (character) => character.charCodeAt(0))
}
