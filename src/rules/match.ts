/**
 * Runs compiled rules over the terms of one sentence. Around each quantity only the rules are tried that a look does not
 * rule out, and a rule looks at a window of bounded length: the cost is linear in the sentence.
 */
import nlp from 'compromise/one'
import type { CompiledPattern, Matcher, RuleSet } from './compile.ts'
import type { Glance } from './glance.ts'
import { startsOf } from './glance.ts'
import { WINDOW } from './pattern.ts'
import type { Match, RuleHit, Term } from './rule.ts'

type Engine = (docs: readonly (readonly Term[])[], pattern: unknown) => {
  ptrs: [number, number, number][]
  byGroup: Record<string, [number, number, number][]>
}

/** All matches of all rules that capture one of the terms `wanted` (indexes, in order): figure by figure, and of each in the order of the terms at which they begin. */
export function matchRules(terms: readonly Term[], rules: RuleSet, wanted: readonly number[]): RuleHit[] {
  const engine = (nlp.methods() as { one: { match: Engine } }).one.match
  const hits: RuleHit[] = []
  for (const quantity of wanted) {
    const own: RuleHit[] = []
    for (const matcher of rules) if (matcher.glance !== null) matchAround(engine, terms, matcher, matcher.glance, quantity, own)
    hits.push(...own.sort((a, b) => a.first - b.first))
  }
  return hits
}

/** The matches of one rule that capture the quantity. */
function matchAround(engine: Engine, terms: readonly Term[], matcher: Matcher, glance: Glance, quantity: number, hits: RuleHit[]): void {
  for (const at of startsOf(glance, terms, quantity)) {
    const match = matchAt(engine, terms, matcher, at)
    if (match?.captures.get('quantity')?.[0] === quantity) hits.push({ rule: matcher.rule, words: matcher.words, first: match.first, last: match.last, captures: match.captures })
  }
}

/** The matches of one pattern over a sentence, from left to right, none inside another. */
export function matchPattern(terms: readonly Term[], pattern: CompiledPattern): Match[] {
  const engine = (nlp.methods() as { one: { match: Engine } }).one.match
  const matches: Match[] = []
  for (let at = 0; at < terms.length; at++) {
    const match = mayOpen(pattern, terms[at]!) ? matchAt(engine, terms, pattern, at) : null
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

function matchAt(engine: Engine, terms: readonly Term[], pattern: CompiledPattern, at: number): Match | null {
  const { ptrs, byGroup } = engine([terms.slice(at, at + WINDOW)], pattern.engine())
  const found = ptrs[0]
  if (found === undefined) return null
  const captures = new Map<string, readonly [number, number]>()
  for (const name in byGroup) {
    const pointer = byGroup[name]![0]
    if (pointer !== undefined) captures.set(name, [at + pointer[1], at + pointer[2]])
  }
  return { first: at + found[1], last: at + found[2], captures }
}
