/** What patterns are made of: the steps of their graph, and the slots that stand in them. */
import type { Token } from '../text/tokenise.ts'
import type { Guard } from './guard.ts'

/** A place for a value in a pattern. Kinds of tokens are bits of `KIND_BITS`. */
export interface Slot {
  /** What its first token may be; a capitalised word that is no other is `capital` alone */
  opens: number
  /** The kinds with which it always takes one token */
  single: number
  /** The kinds of its second token, where it always takes more than one, glued together */
  second?: number
  /** The only words that may open it, folded, where they can be told */
  words?: ReadonlySet<string>
  /** How many tokens from `at` it takes, 0 when it does not fit; looks at a bounded number of tokens */
  length: (text: string, tokens: readonly Token[], at: number) => number
}

/** A step of the graph. Few shapes, all fields in one order: what runs over them stays fast. */
export type Node<T> = Step<T> | { kind: 'fork'; words: ReadonlyMap<string, readonly Node<T>[]> | null; rest: readonly Node<T>[] } | { kind: 'accept'; value: T; guard: Guard }

/** A literal, a slot, or a bound of the span. */
export interface Step<T> {
  kind: 'literal' | 'slot' | 'begin' | 'end'
  /** The folded word of a literal, the name of a slot */
  name: string
  slot: Slot | null
  /** The kinds that may open a slot, bits of `KIND_BITS` */
  opens: number
  glued: boolean
  /** The token after a slot of one token must be glued to it */
  tight: boolean
  next: Node<T>
}
