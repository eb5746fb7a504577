/**
 * One number at a token: numeral or words, with the multipliers behind it (`1 triệu 250 nghìn`, `2 tỷ rưỡi`), exact.
 * Decides what the digits are worth, not whether they count anything.
 */
import { isLetter } from '../text/boundary.ts'
import type { Token } from '../text/tokenise.ts'
import { KIND_BITS, OPENS } from '../text/vocabulary.ts'
import type { Decimal } from './decimal.ts'
import { add, compare, decimal, scale } from './decimal.ts'
import type { NumberWords, WordNumber } from './number-words.ts'
import { MOST_POWER, readWords, scaleAt } from './number-words.ts'
import type { Numeral, SeparatorHabit } from './numeral.ts'
import { readNumeral } from './numeral.ts'
import type { UnitScene } from './unit.ts'

/** A number read: token range, value, and what was before the multipliers. */
export interface NumberPart {
  first: number
  last: number
  value: Decimal
  /** Value before the multipliers, for "12 và 15 nghìn tỷ" and "2-3 triệu" */
  bare: Decimal
  /** Sum of the powers of ten of the multipliers: 12 for `nghìn tỷ` */
  power: number
  /** Written in words, and how many of them */
  words: number
  ambiguous: boolean
}

/** What number reading needs to know of its surroundings. */
export interface NumberScene extends UnitScene {
  words: NumberWords
  habit: SeparatorHabit
}

const GROUPS_MOST = 6

/** The number with some fields changed; of the same shape, which a copy made by spreading is not: what reads numbers is slower for each shape more. */
export function withPart(part: NumberPart, { first = part.first, last = part.last, value = part.value, bare = part.bare, power = part.power }: Partial<NumberPart>): NumberPart {
  return { first, last, value, bare, power, words: part.words, ambiguous: part.ambiguous }
}

/** The number at `at`, or null. */
export function readNumber(scene: NumberScene, at: number): NumberPart | null {
  const token = scene.tokens[at]
  if (token === undefined || scene.taken[at] === true) return null
  if (token.kind === 'word') return readWordNumber(scene, at)
  if (token.kind === 'number') return readDigits(scene, at)
  return null
}

function readWordNumber(scene: NumberScene, at: number): NumberPart | null {
  const read = readHalfOf(scene, at) ?? readWords(scene.words, scene.tokens, at)
  if (read === null) return null
  for (let i = at; i < read.last; i++) if (scene.taken[i] === true) return null
  return { first: at, last: read.last, value: read.value, bare: read.value, power: 0, words: read.words, ambiguous: false }
}

/** "nửa triệu", "nửa tỷ": half of a multiplier of thousands or more. */
function readHalfOf({ words, tokens }: NumberScene, at: number): WordNumber | null {
  if (tokens[at]!.norm !== words.part) return null
  const power = scaleAt(words, tokens, at + 1) ?? 0
  return power < 3 ? null : { value: decimal(5, power - 1), last: at + 2, words: 2 }
}

function readDigits(scene: NumberScene, at: number): NumberPart | null {
  if (isPartOfName(scene.tokens, at)) return null
  const last = spacedEnd(scene, at)
  const numeral = last === at + 1 ? readNumeral(scene.tokens[at]!.norm, scene.habit, isPercentage(scene.tokens, last)) : readSpaced(scene, at, last)
  if (numeral === null) return null
  const part: NumberPart = { first: at, last, value: numeral.value, bare: numeral.value, power: 0, words: 0, ambiguous: numeral.ambiguous }
  const next = scene.tokens[last]
  return next === undefined || (next.opens & OPENS.goesOn) === 0 ? part : withMultipliers(scene, part)
}

/** `35-CT`, `T3`, `B-52`: digits glued to capitals, to a letter or to a hyphened code are a name. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  if (at > 0 && tokens[at]!.glued) {
    const before = tokens[at - 1]!
    if (before.kind === 'word') return isNaming(before)
    const beyond = at > 1 && before.glued && '-_/.:'.includes(before.norm) ? tokens[at - 2]! : null
    if (beyond?.kind === 'word') return isNaming(beyond)
  }
  const after = tokens[at + 1]
  return after?.glued === true && '-/_'.includes(after.norm) && tokens[at + 2]?.glued === true && tokens[at + 2]!.capital
}

function isNaming(word: Token): boolean {
  return word.capital || word.norm.length === 1
}

/** The end of groups of exactly three digits behind one to three, each behind a single space: `1 234 567`. */
function spacedEnd(scene: NumberScene, at: number): number {
  const { text, tokens, taken } = scene
  const head = tokens[at]!
  let last = at + 1
  if ((head.opens & KIND_BITS.short) === 0 || head.norm.startsWith('0')) return last
  while (last < at + GROUPS_MOST && isGroup(text, tokens[last - 1]!, tokens[last]) && taken[last] !== true) last++
  return last === at + 2 && !endsInUnit(scene, last) ? at + 1 : last
}

