/** What the token behind the first of a pattern must be, told before the pattern is followed: most of a text is refused by that. */
import { hashOf } from '../text/hash.ts'
import { KIND_BITS } from '../text/vocabulary.ts'
import type { Node, Slot, Step } from './pattern-node.ts'

/** The tokens with which a step may go on: one of the kinds, one of the folded words, or, where it is free, any or none. */
export interface Lookahead {
  free: boolean
  /** Bits of `KIND_BITS` */
  kinds: number
  /** Those of a token that is glued to the one before, the others among them */
  glued: number
  /** Those of a token that another is glued to */
  tight: number
  /** A bit for the hash of each of the words: one with another hash is none of them */
  signs: number
}

const WORDS = KIND_BITS.word | KIND_BITS.capital
const FREE: Lookahead = { free: true, kinds: 0, glued: 0, tight: 0, signs: 0 }

/** With what may go on that has taken a token of the given kind, or begun a slot with it. */
export function afterFirst(step: Step, kind: number): Lookahead {
  if (step.slot === null) return firstOf(step.next)
  const { single, second } = step.slot
  const beyond = (single & kind) === 0 ? [] : [firstOf(step.next)]
  return union(second === undefined ? beyond : [{ free: false, kinds: second.kinds, glued: second.glued, tight: 0, signs: signsOf(second.norms) }, ...beyond])
}

/** With what a node may go on. */
function firstOf(node: Node): Lookahead {
  if (node.kind === 'accept') return FREE
  if (node.kind === 'fork') return union(node.branches.map(firstOf))
  if (node.kind === 'literal') return { free: false, kinds: 0, glued: 0, tight: 0, signs: 1 << hashOf(node.name) }
  if (node.slot !== null) return firstOfSlot(node.slot, node.glued)
  return firstOf(node.next)
}
function firstOfSlot(slot: Slot, glued: boolean): Lookahead {
  const tight = tightKinds(slot)
  const kinds = kindsOf(slot) & ~tight
  return { free: false, kinds: glued ? 0 : kinds, glued: kinds, tight, signs: signsOf(slot.words) }
}

function signsOf(words: Iterable<string> = []): number {
  let signs = 0
  for (const word of words) signs |= 1 << hashOf(word)
  return signs
}

/** The kinds of tokens that may open a slot, beside its words. */
export function kindsOf({ opens, words }: Slot): number {
  return words === undefined ? opens : opens & ~WORDS
}

/** Those of them that must have a token glued to them, where the slot then always takes more than one, glued together. */
export function tightKinds(slot: Slot): number {
  const { single, second } = slot
  return second?.kinds === 0 && second.norms === undefined ? kindsOf(slot) & ~single : 0
}

/** With what one of several may go on. */
function union(some: readonly Lookahead[]): Lookahead {
  return {
    free: some.some(({ free }) => free),
    kinds: some.reduce((bits, { kinds }) => bits | kinds, 0),
    glued: some.reduce((bits, { glued }) => bits | glued, 0),
    tight: some.reduce((bits, { tight }) => bits | tight, 0),
    signs: some.reduce((bits, { signs }) => bits | signs, 0),
  }
}
