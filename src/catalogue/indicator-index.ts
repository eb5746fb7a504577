/** Indicator phrases to a matcher over labels: the longest phrase whose dimension fits decides. */
import type { Figure, Span } from '../figure.ts'
import { once } from '../once.ts'
import { fold } from '../text/fold.ts'
import { indexFrom } from '../text/seek.ts'
import type { Token } from '../text/tokenise.ts'
import { OPENS } from '../text/vocabulary.ts'
import type { Counting } from './indicator-units.ts'
import { countingOf } from './indicator-units.ts'
import { corePhrase, expandPhrase, GAP } from './phrases.ts'
import type { IndicatorEntry, IndicatorFacts, IndicatorPhrases, UnitEntry, WrittenIndicator } from './tables.ts'
import type { PhraseTrie } from './trie.ts'
import { NONE, buildFoldedTrie, buildTrie, following, longestPhrase, opening, rootOf, valueAtNode } from './trie.ts'

/** What finding a phrase says of an indicator: that it is meant, that it is where its context speaks for it, that it is not. */
export type Kind = 'phrase' | 'context' | 'veto'

/** What phrases say that end in one place. */
export interface Ends {
  says: { id: string; kind: Kind }[]
  /** How those go on that have a gap here; laid out when a text first comes here */
  beyond: (() => PhraseTrie<Ends>) | null
}

/** Phrases of all indicators, and the dimensions that each can have. */
export interface IndicatorIndex {
  phrases: PhraseTrie<Ends>
  entries: ReadonlyMap<string, IndicatorFacts>
  /** Words that a sentence must hold for the phrases of `in_context`; false for the longer ones that it excepts */
  contexts: ReadonlyMap<string, PhraseTrie<boolean>>
  counting: Counting
}

/** What a figure is, of which an indicator is looked for. */
export type Measured = Pick<Figure, 'dimension' | 'unit' | 'role'>

/** A phrase found; `from` and `to` are indexes of tokens. */
interface Match {
  id: string
  from: number
  to: number
  words: number
  kind: Kind
}

/** Whether a phrase found in a label may decide, or why not. */
export type Verdict = 'fits' | 'dimension' | 'unit' | 'context' | 'veto'

/** An indicator whose phrase stands in a label. */
export interface IndicatorCandidate extends Span {
  id: string
  verdict: Verdict
}

/** A gap between the words of an expanded phrase. */
const GAPPED = ` ${GAP} `
/** Words that a gap stands for, at most. */
const GAP_MOST = 6
/** Words before a label that may rule an indicator out. */
const LEAD = 3

/** An indicator as its file states it to one as the tables hold it. */
export function indicatorEntry({ dimension, code, examples = [], ...entry }: WrittenIndicator): IndicatorEntry {
  const own = typeof code === 'string' ? { law: '', id: code } : code
  return { ...entry, dimensions: [dimension].flat(), ...(own === undefined ? {} : { code: own }), examples }
}

/** Expands and folds the phrases of all indicators, once, when the tables are read. Throws when a phrase does not parse. */
export function expandIndicators(entries: readonly IndicatorEntry[]): IndicatorPhrases[] {
  const expand = (phrases: readonly string[] = [], part = corePhrase) =>
    phrases.flatMap((phrase) => expandPhrase(part(phrase)).map((words) => words.map((w) => (w === GAP ? GAP : fold(w))).join(' ')))
  return entries.map(({ id, phrases, in_context, not }) => ({ id, phrases: expand(phrases), whole: [...new Set(expand(phrases, (phrase) => phrase))].filter((key) => !key.includes(GAP)), context: expand(in_context?.phrases), not: expand(not) }))
}

/** Builds the index of expanded phrases. */
export function indexIndicators(entries: readonly IndicatorFacts[], expanded: readonly IndicatorPhrases[], units: readonly UnitEntry[]): IndicatorIndex {
  const phrases = [
    ...expanded.flatMap((e) => e.phrases.map((key) => [key, e.id, 'phrase'] as const)),
    ...expanded.flatMap((e) => e.context.map((key) => [key, e.id, 'context'] as const)),
    ...expanded.flatMap((e) => e.not.map((key) => [key, e.id, 'veto'] as const)),
  ]
  return indexOf(entries, phraseTrie(phrases, OPENS.label), units)
}

