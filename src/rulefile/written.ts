import type { IndicatorEntry, Rule, TableExample, UnitEntry } from '../catalogue/tables.ts'
import type { Dimension } from '../figure.ts'

/** A rule file as it is written, once its shape is known to be right. */
export interface WrittenFile {
  indicators?: (Omit<IndicatorEntry, 'dimensions' | 'code'> & { dimension: Dimension | Dimension[]; code?: string | { law: string; id: string } })[]
  units?: UnitEntry[]
  non_figures?: { id: string; match: string; over?: string[]; examples: TableExample[] }[]
  rules?: (Omit<Rule, 'set'> & { set?: Rule['set'] })[]
}
