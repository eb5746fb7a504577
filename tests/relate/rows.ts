/** Terms of a sentence by a short notation, for tests of what is cut out of them. */
import type { RecognisedSpan } from '../../src/recognise/span.ts'
import type { SentenceTerm } from '../../src/relate/terms.ts'
import { tagSet } from '../../src/rules/tags.ts'

const MARKS: Readonly<Record<string, string>> = { ',': 'Comma', ';': 'Semicolon', ':': 'Colon', '(': 'Open', ')': 'Close', '-': 'Dash', '.': 'Stop' }

/**
 * One term a word; `_` stands for a space in it, and its tags stand behind `/`: `đạt/Reach`. A word without tags is a `Word`, a mark has its own;
 * `toàn_tỉnh/back` is a place of that type, `Hà_Nội/place` one without, `5_xã/count:xã` a figure of that dimension and unit.
 */
export function row(text: string): SentenceTerm[] {
  let start = -1
  let end = -1
  return text.split(' ').map((written) => {
    const slash = written.indexOf('/')
    const word = (slash < 0 ? written : written.slice(0, slash)).replaceAll('_', ' ')
    const given = slash < 0 ? (MARKS[word] ?? 'Word') : written.slice(slash + 1)
    const span = spanOf(given)
    const bits = tagSet(span === null ? given.split('+') : span.kind === 'place' ? ['Place'] : ['Quantity', given.charAt(0).toUpperCase() + given.slice(1).split(':')[0]!])
    start = end + 1
    end = start + word.length
    return { normal: span === null ? word.toLowerCase() : word, tags: bits.names, is: bits.is, bits, start, end, span: span && { ...span, start, end }, capital: /^\p{Lu}/u.test(word) }
  })
}

function spanOf(given: string): RecognisedSpan | null {
  if (/^(?:place|back|country|region)$/u.test(given)) return { kind: 'place', type: given === 'place' ? null : given } as unknown as RecognisedSpan
  const [, dimension, unit] = /^(count|money|percent|duration)(?::(.+))?$/u.exec(given) ?? []
  return dimension === undefined ? null : ({ kind: 'quantity', dimension, unit: unit?.replaceAll('_', ' ') ?? null } as unknown as RecognisedSpan)
}

/** The words of a range, or null. */
export function words(terms: readonly SentenceTerm[], range: { from: number; to: number } | null): string | null {
  return range === null ? null : terms.slice(range.from, range.to).map((t) => t.normal).join(' ')
}
