/** A quantity while it is read, and how its span is put together: sign, modifier, value in the unit, offsets. */
import type { Dimension } from '../figure.ts'
import type { Token } from '../text/tokenise.ts'
import { scale, toNumber } from './decimal.ts'
import type { ModifierGrammar } from './modifier.ts'
import { modifierAfter, modifierBefore, modifierBeyond } from './modifier.ts'
import type { NumberPart, NumberScene } from './number.ts'
import type { QuantitySpan } from './span.ts'
import type { UnitRead } from './unit.ts'

/** What may be negative in running text. */
const SIGNED: ReadonlySet<Dimension> = new Set(['money', 'percent', 'percentage_point', 'temperature', 'rate'])

/** The span, and the number behind it, whose multiplier a list may share. */
export interface Draft {
  span: QuantitySpan
  part: NumberPart
}

/** What a draft is made of. */
export interface DraftParts {
  part: NumberPart
  /** Lower end of a range, whose upper end is `part` */
  low?: NumberPart
  unit: UnitRead | null
  doubts?: readonly string[]
  /** First token of the quantity where it is not that of the number: a currency sign */
  first?: number
  /** Value where it is not that of the number: of a fraction */
  value?: number
}

/** Puts a span together. */
export function makeDraft(scene: NumberScene, modifiers: ModifierGrammar, parts: DraftParts): Draft {
  const { tokens, taken } = scene
  const { part, low, unit } = parts
  const last = unit?.last ?? part.last
  const sign = signBefore(scene, parts.first ?? part.first, unit?.dimension ?? null)
  const opened = sign?.first ?? parts.first ?? part.first
  const exponent = unit?.exponent ?? 0
  const value = parts.value ?? toNumber(scale(part.value, exponent))
  const bounds = { dimension: unit?.dimension ?? 'count', power: part.power, value } as const
  const before = modifierBefore(modifiers.before, tokens, taken, opened, bounds)
  const from = tokens[(before?.edge ?? opened) - 1]?.norm === 'từ'
  const after = modifierAfter(modifiers, tokens, last) ?? (from ? modifierBeyond(modifiers, tokens, last) : null)
  // "từ 5 triệu trở lên": the opening belongs to the quantity.
  const leading = (before?.edge ?? opened) - (from && after !== null ? 1 : 0)
  const span: QuantitySpan = {
    kind: 'quantity', start: tokens[opened]!.start, end: tokens[last - 1]!.end, first: leading, last: after?.edge ?? last,
    value: low === undefined ? signed(value, sign?.negative === true) : null,
    min: low === undefined ? null : toNumber(scale(low.value, exponent)), max: low === undefined ? null : value, outOf: null,
    unit: unit?.unit ?? null, dimension: bounds.dimension, modifier: after?.modifier ?? before?.modifier ?? null,
    negative: sign?.negative === true, unitInferred: false, doubts: parts.doubts ?? [],
  }
  return { span, part }
}

/** A draft with some fields of its span changed. */
export function withSpan(draft: Draft, fields: Partial<QuantitySpan>): Draft {
  return { ...draft, span: { ...draft.span, ...fields } }
}

/** Zero has no sign. */
export function signed(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value : value
}

/** `-0,20%`, `+5%`, `âm 2%`: a sign glued to the number and to nothing before it, or a word of sign. */
function signBefore({ tokens, words, taken }: NumberScene, at: number, dimension: Dimension | null): { first: number; negative: boolean } | null {
  const token = tokens[at - 1]
  if (token === undefined || taken[at - 1] === true) return null
  // "tăng trưởng âm 2%" is a fall by 2%: the sign belongs to the growth.
  if (words.negative.has(token.norm)) return tokens[at - 2]?.norm === 'trưởng' ? null : { first: at - 1, negative: true }
  const negative = isMinus(token)
  if (!(negative || token.norm === '+') || !tokens[at]!.glued) return null
  const before = tokens[at - 2]
  if (token.glued && before?.kind !== 'mark') return null
  // "từ 2h -19h": behind a word the hyphen is a dash, unless what it stands before can fall below zero.
  if (before !== undefined && before.kind !== 'mark' && dimension !== null && !SIGNED.has(dimension)) return null
  return { first: at - 1, negative }
}

/** True for the hyphens and dashes that stand for minus. */
export function isMinus({ norm }: Token): boolean {
  return norm === '-' || norm === '−' || norm === '–'
}
