/**
 * Quantities of one sentence: numbers with their units and modifiers, ranges, fractions, lists that share a unit.
 * Knows nothing of what is measured; a number that says too little by itself carries a doubt.
 */
import { longestPhrase } from '../catalogue/trie.ts'
import type { Token } from '../text/tokenise.ts'
import { add, toNumber } from './decimal.ts'
import { draft } from './draft.ts'
import { readFraction, readWordFraction } from './fraction.ts'
import type { Draft } from './list.ts'
import { shareUnits } from './list.ts'
import { modifierAfter } from './modifier.ts'
import type { NumberPart, NumberScene } from './number.ts'
import { readNumber } from './number.ts'
import type { QuantityContext, QuantityGrammar } from './quantity-grammar.ts'
import { readUpperEnd, shareMultiplier } from './range.ts'
import type { QuantitySpan } from './span.ts'
import type { UnitRead } from './unit.ts'
import { readImpliedMoney, readUnit, unitBefore } from './unit.ts'

/** The quantities of one sentence in order; tokens marked in `taken` belong to periods, places and references. */
export function recogniseQuantities(
  text: string, tokens: readonly Token[], taken: readonly boolean[], grammar: QuantityGrammar, context: QuantityContext,
): QuantitySpan[] {
  const scene: NumberScene = { text, tokens, taken, words: grammar.words, habit: context.decimal }
  const drafts: Draft[] = []
  for (let at = 0; at < tokens.length; at++) {
    const draft = readAt(scene, at, grammar, context)
    if (draft === null) continue
    drafts.push(draft)
    at = draft.span.last - 1
  }
  return shareUnits(tokens, drafts)
}

function readAt(scene: NumberScene, at: number, grammar: QuantityGrammar, context: QuantityContext): Draft | null {
  const fraction = readWordFraction(scene, at, grammar)
  if (fraction !== null) return fraction
  const part = readNumber(scene, at)
  if (part === null || (part.words > 0 && !isCountingWord(scene, part, grammar))) return null
  const unit = readUnit(grammar.units, scene, part.last)
  if (isPerHead(scene, part, unit) || isNumbered(scene, part, unit)) return null
  return readFraction(scene, part, grammar) ?? readRange(scene, part, unit, grammar) ?? single(scene, part, unit, grammar, context)
}

/** "số bác sĩ trên một vạn dân", "trên 1.000 trẻ đẻ sống": a round number of people behind a noun and "trên" is a denominator. */
function isPerHead({ tokens, words }: NumberScene, part: NumberPart, unit: UnitRead | null): boolean {
  const before = tokens[part.first - 2]
  if (unit?.dimension !== 'count' || tokens[part.first - 1]?.norm !== 'trên' || before?.kind !== 'word') return false
  if (words.notNouns.has(before.norm)) return false
  return /^10*$/u.test(String(toNumber(part.value)))
}

/** "Trường THCS số 2 thị trấn": a small number behind "số" tells things apart; "tổng số 12 hộ" counts. */
function isNumbered({ tokens }: NumberScene, part: NumberPart, unit: UnitRead | null): boolean {
  if (tokens[part.first - 1]?.norm !== 'số' || unit?.dimension !== 'count' || part.power > 0) return false
  return tokens[part.first - 2]?.norm !== 'tổng' && part.bare.exponent === 0 && part.bare.digits < 100n
}

/** A number word counts where it is one of several, or stands before a known unit; "một" alone is an article. */
function isCountingWord(scene: NumberScene, part: NumberPart, grammar: QuantityGrammar): boolean {
  const { tokens, words } = scene
  const first = tokens[part.first]!
  const before = tokens[part.first - 1]?.norm ?? ''
  if (longestPhrase(grammar.notNumbers, tokens, part.first) !== null || words.indefinite.has(before)) return false
  const inName = first.capital && part.first > 0 && tokens[part.first - 1]!.kind === 'word'
  if (inName) return false
  if (part.words > 1) return part.value.digits !== 0n && !(before === 'năm' && part.words < 3)
  if (['một', 'không', 'năm', 'mốt', 'tư'].includes(first.norm)) return false
  return readUnit(grammar.units, scene, part.last) !== null
}

