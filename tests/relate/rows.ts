/** Terms of a sentence by a short notation, for tests of what is cut out of them. */
import type { RecognisedSpan } from '../../src/recognise/span.ts'
import type { SentenceTerm } from '../../src/relate/terms.ts'
import { tagSet } from '../../src/rules/tags.ts'

const MARKS: Readonly<Record<string, string>> = { ',': 'Comma', ';': 'Semicolon', ':': 'Colon', '(': 'Open', ')': 'Close', '-': 'Dash', '.': 'Stop' }

/**
 * One term a word; `_` stands for a space in it, and its tags stand behind `/`: `đạt/Reach`. A word without tags is a `Word`, a mark has its own;
 * `toàn_tỉnh/back` is a place of that type, `Hà_Nội/place` one without, `5_xã/count:xã` a figure of that dimension and unit,
 * `quý_này/period:2020-Q1` a period, `NQ_01/reference:document` a reference.
 */
export function row(text: string): SentenceTerm[] {
  let start = -1
  let end = -1
  return text.split(' ').map((written) => {
    const slash = written.indexOf('/')
    const word = (slash < 0 ? written : written.slice(0, slash)).replaceAll('_', ' ')
    const given = slash < 0 ? (MARKS[word] ?? 'Word') : written.slice(slash + 1)
    const span = spanOf(given)
    const is = tagSet(span === null ? given.split('+') : tagsOf(span.kind, given))
    start = end + 1
    end = start + word.length
    return { normal: span === null ? word.toLowerCase() : word, is, start, end, span: span && { ...span, start, end }, capital: /^\p{Lu}/u.test(word) }
  })
}

function tagsOf(kind: RecognisedSpan['kind'], given: string): string[] {
  const name = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  if (given === 'reference:ordinal') return ['Reference', 'Word']
  return kind === 'quantity' ? ['Quantity', name(given.split(':')[0]!)] : [name(kind)]
}

function spanOf(given: string): RecognisedSpan | null {
  if (/^(?:place|back|country|region)$/u.test(given)) return { kind: 'place', type: given === 'place' ? null : given } as unknown as RecognisedSpan
  const [, kind, told] = /^(period|reference):(.*)$/u.exec(given) ?? []
  if (kind === 'period') return { kind, iso: told === '' ? null : told, relative: null } as unknown as RecognisedSpan
  if (kind === 'reference') return { kind, what: told } as unknown as RecognisedSpan
  const [, dimension, unit] = /^(count|money|percent|duration)(?::(.+))?$/u.exec(given) ?? []
  return dimension === undefined ? null : ({ kind: 'quantity', dimension, unit: unit?.replaceAll('_', ' ') ?? null } as unknown as RecognisedSpan)
}

/** The words of a range, or null. */
export function words(terms: readonly SentenceTerm[], range: { from: number; to: number } | null): string | null {
  return range === null ? null : terms.slice(range.from, range.to).map((t) => t.normal).join(' ')
}
