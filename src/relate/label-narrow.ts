/** The noun phrase of a subject: what stands before it in its clause is cut, and what its predicate begins with. */
import { anyOf, hasAny, meets } from '../rules/tags.ts'
import type { Mask } from '../rules/tags.ts'
import type { TermRange } from './clause.ts'
import { NO_NOUN } from './label-short.ts'
import { isMeasure, MEASURE_TAGS } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'

const BASE = anyOf(['Base'])
const LEADING = anyOf(['Say', 'Cause'])
const VERBS = anyOf(['Verb', 'Cause', 'Say'])
const ACTING = anyOf(['Verb', 'Cause', 'Say', 'Aux'])
const INDUSTRY = anyOf(['Sector', 'Activity'])
const ACTIVITY = anyOf(['Activity'])
const NONE = anyOf([])
const MOVING = anyOf(['Rise', 'Fall', 'Reach', 'To', 'Till'])
const PREDICATE = anyOf(['Cut', 'Rise', 'Fall'])
/** A subject with its verb is taken whole up to this many terms. */
const CLAUSE = 6

/** Cuts what comes before the noun phrase: a verb of saying or causing, then everything before the noun of measure; `seen` are the tags of the clause. */
export function narrow(terms: readonly SentenceTerm[], range: TermRange, seen: Mask): TermRange {
  const { to } = range
  const measured = meets(seen, MEASURE_TAGS)
  let { from } = range
  if (measured && meets(seen, LEADING)) from = behindSaying(terms, from, to)
  if (meets(seen, BASE)) for (let i = from; i < to - 1; i++) if (terms[i]!.is.Base) from = i + 1
  if (measured) {
    for (let i = to - 2; i > from; i--) if (opensWith(terms, i)) from = i + 1
    for (let i = from; i < to; i++) if (isMeasure(terms[i]!) && !isTraded(terms, from, i, to)) return { from: isJoined(terms, from, i) ? from : i, to: predicateStart(terms, i, to) }
  }
  if (!meets(seen, ACTING)) return { from, to }
  const last = behindVerbs(terms, from, to, hasAny(terms[from]!, INDUSTRY) ? ACTIVITY : NONE)
  if (last < to) return { from: last, to }
  return { from: to - from > CLAUSE ? verbStart(terms, from, to) : from, to }
}

/** Behind the last verb of saying or causing that a measure follows. */
function behindSaying(terms: readonly SentenceTerm[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (hasAny(terms[i]!, LEADING) && !terms[i]!.is.Head && opensMeasure(terms, i + 1, to)) return i + 1
  return from
}

/** "ngành | sản xuất và phân phối điện", "nuôi trồng thủy sản": where an industry opens the subject, `named` verbs are part of what it is called. */
function behindVerbs(terms: readonly SentenceTerm[], from: number, to: number, named: Mask): number {
  for (let i = to - 1; i >= from; i--) if (hasAny(terms[i]!, ACTING) && !hasAny(terms[i]!, named)) return i + 1
  return from
}

/** "giá vàng SJC | được Công ty SJC niêm yết": a price ends where it is quoted; `to` when it is not. */
function quotedStart(terms: readonly SentenceTerm[], from: number, to: number): number {
  if (to - from < 2 || !terms[to - 1]!.is.Quote) return to
  const { normal } = terms[from]!
  if (!(normal === 'giá' || normal.startsWith('giá ')) || `${normal} ${terms[from + 1]!.normal}`.startsWith('giá trị')) return to
  let at = to - 1
  while (at > from + 1 && terms[at - 1]!.is.Quote) at--
  return passiveStart(terms, from, at)
}

/** "mức lương tối thiểu | điều chỉnh" tăng: a measure ends where it begins to move, unless that is its own name: "hệ số điều chỉnh" là. */
function movedStart(terms: readonly SentenceTerm[], from: number, to: number): number {
  const next = terms[to]
  if (!terms[to - 1]!.is.Moved || next === undefined || !hasAny(next, MOVING)) return to
  let at = to - 1
  while (at > from && terms[at - 1]!.is.Moved) at--
  const named = at <= from + 2 && !(at > from && terms[from]!.is.Indicator)
  return named ? to : passiveStart(terms, from, at)
}

/** Where the passive begins of a verb at `at`: "được Công ty SJC | niêm yết". */
function passiveStart(terms: readonly SentenceTerm[], from: number, at: number): number {
  for (let i = from + 1; i < at; i++) if (terms[i]!.normal === 'được') return i
  return at
}

const TRADE = new Set(['xuất', 'nhập', 'xuất khẩu', 'nhập khẩu'])

/** "thép cuộn cán nguội nhập khẩu" (imported cold-rolled coil): behind a noun the trade only tells which. */
function isTraded(terms: readonly SentenceTerm[], from: number, at: number, to: number): boolean {
  if (at === from || to - at > 2 || !TRADE.has(terms[at]!.normal)) return false
  const before = terms[at - 1]!
  return before.is.Word && !hasAny(before, NO_NOUN)
}

/** "cung cấp nước và | xử lý rác thải", "sản xuất và | xuất khẩu gạo": what an industry does besides is part of its name, whatever else it may be. */
function isJoined(terms: readonly SentenceTerm[], from: number, at: number): boolean {
  return at > from && terms[at - 1]!.normal === 'và' && hasAny(terms[from]!, INDUSTRY)
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
  const end = movedStart(terms, from, to)
  for (let i = from + 1; i < end; i++) if (hasAny(terms[i]!, PREDICATE) && !(terms[i]!.is.Head || terms[i]!.is.Grow)) return i
  return end
}

/** "… đầu tư vào Việt Nam với | tổng số vốn": behind "with" a measure of its own begins. */
function opensWith(terms: readonly SentenceTerm[], at: number): boolean {
  return terms[at]!.normal === 'với' && isMeasure(terms[at + 1]!) && !['đối', 'so', 'cùng'].includes(terms[at - 1]?.normal ?? '')
}

function opensMeasure(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 12); i++) if (terms[i]!.is.Head) return true
  return false
}
