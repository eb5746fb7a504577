/** Rules to matchers. `buildNet` of the engine keeps Vietnamese letters, where its `parseMatch` would strip them. */
import type { PackedRules } from '../catalogue/prepared.ts'
import { TextList } from '../catalogue/text-list.ts'
import type { Rule } from '../catalogue/tables.ts'
import { once } from '../once.ts'
import { engine } from './engine.ts'
import { glanceOf } from './glance.ts'
import type { Look } from './look.ts'
import { openLook, openPath, packLook, packPath } from './look.ts'
import type { Atom, Item } from './pattern.ts'
import { parsePattern, PatternError, renderPattern } from './pattern.ts'
import { isUsers } from './rule.ts'
import type { Shortlist } from './shortlist.ts'
import { openShortlist, packShortlist, shortlistOf } from './shortlist.ts'
import { pathOf } from './walk.ts'

/** A pattern that the engine can run, opaque outside this folder. */
export interface CompiledPattern {
  /** The engine's own form, anchored at its first term */
  engine: () => unknown
  /** Words, and tags behind `#`, one of which must open a match; null when anything can */
  openers: ReadonlySet<string> | null
}

/** A rule that is ready to run. */
export interface Matcher extends Look, Pick<CompiledPattern, 'engine'> {
  rule: Rule
}

/** Compiled rules. */
export interface RuleSet {
  /** In the order of their files */
  rules: readonly Rule[]
  matchers: readonly (() => Matcher)[]
  shortlist: Shortlist
}

interface Net {
  hooks: Record<string, { regs: { start?: boolean }[] }[]>
  always: { regs: { start?: boolean }[] }[]
}

/**
 * Compiles rules. Throws an error that names the rule whose pattern cannot be read. The engine's form of a built-in rule is made when a
 * text first asks for it: a report needs few of them. Where the build has told the looks, so is all else of a rule.
 */
export function compileRules(rules: readonly Rule[], told?: PackedRules): RuleSet {
  const matchers = rules.map((rule, i) => once(() => (told === undefined ? compileRule(rule) : openRule(rule, told, i))))
  return { rules, matchers, shortlist: told === undefined ? listed(matchers) : openShortlist(told.shortlist) }
}

/** The rules as the build keeps them. */
export function packRules({ matchers, shortlist }: RuleSet): PackedRules {
  return { shortlist: packShortlist(shortlist), looks: TextList.of(matchers.map((matcher) => packLook(matcher()))), paths: TextList.of(matchers.map((matcher) => packPath(matcher()))) }
}

function openRule(rule: Rule, { looks, paths }: PackedRules, at: number): Matcher {
  const { words, glance } = openLook(looks.at(at)!)
  return { rule, engine: once(() => enginePattern(parsePattern(rule.match))), words, glance, path: once(() => openPath(paths.at(at)!)) }
}

/** The rules of users alone. */
export function usersRules({ rules, matchers }: RuleSet): RuleSet {
  const users = rules.flatMap((rule, i) => (isUsers({ rule }) ? [{ rule, matcher: matchers[i]! }] : []))
  const own = users.map(({ matcher }) => matcher)
  return { rules: users.map(({ rule }) => rule), matchers: own, shortlist: listed(own) }
}

function listed(matchers: readonly (() => Matcher)[]): Shortlist {
  return shortlistOf(matchers.map((matcher) => matcher().glance))
}

function compileRule(rule: Rule): Matcher {
  try {
    const items = parsePattern(rule.match)
    const engine = (rule.rank ?? 0) > 0 ? compilePattern(items).engine : once(() => enginePattern(items))
    return { rule, engine, words: literalWords(items), glance: glanceOf(items), path: once(() => pathOf(items)) }
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    throw new Error(`rule ${rule.id}: ${error.message}`)
  }
}

/** Compiles one pattern. Throws a PatternError where the engine makes nothing of it. */
export function compilePattern(items: readonly Item[]): CompiledPattern {
  const form = enginePattern(items)
  return { engine: () => form, openers: openersOf(items) }
}

function enginePattern(items: readonly Item[]): unknown {
  const net = engine().buildNet([{ match: renderPattern(items) }]) as unknown as Net
  const form = net.always[0] ?? Object.values(net.hooks)[0]?.[0]
  const first = form?.regs[0]
  if (first === undefined) throw new PatternError('the match engine makes nothing of the pattern', 0)
  first.start = true
  return form
}

/** The words that every match holds. */
function literalWords(items: readonly Item[]): number {
  const least = ({ choices, negative, repeat }: Item) => (negative || repeat?.min === 0 ? 0 : Math.min(...choices.map((choice) => choice.filter(isWord).length)))
  return items.reduce((sum, item) => sum + least(item), 0)
}

function isWord({ kind, negative }: Atom): boolean {
  return kind === 'word' && !negative
}

function openersOf(items: readonly Item[]): Set<string> | null {
  const keys = new Set<string>()
  for (const { choices, all, negative, repeat } of items) {
    // Of things that are all asked of one term, any will do to find it.
    const heads = choices.map((choice) => choice[0]!).filter((atom) => !all || (!atom.negative && atom.kind !== 'any'))
    if (negative || heads.length === 0 || heads.some((atom) => atom.negative || atom.kind === 'any')) return null
    for (const { kind, name } of all ? heads.slice(0, 1) : heads) keys.add(kind === 'tag' ? `#${name}` : name)
    if (repeat?.min !== 0) return keys
  }
  return null
}
