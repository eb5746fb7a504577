/** The label before the verb: the subject of the clause, cut out of what else stands before a figure. */
import type { TermRange } from './clause.ts'
import { CLAIM_TAGS, hasContent } from './clause.ts'
import { NO_NOUN, shortened } from './label-short.ts'
import type { LabelCandidate } from './noun-phrase.ts'
import { hasMeasure, isMeasure, MEASURE_CLOSING, trim, trimEnd } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

const SUBJECT_TAGS = anyOf(['Grow', 'Head', 'Verb'])
const LOOSE = anyOf(['Colon', 'Dash', 'Period'])
const CLAIMING = anyOf(['Reach', 'Rise', 'Fall', 'Say', 'Share'])
const ACTING = anyOf(['Verb', 'Cause', 'Say', 'Aux'])
const VERBS = anyOf(['Verb', 'Cause', 'Say'])
const PREDICATE = anyOf(['Cut', 'Rise', 'Fall'])

/** Conjunctions behind which a new clause begins. */
const BREAKS = new Set(['thì', 'nên', 'nhưng', 'song', 'mà', 'rằng', 'do', 'vì', 'bởi', 'riêng'])
/** Words that set a topic or source before the subject. */
const TOPIC = new Set(['về', 'theo', 'tại', 'đối', 'ở', 'ngoài', 'từ', 'do', 'nhờ', 'trong', 'với'])
/** A subject with its verb is taken whole up to this many terms. */
const CLAUSE = 6
/** The noun phrase before the verb, or null when the clause has no subject of its own. */
export function labelBefore(terms: readonly SentenceTerm[], clause: TermRange): LabelCandidate | null {
  const whole = { from: clause.from, to: withoutBracket(terms, clause.from, stripClaim(terms, clause)) }
  const segment = beforeCompared(terms, behindBracket(terms, lastSegment(terms, whole)))
  const noun = narrow(terms, trim(terms, segment))
  const range = noun.to > noun.from && isMeasure(terms[noun.from]!) ? trimEnd(terms, noun, MEASURE_CLOSING) : trim(terms, noun)
  if (range.to <= range.from || onlyPlaces(terms, range) || isTorn(terms, range) || lacksSubject(terms, segment)) return null
  const short = shortened(terms, range)
  return short.to > short.from ? { ...short, measured: hasMeasure(terms, short) } : null
}

