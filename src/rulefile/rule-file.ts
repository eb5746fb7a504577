/** A rule file's text to entries that can stand beside the built-in ones, or to what is wrong with it. */
import { expandIndicators } from '../catalogue/indicator-index.ts'
import type { IndicatorEntry, IndicatorPhrases, Rule, Tables, UnitEntry } from '../catalogue/tables.ts'
import { checkEntries } from './entries.ts'
import { checkShape } from './shape.ts'
import type { Problem, Source } from './source.ts'
import { readSource } from './source.ts'
import type { WrittenFile } from './written.ts'

/** The entries of a rule file that is right. */
export interface RuleFile {
  /** As given: a path, or `-` */
  name: string
  indicators: readonly IndicatorEntry[]
  indicatorPhrases: readonly IndicatorPhrases[]
  units: readonly UnitEntry[]
  /** Its rules, and its non-figures as rules that set no figure */
  rules: readonly Rule[]
  /** Where its parts stand */
  source: Source
}

/** A rule file that cannot be used: what is wrong with it, in the order of its lines. */
export class RuleFileError extends Error {
  override readonly name = 'RuleFileError'
  readonly file: string
  readonly problems: readonly Problem[]
  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'))
    this.file = file
    this.problems = problems
  }
}

/**
 * Reads a rule file; `tables` are the built-in ones, whose ids and tags it may name. Its examples are not run.
 * Throws a RuleFileError that names every fault with its line.
 */
export function parseRuleFile(text: string, name: string, tables: Tables): RuleFile {
  const source = readSource(text)
  if (Array.isArray(source)) throw new RuleFileError(name, source)
  const problems = checkShape(source)
  const written = source.value as WrittenFile
  if (problems.length === 0) problems.push(...checkEntries(written, source, tables))
  if (problems.length > 0) throw new RuleFileError(name, problems.sort((a, b) => a.line - b.line || a.column - b.column))
  const indicators = (written.indicators ?? []).map(({ dimension, code, ...entry }): IndicatorEntry => ({ ...entry, dimensions: [dimension].flat(), ...codeOf(code), examples: entry.examples ?? [] }))
  return {
    name,
    indicators,
    indicatorPhrases: expandIndicators(indicators),
    units: (written.units ?? []).map((unit) => ({ ...unit, examples: unit.examples ?? [] })),
    rules: [
      ...(written.non_figures ?? []).map((entry): Rule => ({ ...entry, set: { figure: false } })),
      ...(written.rules ?? []).map((rule): Rule => ({ ...rule, set: rule.set ?? {} })),
    ],
    source,
  }
}

/** A code without a law is the user's own. */
function codeOf(code: string | { law: string; id: string } | undefined): Pick<IndicatorEntry, 'code'> {
  if (code === undefined) return {}
  return { code: typeof code === 'string' ? { law: '', id: code } : code }
}

/**
 * The built-in tables with those of rule files: an entry with the id of an earlier one takes its place, and a later file
 * comes before an earlier one. Without `builtin` the built-in indicators and rules are left out; what numbers, units, dates
 * and places are is always known.
 */
export function withRuleFiles(tables: Tables, files: readonly RuleFile[], builtin = true): Tables {
  const base: Tables = builtin ? tables : { ...tables, indicators: [], indicatorPhrases: [], rules: [] }
  return files.reduce<Tables>((all, file, i) => {
    const rank = i + 1
    return {
      ...all,
      indicators: replacing(all.indicators, file.indicators.map((entry) => ({ ...entry, rank }))),
      indicatorPhrases: replacing(all.indicatorPhrases, file.indicatorPhrases),
      units: replacing(all.units, file.units),
      rules: replacing(all.rules, file.rules.map((rule) => ({ ...rule, rank }))),
    }
  }, base)
}

/** The new entries first, for of two equal spellings the first is taken. */
function replacing<T extends { id: string }>(old: readonly T[], added: readonly T[]): T[] {
  const ids = new Set(added.map(({ id }) => id))
  return [...added, ...old.filter(({ id }) => !ids.has(id))]
}
