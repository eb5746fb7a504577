/**
 * Rules to matchers. The only folder that knows compromise, of which just the match engine is used:
 * its English model is never loaded and its shared world never changed. `buildNet` keeps Vietnamese letters,
 * where `parseMatch` would strip them.
 */
import nlp from 'compromise/one'
import { fold } from '../text/fold.ts'
import type { Rule } from '../catalogue/tables.ts'

/** A compiled pattern, opaque outside this folder. */
export interface Matcher {
  rule: Rule
  /** The engine's own form of the pattern, anchored at its first term */
  pattern: unknown
  /** How many terms after its first the captured quantity can stand */
  reach: number
  /** The tags, one of which the captured quantity must have */
  captures: readonly string[]
}

/** Rules by the word or tag that can open them, so that a term meets only those that may begin there. */
export interface RuleSet {
  byWord: ReadonlyMap<string, readonly Matcher[]>
  byTag: ReadonlyMap<string, readonly Matcher[]>
  /** Rules that can begin anywhere */
  anywhere: readonly Matcher[]
}

interface Reg {
  tag?: string
  word?: string
  start?: boolean
  optional?: boolean
  min?: number
  max?: number
  greedy?: boolean
  groupStart?: boolean
  negative?: boolean
  fastOr?: Set<string>
  choices?: Reg[][]
}

interface Net {
  hooks: Record<string, { regs: Reg[] }[]>
  always: { regs: Reg[] }[]
}

/** Compiles rules in order. Throws an error that names the rule whose pattern does not compile. */
export function compileRules(rules: readonly Rule[]): RuleSet {
  const byWord = new Map<string, Matcher[]>()
  const byTag = new Map<string, Matcher[]>()
  const anywhere: Matcher[] = []
  for (const rule of rules) {
    const matcher = compileRule(rule)
    const keys = openers((matcher.pattern as { regs: Reg[] }).regs)
    if (keys === null) anywhere.push(matcher)
    else for (const key of keys) file(key.startsWith('#') ? [byTag, key.slice(1)] : [byWord, key], matcher)
  }
  return { byWord, byTag, anywhere }
}

function file([map, key]: [Map<string, Matcher[]>, string], matcher: Matcher): void {
  map.set(key, [...(map.get(key) ?? []), matcher])
}

function compileRule(rule: Rule): Matcher {
  const match = longestFirst(foldPattern(rule.match))
  const net = nlp.buildNet([{ match }]) as unknown as Net
  const pattern = net.always[0] ?? Object.values(net.hooks)[0]?.[0]
  const first = pattern?.regs[0]
  if (pattern === undefined || first === undefined) throw new Error(`rule ${rule.id}: empty pattern`)
  first.start = true
  return { rule, pattern, ...capture(pattern.regs) }
}

/** Folds the words of a pattern as the text is folded; tags and capture names stay. */
function foldPattern(match: string): string {
  return match.replace(/#[A-Za-z]+|<[a-z]+>|[\p{L}\p{M}]+/gu, (part) => (part.startsWith('#') || part.startsWith('<') ? part : fold(part)))
}

/** The engine takes the first alternative that fits and never comes back, so the one with the most words must stand first. */
function longestFirst(match: string): string {
  return match.replace(/\(([^()]*\|[^()]*)\)/gu, (_, inner: string) => {
    const choices = inner.split('|')
    return `(${choices.sort((a, b) => b.split(' ').length - a.split(' ').length).join('|')})`
  })
}

/** The most terms that can stand before the capture, and what it may be. */
function capture(regs: readonly Reg[]): Pick<Matcher, 'reach' | 'captures'> {
  const at = regs.findIndex((reg) => reg.groupStart === true)
  const { tag, choices = [] } = regs[at] ?? {}
  const captures = tag === undefined ? choices.flatMap((choice) => choice[0]?.tag ?? []) : [tag]
  return { reach: regs.slice(0, at).reduce((sum, reg) => sum + longest(reg), 0), captures }
}

function longest({ choices, greedy, max }: Reg): number {
  const once = choices === undefined ? 1 : Math.max(...choices.map((regs) => regs.reduce((sum, reg) => sum + longest(reg), 0)))
  return once * (max ?? (greedy === true ? Number.POSITIVE_INFINITY : 1))
}

/** The words and tags with which a match can begin; null when anything can. */
function openers(regs: readonly Reg[]): Set<string> | null {
  const keys = new Set<string>()
  for (const reg of regs) {
    const own = openersOf(reg)
    if (own === null) return null
    for (const key of own) keys.add(key)
    if (reg.optional !== true && reg.min !== 0) return keys
  }
  return null
}

function openersOf(reg: Reg): Set<string> | null {
  if (reg.negative === true) return null
  if (reg.tag !== undefined) return new Set([`#${reg.tag}`])
  if (reg.word !== undefined) return new Set([reg.word])
  if (reg.fastOr !== undefined) return reg.fastOr
  if (reg.choices === undefined) return null
  const keys = new Set<string>()
  for (const choice of reg.choices) {
    const own = openers(choice)
    if (own === null) return null
    for (const key of own) keys.add(key)
  }
  return keys
}
