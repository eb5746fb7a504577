/**
 * Quantities of one sentence: numbers with their units and modifiers, ranges, fractions, lists that share a unit.
 * Knows nothing of what is measured; a number that says too little by itself carries a doubt.
 */
import type { Prepared } from '../catalogue/prepared.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import { shelfOf, shelved } from '../catalogue/shelf.ts'
import type { Tables, UnitEntry } from '../catalogue/tables.ts'
import { longestPhrase, openingsOf } from '../catalogue/trie.ts'
import type { Token } from '../text/tokenise.ts'
import { NUMERAL_BITS, OPENS } from '../text/vocabulary.ts'
import { readImpliedMoney, readPerPeople, readPopulation, readUnit } from './composite.ts'
import { add, decimal, isZero } from './decimal.ts'
import type { Draft } from './draft.ts'
import { amend, isMinus, isNegative, makeDraft, plainParts, SIGNS } from './draft.ts'
import { readFraction, readWordFraction } from './fraction.ts'
import { shareUnits } from './list.ts'
import { compileModifiers } from './modifier.ts'
import { guessNoun, isNumbered } from './noun.ts'
import type { NumberPart } from './number.ts'
import { readNumber, withPart } from './number.ts'
import type { NumberWords } from './number-words.ts'
import { compileNumberWords } from './number-words.ts'
import { readUpperEnd, shareMultiplier } from './range.ts'
import type { QuantityContext, QuantityGrammar, QuantityScene } from './scene.ts'
import type { QuantitySpan } from './span.ts'
import type { UnitRead } from './unit.ts'
import { compileUnits, unitBefore } from './unit.ts'

const OPENING = OPENS.number | NUMERAL_BITS
/** "tổng số 12 hộ", "cao nhất trong số 47 tỉnh" count. */
const WHOLES = new Set(['tổng', 'trong', 'trên'])
/** Words of address before a name. */
const PERSONS = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác'])

export type { QuantityContext, QuantityGrammar } from './scene.ts'

/** Compiles the tables that quantities are read with. */
export function compileQuantityGrammar(tables: Pick<Tables, 'units' | 'numbers' | 'modifiers'> & { prepared?: Prepared }, shelf: Shelf = shelfOf()): QuantityGrammar {
  return {
    words: compileNumberWords(tables.numbers),
    units: compileUnits(tables.units, shelf, tables.prepared),
    modifiers: compileModifiers(tables.modifiers, shelf),
    notNumbers: shelved(shelf, 'no numbers', () => tables.numbers.not_number.map((phrase): [string, true] => [phrase, true])),
  }
}

/** The syllables, folded, by which numbers, their units and what stands around them are told at one look; for the vocabulary. */
export function openingsOfQuantities({ words, units, modifiers }: QuantityGrammar): [number, Iterable<string>][] {
  return [
    [OPENS.number, words.openers], [OPENS.goesOn, words.goingOn], [OPENS.unit, openingsOf(units.after)], [OPENS.trailer, openingsOf(modifiers.after)],
    [OPENS.lead, new Set([...openingsOf(modifiers.alone), ...openingsOf(units.before), ...words.negative, ...SIGNS])],
  ]
}

/** The quantities of one sentence in order; tokens marked in `taken` belong to periods, places and references. */
export function recogniseQuantities(
  text: string, tokens: readonly Token[], taken: readonly boolean[], grammar: QuantityGrammar, context: QuantityContext,
): QuantitySpan[] {
  let at = 0
  while (at < tokens.length && !(mayOpen(grammar, tokens[at]!) && taken[at] !== true)) at++
  if (at === tokens.length) return []
  const used = taken.slice()
  const scene: QuantityScene = { text, tokens, taken: used, words: grammar.words, habit: context.decimal, grammar, context }
  const drafts: Draft[] = []
  for (; at < tokens.length; at++) {
    const draft = mayOpen(grammar, tokens[at]!) ? readAt(scene, at) : null
    if (draft === null) continue
    drafts.push(draft)
    for (let i = draft.span.first; i < draft.span.last; i++) used[i] = true
    at = draft.span.last - 1
  }
  return shareUnits(tokens, drafts)
}

