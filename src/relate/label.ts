/**
 * Where the measured thing is named: before the verb, after the number, or in the figure before.
 * Works on the terms of one sentence; what lies in other sentences is the business of `context.ts`.
 */
import type { Span } from '../figure.ts'
import type { SentenceTerm } from './terms.ts'

/** A stretch of terms, half-open. */
export interface TermRange {
  from: number
  to: number
}

/** A label found, with what speaks for it. */
export interface LabelCandidate extends TermRange {
  /** Begins with a noun of measure or an indicator phrase */
  measured: boolean
}

const CLAIM_TAGS = ['Reach', 'Rise', 'Fall', 'To', 'Till', 'Aux', 'Estimate', 'Share', 'Respectively', 'Restate', 'Base', 'Actual', 'Target'] as const
const OPENING_TAGS = ['Connector', 'Aux', 'Estimate', 'Period', 'Comma', 'Dash', 'Mark', 'To', 'Base', 'Yoy', 'Previous', 'Share', 'Say', 'Cause', 'Actual'] as const
const CLOSING_TAGS = ['Period', 'Comma', 'Dash', 'Mark', 'Connector', 'Aux', 'Cut', 'Reference', 'Yoy', 'Previous'] as const
const MEASURE_CLOSING = ['Period', 'Comma', 'Dash', 'Mark', 'Connector', 'Cut', 'Aux', 'Yoy', 'Previous'] as const
const AFTER_STOP = ['Comma', 'Semicolon', 'Colon', 'Open', 'Close', 'Stop', 'Period', 'Quantity', 'Base', 'Rise', 'Fall', 'Share', 'Restate', 'Plan', 'Connector', 'Aux', 'Respectively', 'Say', 'Reach', 'Mark', 'To', 'Till'] as const
/** "người chết do tai nạn giao thông": the cause belongs to the counted noun. */
const CAUSES = new Set(['do', 'vì'])
/** Tags with which a label may yet begin behind the quantity. */
const FIRST_AFTER: Readonly<Record<AfterMode, readonly string[]>> = { share: ['Verb'], count: ['Verb', 'Plan', 'Target', 'Aux', 'Reach'], noun: ['Verb'] }
/** Prepositions that set a counted noun inside another noun phrase. */
const EMBEDDING = new Set(['của', 'trong', 'giữa'])
/** Conjunctions behind which a new clause begins. */
const BREAKS = new Set(['thì', 'nên', 'nhưng', 'song', 'mà', 'rằng', 'do', 'vì', 'bởi'])
/** Words that set a topic or source before the subject. */
const TOPIC = new Set(['về', 'theo', 'tại', 'đối', 'ở', 'ngoài', 'từ', 'do', 'nhờ', 'trong', 'với'])
/** What ends the clause behind a counted noun; a predicate belongs to it: "hộ được vay vốn", "thôn có nhà văn hóa". */
const COUNT_STOP = ['Comma', 'Semicolon', 'Colon', 'Open', 'Close', 'Stop', 'Period', 'Quantity', 'Base', 'Rise', 'Fall', 'Share', 'Restate', 'Respectively', 'Say', 'Mark'] as const
const COUNT_STOP_WORDS = new Set(['của', 'với', 'và', 'để', 'nhằm', 'tại', 'trong', 'trên', 'theo', 'từ', 'vào', 'so', 'khi', 'trước', 'sau', 'nên', 'nhưng', 'qua', 'cùng', 'thì', 'mà', 'tham', 'là', 'đến', 'như', 'một', 'mỗi'])
/** No label is longer than this many terms. */
const LONGEST = 24

/** True when the term carries one of the tags. */
export function hasAny(term: SentenceTerm, tags: readonly string[]): boolean {
  for (const tag of tags) if (term.tags.has(tag)) return true
  return false
}

/**
 * The terms left of a quantity that belong to its clause: back to the figure, bracket or semicolon before.
 * Brackets without a figure ("(NSNN)") are part of the clause; `bases` are terms that name the base of the figure before.
 */
