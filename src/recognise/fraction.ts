/** Parts of a whole: `15/17 xã` counts out of a total, `2/3 số hộ`, "một nửa", "hai phần ba" are ratios, "gấp đôi" a multiple. */
import { PER, POWER_OF_TEN, readUnit } from './composite.ts'
import { decimal, isZero, scale, toNumber } from './decimal.ts'
import type { Draft } from './draft.ts'
import { makeDraft, plainParts } from './draft.ts'
import { modifierBefore, skipModifier } from './modifier.ts'
import { guessNoun, isNumbered } from './noun.ts'
import type { NumberPart } from './number.ts'
import { readNumber, withPart } from './number.ts'
import { PORTION, scaleAt } from './number-words.ts'
import type { QuantityScene } from './scene.ts'
import type { UnitRead } from './unit.ts'

/** A ratio has a small denominator; a greater one counts a total. */
const SMALL = 10
/** Words before a bare `2/3` that make it a ratio and not a day and month. */
const STATING = new Set(['chiếm', 'bằng', 'còn', 'đạt', 'tới', 'đến', 'là', 'mất', 'được', 'có', 'giảm', 'tăng', 'qua', 'với'])
/** "xếp thứ 12/63" is a rank. */
const RANKS = new Set(['thứ', 'hạng', 'lớp', 'số'])
/** "4 trong 5 xã" */
const AMONG = 'trong'
/** What follows a bare `2/3` of a whole: 2/3 tổng diện tích. */
const OF_ALL = new Set(['trong', 'tổng', 'số'])
/** Of these alone there are parts: 86,5/100 điểm. */
const MARKS = 'điểm'
const MULTIPLES = new Map([['đôi', 2], ['rưỡi', 1.5]])

/** A fraction in digits whose numerator is `part`, null where there is no slash, `none` where the slash means something else. */
export function readFraction(scene: QuantityScene, part: NumberPart): Draft | 'none' | null {
  const { tokens, grammar } = scene
  const below = readDenominatorOf(scene, part)
  if (below === null) return isSlashed(scene, part) ? 'none' : readOutOf(scene, part)
  if (isRank(scene, part)) return 'none'
  const lifted = withPart(part, { last: below.last, value: scale(part.value, below.power), power: below.power })
  const [above, total] = [toNumber(lifted.value), toNumber(below.value)]
  const about = isModified(scene, part)
  const unit = readUnit(grammar.units, scene, below.last)
  const broken = part.bare.exponent < 0 || below.bare.exponent < 0
  // Of what is counted there are no decimals but of thousands.
  if (unit !== null && !(broken && unit.dimension === 'count' && below.power === 0 && unit.unit !== MARKS) && isCountOut(unit, above, total) && !(about && total <= SMALL)) {
    return makeDraft(scene, grammar.modifiers, lifted, unit, Object.assign(plainParts(), { outOf: toNumber(below.value, unit.exponent) }))
  }
  if (above >= total || below.power > 0 || broken) return 'none'
  const of = guessNoun(scene, withPart(lifted, { bare: below.bare }))
  if (of !== null && total > SMALL) return makeDraft(scene, grammar.modifiers, lifted, of, Object.assign(plainParts(['noun']), { outOf: total }))
  const alone = part.first === 0 && below.last === tokens.length
  const stated = alone || about || STATING.has(tokens[part.first - 1]?.norm ?? '') || (unit ?? of) !== null || OF_ALL.has(tokens[below.last]?.norm ?? '')
  return stated && total <= 100 ? ratio(scene, part.first, below.last, above / total) : 'none'
}

/** "xếp thứ 12/63", "số 15/17 Trần Phú", but not "tổng số 15/17 xã". */
function isRank({ tokens }: QuantityScene, { first }: NumberPart): boolean {
  const before = tokens[first - 1]?.norm ?? ''
  return RANKS.has(before) && !(before === 'số' && tokens[first - 2]?.norm === 'tổng')
}

/** "448 trong tổng số 740 nhà đầu tư", "4 trong 5 xã", "282 trên 543 ghế": a count out of a total, told in words; "1 trong 5 xã" is one of them, and counts nothing. */
function readOutOf(scene: QuantityScene, part: NumberPart): Draft | 'none' | null {
  const { tokens, taken, grammar } = scene
  const at = behindOf(scene, part.last)
  if (at < 0 || taken[at] === true || isRank(scene, part) || isNumbered(scene, part)) return null
  const total = readNumber(scene, at)
  if (total === null || total.words > 0 || part.bare.exponent < 0 || total.bare.exponent < 0 || (tokens[part.last]!.norm === PER && isRound(total))) return null
  const unit = readUnit(grammar.units, scene, total.last) ?? guessNoun(scene, total)
  const [above, below] = [toNumber(part.value), toNumber(total.value)]
  if (unit === null || unit.dimension !== 'count' || above > below) return null
  if (above === 1) return 'none'
  return makeDraft(scene, grammar.modifiers, withPart(part, { last: total.last }), unit, Object.assign(plainParts(), { outOf: toNumber(total.value, unit.exponent) }))
}

/** The token behind "trong (tổng số)", "trên (tổng số)" and what bounds the total, or -1. */
function behindOf({ tokens, grammar }: QuantityScene, at: number): number {
  const word = tokens[at]?.norm
  if (word !== AMONG && word !== PER) return -1
  const sum = tokens[at + 1]?.norm === 'tổng' ? at + 2 : at + 1
  if (tokens[sum]?.norm === 'số') return skipModifier(grammar.modifiers.before, tokens, sum + 1)
  return sum === at + 1 ? (word === AMONG ? skipModifier(grammar.modifiers.before, tokens, sum) : sum) : -1
}

