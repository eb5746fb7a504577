/** A rule file's text to entries that can stand beside the built-in ones, or to what is wrong with it. */
import { expandIndicators, indicatorEntry } from '../catalogue/indicator-phrases.ts'
import type { Rule, Tables } from '../catalogue/tables.ts'
import { checkEntries } from './entries.ts'
import type { RuleFile } from './rule-file.ts'
import { RuleFileError } from './rule-file.ts'
import { checkShape } from './shape.ts'
import { readSource } from './source.ts'
import type { WrittenFile } from './written.ts'

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
  const indicators = (written.indicators ?? []).map(indicatorEntry)
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