/** The groups of a spaced numeral, of which the last may have decimals. */
function readSpaced({ tokens, habit }: NumberScene, at: number, last: number): Numeral | null {
  const digits = tokens.slice(at, last).map((t) => t.norm).join('')
  return readNumeral(digits, /[.,]/u.test(digits) ? ',' : habit)
}

/** `%`, "điểm %", "phần trăm", and the first half of "5,025 - 6 %". */
function isPercentage(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm
  if (norm === 'phần' || norm === 'điểm') return ['trăm', 'phần', '%'].includes(tokens[at + 1]?.norm ?? '')
  return norm === '%' || norm === '‰'
}

function isGroup(text: string, before: Token, token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'number' || token.start - before.end !== 1 || text[before.end] === '\n') return false
  return /^\d{3}(?:[.,]\d{1,2})?$/u.test(token.norm) && !/[.,]/u.test(before.norm)
}

/** Two groups are one number only where a space of its own or a unit says so: `12 500 ha`. */
function endsInUnit({ text, tokens, words }: NumberScene, last: number): boolean {
  const gap = text[tokens[last - 1]!.start - 1]
  if (gap === '\u00a0' || gap === '\u2009' || gap === '\u202f') return true
  const next = tokens[last]
  if (next === undefined) return false
  return scaleAt(words, tokens, last) !== null || (!words.notNouns.has(next.norm) && isLetter(text.charCodeAt(next.start)))
}

/** Multipliers, the smaller number behind them, and "rưỡi". */
function withMultipliers(scene: NumberScene, part: NumberPart): NumberPart {
  const { words, tokens } = scene
  const { power, last } = readPowers(scene, part.last)
  if (power === 0) return part
  const raised = power === 3 ? readRaised(scene, last) : null
  if (raised !== null) {
    const value = scale(add(scale(part.bare, 3), raised.bare), raised.power)
    return withPart(part, { value, bare: value, power: 0, last: raised.last })
  }
  let value = scale(part.bare, power)
  let end = last
  if (tokens[end]?.norm === words.half) {
    value = add(value, scale(decimal(5), power - 1))
    end++
  } else {
    const rest = readRest(scene, end, power)
    if (rest !== null) {
      value = add(value, rest.value)
      end = rest.last
      return withPart(part, { value, bare: value, power: 0, last: end })
    }
  }
  return withPart(part, { value, power, last: end })
}

function readPowers({ words, tokens, taken }: NumberScene, at: number): { power: number; last: number } {
  const short = tokens[at]?.glued === true ? words.shortScales.get(tokens[at]!.norm) : undefined
  // "30k." ends a sentence, "15tr.đ" goes on to its currency.
  const goesOn = tokens[at + 1]?.norm === '.' && tokens[at + 2]?.glued === true
  if (short !== undefined && !goesOn) return { power: short, last: at + 1 }
  let power = 0
  let last = at
  for (let next = scaleAt(words, tokens, last); next !== null && power + next <= MOST_POWER && taken[last] !== true; next = scaleAt(words, tokens, last)) {
    power += next
    last++
  }
  return { power, last }
}

/** "2 nghìn | 500 tỷ": three digits whose own multiplier is greater raise what stands before them too. */
function readRaised(scene: NumberScene, at: number): NumberPart | null {
  const token = scene.tokens[at]
  if (token?.kind !== 'number' || token.norm.length > 3 || !/^\d+$/u.test(token.norm) || scene.taken[at] === true) return null
  const rest = readDigits(scene, at)
  return rest === null || rest.power < 6 ? null : rest
}

/** "1 triệu | 250 nghìn": digits with a smaller multiplier, less than one of the greater. */
function readRest(scene: NumberScene, at: number, power: number): NumberPart | null {
  if (scene.tokens[at]?.kind !== 'number' || scene.taken[at] === true) return null
  const rest = readDigits(scene, at)
  if (rest === null || rest.power === 0 || rest.power >= power) return null
  return compare(rest.value, decimal(1, power)) < 0 ? rest : null
}
