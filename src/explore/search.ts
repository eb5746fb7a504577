/** A pattern looked for in a text: a grep over tagged Vietnamese. */
import type { Grammar } from '../grammar.ts'
import { readSentences } from '../extract.ts'
import type { Span } from '../figure.ts'
import type { Sentence } from '../relate/sentence.ts'
import type { CompiledPattern } from '../rules/compile.ts'
import { matchPattern } from '../rules/match.ts'
import type { Match } from '../rules/rule.ts'
import { lineLookup } from '../text/lines.ts'

/** A stretch of the text and what it says. */
export interface Passage extends Span {
  text: string
}

/** A place where a pattern matched: offsets are UTF-16 code units of the text, lines count from 1. */
export interface PatternMatch extends Passage {
  line: number
  /** What each capture holds, by its name, in the order of the text */
  captures: Record<string, Passage>
  sentence: Passage
}

/** The matches of a pattern in a text, sentence by sentence, in order. */
export function* searchText(grammar: Grammar, text: string, pattern: CompiledPattern): Generator<PatternMatch> {
  const lineOf = lineLookup(text)
  for (const { sentence } of readSentences(grammar, text)) {
    for (const match of matchPattern(sentence.terms, pattern)) yield patternMatch(sentence, match, lineOf)
  }
}

/** A match of a sentence's terms in the text's own offsets. */
export function patternMatch(sentence: Sentence, { first, last, captures }: Match, lineOf: (offset: number) => number): PatternMatch {
  const { text, terms } = sentence
  const passage = (from: number, to: number): Passage => {
    const [start, end] = [terms[from]!.start, terms[to - 1]!.end]
    return { start, end, text: text.slice(start, end) }
  }
  const whole = passage(first, last)
  return {
    ...whole,
    line: lineOf(whole.start),
    captures: Object.fromEntries([...captures].sort(([, a], [, b]) => a[0] - b[0]).map(([name, [from, to]]) => [name, passage(from, to)])),
    sentence: { start: sentence.start, end: sentence.end, text: text.slice(sentence.start, sentence.end) },
  }
}
