/**
 * Token patterns compiled to a graph whose common beginnings are shared. Nothing in a pattern repeats, so the graph has
 * no loops and a greatest depth.
 */
import type { Item, Syntax } from './pattern-syntax.ts'
import type { Branch, Node, Slot, Step } from './pattern-node.ts'
import { parseEnding, parsePattern, slotsOf } from './pattern-syntax.ts'

/** A pattern as the tables give it: its opening, and the endings it may have. */
export interface PatternWords {
  match: string
  endings: readonly { match: string }[]
}

/** What the patterns of a table are written with, and what compiling remembers, so that what many share is joined once. */
export interface Workshop {
  slots: Readonly<Record<string, Slot>>
  macros: Readonly<Record<string, string>>
  /** Whether what a slot takes is asked for; otherwise its name tells nothing */
  captures: boolean
  ids: Map<unknown, number>
  forks: Map<string, Node>
}

/** The items of a pattern: those of its opening, and of the endings that it may have. */
export interface Parts extends Syntax {
  ends: readonly (readonly Item[])[]
}

/** Reads a pattern. Throws for an unknown slot or macro or a malformed pattern. */
export function parseSource({ macros, slots }: Pick<Workshop, 'macros' | 'slots'>, { match, endings }: PatternWords): Parts {
  const parts = { ...parsePattern(match, macros), ends: endings.map((ending) => parseEnding(ending.match, macros)) }
  for (const slot of slotsOf(itemsOf(parts))) if (slots[slot] === undefined) throw new Error(`unknown slot {${slot}}`)
  return parts
}

/** All items of a pattern in a row. */
export function itemsOf({ before, body, after, ends }: Parts): Item[] {
  return [...before, ...body, { kind: 'choice', branches: ends.map((end) => [...end]) }, ...after]
}

/** The graph of a pattern, which has this number: the nodes with which it opens. */
export function rootsOf(shop: Workshop, { before, body, after, ends }: Parts, pattern: number): readonly Branch[] {
  const branches = ends.map((end, ending): Node => graph(shop, end, bound('end', graph(shop, after, { kind: 'accept', pattern, ending }))))
  const start = graph(shop, body, fork(shop, branches))
  return unfork(before.length === 0 ? start : graph(shop, before, bound('begin', start)))
}

function graph(shop: Workshop, items: readonly Item[], last: Node): Node {
  return items.reduceRight((next, item) => link(shop, item, next), last)
}

function link(shop: Workshop, item: Item, next: Node): Node {
  if (item.kind === 'choice') return fork(shop, item.branches.map((branch) => graph(shop, branch, next)))
  if (item.kind === 'literal') return { kind: 'literal', name: item.norm, slot: null, glued: item.glued, next }
  return { kind: 'slot', name: shop.captures ? item.name : '', slot: shop.slots[item.slot]!, glued: item.glued, next }
}

function bound(kind: 'begin' | 'end', next: Node): Node {
  return { kind, name: '', slot: null, glued: false, next }
}

function fork(shop: Workshop, branches: readonly Node[]): Node {
  const flat = [...new Set(branches.flatMap(unfork))]
  if (flat.length === 1) return flat[0]!
  const key = flat.map((node) => idOf(shop, node)).join(' ')
  const known = shop.forks.get(key)
  if (known !== undefined) return known
  const made: Node = { kind: 'fork', branches: flat }
  shop.forks.set(key, made)
  return made
}



/** Branches: the steps, literals and slots, those with the same opening made one, and what takes no token. */
export interface Parted {
  literals: Step[]
  slots: Step[]
  rest: Branch[]
}

/** The branches of a node with those of the same opening made one. */
export function parted(shop: Workshop, nodes: readonly Branch[]): Parted {
  const groups = new Map<string, Step[]>()
  const rest: Branch[] = []
  for (const node of nodes) {
    if (node.kind === 'literal') add(groups, `${node.glued ? '~' : ' '}${node.name}`, node)
    else if (node.kind === 'slot') add(groups, `${node.glued ? '~' : ' '}{${idOf(shop, node.slot)} ${node.name}`, node)
    else rest.push(node)
  }
  const steps = Array.from(groups.values(), (group) => (group.length === 1 ? group[0]! : joined(shop, group)))
  return { literals: steps.filter(({ slot }) => slot === null), slots: steps.filter(({ slot }) => slot !== null), rest }
}

/** Steps that open alike as one, with their ways forward forked. */
function joined(shop: Workshop, group: readonly Step[]): Step {
  return { ...group[0]!, next: fork(shop, group.map((step) => step.next)) }
}

/** The branches of a fork; a node that is none by itself. */
export function unfork(node: Node): readonly Branch[] {
  return node.kind === 'fork' ? node.branches : [node]
}

function idOf(shop: Workshop, thing: unknown): number {
  const id = shop.ids.get(thing) ?? shop.ids.size
  shop.ids.set(thing, id)
  return id
}

function add(groups: Map<string, Step[]>, key: string, node: Step): void {
  const known = groups.get(key)
  if (known === undefined) groups.set(key, [node])
  else known.push(node)
}
