/** The recognisers of periods, references and places over the tables as they stand, and spans as short lines to compare. */
import { compilePeriodGrammar, recognisePeriods } from '../../src/recognise/period.ts'
import { recognisePlaces } from '../../src/recognise/place.ts'
import { recogniseReferences } from '../../src/recognise/reference.ts'
import type { PeriodSpan, PlaceSpan, ReferenceSpan } from '../../src/recognise/span.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { tables } from '../tables.ts'

export const grammar = compilePeriodGrammar(tables)

/** Periods, references and places of one sentence, in the order of the text. */
export function spansOf(text: string): (PeriodSpan | ReferenceSpan | PlaceSpan)[] {
  const tokens = tokenise(text)
  const taken = tokens.map(() => false)
  return [
    ...recognisePeriods(text, tokens, taken, grammar),
    ...recogniseReferences(text, tokens, taken, grammar),
    ...recognisePlaces(text, tokens, taken, grammar),
  ].sort((a, b) => a.start - b.start)
}

/** `năm nay → year+0`, `6 tháng đầu năm → year+0 01/06`, `quý I/2021 → 2021-Q1`. */
export function periodsOf(text: string): string[] {
  return spansOf(text).flatMap((span) => {
    if (span.kind !== 'period') return []
    const { iso, relative } = span
    const when = relative === null ? '' : `${relative.unit}${relative.offset < 0 ? '' : '+'}${relative.offset}${relative.part === null ? '' : ` ${relative.part}`}`
    return [`${text.slice(span.start, span.end)} → ${[iso, when].filter(Boolean).join(' ')}`]
  })
}

/** `Quốc lộ 1A → name`. */
export function referencesOf(text: string): string[] {
  return spansOf(text).flatMap((span) => (span.kind === 'reference' ? [`${text.slice(span.start, span.end)} → ${span.what}`] : []))
}

/** `TP.HCM → thành phố Hồ Chí Minh`, `toàn tỉnh → back tỉnh`. */
export function placesOf(text: string): string[] {
  return spansOf(text).flatMap((span) => {
    if (span.kind !== 'place') return []
    const within = span.within === null ? '' : ` in ${span.within}`
    return [`${text.slice(span.start, span.end)} → ${span.type ?? '-'} ${span.name}${within}`]
  })
}
