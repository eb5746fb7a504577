/** The words that the label, period, place and base of a figure were read from. */
import type { Span } from '../../figure.ts'
import type { PageSource } from './data.ts'
import type { NamedWords } from './text-pane.ts'
import { WORDS } from './text-pane.ts'

/** Signs before a figure in which the label of a cell is looked for. */
const BEFORE = 4000

export function wordsOf(source: PageSource, place: number): NamedWords[] {
  const { figure, grounds } = source.figures[place]!
  const spans = WORDS.flatMap((name): NamedWords[] => {
    const at = grounds.find(({ field }) => field === name)?.at ?? null
    return at === null ? [] : [{ name, ...at }]
  })
  if (figure.label === null || spans.some(({ name }) => name === 'label')) return spans
  const label = labelBefore(source.text().text, figure.label, figure)
  return label === null ? spans : [...spans, { name: 'label', ...label }]
}

/** A label of a table is a head, whose place is not told: the nearest before. */
function labelBefore(text: string, label: string, { start }: Span): Span | null {
  const from = Math.max(0, start - BEFORE)
  const at = text.slice(from, start).lastIndexOf(label)
  return at < 0 ? null : { start: from + at, end: from + at + label.length }
}
