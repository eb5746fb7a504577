/** The part of a clause that is its subject: what stands behind the last comma, unless that is only the tail of an enumeration. */
import type { TermRange } from './clause.ts'
import { hasTag } from './clause.ts'
import { hasMeasure, isMeasure, trim } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'
import { anyOf, hasAny, union } from '../rules/tags.ts'

/** Conjunctions behind which a new clause begins. */
const BREAKS = new Set(['thì', 'nên', 'nhưng', 'song', 'mà', 'rằng', 'do', 'vì', 'bởi', 'riêng'])
const CONJUNCTIONS = new Set(['và', 'nếu', 'còn', 'nhưng', 'khi', 'thì', 'mà', 'riêng', 'song'])
/** Words that set a topic or source before the subject. */
const TOPIC = new Set(['về', 'theo', 'tại', 'đối', 'ở', 'ngoài', 'từ', 'do', 'nhờ', 'trong', 'với'])
/** Words that set a part before the figures of the whole: "trong đó" (of which), "riêng" (alone), "còn" (and). */
const PART = new Set(['trong', 'đó', 'riêng', 'còn', 'như', 'gồm', 'có'])
const CLAIMING = anyOf(['Reach', 'Rise', 'Fall', 'Say', 'Share'])
const CLAIMING_OR_GROWTH = union(CLAIMING, anyOf(['Grow']))

/** The part after the last comma, unless that is only the tail of an enumeration: "nông, lâm, thủy sản của cả nước". */
export function lastSegment(terms: readonly SentenceTerm[], { from: first, to }: TermRange): TermRange {
  let from = to
  for (; from > first && !terms[from - 1]!.is.Comma; from--) {
    if (from < to && (breaks(terms[from - 1]!) || opensExample(terms, from - 1, to))) return { from, to }
  }
  while (from > first) {
    const before = lastPart(terms, { from: first, to: from - 1 })
    if ((before.from === first && saidOfFigure(terms, before)) || !joinsBefore(terms, before, { from, to })) break
    from = before.from
  }
  return { from, to }
}

/** A conjunction, and no syllable of a longer word: "riêng", but "riêng lẻ". */
function breaks({ normal, is }: SentenceTerm): boolean {
  return BREAKS.has(normal) && !is.Compound
}

/** "5 tỷ đồng | mua vào, bán ra là …": what follows a figure up to the comma is said of it, unless a conjunction begins a clause. */
function saidOfFigure(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  return to > from && terms[from - 1]?.is.Quantity === true && !terms[from]!.is.Connector && !CONJUNCTIONS.has(terms[from]!.normal)
}

/** "giá các loại rau vẫn ở mức cao như | rau muống": an example is a noun and nothing else. */
function opensExample(terms: readonly SentenceTerm[], at: number, to: number): boolean {
  if (terms[at]!.normal !== 'như') return false
  for (let i = at + 1; i < to; i++) if (!terms[i]!.is.Word || terms[i]!.is.Verb || terms[i]!.is.Connector) return false
  return to - at <= 4
}

/** What an aside begins with, beside a topic. */
const ASIDE = new Set(['tính', 'sau', 'kể', 'trừ'])

/** "xuất khẩu | , tính theo USD, đã tăng": an aside between two commas parts a measure from its verb; what is there behind it ("đã có") is no measure. */
export function beforeAside(terms: readonly SentenceTerm[], { from, to }: TermRange, end: number): number {
  if (to <= from || !terms[to - 1]!.is.Comma) return to
  for (let i = to; i < end; i++) if (terms[i]!.normal === 'có') return to
  const aside = lastPart(terms, { from, to: to - 1 })
  const opens = aside.from > from && (ASIDE.has(terms[aside.from]!.normal) || opensTopic(terms, aside))
  return opens && !hasTag(terms, aside.from, aside.to, CLAIMING_OR_GROWTH) ? aside.from - 1 : to
}

/** True when what stands before a comma names the same subject as what stands behind it. */
function joinsBefore(terms: readonly SentenceTerm[], before: TermRange, tail: TermRange): boolean {
  if (hasClaim(terms, before) || opensTopic(terms, before) || changesMeasure(terms, tail)) return false
  const trimmed = trim(terms, tail)
  if (trimmed.to <= trimmed.from) return hasMeasure(terms, before)
  if (trimmed.from > tail.from || endsInVerb(terms, tail)) return false
  const short = tail.to - tail.from <= 2 && !terms[tail.from]!.is.Indicator && !terms[tail.to - 1]!.is.Period
  if (terms[tail.from]!.is.Head && !(short && hasMeasure(terms, before))) return false
  return hasMeasure(terms, before) || isShortNoun(terms, behindPart(terms, before), 4)
}

/** "trong đó | khu vực nông, lâm nghiệp và thủy sản": what sets a part before the figures of the whole is no part of its name. */
function behindPart(terms: readonly SentenceTerm[], { from, to }: TermRange): TermRange {
  let at = from
  while (at < to && terms[at]!.is.Connector && PART.has(terms[at]!.normal)) at++
  return { from: at, to }
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
