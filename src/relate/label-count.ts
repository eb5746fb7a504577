/** The label of a count: the noun that it counts, which stands in it, behind it or before it. */
import { anyOf, hasAny, union } from '../rules/tags.ts'
import type { Claim } from './claim.ts'
import { hasTag } from './clause.ts'
import { nounAlone } from './counted-noun.ts'
import { hasClaimVerb } from './label-before.ts'
import type { Choice, LabelCandidate } from './noun-phrase.ts'
import { trim } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'

/** Verbs of being there: what they introduce is counted, not the place or owner before them. */
const EXISTENTIAL = new Set(['có', 'gồm', 'còn', 'là'])
/** What a measure does before its number; any other verb has the counted noun as its object. */
const MEASURING = anyOf(['Reach', 'Rise', 'Fall', 'To', 'Till', 'Estimate', 'Share', 'Colon', 'Aux', 'Period', 'Head'])
/** Prepositions: what they place is not what the clause is about. */
const PLACED = new Set(['tại', 'ở', 'trong', 'với', 'trên', 'của', 'vào', 'qua', 'giữa', 'cho'])
const INDICATOR = anyOf(['Indicator'])
/** Units that do not say what is counted: the subject does. */
const GENERIC = new Set(['vụ', 'ca', 'lượt', 'trường hợp', 'người', 'đơn vị', 'điểm', 'con', 'chiếc', 'cái', 'bộ', 'phần', 'lần', 'suất'])
/** Words whose object is counted. */
const OBJECT_OF = new Set(['có', 'gồm', 'thành', 'thêm'])
/** "Xã đạt | 15 tiêu chí": what no measure reaches is counted. */
const REACHED = new Set(['đạt', 'vượt'])
/** Terms of a noun that stands alone in a list, at most. */
const NAME = 5
/** What no noun alone holds, and what stands before one in a list. */
const NO_NAME = anyOf(['Verb', 'Cause', 'Say', 'Aux', 'Cut', 'Reach', 'Period', 'Place', 'Connector'])
/** "một tháng xảy ra 4 vụ" (four a month), "mỗi ngày" (each day) */
const COUNTING = new Set(['một', 'mỗi', 'các', 'những', 'nhiều'])
/** What is no name of what happened: where or when it did. */
const NO_EVENT = anyOf(['Say', 'Aux', 'Cut', 'Reach', 'Period', 'Place', 'Quantity', 'Sector'])
/** Terms of the name of what happened, at most. */
const EVENT = 9
const SEGMENT = anyOf(['Comma', 'Semicolon', 'Colon', 'Dash', 'Open', 'Mark'])
const JOINT = union(SEGMENT, anyOf(['Connector']))
const CAUSES = new Set(['làm', 'khiến'])

/** The label of a count: `before` and `after` are the noun phrases on either side of it. */
export function countLabel(terms: readonly SentenceTerm[], claim: Claim, before: LabelCandidate | null, after: LabelCandidate | null): Choice {
  const { at, role, clause, quantity } = claim
  if (before !== null && role === 'level' && quantity.unit !== null && isBareTotal(terms, before)) return after === null ? null : ['after', after]
  if (before !== null && role === 'level' && isObject(terms, at, quantity.unit, before)) return ['after', after ?? nounAlone(at)]
  const named = after === null ? (casualtyBefore(terms, at) ?? happenedBefore(terms, claim)) : null
  if (named !== null) return ['before', named]
  const leading = at > 0 ? terms[at - 1]! : null
  if (leading !== null && PLACED.has(leading.normal) && !isGiven(terms, leading, before)) return after === null ? null : ['after', after]
  if (after !== null) {
    const measures = before?.measured === true && leading !== null && hasAny(leading, MEASURING) && !actsOn(terms, at) && hasClaimVerb(terms, clause)
    return measures ? ['before', before] : ['after', after]
  }
  if (before === null) return null
  if (before.measured || role !== 'level') return ['before', before]
  if (actsOn(terms, at)) return null
  return isNamedBefore(terms, claim, before) || (hasClaimVerb(terms, clause) && !isThere(terms, at, quantity.unit !== null)) ? ['before', before] : null
}

