/** What patterns are made of: the steps of their graph, and the slots that stand in them. */
import type { Token } from '../text/tokenise.ts'

/** A place for a value in a pattern. Kinds of tokens are bits of `KIND_BITS`. */
export interface Slot {
  /** What its first token may be; a capitalised word that is no other is `capital` alone */
  opens: number
  /** The kinds with which it may take one token */
  single: number
  /** What its second token may be, where it may take more than one */
  second?: Second
  /** The only words that may open it, folded, where they can be told */
  words?: ReadonlySet<string>
  /** How many tokens from `at` it takes, 0 when it does not fit; looks at a bounded number of tokens */
  length: (text: string, tokens: readonly Token[], at: number) => number
}

/** A token inside a slot: one of the kinds, or glued to the first and one of the others, or one of the folded words. */
export interface Second {
  kinds: number
  glued: number
  norms?: ReadonlySet<string>
}

/** What stands in the graph: a branch, or where branches part. */
export type Node = Branch | { kind: 'fork'; branches: readonly Branch[] }

/** A step, or the end of a pattern, by its number and that of the ending. */
export type Branch = Step | { kind: 'accept'; pattern: number; ending: number }

/** A literal, a slot, or a bound of the span. */
export interface Step {
  kind: 'literal' | 'slot' | 'begin' | 'end'
  /** The folded word of a literal, the name of a slot */
  name: string
  slot: Slot | null
  glued: boolean
  next: Node
}
