/**
 * What the pattern rules say of each quantity. Precedence is computed: a rule named in another's `over` yields, then a user's
 * rule wins over a built-in one, then the longer match, then the one with more literal words.
 */
import type { RuleSettings } from '../catalogue/tables.ts'
import type { RuleHit } from '../rules/rule.ts'
import { isUsers } from '../rules/rule.ts'

/** What the rules decided for one quantity. */
export interface Decision {
  settings: Readonly<RuleSettings>
  /** The match that decided the role */
  lead: RuleHit | null
  /** Those whose settings and captures count, the first first: the lead, and users' rules that leave the role to others */
  counted: readonly RuleHit[]
  /** The other matches that name a role */
  lost: readonly RuleHit[]
}

const UNDECIDED: Decision = { settings: {}, lead: null, counted: [], lost: [] }

/** Field by field, the setting of the rule that comes first. */
export function decide(hits: readonly RuleHit[]): Decision {
  if (hits.length === 0) return UNDECIDED
  const only = hits.length === 1 ? hits[0]! : null
  // Most often one rule matches, and names a role: there is nothing to weigh.
  if (only !== null && only.rule.set.role !== undefined && only.rule.over?.includes(only.rule.id) !== true) return { settings: only.rule.set, lead: only, counted: hits, lost: [] }
  const order = hits.filter(({ rule }) => !hits.some((h) => h.rule.over?.includes(rule.id) === true)).sort(byPrecedence)
  const lead = order.find((h) => h.rule.set.role !== undefined) ?? null
  const counted = order.filter((h) => h === lead || (isUsers(h) && h.rule.set.role === undefined))
  const settings: RuleSettings = {}
  for (const { rule } of counted.toReversed()) Object.assign(settings, rule.set)
  const base = order.find(({ rule }) => rule.set.role === settings.role && rule.set.baseline !== undefined)?.rule.set.baseline
  const label = order.find(({ rule }) => rule.set.label !== undefined)?.rule.set.label
  if (base !== undefined) settings.baseline ??= base
  if (label !== undefined) settings.label = label
  return { settings, lead, counted, lost: hits.filter((h) => h !== lead && h.rule.set.role !== undefined) }
}

function byPrecedence(a: RuleHit, b: RuleHit): number {
  return (b.rule.rank ?? 0) - (a.rule.rank ?? 0) || b.last - b.first - (a.last - a.first) || b.words - a.words || (a.rule.id < b.rule.id ? -1 : 1)
}