/** An index of phrases that are there; `units` hold the counted nouns. */
export function indexOf(entries: readonly IndicatorFacts[], phrases: PhraseTrie<Ends>, units: readonly UnitEntry[]): IndicatorIndex {
  const contexts = new Map(entries.flatMap((e) => (e.in_context === undefined ? [] : [[e.id, contextOf(e.in_context)] as const])))
  return { phrases, entries: new Map(entries.map((e) => [e.id, e])), contexts, counting: countingOf(entries, units) }
}

function contextOf({ words, except = [] }: NonNullable<IndicatorFacts['in_context']>): PhraseTrie<boolean> {
  return buildTrie([...words.map((w): [string, boolean] => [w, true]), ...except.map((w): [string, boolean] => [w, false])])
}

/** The phrases up to their first gaps, each with a trie of its own for what may stand behind the gap. */
function phraseTrie(phrases: readonly (readonly [key: string, id: string, kind: Kind])[], bit = 0): PhraseTrie<Ends> {
  const ends = new Map<string, Ends>()
  const parted = new Map<Ends, [key: string, id: string, kind: Kind][]>()
  for (const [written, id, kind] of phrases) {
    // What is looked for anywhere may have anything before it.
    const key = written.startsWith(GAP) ? written.slice(GAP.length).trimStart() : written
    const gap = key.indexOf(GAPPED)
    const head = gap < 0 ? key : key.slice(0, gap)
    const at = ends.get(head) ?? { says: [], beyond: null }
    ends.set(head, at)
    if (gap < 0) {
      at.says.push({ id, kind })
      continue
    }
    const rest = parted.get(at) ?? []
    parted.set(at, rest)
    rest.push([key.slice(gap + GAPPED.length), id, kind])
  }
  for (const [at, rest] of parted) at.beyond = once(() => phraseTrie(rest))
  return buildFoldedTrie(ends, bit)
}

/** Phrases without gaps, for merging them into one term: pairs for `buildFoldedTrie`. */
export function plainPhrases(expanded: readonly IndicatorPhrases[]): [string, string][] {
  return expanded.flatMap(({ id, whole }) => whole.map((key): [string, string] => [key, id]))
}

/**
 * The indicator named in a label, or null when none fits what the figure is. `sentence` is where the label stands:
 * the few words before it may rule a phrase out ("kế hoạch | vốn đầu tư công").
 */
export function findIndicator(index: IndicatorIndex, label: Span, sentence: readonly Token[], measured: Measured): string | null {
  const found = phrasesIn(index, label, sentence)
  let best: Match | null = null
  for (const match of found) {
    if (match.kind === 'veto' || (best !== null && !isSurer(index, match, best))) continue
    if (verdictOf(index, match, found, sentence, measured) === 'fits') best = match
  }
  return best === null ? null : best.id
}

/** A user's indicator before a built-in one, then the longer phrase; of one length the one that its sentence speaks for. */
function isSurer(index: IndicatorIndex, a: Match, b: Match): boolean {
  const rank = rankOf(index, a) - rankOf(index, b)
  if (rank !== 0) return rank > 0
  return a.words > b.words || (a.words === b.words && a.kind === 'context' && b.kind !== 'context')
}

function rankOf({ entries }: IndicatorIndex, { id }: Match): number {
  return entries.get(id)?.rank ?? 0
}

/** Every indicator phrase of a label, in order, with what speaks against it. */
export function indicatorCandidates(index: IndicatorIndex, label: Span, sentence: readonly Token[], measured: Measured): IndicatorCandidate[] {
  const found = phrasesIn(index, label, sentence)
  return found.filter(({ kind }) => kind !== 'veto').map((match) => {
    const { id, from, to } = match
    return { id, start: sentence[from]!.start, end: sentence[to - 1]!.end, verdict: verdictOf(index, match, found, sentence, measured) }
  })
}

function verdictOf(index: IndicatorIndex, match: Match, found: readonly Match[], sentence: readonly Token[], measured: Measured): Verdict {
  if (!fits(index.entries.get(match.id), measured)) return 'dimension'
  if (measured.dimension === 'count' && !index.counting(match.id, measured.unit)) return 'unit'
  if (match.kind === 'context' && !hasContext(index, match.id, sentence)) return 'context'
  return isRuledOut(match, found) ? 'veto' : 'fits'
}

