/**
 * Token patterns compiled to a graph whose common beginnings are shared. Nothing in a pattern repeats, so the graph has
 * no loops and a greatest depth.
 */
import { hashOf, hashTable } from '../text/hash.ts'
import type { Guard } from './guard.ts'
import type { Item, Syntax } from './pattern-syntax.ts'
import type { Node, Slot, Step, Ways } from './pattern-node.ts'
import { parseEnding, parsePattern, slotsOf } from './pattern-syntax.ts'

/** A pattern as the tables give it: its opening, and the endings it may have with what each stands for. */
export interface PatternSource<T> {
  match: string
  endings: readonly { match: string; value: T; guard: () => Guard }[]
}

/** What the patterns of a table are written with, and what compiling remembers, so that what many share is joined once. */
export interface Workshop<T> {
  slots: Readonly<Record<string, Slot>>
  macros: Readonly<Record<string, string>>
  /** Whether what a slot takes is asked for; otherwise its name tells nothing */
  captures: boolean
  ids: Map<unknown, number>
  forks: Map<string, Node<T>>
}

/** The items of a pattern: those of its opening, and of the endings that it may have. */
export interface Parts extends Syntax {
  ends: readonly (readonly Item[])[]
}

/** Reads a pattern. Throws for an unknown slot or macro or a malformed pattern. */
export function parseSource<T>({ macros, slots }: Workshop<T>, { match, endings }: PatternSource<T>): Parts {
  const parts = { ...parsePattern(match, macros), ends: endings.map((ending) => parseEnding(ending.match, macros)) }
  for (const slot of slotsOf(itemsOf(parts))) if (slots[slot] === undefined) throw new Error(`unknown slot {${slot}}`)
  return parts
}

/** All items of a pattern in a row. */
export function itemsOf({ before, body, after, ends }: Parts): Item[] {
  return [...before, ...body, { kind: 'choice', branches: ends.map((end) => [...end]) }, ...after]
}

/** The graph of a pattern: the nodes with which it opens. */
export function rootsOf<T>(shop: Workshop<T>, { before, body, after, ends }: Parts, endings: PatternSource<T>['endings']): readonly Node<T>[] {
  const branches = ends.map((end, i): Node<T> => {
    const { value, guard } = endings[i]!
    return graph(shop, end, bound('end', graph(shop, after, { kind: 'accept', value, guard })))
  })
  const start = graph(shop, body, fork(shop, branches))
  return unfork(before.length === 0 ? start : graph(shop, before, bound('begin', start)))
}

function graph<T>(shop: Workshop<T>, items: readonly Item[], last: Node<T>): Node<T> {
  return items.reduceRight((next, item) => link(shop, item, next), last)
}

function link<T>(shop: Workshop<T>, item: Item, next: Node<T>): Node<T> {
  if (item.kind === 'choice') return fork(shop, item.branches.map((branch) => graph(shop, branch, next)))
  if (item.kind === 'literal') return { kind: 'literal', name: item.norm, hash: hashOf(item.norm), slot: null, glued: item.glued, next }
  return { kind: 'slot', name: shop.captures ? item.name : '', hash: 0, slot: shop.slots[item.slot]!, glued: item.glued, next }
}

function bound<T>(kind: 'begin' | 'end', next: Node<T>): Node<T> {
  return { kind, name: '', hash: 0, slot: null, glued: false, next }
}

/** Branches as a fork, which is parted when a text first comes there. */
export function fork<T>(shop: Workshop<T>, branches: readonly Node<T>[]): Node<T> {
  const flat = [...new Set(branches.flatMap(unfork))]
  if (flat.length === 1) return flat[0]!
  const key = flat.map((node) => idOf(shop, node)).join(' ')
  const known = shop.forks.get(key)
  if (known !== undefined) return known
  const made: Node<T> = { kind: 'fork', branches: flat, ways: null, part: () => layOut(parted(shop, flat)) }
  shop.forks.set(key, made)
  return made
}

/** Branches: the steps, literals and slots, those with the same opening made one, and what takes no token. */
interface Parted<T> {
  literals: Step<T>[]
  slots: Step<T>[]
  rest: Node<T>[]
}

/** Shared by all ways that have none. */
const NOTHING: readonly never[] = []

/** Lays ways out. */
function layOut<T>({ literals, slots, rest }: Parted<T>): Ways<T> {
  return {
    signs: literals.reduce((signs, { hash }) => signs | (1 << hash), 0), kinds: slots.reduce((kinds, { slot }) => kinds | slot!.opens, 0),
    literals: hashTable(literals), slots: slots.length === 0 ? NOTHING : slots, rest: rest.length === 0 ? NOTHING : rest,
  }
}

/** Branches with those of the same opening made one. */
export function parted<T>(shop: Workshop<T>, nodes: readonly Node<T>[]): Parted<T> {
  const groups = new Map<string, Step<T>[]>()
  const rest: Node<T>[] = []
  for (const node of nodes) {
    if (node.kind === 'literal') add(groups, `${node.glued ? '~' : ' '}${node.name}`, node)
    else if (node.kind === 'slot') add(groups, `${node.glued ? '~' : ' '}{${idOf(shop, node.slot)} ${node.name}`, node)
    else rest.push(node)
  }
  const steps = Array.from(groups.values(), (group) => (group.length === 1 ? group[0]! : joined(shop, group)))
  return { literals: steps.filter(({ slot }) => slot === null), slots: steps.filter(({ slot }) => slot !== null), rest }
}

/** Steps that open alike as one, with their ways forward forked. */
function joined<T>(shop: Workshop<T>, group: readonly Step<T>[]): Step<T> {
  const { kind, name, hash, slot, glued } = group[0]!
  return { kind, name, hash, slot, glued, next: fork(shop, group.map((step) => step.next)) }
}

/** The branches of a fork; a node that is none by itself. */
export function unfork<T>(node: Node<T>): readonly Node<T>[] {
  return node.kind === 'fork' ? node.branches : [node]
}

function idOf<T>(shop: Workshop<T>, thing: unknown): number {
  const id = shop.ids.get(thing) ?? shop.ids.size
  shop.ids.set(thing, id)
  return id
}

function add<T>(groups: Map<string, Step<T>[]>, key: string, node: Step<T>): void {
  const known = groups.get(key)
  if (known === undefined) groups.set(key, [node])
  else known.push(node)
}
