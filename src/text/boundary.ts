/**
 * What a letter, a digit and a space are. The one place that decides it: ASCII classes such as \b or \w
 * break Vietnamese words at every accent.
 */

const OTHER_LETTER = /[\p{L}\p{M}]/u
const UPPER_LETTER = /\p{Lu}/u

/** True for letters and combining marks of any script, by UTF-16 code unit. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0xc0) return code === 0xaa || code === 0xba || code === 0xb5
  if (code < 0x370) return code !== 0xd7 && code !== 0xf7
  if (code >= 0x1e00 && code < 0x1f00) return true
  return code > 0x370 && (code < 0x2000 || code > 0x206f) && OTHER_LETTER.test(String.fromCharCode(code))
}

/** True for the ASCII digits, the only ones that reports use. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** True for spaces of every width, line breaks, zero-width marks and stray control characters. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true
  if (code < 0x1680) return code === 0xa0 || code === 0xad || (code >= 0x7f && code <= 0x9f)
  return (code >= 0x2000 && code <= 0x200d) || code === 0x2028 || code === 0x2029 || code === 0x202f ||
    code === 0x205f || code === 0x2060 || code === 0x3000 || code === 0xfeff || code === 0x1680
}

/** True for what a reader does not see: zero-width marks, the soft hyphen, control characters that are no white space. */
export function isInvisible(code: number): boolean {
  if (code < 0x80) return code < 9 || (code >= 14 && code < 32) || code === 0x7f
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff
}

/** True when the stretch begins with an upper-case letter. */
export function isCapitalised(text: string, start: number): boolean {
  const code = text.charCodeAt(start)
  if (isVietnamese(code)) return SHAPES[code] === Shape.Capital
  const c = text.charAt(start)
  return c !== c.toLowerCase()
}

/** True for what Latin letters and those of Vietnamese stand among. */
function isVietnamese(code: number): boolean {
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00)
}

/** True for an upper-case letter of any script. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  if (code >= 0x1ea0 && code < 0x1efa) return code % 2 === 0
  return UPPER_LETTER.test(String.fromCharCode(code))
}

/** What a UTF-16 code unit is to the tokeniser; letters come last, so that `>= Small` means a letter or combining mark. */
export const Shape = { Mark: 0, Space: 1, Digit: 2, Small: 3, Capital: 4 } as const

/** Code units below this are Latin, Vietnamese and general punctuation: what nearly all text is made of. */
export const COMMON = 0x2100
/** In `SHAPES`: of another script, to be looked at when a text holds it. */
const OTHER_SCRIPT = 255
/** Latin letters, among them those of Vietnamese, and general punctuation; half-open ranges. What they are is told without a class of letters, which takes long to make. */
export const LATIN: readonly (readonly [from: number, to: number])[] = [[0, 0x250], [0x1e00, 0x1f00], [0x2000, 0x2070]]
const SHAPES = new Uint8Array(COMMON).fill(OTHER_SCRIPT)
for (const [from, to] of LATIN) for (let code = from; code < to; code++) SHAPES[code] = classify(code)

/** The shape of a code unit: one look at a table for what is common. */
export function shapeOf(code: number): number {
  const shape = code < COMMON ? SHAPES[code]! : OTHER_SCRIPT
  return shape === OTHER_SCRIPT ? classify(code) : shape
}

function classify(code: number): number {
  if (isSpace(code)) return Shape.Space
  if (isDigit(code)) return Shape.Digit
  if (!isLetter(code)) return Shape.Mark
  const letter = String.fromCharCode(code)
  return letter === letter.toLowerCase() ? Shape.Small : Shape.Capital
}
