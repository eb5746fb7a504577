/** Emphasis that a terminal shows in colour and a file in signs. */
import type { PatternMatch } from '../explore/search.ts'
import type { Span } from '../figure.ts'
import type { Io } from './options.ts'

/** Text with an emphasis. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  /** What a capture of that name holds */
  capture(name: string, text: string): string
  /** The part of a match that no capture holds */
  match(text: string): string
}

const COLOURS: Readonly<Record<string, number>> = { quantity: 36, label: 32, baseline: 34, period: 33, place: 35 }
const colour = (code: string, text: string) => `\u001b[${code}m${text}\u001b[0m`

const COLOURED: Style = {
  bold: (text) => colour('1;36', text),
  dim: (text) => colour('2', text),
  capture: (name, text) => colour(`1;${COLOURS[name] ?? 31}`, text),
  match: (text) => (text.trim() === '' ? text : colour('4', text)),
}
const PLAIN: Style = {
  bold: (text) => `«${text}»`,
  dim: (text) => text,
  capture: (name, text) => `[${name}: ${text}]`,
  match: (text) => text,
}

/** Colours for a terminal, unless NO_COLOR asks for none. */
export function styleFor(io: Io): Style {
  return io.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' ? COLOURED : PLAIN
}

/** The sentence of a match on one line; without colours the match stands between « and ». */
export function markMatch({ sentence, start, end, captures }: PatternMatch, style: Style): string {
  const slice = (from: number, to: number) => sentence.text.slice(from - sentence.start, to - sentence.start)
  let marked = ''
  let at = start
  for (const [name, capture] of Object.entries(captures)) {
    marked += style.match(slice(at, capture.start)) + style.capture(name, capture.text)
    at = capture.end
  }
  marked += style.match(slice(at, end))
  const [open, close] = style === PLAIN ? ['«', '»'] : ['', '']
  return oneLine(`${slice(sentence.start, start)}${open}${marked}${close}${slice(end, sentence.end)}`)
}

/** A sentence on one line with one stretch of it marked. */
export function markSpan(sentence: string, sentenceStart: number, { start, end }: Span, style: Style): string {
  const [from, to] = [start - sentenceStart, end - sentenceStart]
  return oneLine(`${sentence.slice(0, from)}${style.bold(sentence.slice(from, to))}${sentence.slice(to)}`)
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
