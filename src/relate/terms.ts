/**
 * Tokens and recognised spans to terms: a span is one term, an indicator phrase is one term, every other
 * word or mark stands alone, with the tags of the word groups that it belongs to.
 */
import { numbering, packTries } from '../catalogue/pack.ts'
import type { Prepared } from '../catalogue/prepared.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { NONE, buildFoldedTrie, following, noValues, opening, packedTrie, valueAtNode } from '../catalogue/trie.ts'
import type { Dimension } from '../figure.ts'
import { DIMENSIONS } from '../figure.ts'
import type { QuantitySpan, RecognisedSpan, ReferenceSpan } from '../recognise/span.ts'
import type { Term } from '../rules/rule.ts'
import type { TagSet } from '../rules/tags.ts'
import { tagSet } from '../rules/tags.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'
import { OPENS } from '../text/vocabulary.ts'

/** A term that still knows the span that it stands for. */
export interface SentenceTerm extends Term {
  span: RecognisedSpan | null
  /** Begins with a capital letter */
  capital: boolean
}

const PLAIN = tagSet(['Word'])
/** Groups of nouns: a word that is in no other group is a word like any. */
const NOUNS: ReadonlySet<string> = new Set(['Compound', 'Sector', 'Activity'])
const MARKS: ReadonlyMap<string, TagSet> = new Map([
  [',', tagSet(['Comma'])],
  [';', tagSet(['Semicolon'])],
  [':', tagSet(['Colon'])],
  ['(', tagSet(['Open'])],
  [')', tagSet(['Close'])],
  ['[', tagSet(['Open'])],
  [']', tagSet(['Close'])],
  ['-', tagSet(['Dash'])],
  ['–', tagSet(['Dash'])],
  ['—', tagSet(['Dash'])],
  ['.', tagSet(['Stop'])],
  ['…', tagSet(['Stop'])],
  ['?', tagSet(['Stop'])],
  ['!', tagSet(['Stop'])],
])
const MARK = tagSet(['Mark'])
const INDICATOR = tagSet(['Indicator', 'Head', 'Word'])
const AGE = tagSet(['Age', 'Word'])
const PEOPLE = new Set(['trẻ', 'em', 'người', 'từ', 'độ', 'nhóm', 'sinh'])
/** "xăng RON 95", "Quốc lộ 1A": a name is a noun like any other, whatever digits it holds. */
const NAME = tagSet(['Reference', 'Word'])
/** First syllables of what is numbered, of those that references.yaml lists. */
const NUMBERED = new Set(['giai', 'nhóm', 'loại', 'bậc', 'cấp', 'lớp', 'khối', 'vùng', 'khu', 'phương', 'kịch', 'gói', 'mức', 'tuyến', 'dạng', 'hệ'])
const SPAN_TAGS = { period: tagSet(['Period']), place: tagSet(['Place']), reference: tagSet(['Reference']) }
/** "theo giá so sánh 2010" (at 2010 prices). */
const PRICES = tagSet(['Reference', 'Adjusted'])

const QUANTITY_TAGS = byDimension()
const MODIFIED_TAGS = byDimension('Modifier')

/** What a phrase of the tables makes of its words. */
interface TermPhrase {
  /** Tags of the word groups that list it; null for a mere indicator */
  tags: TagSet | null
  /** It names an indicator, and is one term */
  indicator: boolean
}

/** Phrases that terms are made of: those of the word groups and those of indicators without gaps. */
export interface TermTables {
  phrases: PhraseTrie<TermPhrase>
}

/** Compiles phrases with their tags, where no tag at all blocks the shorter phrases, and the folded phrases of indicators. */
export function compileTermTables(tagged: Iterable<readonly [phrase: string, tags: TagSet]>, indicators: Iterable<readonly [key: string, id: string]>): TermTables {
  const phrases = new Map<string, TermPhrase>()
  for (const [phrase, tags] of tagged) {
    const key = tokenise(phrase).map(({ norm }) => norm).join(' ')
    if (!phrases.has(key)) phrases.set(key, { tags: withWord(tags), indicator: false })
  }
  for (const [key] of indicators) {
    const known = phrases.get(key)
    if (known === undefined) phrases.set(key, { tags: null, indicator: true })
    else known.indicator = true
  }
  return { phrases: buildFoldedTrie(phrases, OPENS.phrase) }
}

function withWord(tags: TagSet): TagSet {
  const names = [...tags.names]
  if (names.length === 0) return PLAIN
  return names.every((name) => NOUNS.has(name)) ? tagSet(['Word', ...names]) : tags
}

/** The tables that the build has told. */
export function openTermTables({ terms: { tries, values }, syllables }: Prepared): TermTables {
  const valueAt = (number: number): TermPhrase => {
    const { tags, indicator } = values[number]!
    return { tags: tags === null ? null : tags.length === 0 ? PLAIN : tagSet(tags), indicator }
  }
  return { phrases: packedTrie({ ...tries, syllables, values: noValues(values.length), valueAt }, 0, OPENS.phrase) }
}

/** The tables as the build keeps them. */
export function packTermTables({ phrases }: TermTables, numberOf: (syllable: string) => number): Prepared['terms'] {
  const namesOf = (tags: TagSet | null) => (tags === null ? null : tags === PLAIN ? [] : [...tags.names])
  const { numberOf: valueNumber, all } = numbering<TermPhrase>(({ tags, indicator }) => JSON.stringify([namesOf(tags), indicator]))
  const tries = packTries([phrases], numberOf, valueNumber)
  return { tries, values: all.map(({ tags, indicator }) => ({ tags: namesOf(tags), indicator })) }
}

