/**
 * "lần lượt 5, 6 và 7%", "12 và 15 nghìn tỷ đồng": the unit and multiplier of the last number hold for all of its list;
 * "từ 16 tỷ USD năm 2015 lên 20 tỷ năm 2020": a unit that is no đồng is not said again.
 */
import type { Token } from '../text/tokenise.ts'
import { scale, toNumber } from './decimal.ts'
import type { Draft } from './draft.ts'
import { amend, signed } from './draft.ts'
import type { NumberPart } from './number.ts'
import { withPart } from './number.ts'
import type { QuantitySpan } from './span.ts'

const COMMAS = new Set([',', ';'])
const AND = new Set(['và', 'hoặc', 'hay'])
/** "từ 54 tỷ lên 80 tỷ USD": what stands between the two ends of a move. */
const MOVES = new Set(['lên', 'xuống', 'còn', 'đến', 'tới', 'mức', 'thành'])
/** Words that announce a list whose last joint is a mere comma. */
const RESPECTIVELY = new Set(['lượt', 'ứng', 'mức', 'từ'])
const REACH = 6
/** Words that turn a sum into another currency, or to another matter. */
const TURNS = new Set([';', 'đương', 'tức'])
/** Syllables of sums of money. */
const SUMS = new Set(['tiền', 'giá', 'vốn', 'thu', 'chi', 'trị', 'phí', 'lương', 'thuế', 'lãi', 'lợi', 'nộp', 'phạt', 'thưởng', 'nợ', 'tư', 'trợ', 'nhận', 'trả', 'góp', 'vay', 'cấp', 'mua', 'bán', 'mất'])
/** Numbers of one list lie within this factor of each other; "loại 2, 500 triệu" is no list. */
const SPREAD = 100

/** The spans of the drafts, which nothing else holds, with the units that lists share. */
export function shareUnits(tokens: readonly Token[], drafts: readonly Draft[]): QuantitySpan[] {
  for (let i = drafts.length - 2; i >= 0; i--) if (continues(tokens, drafts[i]!, drafts[i + 1]!)) takeUnitOf(drafts[i]!, drafts[i + 1]!)
  let named: Draft | null = null
  for (const draft of drafts) {
    if (draft.part.power === 0) continue
    if (named !== null && unitUnsaid(tokens, named, draft)) amend(draft, { unit: named.span.unit, dimension: named.span.dimension, unitInferred: true, doubts: [] })
    named = draft
  }
  return drafts.map((d) => d.span)
}

/** True for a bare "tỷ" behind one of like size that has a unit: it is of the same, unless it is đồng or the words between name a sum. */
function unitUnsaid(tokens: readonly Token[], { span: before, part }: Draft, { span, part: bare }: Draft): boolean {
  if (span.unit !== null || before.unit === null || before.unit.startsWith('VND') || before.doubts.includes('noun') || part.power !== bare.power) return false
  if (!isNear(part, bare)) return false
  return !tokens.slice(before.last, span.first).some(({ norm }) => TURNS.has(norm) || (before.dimension !== 'money' && SUMS.has(norm)))
}

function continues(tokens: readonly Token[], { span, part }: Draft, { span: next, part: nextPart }: Draft): boolean {
  if (span.unit !== null || next.unit === null || span.value === null || next.outOf !== null || part.words > 0) return false
  const between = tokens.slice(span.last, next.first).map((t) => t.norm)
  if (between.length === 0 || between.length > 3) return false
  const moved = between.every((w) => MOVES.has(w))
  // "4,2 triệu và 3,6 triệu tấn": only money is so often named without its unit that the multipliers may differ.
  if (part.power > 0) return (next.dimension === 'money' || part.power === nextPart.power) && (moved || between.every((w) => COMMAS.has(w) || AND.has(w)))
  if (!isNear(part, nextPart)) return false
  if (moved) return tokens[span.first - 1]?.norm === 'từ'
  if (!between.every((w) => COMMAS.has(w) || AND.has(w))) return false
  return between.some((w) => AND.has(w)) || next.unitInferred || announced(tokens, span.first)
}

function isNear(one: NumberPart, other: NumberPart): boolean {
  const apart = Math.abs(toNumber(one.bare)) / Math.abs(toNumber(other.bare))
  return apart < SPREAD && apart > 1 / SPREAD
}

function announced(tokens: readonly Token[], first: number): boolean {
  return tokens.slice(Math.max(0, first - REACH), first).some(({ norm }) => RESPECTIVELY.has(norm))
}

/** Gives a bare number the multiplier and the unit of the number that closes its list. */
function takeUnitOf(bare: Draft, closing: Draft): void {
  const { power } = closing.part
  const lifted = bare.part.power === 0 ? power : 0
  const value = signed(toNumber(scale(bare.part.value, lifted)), bare.span.negative)
  const { unit, dimension } = closing.span
  amend(bare, { value, unit, dimension, unitInferred: true, doubts: [] })
  bare.part = withPart(bare.part, { power })
}
