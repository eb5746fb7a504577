/**
 * Runs compiled rules over the terms of one sentence. Each term meets only the rules that can begin with it,
 * and a rule looks at a window of bounded length: the cost is linear in the sentence.
 */
import nlp from 'compromise/one'
import type { CompiledPattern, Matcher, RuleSet } from './compile.ts'
import { WINDOW } from './pattern.ts'
import type { Match, RuleHit, Term } from './rule.ts'

type Engine = (docs: readonly (readonly Term[])[], pattern: unknown) => {
  ptrs: [number, number, number][]
  byGroup: Record<string, [number, number, number][]>
}

/** All matches of all rules that capture one of the terms `wanted` (indexes, in order), in the order of the terms at which they begin. */
export function matchRules(terms: readonly Term[], rules: RuleSet, wanted: readonly number[]): RuleHit[] {
  const engine = (nlp.methods() as { one: { match: Engine } }).one.match
  const hits: RuleHit[] = []
  let next = 0
  for (let at = 0; at < terms.length; at++) {
    while (next < wanted.length && wanted[next]! < at) next++
    if (next === wanted.length) break
    // No rule reaches further than its window: the terms between two figures that are far apart are passed over.
    if (wanted[next]! >= at + WINDOW) at = wanted[next]! - WINDOW + 1
    matchFrom(engine, terms, matchersFor(terms[at]!, rules).filter((matcher) => mayCapture(matcher, terms, wanted, next, at)), at, hits)
  }
  return hits
}

/** The matches of one pattern over a sentence, from left to right, none inside another. */
export function matchPattern(terms: readonly Term[], pattern: CompiledPattern): Match[] {
  const engine = (nlp.methods() as { one: { match: Engine } }).one.match
  const matches: Match[] = []
  for (let at = 0; at < terms.length; at++) {
    const match = mayOpen(pattern, terms[at]!) ? matchAt(engine, [terms.slice(at, at + WINDOW)], pattern, at) : null
    if (match === null) continue
    matches.push(match)
    at = Math.max(at, match.last - 1)
  }
  return matches
}

function mayOpen({ openers }: CompiledPattern, { normal, tags }: Term): boolean {
  if (openers === null || openers.has(normal)) return true
  for (const tag of tags) if (openers.has(`#${tag}`)) return true
  return false
}

/** True when a quantity that the rule may capture stands within its reach. */
function mayCapture({ reach, captures }: Matcher, terms: readonly Term[], wanted: readonly number[], next: number, at: number): boolean {
  for (let i = next; i < wanted.length && wanted[i]! <= at + reach; i++) {
    const { tags } = terms[wanted[i]!]!
    if (captures.some((tag) => tags.has(tag))) return true
  }
  return false
}

function matchFrom(engine: Engine, terms: readonly Term[], matchers: readonly Matcher[], at: number, hits: RuleHit[]): void {
  if (matchers.length === 0) return
  const window = [terms.slice(at, at + WINDOW)]
  for (const matcher of matchers) {
    const match = matchAt(engine, window, matcher, at)
    if (match !== null) hits.push({ rule: matcher.rule, words: matcher.words, ...match })
  }
}

/** The rules that the term may open by its word or one of its tags, each once. */
function matchersFor({ normal, tags }: Term, { byWord, byTag, anywhere }: RuleSet): readonly Matcher[] {
  let found = byWord.get(normal) ?? NONE
  for (const tag of tags) found = joined(found, byTag.get(tag) ?? NONE)
  return joined(found, anywhere)
}

const NONE: readonly Matcher[] = []

function joined(some: readonly Matcher[], more: readonly Matcher[]): readonly Matcher[] {
  if (more.length === 0) return some
  return some.length === 0 ? more : [...some, ...more.filter((matcher) => !some.includes(matcher))]
}

function matchAt(engine: Engine, window: Term[][], pattern: CompiledPattern, at: number): Match | null {
  const { ptrs, byGroup } = engine(window, pattern.engine)
  const found = ptrs[0]
  if (found === undefined) return null
  const captures = new Map<string, readonly [number, number]>()
  for (const [name, [pointer]] of Object.entries(byGroup)) if (pointer !== undefined) captures.set(name, [at + pointer[1], at + pointer[2]])
  return { first: at + found[1], last: at + found[2], captures }
}
