/**
 * Text to tokens: words (syllables), numerals and single marks, each with its offsets and folded form.
 * A numeral keeps its inner separators (`1.234,5`); what they mean is decided by `recognise/`.
 */
import { Shape, isDigit, isInvisible, shapeOf } from './boundary.ts'
import { fold } from './fold.ts'
import type { Span } from '../figure.ts'
import type { Vocabulary } from './vocabulary.ts'
import { OPENS_ANY } from './vocabulary.ts'

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
  /** Tables with a phrase that opens with it, bits of `OPENS`; all of them where no vocabulary was asked */
  opens: number
}

/** Units of length whose square or cube is written with a digit: `m2`, `km2`. */
const SQUARED = new Set(['m', 'km', 'cm', 'dm', 'mm'])

/** Tokenises `text.slice(start, end)`; offsets are those of `text`. */
export function tokenise(text: string, start = 0, end = text.length, vocabulary: Vocabulary | null = null): Token[] {
  const tokens: Token[] = []
  let at = start
  let last = -1
  while (at < end) {
    const shape = shapeOf(text.charCodeAt(at))
    if (shape === Shape.Space) {
      at++
      continue
    }
    const glued = at === last
    last = shape >= Shape.Small ? wordEnd(text, at, end) : shape === Shape.Digit ? numeralEnd(text, at, end) : markEnd(text.charCodeAt(at), at, end)
    const kind = shape >= Shape.Small ? 'word' : shape === Shape.Digit ? 'number' : 'mark'
    const raw = text.slice(at, last)
    // What the vocabulary holds is folded already, and so is most of a text.
    const known = vocabulary?.get(raw)
    const norm = known !== undefined || kind === 'mark' ? raw : kind === 'word' ? fold(raw) : seen(raw)
    const opens = known ?? (vocabulary === null ? OPENS_ANY : norm === raw ? 0 : (vocabulary.get(norm) ?? 0))
    tokens.push({ start: at, end: last, kind, norm, capital: shape === Shape.Capital, glued, opens })
    at = last
  }
  return tokens
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

function markEnd(code: number, at: number, end: number): number {
  const pair = code >= 0xd800 && code <= 0xdbff && at + 1 < end
  return pair ? at + 2 : at + 1
}
