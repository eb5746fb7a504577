/** A quantity while it is read, and how its span is put together: sign, modifier, value in the unit, offsets. */
import type { Dimension, Modifier } from '../figure.ts'
import type { Token } from '../text/tokenise.ts'
import { OPENS } from '../text/vocabulary.ts'
import { toNumber } from './decimal.ts'
import type { Bounded, ModifierGrammar } from './modifier.ts'
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

/** What a draft is made of beside its number and its unit. */
export interface DraftParts {
  doubts: readonly string[]
  /** First token of the quantity where it is not that of the number: a currency sign */
  first: number | null
  /** Lower end of a range, whose upper end is the number */
  low: NumberPart | null
  /** Value where it is not that of the number: of a fraction */
  value: number | null
  /** Total that the number counts out of */
  outOf: number | null
  unitInferred: boolean
}

const NO_DOUBTS: readonly string[] = []

/** Parts of a number that stands for itself; others are assigned to it, so that all are of one shape. */
export function plainParts(doubts: readonly string[] = NO_DOUBTS, first: number | null = null): DraftParts {
  return { doubts, first, low: null, value: null, outOf: null, unitInferred: false }
}

/** Puts a span together. */
export function makeDraft(scene: NumberScene, modifiers: ModifierGrammar, part: NumberPart, unit: UnitRead | null, { doubts, first, low, value: given, outOf, unitInferred }: DraftParts): Draft {
  const { tokens } = scene
  const number = first ?? part.first
  const last = unit === null ? part.last : unit.last
  const dimension = unit === null ? 'count' : unit.dimension
  const exponent = unit === null ? 0 : unit.exponent
  const value = given ?? toNumber(part.value, exponent)
  const before = readLead(scene, modifiers, number, unit === null ? null : dimension, { dimension, power: part.power, value })
  const from = before.edge > 0 && tokens[before.edge - 1]!.norm === 'từ'
  const after = modifierAfter(modifiers, tokens, last) ?? (from ? modifierBeyond(modifiers, tokens, last) : null)
  const span: QuantitySpan = {
    kind: 'quantity', start: tokens[before.opened]!.start, end: tokens[last - 1]!.end,
    // "từ 5 triệu trở lên": the opening belongs to the quantity.
    first: from && after !== null ? before.edge - 1 : before.edge, last: after === null ? last : after.edge,
    value: low === null ? signed(value, before.negative) : null,
    // The sign is that of the lower end: "từ -2 đến 5%" (from -2 to 5%).
    min: low === null ? null : signed(toNumber(low.value, exponent), before.negative), max: low === null ? null : value, outOf,
    unit: unit === null ? null : unit.unit, dimension, modifier: after === null ? before.modifier : after.modifier,
    negative: before.negative, unitInferred, doubts,
  }
  return { span, part }
}

/** Changes some fields of the span of a draft, which nothing else holds yet: a copy would be of a shape of its own. */
export function amend({ span }: Draft, fields: Partial<QuantitySpan>): void {
  Object.assign(span, fields)
}

/** Zero has no sign. */
export function signed(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value : value
}

/** What stands before a number: its sign, with which the quantity opens, and the modifiers before that, from `edge` on. */
interface Lead {
  opened: number
  edge: number
  negative: boolean
  modifier: Modifier | null
}

function readLead(scene: NumberScene, modifiers: ModifierGrammar, at: number, dimension: Dimension | null, quantity: Bounded): Lead {
  const { tokens, taken } = scene
  if (at === 0 || (tokens[at - 1]!.opens & OPENS.lead) === 0) return { opened: at, edge: at, negative: false, modifier: null }
  const sign = signBefore(scene, at, dimension)
  const opened = sign === null ? at : at - 1
  const before = modifierBefore(modifiers.before, tokens, taken, opened, quantity)
  return { opened, edge: before?.edge ?? opened, negative: sign === '-', modifier: before?.modifier ?? null }
}

/** True for a number with a minus or a word of it before. */
export function isNegative(scene: NumberScene, at: number, dimension: Dimension | null): boolean {
  return at > 0 && signBefore(scene, at, dimension) === '-'
}

/** `-0,20%`, `+5%`, `âm 2%`: a sign glued to the number and to nothing before it, or a word of sign; null where none stands before `at`. */
function signBefore({ tokens, words, taken }: NumberScene, at: number, dimension: Dimension | null): '+' | '-' | null {
  const token = tokens[at - 1]!
  if (taken[at - 1] === true) return null
  const before = at > 1 ? tokens[at - 2]! : null
  // "tăng trưởng âm 2%" is a fall by 2%: the sign belongs to the growth.
  if (words.negative.has(token.norm)) return before?.norm === 'trưởng' ? null : '-'
  const negative = isMinus(token)
  if (!(negative || token.norm === '+') || !tokens[at]!.glued) return null
  if (token.glued && before?.kind !== 'mark') return null
  // "từ 2h -19h": behind a word the hyphen is a dash, unless what it stands before can fall below zero.
  if (before !== null && before.kind !== 'mark' && dimension !== null && !SIGNED.has(dimension)) return null
  return negative ? '-' : '+'
}

/** True for the hyphens and dashes that stand for minus. */
export function isMinus({ norm }: Token): boolean {
  return norm === '-' || norm === '−' || norm === '–'
}

/** The marks that may be the sign of a number. */
export const SIGNS = ['+', '-', '−', '–']
