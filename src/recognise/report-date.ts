/**
 * The report's own date, as far as its text tells it: the dateline, the title, or the newest year it speaks of as past.
 */
import { longestPhrase } from '../catalogue/trie.ts'
import type { Span } from '../figure.ts'
import type { Token } from '../text/tokenise.ts'
import { isComposed } from '../text/composed.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import type { PeriodGrammar } from './period.ts'
import { recognisePeriods } from './period.ts'
import type { ReportDate } from './date.ts'
import { reportDate } from './date.ts'
import type { PeriodSpan } from './span.ts'

/** How much of either end of the text is looked at, in UTF-16 code units. */
const HEAD = 3000
const TAIL = 600
const TITLE = 300
/** Words that name what is laid down for a year before it begins. */
const PLANS = ['dự toán ', 'kế hoạch ']
/** Signs and words behind which a plan is what is measured against, and laid down already: "đạt 75% dự toán năm 2018", "vượt kế hoạch". */
const MEASURED = new Set(['%', 'với', 'so', 'vượt', 'đạt', 'bằng', 'thành'])
/** Words of what is to come, with those of years: "ước đến", "trước ngày". */
const EXPECTING = new Set(['ước', 'trước'])
/** How far back in its clause the words of a plan are looked for, in tokens. */
const PHRASE = 8
/** How much text before and after a year is read with it. */
const BEFORE = 60
const AFTER = 50
/** A bare year that stands no higher than this counts only when it is named twice. */
const LEAD = 600
/** What stands on the line of a dateline before the date and behind it, and the date itself, at most. */
const BEFORE_DATE = 40
const AFTER_DATE = 25
const LONGEST_DATE = 200

/** A period of the head or tail, with whether it is still to come for the report. */
interface Dated extends PeriodSpan {
  ahead: boolean
  /** A month or day that is spoken of as still to come: ước đến 31/12/2023 đạt 95% */
  expected: boolean
  /** What the report compares itself with: so với năm 2021 */
  base: boolean
}

/** The report's date; null when the text names no year of its own. Looks only at the head and the tail of the text. */
export function findReportDate(written: string, grammar: PeriodGrammar, vocabulary: Vocabulary | null = null): ReportDate | null {
  const text = endsOf(written)
  // Of the tail only a dateline is asked for, and that stands on a short line.
  const ending = yearWindows(text, Math.max(HEAD, text.length - TAIL), text.length).filter(({ start }) => isShortLine(text, start))
  const signed = datelineOf(text, periodsOf(text, ending, grammar, vocabulary))
  if (signed !== null) return signed
  const head = periodsOf(text, yearWindows(text, 0, Math.min(text.length, HEAD)), grammar, vocabulary)
  const dateline = datelineOf(text, head)
  if (dateline !== null) return dateline
  const points = head.filter((span) => isPoint(span) && !span.base && !isSame(span))
  const past = points.filter((span) => !firstOfYear(points, span).ahead)
  const title = past.filter((span) => span.start < titleEnd(text))
  const told = title.length > 0 ? title : past.filter((span) => span.iso!.length > 4 || span.start < LEAD || isRepeated(past, span))
  const year = newest([...told, ...(title.length > 0 ? [] : head.filter(isSame).map(yearAfter))])
  const date = year === null ? yearOfPlanning(text, points) : newestWithin(year, past)
  if (date === null) return null
  const ahead = points.filter((span) => firstOfYear(points, span).ahead || (year === null && isPlanned(text, span))).map(({ iso }) => Number(iso!.slice(0, 4)))
  return ahead.length === 0 ? date : reportDate(date.year, date.month, date.day, date.governs, [...new Set(ahead)])
}

/** The first date that stands as a dateline. */
function datelineOf(text: string, spans: readonly PeriodSpan[]): ReportDate | null {
  const found = spans.find((span) => isDateline(text, span))
  return found?.iso ? toDate(found.iso, true) : null
}

