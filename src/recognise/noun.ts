/** Counted nouns that the table does not hold: what grammar alone tells of the syllable behind a number. */
import { longestPhrase } from '../catalogue/trie.ts'
import type { NumberPart, NumberScene } from './number.ts'
import type { QuantityScene } from './scene.ts'
import type { UnitRead } from './unit.ts'
import { writtenUnit } from './unit.ts'

/** The small-letter syllable behind digits as a counted noun, unless it is a verb, a particle or a preposition; else null. */
export function guessNoun(scene: QuantityScene, part: NumberPart): UnitRead | null {
  const { text, tokens, taken, words } = scene
  const token = tokens[part.last]
  if (part.words > 0 || token === undefined || token.kind !== 'word' || token.capital || taken[part.last] === true) return null
  if (words.notNouns.has(token.norm) || words.digits.has(token.norm) || (token.norm.length < 2 && token.norm <= 'z')) return null
  // "50 tỉ chuyển qua ngân hàng": a bare tỷ is money, whatever follows
  if (part.power >= 9 || isNumbered(scene, part) || isYearLike(tokens[part.first]!.norm)) return null
  const last = part.last + (longestPhrase(scene.grammar.units.after, tokens, part.last) === null ? 1 : 2)
  if (last > tokens.length || tokens[last - 1]!.kind !== 'word') return null
  return { unit: writtenUnit(text, tokens, part.last, last), dimension: 'count', exponent: 0, last }
}

/** "xe đời 2016 trị giá": four plain digits are a year rather than a count of something unknown. */
function isYearLike(norm: string): boolean {
  return norm.length === 4 && norm >= '1900' && norm < '2100' && !norm.includes('.') && !norm.includes(',')
}

/** "lớp 10 công lập", "jackpot 1 trị giá": the numeral belongs to the noun before it. */
export function isNumbered({ tokens, words }: NumberScene, part: NumberPart): boolean {
  if (part.power > 0 || part.words > 0 || part.bare.exponent < 0) return false
  const before = tokens[part.first - 1]
  return before !== undefined && before.kind === 'word' && words.numbered.has(before.norm)
}