function single(scene: NumberScene, part: NumberPart, found: UnitRead | null, grammar: QuantityGrammar, context: QuantityContext): Draft | null {
  const { tokens } = scene
  const sign = unitBefore(grammar.units, tokens, part.first)
  const implied = part.power >= 3 ? readImpliedMoney(grammar.units, scene, part.last) : null
  const unit = found ?? implied ?? (sign === null ? guessNoun(scene, part) : null)
  const doubts: string[] = part.ambiguous ? ['separator'] : []
  if (part.words > 0) doubts.push('word')
  if (sign !== null && found === null) {
    const read: UnitRead = { unit: sign.entry.id, dimension: sign.entry.dimension, exponent: 0, last: part.last, guessed: false }
    return draft(scene, part, null, read, grammar, doubts, sign.first)
  }
  if (unit?.guessed === true) doubts.push('noun')
  if (unit !== null && part.power === 0 && scene.tokens[unit.last]?.norm === scene.words.half) {
    const half = { ...part, value: add(part.value, { digits: 5n, exponent: -1 }) }
    return draft(scene, half, null, { ...unit, last: unit.last + 1 }, grammar, doubts, part.first)
  }
  if (unit !== null) return boundedBelow(scene, draft(scene, part, null, unit, grammar, doubts, part.first), grammar)
  if (context.unit !== null && part.power === 0 && part.words === 0) {
    const read: UnitRead = { ...context.unit, exponent: context.unit.power, last: part.last, guessed: false }
    return inferred(draft(scene, part, null, read, grammar, doubts, part.first))
  }
  doubts.push(part.power >= 9 ? 'currency' : part.power >= 3 ? 'scale' : 'bare')
  return draft(scene, part, null, null, grammar, doubts, part.first)
}

/** "từ … trở lên" with a word or two of the noun between. */
function boundedBelow(scene: NumberScene, made: Draft, grammar: QuantityGrammar): Draft {
  if (scene.tokens[made.span.first - 1]?.norm !== 'từ') return made
  if (made.span.modifier === 'at_least') return withOpening(scene, made)
  for (let at = made.span.last; at <= made.span.last + 3; at++) {
    const after = modifierAfter(grammar.modifiers, scene.tokens, at)
    if (after !== null) return withOpening(scene, { ...made, span: { ...made.span, modifier: after.modifier } })
  }
  return made
}

/** A noun that the table does not hold: the small-letter syllable behind digits, unless it is a verb or particle. */
function guessNoun({ text, tokens, taken, words }: NumberScene, part: NumberPart): UnitRead | null {
  const token = tokens[part.last]
  if (part.words > 0 || token === undefined || token.kind !== 'word' || token.capital || taken[part.last] === true) return null
  if (/^(?:19|20)\d\d$/u.test(tokens[part.first]!.norm)) return null
  if (words.names.has(tokens[part.first - 1]?.norm ?? '')) return null
  if (token.glued || words.notNouns.has(token.norm) || words.digits.has(token.norm) || token.end - token.start < 2) return null
  const unit = text.slice(token.start, token.end).normalize('NFC').toLowerCase()
  return { unit, dimension: 'count', exponent: 0, last: part.last + 1, guessed: true }
}

function readRange(scene: NumberScene, low: NumberPart, lowUnit: UnitRead | null, grammar: QuantityGrammar): Draft | null {
  const high = readUpperEnd(scene, low, lowUnit?.last ?? low.last)
  if (high === null) return null
  const unit = readUnit(grammar.units, scene, high.last) ?? guessNoun(scene, high)
  if (unit === null && lowUnit === null && high.power === 0) return null
  if (lowUnit !== null && (unit === null || unit.dimension !== lowUnit.dimension)) return null
  const ends = shareMultiplier(low, high)
  if (ends === null) return null
  const doubts = low.ambiguous || high.ambiguous ? ['separator'] : []
  if (unit === null) doubts.push('currency')
  const made = draft(scene, { ...ends.high, first: low.first }, ends.low, unit, grammar, doubts, low.first)
  return withOpening(scene, made)
}

/** "từ 5 đến 7%", "từ 550 đảng viên mới trở lên": the opening belongs to the quantity. */
function withOpening({ tokens }: NumberScene, made: Draft): Draft {
  const opening = tokens[made.span.first - 1]?.norm
  return opening === 'từ' || opening === 'giữa' ? { ...made, span: { ...made.span, first: made.span.first - 1 } } : made
}

function inferred(made: Draft): Draft {
  return { ...made, span: { ...made.span, unitInferred: true } }
}

