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

function windows1252(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += WINDOWS_1252[byte]
  return text
}

interface Row {
  letter: string
  tcvn3: string
  viscii: string
  vni: string
}

const table = once(readRows)

/** Decodes bytes; those that are no letters of the encoding are read as Windows-1252. */
export function decodeLegacy(bytes: Uint8Array, encoding: Legacy): string {
  return encoding === 'vni' ? decodeVni(windows1252(bytes), table()) : decodeSingle(bytes, table(), encoding)
}

function readRows(): Row[] {
  const text = readFileSync(new URL('./charsets.tsv', import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [letter = '', tcvn3 = '', viscii = '', vni = ''] = line.split('\t')
    return { letter, tcvn3, viscii, vni }
  })
}

function decodeSingle(bytes: Uint8Array, all: readonly Row[], encoding: 'tcvn3' | 'viscii'): string {
  const letters = new Map(all.filter((row) => row[encoding] !== '').map((row) => [Number.parseInt(row[encoding], 16), row.letter]))
  let text = ''
  for (const byte of bytes) text += letters.get(byte) ?? WINDOWS_1252[byte]
  return text
}

/** A vowel with its mark behind it is one letter: "aø" is à. */
function decodeVni(written: string, all: readonly Row[]): string {
  const letters = new Map(all.map(({ vni, letter }) => [vni, letter]))
  let text = ''
  for (let i = 0; i < written.length; i++) {
    const pair = letters.get(written.slice(i, i + 2))
    text += pair ?? letters.get(written[i]!) ?? written[i]
    if (pair !== undefined) i++
  }
  return text
}
