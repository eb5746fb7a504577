/** What the rules captured by name beside the quantity: its label, base, period or place. What a rule captures wins over what is found. */
import type { RuleHit } from '../rules/rule.ts'
import type { Resolve } from './baseline.ts'
import { readBase } from './baseline.ts'
import type { Claim } from './claim.ts'
import type { TermRange } from './clause.ts'
import { spanOf } from './clause.ts'
import type { Report } from './report.ts'
import type { SentenceTerm } from './terms.ts'
import { periodIn } from './when.ts'
import { placeOf } from './where.ts'

/** Sets the labels that rules captured; run before labels are looked for. */
export function captureLabels(terms: readonly SentenceTerm[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    const range = captured(claim.counted, 'label')
    if (range === null) continue
    claim.label = spanOf(terms, range)
    claim.labelFrom = 'captured'
  }
}

/** Sets the bases, periods and places that rules captured; run when all others have been found. */
export function captureCircumstances(text: string, terms: readonly SentenceTerm[], claims: readonly Claim[], resolve: Resolve, { home }: Report): void {
  for (const claim of claims) {
    const { baseline, period, place } = circumstancesOf(claim.counted, text, terms, resolve, home)
    claim.baseline = baseline ?? claim.baseline
    claim.period = period ?? claim.period
    claim.place = place ?? claim.place
  }
}

/** The base, period and place that rules captured. */
export type Circumstances = Pick<Claim, 'baseline' | 'period' | 'place'>

export function circumstancesOf(counted: readonly RuleHit[], text: string, terms: readonly SentenceTerm[], resolve: Resolve, home: Report['home']): Circumstances {
  const base = captured(counted, 'baseline')
  const period = captured(counted, 'period')
  const place = captured(counted, 'place')
  return {
    baseline: base === null ? null : readBase(terms, base.from, resolve, base.to),
    period: period === null ? null : periodIn(terms, period.from, period.to, NONE, resolve),
    place: place === null ? null : placeOf(text, terms, place.from, home),
  }
}

const NONE: ReadonlySet<number> = new Set()

/** The terms that the first rule with a capture of that name captured. */
export function captured(counted: readonly RuleHit[], name: string): TermRange | null {
  for (const { captures } of counted) {
    const found = captures.get(name)
    if (found !== undefined) return { from: found[0], to: found[1] }
  }
  return null
}
