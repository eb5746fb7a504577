/** Units and numbers of cells. */
import type { SeparatorHabit } from '../recognise/numeral.ts'
import { recogniseQuantities } from '../recognise/quantity.ts'
import type { QuantityGrammar } from '../recognise/scene.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { StatedUnit } from '../recognise/stated-unit.ts'
import { readStatedUnit, readUnitPhrase } from '../recognise/stated-unit.ts'
import type { Token } from '../text/tokenise.ts'

/** The unit that a cell is ("tỷ đồng", "1000 tấn"), or, when not `whole`, that it states in brackets or behind "ĐVT". */
export function unitOfCell(text: string, tokens: readonly Token[], { units, words }: QuantityGrammar, whole: boolean): StatedUnit | null {
  if (!whole) return bracketed(text, tokens, { units, words }) ?? readStatedUnit(text, tokens, units, words)
  const thousands = /^1(?:[.,]?000){1,4}$/u.test(tokens[0]?.norm ?? '') ? tokens[0]!.norm.replace(/\D/gu, '').length - 1 : 0
  const read = tokens.length === 0 ? null : readUnitPhrase(text, tokens, thousands === 0 ? 0 : 1, units, words)
  return read === null || read.last !== tokens.length ? null : { unit: read.unit, dimension: read.dimension, power: read.power + thousands }
}

/** "Thu ngân sách (tỷ đồng)": the last bracket that holds a unit and nothing else. */
function bracketed(text: string, tokens: readonly Token[], { units, words }: Pick<QuantityGrammar, 'units' | 'words'>): StatedUnit | null {
  for (let at = tokens.length - 2; at >= 0; at--) {
    if (tokens[at]!.norm !== '(') continue
    const read = readUnitPhrase(text, tokens, at + 1, units, words)
    return read !== null && tokens[read.last]?.norm === ')' ? { unit: read.unit, dimension: read.dimension, power: read.power } : null
  }
  return null
}

/** The number that a cell is, with the sign before it; null when it is anything else or more. */
export function quantityOfCell(text: string, tokens: readonly Token[], grammar: QuantityGrammar, decimal: SeparatorHabit, unit: StatedUnit | null): QuantitySpan | null {
  const signed = tokens.length > 1 && SIGNS.has(tokens[0]!.norm)
  const first = signed ? 1 : 0
  if (tokens[first]?.kind !== 'number') return null
  const spans = recogniseQuantities(text, signed ? tokens.slice(1) : tokens, [], grammar, { decimal, unit })
  const span = spans[0]
  if (span === undefined || spans.length > 1 || span.first !== 0 || span.last !== tokens.length - first) return null
  const minus = signed && tokens[0]!.norm !== '+'
  const currency = span.unit === null && (span.doubts.includes('currency') || span.doubts.includes('scale'))
  return {
    // The sign of a range is that of its lower end.
    ...span, negative: minus, value: minus && span.value !== null ? -span.value : span.value, min: minus && span.min !== null ? -span.min : span.min,
    ...(currency ? { unit: 'VND', dimension: 'money' as const } : {}),
  }
}

const SIGNS = new Set(['+', '-', '–', '−'])
