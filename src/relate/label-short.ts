/** What is kept of a label that is too long to tell a reader what is measured. */
import type { TermRange } from './clause.ts'
import { isMeasure, MEASURE_CLOSING, trim, trimEnd } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

/** What is no part of a noun phrase. */
export const NO_NOUN = anyOf(['Verb', 'Aux', 'Cause', 'Say', 'Connector'])
/** What sets a further noun behind a noun. */
const PREPOSITIONS = new Set(['của', 'trong', 'tại', 'theo', 'để', 'với', 'từ', 'trên', 'về', 'cho', 'khi', 'cùng', 'đối', 'bằng', 'vào', 'ở', 'do', 'đến', 'gây', 'nhằm'])
/** No label is longer than this many terms. */
const LONGEST = 24

/** The range as it is or, of an overlong label, the last measure that is the object of a verb, else its head up to a preposition, else what follows one. */
export function shortened(terms: readonly SentenceTerm[], { from, to }: TermRange): TermRange {
  if (to - from <= LONGEST) return { from, to }
  for (let i = to - 1; i > to - LONGEST; i--) if (isMeasure(terms[i]!) && hasAny(terms[i - 1]!, NO_NOUN)) return { from: i, to }
  if (isMeasure(terms[from]!)) {
    for (let i = from + LONGEST; i > from + 1; i--) if (PREPOSITIONS.has(terms[i]!.normal)) return trimEnd(terms, { from, to: i }, MEASURE_CLOSING)
  }
  for (let i = to - LONGEST; i < to - 1; i++) if (opensNoun(terms[i]!) && !opensNoun(terms[i + 1]!)) return trim(terms, { from: i + 1, to })
  return { from: Math.max(from, to - LONGEST), to }
}

function opensNoun(term: SentenceTerm): boolean {
  return PREPOSITIONS.has(term.normal) || hasAny(term, NO_NOUN)
}
