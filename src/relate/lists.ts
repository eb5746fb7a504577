/** "A, B và C lần lượt đạt x, y và z": figures and subjects paired in order; and runs of bare figures behind one verb, which all take the role of the first. */
import type { Claim } from './claim.ts'
import type { SentenceTerm } from './terms.ts'
import type { TermRange } from './clause.ts'
import { hasTag, openBracket, spanOf } from './clause.ts'
import { fillGap } from './gaps.ts'
import { labelBefore } from './label-before.ts'
import { unitSpan } from './labels.ts'
import { anyOf, hasAny } from '../rules/tags.ts'
import type { Mask } from '../rules/tags.ts'

const RESTATING = anyOf(['Open', 'Restate', 'Comma', 'Estimate', 'Reach'])
const RESTATE = anyOf(['Restate'])
const OPEN = anyOf(['Open'])
const BASE_TAGS = anyOf(['Open', 'Base', 'Yoy', 'Previous', 'Period'])
/** What stands behind a figure that has nothing of its own. */
const ENDS = anyOf(['Semicolon', 'Comma', 'Close', 'Stop'])
/** What a figure that stands alone is. */
const NO_RUN: readonly Claim[] = []

/** Pairs subjects with figures in each respectively-list of the sentence and spreads the role of the first figure. */
export function pairLists(terms: readonly SentenceTerm[], claims: readonly Claim[]): void {
  let previous = NO_RUN
  for (let first = 0; first < claims.length; ) {
    const last = runEnd(terms, claims, first)
    const run = last - first > 1 ? claims.slice(first, last) : NO_RUN
    if (run.length > 1) {
      spread(terms, run)
      pair(terms, run, previous)
    } else continueClaim(terms, claims, first)
    fillGap(terms, claims, first)
    previous = run
    first = last
  }
}

/** Figures joined by nothing but commas and "và" form one run. */
function runEnd(terms: readonly SentenceTerm[], claims: readonly Claim[], first: number): number {
  let last = first + 1
  while (last < claims.length && onlyJoins(terms, claims[last - 1]!, claims[last]!)) last++
  return last
}

const JOINING = new Set(['và', 'hoặc', 'cùng'])

/** A semicolon joins only numbers that share a unit: `4,2; 3,66 và 2,6 tỷ USD`; nothing at all, the parts of a time: "6 năm 5 tháng". */
function onlyJoins(terms: readonly SentenceTerm[], before: Claim, after: Claim): boolean {
  const from = before.at + 1
  const to = after.at
  if (to === from) return before.quantity.dimension === 'duration' && after.quantity.dimension === 'duration'
  if (to - from === 1 && terms[from]!.is.Semicolon && listsInBracket(terms, before, after)) return true
  for (let i = from; i < to; i++) if (!terms[i]!.is.Comma && !(before.quantity.unitInferred && terms[i]!.is.Semicolon) && !JOINING.has(terms[i]!.normal)) return false
  return true
}

/** "(cùng kỳ là 12%; 38%; 9%)": in a bracket a semicolon joins figures of one unit that have nothing else of their own. */
function listsInBracket(terms: readonly SentenceTerm[], before: Claim, { at, quantity }: Claim): boolean {
  const next = terms[at + 1]
  return before.quantity.unit === quantity.unit && (next === undefined || hasAny(next, ENDS)) && openBracket(terms, at) >= 0
}

