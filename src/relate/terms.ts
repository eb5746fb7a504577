/**
 * Tokens and recognised spans to terms: a span is one term, an indicator phrase is one term, every other
 * word or mark stands alone, with the tags of the word groups that it belongs to.
 */
import type { PhraseTrie } from '../catalogue/trie.ts'
import { longestPhrase } from '../catalogue/trie.ts'
import type { QuantitySpan, RecognisedSpan } from '../recognise/span.ts'
import type { Term } from '../rules/rule.ts'
import type { Token } from '../text/tokenise.ts'

/** A term that still knows the span that it stands for. */
export interface SentenceTerm extends Term {
  span: RecognisedSpan | null
  /** Begins with a capital letter */
  capital: boolean
}

const PLAIN: ReadonlySet<string> = new Set(['Word'])
const MARKS: Readonly<Record<string, ReadonlySet<string>>> = {
  ',': new Set(['Comma']),
  ';': new Set(['Semicolon']),
  ':': new Set(['Colon']),
  '(': new Set(['Open']),
  ')': new Set(['Close']),
  '[': new Set(['Open']),
  ']': new Set(['Close']),
  '-': new Set(['Dash']),
  '–': new Set(['Dash']),
  '—': new Set(['Dash']),
  '.': new Set(['Stop']),
  '…': new Set(['Stop']),
  '?': new Set(['Stop']),
  '!': new Set(['Stop']),
}
const MARK: ReadonlySet<string> = new Set(['Mark'])
const INDICATOR: ReadonlySet<string> = new Set(['Indicator', 'Head', 'Word'])
const AGE: ReadonlySet<string> = new Set(['Age', 'Word'])
const PEOPLE = new Set(['trẻ', 'em', 'người', 'từ', 'độ', 'nhóm', 'sinh'])
const SPAN_TAGS: Readonly<Record<RecognisedSpan['kind'], ReadonlySet<string>>> = {
  quantity: new Set(['Quantity']),
  period: new Set(['Period']),
  place: new Set(['Place']),
  reference: new Set(['Reference']),
}
/** "theo giá so sánh 2010" (at 2010 prices). */
const PRICES: ReadonlySet<string> = new Set(['Reference', 'Adjusted'])

/** Phrase tables that terms are tagged from. */
export interface TermTables {
  /** Tags of a phrase of the word groups; `Plain` blocks shorter ones */
  words: PhraseTrie<ReadonlySet<string>>
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
    at = pushWords(text, tokens, at, limit, tables, terms)
  }
  return terms
}

/** "86% chỉ tiêu lợi nhuận", "so với kế hoạch lợi nhuận": the plan is what something is held against, not part of the noun. */
function opensPlan(before: SentenceTerm | undefined): boolean {
  return before !== undefined && (before.tags.has('Percent') || before.tags.has('Base'))
}

function pushWords(text: string, tokens: readonly Token[], at: number, limit: number, tables: TermTables, terms: SentenceTerm[]): number {
  const token = tokens[at]!
  if (token.kind !== 'word') {
    terms.push(term(text, tokens, at, at + 1, MARKS[token.norm] ?? MARK))
    return at + 1
  }
  const indicator = longestPhrase(tables.indicators, tokens, at, limit)
  const words = longestPhrase(tables.words, tokens, at, limit)
  const moves = words !== null && (words.value.has('Rise') || words.value.has('Fall') || (words.value.has('Plan') && opensPlan(terms.at(-1))))
  if (indicator !== null && !moves && indicator.length >= (words?.length ?? 0)) {
    terms.push(term(text, tokens, at, at + indicator.length, INDICATOR))
    return at + indicator.length
  }
  const length = words?.length ?? 1
  const tags = words === null || words.value.size === 0 ? PLAIN : words.value
  for (let i = at; i < at + length; i++) terms.push(term(text, tokens, i, i + 1, tags))
  return at + length
}

function term(text: string, tokens: readonly Token[], first: number, last: number, tags: ReadonlySet<string>): SentenceTerm {
  const token = tokens[first]!
  const end = tokens[last - 1]!.end
  const normal = last === first + 1 ? token.norm : tokens.slice(first, last).map((t) => t.norm).join(' ')
  return { normal, text: text.slice(token.start, end), pre: '', post: ' ', tags, start: token.start, end, span: null, capital: token.capital }
}

function spanTerm(text: string, tokens: readonly Token[], span: RecognisedSpan): SentenceTerm {
  const start = tokens[span.first]!.start
  const end = tokens[span.last - 1]!.end
  const slice = text.slice(start, end)
  const tags = tagsOf(span, tokens)
  return { normal: slice, text: slice, pre: '', post: ' ', tags, start, end, span, capital: tokens[span.first]!.capital }
}

function tagsOf(span: RecognisedSpan, tokens: readonly Token[]): ReadonlySet<string> {
  if (span.kind === 'quantity') return isAgeClass(span, tokens) ? AGE : quantityTags(span)
  return span.kind === 'reference' && span.what === 'prices' ? PRICES : SPAN_TAGS[span.kind]
}

/** "trẻ em dưới 5 tuổi", "người từ 18 tuổi trở lên": an age that tells a class of people is part of its noun. */
function isAgeClass(span: QuantitySpan, tokens: readonly Token[]): boolean {
  if (span.unit !== 'year' || !tokens.slice(span.first, span.last).some((t) => t.norm === 'tuổi')) return false
  return span.modifier !== null || PEOPLE.has(tokens[span.first - 1]?.norm ?? '')
}

/** `percentage_point` is `#Points`; every other dimension is its own name: `#Money`, `#Percent`, `#Count` … */
function quantityTags(span: QuantitySpan): ReadonlySet<string> {
  const { dimension } = span
  const name = dimension === 'percentage_point' ? 'Points' : dimension.charAt(0).toUpperCase() + dimension.slice(1)
  return new Set(span.modifier === null ? ['Quantity', name] : ['Quantity', name, 'Modifier'])
}
