/** What a token must be for a pattern to go on with it, told before the pattern is followed. */
import type { Token } from '../text/tokenise.ts'
import { KIND_BITS } from '../text/vocabulary.ts'
import type { Node, Slot, Step } from './pattern-node.ts'

/** The tokens with which a step may go on: one of the kinds, one of the folded words, or, where it is free, any or none. */
export interface Lookahead {
  free: boolean
  /** Bits of `KIND_BITS` */
  kinds: number
  /** Those of a token that is glued to the one before, the others among them */
  glued: number
  norms: ReadonlySet<string>
}

const WORDS = KIND_BITS.word | KIND_BITS.capital
const FREE: Lookahead = { free: true, kinds: 0, glued: 0, norms: new Set() }

/** True when the token, which may be missing, can be the next one. */
export function admits({ free, kinds, glued, norms }: Lookahead, token: Token | undefined): boolean {
  if (free || token === undefined) return free
  return (token.opens & (token.glued ? glued : kinds)) !== 0 || norms.has(token.norm)
}

/** With what a node may go on. */
export function firstOf(node: Node<unknown>): Lookahead {
  if (node.kind === 'accept') return FREE
  if (node.kind === 'fork') return union([...(node.words?.values() ?? [])].flat().concat(node.rest).map(firstOf))
  if (node.kind === 'literal') return { free: false, kinds: 0, glued: 0, norms: new Set([node.name]) }
  if (node.slot !== null) return firstOfSlot(node.slot, node)
  return firstOf(node.next)
}

function firstOfSlot({ words }: Slot, { opens, glued }: Step<unknown>): Lookahead {
  const kinds = words === undefined ? opens : opens & ~WORDS
  return { free: false, kinds: glued ? 0 : kinds, glued: kinds, norms: words ?? new Set() }
}

/** With what may go on that has begun with a slot, by the kind of token that opened it. */
export function afterSlot(node: Node<unknown>, kind: number): Lookahead {
  if (node.kind === 'fork' || node.kind === 'accept' || node.slot === null) throw new Error(`no slot but a ${node.kind} at the head of a pattern`)
  const { single, second } = node.slot
  if (second !== undefined) return { free: false, kinds: 0, glued: second, norms: new Set() }
  return (single & kind) !== 0 ? firstOf(node.next) : FREE
}

/** With what one of several may go on. */
export function union(some: readonly Lookahead[]): Lookahead {
  return {
    free: some.some(({ free }) => free),
    kinds: some.reduce((bits, { kinds }) => bits | kinds, 0),
    glued: some.reduce((bits, { glued }) => bits | glued, 0),
    norms: new Set(some.flatMap(({ norms }) => [...norms])),
  }
}
