/** How sure a record is: one minus what each doubt costs, never below 0.3. */
import type { Claim } from './claim.ts'

/** Where confidence begins: nothing read from prose is certain. */
export const CERTAIN = 0.98

/** What each doubt takes away. Doubts of the number come from `recognise/`, the others are found here. */
const COSTS: Readonly<Record<string, number>> = {
  separator: 0.2,
  bare: 0.25,
  word: 0.05,
  noun: 0.1,
  currency: 0.03,
  'no-rule': 0.1,
  'no-label': 0.2,
  'inherited-label': 0.06,
  'unmeasured-label': 0.06,
}

/** A doubt by its short name, and what it takes from the confidence. */
export interface Doubt {
  name: string
  cost: number
}

/** What speaks against a claim; `measured` tells whether its label names an indicator. */
export function doubtsOf(claim: Claim, measured: boolean): Doubt[] {
  const doubts: string[] = [...claim.quantity.doubts]
  if (claim.hit === null) doubts.push('no-rule')
  if (claim.label === null) doubts.push('no-label')
  else if (claim.labelFrom === 'inherited') doubts.push('inherited-label')
  else if (!measured) doubts.push('unmeasured-label')
  return doubts.map((name) => ({ name, cost: COSTS[name] ?? 0.1 }))
}

/** A number from 0.3 to `CERTAIN`. */
export function confidenceOf(claim: Claim, measured: boolean): number {
  const cost = doubtsOf(claim, measured).reduce((sum, doubt) => sum + doubt.cost, 0)
  return Math.round(Math.max(0.3, CERTAIN - cost) * 100) / 100
}
