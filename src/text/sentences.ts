/**
 * Block to sentences. A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number;
 * semicolons and commas do not: they end clauses, which `relate/` knows.
 */
import type { Span } from '../figure.ts'
import { isCapitalised, isDigit, isInvisible, isLetter, isSpace } from './boundary.ts'
import { behind, isLonger } from './letters.ts'

/** Abbreviations that a full stop follows inside a sentence: titles, places, `tr.` for triệu. */
const ABBREVIATIONS = new Set(['tp', 'tx', 'tt', 'ts', 'ths', 'gs', 'pgs', 'bs', 'ks', 'cn', 'ths', 'ô', 'đ', 'tr', 'st', 'mr', 'ms', 'dr', 'p', 'q', 'h', 'x', 't'])

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u

/** Longest sentence, in letters and signs; what is longer is cut. */
const LONGEST = 2500

/** Splits `text.slice(start, end)`; the spans are trimmed of spaces. */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = []
  const terminators = /[.!?…]+["”’']*/g
  const stretch = text.slice(start, end)
  let from = start
  for (let found = terminators.exec(stretch); found !== null; found = terminators.exec(stretch)) {
    const stop = start + terminators.lastIndex
    if (!endsSentence(text, from, start + found.index, stop, end)) continue
    pushCut(spans, text, from, stop)
    from = stop
  }
  pushCut(spans, text, from, end)
  return spans
}

function pushCut(spans: Span[], text: string, from: number, to: number): void {
  const span = trimmed(text, from, to)
  if (span === null) return
  if (isLonger(text, span.start, span.end, LONGEST)) for (const piece of cut(text, span)) spans.push(piece)
  else spans.push(span)
}

/** Cuts a stretch that no one wrote as a sentence, at spaces where there are some: the cost of a sentence stays bounded. */
function cut(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  for (let from = start; from < end; ) {
    const most = behind(text, from, LONGEST)
    // In a piece of the text: where there is no space, a search in all of it would go back to its head.
    const space = text.slice(from + 1, most + 1).lastIndexOf(' ')
    const to = most >= end ? end : space >= 0 ? from + 1 + space : most
    const span = trimmed(text, from, to)
    if (span !== null) spans.push(span)
    from = to
  }
  return spans
}

/** A dot between digits with nothing but invisible marks beside it: `4.862` with a zero-width space. */
function isInsideNumber(text: string, dot: number, after: number): boolean {
  if (!isInvisible(text.charCodeAt(dot + 1)) || !isInvisible(text.charCodeAt(after - 1))) return false
  const before = isInvisible(text.charCodeAt(dot - 1)) ? dot - 2 : dot - 1
  return isDigit(text.charCodeAt(before)) && isDigit(text.charCodeAt(after))
}

function endsSentence(text: string, from: number, dot: number, stop: number, end: number): boolean {
  if (stop >= end) return true
  const next = text.charCodeAt(stop)
  const single = stop === dot + 1 && text.charCodeAt(dot) === 46
  if (!isSpace(next)) return single && isGluedSentence(text, dot, stop)
  let after = stop
  while (after < end && isSpace(text.charCodeAt(after))) after++
  if (after >= end) return true
  if (single && isInsideNumber(text, dot, after)) return false
  const opens = isCapitalised(text, after) || isDigit(text.charCodeAt(after)) || '"“(-–—+•*‘\'['.includes(text.charAt(after))
  if (!opens) return false
  return !(single && isAbbreviation(text, from, dot))
}

/** "… trước.Trong khi": a lost space between a small letter and a capital. */
function isGluedSentence(text: string, dot: number, stop: number): boolean {
  const before = text.charAt(dot - 1)
  return isLetter(text.charCodeAt(dot - 1)) && before === before.toLowerCase() &&
    isLetter(text.charCodeAt(dot - 2)) && isLetter(text.charCodeAt(stop)) && isCapitalised(text, stop) &&
    isLetter(text.charCodeAt(stop + 1)) && !isCapitalised(text, stop + 1)
}

function isAbbreviation(text: string, from: number, dot: number): boolean {
  let at = dot
  while (at > from && isLetter(text.charCodeAt(at - 1))) at--
  if (at === dot || !isCapitalised(text, at)) return false
  const word = text.slice(at, dot).normalize('NFC')
  // "Á." and "Ý." end a sentence about Asia or Italy: a letter with a tone is a word, and no initial.
  return word.length === 1 ? !TONE.test(word.normalize('NFD')) : ABBREVIATIONS.has(word.toLowerCase())
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : null
}