export function clauseBefore(terms: readonly SentenceTerm[], at: number, bases: ReadonlySet<number>): TermRange {
  let from = at
  const floor = Math.max(0, at - 60)
  while (from > floor && !endsClause(terms, from - 1)) {
    const before = terms[from - 1]!
    if (before.tags.has('Colon') && hasContent(terms, { from, to: at })) break
    const open = before.tags.has('Close') ? bracketOpen(terms, from - 1, floor) : from - 1
    if (open < 0) break
    from = open
  }
  while (from < at && (bases.has(from) || terms[from]!.tags.has('Close'))) from++
  if (from < at && terms[from]!.tags.has('Base')) while (from < at && !terms[from]!.tags.has('Comma')) from++
  return { from, to: at }
}

/** A figure, bracket or semicolon ends a clause, but not a duration or a count in passing: "hồ của hai khu vực này chỉ còn …". */
function endsClause(terms: readonly SentenceTerm[], at: number): boolean {
  const term = terms[at]!
  if (!term.tags.has('Quantity')) return hasAny(term, ['Semicolon', 'Open', 'Stop'])
  return !term.tags.has('Duration') && !(term.tags.has('Count') && EMBEDDING.has(terms[at - 1]?.normal ?? ''))
}

/** Index of the bracket that opens the one closed at `close`, or -1 when a figure stands inside. */
function bracketOpen(terms: readonly SentenceTerm[], close: number, floor: number): number {
  for (let i = close - 1; i >= floor; i--) {
    if (terms[i]!.tags.has('Quantity')) return -1
    if (terms[i]!.tags.has('Open')) return i
  }
  return -1
}

/** The noun phrase before the verb, or null when the clause has no subject of its own. */
export function labelBefore(terms: readonly SentenceTerm[], clause: TermRange): LabelCandidate | null {
  const to = stripClaim(terms, clause)
  const whole = { from: clause.from, to: withoutBracket(terms, clause.from, to) }
  const segment = lastSegment(terms, whole)
  const noun = narrow(terms, trim(terms, segment))
  const range = noun.to > noun.from && isMeasure(terms[noun.from]!) ? trimEnd(terms, noun, MEASURE_CLOSING) : trim(terms, noun)
  if (range.to <= range.from || onlyPlaces(terms, range)) return null
  const from = Math.max(range.from, range.to - LONGEST)
  return { from, to: range.to, measured: hasMeasure(terms, { from, to: range.to }) }
}

/** A share takes the whole clause behind it, a count the noun and its predicate, anything else the noun alone. */
export type AfterMode = 'share' | 'count' | 'noun'

/** The noun phrase after the quantity, or null when what follows is no noun. */
export function labelAfter(terms: readonly SentenceTerm[], at: number, mode: AfterMode): LabelCandidate | null {
  const from = at + (['về', 'cho'].includes(terms[at + 1]?.normal ?? '') ? 2 : 1)
  let to = from
  const limit = Math.min(terms.length, from + (mode === 'share' ? 16 : 10))
  while (to < limit && !stopsAfter(terms, to, from, mode)) to++
  const range = trimEnd(terms, { from, to }, MEASURE_CLOSING)
  return range.to > range.from ? { ...range, measured: hasMeasure(terms, range) } : null
}

/** "toàn huyện có 58 doanh nghiệp": a place alone is not what is measured. */
function onlyPlaces(terms: readonly SentenceTerm[], range: TermRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    const { span } = terms[i]!
    if (span?.kind !== 'place' || (span.type !== 'back' && span.type !== 'country')) return false
  }
  return true
}

/** Offsets of a term range in the text. */
export function spanOf(terms: readonly SentenceTerm[], range: TermRange): Span {
  return { start: terms[range.from]!.start, end: terms[range.to - 1]!.end }
}

/** Index of the bracket that the figure stands in, or -1: what is said there holds there alone. */
export function openBracket(terms: readonly SentenceTerm[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    if (terms[i]!.tags.has('Close')) return -1
    if (terms[i]!.tags.has('Open')) return i
  }
  return -1
}

/** True when a claim verb or a colon stands right before the quantity. */
export function hasClaimVerb(terms: readonly SentenceTerm[], clause: TermRange): boolean {
  const last = terms[clause.to - 1]
  if (last === undefined || clause.to <= clause.from) return false
  return stripClaim(terms, clause) < clause.to || last.tags.has('Colon')
}

function hasContent(terms: readonly SentenceTerm[], range: TermRange): boolean {
  for (let i = range.from; i < range.to; i++) if (!hasAny(terms[i]!, CLAIM_TAGS) && !hasAny(terms[i]!, OPENING_TAGS)) return true
  return false
}

