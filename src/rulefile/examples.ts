/** Runs the examples of entries through the whole extractor, and looks for rules that disagree on one of them. */
import type { Rule, RuleSettings, TableExample } from '../catalogue/tables.ts'
import type { Grammar } from '../grammar.ts'
import { readSentences, readText } from '../extract.ts'
import type { Figure } from '../figure.ts'
import type { Claim } from '../relate/claim.ts'
import { compileRules } from '../rules/compile.ts'
import { matchRules } from '../rules/match.ts'
import type { RuleHit } from '../rules/rule.ts'
import { whole } from '../text/parts.ts'
import { clear } from './rule-file.ts'
import type { Problem, RuleFile } from './rule-file.ts'

/** Fields of a figure as an example states them; of a list each is right. */
export type Expected = Record<string, unknown>

/** What a run of the examples of a file came to. */
export interface ExampleRun {
  /** What did not come out as expected, with the line of its example */
  problems: Problem[]
  examples: number
  /** Ids of its rules and non-figures that match in none of their own examples: nothing shows that they work */
  unproven: string[]
}

/** Runs every example of a file. */
export function checkRuleFile(grammar: Grammar, file: RuleFile): ExampleRun {
  const problems: Problem[] = []
  let examples = 0
  for (const [pointer, all] of examplesOf(file)) {
    for (const [i, example] of all.entries()) {
      examples++
      const { line, column } = file.source.at(`${pointer}/${i}`)
      for (const message of runExample(grammar, example)) problems.push({ line, column, message: clear(`"${example.text}": ${message}`) })
    }
  }
  return { problems, examples, unproven: file.rules.filter((rule) => !isProven(grammar, rule)).map(({ id }) => id) }
}

/** Whether the pattern of a rule matches in one of its examples. */
function isProven(grammar: Grammar, rule: Rule): boolean {
  const compiled = compileRules([rule])
  return rule.examples.some(({ text }) => [...readSentences(grammar, text)].some(({ sentence: { terms } }) => {
    const quantities = terms.flatMap((term, i) => (term.is.Quantity ? [i] : []))
    return matchRules(terms, compiled, quantities).length > 0
  }))
}

/** The examples of the entries of a file, by the pointer of their list. */
function examplesOf({ source }: RuleFile): [string, readonly TableExample[]][] {
  const sections = source.value as Record<string, { examples?: TableExample[] }[] | string>
  return Object.entries(sections).flatMap(([section, entries]) => (typeof entries === 'string' ? [] : entries).map(({ examples = [] }, i): [string, TableExample[]] => [`/${section}/${i}/examples`, examples]))
}

/** What is not as the example wants it. */
export function runExample(grammar: Grammar, { text, gives, not }: TableExample): string[] {
  const figures: Figure[] = []
  const disagreements = new Set<string>()
  readText(grammar, whole(text), {}, (figure, claim) => {
    figures.push(figure)
    for (const message of disagreementsOn(figure, claim)) disagreements.add(message)
  })
  const problems = gives === undefined ? [] : gives.length === 0 ? unwanted(figures) : compare(gives, figures)
  const has = not === undefined ? undefined : figures.find(({ rule, indicator, unit }) => [rule, indicator, unit].includes(not))
  if (has !== undefined) problems.push(`${has.text} has "${not}", expected not`)
  return [...problems, ...disagreements]
}

function unwanted(figures: readonly Figure[]): string[] {
  return figures.map(({ text, rule }) => `found the figure ${text} (rule ${rule}), expected none`)
}

/** Differences between the figures expected and those found, in order; others may stand among them. */
export function compare(expected: readonly Expected[], found: readonly Figure[]): string[] {
  const problems: string[] = []
  let from = 0
  for (const want of expected) {
    const at = found.findIndex((figure, i) => i >= from && figure.text === want['text'])
    const figure = found[at]
    if (figure === undefined) {
      problems.push(`expected the figure ${String(want['text'])}, found ${found.map(({ text }) => text).join(' | ') || 'none'}`)
      continue
    }
    from = at + 1
    for (const [field, value] of Object.entries(want)) {
      const actual: unknown = (figure as unknown as Expected)[field]
      const right = Array.isArray(value) ? value.includes(actual) : value === actual
      if (!right) problems.push(`${figure.text}: expected ${field} ${JSON.stringify(value)}, found ${JSON.stringify(actual)} (rule ${figure.rule})`)
    }
  }
  return problems
}

/** Two rules of one file that both match and set a field differently, and neither of which is over the other. */
function disagreementsOn(figure: Figure, { counted, lost }: Claim): string[] {
  const hits = [...new Set([...counted, ...lost])]
  const overridden = new Set(hits.flatMap(({ rule }) => rule.over ?? []))
  const live = hits.filter(({ rule }) => !overridden.has(rule.id))
  return live.flatMap((a, i) => live.slice(i + 1).flatMap((b) => {
    const field = (a.rule.rank ?? 0) === (b.rule.rank ?? 0) ? differing(a, b) : undefined
    if (field === undefined) return []
    return [`the rules "${a.rule.id}" and "${b.rule.id}" disagree on the ${field} of ${figure.text} (${a.rule.set[field]}, ${b.rule.set[field]}): name one in "over" of the other`]
  }))
}

const FIELDS = ['role', 'direction', 'baseline', 'status', 'modifier', 'indicator', 'label'] as const satisfies readonly (keyof RuleSettings)[]

function differing(a: RuleHit, b: RuleHit): (typeof FIELDS)[number] | undefined {
  return FIELDS.find((field) => {
    const [one, other] = [a.rule.set[field], b.rule.set[field]]
    return one !== undefined && other !== undefined && one !== other
  })
}
