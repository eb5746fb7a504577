/** What a period pattern makes of its captures: an ISO period, a part of a year, or a place in time relative to the report. */
import type { PeriodReading } from '../catalogue/span-tables.ts'
import type { Token } from '../text/tokenise.ts'
import { endOfMonth, isPeriod, joinYear, lastDay, pad } from './date.ts'
import type { Capture } from './pattern.ts'
import type { PeriodSpan } from './span.ts'

/** The reading of an entry, its templates taken apart; all of one shape. */
export interface CompiledReading {
  iso: Template | null
  /** `same` stands for itself */
  part: Template | 'same' | null
  unit: NonNullable<PeriodReading['unit']>
  offset: number
  coming: boolean
  tag: string | null
  follows: readonly string[] | null
  skip: boolean
}

/** What the patterns captured, and how it is read. */
export interface Captured {
  tokens: readonly Token[]
  captured: Capture | null
  /** Number words that captures may hold, folded: `bảy` 7, `iii` 3 */
  words: ReadonlyMap<string, number>
}

/** Literal stretches and, behind each but the last, a capture: `{m}`, `{-n}`, `{end:m}`, `Q{q}`. */
interface Template {
  texts: readonly string[]
  holes: readonly { how: string; name: string }[]
}

const HOLE = /(Q|)\{(-|end:|)([a-z]+\d?)\}/u

/** Takes the templates of an entry apart. */
export function compileReading(reading: PeriodReading): CompiledReading {
  const { iso, part, unit = 'year', offset = 0, coming = false, tag = null, follows = null, skip = false } = reading
  return { iso: iso === undefined ? null : compileTemplate(iso), part: part === undefined ? null : part === 'same' ? part : compileTemplate(part), unit, offset, coming, tag, follows, skip }
}

/** The reading with the year of which its ending tells. */
export function inYearOf({ iso, part, coming, tag, follows, skip }: CompiledReading, offset: number, isNext: boolean): CompiledReading {
  return { iso, part, unit: 'year', offset, coming: coming || isNext, tag, follows, skip }
}

function compileTemplate(template: string): Template {
  // Split at a pattern with three groups: a text, then what the groups hold, and so on.
  const pieces = template.split(HOLE)
  const texts = pieces.filter((_, i) => i % 4 === 0)
  return { texts, holes: texts.slice(1).map((_, i) => ({ how: `${pieces[i * 4 + 1]}${pieces[i * 4 + 2]}`, name: pieces[i * 4 + 3]! })) }
}

/** ISO or relative from the captures; null when they make no date (`ngày 31/2`). */
export function readPeriod(reading: CompiledReading, captured: Captured): Pick<PeriodSpan, 'iso' | 'relative'> | null {
  const { unit, offset } = reading
  if (reading.part === 'same') {
    const year = numberOf(captured, 'y')
    return { iso: year === null ? null : String(year), relative: { unit: 'year', offset, part: 'same', coming: undefined } }
  }
  if (reading.iso !== null) {
    const iso = endOfMonth(fill(reading.iso, captured))
    return isPeriod(iso) ? { iso, relative: null } : null
  }
  const part = reading.part === null ? null : fill(reading.part, captured)
  if (part !== null && !isPeriod(joinYear(2000, part)) && !part.endsWith('/')) return null
  const year = numberOf(captured, 'y')
  return year === null ? { iso: null, relative: { unit, offset, part, coming: reading.coming ? true : undefined } } : { iso: joinYear(year, part), relative: null }
}

/** Fills `{m}`, `{-n}` (the month that begins the last n), `{end:m}` (the last day of a month) and `Q{q}`. */
function fill({ texts, holes }: Template, captured: Captured): string {
  let filled = texts[0]!
  for (let i = 0; i < holes.length; i++) {
    const { how, name } = holes[i]!
    const n = numberOf(captured, name) ?? 0
    filled += how === 'Q' ? `Q${n}` : how === 'end:' ? lastDay(n) : pad(how === '-' ? 13 - n : n)
    filled += texts[i + 1]!
  }
  return filled
}

/** A capture as a number, the last of its name; one named `d.m` is one numeral with dots. */
function numberOf({ tokens, captured, words }: Captured, name: string): number | null {
  for (let capture = captured; capture !== null; capture = capture.before) {
    if (capture.name === name) return worth(phrase(tokens, capture), words)
    if (!capture.name.includes('.')) continue
    const piece = capture.name.split('.').indexOf(name)
    if (piece >= 0) return worth(phrase(tokens, capture).split('.')[piece]!, words)
  }
  return null
}

function worth(piece: string, words: ReadonlyMap<string, number>): number {
  return words.get(piece) ?? Number(piece)
}

function phrase(tokens: readonly Token[], { first, last }: Capture): string {
  return last === first + 1 ? tokens[first]!.norm : tokens.slice(first, last).map(({ norm }) => norm).join(' ')
}
