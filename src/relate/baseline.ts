/**
 * What a change or a relative figure is measured against. A base stands after its figure, or before the first one;
 * one base often closes a series of changes, so a figure without its own takes the next one to its right.
 */
import type { PeriodSpan } from '../recognise/span.ts'
import type { Base, Claim, Stated } from './claim.ts'
import type { SentenceTerm } from './terms.ts'
import type { TermRange } from './clause.ts'
import { hasTag, spanOf } from './clause.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

const BASE_NAMES = anyOf(['Plan', 'Yoy', 'Previous'])
const BASE = anyOf(['Base'])
/** What can be a base without a word that opens it. */
const BARE_BASE = anyOf(['Plan', 'Yoy', 'Period'])
const SEMICOLON = anyOf(['Semicolon'])
const BASE_END = anyOf(['Comma', 'Semicolon', 'Close', 'Open', 'Stop', 'Rise', 'Fall'])
const BASE_FILL = anyOf(['Word', 'Connector', 'Verb'])

/** Resolves a period span to ISO, or null; bound to the context by the caller. `beside` is the period of the same sentence, which "cùng kỳ" means first. */
export type Resolve = (span: PeriodSpan, beside?: string | null) => string | null

const REACH = 9
/** Terms from a comparison to the noun of growth that it names, at most. */
const GROWTH = 3
const NOTHING: ReadonlySet<number> = new Set()

/** Indexes of the terms that belong to a base. */
export function coveredBy(bases: readonly Base[]): ReadonlySet<number> {
  if (bases.length === 0) return NOTHING
  const covered = new Set<number>()
  for (const base of bases) for (let i = base.from; i < base.to; i++) covered.add(i)
  return covered
}

/** Sets the baselines of the claims of one sentence. */
export function assignBaselines(terms: readonly SentenceTerm[], claims: readonly Claim[], bases: readonly Base[]): void {
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]!
    if (takesBase(claim) && claim.compared === null) claim.baseline ??= ownBase(terms, claim, claims[i + 1], bases)
  }
  closeSeries(claims)
  openSeries(terms, claims, bases)
}

/** "A tăng 5%, B tăng 6% so với cùng kỳ": the base at the end holds for the changes before it; a plan only for its neighbour. */
function closeSeries(claims: readonly Claim[]): void {
  let base: Stated<string> | null = null
  let index = 0
  for (let i = claims.length - 1; i >= 0; i--) {
    const claim = claims[i]!
    if (!takesBase(claim)) continue
    const reaches = claim.role === 'change' && (base?.value !== 'plan' || index === i + 1)
    if (claim.baseline !== null) base = claim.role === 'change' && !opensOwn(claim) ? claim.baseline : null
    else if (reaches) {
      claim.baseline = base
      // A plan holds for its neighbour alone.
      if (base?.value === 'plan') base = null
    }
    else base = null
    index = i
  }
}

/** "…; so với tháng trước giảm 2%": a base before its figure closes no series. */
function opensOwn({ baseline, quantity }: Claim): boolean {
  return baseline?.span != null && baseline.span.start < quantity.start
}

/** "So với cùng kỳ, A tăng 5%, B tăng 6%": a base that opens the sentence, or what follows a semicolon, holds until the next semicolon. */
function openSeries(terms: readonly SentenceTerm[], claims: readonly Claim[], bases: readonly Base[]): void {
  // The nearer opening wins, so the last is first.
  for (const base of bases.toReversed()) {
    const before = base.from > 0 ? terms[base.from - 1] : undefined
    if (terms[base.from]!.normal === 'hơn') continue
    const opens = before === undefined || before.is.Semicolon || !claims.some((c) => c.at < base.from)
    if (!opens) continue
    for (const claim of claims) {
      if (claim.at < base.to || claim.role !== 'change') continue
      if (before !== undefined && hasTag(terms, base.to, claim.at, SEMICOLON)) break
      claim.baseline ??= base
    }
  }
}

function takesBase(claim: Claim): boolean {
  return claim.role === 'change' || claim.role === 'relative'
}

/** The base between the figure and the next one, or in its own clause to the left, there without a comma unless it opens the clause. */
function ownBase(terms: readonly SentenceTerm[], claim: Claim, next: Claim | undefined, bases: readonly Base[]): Base | null {
  const left = bases.findLast((b) => b.from >= claim.clause.from && b.to <= claim.at)
  // "cao hơn năm trước | 3,2%, thấp hơn kế hoạch 1,5%": nothing can come between a comparative and its figure.
  if (left?.to === claim.at && terms[left.from]!.normal === 'hơn') return left
  const right = bases.find((b) => b.from > claim.at && b.from < (next?.at ?? Number.POSITIVE_INFINITY))
  if (right !== undefined && !(next !== undefined && takesBase(next) && opensNext(terms, right, next))) return right
  return left === undefined || (left.from > claim.clause.from && hasComma(terms, left.to, claim.at)) ? null : left
}

/** "tăng 5%; so với tháng trước giảm 2%": behind a semicolon a base opens what the next figure is of. */
function opensNext(terms: readonly SentenceTerm[], base: Base, next: Claim): boolean {
  return terms[base.from - 1]!.is.Semicolon && !hasTag(terms, base.to, next.at, SEMICOLON)
}

function hasComma(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (terms[i]!.is.Comma) return true
  return false
}

