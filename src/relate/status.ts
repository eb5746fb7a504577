/** Actual, estimate or target: the nearest word that says so in the clause, then in the sentence, then above. */
import type { Status } from '../figure.ts'
import type { Claim, Stated } from './claim.ts'
import type { SentenceTerm } from './terms.ts'
import { hasTag, openBracket } from './clause.ts'
import { anyOf, hasAny, meets } from '../rules/tags.ts'
import type { Mask } from '../rules/tags.ts'
import { indexFrom } from '../text/seek.ts'

const MOVES = anyOf(['Rise', 'Fall', 'Reach'])
const MOVES_TO = anyOf(['Reach', 'Rise', 'Fall', 'To'])
const STATUS = anyOf(['Estimate', 'Target', 'Actual'])
const PERIOD = anyOf(['Period'])
const SEMICOLON = anyOf(['Semicolon'])
const STATUS_END = anyOf(['Comma', 'Semicolon', 'Quantity', 'Close'])

/** Sets the status of each claim; `bases` are terms that name a base, `seen` the tags of the sentence. */
export function assignStatus(terms: readonly SentenceTerm[], claims: readonly Claim[], bases: ReadonlySet<number>, seen: Mask): void {
  const told = meets(seen, STATUS)
  let carried: Stated<Status> | null = null
  let from = 0
  for (const claim of claims) {
    if (claim.status !== null) {
      from = claim.at + 1
      continue
    }
    const open = openBracket(terms, claim.at)
    if (open >= from) {
      const own = told ? statusIn(terms, open, claim.at, bases) : null
      claim.status = own ?? (hasTag(terms, open, claim.at, PERIOD) ? { value: 'actual', span: null } : carried)
      from = claim.at + 1
      continue
    }
    const own = told ? statusIn(terms, from, claim.at, bases) : null
    if (own !== null) carried = own
    else if (carried !== null && ends(terms, from, claim.at, bases, carried.value)) carried = null
    claim.status = carried ?? (told ? statusAfter(terms, claim.at, bases) : null) ?? plannedSum(terms, claim)
    from = claim.at + 1
  }
}

/** True where the status that was carried so far holds no longer. */
function ends(terms: readonly SentenceTerm[], from: number, to: number, bases: ReadonlySet<number>, carried: Status): boolean {
  return turns(terms, from, to) || (carried !== 'target' && (hasTag(terms, from, to, SEMICOLON) || looksBack(terms, from, to, bases)))
}

/** Terms into a heading at which it still says what stands below it. */
const OPENING = 5
/** Verbs that tell news in a heading, and nothing of what stands below it: "Sẽ xây cầu …", "Đề nghị truy tố …". */
const NEWS = new Set(['sẽ', 'đề', 'nghị', 'xuất', 'có', 'thể'])

/** What a heading says before its first figure: "Mục tiêu, nhiệm vụ năm 2021" governs what stands below, "Ngân hàng nhắm mục tiêu lãi nghìn tỷ" is a headline. */
export function statusOfHeading(terms: readonly SentenceTerm[], claims: readonly Claim[], bases: ReadonlySet<number>): Stated<Status> | null {
  if (terms[0]!.is.Task) return { value: 'target', span: terms[0]! }
  const status = statusIn(terms, 0, claims[0]?.at ?? terms.length, bases)
  if (status?.span == null) return status
  const at = indexFrom(terms, status.span.start)
  return at < OPENING && !NEWS.has(terms[at]!.normal) ? status : null
}

/** "tổng dự toán thu ngân sách gần 400 tỷ": a sum that is named as planned. */
function plannedSum(terms: readonly SentenceTerm[], { label, role, labelFrom }: Claim): Stated<Status> | null {
  if (label === null || role !== 'level' || labelFrom === 'after') return null
  for (let i = indexFrom(terms, label.start); i < terms.length && terms[i]!.end <= label.end && terms[i]!.start - label.start < PLANNED; i++) {
    if (namesPlan(terms[i]!.normal)) return { value: 'target', span: terms[i]! }
  }
  return null
}

