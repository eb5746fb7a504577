/** What patterns are made of: the steps of their graph, and the slots that stand in them. */
import type { Token } from '../text/tokenise.ts'
import type { Guard } from './guard.ts'

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

/** A step of the graph. Few shapes, all fields in one order: what runs over them stays fast. */
export type Node<T> = Step<T> | Fork<T> | { kind: 'accept'; value: T; guard: () => Guard }

/** Where ways part. */
export interface Fork<T> {
  kind: 'fork'
  branches: readonly Node<T>[]
  /** Found when a text first comes here */
  ways: Ways<T> | null
  part: () => Ways<T>
}

/** Ways that part, those with the same opening made one, laid out so that a token is mostly refused by one look. */
export interface Ways<T> {
  /** A bit for the hash of each literal */
  signs: number
  /** What the tokens are that the slots may begin with */
  kinds: number
  /** By the hash: open addressing, a power of two of places, more than half of them empty; those with one word in their order */
  literals: readonly (Step<T> | null)[]
  slots: readonly Step<T>[]
  /** The bounds and ends, which take no token */
  rest: readonly Node<T>[]
}

/** A literal, a slot, or a bound of the span. */
export interface Step<T> {
  kind: 'literal' | 'slot' | 'begin' | 'end'
  /** The folded word of a literal, the name of a slot */
  name: string
  /** Of a literal */
  hash: number
  slot: Slot | null
  glued: boolean
  next: Node<T>
}

/** True when the step may begin with the token; a slot then tells whether it does. */
export function fits<T>({ name, hash, slot, glued }: Step<T>, token: Token): boolean {
  if (glued && !token.glued) return false
  return slot === null ? token.hash === hash && token.norm === name : (token.opens & slot.opens) !== 0
}
