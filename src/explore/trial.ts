/** What each entry of a rule file finds in a report, and whether the figure was decided by it. */
import type { Grammar } from '../grammar.ts'
import { extractWith, readSentences } from '../extract.ts'
import type { Figure } from '../figure.ts'
import type { RuleFile } from '../rulefile/rule-file.ts'
import { compileRules } from '../rules/compile.ts'
import { matchRules } from '../rules/match.ts'
import { rowStart } from '../tabular/cell.ts'
import { lineLookup } from '../text/lines.ts'
import type { PatternMatch } from './search.ts'
import { patternMatch } from './search.ts'

/** One match of a rule, and what became of it. */
export interface RuleTrial {
  match: PatternMatch
  /** The figure that was captured; null where a non-figure took it out */
  figure: Figure | null
  /** Id of another rule that decided the figure; null where this one did */
  lostTo: string | null
}

/** What one entry of the file found. */
export type Trial = { id: string; kind: 'indicator' | 'unit'; figures: Figure[] } | { id: string; kind: 'rule' | 'non-figure'; matches: RuleTrial[] }

/** Tries every entry of a file on a text; `grammar` is the one with the file in it. */
export function tryRuleFile(grammar: Grammar, file: RuleFile, text: string, options: { source?: string; date?: string } = {}): Trial[] {
  const figures = extractWith(grammar, text, options)
  const byStart = new Map(figures.map((figure) => [figure.start, figure]))
  const matches = ruleMatches(grammar, file, text)
  return [
    ...file.indicators.map(({ id }): Trial => ({ id, kind: 'indicator', figures: figures.filter(({ indicator }) => indicator === id) })),
    ...file.units.map(({ id, counted, spellings }): Trial => ({ id, kind: 'unit', figures: figures.filter(({ unit }) => unit !== null && (counted === true ? spellings.includes(unit) : unit === id)) })),
    ...file.rules.map(({ id, set }): Trial => ({
      id,
      kind: set.figure === false ? 'non-figure' : 'rule',
      matches: [
        ...(matches.get(id) ?? []).flatMap((match): RuleTrial[] => {
          const figure = byStart.get(startOfQuantity(match, byStart)) ?? null
          // A row is no sentence: what a rule says of its cells, it says below.
          if (figure !== null && figure.table !== null) return []
          return [{ match, figure, lostTo: set.figure === false ? (figure?.rule ?? null) : figure === null || figure.rule === id ? null : figure.rule }]
        }),
        ...figures.filter(({ table, rule }) => table !== null && rule === id).map((figure) => cellTrial(text, figure)),
      ],
    })),
  ]
}

/** A cell that a rule decided, shown by its number: the words of the match stand in the heads around it. */
function cellTrial(text: string, figure: Figure): RuleTrial {
  const { start, end, line, sentence } = figure
  const row = rowStart(text, figure)
  const number = { start, end, text: figure.text }
  return { match: { ...number, line, captures: { quantity: number }, sentence: { start: row, end: row + sentence.length, text: sentence } }, figure, lostTo: null }
}

/** A captured quantity holds its modifier, which is no part of the figure: "gần 120 hộ". */
function startOfQuantity({ captures }: PatternMatch, figures: ReadonlyMap<number, Figure>): number {
  const { start, end } = captures['quantity']!
  for (let at = start; at < end; at++) if (figures.has(at)) return at
  return start
}

function ruleMatches(grammar: Grammar, file: RuleFile, text: string): Map<string, PatternMatch[]> {
  const rules = compileRules(file.rules)
  const lineOf = lineLookup(text)
  const found = new Map<string, PatternMatch[]>()
  for (const { sentence } of readSentences(grammar, text)) {
    const quantities = sentence.terms.flatMap((term, i) => (term.is.Quantity ? [i] : []))
    for (const hit of matchRules(sentence.terms, rules, quantities)) found.set(hit.rule.id, [...(found.get(hit.rule.id) ?? []), patternMatch(sentence, hit, lineOf)])
  }
  return found
}
