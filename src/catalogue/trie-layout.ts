/** Tries to rows of integers: how their nodes lie, and how they come to lie so. */
import { intern } from '../text/fold.ts'
import { hashOf, hashTable } from '../text/hash.ts'

/** Integers of a node, a power of two, and the power. */
export const WIDTH = 4
export const SHIFT = 2
/** Of the integers of a node: the upper bits of the hash of its syllable, and below them the number of the syllable */
export const KEY = 0
export const NAME_BITS = 20
export const NAME = (1 << NAME_BITS) - 1
/** The number of its value; -1 for none, or `EMPTY` */
export const VALUE = 1
/** The first of the nodes that follow it, which stand in a row; behind them come those of the next node */
export const FIRST = 2
/** A bit for the hash of each of these: most syllables that do not follow are known by it */
export const SIGNS = 3
/** In the place of a value: no node lies here */
export const EMPTY = -2
/** So many nodes that follow one are looked through; more lie where their hashes say, a power of two of places of which more than half are empty. */
export const CROWD = 8

/** Nodes in rows: by node `WIDTH` integers. */
export interface Rows {
  nodes: Int32Array
}

/** A node that is to be laid out. */
export interface Branch<S> {
  syllable: string
  hash: number
  value: number
  /** What tells the nodes that follow it */
  source: S
}

/** Lays out the tries with these roots, level by level; the first nodes are the roots. `numberOf` numbers syllables, of which 0 is none. */
export function layOutTries<S>(roots: readonly S[], below: (source: S) => Branch<S>[], numberOf: (syllable: string) => number): Rows {
  const rows: (Branch<S> | null)[] = roots.map((source) => ({ syllable: '', hash: 0, value: -1, source }))
  const nodes: number[] = []
  // The list grows by what follows each of them. By hand, here and below: of these lines most are run once in a run.
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (row === null) {
      nodes.push(0, EMPTY, rows.length, 0)
      continue
    }
    const next = below(row.source)
    let signs = 0
    for (let i = 0; i < next.length; i++) signs |= 1 << next[i]!.hash
    nodes.push(keyOf(row.hash, row.syllable === '' ? 0 : numberOf(row.syllable)), row.value, rows.length, signs)
    const laid = next.length > CROWD ? hashTable(next) : next
    for (let i = 0; i < laid.length; i++) rows.push(laid[i]!)
  }
  nodes.push(0, EMPTY, rows.length, 0)
  return { nodes: Int32Array.from(nodes) }
}

function keyOf(hash: number, name: number): number {
  if (name > NAME) throw new RangeError('the phrases have too many syllables')
  return (hash & ~NAME) | name
}

/** Some of the sorted phrases, which have the same letters up to `at`. */
interface Range {
  from: number
  to: number
  at: number
}

/** Lays out the trie of phrases whose syllables are folded and joined by single spaces; of two equal ones the first wins. */
export function layOutPhrases<T>(entries: Iterable<readonly [key: string, value: T]>): Rows & { syllables: string[]; values: T[] } {
  // A space comes before every other sign: phrases with the same first syllables then stand together, and the shortest of them first.
  const phrases = [...entries].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
  const numbers = new Map([['', 0]])
  const syllables = ['']
  const numberOf = (syllable: string) => {
    const known = numbers.get(syllable)
    if (known !== undefined) return known
    numbers.set(syllable, syllables.length)
    return syllables.push(intern(syllable)) - 1
  }
  const keys = phrases.map((phrase) => phrase[0])
  const rows = layOutTries([{ from: 0, to: keys.length, at: 0 }], (range) => branchesOf(keys, range), numberOf)
  return { ...rows, syllables, values: phrases.map((phrase) => phrase[1]) }
}

function branchesOf(keys: readonly string[], { from, to, at }: Range): Branch<Range>[] {
  const branches: Branch<Range>[] = []
  for (let i = from; i < to; ) {
    const key = keys[i]!
    const space = key.indexOf(' ', at)
    const syllable = key.slice(at, space < 0 ? undefined : space)
    const value = space < 0 ? i : -1
    while (i < to && keys[i] === key && space < 0) i++
    const first = i
    const beyond = at + syllable.length
    while (i < to && keys[i]!.startsWith(syllable, at) && keys[i]![beyond] === ' ') i++
    branches.push({ syllable, hash: hashOf(syllable), value, source: { from: first, to: i, at: beyond + 1 } })
  }
  return branches
}
