/** A chart in words: what its marks say to those who point at them, and all of it to those who cannot see it. */
import type { ChartPoint, Mark, Model, Series } from './model.ts'
import type { Words } from './words.ts'
import { periodIn, statusIn, unitIn } from './words.ts'

/** Sources that are told of a mark, and characters of their sentences. */
const SOURCES = 3
const SENTENCE = 240
/** Characters of the description of a chart. */
const WHOLE = 2000

export interface Telling {
  words: Words
  number: (value: number) => string
}

export function placeIn({ place, old }: Pick<Series, 'place' | 'old'>, words: Words): string {
  if (place === null) return words.noPlace
  const name = place === 'cả nước' ? words.country : place.replace(/\s+/gu, ' ')
  return old ? `${name} (${words.oldDivision})` : name
}

/** `1,68 %`, `5–7 %`. */
function valueIn({ low, high }: Mark, unit: string | null, { words, number }: Telling): string {
  const value = low === high ? number(low) : `${number(low)}–${number(high)}`
  return `${value} ${unitIn(unit, words)}`.trimEnd()
}

/** What a mark says: place, period, value, status; below it each source with the words and the sentence. */
export function markText(mark: Mark, series: Series, points: readonly ChartPoint[], telling: Telling): string {
  const { words, number } = telling
  const stated = mark.points.map((index) => points[index]!)
  const head = [placeIn(series, words), periodIn(mark.stretch.iso, words), valueIn(mark, stated[0]!.unit, telling), statusIn(mark.status, words)].join(' · ')
  const sources = stated.slice(0, SOURCES).map((point) => `${point.source}:${point.line}: ${point.modifier === null ? '' : `${words.modifiers[point.modifier]} `}“${point.text}” · ${cut(point.sentence, SENTENCE)}`)
  return [head, ...sources, ...(stated.length > SOURCES ? [words.andMore(number(stated.length - SOURCES))] : [])].join('\n')
}

/** The description of a chart: how much there is, then the values of each place in order. */
export function describe({ panels }: Model, { words, number }: Telling): string {
  const all = panels.flatMap(({ series }) => series)
  const marks = all.flatMap((series) => series.marks)
  const [first, last] = [extreme(marks, (a, b) => a.stretch.from < b.stretch.from), extreme(marks, (a, b) => a.stretch.to > b.stretch.to)]
  const head = words.summary(number(marks.reduce((sum, { points }) => sum + points.length, 0)), number(new Set(all.map(({ key }) => key)).size), periodIn(first.stretch.iso, words), periodIn(last.stretch.iso, words))
  let text = head
  for (const { unit, series } of panels) {
    for (const some of series) {
      if (text.length > WHOLE) return cut(text, WHOLE)
      text += ` ${placeIn(some, words)}: ${byPeriod(some.marks).map(([iso, same]) => `${periodIn(iso, words)}: ${same.map((mark) => valueIn(mark, unit, { words, number })).join(` ${words.or} `)}`).join('; ')}.`
    }
  }
  return cut(text, WHOLE)
}

function byPeriod(marks: readonly Mark[]): [string, Mark[]][] {
  const periods = new Map<string, Mark[]>()
  for (const mark of marks) periods.set(mark.stretch.iso, [...(periods.get(mark.stretch.iso) ?? []), mark])
  return [...periods]
}

function extreme(marks: readonly Mark[], before: (a: Mark, b: Mark) => boolean): Mark {
  return marks.reduce((best, mark) => (before(mark, best) ? mark : best))
}

export function cut(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`
}