/** "(tương đương 7,8%)", "(-3,1%)" say the same again; "tăng 10% so với … và 16% so với …" goes on with the same verb. */
function continueClaim(terms: readonly SentenceTerm[], claims: readonly Claim[], index: number): void {
  const claim = claims[index]!
  const lead = claims[index - 1]
  if (lead === undefined) return
  const between = behindNoun(terms, lead.at + 1, claim.at)
  const free = claim.hit === null || claim.hit.rule.id === 'reach'
  const again = restates(terms, between, free) || restatesChange(terms, between, claim, lead)
  if (!again && !(free && goesOn(terms, between, claim, lead))) return
  claim.restates = true
  const unlike = lead.role === 'share' && claim.quantity.dimension !== lead.quantity.dimension
  if (again && claim.hit === null && isPart(between, claim, lead)) {
    claim.role = 'share'
    return
  }
  // "tăng 8.300 tỷ, tương đương 0,8% so với dự toán" says the change again, "tương đương 83% kế hoạch" what of the plan is done.
  const repeated = claim.role === 'relative' && lead.role === 'change' && terms[claim.at + 1]?.is.Base === true
  if ((claim.role !== 'level' && !repeated) || unlike || reachesLevel(terms, between)) return
  claim.role = lead.role
  claim.direction = lead.direction
  claim.rule = lead.rule
  claim.hit = lead.hit
}

/** "phân khúc cao cấp có 7.451 căn (26%)": behind an amount a bracket gives its part of the whole. */
function isPart({ from, to }: TermRange, claim: Claim, lead: Claim): boolean {
  return to - from === 1 && lead.role === 'level' && lead.quantity.dimension === 'count' && claim.quantity.dimension === 'percent'
}

/** "tăng 12%, tương đương đạt 9.200 tỷ đồng": the level that a change leads to. */
function reachesLevel(terms: readonly SentenceTerm[], { from, to }: TermRange): boolean {
  if (to === from) return false
  const { is } = terms[to - 1]!
  return is.Reach && !is.Restate
}

/** Words of the noun that completes a figure, at most. */
const NOUN = 2

/** What follows the noun that completes a figure: "5,3% GDP | (tương ứng …)". */
function behindNoun(terms: readonly SentenceTerm[], from: number, to: number): TermRange {
  let at = from
  while (at < to && at - from <= NOUN && terms[at]!.is.Word) at++
  return at < to && at - from <= NOUN ? { from: at, to } : { from, to }
}

function restates(terms: readonly SentenceTerm[], { from, to }: TermRange, free: boolean): boolean {
  return allHave(terms, from, to, RESTATING) && (hasTag(terms, from, to, RESTATE) || (free && hasTag(terms, from, to, OPEN)))
}

/** "giảm 12 vụ so với cùng kỳ (3,1%)": behind its base a change is said again in percent. */
function restatesChange(terms: readonly SentenceTerm[], { from, to }: TermRange, claim: Claim, lead: Claim): boolean {
  if (claim.hit !== null || claim.quantity.dimension !== 'percent' || lead.role !== 'change' || lead.quantity.dimension === 'percent') return false
  return to > from && terms[to - 1]!.is.Open && allHave(terms, from, to, BASE_TAGS)
}

function allHave(terms: readonly SentenceTerm[], from: number, to: number, mask: Mask): boolean {
  for (let i = from; i < to; i++) if (!hasAny(terms[i]!, mask)) return false
  return true
}

function goesOn(terms: readonly SentenceTerm[], { from, to }: TermRange, claim: Claim, lead: Claim): boolean {
  if (to === from || !(terms[to - 1]!.normal === 'và' || terms[to - 1]!.normal === ',')) return false
  if (lead.role === 'change') return goesOnAgainst(terms, claim, lead)
  return to - from === 1 && lead.role === lead.hit?.rule.set.role && lead.role === 'share' && claim.quantity.dimension === lead.quantity.dimension
}

/** "giảm 41 tỷ đồng và | 0,8% so với dự toán": a figure with a base goes on with the change before it. */
function goesOnAgainst(terms: readonly SentenceTerm[], { at }: Claim, lead: Claim): boolean {
  return lead.role === 'change' && terms[at + 1]?.is.Base === true
}

function spread(terms: readonly SentenceTerm[], run: readonly Claim[]): void {
  const lead = run[0]!
  for (const claim of run.slice(1)) {
    const against = goesOnAgainst(terms, claim, lead)
    if (!(against && claim.role === 'relative') && (claim.hit !== null || (claim.quantity.dimension !== lead.quantity.dimension && !against))) continue
    claim.role = lead.role
    claim.direction = lead.direction
    claim.rule = lead.rule
    claim.hit = lead.hit
    claim.clause = lead.clause
  }
}

