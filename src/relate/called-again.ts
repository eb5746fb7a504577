/** A measure that is called again by a word that says nothing of it: "con số này tăng lên 35%" (this number rose to 35%). */
import { anyOf, hasAny, union } from '../rules/tags.ts'
import { indexFrom } from '../text/seek.ts'
import type { Claim } from './claim.ts'
import type { TermRange } from './clause.ts'
import { CLAIM_TAGS, OPENING_TAGS } from './clause.ts'
import { isMeasure } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'

const AGAIN = new Set(['con số', 'tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'tỉ trọng', 'mức', 'chỉ số'])
const POINTING = new Set(['này', 'đó'])
/** What may stand between it and its figure. */
const PASSED = union(union(CLAIM_TAGS, OPENING_TAGS), anyOf(['Place', 'Cut', 'Colon']))

/** True where the subject of the clause only points back at what the figure before was about, and that was named. */
export function isCalledAgain(terms: readonly SentenceTerm[], { clause, quantity }: Claim, before: Claim): boolean {
  return (pointsBack(terms, clause) && isNamed(terms, before)) || (quantity.dimension === 'money' && isEach(terms, clause, before))
}

/** True for a figure that is about a counted noun or a measure, which may be called again. */
function isNamed(terms: readonly SentenceTerm[], { label, labelFrom }: Claim): boolean {
  return label !== null && (labelFrom === 'after' || isMeasure(terms[indexFrom(terms, label.start)] ?? terms[0]!))
}

/** "50 suất quà, | mỗi suất | trị giá 500.000 đồng": each of what was counted, where the count tells more of it. */
function isEach(terms: readonly SentenceTerm[], { from, to }: TermRange, { label, labelFrom, quantity: { unit } }: Claim): boolean {
  let at = from
  while (at < to && (terms[at]!.is.Comma || terms[at]!.is.Colon)) at++
  const noun = terms[at + 1]
  if (label === null || labelFrom !== 'after' || at + 1 >= to || terms[at]!.normal !== 'mỗi' || unit?.split(' ')[0] !== noun!.normal) return false
  for (let i = at + 2; i < to; i++) if (!hasAny(terms[i]!, CLAIM_TAGS) && !terms[i]!.is.Colon) return false
  return label.end - label.start > noun!.end - noun!.start
}

/** "Con số này | tăng 35%": a word that says nothing of a measure but that it was spoken of. */
function pointsBack(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  for (let i = to - 1; i > from; i--) {
    const { normal } = terms[i]!
    if (POINTING.has(normal)) return AGAIN.has(terms[i - 1]!.normal) || (i > from + 1 && AGAIN.has(`${terms[i - 2]!.normal} ${terms[i - 1]!.normal}`))
    if (!hasAny(terms[i]!, PASSED) && normal !== 'mới') return false
  }
  return false
}
