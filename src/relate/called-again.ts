/** A measure that is called again by a word that says nothing of it: "con số này tăng lên 35%" (this number rose to 35%). */
import { anyOf, hasAny, union } from '../rules/tags.ts'
import { indexFrom } from '../text/seek.ts'
import type { Claim } from './claim.ts'
import type { TermRange } from './clause.ts'
import { CLAIM_TAGS, OPENING_TAGS } from './clause.ts'
import { isMeasure } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'

const AGAIN = new Set(['con số', 'tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'tỉ trọng', 'mức'])
const POINTING = new Set(['này', 'đó'])
/** What may stand between it and its figure. */
const PASSED = union(union(CLAIM_TAGS, OPENING_TAGS), anyOf(['Place', 'Cut', 'Colon']))

/** True where the subject of the clause only points back at what the figure before was about, and that was named. */
export function isCalledAgain(terms: readonly SentenceTerm[], { clause }: Claim, before: Claim): boolean {
  return before.label !== null && pointsBack(terms, clause) && (before.labelFrom === 'after' || isMeasure(terms[indexFrom(terms, before.label.start)] ?? terms[0]!))
}

function pointsBack(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  for (let i = to - 1; i > from; i--) {
    const { normal } = terms[i]!
    if (POINTING.has(normal)) return AGAIN.has(terms[i - 1]!.normal) || (i > from + 1 && AGAIN.has(`${terms[i - 2]!.normal} ${terms[i - 1]!.normal}`))
    if (!hasAny(terms[i]!, PASSED) && normal !== 'mới') return false
  }
  return false
}
