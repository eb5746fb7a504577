/** Amounts of the base itself: "tăng 36% so với con số 1.131 tỷ đồng cùng kỳ", "gấp đôi cùng kỳ (488 tỷ đồng)"; and of the plan beside what was done. */
import { yearBefore } from '../recognise/date.ts'
import type { Base, Claim, Stated } from './claim.ts'
import type { SentenceTerm } from './terms.ts'
import { openBracket } from './clause.ts'
import { anyOf, hasAny } from '../rules/tags.ts'

const RESTATED = anyOf(['Restate', 'Rise', 'Fall'])

/** Marks the claims that give the size of a base: they are about what the figure before is about, at the time of the base. */
export function markCompared(terms: readonly SentenceTerm[], claims: readonly Claim[], bases: readonly Base[]): void {
  if (bases.length === 0) return
  for (const [i, claim] of claims.entries()) {
    const lead = claims[i - 1]
    const base = bases.find((b) => standsInside(b, claim.at) || standsBehind(terms, b, claim, lead))
    if (base === undefined) continue
    claim.compared = base
    claim.restates = lead !== undefined
    if (lead === undefined) claim.labelWanted ??= 'before'
    if (base.value === 'plan') claim.status = { value: 'target', span: base.span }
    if (lead?.role !== 'change' || (claim.hit !== null && claim.role !== 'level') || lead.quantity.dimension !== claim.quantity.dimension) continue
    claim.role = lead.role
    claim.direction = lead.direction
    claim.rule = lead.rule
  }
}

/** Terms between a figure and the one that was planned for it, at most. */
const PLANNED = 8

/** "tăng 8,05% (KH: 8-8,5%)", "đạt 93% (kế hoạch là 94%)", "512 tấn/KH 500 tấn": what a bracket or slash with a plan says was planned of the figure before it. */
export function markPlanned(terms: readonly SentenceTerm[], claims: readonly Claim[]): void {
  for (const [i, claim] of claims.entries()) {
    const lead = claims[i - 1]
    if (lead === undefined || claim.at - lead.at > PLANNED) continue
    const open = terms[lead.at + 1]!.normal === '/' ? lead.at + 1 : openBracket(terms, claim.at)
    if (open < lead.at || terms[open + 1]!.is.Plan !== true) continue
    if (claim.role !== 'level' || lead.quantity.dimension !== claim.quantity.dimension) continue
    claim.restates = true
    claim.status = { value: 'target', span: terms[open + 1]! }
    if (lead.role !== 'change' || lead.quantity.dimension !== 'percent') continue
    claim.role = lead.role
    claim.direction = lead.direction
    claim.rule = lead.rule
  }
}

function standsInside(base: Base, at: number): boolean {
  return at >= base.from && at < base.to
}

/** A percentage in brackets says the change again, but behind a level it is that of the base, as any other amount is: "tỷ lệ là 26,3%, cao hơn năm 2018 (26,2%)". */
function standsBehind(terms: readonly SentenceTerm[], base: Base, { at, quantity }: Claim, lead: Claim | undefined): boolean {
  const opens = terms[base.to]
  if (opens === undefined || at <= base.to || !(opens.is.Open || (opens.is.Colon && terms[base.from]!.normal === 'hơn'))) return false
  if (quantity.dimension === 'percent' && !(lead?.role === 'level' && lead.at < base.from && lead.quantity.dimension === 'percent')) return false
  for (let i = base.to + 1; i < at; i++) if (!(terms[i]!.is.Reach || terms[i]!.is.Aux) || hasAny(terms[i]!, RESTATED)) return false
  return true
}

/** The period of a base, seen from the figure that is measured against it; null when the text does not tell. */
export function periodOfBase(base: Base, measured: string | null): Stated<string> | null {
  if (base.named !== null) return { value: base.named, span: base.span }
  const before = base.value === 'yoy' && measured !== null ? yearBefore(measured) : null
  return before === null ? null : { value: before, span: base.span }
}
