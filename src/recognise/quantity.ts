/**
 * Quantities of one sentence: numbers with their units and modifiers, ranges, fractions, lists that share a unit.
 * Knows nothing of what is measured; a number that says too little by itself carries a doubt.
 */
import type { Tables } from '../catalogue/tables.ts'
import { buildTrie, longestPhrase } from '../catalogue/trie.ts'
import type { Token } from '../text/tokenise.ts'
import { OPENS } from '../text/vocabulary.ts'
import { readImpliedMoney, readPopulation, readUnit } from './composite.ts'
import { add, decimal } from './decimal.ts'
import type { Draft, DraftParts } from './draft.ts'
import { isMinus, makeDraft, withSpan } from './draft.ts'
import { readFraction, readWordFraction } from './fraction.ts'
import { shareUnits } from './list.ts'
import { compileModifiers } from './modifier.ts'
import { guessNoun, isNumbered } from './noun.ts'
import type { NumberPart } from './number.ts'
import { readNumber } from './number.ts'
import { compileNumberWords } from './number-words.ts'
import { readUpperEnd, shareMultiplier } from './range.ts'
import type { QuantityContext, QuantityGrammar, QuantityScene } from './scene.ts'
import type { QuantitySpan } from './span.ts'
import type { UnitRead } from './unit.ts'
import { compileUnits, unitBefore } from './unit.ts'

/** Words of address before a name. */
const PERSONS = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác'])

export type { QuantityContext, QuantityGrammar } from './scene.ts'

/** Compiles the tables that quantities are read with. */
export function compileQuantityGrammar(tables: Pick<Tables, 'units' | 'numbers' | 'modifiers'>): QuantityGrammar {
  return {
    words: compileNumberWords(tables.numbers),
    units: compileUnits(tables.units),
    modifiers: compileModifiers(tables.modifiers),
    notNumbers: buildTrie(tables.numbers.not_number.map((phrase): [string, true] => [phrase, true])),
  }
}

/** The quantities of one sentence in order; tokens marked in `taken` belong to periods, places and references. */
export function recogniseQuantities(
  text: string, tokens: readonly Token[], taken: readonly boolean[], grammar: QuantityGrammar, context: QuantityContext,
): QuantitySpan[] {
  if (!tokens.some((token) => mayOpen(grammar, token))) return []
  const used = [...taken]
  const scene: QuantityScene = { text, tokens, taken: used, words: grammar.words, habit: context.decimal, grammar, context }
  const drafts: Draft[] = []
  for (let at = 0; at < tokens.length; at++) {
    const draft = mayOpen(grammar, tokens[at]!) ? readAt(scene, at) : null
    if (draft === null) continue
    drafts.push(draft)
    used.fill(true, draft.span.first, draft.span.last)
    at = draft.span.last - 1
  }
  return shareUnits(tokens, drafts)
}

/** True for a numeral or a word that a quantity may open with: a look at one token that spares the search. */
export function mayOpen({ words }: QuantityGrammar, { kind, norm, opens }: Token): boolean {
  return kind === 'number' || ((opens & OPENS.number) !== 0 && kind === 'word' && words.openers.has(norm))
}

function readAt(scene: QuantityScene, at: number): Draft | null {
  if (scene.taken[at] === true) return null
  const fraction = readWordFraction(scene, at)
  if (fraction !== null) return fraction
  const part = readNumber(scene, at)
  if (part === null || (part.words > 0 && !isCountingWord(scene, part)) || isPerHead(scene, part)) return null
  const share = readFraction(scene, part)
  if (share === 'none') return null
  // "khu 5 xã Tân Lập" is an address, "3 xã Tân Lập, Phú Sơn và Minh Hòa" a count.
  const unit = scene.taken[part.last] === true && isNumbered(scene, part) ? null : readUnit(scene.grammar.units, scene, part.last)
  if (tellsApart(scene, part, unit) || isYearBeforeName(scene, part)) return null
  return share ?? readRange(scene, part, unit) ?? readSingle(scene, part, unit)
}

