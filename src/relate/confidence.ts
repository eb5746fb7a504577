/**
 * How sure a record is. It starts at the share of annotated and hand-read records of its kind whose quantity, role, direction and
 * label were all right, the kind being where the label was found and whether it names an indicator; each doubt takes away from that.
 */
import type { Claim } from './claim.ts'

/** Shares of records that were right, by how the label was found: with an indicator of the catalogue in it, and without. */
const RIGHT: Readonly<Record<NonNullable<Claim['labelFrom']>, readonly [named: number, unnamed: number]>> = {
  before: [0.98, 0.8],
  after: [0.95, 0.75],
  inherited: [0.89, 0.72],
  list: [0.85, 0.55],
  // A rule that names the label is a user's, and is trusted as a subject is.
  captured: [0.98, 0.8],
}
/** A figure without a label may be of anything. */
const UNLABELLED = 0.4

/** What each doubt takes away. Those of the number come from `recognise/`, the others are found here. */
const COSTS: Readonly<Record<string, number>> = {
  /** One separator before three digits */
  separator: 0.1,
  /** A number without a unit */
  bare: 0.25,
  /** A number in words */
  word: 0.02,
  /** A counted noun that the tables do not know */
  noun: 0.1,
  /** A bare "tỷ", read as đồng */
  currency: 0.03,
  /** A bare "triệu", read as đồng */
  scale: 0.15,
  /** A multiple or a fraction, whose subject is often left out */
  ratio: 0.12,
  /** The object of a verb of change: "tăng giá vé 33%" */
  object: 0.1,
}
const LEAST = 0.2

/** A doubt by its short name, and what it takes from the confidence. */
export interface Doubt {
  name: string
  cost: number
}

/** Where confidence starts; `named` tells whether the label names an indicator. */
export function startOf({ label, labelFrom }: Claim, named: boolean): number {
  return label === null || labelFrom === null ? UNLABELLED : RIGHT[labelFrom][named ? 0 : 1]
}

/** What speaks against a claim. */
export function doubtsOf(claim: Claim): Doubt[] {
  return namesOf(claim).map((name) => ({ name, cost: costOf(name) }))
}

function namesOf({ quantity, rule }: Claim): readonly string[] {
  const ratio = quantity.dimension === 'ratio'
  const object = rule.startsWith('change-of-object')
  return ratio || object ? [...quantity.doubts, ...(ratio ? ['ratio'] : []), ...(object ? ['object'] : [])] : quantity.doubts
}

function costOf(name: string): number {
  return COSTS[name] ?? 0.1
}

/** A number from 0.2 to 0.98. */
export function confidenceOf(claim: Claim, named: boolean): number {
  let cost = 0
  for (const name of namesOf(claim)) cost += costOf(name)
  return Math.round(Math.max(LEAST, startOf(claim, named) - cost) * 100) / 100
}
