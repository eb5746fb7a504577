/** What rules run over, and what a match of one is. */
import type { Rule } from '../catalogue/tables.ts'
import type { TagSet } from './tags.ts'

/** One unit of a sentence as rules see it: a word, a mark, or a whole recognised span. */
export interface Term {
  /** Folded word, mark, or the text of a span */
  normal: string
  is: TagSet
  start: number
  end: number
}

/** Where a pattern matched: the terms that it covers and those that each capture holds. */
export interface Match {
  /** Half-open range of term indexes */
  first: number
  last: number
  captures: ReadonlyMap<string, readonly [first: number, last: number]>
}

/** A rule that matched. */
export interface RuleHit extends Match {
  rule: Rule
  /** Words that every match of its pattern holds */
  words: number
}

/** True for a rule that a user wrote, or a match of one. */
export function isUsers({ rule }: { rule: Rule }): boolean {
  return (rule.rank ?? 0) > 0
}
