/** The label before the verb: the subject of the clause, cut out of what else stands before a figure. */
import type { TermRange } from './clause.ts'
import { CLAIM_TAGS, hasContent, hasTag } from './clause.ts'
import { behindDegree, isDegree, withMean, withoutDegree, withoutJoint } from './label-degree.ts'
import { narrow } from './label-narrow.ts'
import { beforeAside, lastSegment } from './label-segment.ts'
import { shortened } from './label-short.ts'
import type { LabelCandidate } from './noun-phrase.ts'
import { hasMeasure, isMeasure, MEASURE_CLOSING, MEASURE_TAGS, trim, trimEnd } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny, meets, tagsIn, union } from '../rules/tags.ts'

const SUBJECT_TAGS = anyOf(['Grow', 'Head', 'Verb'])
/** What stands between a subject and its figure: the words of the claim, a colon, a dash, a period. */
const STRIPPED = union(CLAIM_TAGS, anyOf(['Colon', 'Dash', 'Period']))
const JOINED = anyOf(['Reach', 'Rise', 'Fall'])
const BASE = anyOf(['Base'])
const OPEN = anyOf(['Open'])
const CLOSE = anyOf(['Close'])

/** What no list of parts holds. */
const NO_PART = anyOf(['Open', 'Close', 'Say', 'Cause', 'Aux'])

/** The noun phrase before the verb, or null when the clause has no subject of its own. */
export function labelBefore(terms: readonly SentenceTerm[], clause: TermRange): LabelCandidate | null {
  const { from } = clause
  let to = stripClaim(terms, clause)
  if (to > from) to = withoutDegree(terms, { from, to: withoutJoint(terms, { from, to }) })
  if (to < clause.to) to = beforeParts(terms, from, to)
  if (to <= from) return null
  const seen = tagsIn(terms, from, to)
  const bracketed = meets(seen, CLOSE)
  const compared = meets(seen, BASE)
  if (bracketed) to = withoutBracket(terms, from, to)
  const parted = beforeAside(terms, { from, to }, clause.to)
  let segment = lastSegment(terms, { from, to: parted })
  if (bracketed) segment = behindBracket(terms, segment)
  if (compared) segment = beforeCompared(terms, segment)
  const trimmed = behindDegree(terms, trim(terms, segment))
  if (trimmed.to <= trimmed.from || (compared && lacksSubject(terms, segment))) return null
  const noun = narrow(terms, trimmed, seen)
  const range = noun.to > noun.from && isMeasure(terms[noun.from]!) ? trimEnd(terms, noun, MEASURE_CLOSING) : trim(terms, noun)
  if (range.to <= range.from || onlyPlaces(terms, range) || isTorn(terms, range)) return null
  const short = shortened(terms, range)
  if (short.to <= short.from) return null
  const measured = meets(seen, MEASURE_TAGS) && hasMeasure(terms, short)
  if (parted < to && !measured) return null
  return { from: short.from, to: measured ? withMean(terms, short, clause.to) : short.to, measured }
}

/** "Tổng vốn đăng ký | bao gồm vốn cấp mới và vốn điều chỉnh" đạt 14 tỷ USD: the parts that a measure is said to hold are not what is measured. */
function beforeParts(terms: readonly SentenceTerm[], from: number, to: number): number {
  if (!terms[to]!.is.Reach) return to
  for (let i = to - 1; i > from; i--) {
    const { is, normal } = terms[i]!
    if (normal === 'bao' && terms[i + 1]!.normal === 'gồm') return terms[i - 1]!.is.Comma || !hasMeasure(terms, { from, to: i }) ? to : i
    if (hasAny(terms[i]!, NO_PART) || (is.Connector && normal !== 'và' && normal !== 'gồm')) return to
  }
  return to
}

/** What begins with a verb of change has lost its subject, what closes a bracket that it does not open its head. */
function isTorn(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  const first = terms[from]!
  if ((first.is.Rise || first.is.Fall) && !hasAny(first, SUBJECT_TAGS) && terms[from + 1]?.is.Connector !== true) return true
  return terms[to - 1]!.is.Close && !hasTag(terms, from, to, OPEN)
}

