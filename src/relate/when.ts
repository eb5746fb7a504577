/** The period of each figure: stated in its clause, or carried in the sentence, else left to the context. */
import type { Claim, Stated } from './claim.ts'
import type { SentenceTerm } from './terms.ts'
import type { Resolve } from './baseline.ts'
import { hasTag, openBracket } from './clause.ts'
import { periodOfBase } from './compared.ts'
import { anyOf, hasAny, meets } from '../rules/tags.ts'
import type { Mask } from '../rules/tags.ts'

const PERIOD = anyOf(['Period'])
const NOW = anyOf(['Now'])
const COMMA = anyOf(['Comma'])
const CLOSE = anyOf(['Close'])
const SEMICOLON = anyOf(['Semicolon'])
const PERIOD_END = anyOf(['Comma', 'Semicolon', 'Open', 'Close', 'Quantity', 'Stop', 'Base', 'Rise', 'Fall', 'To'])

/** A period and the index of its term. */
interface PeriodAt extends Stated<string> {
  at: number
}

/**
 * Sets the period of each claim and gives the one that the sentence leaves standing for what follows: the last that opens
 * the sentence or is no earlier than `governing`, for a look back ("cuối năm ngoái chỉ 52%") holds for its own clause alone.
 * `seen` are the tags of the sentence.
 */
export function assignPeriods(
  terms: readonly SentenceTerm[], claims: readonly Claim[], bases: ReadonlySet<number>, resolve: Resolve, governing: string | null, seen: Mask,
): Stated<string> | null {
  const dated = meets(seen, PERIOD)
  if (claims.length === 0) return dated ? standingWithoutFigures(terms, bases, resolve) : null
  const timely = meets(seen, NOW)
  let current: Stated<string> | null = null
  let standing: Stated<string> | null = null
  let from = 0
  /** Where the period stands that the figure before has taken from behind it */
  let taken = -1
  /** The last period that stands inside a bracket, for the figures behind it there */
  let inner: PeriodAt | null = null
  const here: Resolve = (span) => resolve(span, current?.value ?? null)
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]!
    const { at } = claim
    if (claim.compared !== null) {
      claim.period = periodOfBase(claim.compared, (claims[i - 1]?.period ?? current)?.value ?? governing)
      from = at + 1
      continue
    }
    claim.now = timely && (hasTag(terms, from, at, NOW) || (current === null && goesOnNow(terms, claims[i - 1], at)))
    if (dated) {
      const after = periodAfter(terms, at, bases, here)
      const before = claim.labelWanted === 'inherit' ? null : (paired(terms, claim, here) ?? periodOf(terms, from, at, bases, here))
      const closed = isBracketed(terms, at)
      // "12 tỷ đồng năm 2019, 15 tỷ đồng năm 2020": each has its own behind it.
      const own = (after !== null || closed) && before !== null && before.at === taken ? null : before
      if (own !== null && insideBracket(terms, own.at, at)) inner = own
      else if (own !== null) {
        const stays = opensSentence(terms, own.at) || isNoEarlier(own.value, standing?.value ?? governing)
        if (stays || opensClause(terms, own.at)) current = own
        if (stays) standing = own
      }
      const bracketed = closed ? periodIn(terms, at + 2, at + 3, bases, here) : null
      claim.period = bracketed ?? own ?? after ?? (inner !== null && insideBracket(terms, inner.at, at) ? inner : null) ?? (claim.labelWanted === 'inherit' ? standing : claim.now ? null : current)
      taken = bracketed?.at ?? (own === null && after !== null ? after.at : -1)
    }
    from = at + 1
  }
  return standing
}

/** "hiện có 16.500 giảng viên, | chiếm 22%": up to a semicolon what is said of now goes on in a sentence that names no period. */
function goesOnNow(terms: readonly SentenceTerm[], before: Claim | undefined, at: number): boolean {
  return before?.now === true && before.period === null && !hasTag(terms, before.at, at, SEMICOLON)
}

/** What a sentence without a figure leaves standing: the period that opens it. */
function standingWithoutFigures(terms: readonly SentenceTerm[], bases: ReadonlySet<number>, resolve: Resolve): Stated<string> | null {
  const own = periodIn(terms, 0, terms.length, bases, resolve)
  return own !== null && opensSentence(terms, own.at) ? own : null
}

/** The period that a list of as many periods as figures gives it. */
function paired(terms: readonly SentenceTerm[], { periodAt }: Claim, resolve: Resolve): PeriodAt | null {
  if (periodAt === null) return null
  const value = statedPeriod(terms, periodAt, false, resolve)
  return value === null ? null : { value, span: terms[periodAt]!, at: periodAt }
}

/** The nearest period before the figure; a single day counts only in its own segment or at the head of the sentence. */
function periodOf(terms: readonly SentenceTerm[], from: number, at: number, bases: ReadonlySet<number>, resolve: Resolve): PeriodAt | null {
  const own = periodIn(terms, from, at, bases, resolve)
  if (own === null || own.value.length !== 10 || opensSentence(terms, own.at) || own.at - behindConnector(terms) < OPENING) return own
  return hasTag(terms, own.at, at, COMMA) ? null : own
}

