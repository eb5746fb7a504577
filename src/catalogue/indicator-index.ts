/** Indicator phrases to a matcher over labels: the longest phrase whose dimension fits decides. */
import type { Dimension, Role } from '../figure.ts'
import { fold } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { corePhrase, expandPhrase, GAP } from './phrases.ts'
import type { IndicatorEntry } from './tables.ts'

interface Node {
  next: Map<string, Node>
  /** Indicators whose phrase ends here */
  ids: string[]
  /** Indicators that this phrase rules out */
  vetoes: string[]
}

/** Phrases of all indicators, and the dimensions that each can have. */
export interface IndicatorIndex {
  root: Node
  entries: ReadonlyMap<string, IndicatorEntry>
}

interface Match {
  id: string
  from: number
  to: number
  words: number
  veto: boolean
}

const GAP_MOST = 6

/** Builds the index; throws when a phrase does not parse. */
export function indexIndicators(entries: readonly IndicatorEntry[]): IndicatorIndex {
  const root = node()
  for (const entry of entries) {
    for (const phrase of entry.phrases) for (const words of expandPhrase(corePhrase(phrase))) end(root, words).ids.push(entry.id)
    for (const phrase of entry.not ?? []) for (const words of expandPhrase(corePhrase(phrase))) end(root, words).vetoes.push(entry.id)
  }
  return { root, entries: new Map(entries.map((e) => [e.id, e])) }
}

/** Phrases without gaps, for merging them into one term: pairs for `buildTrie`. */
export function plainPhrases(entries: readonly IndicatorEntry[]): [string, string][] {
  return entries.flatMap((e) => e.phrases.flatMap((p) => expandPhrase(corePhrase(p)).filter((w) => !w.includes(GAP)).map((w): [string, string] => [w.join(' '), e.id])))
}

/** The indicator named in a label, or null when none fits the dimension and role. */
export function findIndicator(index: IndicatorIndex, label: readonly Token[], dimension: Dimension, role: Role): string | null {
  const words = label.filter((t) => t.kind !== 'mark')
  const matches: Match[] = []
  for (let at = 0; at < words.length; at++) walk(index.root, words, at, at, 0, matches)
  let best: Match | null = null
  for (const m of matches) {
    if (m.veto || !fits(index.entries.get(m.id), dimension, role)) continue
    if (matches.some((v) => v.veto && v.id === m.id && v.from < m.to && v.to > m.from)) continue
    if (best === null || m.words > best.words) best = m
  }
  return best?.id ?? null
}

function walk(from: Node, words: readonly Token[], start: number, at: number, count: number, out: Match[]): void {
  for (const id of from.ids) out.push({ id, from: start, to: at, words: count, veto: false })
  for (const id of from.vetoes) out.push({ id, from: start, to: at, words: count, veto: true })
  const word = words[at]
  if (word === undefined) return
  const next = from.next.get(word.norm)
  if (next !== undefined) walk(next, words, start, at + 1, count + 1, out)
  const gap = from.next.get(GAP)
  if (gap === undefined) return
  for (let skip = 0; skip <= GAP_MOST && at + skip < words.length; skip++) {
    const after = gap.next.get(words[at + skip]!.norm)
    if (after !== undefined) walk(after, words, start, at + skip + 1, count + 1, out)
  }
}

function fits(entry: IndicatorEntry | undefined, dimension: Dimension, role: Role): boolean {
  if (entry === undefined) return false
  const relative = dimension === 'percent' || dimension === 'percentage_point' || dimension === 'ratio'
  if ((role === 'change' || role === 'relative') && relative) return true
  return entry.dimensions.includes(dimension) || (dimension === 'rate' && entry.dimensions.includes('money'))
}

function end(root: Node, words: readonly string[]): Node {
  let at = root
  for (const word of words) {
    const key = word === GAP ? GAP : fold(word)
    let next = at.next.get(key)
    if (next === undefined) {
      next = node()
      at.next.set(key, next)
    }
    at = next
  }
  return at
}

function node(): Node {
  return { next: new Map(), ids: [], vetoes: [] }
}
