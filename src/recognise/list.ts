/** "lần lượt 5, 6 và 7%", "12 và 15 nghìn tỷ đồng": the unit and multiplier of the last number hold for all of its list. */
import type { Token } from '../text/tokenise.ts'
import { scale, toNumber } from './decimal.ts'
import type { Draft } from './draft.ts'
import { signed, withSpan } from './draft.ts'
import type { QuantitySpan } from './span.ts'

const COMMAS = new Set([',', ';'])
const AND = new Set(['và', 'hoặc', 'hay'])
/** "từ 54 tỷ lên 80 tỷ USD": what stands between the two ends of a move. */
const MOVES = new Set(['lên', 'xuống', 'còn', 'đến', 'tới', 'mức', 'thành'])
/** Words that announce a list whose last joint is a mere comma. */
const RESPECTIVELY = new Set(['lượt', 'ứng', 'mức', 'từ'])
const REACH = 6
/** Numbers of one list lie within this factor of each other; "loại 2, 500 triệu" is no list. */
const SPREAD = 100

/** The spans of the drafts, with the units that lists share. */
export function shareUnits(tokens: readonly Token[], drafts: readonly Draft[]): QuantitySpan[] {
  const shared: Draft[] = []
  for (const draft of [...drafts].reverse()) {
    const next = shared.at(-1)
    shared.push(next !== undefined && continues(tokens, draft, next) ? withUnitOf(draft, next) : draft)
  }
  return shared.reverse().map((d) => d.span)
}

function continues(tokens: readonly Token[], { span, part }: Draft, { span: next, part: nextPart }: Draft): boolean {
  if (span.unit !== null || next.unit === null || span.value === null || next.outOf !== null || part.words > 0) return false
  const between = tokens.slice(span.last, next.first).map((t) => t.norm)
  if (between.length === 0 || between.length > 3) return false
  const moved = between.every((w) => MOVES.has(w))
  // "4,2 triệu và 3,6 triệu tấn": only money is so often named without its unit that the multipliers may differ.
  if (part.power > 0) return (next.dimension === 'money' || part.power === nextPart.power) && (moved || between.every((w) => COMMAS.has(w) || AND.has(w)))
  const apart = Math.abs(toNumber(part.bare)) / Math.abs(toNumber(nextPart.bare))
  if (!(apart < SPREAD && apart > 1 / SPREAD)) return false
  if (moved) return tokens[span.first - 1]?.norm === 'từ'
  if (!between.every((w) => COMMAS.has(w) || AND.has(w))) return false
  return between.some((w) => AND.has(w)) || next.unitInferred || announced(tokens, span.first)
}

function announced(tokens: readonly Token[], first: number): boolean {
  return tokens.slice(Math.max(0, first - REACH), first).some(({ norm }) => RESPECTIVELY.has(norm))
}

/** The value of a bare number with the multiplier and unit of the number that closes its list. */
function withUnitOf(bare: Draft, closing: Draft): Draft {
  const { power } = closing.part
  const lifted = bare.part.power === 0 ? power : 0
  const value = signed(toNumber(scale(bare.part.value, lifted)), bare.span.negative)
  const { unit, dimension } = closing.span
  return { ...withSpan(bare, { value, unit, dimension, unitInferred: true, doubts: [] }), part: { ...bare.part, power } }
}
