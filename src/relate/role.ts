/**
 * Role and direction of each quantity, from the pattern rules that matched around it.
 * Precedence is computed: a rule named in another's `over` yields, then the longer match wins, then the one with more literal words.
 */
import type { RuleSettings } from '../catalogue/tables.ts'
import type { RuleHit } from '../rules/rule.ts'

/** What the rules decided for one quantity, and which rule decided the role. */
export interface Decision {
  settings: RuleSettings
  hit: RuleHit | null
  /** The other matches that name a role */
  lost: readonly RuleHit[]
}

/** Groups hits by the term index of the quantity that they capture. */
export function hitsByQuantity(hits: readonly RuleHit[]): Map<number, RuleHit[]> {
  const groups = new Map<number, RuleHit[]>()
  for (const hit of hits) {
    const at = hit.captures.get('quantity')?.[0]
    if (at === undefined) continue
    const group = groups.get(at)
    if (group === undefined) groups.set(at, [hit])
    else group.push(hit)
  }
  return groups
}

/** Field by field, the setting of the rule that comes first. */
export function decide(hits: readonly RuleHit[]): Decision {
  const overridden = new Set(hits.flatMap((h) => h.rule.over ?? []))
  const order = hits.filter((h) => !overridden.has(h.rule.id)).sort(byPrecedence)
  const lead = order.find((h) => h.rule.set.role !== undefined) ?? null
  const settings: RuleSettings = { ...lead?.rule.set }
  const base = order.find(({ rule }) => rule.set.role === settings.role && rule.set.baseline !== undefined)?.rule.set.baseline
  const label = order.find(({ rule }) => rule.set.label !== undefined)?.rule.set.label
  if (base !== undefined) settings.baseline = base
  if (label !== undefined) settings.label = label
  return { settings, hit: lead, lost: hits.filter((h) => h !== lead && h.rule.set.role !== undefined) }
}

function byPrecedence(a: RuleHit, b: RuleHit): number {
  return b.last - b.first - (a.last - a.first) || a.rule.id.localeCompare(b.rule.id)
}