/** True for a numeral or a word that a quantity may open with: a look at one token that spares the search. */
export function mayOpen({ words }: QuantityGrammar, { kind, norm, opens }: Token): boolean {
  return (opens & OPENING) !== 0 && (kind === 'number' || (kind === 'word' && words.openers.has(norm)))
}

function readAt(scene: QuantityScene, at: number): Draft | null {
  if (scene.taken[at] === true) return null
  if (scene.tokens[at]!.kind === 'word') {
    if (isLoneArticle(scene, at)) return null
    const fraction = readWordFraction(scene, at)
    if (fraction !== null) return fraction
  }
  const part = readNumber(scene, at)
  if (part === null || (part.words > 0 && !isCountingWord(scene, part)) || isPerHead(scene, part)) return null
  const share = readFraction(scene, part)
  const rate = part.power > 0 || (share !== null && share !== 'none') ? null : readPerPeople(scene.grammar.units, scene, part.last)
  if (rate !== null && !isNumbered(scene, part)) return makeDraft(scene, scene.grammar.modifiers, part, rate, plainParts(doubtsOf(part)))
  if (share === 'none') return null
  // "khu 5 xã Tân Lập" is an address, "3 xã Tân Lập, Phú Sơn và Minh Hòa" a count.
  const unit = scene.taken[part.last] === true && isNumbered(scene, part) ? null : readUnit(scene.grammar.units, scene, part.last, part.power)
  if (tellsApart(scene, part, unit) || isYearBeforeName(scene, part)) return null
  return share ?? readRange(scene, part, unit) ?? readSingle(scene, part, unit)
}

/** "một", "năm" and "tư" mostly stand alone, and then they are no numbers. */
function isLoneArticle({ tokens, words }: QuantityScene, at: number): boolean {
  const next = tokens[at + 1]
  return (next === undefined || (next.opens & OPENS.goesOn) === 0) && words.articles.has(tokens[at]!.norm)
}

/** A number word counts where it is one of several, or stands before a known unit; "một" alone is an article. */
function isCountingWord(scene: QuantityScene, part: NumberPart): boolean {
  const { tokens, words, grammar } = scene
  const first = tokens[part.first]!
  const before = tokens[part.first - 1]?.norm ?? ''
  if (longestPhrase(grammar.notNumbers, tokens, part.first) !== null || words.indefinite.has(before)) return false
  const inName = first.capital && part.first > 0 && tokens[part.first - 1]!.kind === 'word'
  if (inName || isTitled(scene, part)) return false
  if (part.words > 1) return !isZero(part.value) && !(before === 'năm' && part.words < 3)
  if (words.articles.has(first.norm)) return false
  return readUnit(grammar.units, scene, part.last) !== null
}

/** "Ba Bể, ngày 15 tháng 6": a number word and a noun that both have a capital are a name, but not in a line of capitals. */
function isTitled({ text, tokens }: QuantityScene, { first, last }: NumberPart): boolean {
  const next = tokens[last]
  if (!tokens[first]!.capital || next === undefined || !next.capital || next.kind !== 'word') return false
  const written = text.slice(next.start, next.end)
  return written !== written.toUpperCase()
}

/** "số bác sĩ trên một vạn dân", "trên 1.000 trẻ đẻ sống": a round number of people behind a noun and "trên" is a denominator. */
function isPerHead(scene: QuantityScene, { first }: NumberPart): boolean {
  const { tokens, words, grammar } = scene
  if (first < 2 || tokens[first - 1]!.norm !== 'trên') return false
  const before = tokens[first - 2]!
  if (before.kind !== 'word' || words.notNouns.has(before.norm) || words.sizes.has(before.norm)) return false
  const at = tokens[first]!.norm === 'một' ? first + 1 : first
  return readPopulation(grammar.units, scene, at) !== null
}

