/**
 * Tokens and recognised spans to terms: a span is one term, an indicator phrase is one term, every other
 * word or mark stands alone, with the tags of the word groups that it belongs to.
 */
import type { PhraseTrie } from '../catalogue/trie.ts'
import { longestPhrase } from '../catalogue/trie.ts'
import type { Dimension } from '../figure.ts'
import { DIMENSIONS } from '../figure.ts'
import type { QuantitySpan, RecognisedSpan } from '../recognise/span.ts'
import type { Term } from '../rules/rule.ts'
import type { Mask, TagSet } from '../rules/tags.ts'
import { tagSet } from '../rules/tags.ts'
import type { Token } from '../text/tokenise.ts'

/** A term that still knows the span that it stands for. */
export interface SentenceTerm extends Term {
  span: RecognisedSpan | null
  /** Begins with a capital letter */
  capital: boolean
  /** Its tags once more, as flags and as bits */
  is: TagSet['is']
  bits: Mask
}

const PLAIN = tagSet(['Word'])
const MARKS: Readonly<Record<string, TagSet>> = {
  ',': tagSet(['Comma']),
  ';': tagSet(['Semicolon']),
  ':': tagSet(['Colon']),
  '(': tagSet(['Open']),
  ')': tagSet(['Close']),
  '[': tagSet(['Open']),
  ']': tagSet(['Close']),
  '-': tagSet(['Dash']),
  '–': tagSet(['Dash']),
  '—': tagSet(['Dash']),
  '.': tagSet(['Stop']),
  '…': tagSet(['Stop']),
  '?': tagSet(['Stop']),
  '!': tagSet(['Stop']),
}
const MARK = tagSet(['Mark'])
const INDICATOR = tagSet(['Indicator', 'Head', 'Word'])
const AGE = tagSet(['Age', 'Word'])
const PEOPLE = new Set(['trẻ', 'em', 'người', 'từ', 'độ', 'nhóm', 'sinh'])
const SPAN_TAGS = { period: tagSet(['Period']), place: tagSet(['Place']), reference: tagSet(['Reference']) }
/** "theo giá so sánh 2010" (at 2010 prices). */
const PRICES = tagSet(['Reference', 'Adjusted'])

const QUANTITY_TAGS = byDimension()
const MODIFIED_TAGS = byDimension('Modifier')

/** Phrase tables that terms are tagged from. */
export interface TermTables {
  /** Tags of a phrase of the word groups; `Plain` blocks shorter ones */
  words: PhraseTrie<TagSet>
  /** Indicator phrases without gaps */
  indicators: PhraseTrie<string>
}

/** Builds the terms of one sentence; `spans` are sorted and disjoint. */
export function buildTerms(text: string, tokens: readonly Token[], spans: readonly RecognisedSpan[], tables: TermTables): SentenceTerm[] {
  const terms: SentenceTerm[] = []
  const upcoming = [...spans].reverse()
  let at = 0
  while (at < tokens.length) {
    const span = upcoming.at(-1)
    if (span !== undefined && span.first <= at) {
      upcoming.pop()
      terms.push(spanTerm(text, tokens, span))
      at = Math.max(at + 1, span.last)
      continue
    }
    const limit = span?.first ?? tokens.length
    at = pushWords(tokens, at, limit, tables, terms)
  }
  return terms
}

/** "86% chỉ tiêu lợi nhuận", "so với kế hoạch lợi nhuận": the plan is what something is held against, not part of the noun. */
function opensPlan(before: SentenceTerm | undefined): boolean {
  return before !== undefined && (before.is.Percent || before.is.Base)
}

function pushWords(tokens: readonly Token[], at: number, limit: number, tables: TermTables, terms: SentenceTerm[]): number {
  const token = tokens[at]!
  if (token.kind !== 'word') {
    terms.push(wordTerm(tokens, at, at + 1, MARKS[token.norm] ?? MARK))
    return at + 1
  }
  const indicator = longestPhrase(tables.indicators, tokens, at, limit)
  const words = longestPhrase(tables.words, tokens, at, limit)
  const moves = words !== null && (words.value.is.Rise || words.value.is.Fall || (words.value.is.Plan && opensPlan(terms.at(-1))))
  if (indicator !== null && !moves && indicator.length >= (words?.length ?? 0)) {
    terms.push(wordTerm(tokens, at, at + indicator.length, INDICATOR))
    return at + indicator.length
  }
  const length = words?.length ?? 1
  const tags = words === null || words.value.names.size === 0 ? PLAIN : words.value
  for (let i = at; i < at + length; i++) terms.push(wordTerm(tokens, i, i + 1, tags))
  return at + length
}

/** The term of a mark that stands nowhere in the text, as between a head and a number. */
export function markTerm(mark: string): SentenceTerm {
  const bits = MARKS[mark] ?? MARK
  return { normal: mark, tags: bits.names, is: bits.is, bits, start: 0, end: 0, span: null, capital: false }
}

function wordTerm(tokens: readonly Token[], first: number, last: number, bits: TagSet): SentenceTerm {
  const { norm, start, capital } = tokens[first]!
  const normal = last === first + 1 ? norm : tokens.slice(first, last).map((t) => t.norm).join(' ')
  return { normal, tags: bits.names, is: bits.is, bits, start, end: tokens[last - 1]!.end, span: null, capital }
}

/** The term of a recognised span. */
export function spanTerm(text: string, tokens: readonly Token[], span: RecognisedSpan): SentenceTerm {
  const { start, capital } = tokens[span.first]!
  const { end } = tokens[span.last - 1]!
  const bits = tagsOf(span, tokens)
  return { normal: text.slice(start, end), tags: bits.names, is: bits.is, bits, start, end, span, capital }
}

function tagsOf(span: RecognisedSpan, tokens: readonly Token[]): TagSet {
  if (span.kind === 'quantity') return isAgeClass(span, tokens) ? AGE : (span.modifier === null ? QUANTITY_TAGS : MODIFIED_TAGS)[span.dimension]
  return span.kind === 'reference' && span.what === 'prices' ? PRICES : SPAN_TAGS[span.kind]
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
