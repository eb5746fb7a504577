/** Texts whose lines were broken at a width, as mail and old programs do: a sentence goes on in the next line. */
import { isLetter, isSpace } from './boundary.ts'
import { isLonger } from './letters.ts'

/** Lines of a wrapped text are no longer than this, and those that are broken no shorter than the other. */
const WIDEST = 110
const NARROWEST = 45
/** Broken lines that make a text a wrapped one. */
const FEW = 3

/** Takes the parts of a text in turn: true when no line so far is longer than a page is wide, and several go on in small letters. */
export function wrapping(): (part: string) => boolean {
  let broken = 0
  let wide = false
  /** The last line of the part before, which may go on in this one */
  let last = ''
  return (part) => {
    if (wide) return false
    const text = last + part
    for (let at = 0; at < text.length && !wide; ) {
      const end = lineEnd(text, at)
      wide = isLonger(text, at, end, WIDEST)
      if (goesOn(text, at, end)) broken++
      if (end + 1 >= text.length) last = text.slice(at)
      at = end + 1
    }
    return !wide && broken >= FEW
  }
}

/** The end of the paragraph whose line begins at `from`: behind the last line that goes on. */
export function wrappedEnd(text: string, from: number): number {
  let end = lineEnd(text, from)
  for (let at = from; goesOn(text, at, end); end = lineEnd(text, at)) at = end + 1
  return end
}

/** A line of some length that the next one continues with a small letter, or with a digit where the sentence is still open. */
export function goesOn(text: string, from: number, end: number): boolean {
  if (end >= text.length || !isLonger(text, from, end, NARROWEST - 1)) return false
  let last = end - 1
  while (last > from && isSpace(text.charCodeAt(last))) last--
  let next = end + 1
  while (next < text.length && text[next] !== '\n' && isSpace(text.charCodeAt(next))) next++
  const first = text.charAt(next)
  if (first === '' || first === '\n' || '.!?…'.includes(text[last]!)) return false
  if (isLetter(first.charCodeAt(0))) return first === first.toLowerCase() && first !== first.toUpperCase() && !/^\p{L}[.)]/u.test(text.slice(next, next + 2))
  return /\d/u.test(first) && !/^\d{1,2}(?:\.\d{1,2})*[.)]/u.test(text.slice(next, next + 8)) && !';:'.includes(text[last]!)
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
