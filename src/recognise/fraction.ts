/** Fractions and multiples: `15/17 xã`, `2/3 số hộ`, một nửa, hai phần ba, gấp đôi. */
import { toNumber } from './decimal.ts'
import { draft } from './draft.ts'
import type { Draft } from './list.ts'
import type { NumberPart, NumberScene } from './number.ts'
import type { QuantityGrammar } from './quantity-grammar.ts'
import { readDenominatorOf } from './range.ts'
import type { QuantitySpan } from './span.ts'
import { readUnit } from './unit.ts'

/** `15/17 xã` counts out of a total; `2/3 số hộ` is a ratio. */
export function readFraction(scene: NumberScene, part: NumberPart, grammar: QuantityGrammar): Draft | null {
  const below = readDenominatorOf(scene, part)
  if (below === null) return null
  const unit = readUnit(grammar.units, scene, below.last)
  const [above, total] = [toNumber(part.value), toNumber(below.value)]
  const whole = { ...part, last: below.last }
  if (unit?.dimension === 'count' && above <= total) {
    const made = draft(scene, whole, null, unit, grammar, [], part.first)
    return { ...made, span: { ...made.span, outOf: total } }
  }
  if (above >= total || total > 100) return null
  return ratio(scene, part.first, below.last, above / total, grammar)
}

/** "một nửa", "hai phần ba", "gấp đôi", "gấp rưỡi": fractions and multiples in words. */
export function readWordFraction(scene: NumberScene, at: number, grammar: QuantityGrammar): Draft | null {
  const { tokens, taken, words } = scene
  const norm = (i: number) => (taken[i] === true ? '' : (tokens[i]?.norm ?? ''))
  if (norm(at) === 'một' && norm(at + 1) === 'nửa') return ratio(scene, at, at + 2, 0.5, grammar)
  if (norm(at) === 'gấp') {
    const times = norm(at + 1) === 'đôi' ? 2 : norm(at + 1) === 'rưỡi' ? 1.5 : undefined
    if (times !== undefined) return multiple(scene, at, at + 2, times)
  }
  if (norm(at + 1) !== 'phần') return null
  const [above, below] = [words.digits.get(norm(at)), words.digits.get(norm(at + 2))]
  return above === undefined || below === undefined || above === 0 || above >= below ? null : ratio(scene, at, at + 3, above / below, grammar)
}

function ratio(scene: NumberScene, first: number, last: number, value: number, grammar: QuantityGrammar): Draft {
  const made = draft(scene, emptyPart(first, last), null, { unit: 'ratio', dimension: 'ratio', exponent: 0, last, guessed: false }, grammar, [], first)
  return { ...made, span: { ...made.span, value } }
}

function multiple({ tokens }: NumberScene, first: number, last: number, value: number): Draft {
  const start = tokens[first + 1]!.start
  const span: QuantitySpan = {
    kind: 'quantity', start, end: tokens[last - 1]!.end, first: first + 1, last, value, min: null, max: null, outOf: null,
    unit: 'times', dimension: 'ratio', modifier: null, negative: false, unitInferred: false, doubts: [],
  }
  return { span, part: emptyPart(first + 1, last) }
}

function emptyPart(first: number, last: number): NumberPart {
  const zero = { digits: 0n, exponent: 0 }
  return { first, last, value: zero, bare: zero, power: 0, words: 0, ambiguous: false, negative: false }
}
