/** A rule file as it is written, once its shape is known to be right. */
import type { Rule, TableExample, UnitEntry, WrittenIndicator } from '../catalogue/tables.ts'

export interface WrittenFile {
  indicators?: WrittenIndicator[]
  units?: UnitEntry[]
  non_figures?: { id: string; match: string; over?: string[]; examples: TableExample[] }[]
  rules?: (Omit<Rule, 'set'> & { set?: Rule['set'] })[]
}
