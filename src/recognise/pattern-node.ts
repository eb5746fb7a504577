/** What patterns are made of: the steps of their graph, and the slots that stand in them. */
import type { Token } from '../text/tokenise.ts'
import type { Guard } from './guard.ts'
import type { TokenTable } from './token-table.ts'

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

/** Ways that part, those with the same opening made one. Those that a token can take are told by the token; `rest` are the bounds and ends, which take none. */
export interface Ways<T> {
  steps: readonly Step<T>[]
  rest: readonly Node<T>[]
  /** Filled by `stepsOf`; null until a text first comes here with a token left */
  table: TokenTable<readonly Step<T>[]> | null
}

/** A literal, a slot, or a bound of the span. */
export interface Step<T> {
  kind: 'literal' | 'slot' | 'begin' | 'end'
  /** The folded word of a literal, the name of a slot */
  name: string
  slot: Slot | null
  glued: boolean
  next: Node<T>
}

/** True when the step can begin with the token; a slot may still not fit what follows. */
export function fits<T>({ name, slot, glued }: Step<T>, token: Token): boolean {
  if (glued && !token.glued) return false
  if (slot === null) return token.norm === name
  return (token.opens & slot.opens) !== 0 && (slot.words === undefined || token.kind !== 'word' || slot.words.has(token.norm))
}