/** Both ends of a text in composed letters, by which distances are told: decomposed a letter takes up to three code units. */
function endsOf(text: string): string {
  const [head, tail] = [3 * HEAD, 3 * TAIL]
  const ends = text.length <= head + tail ? text : `${text.slice(0, head)}\n${text.slice(-tail)}`
  return isComposed(ends.slice(0, HEAD)) && isComposed(ends.slice(-TAIL)) ? ends : ends.normalize('NFC')
}

function isSame({ iso, relative }: PeriodSpan): boolean {
  return iso !== null && relative?.part === 'same'
}

/** What is measured against "cùng kỳ năm 2017" (the same period of 2017) is mostly of 2018. */
function yearAfter(span: Dated): Dated {
  return { ...span, iso: String(Number(span.iso!.slice(0, 4)) + 1) }
}

function isRepeated(spans: readonly Dated[], { iso, start }: PeriodSpan): boolean {
  return spans.some((span) => span.start !== start && span.iso!.slice(0, 4) === iso!.slice(0, 4))
}

/** A year that is first named as one to come ("Dự toán ngân sách 2019") stays one. */
function firstOfYear(spans: readonly Dated[], { iso }: PeriodSpan): Dated {
  return spans.find((span) => span.iso!.slice(0, 4) === iso!.slice(0, 4))!
}

/** A report of nothing but next year's budget or plan is written in the year before it. */
function yearOfPlanning(text: string, spans: readonly PeriodSpan[]): ReportDate | null {
  const planned = spans.filter((span) => isPlanned(text, span)).map(({ iso }) => Number(iso!.slice(0, 4)))
  return planned.length === 0 ? null : reportDate(Math.min(...planned) - 1, null, null)
}

function isPlanned(text: string, { start }: PeriodSpan): boolean {
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase()
  return PLANS.some((word) => before.includes(word) && !before.includes(`% ${word}`))
}

/** The periods around years that tell theirs; only there the text is tokenised. */
function periodsOf(text: string, windows: readonly Span[], grammar: PeriodGrammar, vocabulary: Vocabulary | null): Dated[] {
  const dated: Dated[] = []
  for (const { start, end } of windows) {
    const tokens = tokenise(text, start, end, vocabulary)
    for (const span of recognisePeriods(text, tokens, new Array<boolean>(tokens.length).fill(false), grammar)) {
      if (span.iso !== null) dated.push(datedOf(span, tokens, grammar))
    }
  }
  return dated
}

function datedOf(span: PeriodSpan, tokens: readonly Token[], grammar: PeriodGrammar): Dated {
  const { kind, start, end, first, last, iso, relative } = span
  return { kind, start, end, first, last, iso, relative, ahead: isAhead(tokens, span, grammar.ahead), expected: isExpected(tokens, span, grammar.ahead), base: isBase(tokens, span) }
}

function isBase(tokens: readonly Token[], { first }: PeriodSpan): boolean {
  return tokens[first - 1]?.norm === 'so' || (tokens[first - 1]?.norm === 'với' && tokens[first - 2]?.norm === 'so')
}

/** Stretches of a line around its four-digit years, disjoint, cut at spaces. */
function yearWindows(text: string, start: number, end: number): Span[] {
  const windows: Span[] = []
  const year = /(?:19|20)\d\d/gu
  year.lastIndex = start
  for (let found = year.exec(text); found !== null && found.index < end; found = year.exec(text)) {
    const window = windowAt(text, found.index, start, end)
    const last = windows.at(-1)
    if (last !== undefined && window.start <= last.end) last.end = Math.max(last.end, window.end)
    else windows.push(window)
  }
  return windows
}

function windowAt(text: string, at: number, start: number, end: number): Span {
  let from = at
  while (from > start && text[from - 1] !== '\n' && (at - from < BEFORE || text[from - 1] !== ' ') && at - from < 2 * BEFORE) from--
  let to = Math.min(at + 4, end)
  while (to < end && text[to] !== '\n' && (to - at < AFTER || text[to] !== ' ') && to - at < 2 * AFTER) to++
  return { start: from, end: to }
}