/** What begins with a verb of change has lost its subject, what closes a bracket that it does not open its head. */
function isTorn(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  const first = terms[from]!
  if ((first.is.Rise || first.is.Fall) && !hasAny(first, SUBJECT_TAGS) && terms[from + 1]?.is.Connector !== true) return true
  return terms[to - 1]!.is.Close && !terms.slice(from, to).some((t) => t.is.Open)
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
export function hasClaimVerb(terms: readonly SentenceTerm[], clause: TermRange): boolean {
  const last = terms[clause.to - 1]
  if (last === undefined || clause.to <= clause.from) return false
  return stripClaim(terms, clause) < clause.to || last.is.Colon
}

/** Steps back over the verb, its particles and a colon; nouns of growth stay when nothing else is left. */
function stripClaim(terms: readonly SentenceTerm[], clause: TermRange): number {
  let to = clause.to
  while (to > clause.from && (hasAny(terms[to - 1]!, CLAIM_TAGS) || hasAny(terms[to - 1]!, LOOSE) || terms[to - 1]!.normal === 'từ')) {
    const grown = terms[to - 1]!.is.Grow || (terms[to - 1]!.is.Head && !terms[to - 1]!.is.Reach)
    if (grown && (!hasContent(terms, { from: clause.from, to: to - 1 }) || isStated(terms, clause.from, to - 1))) break
    to--
  }
  return to
}

/** "(kể cả nội địa lẫn xuất khẩu)" behind a subject is no part of it, nor what joins the next clause to it. */
function withoutBracket(terms: readonly SentenceTerm[], from: number, to: number): number {
  let close = to - 1
  while (close > from && (terms[close]!.is.Comma || terms[close]!.normal === 'và')) close--
  if (close < from || !terms[close]!.is.Close) return to
  for (let i = close - 1; i >= from; i--) if (terms[i]!.is.Open) return i === to - 3 && !terms[i + 1]!.is.Adjusted ? to : i
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

/** The part after the last comma, unless that is only the tail of an enumeration: "nông, lâm, thủy sản của cả nước". */
function lastSegment(terms: readonly SentenceTerm[], range: TermRange): TermRange {
  let from = lastPart(terms, range).from
  for (let i = range.to - 1; i >= from; i--) if (i + 1 < range.to && (BREAKS.has(terms[i]!.normal) || opensExample(terms, i, range.to))) return { from: i + 1, to: range.to }
  while (from > range.from) {
    const before = lastPart(terms, { from: range.from, to: from - 1 })
    if (!joinsBefore(terms, before, { from, to: range.to })) break
    from = before.from
  }
  return { from, to: range.to }
}

/** "giá các loại rau vẫn ở mức cao như | rau muống": an example is a noun and nothing else. */
function opensExample(terms: readonly SentenceTerm[], at: number, to: number): boolean {
  if (terms[at]!.normal !== 'như') return false
  for (let i = at + 1; i < to; i++) if (!terms[i]!.is.Word || terms[i]!.is.Verb || terms[i]!.is.Connector) return false
  return to - at <= 4
}

/** True when what stands before a comma names the same subject as what stands behind it. */
function joinsBefore(terms: readonly SentenceTerm[], before: TermRange, tail: TermRange): boolean {
  if (hasClaim(terms, before) || opensTopic(terms, before) || changesMeasure(terms, tail)) return false
  if (trim(terms, tail).to <= trim(terms, tail).from) return hasMeasure(terms, before)
  if (trim(terms, tail).from > tail.from || endsInVerb(terms, tail)) return false
  const short = tail.to - tail.from <= 2 && !terms[tail.from]!.is.Indicator && !terms[tail.to - 1]!.is.Period
  if (terms[tail.from]!.is.Head && !(short && hasMeasure(terms, before))) return false
  return hasMeasure(terms, before) || isShortNoun(terms, before, 4)
}

/** "… cơ cấu lại tổng công ty, | giảm tỷ lệ vốn nhà nước": a verb of change with a measure as its object is a clause of its own. */
function changesMeasure(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  const { is } = terms[from]!
  return (is.Rise || is.Fall) && !is.Grow && !is.Head && from + 1 < to && isMeasure(terms[from + 1]!)
}

/** "Vay mượn tiền gia đình, anh đầu tư": a subject with its verb is a clause of its own. */
function endsInVerb(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  let at = to - 1
  while (at >= from && terms[at]!.is.Verb) at--
  return at < to - 1 && at >= from && terms[at]!.is.Word
}

/** "Về xuất khẩu, …", "Theo dự toán ngân sách, …": a topic or source set before the subject. */
function opensTopic(terms: readonly SentenceTerm[], range: TermRange): boolean {
  const [first, second] = [terms[range.from]?.normal ?? '', terms[range.from + 1]?.normal]
  return range.to > range.from && TOPIC.has(first) && second !== 'đó'
}

function hasClaim(terms: readonly SentenceTerm[], range: TermRange): boolean {
  for (let i = range.from; i < range.to; i++) if (terms[i]!.normal !== 'có' && hasAny(terms[i]!, CLAIMING) && !terms[i]!.is.Head) return true
  return false
}

/** The part of a range after its last comma. */
function lastPart(terms: readonly SentenceTerm[], range: TermRange): TermRange {
  let from = range.to
  while (from > range.from && !terms[from - 1]!.is.Comma) from--
  return { from, to: range.to }
}

function isShortNoun(terms: readonly SentenceTerm[], range: TermRange, most: number): boolean {
  if (range.to <= range.from || range.to - range.from > most) return false
  for (let i = range.from; i < range.to; i++) if (!(terms[i]!.is.Word || terms[i]!.is.Place)) return false
  return true
}

/** Cuts what comes before the noun phrase: a verb of saying or causing, then everything before the noun of measure. */
function narrow(terms: readonly SentenceTerm[], range: TermRange): TermRange {
  let from = range.from
  for (let i = range.from; i < range.to; i++) {
    if ((terms[i]!.is.Say || terms[i]!.is.Cause) && !terms[i]!.is.Head && opensMeasure(terms, i + 1, range.to)) from = i + 1
  }
  for (let i = from; i < range.to - 1; i++) if (terms[i]!.is.Base) from = i + 1
  for (let i = range.to - 2; i > from; i--) if (opensWith(terms, i)) from = Math.max(from, i + 1)
  for (let i = from; i < range.to; i++) if (isMeasure(terms[i]!) && !isTraded(terms, from, i, range.to)) return { from: i, to: predicateStart(terms, i, range.to) }
  let last = from
  for (let i = from; i < range.to; i++) if (hasAny(terms[i]!, ACTING)) last = i + 1
  if (last < range.to) return { from: last, to: range.to }
  return { from: range.to - from > CLAUSE ? verbStart(terms, from, range.to) : from, to: range.to }
}

/** "giá vàng SJC | được Công ty SJC niêm yết": a price ends where it is quoted; `to` when it is not. */
function quotedStart(terms: readonly SentenceTerm[], from: number, to: number): number {
  const head = `${terms[from]!.normal} ${terms[from + 1]?.normal ?? ''}`
  if (!head.startsWith('giá ') || head.startsWith('giá trị')) return to
  let at = to
  while (at > from + 1 && terms[at - 1]!.is.Quote) at--
  if (at === to) return to
  for (let i = from + 1; i < at; i++) if (terms[i]!.normal === 'được') return i
  return at
}

/** "thép cuộn cán nguội nhập khẩu" (imported cold-rolled coil): behind a noun the trade only tells which. */
function isTraded(terms: readonly SentenceTerm[], from: number, at: number, to: number): boolean {
  const trade = terms[at]!.normal === 'nhập' || terms[at]!.normal === 'xuất' || /^(?:xuất|nhập) khẩu$/u.test(terms[at]!.normal)
  const before = terms[at - 1]
  return trade && at > from && to - at <= 2 && before!.is.Word && !hasAny(before!, NO_NOUN)
}

/** "Hai giám đốc này bị khởi tố về tội … để | chiếm đoạt 110 tỉ": of a long clause the verb at its end tells what is counted. */
function verbStart(terms: readonly SentenceTerm[], from: number, to: number): number {
  let at = to
  while (at > from && hasAny(terms[at - 1]!, VERBS)) at--
  return at
}

/** "Chỉ số giá tiêu dùng | tiếp tục được kiểm soát": the subject ends where a particle begins the predicate. */
function predicateStart(terms: readonly SentenceTerm[], from: number, to: number): number {
  const quoted = quotedStart(terms, from, to)
  if (quoted < to) return quoted
  for (let i = from + 1; i < to; i++) if (hasAny(terms[i]!, PREDICATE) && !(terms[i]!.is.Head || terms[i]!.is.Grow)) return i
  return to
}

/** "… đầu tư vào Việt Nam với | tổng số vốn": behind "with" a measure of its own begins. */
function opensWith(terms: readonly SentenceTerm[], at: number): boolean {
  return terms[at]!.normal === 'với' && isMeasure(terms[at + 1]!) && !['đối', 'so', 'cùng'].includes(terms[at - 1]?.normal ?? '')
}

function opensMeasure(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 12); i++) if (terms[i]!.is.Head) return true
  return false
}
