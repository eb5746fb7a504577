/** Why a pattern did not match a sentence: how far it came, what it wanted next, and what stands there. */
import type { Grammar } from '../grammar.ts'
import { readSentences } from '../extract.ts'
import type { SentenceTerm } from '../relate/terms.ts'
import type { CompiledPattern } from '../rules/compile.ts'
import { compilePattern } from '../rules/compile.ts'
import { matchPattern } from '../rules/match.ts'
import type { Item } from '../rules/pattern.ts'
import { renderItem } from '../rules/pattern.ts'
import type { Match } from '../rules/rule.ts'
import { lineLookup } from '../text/lines.ts'
import type { Passage, PatternMatch } from './search.ts'
import { patternMatch } from './search.ts'

/** A term as the pattern sees it. */
export interface SeenTerm extends Passage {
  tags: string[]
}

/** How a pattern fared with one sentence. */
export interface Attempt {
  line: number
  terms: SeenTerm[]
  /** The match, when there is one */
  match: PatternMatch | null
  /** Else the words that fitted, null when not even the first part did */
  reached: Passage | null
  /** The part of the pattern that did not fit */
  wanted: string | null
  /** The term that stood in its place; null at the end of the sentence */
  met: SeenTerm | null
}

/** Tries a pattern on the sentences of a line, or of the whole text. */
export function whyNot(grammar: Grammar, text: string, items: readonly Item[], line: number | null): Attempt[] {
  const lineOf = lineLookup(text)
  const attempts: Attempt[] = []
  const heads = headsOf(items)
  for (const { sentence, line: first } of readSentences(grammar, text)) {
    const last = lineOf(sentence.end - 1)
    if (line !== null && (line < first || line > last)) continue
    const [best, length] = furthest(sentence.terms, heads)
    const seen = (term: SentenceTerm): SeenTerm => ({ start: term.start, end: term.end, text: text.slice(term.start, term.end), tags: [...term.is.names] })
    const done = length === items.length
    const next = done ? undefined : sentence.terms[best?.last ?? 0]
    attempts.push({
      line: first,
      terms: sentence.terms.map(seen),
      match: done && best !== null ? patternMatch(sentence, best, lineOf) : null,
      reached: done || best === null ? null : patternMatch(sentence, best, lineOf),
      wanted: done ? null : renderItem(items[length]!),
      met: best === null || next === undefined ? null : seen(next),
    })
  }
  return attempts
}

/** The pattern, and what is left of it without its last item, without its last two …, but for those that may match nothing. */
function headsOf(items: readonly Item[]): [CompiledPattern, length: number][] {
  const required = items.findIndex(({ repeat }) => repeat?.min !== 0)
  return items.slice(required).map((_, i): [CompiledPattern, number] => [compilePattern(items.slice(0, items.length - i)), items.length - i])
}

/** The longest head of the pattern that matches, where it does so last, and how many items it has. */
function furthest(terms: readonly SentenceTerm[], heads: readonly [CompiledPattern, number][]): [Match | null, number] {
  for (const [head, length] of heads) {
    const match = matchPattern(terms, head).at(-1)
    if (match !== undefined) return [match, length]
  }
  return [null, 0]
}
