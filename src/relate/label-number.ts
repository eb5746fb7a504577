/** "giá điện bậc 1 là 1.484 đồng, bậc 2 là 1.533 đồng": a number tells which of several things is measured; what is measured may be named but once. */
import { anyOf, hasAny, union } from '../rules/tags.ts'
import type { Span } from '../figure.ts'
import type { TermRange } from './clause.ts'
import { CLAIM_TAGS, withoutOwnEnd } from './clause.ts'
import type { SentenceTerm } from './terms.ts'

const SAID = union(CLAIM_TAGS, anyOf(['Colon']))
const JOINT = anyOf(['Comma', 'Dash', 'Mark', 'Open', 'Connector'])

function isNumber({ span, is }: SentenceTerm): boolean {
  return span?.kind === 'reference' && span.what === 'ordinal' && is.Word
}

/** True when a clause within a sentence has a number for its subject and nothing else; at its head the number is what it is about. */
export function isNumberAlone(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  let at = to - 1
  while (at > from && hasAny(terms[at]!, SAID)) at--
  return at >= from && at > 0 && isNumber(terms[at]!) && (at === from || hasAny(terms[at - 1]!, JOINT))
}

/** The label of the figure before without its own number: "giá điện | bậc 1"; null where it is nothing else. */
export function numberless(terms: readonly SentenceTerm[], label: Span): Span | null {
  return withoutOwnEnd(terms, label, (from, to) => (to > from && isNumber(terms[to - 1]!) ? to - 1 : to))
}
