/**
 * What a user's rules say of a cell. They are run over the heads and the number in the order in which a sentence would name
 * them; the built-in rules are not, since what they read from verbs stands in the heads of columns here.
 */
import type { QuantitySpan } from '../recognise/span.ts'
import { captured } from '../relate/captures.ts'
import type { Decision } from '../relate/role.ts'
import { decide } from '../relate/role.ts'
import type { SentenceTerm } from '../relate/terms.ts'
import { markTerm, spanTerm } from '../relate/terms.ts'
import type { RuleSet } from '../rules/compile.ts'
import { matchesAround } from '../rules/match.ts'
import type { Span } from '../figure.ts'
import type { Cell } from './cell.ts'

/** What the rules decided, and the terms that they were read from. */
export interface CellDecision extends Decision {
  terms: readonly SentenceTerm[]
  /** A rule that counts takes in words of the head of the column: it wins over what that head tells */
  seesColumn: boolean
}

/** The decision of the first reading of a cell that a rule matches; null where none does. `columns` are the heads above it, top first. */
export function decideCell(text: string, cell: Cell, quantity: QuantitySpan, row: Cell, columns: readonly Cell[], rules: RuleSet): CellDecision | null {
  if (rules.matchers.length === 0) return null
  const number = spanTerm(text, cell.tokens, quantity)
  const inColumn = new Set(columns.flatMap(({ terms }) => terms))
  for (const { before, between, after } of readings(row.terms, [...inColumn])) {
    const terms = [...before, ...between, number, ...after]
    const hits = matchesAround(terms, rules, before.length + between.length)
    // A number in a cell of its own is no part of the name in the cell beside it: "Số xe | 45" are not cars with 45 seats.
    const decision = decide(between.length > 0 ? hits : hits.filter(({ rule }) => rule.set.figure !== false))
    if (decision.counted.length > 0) return { ...decision, terms, seesColumn: decision.counted.some(({ first, last }) => terms.slice(first, last).some((term) => inColumn.has(term))) }
  }
  return null
}

/** What stands around the number in one reading of a cell. */
interface Reading {
  before: readonly SentenceTerm[]
  between: readonly SentenceTerm[]
  after: readonly SentenceTerm[]
}

const COLON = [markTerm(':')]

/** "Năm 2020 số trường: 312", "số trường năm 2020: 312", both without the colon, and "312 | số trường". */
function readings(row: readonly SentenceTerm[], columns: readonly SentenceTerm[]): Reading[] {
  const orders = [[...columns, ...row], [...row, ...columns]]
  return [
    ...orders.map((before) => ({ before, between: COLON, after: [] })),
    ...orders.map((before) => ({ before, between: [], after: [] })),
    { before: [], between: [], after: row },
  ]
}

/** The words that a rule captured as the label, where they stand in one cell. */
export function capturedLabel({ counted, terms }: CellDecision, cells: readonly Cell[]): { span: Span; cell: Cell } | null {
  const range = captured(counted, 'label')
  if (range === null) return null
  const span = { start: terms[range.from]!.start, end: terms[range.to - 1]!.end }
  const cell = cells.find(({ start, end }) => start <= span.start && span.end <= end)
  return cell === undefined ? null : { span, cell }
}
