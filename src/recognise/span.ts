/**
 * What recognition gives: typed stretches of one sentence, by offsets and by token indexes.
 * Spans of one sentence never overlap; what holds digits and is no figure is a reference. Those of one kind are all made in one
 * place, with the same fields in the same order, the common ones first: of four shapes V8 still tells which it reads, of more it does not.
 */
import type { Quantity, Span } from '../figure.ts'

/** Half-open token range `[first, last)` beside the offsets that it covers. */
export interface TokenSpan extends Span {
  first: number
  last: number
}

/** A number with its unit; `start`/`end` leave out the modifier, `first`/`last` take it in. */
export interface QuantitySpan extends TokenSpan, Quantity {
  kind: 'quantity'
  /** Sign words or marks made the value negative: `-0,20%`, `âm 2%` */
  negative: boolean
  /** The unit was not written but taken from a list, a heading or the kind of number */
  unitInferred: boolean
  /** What makes the reading doubtful, by short names: `separator`, `bare`, `word`, `noun` */
  doubts: readonly string[]
}

/**
 * A period; `iso` is null while it is relative (`năm trước`) and `relative` says how. `cùng kỳ năm 2019` has both:
 * the year, and the part `same` that takes its months from the period that governs the figure.
 */
export interface PeriodSpan extends TokenSpan {
  kind: 'period'
  iso: string | null
  relative: RelativePeriod | null
}

/**
 * A period that needs the report's own date.
 * `unit` and `offset`: `tháng trước` is month -1, `năm nay` year 0.
 * `part`: the piece of a year whose year is left out: `01/06` for "6 tháng đầu năm", `Q3`, `10`, `12-15`;
 * `2016/` and `03/` are open and end with the report's date; `same` is the same stretch in another year (`cùng kỳ`).
 */
export interface RelativePeriod {
  unit: 'year' | 'quarter' | 'month'
  offset: number
  part: string | null
  /** The first of its name behind the report's date: `ngày 31/3 tới` */
  coming?: true | undefined
}

export interface PlaceSpan extends TokenSpan {
  kind: 'place'
  /**
   * Type word as the table has it (`tỉnh`, `thành phố`, `huyện` …), null for a bare name; or `country` for cả nước,
   * `region`, `foreign`, and `back` for a reference to the report's own place (`toàn tỉnh`)
   */
  type: string | null
  /** Bare name, `Hồ Chí Minh` for "TP.HCM"; of a back reference the level, `tỉnh` */
  name: string
  /** Part of the name of an office or company (`Cục Thống kê Hà Nội`) or of a road (`cao tốc Hà Nội`) */
  within: 'organisation' | 'road' | null
}

/** What looks like a figure and is none: document numbers, dates, list numbers, codes, ordinals. */
export interface ReferenceSpan extends TokenSpan {
  kind: 'reference'
  /**
   * `document`, `clause`, `list`, `term` (of office), `date` (an era, a birth), `time` (of the clock), `ordinal`, `name`,
   * `code`, `phone`, `address`, `web`, `score`, `indefinite`, `prices` (the year of constant prices)
   */
  what: string
}

export type RecognisedSpan = QuantitySpan | PeriodSpan | PlaceSpan | ReferenceSpan
