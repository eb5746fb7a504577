/** Strings that are wholly a number or wholly a quantity: the small questions that other programs ask of the recognisers. */
import type { Quantity } from '../figure.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'
import { scale, toNumber } from './decimal.ts'
import { readNumber } from './number.ts'
import type { QuantityGrammar } from './scene.ts'
import { recogniseQuantities } from './quantity.ts'

/** The number that `text` is, in digits or words; null when it is none or holds anything else. */
export function parseNumberWith(grammar: QuantityGrammar, text: string): number | null {
  const tokens = tokenise(text)
  const negative = tokens[0] !== undefined && (grammar.words.negative.has(tokens[0].norm) || tokens[0].norm === '-' || tokens[0].norm === '−')
  const at = negative || tokens[0]?.norm === '+' ? 1 : 0
  const leading = leadingComma(tokens[at]?.norm, tokens[at + 1]?.norm)
  if (leading !== null) return tokens.length === at + 2 ? sign(leading, negative) : null
  const power = letterPower(grammar, text, tokens)
  const part = readNumber({ text, tokens, taken: [], words: grammar.words, habit: null }, at)
  if (part === null || part.last !== (power === 0 ? tokens.length : tokens.length - 1)) return null
  return sign(toNumber(scale(part.value, power)), negative)
}

/** The quantity that `text` is, with its modifier; null when it is none or holds anything else. */
export function parseQuantityWith(grammar: QuantityGrammar, text: string): Quantity | null {
  const tokens = tokenise(text)
  const spans = recogniseQuantities(text, tokens, [], { ...grammar, modifiers: { ...grammar.modifiers, before: grammar.modifiers.alone } }, { decimal: null, unit: null })
  const [span] = spans
  if (span === undefined || spans.length > 1 || span.last !== tokens.length) return null
  const multiple = span.unit === 'times' && span.first === 1 && tokens[0]!.norm === grammar.words.multiple
  if (span.first > 0 && !multiple) return null
  const { value, min, max, outOf, unit, dimension, modifier, doubts } = span
  const currency = unit === null && doubts.includes('currency')
  return { value, min, max, outOf, unit: currency ? 'VND' : unit, dimension: currency ? 'money' : dimension, modifier }
}

/** `1,2M` is 1.200.000: the power of ten of a letter glued to the last numeral, else 0. */
function letterPower({ words }: QuantityGrammar, text: string, tokens: readonly Token[]): number {
  const last = tokens.at(-1)
  if (last?.glued !== true || tokens.at(-2)?.kind !== 'number') return 0
  return words.letters.get(text.slice(last.start, last.end)) ?? 0
}

/** `,77` is 0.77. */
function leadingComma(mark: string | undefined, digits: string | undefined): number | null {
  if (mark !== ',' || digits === undefined || !/^\d+$/u.test(digits)) return null
  return Number(`0.${digits}`)
}

function sign(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value : value
}