/** The bases of a sentence, in order. */
export function findBases(terms: readonly SentenceTerm[], resolve: Resolve): Base[] {
  const bases: Base[] = []
  /** The last period that is no base: "cùng kỳ" is first the same stretch as that */
  let beside: PeriodSpan | null = null
  const against: Resolve = (span) => resolve(span, beside !== null && span.relative?.part === 'same' ? resolve(beside) : null)
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!
    if (term.span?.kind === 'period' && term.span.relative?.part !== 'same') beside = term.span
    const opens = hasAny(term, BASE) || (term.normal === 'hơn' && opensComparison(terms, at))
    if (!opens && !(hasAny(term, BARE_BASE) && isBareBase(terms, at))) continue
    const base = readBase(terms, at, against)
    if (base === null) continue
    bases.push(base)
    at = base.to - 1
  }
  return bases
}

/** "cao hơn năm trước", "thấp hơn kế hoạch": the comparative names the base itself. */
function opensComparison(terms: readonly SentenceTerm[], at: number): boolean {
  const next = terms[at + 1]
  if (next === undefined) return false
  return next.span?.kind === 'period' || hasAny(next, BASE_NAMES) || next.normal === 'mức' || next.normal === 'con' || next.is.Grow
}

/** Words between a percentage and its base: "bằng 97% | mức thực hiện | cùng kỳ". */
const RESULT = new Set(['mức', 'ước', 'thực', 'hiện', 'kết', 'quả'])

/** "tăng 5% cùng kỳ", "đạt 98% dự toán": the base follows the percentage without "so với". */
function isBareBase(terms: readonly SentenceTerm[], at: number): boolean {
  let figure = at - 1
  while (figure > 0 && RESULT.has(terms[figure]!.normal)) figure--
  const before = terms[figure]
  if (before === undefined || !(before.is.Percent || before.is.Ratio)) return false
  const term = terms[at]!
  if (term.is.Plan || term.is.Yoy) return true
  return term.span?.kind === 'period' && (term.span.relative?.offset === -1 || term.span.relative?.part === 'same' || isMultiplied(terms, figure))
}

/** "gấp 1,5 lần | năm 2018", "bằng 85% | quý I/2018": how many times what stands behind. */
function isMultiplied(terms: readonly SentenceTerm[], at: number): boolean {
  let verb = at - 1
  while (verb >= 0 && (terms[verb]!.is.Aux || terms[verb]!.normal === 'hơn')) verb--
  return verb >= 0 && (terms[verb]!.normal === 'gấp' || terms[verb]!.normal === 'bằng')
}

/** The base that is named from term `from` on, before `limit`. */
export function readBase(terms: readonly SentenceTerm[], from: number, resolve: Resolve, limit = Math.min(terms.length, from + REACH)): Base | null {
  let plan = -1
  let named: string | null = null
  for (let at = from; at < limit; at++) {
    const term = terms[at]!
    // "thấp hơn | mức tăng 20% | cùng kỳ": the growth of the base is no end of it.
    if (at > from && hasAny(term, BASE_END) && !(term.is.Grow && at - from <= GROWTH)) break
    if (term.is.Quantity && !isComparedWith(terms, from, at)) break
    if (term.span?.kind === 'period') named = resolve(term.span)
    const value = term.span?.kind === 'period' ? periodBase(term.span, term.normal, resolve) : wordBase(term)
    if (value === 'plan') {
      plan = at
      continue
    }
    if (value !== null) return baseOf(terms, { from, to: at + 1 }, plan >= 0 ? 'plan' : value, named)
  }
  return plan >= 0 ? baseOf(terms, { from, to: plan + 1 }, 'plan', named) : null
}

/** "so với con số | 470 tỷ đồng | của năm 2016": the amount of the base stands before its name. */
function isComparedWith(terms: readonly SentenceTerm[], from: number, at: number): boolean {
  if (!(terms[from]!.is.Base || terms[from]!.normal === 'hơn') || at - from > 5) return false
  for (let i = at + 1; i < Math.min(terms.length, at + 6); i++) {
    if (terms[i]!.span?.kind === 'period' || terms[i]!.is.Yoy || terms[i]!.is.Previous) return true
    if (!hasAny(terms[i]!, BASE_FILL)) return false
  }
  return false
}

function baseOf(terms: readonly SentenceTerm[], range: TermRange, value: string, named: string | null): Base {
  return { from: range.from, to: range.to, value, named, span: spanOf(terms, range) }
}

function wordBase(term: SentenceTerm): string | null {
  if (term.is.Yoy) return 'yoy'
  if (term.is.Previous) return 'previous'
  return term.is.Plan ? 'plan' : null
}

function periodBase(span: PeriodSpan, named: string, resolve: Resolve): string | null {
  const { relative } = span
  if (relative !== null && relative.offset === -1) return relative.unit === 'year' ? 'yoy' : 'previous'
  if (relative?.part === 'same' && isYearBefore(span, resolve)) return 'yoy'
  // "so với năm nay": only next year can be measured against this one.
  if (relative !== null && relative.offset === 0 && relative.unit === 'year' && named.endsWith('nay')) return 'yoy'
  return resolve(span)
}

/** "cùng kỳ năm 2018" in a report of 2019 is the same period of the year before. */
function isYearBefore(span: PeriodSpan, resolve: Resolve): boolean {
  const named = resolve(span)
  const before = resolve({ ...span, iso: null, relative: { unit: 'year', offset: -1, part: 'same' } })
  return named !== null && named.slice(0, 4) === before?.slice(0, 4)
}