/** "12 trên 1.000 dân", "32,7/100.000 người" count for each thousand. */
function isRound({ value }: NumberPart): boolean {
  return POWER_OF_TEN.test(String(toNumber(value)))
}

/** `15/17 xã`, `3.456,5/5.678 tỷ đồng`; more than the total only where the numbers are no day and month: `1.234/1.200 đảng viên`. */
function isCountOut({ dimension }: UnitRead, above: number, total: number): boolean {
  if (dimension === 'ratio' || dimension === 'percent' || dimension === 'duration' || dimension === 'rate') return false
  if (dimension !== 'count' && above < total && total <= SMALL) return false
  return above <= total || above > 31 || total > 12
}

function isModified({ grammar, tokens, taken }: QuantityScene, part: NumberPart): boolean {
  const bounded = { dimension: 'ratio', power: 0, value: 0 } as const
  return modifierBefore(grammar.modifiers.before, tokens, taken, part.first, bounded) !== null
}

/** "một nửa", "quá nửa", "hai phần ba", "gấp đôi", "gấp ba": fractions and multiples in words. */
export function readWordFraction(scene: QuantityScene, at: number): Draft | null {
  const { tokens, taken, words } = scene
  const norm = (i: number) => (taken[i] === true ? '' : (tokens[i]?.norm ?? ''))
  const word = norm(at)
  if (word === 'một' && norm(at + 1) === 'nửa') return ratio(scene, at, at + 2, 0.5)
  if (word === words.part) return isHalf(scene, at) ? ratio(scene, at, at + 1, 0.5) : null
  if (word === words.multiple) return readMultiple(scene, at + 1)
  if (norm(at + 1) !== PORTION) return null
  const [above, below] = [words.digits.get(word), norm(at + 2) === words.ten ? 10 : words.digits.get(norm(at + 2))]
  return above === undefined || below === undefined || above === 0 || above >= below ? null : ratio(scene, at, at + 3, above / below)
}

/** "hơn nửa số hộ", "quá nửa": a half with a modifier, and not half of a unit or multiplier ("hơn nửa năm", "gần nửa tỷ"). */
function isHalf(scene: QuantityScene, at: number): boolean {
  const { grammar, tokens, taken, words } = scene
  const bounded = { dimension: 'ratio', power: 0, value: 0.5 } as const
  if (scaleAt(words, tokens, at + 1) !== null) return false
  return modifierBefore(grammar.modifiers.before, tokens, taken, at, bounded) !== null && readUnit(grammar.units, scene, at + 1) === null
}

/** "gấp đôi", "gấp rưỡi", "gấp ba", "gấp mười": the multiple stands without "lần". */
function readMultiple(scene: QuantityScene, at: number): Draft | null {
  const { tokens, taken, grammar } = scene
  const token = tokens[at]
  if (token === undefined || taken[at] === true || token.kind !== 'word') return null
  const times = MULTIPLES.get(token.norm)
  const part = times === undefined ? readNumber(scene, at) : emptyPart(at, at + 1)
  if (part === null || tokens[part.last]?.norm === 'lần') return null
  const unit: UnitRead = { unit: 'times', dimension: 'ratio', exponent: 0, last: part.last }
  return makeDraft(scene, grammar.modifiers, part, unit, Object.assign(plainParts(), { value: times ?? null }))
}

function ratio(scene: QuantityScene, first: number, last: number, value: number): Draft {
  const unit: UnitRead = { unit: 'ratio', dimension: 'ratio', exponent: 0, last }
  return makeDraft(scene, scene.grammar.modifiers, emptyPart(first, last), unit, Object.assign(plainParts(), { value }))
}

function emptyPart(first: number, last: number): NumberPart {
  const zero = decimal(0)
  return { first, last, value: zero, bare: zero, power: 0, words: 0, ambiguous: false }
}

/** The denominator in `15/17`, glued to its numerator; null when this is no fraction. */
function readDenominatorOf(scene: QuantityScene, part: NumberPart): NumberPart | null {
  const { tokens, taken } = scene
  const slash = tokens[part.last]
  const below = tokens[part.last + 1]
  if (slash?.norm !== '/' || below?.kind !== 'number' || taken[part.last + 1] === true || part.power > 0) return null
  if (slash.glued !== below.glued || tokens[part.last + 2]?.norm === '/' || isSlashedBefore(scene, part)) return null
  const denominator = readNumber(scene, part.last + 1)
  if (denominator === null || isZero(denominator.value) || (part.bare.exponent < 0 && isRound(denominator) && tokens[denominator.last]?.norm !== MARKS)) return null
  return denominator
}

/** `18/5`, `48/2017`, the rest of a date or a code that a slash holds together. */
function isSlashed(scene: QuantityScene, part: NumberPart): boolean {
  const { tokens } = scene
  const after = tokens[part.last]
  return isSlashedBefore(scene, part) || (after?.norm === '/' && after.glued && part.power === 0 && tokens[part.last + 1]?.kind === 'number' && tokens[part.last + 1]!.glued)
}

function isSlashedBefore({ tokens, taken }: QuantityScene, part: NumberPart): boolean {
  // "4.325 hộ/19.417 nhân khẩu": behind a quantity the slash parts two figures.
  if (taken[part.first - 2] === true && tokens[part.first - 2]!.kind === 'word') return false
  return tokens[part.first - 1]?.norm === '/' && tokens[part.first]!.glued && tokens[part.first - 1]!.glued
}
