/** A quantity with what its own sentence says of it, while the record is being put together. */
import type { Direction, Role, Span, Status } from '../figure.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { RuleHit } from '../rules/rule.ts'
import type { TermRange } from './clause.ts'

export interface Claim {
  /** Index of the quantity's term in the sentence */
  at: number
  quantity: QuantitySpan
  /** Terms of its clause to the left */
  clause: TermRange
  role: Role
  direction: Direction | null
  baseline: string | null
  status: Status | null
  label: Span | null
  /** Where a rule says that the label stands */
  labelWanted: 'before' | 'after' | 'inherit' | null
  /** How the label was found */
  labelFrom: 'before' | 'after' | 'inherited' | 'list' | null
  period: string | null
  place: string | null
  rule: string
  hit: RuleHit | null
  /** Says again, or goes on with, what the claim before it says: its subject is the same */
  restates: boolean
}