/** A number word counts where it is one of several, or stands before a known unit; "một" alone is an article. */
function isCountingWord(scene: QuantityScene, part: NumberPart): boolean {
  const { tokens, words, grammar } = scene
  const first = tokens[part.first]!
  const before = tokens[part.first - 1]?.norm ?? ''
  if (longestPhrase(grammar.notNumbers, tokens, part.first) !== null || words.indefinite.has(before)) return false
  const inName = first.capital && part.first > 0 && tokens[part.first - 1]!.kind === 'word'
  if (inName) return false
  if (part.words > 1) return part.value.digits !== 0n && !(before === 'năm' && part.words < 3)
  if (words.articles.has(first.norm)) return false
  return readUnit(grammar.units, scene, part.last) !== null
}

/** "số bác sĩ trên một vạn dân", "trên 1.000 trẻ đẻ sống": a round number of people behind a noun and "trên" is a denominator. */
function isPerHead(scene: QuantityScene, part: NumberPart): boolean {
  const { tokens, words, grammar } = scene
  const before = tokens[part.first - 2]
  if (tokens[part.first - 1]?.norm !== 'trên' || before?.kind !== 'word' || words.notNouns.has(before.norm)) return false
  const at = tokens[part.first]!.norm === 'một' ? part.first + 1 : part.first
  return readPopulation(grammar.units, scene, at) !== null
}

/** "Trường THCS số 2 thị trấn": a small number behind "số" tells things apart; "tổng số 12 hộ" counts. */
function tellsApart({ tokens }: QuantityScene, part: NumberPart, unit: UnitRead | null): boolean {
  const first = isLinked(tokens, part.first - 1, part.first) ? part.first - 2 : part.first
  return unit?.dimension === 'count' && isNumbering(tokens, first, part)
}

/** "năm 1971 và 1992 ông Thính chết": a year, and then somebody. */
function isYearBeforeName({ tokens }: QuantityScene, part: NumberPart): boolean {
  return PERSONS.has(tokens[part.last]?.norm ?? '') && tokens[part.last + 1]?.capital === true && /^(?:19|20)\d\d$/u.test(tokens[part.first]!.norm)
}

function readSingle(scene: QuantityScene, part: NumberPart, found: UnitRead | null): Draft | null {
  const { tokens, taken, grammar, context } = scene
  const doubts: string[] = part.ambiguous ? ['separator'] : []
  if (part.words > 0) doubts.push('word')
  const make = (parts: Omit<DraftParts, 'part'>) => makeDraft(scene, grammar.modifiers, { part, doubts, ...parts })
  const sign = unitBefore(grammar.units, scene, part.first)
  const first = sign === null ? {} : { first: sign.first }
  if (found !== null) return withHalf(scene, make({ unit: found, ...first }), found)
  if (sign !== null) {
    const { id, dimension } = sign.entry
    return make({ unit: { unit: id, dimension, exponent: 0, last: part.last, guessed: false }, ...first })
  }
  const implied = part.power >= 3 ? readImpliedMoney(grammar.units, scene, part.last) : null
  if (implied !== null) return make({ unit: implied })
  if (isName(scene, part)) return null
  const noun = guessNoun(scene, part)
  if (noun !== null) return make({ unit: noun, doubts: [...doubts, 'noun'] })
  const next = tokens[part.last]
  if (context.unit !== null && part.power === 0 && part.words === 0 && !isNumbered(scene, part) && (next?.kind !== 'word' || taken[part.last] === true || scene.words.notNouns.has(next.norm))) {
    const { unit, dimension, power } = context.unit
    return withSpan(make({ unit: { unit, dimension, exponent: power, last: part.last, guessed: false } }), { unitInferred: true })
  }
  return make({ unit: null, doubts: [...doubts, part.power >= 9 ? 'currency' : part.power >= 3 ? 'scale' : 'bare'] })
}

