/** How sure a record is: one minus what each doubt costs, never below 0.3. */
import type { Claim } from './claim.ts'

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

/** A number from 0.3 to 0.98; see COSTS for what lowers it. */
export function confidenceOf(claim: Claim, measured: boolean): number {
  const doubts: string[] = [...claim.quantity.doubts]
  if (claim.hit === null) doubts.push('no-rule')
  if (claim.label === null) doubts.push('no-label')
  else if (claim.labelFrom === 'inherited') doubts.push('inherited-label')
  else if (!measured) doubts.push('unmeasured-label')
  const cost = doubts.reduce((sum, doubt) => sum + (COSTS[doubt] ?? 0.1), 0)
  return Math.round(Math.max(0.3, 0.98 - cost) * 100) / 100
}
