/** Where the noun of a count ends: what tells which of them are counted belongs to it, what is said of them does not. */
import { anyOf, hasAny } from '../rules/tags.ts'
import type { TermRange } from './clause.ts'
import { hasTag } from './clause.ts'
import type { LabelCandidate } from './noun-phrase.ts'
import { hasMeasure, MEASURE_CLOSING, trimEnd } from './noun-phrase.ts'
import type { SentenceTerm } from './terms.ts'

const PREDICATE = anyOf(['Aux', 'Verb', 'Cause', 'Estimate', 'Cut', 'Reach', 'Connector'])
const ACTION = anyOf(['Verb', 'Cause'])
const CASUALTY = anyOf(['Casualty'])
const OBJECT_OF = anyOf(['Verb', 'Reach', 'To', 'Till'])
/** Prepositions that a counted noun is the object of. */
const OBJECT_BEHIND = new Set(['với', 'của'])
/** Particles of time, which open what the counted do or did. */
const TENSES = new Set(['đã', 'sẽ', 'đang', 'cũng', 'vẫn', 'tiếp', 'sắp', 'vừa', 'lại', 'hiện'])
/** A predicate of more terms than this says something of what is counted, and does not tell which. */
const LONGEST = 5
/** Behind these a counted noun stands alone. */
const PLACING = new Set(['ở', 'nếu', 'gồm', 'khiến'])

/** True for a preposition that no counted noun goes beyond, unless it is part of a word: "3 nhà | ở xã", "3 nhà ở xã hội". */
export function isPlacing({ normal, is }: SentenceTerm): boolean {
  return PLACING.has(normal) && !is.Word
}

/** The quantity itself: the noun that it holds is its label. */
export function nounAlone(at: number): LabelCandidate {
  return { from: at, to: at + 1, measured: false }
}

/** The noun behind the count at `at`, of the terms up to a stop; `cut` when they go on beyond them. */
export function countedNoun(terms: readonly SentenceTerm[], at: number, { from, to }: TermRange, cut: boolean): LabelCandidate | null {
  const last = beforePlacing(terms, from, to)
  const range = isSuffered(terms, from, to) ? { from, to } : trimEnd(terms, { from, to: last }, MEASURE_CLOSING)
  if (range.to <= from) return last < to ? nounAlone(at) : null
  const end = predicateOf(terms, range, cut || terms[range.to]?.is.Quantity === true, isObject(terms, at))
  const noun = end < range.to ? trimEnd(terms, { from, to: end }, MEASURE_CLOSING) : range
  return noun.to > from ? { from, to: noun.to, measured: hasMeasure(terms, noun) } : nounAlone(at)
}

/** Verbs that say nothing without the preposition behind them, with what it may be. */
const LEADING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['nằm', new Set(['trong', 'ở', 'trên', 'tại', 'ngoài'])],
  ['dựa', new Set(['trên', 'vào'])],
  ['dẫn', new Set(['đến', 'tới'])],
  ['gọi', new Set(['là'])],
  ['coi', new Set(['là', 'như'])],
  ['lọt', new Set(['vào'])],
  ['rơi', new Set(['vào', 'xuống'])],
  ['thông', new Set(['qua'])],
])

/** "hộ dân | nằm" trong quy hoạch, "nguyên nhân chính | dẫn" đến: a verb whose object is cut off. */
function beforePlacing(terms: readonly SentenceTerm[], from: number, to: number): number {
  return to > from && LEADING.get(terms[to - 1]!.normal)?.has(terms[to]?.normal ?? '') === true ? to - 1 : to
}

/** "người | bị bắt": what befell those counted tells which. */
function isSuffered(terms: readonly SentenceTerm[], from: number, to: number): boolean {
  const [before, bearing, verb] = [terms[to - 3], terms[to - 2], terms[to - 1]]
  return to >= from + 2 && verb!.is.Verb && verb!.normal !== 'cho' && bearing!.normal === 'bị' && !before!.is.Cut
}

/** "có 122 hộ | không đủ điều kiện": of what is there, or is acted on, a predicate tells which. */
function isObject(terms: readonly SentenceTerm[], at: number): boolean {
  const before = at > 0 ? terms[at - 1]! : undefined
  return before !== undefined && (hasAny(before, OBJECT_OF) || OBJECT_BEHIND.has(before.normal))
}

/** Where a predicate begins that is no part of the noun; `torn` when its end is not there: "bị cáo khác | bồi thường" 200 tỷ đồng. */
function predicateOf(terms: readonly SentenceTerm[], { from, to }: TermRange, torn: boolean, object: boolean): number {
  let first = to
  let named = true
  let befallen = false
  for (let i = from; i < to; i++) {
    const term = terms[i]!
    // "ngành đào tạo", "vụ vận chuyển ma túy": a verb right behind the noun may be part of it.
    named &&= hasAny(term, ACTION)
    if (term.is.Casualty) befallen = true
    else if (goesOn(terms, i, first, befallen) && !hasTag(terms, i, to, CASUALTY)) return i
    else if (first === to && !named && opensPredicate(term)) {
      if (term.is.Estimate && !object) return i
      first = i
    }
  }
  if (first === to || befallen) return to
  const said = !object && to - first > LONGEST && (hasAny(terms[first]!, ACTION) || TENSES.has(terms[first]!.normal))
  return torn || said ? first : to
}

/** "người bị thương | xảy ra", "người bị ngạt khói | hiện đang cấp cứu": a further verb or particle of time behind what tells which. */
function goesOn(terms: readonly SentenceTerm[], at: number, first: number, befallen: boolean): boolean {
  const { is } = terms[at]!
  return (befallen && is.Verb) || (is.Cut && (befallen || first < at) && !opensPredicate(terms[at - 1]!))
}

function opensPredicate(term: SentenceTerm): boolean {
  return hasAny(term, PREDICATE) && !term.is.Head && !term.is.Compound
}