/** `5G`, `180CST`: a capital glued to the number; `C -130`, `T -62`: a hyphen behind one; both are names of things. */
function isName({ tokens }: QuantityScene, part: NumberPart): boolean {
  if (part.power > 0 || part.words > 0) return false
  const after = tokens[part.last]
  if (after?.glued === true && after.kind === 'word' && (after.capital || after.norm.length === 1)) return true
  const hyphen = tokens[part.first - 1]
  const before = tokens[part.first - 2]
  if (isLinked(tokens, part.first - 1, part.first) || isLinked(tokens, part.last, part.last + 1)) return true
  return hyphen !== undefined && isMinus(hyphen) && tokens[part.first]!.glued && before?.kind === 'word' && before.capital
}

/** A hyphen at `mark` that is glued between two numbers: `07-15-20`, "thang điểm 1-100". */
function isLinked(tokens: readonly Token[], mark: number, second: number): boolean {
  const hyphen = tokens[mark]
  return hyphen !== undefined && isMinus(hyphen) && hyphen.glued && tokens[mark - 1]!.kind === 'number' && tokens[second]?.kind === 'number' && tokens[second]!.glued
}

/** "2 năm rưỡi", "3 tấn rưỡi": half a unit more. */
function withHalf(scene: QuantityScene, made: Draft, unit: UnitRead): Draft {
  const { part } = made
  if (scene.tokens[unit.last]?.norm !== scene.words.half || part.power > 0 || part.value.exponent < 0) return made
  const value = add(part.value, decimal(5, -1))
  return makeDraft(scene, scene.grammar.modifiers, { part: { ...part, value, bare: value }, unit: { ...unit, last: unit.last + 1 }, doubts: made.span.doubts })
}

function readRange(scene: QuantityScene, low: NumberPart, lowUnit: UnitRead | null): Draft | null {
  const { tokens, grammar } = scene
  const high = readUpperEnd(scene, low, lowUnit?.last ?? low.last, grammar.modifiers.before)
  if (high === null || isNumbering(tokens, low.first, low)) return null
  const sign = unitBefore(grammar.units, scene, low.first)
  const unit = readUnit(grammar.units, scene, high.last) ?? signUnit(sign?.entry, high) ?? guessNoun(scene, high)
  if (unit === null && lowUnit === null && high.power === 0) return null
  if (lowUnit !== null && (unit === null || !agree(lowUnit, unit))) return null
  const ends = shareMultiplier(low, high)
  if (ends === null) return null
  const doubts = low.ambiguous || high.ambiguous ? ['separator'] : []
  if (unit === null) doubts.push(high.power >= 9 ? 'currency' : 'scale')
  const made = makeDraft(scene, grammar.modifiers, { part: { ...ends.high, first: low.first }, low: ends.low, unit, doubts, ...(sign === null ? {} : { first: sign.first }) })
  const opening = tokens[made.span.first - 1]?.norm
  return opening === 'từ' || opening === 'giữa' ? withSpan(made, { first: made.span.first - 1 }) : made
}

/** "tổ số 6-7 ấp Vĩnh Phú": small numbers behind "số" tell things apart. */
function isNumbering(tokens: readonly Token[], first: number, { power, bare }: NumberPart): boolean {
  return tokens[first - 1]?.norm === 'số' && tokens[first - 2]?.norm !== 'tổng' && power === 0 && bare.exponent === 0 && bare.digits < 100n
}

/** "700 đồng đến 1.000 đồng/lít": the denominator stands once. */
function agree(low: UnitRead, high: UnitRead): boolean {
  return low.dimension === high.dimension || high.unit.startsWith(`${low.unit}/`)
}

function signUnit(entry: { id: string; dimension: UnitRead['dimension'] } | undefined, { last }: NumberPart): UnitRead | null {
  return entry === undefined ? null : { unit: entry.id, dimension: entry.dimension, exponent: 0, last, guessed: false }
}
