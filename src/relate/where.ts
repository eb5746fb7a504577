/** The place of each figure: the nearest one before it in the sentence, else left to the context. */
import type { PlaceSpan } from '../recognise/span.ts'
import type { Claim, Stated } from './claim.ts'
import type { Report } from './report.ts'
import type { SentenceTerm } from './terms.ts'
import { hasAny } from './clause.ts'

/** Sets the place of each claim and gives the last one that the sentence leaves standing. */
export function assignPlaces(text: string, terms: readonly SentenceTerm[], claims: readonly Claim[], report: Report): Stated<string> | null {
  const { home } = report
  let standing: Stated<string> | null = null
  let from = 0
  for (const claim of claims) {
    standing = placeIn(text, terms, from, claim.at, home) ?? standing
    claim.place = standing ?? placeAfter(text, terms, claim.at, home)
    from = claim.at + 1
  }
  if (standing !== null || claims.length > 0 || isDateline(terms)) return standing
  const named = terms.filter((t) => t.span?.kind !== 'place' || t.span.type !== 'region')
  return placeIn(text, named, 0, named.length, home)
}

function placeIn(text: string, terms: readonly SentenceTerm[], from: number, to: number, home: string | null): Stated<string> | null {
  for (let i = to - 1; i >= from; i--) {
    const place = placeOf(text, terms[i]!, home)
    if (place !== null) return place
  }
  return null
}

function placeAfter(text: string, terms: readonly SentenceTerm[], at: number, home: string | null): Stated<string> | null {
  for (let i = at + 1; i < Math.min(terms.length, at + 14); i++) {
    if (hasAny(terms[i]!, ['Comma', 'Semicolon', 'Open', 'Close', 'Quantity', 'Stop'])) return null
    const place = placeOf(text, terms[i]!, home)
    if (place !== null) return place
  }
  return null
}

/** A place that a figure can be about; the seat of an organisation and foreign trade partners are not. */
function placeOf(text: string, term: SentenceTerm, home: string | null): Stated<string> | null {
  const { span } = term
  if (span?.kind !== 'place') return null
  const place: PlaceSpan = span
  if (place.within !== null || place.type === 'foreign' || (place.type === 'region' && !term.capital)) return null
  if (place.type === 'country') return { value: 'cả nước', span }
  const value = place.type === 'back' ? home : text.slice(place.start, place.end)
  return value === null ? null : { value, span }
}

/**
 * Notes the report's own place: the first that its head names, be it in the name of the office that wrote it, or else the
 * first of its text, to which "toàn tỉnh" refers back.
 */
export function noteHome(text: string, terms: readonly SentenceTerm[], report: Report, isHead: boolean): void {
  if (report.home !== null) return
  const at = terms.findIndex((t) => t.span?.kind === 'place' && !['foreign', 'country', 'back', 'region'].includes(t.span.type ?? ''))
  const span = terms[at]?.span
  if (span == null || isDateline(terms)) return
  report.home = text.slice(span.start, span.end)
  if (isHead) report.title.place = { value: report.home, span }
}

/** "Hà Nội, ngày 29-9-2023" names where a report was signed, not what it is about. */
function isDateline(terms: readonly SentenceTerm[]): boolean {
  return terms[0]?.span?.kind === 'place' && terms[1]?.tags.has('Comma') === true && terms.slice(2, 5).some((t) => t.tags.has('Period'))
}