/** Builds the terms of one sentence; `spans` are sorted and disjoint. */
export function buildTerms(text: string, tokens: readonly Token[], spans: readonly RecognisedSpan[], { phrases }: TermTables): SentenceTerm[] {
  const terms: SentenceTerm[] = []
  let at = 0
  for (const span of spans) {
    while (at < span.first) at = pushTerms(tokens, at, span.first, phrases, terms)
    terms.push(spanTerm(text, tokens, span))
    at = Math.max(at + 1, span.last)
  }
  while (at < tokens.length) at = pushTerms(tokens, at, tokens.length, phrases, terms)
  return terms
}

/** Pushes the terms of the phrase at `at`, which ends before `limit`, and tells where it ends. */
function pushTerms(tokens: readonly Token[], at: number, limit: number, phrases: PhraseTrie<TermPhrase>, terms: SentenceTerm[]): number {
  const token = tokens[at]!
  if (token.kind !== 'word' || (token.opens & OPENS.phrase) === 0) {
    terms[terms.length] = wordTerm(token, token.kind === 'word' ? PLAIN : (MARKS.get(token.norm) ?? MARK))
    return at + 1
  }
  let tags: TagSet | null = null
  let tagged = at + 1
  let indicator = at
  let node = opening(phrases, token)
  for (let last = at + 1; node !== NONE; last++) {
    const value = valueAtNode(phrases, node)
    if (value !== undefined) {
      if (value.indicator) indicator = last
      if (value.tags !== null) {
        tags = value.tags
        tagged = last
      }
    }
    node = last < limit ? following(phrases, node, tokens[last]!) : NONE
  }
  if (indicator >= tagged && indicator > at && !(tags !== null && moves(tags, terms.at(-1)))) {
    terms.push(indicatorTerm(tokens, at, indicator))
    return indicator
  }
  for (let i = at; i < tagged; i++) terms[terms.length] = wordTerm(tokens[i]!, tags ?? PLAIN)
  return tagged
}

/** True for words of a change, and for a plan behind what is held against it: "86% chỉ tiêu lợi nhuận", "so với kế hoạch lợi nhuận"; they are no part of a noun. */
function moves(is: TagSet, before: SentenceTerm | undefined): boolean {
  return is.Rise || is.Fall || (is.Plan && before !== undefined && (before.is.Percent || before.is.Base))
}

/** The term of a mark that stands nowhere in the text, as between a head and a number. */
export function markTerm(mark: string): SentenceTerm {
  return { normal: mark, is: MARKS.get(mark) ?? MARK, start: 0, end: 0, span: null, capital: false }
}

function wordTerm({ norm, start, end, capital }: Token, is: TagSet): SentenceTerm {
  return { normal: norm, is, start, end, span: null, capital }
}

function indicatorTerm(tokens: readonly Token[], first: number, last: number): SentenceTerm {
  const { norm, start, capital } = tokens[first]!
  let normal = norm
  for (let i = first + 1; i < last; i++) normal += ` ${tokens[i]!.norm}`
  return { normal, is: INDICATOR, start, end: tokens[last - 1]!.end, span: null, capital }
}

/** The term of a recognised span. */
export function spanTerm(text: string, tokens: readonly Token[], span: RecognisedSpan): SentenceTerm {
  const { start, capital } = tokens[span.first]!
  const { end } = tokens[span.last - 1]!
  return { normal: text.slice(start, end), is: tagsOf(span, tokens), start, end, span, capital }
}

function tagsOf(span: RecognisedSpan, tokens: readonly Token[]): TagSet {
  if (span.kind === 'quantity') return isAgeClass(span, tokens) ? AGE : (span.modifier === null ? QUANTITY_TAGS : MODIFIED_TAGS)[span.dimension]
  if (span.kind !== 'reference') return SPAN_TAGS[span.kind]
  return span.what === 'prices' ? PRICES : span.what === 'name' || isNumbered(span, tokens) ? NAME : SPAN_TAGS.reference
}

/** "giá điện bậc 1", "phương án 3": which of several things of a kind tells what is measured. */
function isNumbered({ what, first }: ReferenceSpan, tokens: readonly Token[]): boolean {
  return what === 'ordinal' && NUMBERED.has(tokens[first]!.norm)
}

/** "trẻ em dưới 5 tuổi", "người từ 18 tuổi trở lên": an age that tells a class of people is part of its noun. */
function isAgeClass(span: QuantitySpan, tokens: readonly Token[]): boolean {
  if (span.unit !== 'year' || !tokens.slice(span.first, span.last).some((t) => t.norm === 'tuổi')) return false
  return span.modifier !== null || PEOPLE.has(tokens[span.first - 1]?.norm ?? '')
}

/** `percentage_point` is `#Points`; every other dimension is its own name: `#Money`, `#Percent`, `#Count` … */
function byDimension(...more: readonly string[]): Readonly<Record<Dimension, TagSet>> {
  const name = (dimension: Dimension) => (dimension === 'percentage_point' ? 'Points' : dimension.charAt(0).toUpperCase() + dimension.slice(1))
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, tagSet(['Quantity', name(dimension), ...more])])) as Record<Dimension, TagSet>
}
