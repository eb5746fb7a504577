/**
 * Text to tokens: words (syllables), numerals and single marks, each with its offsets and folded form.
 * A numeral keeps its inner separators (`1.234,5`); what they mean is decided by `recognise/`.
 */
import { COMMON, Shape, isDigit, isInvisible, shapeOf } from './boundary.ts'
import { fold } from './fold.ts'
import { hashOf } from './hash.ts'
import type { Span } from '../figure.ts'
import type { Sign } from './sign-memo.ts'
import { placeOfMark, placeOfNumeral, signOf } from './sign-memo.ts'
import type { Vocabulary } from './vocabulary.ts'
import { KIND_BITS, OPENS_ANY, bitsOf } from './vocabulary.ts'
import { placeIn } from './word-memo.ts'
import { LETTERS, LONGEST_KEY, OTHER, placeOf } from './word-table.ts'

export type TokenKind = 'word' | 'number' | 'mark'

/** One syllable, numeral or mark. */
export interface Token extends Span {
  kind: TokenKind
  /** Folded form, for look-up only: `tỉ` for "Tỷ" */
  norm: string
  /** Begins with an upper-case letter */
  capital: boolean
  /** No space stands between the token before and this one */
  glued: boolean
  /** Tables with a phrase that opens with it, bits of `OPENS`, all of them where no vocabulary was asked; and what it is, bits of `KIND_BITS` */
  opens: number
  /** Hash of the folded form: of two forms with different hashes nobody need look at the letters */
  hash: number
}

/** Units of length whose square or cube is written with a digit: `m2`, `km2`. */
const SQUARED = new Set(['m', 'km', 'cm', 'dm', 'mm'])

const CAPITAL_WORD = KIND_BITS.word | KIND_BITS.capital

/** Tokenises `text.slice(start, end)`; offsets are those of `text`. */
export function tokenise(text: string, start = 0, end = text.length, vocabulary: Vocabulary | null = null): Token[] {
  return vocabulary === null ? tokeniseUnknown(text, start, end) : tokeniseKnown(text, start, end, vocabulary)
}

function tokeniseUnknown(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  let last = -1
  for (let at = start; at < end; ) {
    const shape = shapeOf(text.charCodeAt(at))
    if (shape === Shape.Space) {
      at++
      continue
    }
    const token = shape >= Shape.Small ? spelt(text, at, end, shape, at === last, null) : readSign(text, at, end, shape, at === last, null)
    tokens.push(token)
    at = last = token.end
  }
  return tokens
}

/** Every text goes through this loop, and phrases of the tables through the other: one loop for both took more than half as long again. What is rare is done elsewhere. */
function tokeniseKnown(text: string, start: number, end: number, vocabulary: Vocabulary): Token[] {
  const { words, memo } = vocabulary
  const { places, norms, hashes } = words
  const tokens: Token[] = []
  let last = -1
  for (let at = start; at < end; ) {
    const opener = text.charCodeAt(at)
    const shape = shapeOf(opener)
    if (shape === Shape.Space) {
      at++
      continue
    }
    const glued = at === last
    if (shape < Shape.Small) {
      const token = readSign(text, at, end, shape, glued, vocabulary)
      tokens[tokens.length] = token
      at = last = token.end
      continue
    }
    const from = at
    let low = 0
    let high = 0
    let letter = opener < COMMON ? LETTERS[opener]! : OTHER
    while (letter !== 0 && letter !== OTHER) {
      high = (high << 8) | (low >>> 24)
      low = (low << 8) | letter
      if (++at === end) break
      const code = text.charCodeAt(at)
      letter = code < COMMON ? LETTERS[code]! : OTHER
    }
    if (at - from > LONGEST_KEY || (letter === OTHER && at < end)) {
      const token = spelt(text, from, end, shape, glued, vocabulary)
      tokens[tokens.length] = token
      at = last = token.end
      continue
    }
    const place = placeOf(places, low, high)
    const number = places[place + 2]!
    // The table holds every spelling of what is known: a word that it lacks opens nothing.
    const known = number !== 0
    const index = known ? number : placeIn(memo, low, high, text, from, at)
    const norm = (known ? norms : memo.norms)[index]!
    const hash = (known ? hashes : memo.hashes)[index]!
    const capital = shape === Shape.Capital
    tokens[tokens.length] = { start: from, end: at, kind: 'word', norm, capital, glued, opens: places[place + 3]! | (capital ? CAPITAL_WORD : KIND_BITS.word), hash }
    last = at
  }
  return tokens
}

