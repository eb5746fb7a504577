/** The extractor over the tables that ship with it, compiled when first asked for and then shared, read-only. */
import { loadTables } from './catalogue/load.ts'
import { once } from './catalogue/once.ts'
import type { Explanation } from './explain/explain.ts'
import { explainWith } from './explain/explain.ts'
import type { ExtractOptions, Grammar } from './extract.ts'
import { compileGrammar, extractWith } from './extract.ts'
import type { Figure, Quantity } from './figure.ts'
import { parseNumberWith, parseQuantityWith } from './recognise/parse.ts'

const shipped = once((): Grammar => compileGrammar(loadTables()))

/**
 * Extracts every figure of a text, in order. Offsets are UTF-16 code units of `text`.
 * @example extract('Tỷ lệ hộ nghèo giảm còn 1,68%.')[0]?.value // 1.68
 */
export function extract(text: string, options: ExtractOptions = {}): Figure[] {
  return extractWith(shipped(), text, options)
}

/** Extracts every figure of a text, each with the grounds of its fields: what they were read from, and what lost. */
export function explain(text: string, options: ExtractOptions = {}): Explanation[] {
  return explainWith(shipped(), text, options)
}

/**
 * The number that a string is, in digits or Vietnamese words; null when it is none or holds anything else.
 * @example parseNumber('một trăm linh năm') // 105
 */
export function parseNumber(text: string): number | null {
  return parseNumberWith(shipped().recognise.quantities, text)
}

/**
 * The quantity that a string is, with unit and modifier; null when it is none or holds anything else.
 * @example parseQuantity('trên 50 triệu đồng') // { value: 50000000, unit: 'VND', modifier: 'more_than', … }
 */
export function parseQuantity(text: string): Quantity | null {
  return parseQuantityWith(shipped().recognise.quantities, text)
}
