/** Encoders of the Vietnamese encodings, built from what their standards say, apart from the decoder's table. */

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const
/** VNI's marks for the tones (grave, acute, hook, tilde, dot) alone, on a circumflex, on a breve, and its letters for i. */
const VNI = { plain: 'øùûõï', circumflex: 'àáåãä', breve: 'èéúüë', i: 'ìíæóò' } as const

/** The base letter, its shape (circumflex, breve, horn) and its tone. */
function parts(letter: string): { base: string; shape: string; tone: number } {
  const [base = '', ...marks] = letter.toLowerCase().normalize('NFD')
  return { base, shape: marks.find((m) => !TONES.includes(m as (typeof TONES)[number])) ?? '', tone: TONES.findIndex((t) => marks.includes(t)) }
}

function vniLetter(letter: string): string {
  const { base, shape, tone } = parts(letter)
  const mark = (marks: string, none = '') => (tone < 0 ? none : marks[tone]!)
  if (base === 'đ') return 'ñ'
  if (base === 'i') return mark(VNI.i)
  if (base === 'y' && tone === 4) return 'î'
  if (shape === '\u0302') return base + mark(VNI.circumflex, 'â')
  if (shape === '\u0306') return base + mark(VNI.breve, 'ê')
  if (shape === '\u031b') return (base === 'o' ? 'ô' : 'ö') + mark(VNI.plain)
  return base + mark(VNI.plain)
}

const VIETNAMESE = /[^\u0000-\u007f\u2010-\u2026]/u

/** A text in VNI. */
export function toVni(text: string): Buffer {
  const written = [...text].map((c) => (!VIETNAMESE.test(c) ? c : c === c.toLowerCase() ? vniLetter(c) : vniLetter(c).toUpperCase())).join('')
  return windows1252(written)
}

/** Lower-case letters of TCVN3 from A8 on, in the order of their codes; `_` for a code without one. */
const TCVN3 = 'ăâêôơưđ______àảãáạ_ằẳẵắ_______ặầẩẫấậè_ẻẽéẹềểễếệìỉ___ĩíịò_ỏõóọồổỗốộờởỡớợù_ủũúụừửữứựỳỷỹýỵ'

/** A text in TCVN3, which has no capitals with tones. */
export function toTcvn3(text: string): Buffer {
  return Buffer.concat([...text].map((c) => {
    const at = TCVN3.indexOf(c.toLowerCase())
    return at >= 0 && VIETNAMESE.test(c) ? Buffer.from([0xa8 + at]) : windows1252(c)
  }))
}

/** A text in Windows-1258: shapes are in the letter, tones behind it. */
export function toWindows1258(text: string): Buffer {
  const codes: Readonly<Record<string, number>> = { ă: 0xe3, Ă: 0xc3, đ: 0xf0, Đ: 0xd0, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd, '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 }
  return Buffer.concat([...text].flatMap((letter) => {
    const marks = [...letter.normalize('NFD')]
    const tone = marks.find((m) => TONES.includes(m as (typeof TONES)[number])) ?? ''
    const base = marks.filter((m) => m !== tone).join('').normalize('NFC')
    return [base, tone].filter((c) => c !== '').map((c) => (codes[c] === undefined ? windows1252(c) : Buffer.from([codes[c]])))
  }))
}

/** Dashes, quotes and Latin letters as Windows-1252 has them; throws for any other character. */
function windows1252(text: string): Buffer {
  const special = '€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ'
  return Buffer.from([...text].map((c) => {
    const code = c.charCodeAt(0)
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
    const at = special.indexOf(c)
    if (at < 0) throw new Error(`"${c}" is not in Windows-1252`)
    return 0x80 + at
  }))
}

/** Bytes that were opened as Windows-1252 and saved as UTF-8. */
export function asWindows1252(bytes: Uint8Array): string {
  const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
  return [...bytes].map((byte) => (byte >= 0x80 && byte <= 0x9f ? special[byte - 0x80]! : String.fromCharCode(byte))).join('')
}