function isRuledOut({ id, from, to }: Match, found: readonly Match[]): boolean {
  for (const other of found) if (other.kind === 'veto' && other.id === id && other.from < to && other.to > from) return true
  return false
}

function hasContext(index: IndicatorIndex, id: string, sentence: readonly Token[]): boolean {
  const trie = index.contexts.get(id)
  return trie !== undefined && sentence.some((_, at) => longestPhrase(trie, sentence, at)?.value === true)
}

/** A search for the phrases that begin at a token and end before another. */
interface Search {
  sentence: readonly Token[]
  from: number
  end: number
  /** Words before a label can but rule out */
  inLabel: boolean
  found: Match[]
}

/** The phrases of a label and, where there are any, the vetoes that begin in the few words before it, back to a mark. */
function phrasesIn({ phrases }: IndicatorIndex, label: Span, sentence: readonly Token[]): readonly Match[] {
  const first = indexFrom(sentence, label.start)
  let end = first
  while (end < sentence.length && sentence[end]!.end <= label.end) end++
  const search: Search = { sentence, from: first, end, inLabel: true, found: [] }
  for (; search.from < end; search.from++) open(search, phrases)
  if (search.found.length === 0) return search.found
  search.inLabel = false
  for (search.from = first - 1; search.from >= Math.max(0, first - LEAD) && sentence[search.from]!.kind !== 'mark'; search.from--) open(search, phrases)
  return search.found
}

/** Follows the phrases that begin with the word where the search stands. */
function open(search: Search, phrases: PhraseTrie<Ends>): void {
  const { sentence, from } = search
  const token = sentence[from]!
  if ((token.opens & phrases.bit) === 0 || token.kind === 'mark') return
  const node = opening(phrases, token)
  if (node !== NONE) goOn(search, phrases, node, from + 1, 1)
}

/** Goes on from a node by the next word from `at` on, over marks; `words` have been read. */
function follow(search: Search, phrases: PhraseTrie<Ends>, node: number, at: number, words: number): void {
  const { sentence, end } = search
  let word = at
  while (word < end && sentence[word]!.kind === 'mark') word++
  if (word === end) return
  const child = following(phrases, node, sentence[word]!)
  if (child !== NONE) goOn(search, phrases, child, word + 1, words + 1)
}

/** Keeps what ends at a node, before token `to`, and goes on behind it; `words` have been read. */
function goOn(search: Search, phrases: PhraseTrie<Ends>, node: number, to: number, words: number): void {
  const { sentence, end } = search
  const value = valueAtNode(phrases, node)
  if (value !== undefined) keep(search, value, to, words)
  follow(search, phrases, node, to, words)
  if (value === undefined || value.beyond === null || to === end) return
  const further = value.beyond()
  const root = rootOf(further)
  for (let next = to, skipped = 0; next < end && skipped <= GAP_MOST; next++) {
    if (sentence[next]!.kind === 'mark') continue
    const child = following(further, root, sentence[next]!)
    if (child !== NONE) goOn(search, further, child, next + 1, words + 1)
    skipped++
  }
}

function keep({ from, inLabel, found }: Search, { says }: Ends, to: number, words: number): void {
  for (const { id, kind } of says) if (inLabel || kind === 'veto') found.push({ id, from, to, words, kind })
}

/** A rate of money: VND/kWh. */
const PRICE = /^[A-Z]{3}\//u

function fits(entry: IndicatorFacts | undefined, { dimension, unit, role }: Measured): boolean {
  if (entry === undefined) return false
  const relative = dimension === 'percent' || dimension === 'percentage_point' || dimension === 'ratio'
  if ((role === 'change' || role === 'relative') && relative) return true
  const { dimensions } = entry
  // Of what has rates of its own, kWh in a year, a price is none.
  if (dimension === 'rate' && unit !== null && PRICE.test(unit)) return dimensions.includes('money') || dimensions.every((d) => d === 'rate')
  return dimensions.includes(dimension) || (dimension === 'rate' && dimensions.includes('money'))
}
