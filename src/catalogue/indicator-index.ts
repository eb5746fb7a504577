/** Indicator phrases to a matcher over labels: the longest phrase whose dimension fits decides. */
import type { Span } from '../figure.ts'
import { once } from '../once.ts'
import { indexFrom } from '../text/seek.ts'
import type { Token } from '../text/tokenise.ts'
import { OPENS } from '../text/vocabulary.ts'
import type { Contexts } from './indicator-context.ts'
import { contextsOf, hasContext } from './indicator-context.ts'
import type { Measured, Verdict } from './indicator-fit.ts'
import { misfit } from './indicator-fit.ts'
import type { Counting } from './indicator-units.ts'
import { countingOf } from './indicator-units.ts'
import { GAP } from './phrases.ts'
import type { IndicatorFacts, IndicatorPhrases, UnitEntry } from './tables.ts'
import type { PhraseTrie } from './trie.ts'
import { NONE, buildFoldedTrie, following, opening, rootOf, valueAtNode } from './trie.ts'

/** What finding a phrase says of an indicator: that it is meant, that it is where its context speaks for it, or unless that speaks against it, that it is not. */
export type Kind = 'phrase' | 'context' | 'unless' | 'veto'

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
  contexts: Contexts
  counting: Counting
}

/** A phrase found; `from` and `to` are indexes of tokens. */
interface Match {
  id: string
  from: number
  to: number
  words: number
  kind: Kind
}

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
/** Words before the number of a label behind it that may do so, or tell what is done with what is counted. */
const ACTION = 6
/** What is done before it is done with something else. */
const JOINS = 'và'

/** Builds the index of expanded phrases. */
export function indexIndicators(entries: readonly IndicatorFacts[], expanded: readonly IndicatorPhrases[], units: readonly UnitEntry[]): IndicatorIndex {
  const phrases = [
    ...expanded.flatMap((e) => e.phrases.map((key) => [key, e.id, 'phrase'] as const)),
    ...expanded.flatMap((e) => e.context.map((key) => [key, e.id, 'context'] as const)),
    ...expanded.flatMap((e) => e.unless.map((key) => [key, e.id, 'unless'] as const)),
    ...expanded.flatMap((e) => e.not.map((key) => [key, e.id, 'veto'] as const)),
  ]
  return indexOf(entries, phraseTrie(phrases, OPENS.label), units)
}

/** An index of phrases that are there; `units` hold the counted nouns. */
export function indexOf(entries: readonly IndicatorFacts[], phrases: PhraseTrie<Ends>, units: readonly UnitEntry[]): IndicatorIndex {
  return { phrases, entries: new Map(entries.map((e) => [e.id, e])), contexts: contextsOf(entries), counting: countingOf(entries, units) }
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

/**
 * The indicator named in a label, or null when none fits what the figure is. `sentence` is where the label stands:
 * the few words before it may rule a phrase out ("kế hoạch | vốn đầu tư công").
 */
export function findIndicator(index: IndicatorIndex, label: Span, sentence: readonly Token[], measured: Measured): string | null {
  const found = phrasesIn(index, label, sentence, measured)
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
  const found = phrasesIn(index, label, sentence, measured)
  return found.filter(({ kind }) => kind !== 'veto').map((match) => {
    const { id, from, to } = match
    return { id, start: sentence[from]!.start, end: sentence[to - 1]!.end, verdict: verdictOf(index, match, found, sentence, measured) }
  })
}

function verdictOf(index: IndicatorIndex, match: Match, found: readonly Match[], sentence: readonly Token[], measured: Measured): Verdict {
  const wrong = misfit(index.entries.get(match.id), measured, index.counting)
  if (wrong !== null) return wrong
  const { id, kind, to } = match
  if ((kind === 'context' || kind === 'unless') && !hasContext(index.contexts, { id, kind, to }, sentence)) return 'context'
  return isRuledOut(match, found) ? 'veto' : 'fits'
}

function isRuledOut({ id, from, to }: Match, found: readonly Match[]): boolean {
  for (const other of found) if (other.kind === 'veto' && other.id === id && other.from < to && other.to > from) return true
  return false
}

/** A search for the phrases that begin at a token and end before another. */
interface Search {
  sentence: readonly Token[]
  from: number
  end: number
  /** Where the label begins */
  label: number
  /** It stands behind its number, and the word where the search stands may tell what is done */
  behind: boolean
  found: Match[]
}

/**
 * The phrases of a label and, where there are any, the vetoes that begin in the few words before it, back to a mark. What a verb does with what is
 * counted may tell what it is: "kết nạp | 120 | đảng viên" has a phrase that goes on behind the number.
 */
function phrasesIn({ phrases }: IndicatorIndex, label: Span, sentence: readonly Token[], { number }: Measured): readonly Match[] {
  const first = indexFrom(sentence, label.start)
  let end = first
  while (end < sentence.length && sentence[end]!.end <= label.end) end++
  const search: Search = { sentence, from: first, end, label: first, behind: number !== null, found: [] }
  for (; search.from < end; search.from++) open(search, phrases)
  if (search.found.length === 0 && number === null) return search.found
  const before = number === null ? first : indexFrom(sentence, number)
  const lead = Math.max(0, before - (number === null ? LEAD : ACTION))
  for (search.from = before - 1; search.from >= lead && sentence[search.from]!.kind !== 'mark'; search.from--) {
    if (sentence[search.from]!.norm === JOINS) search.behind = false
    open(search, phrases)
  }
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

function keep({ from, label, behind, found }: Search, { says }: Ends, to: number, words: number): void {
  const whole = from >= label || (behind && to > label)
  for (const { id, kind } of says) if (whole || kind === 'veto') found.push({ id, from, to, words, kind })
}
