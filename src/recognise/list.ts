/** "lần lượt 5, 6 và 7%", "12 và 15 nghìn tỷ đồng": the unit and multiplier of the last number hold for all of its list. */
import type { Token } from '../text/tokenise.ts'
import { scale, toNumber } from './decimal.ts'
import type { NumberPart } from './number.ts'
import type { QuantitySpan } from './span.ts'

/** A quantity while it is read: the span, and the multiplier that a list may share. */
export interface Draft {
  span: QuantitySpan
  part: NumberPart
}

const JOINS = new Set([',', 'và', 'hoặc', 'hay', ';'])
/** "từ 54 tỷ lên 80 tỷ USD": what stands between the two ends of a move. */
const MOVES = new Set(['lên', 'xuống', 'còn', 'đến', 'tới', 'mức', 'thành'])

/** The spans of the drafts, with the units that lists share. */
export function shareUnits(tokens: readonly Token[], drafts: readonly Draft[]): QuantitySpan[] {
  const shared: Draft[] = []
  for (const draft of [...drafts].reverse()) {
    const next = shared.at(-1)
    shared.push(next !== undefined && continues(tokens, draft, next) ? withUnitOf(draft, next) : draft)
  }
  return shared.reverse().map((d) => d.span)
}

function continues(tokens: readonly Token[], { span, part }: Draft, { span: next }: Draft): boolean {
  if (span.unit !== null || next.unit === null || span.value === null || part.words > 0) return false
  const between = tokens.slice(span.last, next.first)
  if (part.power > 0) return next.dimension === 'money' && between.length > 0 && between.length <= 3 && between.every((t) => MOVES.has(t.norm) || JOINS.has(t.norm))
  return between.length > 0 && between.length <= 2 && between.every((t) => JOINS.has(t.norm))
}

/** The value of a bare number with the multiplier and unit of the number that closes its list. */
function withUnitOf(bare: Draft, closing: Draft): Draft {
  const { power } = closing.part
  const lifted = bare.part.power === 0 ? power : 0
  const value = toNumber(scale(bare.part.value, lifted))
  const { unit, dimension } = closing.span
  return { part: { ...bare.part, power }, span: { ...bare.span, value: bare.span.negative ? -value : value, unit, dimension, unitInferred: true, doubts: [] } }
}
