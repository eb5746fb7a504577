/**
 * Runs compiled rules over the terms of one sentence. Around each quantity only the rules are tried that a look does not
 * rule out, and a rule looks at a window of bounded length: the cost is linear in the sentence.
 */
import type { CompiledPattern, Matcher, RuleSet } from './compile.ts'
import { engine } from './engine.ts'
import { startsOf, tagsBefore } from './glance.ts'
import { WINDOW } from './pattern.ts'
import type { Match, RuleHit, Term } from './rule.ts'
import { shortlisted } from './shortlist.ts'
import type { Mask } from './tags.ts'
import { WIDTH } from './tags.ts'
import { walk } from './walk.ts'

type Engine = (docs: readonly (readonly { normal: string; tags: ReadonlySet<string> }[])[], pattern: unknown) => {
  ptrs: [number, number, number][]
  byGroup: Record<string, [number, number, number][]>
}

/** All matches of all rules that capture one of the terms `wanted` (indexes, in order): figure by figure, and of each in the order of the terms at which they begin. */
export function matchRules(terms: readonly Term[], rules: RuleSet, wanted: readonly number[]): RuleHit[] {
  return wanted.flatMap((quantity) => matchesAround(terms, rules, quantity))
}

/** All matches of all rules that capture the term `quantity`, in the order of the terms at which they begin. */
export function matchesAround(terms: readonly Term[], { matchers, shortlist }: RuleSet, quantity: number): RuleHit[] {
  const hits: RuleHit[] = []
  const before = tagsBefore(terms, quantity)
  for (let group = 0; group * WIDTH < matchers.length; group++) {
    for (let left = shortlisted(shortlist, group, terms, quantity); left !== 0; left &= left - 1) {
      addMatches(terms, matchers[group * WIDTH + 31 - Math.clz32(left & -left)]!(), quantity, before, hits)
    }
  }
  return hits.length > 1 ? hits.sort((a, b) => a.first - b.first) : hits
}

/** Adds the matches of one rule that capture the quantity; `before` are the tags of the terms before it. */
function addMatches(terms: readonly Term[], matcher: Matcher, quantity: number, before: Mask, hits: RuleHit[]): void {
  if (matcher.glance === null) return
  for (let left = startsOf(matcher.glance, terms, quantity, before); left !== 0; ) {
    const distance = 31 - Math.clz32(left)
    left ^= 1 << distance
    const path = matcher.path()
    const match = path === null ? engineMatch(terms, matcher, quantity - distance) : walk(path, terms, quantity - distance)
    if (match?.captures.get('quantity')?.[0] === quantity) hits.push({ rule: matcher.rule, words: matcher.words, first: match.first, last: match.last, captures: match.captures })
  }
}

/** The matches of one pattern over a sentence, from left to right, none inside another. */
export function matchPattern(terms: readonly Term[], pattern: CompiledPattern): Match[] {
  const matches: Match[] = []
  for (let at = 0; at < terms.length; at++) {
    const match = mayOpen(pattern, terms[at]!) ? engineMatch(terms, pattern, at) : null
    if (match === null) continue
    matches.push(match)
    at = Math.max(at, match.last - 1)
  }
  return matches
}

function mayOpen({ openers }: CompiledPattern, { normal, is }: Term): boolean {
  if (openers === null || openers.has(normal)) return true
  for (const tag of is.names) if (openers.has(`#${tag}`)) return true
  return false
}

function engineMatch(terms: readonly Term[], pattern: Pick<CompiledPattern, 'engine'>, at: number): Match | null {
  const { match } = (engine().methods() as { one: { match: Engine } }).one
  const { ptrs, byGroup } = match([terms.slice(at, at + WINDOW).map(({ normal, is }) => ({ normal, tags: is.names }))], pattern.engine())
  const found = ptrs[0]
  if (found === undefined) return null
  const captures = new Map<string, readonly [number, number]>()
  for (const name in byGroup) {
    const pointer = byGroup[name]![0]
    if (pointer !== undefined) captures.set(name, [at + pointer[1], at + pointer[2]])
  }
  return { first: at + found[1], last: at + found[2], captures }
}