function hasMeasure(terms: readonly SentenceTerm[], range: TermRange): boolean {
  for (let i = range.from; i < range.to; i++) if (isMeasure(terms[i]!)) return true
  return false
}

/** Nouns of measure, indicator phrases and nouns of growth: what a label begins with. */
function isMeasure(term: SentenceTerm): boolean {
  return term.tags.has('Head') || (term.tags.has('Grow') && term.normal !== 'tăng')
}

/** Steps back over the verb, its particles and a colon; nouns of growth stay when nothing else is left. */
function stripClaim(terms: readonly SentenceTerm[], clause: TermRange): number {
  let to = clause.to
  while (to > clause.from && (hasAny(terms[to - 1]!, CLAIM_TAGS) || hasAny(terms[to - 1]!, ['Colon', 'Dash', 'Period']) || terms[to - 1]!.normal === 'từ')) {
    const grown = terms[to - 1]!.tags.has('Grow') || (terms[to - 1]!.tags.has('Head') && !terms[to - 1]!.tags.has('Reach'))
    if (grown && (!hasContent(terms, { from: clause.from, to: to - 1 }) || isStated(terms, clause.from, to - 1))) break
    to--
  }
  return to
}

/** "(kể cả nội địa lẫn xuất khẩu)" behind a subject is no part of it. */
function withoutBracket(terms: readonly SentenceTerm[], from: number, to: number): number {
  if (to <= from || !terms[to - 1]!.tags.has('Close')) return to
  for (let i = to - 2; i >= from; i--) if (terms[i]!.tags.has('Open')) return i === to - 3 ? to : i
  return to
}

/** "ADB dự báo | tăng trưởng 6,8%": what is said to grow is the growth itself. */
function isStated(terms: readonly SentenceTerm[], from: number, at: number): boolean {
  let first = at
  while (first > from && terms[first - 1]!.tags.has('Grow')) first--
  return first > from && hasAny(terms[first - 1]!, ['Say', 'Estimate'])
}

/** The part after the last comma, unless that is only the tail of an enumeration: "nông, lâm, thủy sản của cả nước". */
function lastSegment(terms: readonly SentenceTerm[], range: TermRange): TermRange {
  let from = lastPart(terms, range).from
  for (let i = range.to - 1; i >= from; i--) if (BREAKS.has(terms[i]!.normal) && i + 1 < range.to) return { from: i + 1, to: range.to }
  while (from > range.from) {
    const before = lastPart(terms, { from: range.from, to: from - 1 })
    if (!joinsBefore(terms, before, { from, to: range.to })) break
    from = before.from
  }
  return { from, to: range.to }
}

/** True when what stands before a comma names the same subject as what stands behind it. */
function joinsBefore(terms: readonly SentenceTerm[], before: TermRange, tail: TermRange): boolean {
  if (hasClaim(terms, before) || opensTopic(terms, before)) return false
  if (trim(terms, tail).to <= trim(terms, tail).from) return hasMeasure(terms, before)
  if (trim(terms, tail).from > tail.from) return false
  const short = tail.to - tail.from <= 2 && !terms[tail.from]!.tags.has('Indicator') && !terms[tail.to - 1]!.tags.has('Period')
  if (terms[tail.from]!.tags.has('Head') && !(short && hasMeasure(terms, before))) return false
  return hasMeasure(terms, before) || isShortNoun(terms, before, 4)
}

/** "Về xuất khẩu, …", "Theo dự toán ngân sách, …": a topic or source set before the subject. */
function opensTopic(terms: readonly SentenceTerm[], range: TermRange): boolean {
  const [first, second] = [terms[range.from]?.normal ?? '', terms[range.from + 1]?.normal]
  return range.to > range.from && TOPIC.has(first) && second !== 'đó'
}

function hasClaim(terms: readonly SentenceTerm[], range: TermRange): boolean {
  for (let i = range.from; i < range.to; i++) if (terms[i]!.normal !== 'có' && hasAny(terms[i]!, ['Reach', 'Rise', 'Fall', 'Say', 'Share']) && !terms[i]!.tags.has('Head')) return true
  return false
}