/** "Trường THCS số 2 thị trấn", "giai đoạn 2 dự án": a small number behind "số" or a stage tells things apart; "tổng số 12 hộ", "mỗi lớp 5 em" count. */
function tellsApart({ tokens, words }: QuantityScene, part: NumberPart, unit: UnitRead | null): boolean {
  if (unit?.dimension !== 'count') return false
  const first = isLinked(tokens, part.first - 1, part.first) ? part.first - 2 : part.first
  return isNumbering(tokens, first, part) || isStage(tokens, words, part)
}

function isStage(tokens: readonly Token[], { stages, indefinite }: NumberWords, { first, power, bare, words }: NumberPart): boolean {
  const most = first === 0 ? undefined : stages.get(tokens[first - 1]!.norm)
  if (most === undefined || power > 0 || words > 0 || bare.exponent !== 0 || bare.digits > most) return false
  return !indefinite.has(tokens[first - 2]?.norm ?? '')
}

/** "năm 1971 và 1992 ông Thính chết": a year, and then somebody. */
function isYearBeforeName({ tokens }: QuantityScene, { first, last }: NumberPart): boolean {
  return tokens[last + 1]?.capital === true && PERSONS.has(tokens[last]!.norm) && /^(?:19|20)\d\d$/u.test(tokens[first]!.norm)
}

function readSingle(scene: QuantityScene, part: NumberPart, found: UnitRead | null): Draft | null {
  const { modifiers, units } = scene.grammar
  const doubts = doubtsOf(part)
  const sign = unitBefore(units, scene, part.first)
  const first = sign?.first ?? null
  if (found !== null) return withHalf(scene, makeDraft(scene, modifiers, part, found, plainParts(doubts, first)), found)
  if (sign !== null) return makeDraft(scene, modifiers, part, signUnit(sign.entry, part), plainParts(doubts, first))
  const implied = impliedMoney(scene, part)
  if (implied !== null) return makeDraft(scene, modifiers, part, implied, plainParts(doubts))
  if (isName(scene, part)) return null
  const noun = guessNoun(scene, part)
  if (noun !== null) return makeDraft(scene, modifiers, part, noun, plainParts([...doubts, 'noun']))
  const stated = statedUnit(scene, part)
  if (stated !== null) return makeDraft(scene, modifiers, part, stated, Object.assign(plainParts(doubts), { unitInferred: true }))
  return makeDraft(scene, modifiers, part, null, plainParts([...doubts, part.power >= 9 ? 'currency' : part.power >= 3 ? 'scale' : 'bare']))
}

/** Đồng of "4-5 triệu/tháng", where nothing else is said to be paid. */
function impliedMoney(scene: QuantityScene, { power, last }: NumberPart): UnitRead | null {
  return power >= 3 ? readImpliedMoney(scene.grammar.units, scene, last) : null
}

function doubtsOf({ ambiguous, words }: NumberPart): readonly string[] {
  if (words > 0) return ambiguous ? ['separator', 'word'] : ['word']
  return ambiguous ? ['separator'] : []
}

/** The unit that the document states for its bare numbers. */
function statedUnit(scene: QuantityScene, part: NumberPart): UnitRead | null {
  const { tokens, taken, words, context } = scene
  if (context.unit === null || part.power > 0 || part.words > 0 || isNumbered(scene, part)) return null
  const next = tokens[part.last]
  if (next?.kind === 'word' && taken[part.last] !== true && !words.notNouns.has(next.norm)) return null
  const { unit, dimension, power } = context.unit
  return { unit, dimension, exponent: power, last: part.last }
}

