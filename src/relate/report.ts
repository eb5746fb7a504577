/**
 * What a sentence inherits: a small explicit stack of report, headings and paragraph, each with the period, place and
 * status that it states. Inheritance looks up this stack and nowhere else.
 */
import type { Era } from '../catalogue/gazetteer/gazetteer.ts'
import type { Span, Status } from '../figure.ts'
import type { SeparatorHabit } from '../recognise/numeral.ts'
import type { ReportDate } from '../recognise/date.ts'
import { isPeriod, reportDate } from '../recognise/date.ts'
import { resolvePeriod } from '../recognise/resolve.ts'
import type { StatedUnit } from '../recognise/stated-unit.ts'
import type { Block } from '../text/blocks.ts'
import type { Token } from '../text/tokenise.ts'
import type { Resolve } from './baseline.ts'
import type { Stated } from './claim.ts'
import type { CodedPlace } from './place-code.ts'
import type { StatedPlace, ToldPlaces } from './stated-place.ts'

/** What one level of the document states for the figures below it. */
export interface Frame {
  period: Stated<string> | null
  place: Stated<StatedPlace> | null
  status: Stated<Status> | null
  /** Unit of the bare numbers below */
  unit: StatedUnit | null
}

/** The open frames, outermost first, and what holds for the whole text. Lives for one extraction. */
export interface Report {
  date: ReportDate | null
  /** Resolves the periods of its sentences */
  resolve: Resolve
  /** Place of the report itself: the first that its title or text names */
  home: StatedPlace | null
  /** Where the places that it names lie, as far as it tells */
  told: ToldPlaces
  /** The codes that were looked up last, as long as it has told no more of its places since */
  coded: CodedPlace | null
  /** Division of the country in which it was written, told when first asked */
  written: () => Era | null
  /** A sentence with a figure has been read: headings are no longer the head of the report */
  begun: boolean
  /** The decimal sign that the text uses */
  decimal: SeparatorHabit
  title: Frame
  headings: { level: number; frame: Frame }[]
  paragraph: Frame
  /** Paragraphs entered since the period of `paragraph` was stated */
  carried: number
  /** The period that was carried so far and no further: what is measured against "cùng kỳ" (the same period) still speaks of it */
  faded: Frame['period']
  /** What the last figure of the paragraph was about, for a sentence without a subject, and the sentence that names it */
  subject: (Span & { tokens: readonly Token[] }) | null
}

/** A period governs so many paragraphs behind its own; further on the text has mostly turned to something else. */
const CARRIED = 3

/** A report of which nothing has been read yet. */
export function openReport(date: ReportDate | null, decimal: SeparatorHabit, written: () => Era | null): Report {
  const resolve: Resolve = (span, beside) => resolvePeriod(span, date, beside ?? inherited(report, 'period')?.value)
  const report: Report = { date, resolve, home: null, told: new Map(), coded: null, written, begun: false, decimal, title: emptyFrame(), headings: [], paragraph: emptyFrame(), carried: 0, faded: null, subject: null }
  return report
}

/**
 * Enters a block: a heading closes the headings of its level and below and what the paragraphs above said;
 * a paragraph takes over the period of the one before it, unless that was a single day or was stated long before.
 */
export function enterBlock(report: Report, block: Block): void {
  report.subject = null
  // The items of a list are still what their paragraph opened.
  if (block.kind !== 'item') report.carried++
  const { period } = report.paragraph
  const fades = isDay(period?.value) || report.carried > CARRIED || (block.kind !== 'item' && isYears(period?.value) && isYear(governing(report, 'period')?.value))
  if (fades && period !== null) report.faded = isDay(period.value) ? null : period
  report.paragraph = { period: fades ? null : period, place: null, status: null, unit: null }
  if (block.kind === 'heading') {
    report.paragraph = emptyFrame()
    report.faded = null
    report.headings = report.headings.filter((h) => h.level < block.level)
    report.headings.push({ level: block.level, frame: emptyFrame() })
  }
}

/** The frame that keeps what the block states: the title's, the heading's own, or the paragraph's. */
export function frameOf(report: Report, block: Block): Frame {
  if (block.kind === 'title') return report.title
  return block.kind === 'heading' ? (report.headings.at(-1)?.frame ?? report.paragraph) : report.paragraph
}

/** The innermost value that the open frames state, or null. */
export function inherited<K extends keyof Frame>(report: Report, field: K): Frame[K] {
  return report.paragraph[field] ?? governing(report, field)
}

/** What the headings and the title state, without what sentences said on the way. */
export function governing<K extends keyof Frame>(report: Report, field: K): Frame[K] {
  for (let i = report.headings.length - 1; i >= 0; i--) {
    const stated = report.headings[i]!.frame[field]
    if (stated !== null) return stated
  }
  return report.title[field]
}

/** Takes the period up again that was carried no further: a comparison with the same period of the year before goes on about it. */
export function revivePeriod(report: Report): void {
  if (report.paragraph.period !== null || report.faded === null) return
  report.paragraph.period = report.faded
  report.carried = 0
}

function isDay(period: string | undefined): boolean {
  return period?.length === 10
}

/** "năm học 2021-2022", "giai đoạn 2016-2020": in a report on one year, or part of it, they hold for their own paragraph. */
function isYears(period: string | undefined): boolean {
  return period !== undefined && /^\d{4}\/\d{4}$/u.test(period)
}

function isYear(period: string | undefined): boolean {
  return period !== undefined && !isYears(period)
}

function emptyFrame(): Frame {
  return { period: null, place: null, status: null, unit: null }
}

/** Reads `YYYY[-MM[-DD]]`, a date of the calendar; throws a RangeError for anything else. */
export function parseReportDate(iso: string): ReportDate {
  const found = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(iso)
  if (found === null || !isPeriod(iso)) throw new RangeError(`not a date of the form YYYY[-MM[-DD]]: ${iso}`)
  const [, year, month, day] = found
  return reportDate(Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day), true)
}