/** The last period that a title or heading names, but for the bases of its figures and the dates of documents. */
export function periodOfHeading(terms: readonly SentenceTerm[], bases: ReadonlySet<number>, resolve: Resolve): Stated<string> | null {
  const dates = new Set(bases)
  for (let at = 1; at < terms.length; at++) if (isOfDocument(terms, at)) dates.add(at)
  const last = periodIn(terms, 0, terms.length, dates, resolve)
  const before = last === null ? null : periodIn(terms, 0, last.at, dates, resolve)
  return before !== null && last!.at - before.at > APART && before.value < last!.value ? before : last
}

/** "Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm": words between two periods of a heading, at least, with which the later is that of what is still to be done. */
const APART = 2

/** "(Kèm theo Công văn số 187/CTK-TKTH ngày 28/3/2024)": when a paper was signed is not what the heading is about. */
function isOfDocument(terms: readonly SentenceTerm[], at: number): boolean {
  const before = terms[at - 1]?.span
  return terms[at]!.span?.kind === 'period' && before?.kind === 'reference' && before.what === 'document'
}

/** How many terms into a sentence a period still opens it: "Trong 9 tháng đầu năm 2020, …". */
const OPENING = 4

function opensSentence(terms: readonly SentenceTerm[], at: number): boolean {
  return at < OPENING || (terms[at + 1]?.is.Comma === true && !hasTag(terms, 0, at, COMMA))
}

/** "Như vậy, | đến ngày 20-12, cả nước có …": where a sentence begins behind the word that joins it to the one before. */
function behindConnector(terms: readonly SentenceTerm[]): number {
  let at = 0
  while (terms[at]?.is.Connector === true) at++
  return at > 0 && terms[at]?.is.Comma === true ? at + 1 : 0
}

function opensClause(terms: readonly SentenceTerm[], at: number): boolean {
  const { is } = terms[at - 1] ?? terms[at]!
  return is.Comma || is.Semicolon || terms[at + 1]?.is.Comma === true
}

function isNoEarlier(iso: string, governing: string | null): boolean {
  return governing === null || iso >= governing.slice(0, 4)
}

/** The last period that the terms name, but for those of bases. */
export function periodIn(terms: readonly SentenceTerm[], from: number, to: number, bases: ReadonlySet<number>, resolve: Resolve): PeriodAt | null {
  for (let i = to - 1; i >= from; i--) {
    const value = statedPeriod(terms, i, bases.has(i), resolve)
    if (value !== null) return { value, span: terms[i]!, at: i }
  }
  return null
}

function statedPeriod(terms: readonly SentenceTerm[], at: number, isBase: boolean, resolve: Resolve): string | null {
  const { span } = terms[at]!
  if (isBase || span?.kind !== 'period' || isCarriedOver(terms, at)) return null
  const value = resolve(span)
  return value?.length === 10 && isOfDocument(terms, at) && isCited(terms, at - 1) ? null : value
}

/** Words between "chuyển nguồn" (to carry a budget over) and its years. */
const CARRYING = new Set(['từ', 'chuyển', 'sang', 'qua'])

/** "chi chuyển nguồn từ năm 2021 sang | năm 2022": the years between which money is carried over are not when it was counted. */
function isCarriedOver(terms: readonly SentenceTerm[], at: number): boolean {
  let i = at - 1
  while (i > 0 && (CARRYING.has(terms[i]!.normal) || terms[i]!.is.Period)) i--
  return i > 0 && i < at - 1 && terms[i]!.normal === 'nguồn' && terms[i - 1]!.normal === 'chuyển'
}

/** Words before a document that is cited and does not itself act, as in "Quyết định số 95/QĐ-TTg ngày 18/1/2019 hỗ trợ …". */
const CITING = new Set(['theo', 'tại', 'của', 'bằng', 'cứ', 'trong', 'và'])

/** "theo Thông tư 48/2021/TT-BTC ngày 5/3/2021, phí là 2 triệu đồng": on the day on which it was signed nothing was measured. */
function isCited(terms: readonly SentenceTerm[], document: number): boolean {
  const before = terms[document - 1]
  return before !== undefined && (CITING.has(before.normal) || before.span?.kind === 'reference')
}

/** "đạt 55% năm 2015", "đạt 5 triệu lượt trong năm 2019": within the clause that the figure stands in. */
function periodAfter(terms: readonly SentenceTerm[], at: number, bases: ReadonlySet<number>, resolve: Resolve): PeriodAt | null {
  for (let i = at + 1; i < Math.min(terms.length, at + 12); i++) {
    const term = terms[i]!
    if (hasAny(term, PERIOD_END)) return null
    const value = statedPeriod(terms, i, bases.has(i), resolve)
    if (value !== null) return { value, span: term, at: i }
  }
  return null
}

/** "từ 62% (năm 2015) lên 71% (năm 2020)": a bracket that holds nothing else tells the period of the figure before it; that of a duration is told of all that follows. */
function isBracketed(terms: readonly SentenceTerm[], at: number): boolean {
  return terms[at + 1]?.is.Open === true && terms[at + 2]?.is.Period === true && terms[at + 3]?.is.Close === true && !terms[at]!.is.Duration
}

/** A period inside a bracket that the figure shares belongs to that bracket alone. */
function insideBracket(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  return openBracket(terms, from) >= 0 && !hasTag(terms, from, to, CLOSE)
}