/** `5G`, `180CST`: a capital glued to the number; `C -130`, `T -62`: a hyphen behind one; both are names of things. */
function isName({ tokens }: QuantityScene, { first, last, power, words }: NumberPart): boolean {
  if (power > 0 || words > 0) return false
  const after = tokens[last]
  if (after?.glued === true && after.kind === 'word' && (after.capital || after.norm.length === 1)) return true
  if (isLinked(tokens, first - 1, first) || isLinked(tokens, last, last + 1)) return true
  if (first < 2 || !tokens[first]!.glued || !isMinus(tokens[first - 1]!)) return false
  const before = tokens[first - 2]!
  return before.kind === 'word' && before.capital
}

/** A hyphen at `mark` that is glued between two numbers: `07-15-20`, "thang điểm 1-100". */
function isLinked(tokens: readonly Token[], mark: number, second: number): boolean {
  if (mark < 1 || second >= tokens.length || !tokens[second]!.glued) return false
  const hyphen = tokens[mark]!
  return hyphen.glued && isMinus(hyphen) && tokens[mark - 1]!.kind === 'number' && tokens[second]!.kind === 'number'
}

/** "2 năm rưỡi", "3 tấn rưỡi": half a unit more. */
function withHalf(scene: QuantityScene, made: Draft, unit: UnitRead): Draft {
  const { part, span: { doubts } } = made
  if (scene.tokens[unit.last]?.norm !== scene.words.half || part.power > 0 || part.value.exponent < 0) return made
  const value = add(part.value, decimal(5, -1))
  return makeDraft(scene, scene.grammar.modifiers, withPart(part, { value, bare: value }), { ...unit, last: unit.last + 1 }, plainParts(doubts))
}

function readRange(scene: QuantityScene, low: NumberPart, lowUnit: UnitRead | null): Draft | null {
  const { tokens, grammar } = scene
  const high = readUpperEnd(scene, low, lowUnit?.last ?? low.last, grammar.modifiers.before)
  if (high === null || isNumbering(tokens, low.first, low)) return null
  const sign = unitBefore(grammar.units, scene, low.first)
  const unit = readUnit(grammar.units, scene, high.last, high.power) ?? (sign === null ? readPerPeople(grammar.units, scene, high.last) : signUnit(sign.entry, high)) ?? impliedMoney(scene, high) ?? guessNoun(scene, high)
  if (unit === null && lowUnit === null && high.power === 0) return null
  if (lowUnit !== null && (unit === null || !agree(lowUnit, unit))) return null
  const ends = shareMultiplier(low, high, isNegative(scene, low.first, (unit ?? lowUnit)?.dimension ?? null))
  if (ends === null) return null
  const doubts = low.ambiguous || high.ambiguous ? ['separator'] : []
  if (unit === null) doubts.push(high.power >= 9 ? 'currency' : 'scale')
  const made = makeDraft(scene, grammar.modifiers, withPart(ends.high, { first: low.first }), unit, Object.assign(plainParts(doubts, sign?.first), { low: ends.low }))
  const opening = made.span.first > 0 ? tokens[made.span.first - 1]!.norm : ''
  if (opening === 'từ' || opening === 'giữa') amend(made, { first: made.span.first - 1 })
  return made
}

/** "tổ số 6-7 ấp Vĩnh Phú": small numbers behind "số" tell things apart. */
function isNumbering(tokens: readonly Token[], first: number, { power, bare }: NumberPart): boolean {
  return power === 0 && bare.exponent === 0 && bare.digits < 100 && first > 0 && tokens[first - 1]!.norm === 'số' && !WHOLES.has(tokens[first - 2]?.norm ?? '')
}

/** "700 đồng đến 1.000 đồng/lít": the denominator stands once. */
function agree(low: UnitRead, high: UnitRead): boolean {
  return low.dimension === high.dimension || high.unit.startsWith(`${low.unit}/`)
}

function signUnit({ id, dimension }: UnitEntry, { last }: NumberPart): UnitRead {
  return { unit: id, dimension, exponent: 0, last }
}
