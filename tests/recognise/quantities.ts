/** Quantities of a sentence by the stage alone: no periods, places or references are taken first. */
import { parseNumberWith, parseQuantityWith } from '../../src/recognise/parse.ts'
import { compileQuantityGrammar, recogniseQuantities } from '../../src/recognise/quantity.ts'
import type { QuantityContext } from '../../src/recognise/quantity.ts'
import type { QuantitySpan } from '../../src/recognise/span.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { tables } from '../tables.ts'

export const grammar = compileQuantityGrammar(tables)

export const number = (text: string): number | null => parseNumberWith(grammar, text)
export const quantity = (text: string) => parseQuantityWith(grammar, text)

/** Every span, by the stage alone. */
export function spansOf(text: string, context: Partial<QuantityContext> = {}): QuantitySpan[] {
  const tokens = tokenise(text)
  return recogniseQuantities(text, tokens, tokens.map(() => false), grammar, { decimal: null, unit: null, ...context })
}

/** A span in one line: `5-7% → 5..7 %`, `15/17 xã → 15 of 17 xã`, `gần 4% → nearly 4 %`. */
export function show(text: string, span: QuantitySpan): string {
  const size = span.value === null ? `${span.min}..${span.max}` : span.outOf === null ? `${span.value}` : `${span.value} of ${span.outOf}`
  return [`${text.slice(span.start, span.end)} →`, span.modifier, size, span.unit].filter((part) => part !== null).join(' ')
}

/** What a sentence gives, in lines; what only says a bare number is left out. */
export function quantitiesOf(text: string, context: Partial<QuantityContext> = {}): string[] {
  return spansOf(text, context).filter((s) => !s.doubts.includes('bare')).map((s) => show(text, s))
}

/** What a sentence gives, in lines that also tell the dimension, the doubts and a sign. */
export function wholeOf(text: string, context: Partial<QuantityContext> = {}): string[] {
  return spansOf(text, context).map((s) => `${show(text, s)} (${[s.dimension, ...s.doubts].join(' ')})${s.negative ? ' neg' : ''}`)
}
