/**
 * The record that the extractor gives back, and the words for its parts.
 * Types and the one column list; no logic and no imports.
 */

/** A half-open stretch `[start, end)` of UTF-16 code units of the decoded text. */
export interface Span {
  start: number
  end: number
}

export const DIMENSIONS = [
  'money', 'percent', 'percentage_point', 'mass', 'area', 'length', 'volume', 'energy', 'power',
  'ratio', 'duration', 'temperature', 'count', 'rate',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const MODIFIERS = ['approx', 'nearly', 'more_than', 'less_than', 'at_least', 'at_most'] as const
export type Modifier = (typeof MODIFIERS)[number]

export const ROLES = ['level', 'change', 'relative', 'share'] as const
export type Role = (typeof ROLES)[number]

export const STATUSES = ['actual', 'estimate', 'target'] as const
export type Status = (typeof STATUSES)[number]

export const DIRECTIONS = ['up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** What a number says by itself: its size, its unit and how exact it is. */
export interface Quantity {
  /** In `unit`, multipliers applied exactly; null for a range: `3050000000000` */
  value: number | null
  /** Lower end of a range, else null */
  min: number | null
  /** Upper end of a range, else null */
  max: number | null
  /** Denominator of a count out of a total: 17 in `15/17 xã` */
  outOf: number | null
  /** Canonical code: `VND`, `%`, `quintal/ha`, `hộ`; null when the text gives none */
  unit: string | null
  dimension: Dimension
  modifier: Modifier | null
}

/** One figure that a report states. The field order is the column order of CSV. */
export interface Figure extends Span, Quantity {
  /** Path as given, relative to the folder argument; `-` for standard input */
  source: string
  /** 1-based line of `start` in the decoded text */
  line: number
  /** The quantity as written, without its modifier: `decoded.slice(start, end)` */
  text: string
  role: Role
  direction: Direction | null
  /** `yoy`, `previous`, `plan`, or an ISO period */
  baseline: string | null
  status: Status
  /** Id in the catalogue, `poverty_rate` */
  indicator: string | null
  /** What is measured, a verbatim slice of the text */
  label: string | null
  /** ISO 8601: `2020`, `2020-05`, `2020-Q1`, `2016/2020`, `2020-01/2020-06` */
  period: string | null
  /** As written: `thành phố Bắc Kạn` */
  place: string | null
  sentence: string
  /** Id of the rule that decided the record */
  rule: string
  /** 0 to 1 */
  confidence: number
  /** The rise of prices is taken out: "nếu loại trừ yếu tố giá tăng 7,3%", "theo giá so sánh 2010" */
  adjusted: boolean
  /** Official code of the place in the era of the figure, with its zeros: `01`, `001`, `00004`; null where it has none or the text does not tell which */
  placeCode: string | null
  /** For a place of before July 2025, the code of the province that it is in since; null for any other */
  placeCodeNew: string | null
  /** Code of the indicator in the national indicator system, with its zeros: `0804`; of the annex of Law 01/2021/QH15, or of the law that `extract indicators` names; null where it is none of them */
  indicatorCode: string | null
  /** For a figure of a table: the number of the table in the document, of its row and of its column, from 1; null in prose */
  table: number | null
  row: number | null
  column: number | null
  /** Page of a paged document, from 1; null for others */
  page: number | null
  /** What a reviewer's corrections say of it: right as it is, or right since it was edited; null for what none of them is of */
  reviewed: 'right' | 'edited' | null
}

/** Every field of a record, in column order: the one list that all writers share. */
export const FIELDS = [
  'source', 'line', 'start', 'end', 'text', 'value', 'min', 'max', 'outOf', 'unit', 'dimension',
  'modifier', 'role', 'direction', 'baseline', 'status', 'indicator', 'label', 'period', 'place',
  'sentence', 'rule', 'confidence', 'adjusted', 'placeCode', 'placeCodeNew', 'indicatorCode', 'table', 'row', 'column', 'page', 'reviewed',
] as const satisfies readonly (keyof Figure)[]
