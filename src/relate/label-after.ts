/** The label behind the number: the counted noun with its predicate, or the noun that a percentage is of. */
import { countedNoun, isPlacing, nounAlone } from './counted-noun.ts'
import type { LabelCandidate } from './noun-phrase.ts'
import { hasMeasure, isEdge, JUST, MEASURE_CLOSING, trimEnd } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'
import type { Mask } from '../rules/tags.ts'

const SHARE_STOP = anyOf(['Reach', 'Connector', 'Aux', 'Comma', 'Plan', 'Target'])
const ACTING = anyOf(['Verb', 'Cause'])
const VERBS = anyOf(['Verb', 'Cause', 'Say'])
const JOINED = anyOf(['Aux', 'Cut', 'Connector'])
/** What a part of a clause begins with. */
const PART_OPENING = anyOf(['Comma', 'Aux', 'Cut', 'Connector', 'Verb', 'Cause', 'Reach'])
const PART_WORDS = new Set(['của', 'giữa', 'vào', 'bằng', 'trên', 'qua', 'là'])
const PART_END = anyOf(['Comma', 'Semicolon', 'Stop'])

/** A share takes the whole clause behind it, a count the noun and its predicate, anything else the noun alone. */
export type AfterMode = 'share' | 'count' | 'noun'

const AFTER_STOP = anyOf(['Comma', 'Semicolon', 'Colon', 'Open', 'Close', 'Stop', 'Period', 'Quantity', 'Base', 'Rise', 'Fall', 'Share', 'Restate', 'Plan', 'Target', 'Connector', 'Aux', 'Respectively', 'Say', 'Reach', 'Mark', 'To', 'Till'])
/** Tags with which a label may yet begin behind the quantity. */
const FIRST_AFTER: Readonly<Record<AfterMode, Mask>> = { share: anyOf(['Verb']), count: anyOf(['Verb', 'Plan', 'Target', 'Aux', 'Reach']), noun: anyOf(['Verb']) }
/** What ends the clause behind a counted noun; a predicate belongs to it: "hộ được vay vốn", "thôn có nhà văn hóa". */
const COUNT_STOP = anyOf(['Comma', 'Semicolon', 'Colon', 'Open', 'Close', 'Stop', 'Period', 'Quantity', 'Base', 'Rise', 'Fall', 'Share', 'Restate', 'Respectively', 'Say', 'Mark'])
const COUNT_STOP_WORDS = new Set(['cũng', 'vẫn', 'đều', 'của', 'với', 'và', 'để', 'nhằm', 'tại', 'trong', 'trên', 'theo', 'từ', 'vào', 'so', 'khi', 'trước', 'sau', 'nên', 'nhưng', 'qua', 'cùng', 'thì', 'mà', 'tham', 'là', 'đến', 'như', 'một', 'mỗi', 'phía', 'khỏi', 'rồi', 'chứ'])

/** Units that a list of their names may follow. */
const DIVISIONS = new Set(['tỉnh', 'thành phố', 'tỉnh thành', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'thôn', 'ấp', 'bản'])

/** What is charged: "truy tố 7 bị can | về tội lừa đảo" tells of the accused why, and not which. */
const CHARGES = new Set(['tội', 'hành', 'việc'])
const PLURALS = new Set(['các', 'những'])

/** Verbs of one syllable that a statement follows. */
const BELIEFS = new Set(['tin', 'nghĩ'])
/** Words that begin a clause of their own behind the noun of a share. */
const CLAUSE_WORDS = new Set(['nên', 'nhưng', 'thì', 'để', 'mà', 'khi', 'nhằm', 'vì', 'song', 'cho'])

/** The noun phrase after the quantity, or null when what follows is no noun. */
export function labelAfter(terms: readonly SentenceTerm[], at: number, mode: AfterMode): LabelCandidate | null {
  const next = terms[at + 1]
  // "4 xã Bình Sơn, Long An …": the names say which, the noun alone what.
  if (mode === 'count' && next?.span?.kind === 'place' && isDivision(terms[at]!)) return null
  if (mode === 'count' && next !== undefined && (isPlacing(next) || opensCharge(terms, at + 1))) return nounAlone(at)
  const from = at + (next?.normal === 'về' || next?.normal === 'cho' || (mode === 'share' && isCopula(terms, at + 1)) ? 2 : 1)
  let to = from
  const limit = Math.min(terms.length, from + (mode === 'share' ? 16 : 10))
  while (to < limit && !stopsAfter(terms, to, from, mode)) to++
  const cut = to === limit && to < terms.length && !stopsAfter(terms, to, from, mode)
  if (mode === 'count') return countedNoun(terms, at, { from, to }, cut)
  // "43% người dân | tin rằng …": what is thought or believed is a statement of its own.
  if (to > from + 1 && terms[to]?.normal === 'rằng' && BELIEFS.has(terms[to - 1]!.normal)) to--
  const range = trimEnd(terms, { from, to: cut ? wholeEnd(terms, from, to) : to }, MEASURE_CLOSING)
  return range.to > range.from ? { from: range.from, to: range.to, measured: hasMeasure(terms, range) } : null
}

