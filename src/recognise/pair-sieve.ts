/**
 * Pairs of tokens of which the second may stand behind the first, a bit each in a table so small that it stays at hand. Pairs
 * that share their bit with one of them pass too: what passes is then looked at.
 */
import { hashOf } from '../text/hash.ts'
import type { Token } from '../text/tokenise.ts'
import { NUMERAL_BITS } from '../text/vocabulary.ts'

/** By the hashes of both. */
export type PairSieve = Int32Array

/** Two to this many bits. */
const SIZE = 15
/** Stands for any numeral in the place of a hash. */
const NUMERAL = 0

/** A sieve that nothing passes. */
export function emptySieve(): PairSieve {
  return new Int32Array(1 << (SIZE - 5))
}

/** Lets a folded word or mark pass behind another; any numeral where none is given. */
export function admitPair(sieve: PairSieve, first: string, second: string | null): void {
  const bit = bitOf(hashOf(first), second === null ? NUMERAL : hashOf(second))
  sieve[bit >>> 5]! |= 1 << bit
}

/** False when the second cannot stand behind the first. */
export function admitsPair(sieve: PairSieve, { hash }: Token, behind: Token): boolean {
  return passes(sieve, bitOf(hash, behind.hash)) || ((behind.opens & NUMERAL_BITS) !== 0 && passes(sieve, bitOf(hash, NUMERAL)))
}

function passes(sieve: PairSieve, bit: number): boolean {
  return (sieve[bit >>> 5]! & (1 << bit)) !== 0
}

function bitOf(first: number, second: number): number {
  return Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1) >>> (32 - SIZE)
}