/** The part of a range after its last comma. */
function lastPart(terms: readonly SentenceTerm[], range: TermRange): TermRange {
  let from = range.to
  while (from > range.from && !terms[from - 1]!.tags.has('Comma')) from--
  return { from, to: range.to }
}

function isShortNoun(terms: readonly SentenceTerm[], range: TermRange, most: number): boolean {
  if (range.to <= range.from || range.to - range.from > most) return false
  for (let i = range.from; i < range.to; i++) if (!terms[i]!.tags.has('Word')) return false
  return true
}

/** Cuts what comes before the noun phrase: a verb of saying or causing, then everything before the noun of measure. */
function narrow(terms: readonly SentenceTerm[], range: TermRange): TermRange {
  let from = range.from
  for (let i = range.from; i < range.to; i++) {
    if (hasAny(terms[i]!, ['Say', 'Cause']) && !terms[i]!.tags.has('Head') && opensMeasure(terms, i + 1, range.to)) from = i + 1
  }
  for (let i = range.to - 2; i > from; i--) if (opensWith(terms, i)) from = Math.max(from, i + 1)
  for (let i = from; i < range.to; i++) if (isMeasure(terms[i]!)) return { from: i, to: predicateStart(terms, i, range.to) }
  let last = from
  for (let i = from; i < range.to; i++) if (hasAny(terms[i]!, ['Verb', 'Cause', 'Say', 'Aux'])) last = i + 1
  return { from: last < range.to ? last : from, to: range.to }
}

/** "Chỉ số giá tiêu dùng | tiếp tục được kiểm soát": the subject ends where a particle begins the predicate. */
function predicateStart(terms: readonly SentenceTerm[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (terms[i]!.tags.has('Cut') && !terms[i]!.tags.has('Head')) return i
  return to
}

/** "… đầu tư vào Việt Nam với | tổng số vốn": behind "with" a measure of its own begins. */
function opensWith(terms: readonly SentenceTerm[], at: number): boolean {
  return terms[at]!.normal === 'với' && isMeasure(terms[at + 1]!) && !['đối', 'so', 'cùng'].includes(terms[at - 1]?.normal ?? '')
}

function opensMeasure(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 12); i++) if (terms[i]!.tags.has('Head')) return true
  return false
}

function trim(terms: readonly SentenceTerm[], range: TermRange): TermRange {
  let { from } = range
  while (from < range.to && hasAny(terms[from]!, OPENING_TAGS) && !terms[from]!.tags.has('Head')) from++
  return trimEnd(terms, { from, to: range.to })
}

function trimEnd(terms: readonly SentenceTerm[], range: TermRange, closing: readonly string[] = CLOSING_TAGS): TermRange {
  let { to } = range
  if (to - 1 > range.from && terms[to - 1]!.tags.has('Verb') && !isMeasure(terms[to - 1]!) && hasAny(terms[to - 2]!, ['Period', 'Aux', 'Cut', 'Place'])) to--
  while (to > range.from && hasAny(terms[to - 1]!, closing) && !terms[to - 1]!.tags.has('Head')) to--
  return { from: range.from, to }
}

function stopsAfter(terms: readonly SentenceTerm[], to: number, from: number, mode: AfterMode): boolean {
  const term = terms[to]!
  if (term.tags.has('Head')) return false
  if (to === from) return term.tags.has('Dash') || COUNT_STOP_WORDS.has(term.normal) || (hasAny(term, AFTER_STOP) && !hasAny(term, FIRST_AFTER[mode]))
  if (mode === 'share' && hasAny(term, ['Reach', 'Connector', 'Aux', 'Comma', 'Plan', 'Target'])) return term.tags.has('Comma') && !continuesList(terms, to)
  if (mode !== 'count') return hasAny(term, AFTER_STOP)
  if (CAUSES.has(term.normal) && terms[to + 1]?.tags.has('Word') === true) return false
  return COUNT_STOP_WORDS.has(term.normal) || hasAny(term, COUNT_STOP)
}

/** "cơ quan, đơn vị, doanh nghiệp đạt chuẩn": a comma inside a subject is followed by a noun and more of the clause. */
function continuesList(terms: readonly SentenceTerm[], comma: number): boolean {
  const next = terms[comma + 1]
  return next !== undefined && !next.capital && next.tags.has('Word')
}
