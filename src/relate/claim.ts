/** A quantity with what its own sentence says of it, while the record is being put together. */
import type { Direction, Role, Span, Status } from '../figure.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { RuleHit } from '../rules/rule.ts'
import type { TermRange } from './clause.ts'
import type { StatedPlace } from './stated-place.ts'

/** A value with the words that state it, which stand in the figure's own sentence or in one that it inherits from. */
export interface Stated<T> {
  value: T
  /** Null when no words state it: it follows from a rule or from the report's date */
  span: Span | null
}

/** A base found in the sentence: where it stands, how far it reaches, and what it says. */
export interface Base extends Stated<string> {
  from: number
  to: number
  /** ISO of the period that it names, if it names one */
  named: string | null
}

/** Noun phrases that could label a figure: before its verb, behind its number, and what the figure before was about. */
export interface Candidates {
  before: Span | null
  after: Span | null
  earlier: Span | null
}

export interface Claim {
  /** Index of the quantity's term in the sentence */
  at: number
  quantity: QuantitySpan
  /** Terms of its clause to the left */
  clause: TermRange
  role: Role
  direction: Direction | null
  /** Of a noun of growth or decline, in percent */
  pace: boolean
  baseline: Stated<string> | null
  status: Stated<Status> | null
  /** Set by a rule; else it is found in the label */
  indicator: string | null
  label: Span | null
  /** Where a rule says that the label stands */
  labelWanted: 'before' | 'after' | 'inherit' | null
  /** The label was looked for beside the figure */
  sought: boolean
  /** What the figure before was about, where its label was looked for */
  subject: Span | null
  /** How the label was found */
  labelFrom: 'before' | 'after' | 'inherited' | 'list' | 'captured' | null
  period: Stated<string> | null
  /** Said of the time of writing or of what will be: "hiện ở mức 57 tỷ USD" is not of the period of the sentence before */
  now: boolean
  /** Index of the term that a list pairs it with as its period */
  periodAt: number | null
  /** As its place, likewise */
  placeAt: number | null
  place: Stated<StatedPlace> | null
  /** The rise of prices is taken out */
  adjusted: boolean
  rule: string
  /** The match that decided the role */
  hit: RuleHit | null
  /** Matches whose settings and captures count, the first first */
  counted: readonly RuleHit[]
  /** Matches around the quantity that did not decide it */
  lost: readonly RuleHit[]
  /** Its verb is that of the figure before, left out: "nông nghiệp chiếm 22%, công nghiệp 38%" */
  leftOut: boolean
  /** Says again, or goes on with, what the claim before it says: its subject is the same */
  restates: boolean
  /** The base whose size it gives: "so với mức 470 tỷ đồng của năm 2016" */
  compared: Base | null
}