/** How the name of a planned sum begins. */
const PLAN_NAMES = ['dự toán', 'số dự toán', 'tổng dự toán', 'tổng số dự toán']
const SHORTEST = Math.min(...PLAN_NAMES.map(({ length }) => length))

function namesPlan(normal: string): boolean {
  return normal.length >= SHORTEST && PLAN_NAMES.some((name) => normal.startsWith(name))
}

/** Characters into a label at which it still says that its sum is planned. */
const PLANNED = 12

/** The nearest word of status decides; only "sẽ" (will) leaves it to an estimate farther off: "dự kiến …, xuất khẩu sẽ tăng". */
function statusIn(terms: readonly SentenceTerm[], from: number, to: number, bases: ReadonlySet<number>): Stated<Status> | null {
  let will: Stated<Status> | null = null
  for (let i = to - 1; i >= from; i--) {
    const value = !hasAny(terms[i]!, STATUS) || bases.has(i) ? null : wordStatus(terms, i)
    if (value === null) continue
    if (value !== 'estimate' && will !== null) return will
    if (terms[i]!.normal !== 'sẽ') return { value, span: terms[i]! }
    will = { value, span: terms[i]! }
  }
  return will
}

function wordStatus(terms: readonly SentenceTerm[], at: number): Status | null {
  const { is } = terms[at]!
  if (is.Estimate) return !['có', 'thể'].includes(terms[at]!.normal) || expects(terms, at) ? 'estimate' : null
  if (is.Target && (!is.Plan || opensClause(terms, at)) && !asksFor(terms, at)) return 'target'
  return is.Actual ? 'actual' : null
}

/** "đề nghị truy tố 24 bị can" asks that something be done to people who are there; "đề nghị tăng chi 2,9%" aims at a size. */
function asksFor(terms: readonly SentenceTerm[], at: number): boolean {
  if (!['đề', 'nghị', 'xuất'].includes(terms[at]!.normal)) return false
  const quantity = terms.slice(at + 1, at + 12).find((t) => t.is.Quantity)
  return quantity?.is.Count === true && !terms.slice(at + 1, at + 12).some((t) => hasAny(t, MOVES))
}

/** "có thể đạt 7%" expects, "có thể vay 50 triệu" allows. */
function expects(terms: readonly SentenceTerm[], at: number): boolean {
  return terms.slice(at + 1, at + 5).some((t) => hasAny(t, MOVES_TO))
}

/** "Mục tiêu là …", "dự toán thu đạt …" aim at something; "đạt mục tiêu", "đúng kế hoạch" tell of an aim that was met. */
function opensClause(terms: readonly SentenceTerm[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { is, normal } = terms[i]!
    if (is.Comma || is.Semicolon || is.Open || is.Colon) return true
    if (is.Reach || is.Rise || is.Verb || is.Cause || normal === 'đúng' || normal === 'so') return false
  }
  return true
}

function statusAfter(terms: readonly SentenceTerm[], at: number, bases: ReadonlySet<number>): Stated<Status> | null {
  for (let i = at + 1; i < Math.min(terms.length, at + 6); i++) {
    const { is } = terms[i]!
    if (hasAny(terms[i]!, STATUS_END) || terms[i]!.normal === 'và') return null
    if (!bases.has(i) && is.Estimate) return { value: 'estimate', span: terms[i]! }
    if (!bases.has(i) && terms[i]!.normal === 'đề') return null
  }
  return null
}

/** "trong khi cùng kỳ năm 2017, mức tăng là 4,3%": what was in the year before is no longer an estimate. */
function looksBack(terms: readonly SentenceTerm[], from: number, to: number, bases: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) {
    const { span } = terms[i]!
    if (!bases.has(i) && span?.kind === 'period' && (span.relative?.part === 'same' || span.relative?.offset === -1)) return true
  }
  return false
}

/** "đặt mục tiêu lãi 165 tỷ nhưng kết thúc năm chỉ lãi 7,5 tỷ": behind "but" stands what came of it. */
function turns(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (terms[i]!.normal === 'nhưng' || terms[i]!.normal === 'song') return true
  return false
}
