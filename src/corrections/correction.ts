/** What a reviewer says of figures: right, wrong, or to be read otherwise. */
import type { Figure } from '../figure.ts'

export const MARKS = ['right', 'wrong', 'edited'] as const
export type Mark = (typeof MARKS)[number]

/** The columns of a file of corrections. */
export const HEADER = ['source', 'start', 'end', 'text', 'mark', 'field', 'value'] as const

/** The fields that a reviewer may set; what follows from them is set with them. */
export const EDITABLE = ['value', 'unit', 'indicator', 'label', 'role', 'direction', 'baseline', 'status', 'period', 'place'] as const satisfies readonly (keyof Figure)[]
export type Editable = (typeof EDITABLE)[number]

/** New values of some fields. */
export type Changes = { -readonly [field in Editable]?: Figure[field] }

/** What is said of one figure, which is known by its source, its offsets and its text. Plain data, which can be given to another thread. */
export interface Correction {
  source: string
  start: number
  end: number
  text: string
  mark: Mark
  /** Empty unless the mark is `edited` */
  changes: Changes
  /** The lines of the file that say so */
  lines: number[]
}

/** A fault of a file of corrections. */
export interface CorrectionProblem {
  line: number
  message: string
}

/** A file of corrections that cannot be used; it names every fault with its line. */
export class CorrectionsError extends Error {
  override readonly name = 'CorrectionsError'
  readonly problems: readonly CorrectionProblem[]

  constructor(problems: readonly CorrectionProblem[]) {
    super(problems.map(({ line, message }) => `line ${line}: ${message}`).join('\n'))
    this.problems = problems
  }
}