/** `Hà Nội, ngày 15 tháng 12 năm 2020`: a full date on a line of little else, or before a signature; `đến 31/12/2020 đạt 95%` tells of a figure. */
function isDateline(text: string, { iso, start, end }: PeriodSpan): boolean {
  if (iso === null || iso.length !== 10) return false
  const line = lineAt(text, start)
  return start - line.start <= BEFORE_DATE && line.end - end <= AFTER_DATE && !text.slice(end, line.end).includes('%')
}

/** A line on which a date leaves little else. */
function isShortLine(text: string, at: number): boolean {
  const { start, end } = lineAt(text, at)
  return end - start <= BEFORE_DATE + LONGEST_DATE + AFTER_DATE
}

function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
}

function titleEnd(text: string): number {
  const end = text.indexOf('\n')
  return end < 0 || end > TITLE ? TITLE : end
}

/** One year, or a stretch within one year. */
function isPoint({ iso }: PeriodSpan): boolean {
  return iso !== null && iso.slice(0, 4) === (iso.split('/')[1] ?? iso).slice(0, 4)
}

/** `đến năm 2030`, `dự toán ngân sách 2019`, `Năm 2014, Chính phủ dự kiến`: a whole year to come, not the report's. */
function isAhead(tokens: readonly Token[], { first, last, iso }: PeriodSpan, { near, far, done, will }: PeriodGrammar['ahead']): boolean {
  if (iso === null || iso.length > 4) return false
  let planned = false
  for (let i = first - 1; i >= Math.max(0, first - PHRASE); i--) {
    if (tokens[i]!.kind === 'mark' && tokens[i]!.norm !== '-') break
    if (longestPhrase(done, tokens, i) !== null) return false
    const hit = longestPhrase(near, tokens, i)
    if ((hit !== null && i + hit.length === first) || (longestPhrase(far, tokens, i) !== null && !isMeasured(tokens, i))) planned = true
  }
  for (let i = last; i < Math.min(tokens.length, last + PHRASE); i++) {
    if ('.;'.includes(tokens[i]!.norm)) break
    if (longestPhrase(will, tokens, i) !== null && !isMeasured(tokens, i)) return true
  }
  return planned
}

/** "ước đến 31/12/2023", "hoàn thành trước ngày 31/12/2023": a month or a day that words before it put off. */
function isExpected(tokens: readonly Token[], { first, iso }: PeriodSpan, { will }: PeriodGrammar['ahead']): boolean {
  if (iso === null || iso.length <= 4) return false
  for (let i = first - 1; i >= Math.max(0, first - PHRASE); i--) {
    if ('.;,'.includes(tokens[i]!.norm)) return false
    if (EXPECTING.has(tokens[i]!.norm) || longestPhrase(will, tokens, i) !== null) return true
  }
  return false
}

function isMeasured(tokens: readonly Token[], at: number): boolean {
  return MEASURED.has(tokens[at - 1]?.norm ?? '')
}

function newest(spans: readonly PeriodSpan[]): ReportDate | null {
  const dates = spans.map(({ iso }) => reportDate(toDate(iso!).year, null, null))
  return dates.length === 0 ? null : dates.reduce(later)
}

/** The newest date of a year that is not to come, where any is told. */
function newestWithin(year: ReportDate, spans: readonly Dated[]): ReportDate {
  const told = spans.filter(({ expected }) => !expected)
  return (told.some(({ iso }) => iso!.length > 4) ? told : spans).map(({ iso }) => toDate(iso!)).filter((some) => some.year === year.year).reduce(later, year)
}

function later(a: ReportDate, b: ReportDate): ReportDate {
  const size = ({ year, month, day }: ReportDate) => year * 10000 + (month ?? 0) * 100 + (day ?? 0)
  return size(b) > size(a) ? b : a
}

/** The date of the end of a period: month 9 of `2013-01/2013-09` and of `2013-Q3`. */
function toDate(iso: string, governs?: true): ReportDate {
  const end = iso.split('/').at(-1)!
  const quarter = end.includes('Q') ? Number(end.at(-1)) * 3 : null
  const month = quarter ?? (end.length >= 7 ? Number(end.slice(5, 7)) : null)
  return reportDate(Number(end.slice(0, 4)), month, end.length === 10 ? Number(end.slice(8)) : null, governs)
}