function isVerbs(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!hasAny(terms[i]!, ACTING)) return false
  return true
}

/** Where the last part of what goes on beyond the limit begins: "người dân hài lòng với dịch vụ công | , chủ tịch hội đồng …". */
function wholeEnd(terms: readonly SentenceTerm[], from: number, to: number): number {
  let at = to - 1
  while (at > from + 1 && !hasAny(terms[at]!, PART_OPENING) && !PART_WORDS.has(terms[at]!.normal)) at--
  // A verb of more syllables than one begins with the first of them.
  while (at > from + 1 && hasAny(terms[at]!, ACTING) && terms[at - 1]!.is === terms[at]!.is) at--
  return at > from + 1 ? at : to
}

/** "trong đó 60% là nữ" tells what the share is of, "lên đến 60% là bình thường" (up to 60% is normal) says something of it. */
function isCopula(terms: readonly SentenceTerm[], at: number): boolean {
  if (terms[at]?.normal !== 'là') return false
  const before = at > 1 ? terms[at - 2]! : undefined
  return before === undefined || before.normal === 'có' || !(before.is.Reach || before.is.To || before.is.Till || before.is.Rise || before.is.Fall)
}

function isDivision({ span }: SentenceTerm): boolean {
  return span?.kind === 'quantity' && DIVISIONS.has(span.unit ?? '')
}

function stopsAfter(terms: readonly SentenceTerm[], to: number, from: number, mode: AfterMode): boolean {
  const term = terms[to]!
  // "2 người bị thương - Ảnh: …": who took the picture is no part of what it shows.
  if (term.is.Dash && terms[to + 1]?.normal === 'ảnh') return true
  // "40 suất học bổng | trị giá 20 triệu đồng": the worth is a figure of its own.
  if (term.is.Head) return term.is.Reach && term.normal === 'trị' && terms[to - 1]!.normal !== 'về'
  if (to === from) return (mode !== 'count' && (isEdge(term) || term.normal === JUST)) || term.is.Restate || term.is.Dash || stopsCount(term) || (hasAny(term, AFTER_STOP) && !hasAny(term, FIRST_AFTER[mode]))
  // "20% | dành cho khách hàng cá nhân": what a verb gives to is its object.
  if (mode === 'share' && term.normal === 'cho' && isVerbs(terms, from, to)) return false
  if (mode === 'share' && (CLAUSE_WORDS.has(term.normal) || opensClause(terms, to))) return true
  if (mode === 'share' && hasAny(term, SHARE_STOP)) return term.is.Comma && !continuesList(terms, to)
  if (mode !== 'count') return hasAny(term, AFTER_STOP)
  return stopsCount(term) || hasAny(term, COUNT_STOP) || (term.normal === 'đứng' && terms[to + 1]?.normal === 'thứ') || opensCharge(terms, to)
}

function opensCharge(terms: readonly SentenceTerm[], at: number): boolean {
  if (terms[at]!.normal !== 'về') return false
  const noun = terms[at + (PLURALS.has(terms[at + 1]?.normal ?? '') ? 2 : 1)]
  return noun !== undefined && CHARGES.has(noun.normal)
}

/** "cổ phần | và đây cũng là mức tối đa": what is joined is a clause of its own. */
function opensClause(terms: readonly SentenceTerm[], at: number): boolean {
  const next = terms[at + 1]
  return terms[at]!.normal === 'và' && next !== undefined && hasAny(next, JOINED)
}

/** "người | trong độ tuổi lao động": what is part of a fixed phrase ends no noun. */
function stopsCount(term: SentenceTerm): boolean {
  return COUNT_STOP_WORDS.has(term.normal) ? !term.is.Compound : isPlacing(term)
}

/** How far a clause is looked through for a figure of its own, in terms. */
const CLAUSE = 24

/** "cơ quan, đơn vị, doanh nghiệp đạt chuẩn": a comma inside a subject is followed by a noun and more of the clause, not by another figure. */
function continuesList(terms: readonly SentenceTerm[], comma: number): boolean {
  const next = terms[comma + 1]
  if (next === undefined || next.capital || !next.is.Word || hasAny(next, VERBS)) return false
  for (let i = comma + 1; i < Math.min(terms.length, comma + CLAUSE); i++) {
    if (hasAny(terms[i]!, PART_END) || terms[i]!.normal === 'và') return true
    if (terms[i]!.is.Quantity) return false
  }
  return true
}
