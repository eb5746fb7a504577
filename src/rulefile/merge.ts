/** The built-in tables and a user's. */
import type { Tables } from '../catalogue/tables.ts'
import type { RuleFile } from './rule-file.ts'

/** An entry that takes the place of a built-in one, whose id it has. */
export interface Replacement {
  kind: 'indicator' | 'unit' | 'rule'
  id: string
}

/**
 * The built-in tables with those of rule files: an entry with the id of an earlier one takes its place, and a later file
 * comes before an earlier one. Without `builtin` the built-in indicators and rules are left out; what numbers, units, dates
 * and places are is always known.
 */
export function withRuleFiles(tables: Tables, files: readonly RuleFile[], builtin = true): Tables {
  const all: Tables = builtin ? { ...tables } : { ...tables, indicators: [], indicatorPhrases: [], rules: [] }
  for (const [i, file] of files.entries()) {
    const rank = i + 1
    all.indicators = replacing(all.indicators, file.indicators.map((entry) => ({ ...entry, rank })))
    all.indicatorPhrases = replacing(all.indicatorPhrases, file.indicatorPhrases)
    all.units = replacing(all.units, file.units)
    all.rules = replacing(all.rules, file.rules.map((rule) => ({ ...rule, rank })))
  }
  return all
}

/** The entries of a file that take the place of built-in ones. */
export function replacements(tables: Tables, { indicators, units, rules }: RuleFile): Replacement[] {
  const among = (kind: Replacement['kind'], added: readonly { id: string }[], old: readonly { id: string }[]) => {
    const ids = new Set(old.map(({ id }) => id))
    return added.filter(({ id }) => ids.has(id)).map(({ id }): Replacement => ({ kind, id }))
  }
  return [...among('indicator', indicators, tables.indicators), ...among('unit', units, tables.units), ...among('rule', rules, tables.rules)]
}

/** The new entries first, for of two equal spellings the first is taken. */
function replacing<T extends { id: string }>(old: readonly T[], added: readonly T[]): T[] {
  const ids = new Set(added.map(({ id }) => id))
  return [...added, ...old.filter(({ id }) => !ids.has(id))]
}
