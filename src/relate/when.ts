/** The period of each figure: stated in its clause, or carried in the sentence, else left to the context. */
import type { PeriodSpan } from '../recognise/span.ts'
import type { Claim } from './claim.ts'
import { hasAny } from './label.ts'
import type { SentenceTerm } from './terms.ts'
import type { Resolve } from './baseline.ts'

/**
 * Sets the period of each claim and gives the one that the sentence leaves standing for what follows: the last that opens
 * a clause or is no earlier than `governing`, for a look back ("cuối năm ngoái chỉ 52%") holds for its own figure alone.
 */
export function assignPeriods(
  terms: readonly SentenceTerm[], claims: readonly Claim[], bases: ReadonlySet<number>, resolve: Resolve, governing: string | null,
): string | null {
  let standing: string | null = null
  let from = 0
  for (const claim of claims) {
    const own = periodIn(terms, from, claim.at, bases, resolve)
    const bracketed = own !== null && insideBracket(terms, own.at, claim.at)
    if (own !== null && !bracketed && stands(terms, own, standing ?? governing)) standing = own.iso
    claim.period = own?.iso ?? periodAfter(terms, claim.at, bases, resolve) ?? standing
    from = claim.at + 1
  }
  if (claims.length > 0) return standing
  const opening = periodIn(terms, 0, Math.min(terms.length, OPENING), bases, resolve)
  return opening?.iso ?? null
}

/** How many terms into a sentence a period still opens it: "Trong 9 tháng đầu năm 2020, …". */
const OPENING = 4

function stands(terms: readonly SentenceTerm[], own: { iso: string; at: number }, governing: string | null): boolean {
  const opens = own.at < OPENING && terms[own.at]!.span?.kind === 'period'
  return opens || governing === null || own.iso.slice(0, 4) >= governing.slice(0, 4)
}

function periodIn(terms: readonly SentenceTerm[], from: number, to: number, bases: ReadonlySet<number>, resolve: Resolve): { iso: string; at: number } | null {
  for (let i = to - 1; i >= from; i--) {
    const iso = statedPeriod(terms[i]!, bases.has(i), resolve)
    if (iso !== null) return { iso, at: i }
  }
  return null
}

function statedPeriod(term: SentenceTerm, isBase: boolean, resolve: Resolve): string | null {
  if (isBase || term.span?.kind !== 'period') return null
  return resolve(term.span as PeriodSpan)
}

/** "đạt 55% năm 2015", "đạt 5 triệu lượt trong năm 2019": within the clause that the figure stands in. */
function periodAfter(terms: readonly SentenceTerm[], at: number, bases: ReadonlySet<number>, resolve: Resolve): string | null {
  for (let i = at + 1; i < Math.min(terms.length, at + 12); i++) {
    const term = terms[i]!
    if (hasAny(term, ['Comma', 'Semicolon', 'Open', 'Close', 'Quantity', 'Stop', 'Base', 'Rise', 'Fall', 'To'])) return null
    const iso = statedPeriod(term, bases.has(i), resolve)
    if (iso !== null) return iso
  }
  return null
}

/** A period inside a bracket that the figure shares belongs to that bracket alone. */
function insideBracket(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i >= 0 && i > from - 12; i--) {
    if (terms[i]!.tags.has('Close')) return false
    if (terms[i]!.tags.has('Open')) return !terms.slice(from, to).some((t) => t.tags.has('Close'))
  }
  return false
}
