/**
 * Runs compiled rules over the terms of one sentence. Each term meets only the rules that can begin with it,
 * and a rule looks at a window of bounded length: the cost is linear in the sentence.
 */
import nlp from 'compromise/one'
import type { Matcher, RuleSet } from './compile.ts'
import type { RuleHit, Term } from './rule.ts'

/** No pattern reaches further than this many terms. */
const WINDOW = 14

type Engine = (docs: readonly (readonly Term[])[], pattern: unknown) => {
  ptrs: [number, number, number][]
  byGroup: Record<string, [number, number, number][]>
}

/** All matches of all rules, in the order of the terms at which they begin. */
export function matchRules(terms: readonly Term[], rules: RuleSet): RuleHit[] {
  const engine = (nlp.methods() as { one: { match: Engine } }).one.match
  const hits: RuleHit[] = []
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!
    const window = [terms.slice(at, at + WINDOW)]
    const seen = new Set<Matcher>()
    const tryAll = (matchers: readonly Matcher[] | undefined) => {
      for (const matcher of matchers ?? []) {
        if (seen.has(matcher)) continue
        seen.add(matcher)
        const hit = tryOne(engine, window, matcher, at)
        if (hit !== null) hits.push(hit)
      }
    }
    tryAll(rules.byFirst.get(term.normal))
    for (const tag of term.tags) tryAll(rules.byFirst.get(`#${tag}`))
    tryAll(rules.anywhere)
  }
  return hits
}

function tryOne(engine: Engine, window: Term[][], matcher: Matcher, at: number): RuleHit | null {
  const { ptrs, byGroup } = engine(window, matcher.pattern)
  const found = ptrs[0]
  if (found === undefined) return null
  const captures = new Map<string, readonly [number, number]>()
  for (const [name, [pointer]] of Object.entries(byGroup)) if (pointer !== undefined) captures.set(name, [at + pointer[1], at + pointer[2]])
  return { rule: matcher.rule, first: at + found[1], last: at + found[2], captures }
}
