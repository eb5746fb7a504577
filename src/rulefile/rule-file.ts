/** A rule file once it has been read, and what stands in its way when it cannot be. */
import type { IndicatorEntry, IndicatorPhrases, Rule, UnitEntry } from '../catalogue/tables.ts'

/** A place in a rule file, counted from 1. */
export interface Position {
  line: number
  column: number
}

/** What is wrong with a rule file, and where. */
export interface Problem extends Position {
  message: string
}

/** The values of a file, with the places of all of them by JSON pointer. */
export interface Source {
  value: unknown
  /** How many values the file holds */
  size: number
  /** Position of the value at a pointer, or of its key; `inside` counts characters into a text, behind its quote */
  at(pointer: string, part?: 'key' | 'value', inside?: number | null): Position
}

/** The entries of a rule file that is right. */
export interface RuleFile {
  /** As given: a path, or `-` */
  name: string
  indicators: readonly IndicatorEntry[]
  indicatorPhrases: readonly IndicatorPhrases[]
  units: readonly UnitEntry[]
  /** Its rules, and its non-figures as rules that set no figure */
  rules: readonly Rule[]
  /** Where its parts stand */
  source: Source
}

/** Characters of the longest message: what is quoted from a file may be as long as the file. */
const LONGEST = 400

/** A message in one line that a terminal can show, whatever it quotes. */
export function clear(message: string): string {
  const line = message.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/** A rule file that cannot be used: what is wrong with it, in the order of its lines. */
export class RuleFileError extends Error {
  override readonly name = 'RuleFileError'
  readonly file: string
  readonly problems: readonly Problem[]
  constructor(file: string, told: readonly Problem[]) {
    const problems = told.map((problem) => ({ ...problem, message: clear(problem.message) }))
    super(problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'))
    this.file = file
    this.problems = problems
  }
}
