/** Indicator phrases to a matcher over labels: the longest phrase whose dimension fits decides. */
import type { Dimension, Role, Span } from '../figure.ts'
import { fold } from '../text/fold.ts'
import { indexFrom } from '../text/seek.ts'
import type { Token } from '../text/tokenise.ts'
import { corePhrase, expandPhrase, GAP } from './phrases.ts'
import type { IndicatorEntry, IndicatorPhrases, WrittenIndicator } from './tables.ts'
import type { PhraseTrie, TrieNode } from './trie.ts'
import { buildFoldedTrie, buildTrie, childrenOf, longestPhrase } from './trie.ts'

/** What a phrase stands for. */
interface Ends {
  /** Indicators that it names */
  ids: string[]
  /** Indicators that it names in their context alone */
  inContext: string[]
  /** Indicators that it rules out */
  vetoes: string[]
}

/** Phrases of all indicators, and the dimensions that each can have. */
export interface IndicatorIndex {
  phrases: PhraseTrie<Ends>
  entries: ReadonlyMap<string, IndicatorEntry>
  /** Words that a sentence must hold for the phrases of `in_context` */
  contexts: ReadonlyMap<string, PhraseTrie<true>>
}

interface Match {
  id: string
  from: number
  to: number
  words: number
  kind: 'phrase' | 'context' | 'veto'
}

/** Whether a phrase found in a label may decide, or why not. */
export type Verdict = 'fits' | 'dimension' | 'context' | 'veto'

/** An indicator whose phrase stands in a label. */
export interface IndicatorCandidate extends Span {
  id: string
  /** Words of the phrase; the longest that fits decides */
  words: number
  /** It counts only beside words that speak for it */
  inContext: boolean
  verdict: Verdict
}

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
export function indexIndicators(entries: readonly IndicatorEntry[], expanded: readonly IndicatorPhrases[]): IndicatorIndex {
  const ends = new Map<string, Ends>()
  const at = (key: string) => {
    const known = ends.get(key) ?? { ids: [], inContext: [], vetoes: [] }
    ends.set(key, known)
    return known
  }
  for (const { id, phrases, context, not } of expanded) {
    for (const key of phrases) at(key).ids.push(id)
    for (const key of context) at(key).inContext.push(id)
    for (const key of not) at(key).vetoes.push(id)
  }
  const contexts = new Map(entries.flatMap((e) => (e.in_context === undefined ? [] : [[e.id, buildTrie(e.in_context.words.map((w): [string, true] => [w, true]))] as const])))
  return { phrases: buildFoldedTrie(ends), entries: new Map(entries.map((e) => [e.id, e])), contexts }
}

/** Phrases without gaps, for merging them into one term: pairs for `buildFoldedTrie`. */
export function plainPhrases(expanded: readonly IndicatorPhrases[]): [string, string][] {
  return expanded.flatMap(({ id, whole }) => whole.map((key): [string, string] => [key, id]))
}

/**
 * The indicator named in a label, or null when none fits the dimension and role. `sentence` is where the label stands:
 * the few words before it may rule a phrase out ("kế hoạch | vốn đầu tư công").
 */
export function findIndicator(index: IndicatorIndex, label: Span, sentence: readonly Token[], dimension: Dimension, role: Role): string | null {
  let best: IndicatorCandidate | null = null
  for (const candidate of indicatorCandidates(index, label, sentence, dimension, role)) {
    if (candidate.verdict === 'fits' && (best === null || isSurer(index, candidate, best))) best = candidate
  }
  return best?.id ?? null
}

/** A user's indicator before a built-in one, then the longer phrase; of one length the one that its sentence speaks for. */
function isSurer(index: IndicatorIndex, a: IndicatorCandidate, b: IndicatorCandidate): boolean {
  const rank = rankOf(index, a) - rankOf(index, b)
  if (rank !== 0) return rank > 0
  return a.words > b.words || (a.words === b.words && a.inContext && !b.inContext)
}

function rankOf({ entries }: IndicatorIndex, { id }: IndicatorCandidate): number {
  return entries.get(id)?.rank ?? 0
}

/** Every indicator phrase of a label, in order, with what speaks against it. */
export function indicatorCandidates(index: IndicatorIndex, label: Span, sentence: readonly Token[], dimension: Dimension, role: Role): IndicatorCandidate[] {
  const first = indexFrom(sentence, label.start)
  const words = leadOf(sentence, first)
  const lead = words.length
  for (let i = first; i < sentence.length && sentence[i]!.end <= label.end; i++) if (sentence[i]!.kind !== 'mark') words.push(sentence[i]!)
  const matches: Match[] = []
  for (let at = 0; at < words.length; at++) walk(index.phrases.root, words, at, at, 0, matches)
  if (matches.length === 0) return NONE
  return matches.filter((m) => m.kind !== 'veto' && m.from >= lead).map((m) => {
    const ruledOut = matches.some((v) => v.kind === 'veto' && v.id === m.id && v.from < m.to && v.to > m.from)
    const lacksContext = m.kind === 'context' && !hasContext(index, m.id, sentence)
    const verdict = !fits(index.entries.get(m.id), dimension, role) ? 'dimension' : lacksContext ? 'context' : ruledOut ? 'veto' : 'fits'
    return { id: m.id, start: words[m.from]!.start, end: words[m.to - 1]!.end, words: m.words, inContext: m.kind === 'context', verdict }
  })
}

const NONE: IndicatorCandidate[] = []

/** The words right before a label, back to a mark. */
function leadOf(sentence: readonly Token[], at: number): Token[] {
  let from = at
  while (from > 0 && from > at - LEAD && sentence[from - 1]!.kind !== 'mark') from--
  return sentence.slice(from, at)
}

function hasContext(index: IndicatorIndex, id: string, sentence: readonly Token[]): boolean {
  const trie = index.contexts.get(id)
  return trie !== undefined && sentence.some((_, at) => longestPhrase(trie, sentence, at) !== null)
}

function walk(from: TrieNode<Ends>, words: readonly Token[], start: number, at: number, count: number, out: Match[]): void {
  if (from.value !== undefined) {
    for (const id of from.value.ids) out.push({ id, from: start, to: at, words: count, kind: 'phrase' })
    for (const id of from.value.inContext) out.push({ id, from: start, to: at, words: count, kind: 'context' })
    for (const id of from.value.vetoes) out.push({ id, from: start, to: at, words: count, kind: 'veto' })
  }
  const word = words[at]
  if (word === undefined) return
  const children = childrenOf(from)
  const next = children.get(word.norm)
  if (next !== undefined) walk(next, words, start, at + 1, count + 1, out)
  const gap = children.get(GAP)
  if (gap === undefined) return
  for (let skip = 0; skip <= GAP_MOST && at + skip < words.length; skip++) {
    const after = childrenOf(gap).get(words[at + skip]!.norm)
    if (after !== undefined) walk(after, words, start, at + skip + 1, count + 1, out)
  }
}

function fits(entry: IndicatorEntry | undefined, dimension: Dimension, role: Role): boolean {
  if (entry === undefined) return false
  const relative = dimension === 'percent' || dimension === 'percentage_point' || dimension === 'ratio'
  if ((role === 'change' || role === 'relative') && relative) return true
  return entry.dimensions.includes(dimension) || (dimension === 'rate' && entry.dimensions.includes('money'))
}
