/** Puts a quantity together: its value in the unit, sign, modifier and offsets. */
import { scale, toNumber } from './decimal.ts'
import type { Draft } from './list.ts'
import { modifierAfter, modifierBefore } from './modifier.ts'
import type { NumberPart, NumberScene } from './number.ts'
import type { QuantityGrammar } from './quantity-grammar.ts'
import type { QuantitySpan } from './span.ts'
import type { UnitRead } from './unit.ts'

/** Puts the span together: value in the unit, sign, modifier, offsets. */
export function draft(
  scene: NumberScene, part: NumberPart, low: NumberPart | null, unit: UnitRead | null, grammar: QuantityGrammar, doubts: readonly string[], first: number,
): Draft {
  const { tokens, taken } = scene
  const last = unit?.last ?? part.last
  const sign = signBefore(scene, first)
  const opened = sign?.first ?? first
  const before = modifierBefore(grammar.modifiers.before, tokens, taken, opened)
  const after = modifierAfter(grammar.modifiers, tokens, last)
  const exponent = unit?.exponent ?? 0
  const value = toNumber(scale(part.value, exponent))
  const span: QuantitySpan = {
    kind: 'quantity', start: tokens[opened]!.start, end: tokens[last - 1]!.end, first: before?.edge ?? opened, last: after?.edge ?? last,
    value: low === null ? (sign?.negative === true && value !== 0 ? -value : value) : null,
    min: low === null ? null : toNumber(scale(low.value, exponent)), max: low === null ? null : value, outOf: null,
    unit: unit?.unit ?? null, dimension: unit?.dimension ?? 'count', modifier: after?.modifier ?? before?.modifier ?? null,
    negative: sign?.negative === true, unitInferred: false, doubts,
  }
  return { span, part }
}

/** `-0,20%`, `+5%`, `âm 2%`: a sign glued to the number and to nothing before it, or a word of sign. */
function signBefore({ tokens, words, taken }: NumberScene, at: number): { first: number; negative: boolean } | null {
  const token = tokens[at - 1]
  if (token === undefined || taken[at - 1] === true) return null
  if (words.negative.has(token.norm)) return { first: at - 1, negative: true }
  const minus = token.norm === '-' || token.norm === '−' || token.norm === '–'
  if (!(minus || token.norm === '+') || !tokens[at]!.glued) return null
  const before = tokens[at - 2]
  if (token.glued && before?.kind !== 'mark') return null
  return { first: at - 1, negative: minus }
}