function pair(terms: readonly SentenceTerm[], run: readonly Claim[], previous: readonly Claim[]): void {
  const { clause } = run[0]!
  let cue = -1
  for (let i = clause.to - 1; i >= clause.from; i--) if (terms[i]!.is.Respectively || terms[i]!.normal === 'ứng') cue = i
  if (cue < 0) return
  pairNamed(terms, run, cue, 'period', 'periodAt')
  if (pairNamed(terms, run, cue, 'place', 'placeAt')) {
    labelByUnit(terms, run, clause.from)
    return
  }
  const subjects = subjectsBefore(terms, clause.from, cue, run.length)
  if (subjects === null) {
    inheritPairs(previous, run)
    return
  }
  run.forEach((claim, i) => {
    const range = subjects[i]!
    const label = labelBefore(terms, range)
    if (label === null) return
    claim.label = spanOf(terms, label)
    claim.labelFrom = 'list'
  })
}

/**
 * "năm 2025 và 2030 sẽ có tương ứng 0,9 triệu người và 0,6 triệu người", "Hà Nội, Huế và Đà Nẵng lần lượt có 5, 6 và 7 ca": as many
 * periods or places as figures stand before the cue. True where they do.
 */
function pairNamed(terms: readonly SentenceTerm[], run: readonly Claim[], cue: number, kind: 'period' | 'place', at: 'periodAt' | 'placeAt'): boolean {
  const named: number[] = []
  for (let i = cue - 1; i >= 0 && named.length < run.length; i--) {
    const { span } = terms[i]!
    // Foreign markets are what is measured rather than where.
    if (span?.kind === 'place' && span.type === 'foreign') return false
    if (span?.kind === kind) named.unshift(i)
    else if (named.length > 0 && !terms[i]!.is.Comma && terms[i]!.normal !== 'và') break
  }
  if (named.length !== run.length) return false
  run.forEach((claim, i) => { claim[at] = named[i]! })
  return true
}

/** What may stand before the first of a list of places that is all of the subject. */
const BEFORE_PLACES = new Set(['tại', 'ở'])

/** "Hà Nội và Huế lần lượt có 5 và 7 ca": where nothing but the places is named, what is counted is the label of all. */
function labelByUnit(terms: readonly SentenceTerm[], run: readonly Claim[], from: number): void {
  const { placeAt } = run[0]!
  for (let i = from; i < placeAt!; i++) if (!BEFORE_PLACES.has(terms[i]!.normal)) return
  const label = run.at(-1)!.quantity.dimension === 'count' ? unitSpan(terms, run.at(-1)!) : null
  if (label === null) return
  for (const claim of run) {
    claim.label = label
    claim.labelFrom = 'list'
  }
}

/** ", tương ứng tăng 71,8%, 40,4% và 14,1%": a second run of the same length is about the same subjects. */
function inheritPairs(previous: readonly Claim[], run: readonly Claim[]): void {
  if (previous.length !== run.length || previous.some((c) => c.labelFrom !== 'list')) return
  run.forEach((claim, i) => {
    claim.label = previous[i]!.label
    claim.labelFrom = 'list'
  })
}

/** Splits the subject at commas and "và" into as many parts as there are figures, from the right; null when they do not match. */
function subjectsBefore(terms: readonly SentenceTerm[], from: number, to: number, count: number): { from: number; to: number }[] | null {
  const parts: { from: number; to: number }[] = []
  let end = to
  for (let i = to - 1; i >= from && parts.length < count - 1; i--) {
    if (!terms[i]!.is.Comma && terms[i]!.normal !== 'và') continue
    if (i + 1 < end) parts.unshift({ from: i + 1, to: end })
    end = i
  }
  if (parts.length < count - 1 || end <= from) return null
  return [{ from, to: end }, ...parts]
}