/** "bội chi | giảm so với dự toán là 41 tỷ": the subject ends where it is said to have moved against a base. */
function beforeCompared(terms: readonly SentenceTerm[], { from, to }: TermRange): TermRange {
  for (let i = from + 1; i < to; i++) {
    if (!terms[i]!.is.Base || !(terms[i - 1]!.is.Rise || terms[i - 1]!.is.Fall)) continue
    let end = i - 1
    while (end > from && (terms[end - 1]!.is.Rise || terms[end - 1]!.is.Fall)) end--
    return end > from ? { from, to: end } : { from, to }
  }
  return { from, to }
}

/** ", giảm so với dự toán là 41 tỷ": what opens with a verb of change and its base has no subject of its own. */
function lacksSubject(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  let at = from
  while (at < to && (terms[at]!.is.Rise || terms[at]!.is.Fall)) at++
  return at > from && at < to && terms[at]!.is.Base
}

/** "toàn huyện có 58 doanh nghiệp": a place alone is not what is measured. */
function onlyPlaces(terms: readonly SentenceTerm[], range: TermRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    const { span } = terms[i]!
    if (span?.kind !== 'place' || (span.type !== 'back' && span.type !== 'country')) return false
  }
  return true
}

/** True when a claim verb or a colon stands right before the quantity. */
export function hasClaimVerb(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  return to > from && (isOfClaim(terms, from, to - 1) || terms[to - 1]!.is.Colon)
}

/** Steps back over the verb, its particles and a colon. */
function stripClaim(terms: readonly SentenceTerm[], { from, to }: TermRange): number {
  let end = to
  while (end > from && (isOfClaim(terms, from, end - 1) || (end < to && joinsVerbs(terms, from, end - 1)))) end--
  return end
}

/** "đạt | và | vượt": two verbs of the claim are joined. */
function joinsVerbs(terms: readonly SentenceTerm[], from: number, at: number): boolean {
  return terms[at]!.normal === 'và' && at > from && hasAny(terms[at - 1]!, JOINED) && hasAny(terms[at + 1]!, JOINED) && isOfClaim(terms, from, at - 1)
}

/** The verb, its particles, a colon; nouns of growth stay when nothing else is left before them. */
function isOfClaim(terms: readonly SentenceTerm[], from: number, at: number): boolean {
  const term = terms[at]!
  if (terms[at + 1]?.normal === 'gấp' && isDegree(term)) return true
  if (!hasAny(term, STRIPPED) && term.normal !== 'từ') return false
  const grown = term.is.Grow || (term.is.Head && !term.is.Reach)
  return !grown || (hasContent(terms, { from, to: at }) && !isStated(terms, from, at))
}

/** "(kể cả nội địa lẫn xuất khẩu)" behind a subject is no part of it, nor what joins the next clause to it. */
function withoutBracket(terms: readonly SentenceTerm[], from: number, to: number): number {
  let close = to - 1
  while (close > from && (terms[close]!.is.Comma || terms[close]!.normal === 'và')) close--
  if (close < from || !terms[close]!.is.Close) return to
  for (let i = close - 1; i >= from; i--) if (terms[i]!.is.Open) return i === to - 3 && !terms[i + 1]!.is.Adjusted && !terms[i + 1]!.is.Quantity ? to : i
  return to
}

/** "(ở tầng 23, toà nhà Sông Đà) | bị phạt": what closes a bracket that opens before the segment is no part of it. */
function behindBracket(terms: readonly SentenceTerm[], { from, to }: TermRange): TermRange {
  let open = false
  let start = from
  for (let i = from; i < to; i++) {
    if (terms[i]!.is.Close && !open) start = i + 1
    if (terms[i]!.is.Open || terms[i]!.is.Close) open = terms[i]!.is.Open
  }
  return { from: start, to }
}

/** "ADB dự báo | tăng trưởng 6,8%": what is said to grow is the growth itself. */
function isStated(terms: readonly SentenceTerm[], from: number, at: number): boolean {
  let first = at
  while (first > from && terms[first - 1]!.is.Grow) first--
  return first > from && (terms[first - 1]!.is.Say || terms[first - 1]!.is.Estimate || terms[first - 1]!.normal === 'đạt')
}
