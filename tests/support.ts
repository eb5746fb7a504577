/** The extractor over the tables as they stand in their sources, and the comparison that the data examples share. */
import { extractWith } from '../src/extract.ts'
import { compileGrammar } from '../src/grammar.ts'
import type { ExtractOptions } from '../src/extract.ts'
import type { Figure } from '../src/figure.ts'
import { tables } from './tables.ts'

export { tables }

export const grammar = compileGrammar(tables)

export function extract(text: string, options?: ExtractOptions): Figure[] {
  return extractWith(grammar, text, options)
}

/** Fields of a figure as an example states them; arrays are equally right answers. */
export type Expected = Record<string, unknown>

/** Differences between expected figures and those extracted, one line each; figures are matched by their text in order. */
export function compare(expected: readonly Expected[], got: readonly Figure[]): string[] {
  const problems: string[] = []
  let from = 0
  for (const want of expected) {
    const at = got.findIndex((f, i) => i >= from && f.text === want['text'])
    const figure = got[at]
    if (figure === undefined) {
      problems.push(`missing ${JSON.stringify(want['text'])}; got ${got.map((f) => f.text).join(' | ')}`)
      continue
    }
    from = at + 1
    for (const [field, value] of Object.entries(want)) {
      const actual = (figure as unknown as Expected)[field]
      const right = Array.isArray(value) ? value.includes(actual) : value === actual
      if (!right) problems.push(`${figure.text}: ${field} is ${JSON.stringify(actual)}, expected ${JSON.stringify(value)} (rule ${figure.rule})`)
    }
  }
  return problems
}

/** Fields that are told by the text and by others. */
const LEFT_OUT = new Set(['source', 'line', 'start', 'end', 'text', 'sentence', 'reviewed'])

/** Every figure as one line: its place and text, then each field that says something, for snapshots. */
export function shown(figures: readonly Figure[]): string {
  return figures.map((figure) => {
    const fields = Object.entries(figure).filter(([name, value]) => !LEFT_OUT.has(name) && value !== null && value !== false)
    return [`${figure.line}:${figure.start} ${figure.text}`, ...fields.map(([name, value]) => (value === true ? name : `${name} ${value}`))].join(' · ')
  }).join('\n')
}