/** A word of other letters than a key has, or of more. */
function spelt(text: string, start: number, last: number, shape: number, glued: boolean, vocabulary: Vocabulary | null): Token {
  const end = wordEnd(text, start, last)
  const norm = fold(text.slice(start, end))
  const capital = shape === Shape.Capital
  return { start, end, kind: 'word', norm, capital, glued, opens: opensOf(norm, vocabulary) | (capital ? CAPITAL_WORD : KIND_BITS.word), hash: hashOf(norm) }
}

/** What is no word. */
function readSign(text: string, start: number, end: number, shape: number, glued: boolean, vocabulary: Vocabulary | null): Token {
  return shape === Shape.Digit ? readNumeral(text, start, end, glued, vocabulary) : readMark(text, start, end, glued, vocabulary)
}

function readNumeral(text: string, start: number, last: number, glued: boolean, vocabulary: Vocabulary | null): Token {
  const end = numeralEnd(text, start, last)
  const { norm, opens, hash } = vocabulary === null ? numeralSign(text, start, end, null) : knownNumeral(text, start, end, vocabulary)
  return { start, end, kind: 'number', norm, capital: false, glued, opens, hash }
}

function knownNumeral(text: string, start: number, end: number, vocabulary: Vocabulary): Sign {
  const { numerals } = vocabulary.signs
  const place = placeOfNumeral(text, start, end)
  if (place < 0) return numeralSign(text, start, end, vocabulary)
  const sign = numerals[place] ?? numeralSign(text, start, end, vocabulary)
  numerals[place] = sign
  return sign
}

function numeralSign(text: string, start: number, end: number, vocabulary: Vocabulary | null): Sign {
  const norm = seen(text.slice(start, end))
  return signOf(norm, opensOf(norm, vocabulary) | numeralKind(norm))
}

/** Its kind in bits, by the separators inside it. */
function numeralKind(norm: string): number {
  let kind: number = norm.length > 3 ? KIND_BITS.long : KIND_BITS.short
  for (let i = 0; i < norm.length; i++) {
    const code = norm.charCodeAt(i)
    if (code === 44) return KIND_BITS.decimal
    if (code === 46) kind = KIND_BITS.dotted
  }
  return kind
}

function readMark(text: string, start: number, last: number, glued: boolean, vocabulary: Vocabulary | null): Token {
  const code = text.charCodeAt(start)
  const pair = code >= 0xd800 && code <= 0xdbff && start + 1 < last
  const end = pair ? start + 2 : start + 1
  const { norm, opens, hash } = vocabulary !== null && end === start + 1 ? knownMark(text, start, code, vocabulary) : markSign(text, start, end, vocabulary)
  return { start, end, kind: 'mark', norm, capital: false, glued, opens, hash }
}

function knownMark(text: string, start: number, code: number, vocabulary: Vocabulary): Sign {
  const { marks } = vocabulary.signs
  const place = placeOfMark(code)
  if (place < 0) return markSign(text, start, start + 1, vocabulary)
  const sign = marks[place] ?? markSign(text, start, start + 1, vocabulary)
  marks[place] = sign
  return sign
}

function markSign(text: string, start: number, end: number, vocabulary: Vocabulary | null): Sign {
  const norm = text.slice(start, end)
  return signOf(norm, opensOf(norm, vocabulary) | KIND_BITS.mark)
}

function opensOf(norm: string, vocabulary: Vocabulary | null): number {
  return vocabulary === null ? OPENS_ANY : bitsOf(vocabulary, norm)
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1
  while (at < end && (shapeOf(text.charCodeAt(at)) >= Shape.Small || isInnerMark(text, at, end))) at++
  if (at === end) return at
  const next = text.charCodeAt(at)
  const power = next === 0xb2 || next === 0xb3 || next === 50 || next === 51
  return power && !isDigit(text.charCodeAt(at + 1)) && SQUARED.has(text.slice(start, at).toLowerCase()) ? at + 1 : at
}

/** Zero-width marks and soft hyphens that stand between two letters belong to the word. */
function isInnerMark(text: string, at: number, end: number): boolean {
  return isInvisible(text.charCodeAt(at)) && at + 1 < end && shapeOf(text.charCodeAt(at + 1)) >= Shape.Small
}

/** A numeral goes on over separators and invisible marks as long as a digit follows: half a number would be a wrong one. */
function numeralEnd(text: string, start: number, end: number): number {
  let last = start
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) last = at
    else if (!isInvisible(code) && (!isSeparator(code) || isSeparator(text.charCodeAt(at - 1)))) break
  }
  return last + 1
}

function isSeparator(code: number): boolean {
  return code === 44 || code === 46
}

/** A numeral as the reader sees it. */
function seen(raw: string): string {
  for (let i = 0; i < raw.length; i++) {
    if (isInvisible(raw.charCodeAt(i))) return [...raw].filter((c) => !isInvisible(c.charCodeAt(0))).join('')
  }
  return raw
}
