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
/** The first of the nodes that follow it, which stand in a row and may follow others too, and below it the size of the row */
export const LINK = 2
export const SIZE_BITS = 5
export const SIZE = (1 << SIZE_BITS) - 1
/** A bit for the hash of each of these: most syllables that do not follow are known by it */
export const SIGNS = 3
/** In the place of a value: no node lies here */
export const EMPTY = -2
/** So many nodes that follow one are looked through, and their number is the size; more lie where their hashes say, in two to the power of what the size is above it, more than half of the places empty. */
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

interface Sheet<S> {
  nodes: number[]
  below: (source: S) => Branch<S>[]
  numberOf: (syllable: string) => number
  /** By what it holds where a row lies; null where those that are alike are not to be one */
  rows: Map<string, number> | null
}

/** Lays out the tries with these roots, which are the first nodes. `numberOf` numbers syllables, of which 0 is none; where rows are shared, those that are alike are one. */
export function layOutTries<S>(roots: readonly S[], below: Sheet<S>['below'], numberOf: Sheet<S>['numberOf'], shared = false): Rows {
  const nodes = new Array<number>(roots.length * WIDTH).fill(0)
  const sheet: Sheet<S> = { nodes, below, numberOf, rows: shared ? new Map() : null }
  for (let i = 0; i < roots.length; i++) {
    const row = nodeOf(sheet, { syllable: '', hash: 0, value: -1, source: roots[i]! })
    for (let k = 0; k < WIDTH; k++) nodes[i * WIDTH + k] = row[k]!
  }
  return { nodes: Int32Array.from(nodes) }
}

/** The integers of a node; what follows it is laid out before. By hand, here and below: of these lines most are run once in a run. */
function nodeOf<S>(sheet: Sheet<S>, { syllable, hash, value, source }: Branch<S>): number[] {
  const next = sheet.below(source)
  let signs = 0
  for (let i = 0; i < next.length; i++) signs |= 1 << next[i]!.hash
  return [keyOf(hash, syllable === '' ? 0 : sheet.numberOf(syllable)), value, next.length === 0 ? 0 : linkTo(sheet, next), signs]
}

function linkTo<S>(sheet: Sheet<S>, next: Branch<S>[]): number {
  const laid = next.length > CROWD ? hashTable(next) : next
  const row: number[] = []
  for (let i = 0; i < laid.length; i++) row.push(...(laid[i] == null ? [0, EMPTY, 0, 0] : nodeOf(sheet, laid[i]!)))
  return (placeOf(sheet, row) << SIZE_BITS) | (next.length > CROWD ? CROWD + 31 - Math.clz32(laid.length) : laid.length)
}

function placeOf({ nodes, rows }: Pick<Sheet<unknown>, 'nodes' | 'rows'>, row: readonly number[]): number {
  const key = rows === null ? '' : row.join(' ')
  const known = rows?.get(key)
  if (known !== undefined) return known
  const place = nodes.length / WIDTH
  for (let i = 0; i < row.length; i++) nodes.push(row[i]!)
  rows?.set(key, place)
  return place
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