/** "lợn 482 nghìn con, gà | 7,1 triệu con": in a list of figures a unit that says nothing counts the noun that stands alone before it. */
function isNamedBefore(terms: readonly SentenceTerm[], { at, clause, quantity: { unit } }: Claim, { from, to }: LabelCandidate): boolean {
  if (unit === null || !GENERIC.has(unit) || unit === 'lần' || to !== at || to - from > NAME || from === 0) return false
  const [before, joint] = [terms[clause.from - 1], terms[from - 1]!]
  if (before === undefined || !(before.is.Quantity || before.is.Semicolon || before.is.Open) || !(from === clause.from || hasAny(joint, JOINT) || joint.normal === 'và')) return false
  return !isName(terms, from, to) && !hasTag(terms, from, to, NO_NAME)
}

/** "Yên Bái | 6 người" tells where or whose they are. */
function isName(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!terms[i]!.capital) return false
  return true
}

/** "Xe khách có | 2 tài xế", "khởi tố thêm | 3 giám đốc", "thực hiện | 18 dự án": a noun that is had, made or acted on is what is counted. */
function isObject(terms: readonly SentenceTerm[], at: number, unit: string | null, before: LabelCandidate): boolean {
  const leading = at > 0 ? terms[at - 1]! : undefined
  if (unit === null || leading === undefined || isGiven(terms, leading, before)) return false
  if (CAUSES.has(leading.normal)) return true
  if (!(OBJECT_OF.has(leading.normal) || (!before.measured && REACHED.has(leading.normal)) || leading.is.Comma || leading.is.Cause || actsOn(terms, at))) return false
  const noun = unit.split(' ')
  if (GENERIC.has(unit) || GENERIC.has(noun[0]!)) return false
  for (let i = before.from; i < before.to; i++) if (noun.every((syllable, k) => terms[i + k]?.normal === syllable)) return false
  return true
}

/** What a total is called; alone it does not say of what. */
const TOTALS = new Set(['số', 'tổng', 'tổng số'])

/** "trong tổng số | 1.971 phiếu": the counted noun says what the total is of. */
function isBareTotal(terms: readonly SentenceTerm[], { from, to }: LabelCandidate): boolean {
  for (let i = from; i < to; i++) if (!TOTALS.has(terms[i]!.normal)) return false
  return true
}

/** "mỗi xã có tới | 12 câu lạc bộ": a verb of being there, with or without a word for how many. */
function isThere(terms: readonly SentenceTerm[], at: number, counted: boolean): boolean {
  let verb = at - 1
  while (counted && verb > 0 && terms[verb]!.is.Till && !EXISTENTIAL.has(terms[verb]!.normal)) verb--
  return EXISTENTIAL.has(terms[verb]!.normal)
}

/** "giải quyết việc làm cho 3.150 lao động": jobs are counted, not workers. */
function isGiven(terms: readonly SentenceTerm[], leading: SentenceTerm, before: LabelCandidate | null): boolean {
  return leading.normal === 'cho' && before !== null && hasTag(terms, before.from, before.to, INDICATOR)
}

/** "làm chết 111 người, bị thương 54 người": the verb tells the people counted apart. */
function casualtyBefore(terms: readonly SentenceTerm[], at: number): LabelCandidate | null {
  let from = at
  while (from > 0 && terms[from - 1]!.is.Casualty) from--
  return from < at ? { from, to: at, measured: true } : null
}

/** "án trộm cắp tài sản | xảy ra 62 vụ": what happened is counted. */
function happenedBefore(terms: readonly SentenceTerm[], { at, clause, quantity }: Claim): LabelCandidate | null {
  const verb = at - 2
  if (quantity.unit !== 'vụ' || verb <= clause.from || terms[verb]!.normal !== 'xảy' || terms[verb + 1]!.normal !== 'ra') return null
  let start = verb
  while (start > clause.from && !hasAny(terms[start - 1]!, SEGMENT)) start--
  const { from, to } = trim(terms, { from: start, to: verb })
  const placed = PLACED.has(terms[from]?.normal ?? '') || (from > start && PLACED.has(terms[from - 1]!.normal))
  const named = from < to && !placed && to - from <= EVENT && !terms[from]!.is.Verb && !COUNTING.has(terms[from]!.normal) && !hasTag(terms, from, to, NO_EVENT)
  return named ? { from, to, measured: false } : null
}

/** "sở hữu tới 35,1% vốn": the verb before the number acts on the noun behind it. */
export function actsOn(terms: readonly SentenceTerm[], at: number): boolean {
  let from = at - 1
  while (from > 0 && (terms[from]!.is.Till || terms[from]!.is.Aux) && !terms[from]!.is.Verb) from--
  return terms[from]?.is.Verb === true
}
