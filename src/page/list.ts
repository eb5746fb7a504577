/** Which figures are listed, and in what order. No browser in it. */
import type { Dimension, Figure } from '../figure.ts'

/** Fields that have a filter with a choice of their values. */
export const CHOICES = ['indicator', 'role', 'period', 'place', 'dimension', 'status'] as const
export type Choice = (typeof CHOICES)[number]

export const MARK_FILTERS = ['none', 'right', 'wrong', 'edited'] as const
export type MarkFilter = (typeof MARK_FILTERS)[number]

/** `doubt` lists first what is less sure than the threshold and not marked yet, the least sure before; `text` is the order of the text. */
export const ORDERS = ['doubt', 'text', 'value', 'label', 'indicator', 'period', 'place', 'role', 'confidence'] as const
export type Order = (typeof ORDERS)[number]

/** What is asked of the list; an empty text asks for nothing. */
export interface Query {
  search: string
  choices: Readonly<Partial<Record<Choice, string>>>
  mark: MarkFilter | ''
  /** Only figures at most as sure, 0 to 1; 1 for all */
  mostConfidence: number
  order: Order
  down: boolean
  /** Below it a figure is to be checked first, 0 to 1 */
  threshold: number
}

export const ANY: Query = { search: '', choices: {}, mark: '', mostConfidence: 1, order: 'doubt', down: false, threshold: 0.7 }

/** Value of a filter for figures whose field is null. */
export const NOTHING = '\u0000'

/** Without accents and case, so that "ngheo" finds "Nghèo". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase()
}

/** The words of a figure that are searched. */
export function haystack({ text, value, unit, label, indicator, period, place, sentence }: Figure): string {
  return plain([text, value, unit, label, indicator, period, place, sentence].filter((part) => part !== null).join(' '))
}

/** The places of the figures wanted, in order; `markOf` gives the mark of a figure, `words` what is searched in it. */
export function listed(figures: readonly Figure[], query: Query, markOf: (place: number) => MarkFilter, words: (place: number) => string): number[] {
  const sought = plain(query.search).split(/\s+/u).filter((word) => word !== '')
  const choices = Object.entries(query.choices) as [Choice, string][]
  const wanted = figures.flatMap((figure, i) => {
    if (figure.confidence > query.mostConfidence || (query.mark !== '' && markOf(i) !== query.mark)) return []
    if (choices.some(([field, value]) => value !== '' && (figure[field] ?? NOTHING) !== value)) return []
    return sought.every((word) => words(i).includes(word)) ? [i] : []
  })
  return ordered(wanted, figures, query, markOf)
}

function ordered(places: readonly number[], figures: readonly Figure[], { order, down, threshold }: Query, markOf: (place: number) => MarkFilter): number[] {
  if (order === 'doubt') {
    const doubtful = (i: number) => figures[i]!.confidence < threshold && markOf(i) === 'none'
    const first = places.filter(doubtful).sort((a, b) => figures[a]!.confidence - figures[b]!.confidence || a - b)
    return [...first, ...places.filter((i) => !doubtful(i))]
  }
  const compare = order === 'text' ? (a: number, b: number) => a - b : byField(figures, order, down)
  return places.toSorted(down && order === 'text' ? (a, b) => b - a : compare)
}

/** What is empty comes last, whichever way is asked. */
function byField(figures: readonly Figure[], field: Exclude<Order, 'doubt' | 'text'>, down: boolean): (a: number, b: number) => number {
  const words = new Intl.Collator('vi')
  const fieldOf = (i: number) => (field === 'value' ? (figures[i]!.value ?? figures[i]!.min) : figures[i]![field])
  return (a, b) => {
    const [one, other] = [fieldOf(a), fieldOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b
    const way = typeof one === 'number' ? one - (other as number) : words.compare(one, String(other))
    return (down ? -way : way) || a - b
  }
}

/** The values of a field with their counts, the most frequent first. */
export function valuesOf(figures: readonly Figure[], field: Choice): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const figure of figures) {
    const value = figure[field] ?? NOTHING
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** Colours are few: dimensions that are alike share one. */
export function hueOf(dimension: Dimension): 'money' | 'share' | 'count' | 'size' | 'ratio' | 'time' {
  if (dimension === 'money' || dimension === 'count') return dimension
  if (dimension === 'percent' || dimension === 'percentage_point') return 'share'
  if (dimension === 'ratio' || dimension === 'rate') return 'ratio'
  return dimension === 'duration' ? 'time' : 'size'
}
