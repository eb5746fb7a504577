/**
 * Token patterns compiled to one graph whose common beginnings are shared, indexed by the token that may open them.
 * Nothing in a pattern repeats, so the graph has no loops and a greatest depth.
 */
import { once } from '../once.ts'
import { intern } from '../text/fold.ts'
import { KIND_BITS } from '../text/vocabulary.ts'
import type { Guard } from './guard.ts'
import type { Lookahead } from './lookahead.ts'
import { afterSlot, firstOf, union } from './lookahead.ts'
import type { Item } from './pattern-syntax.ts'
import type { Node, Slot, Step } from './pattern-node.ts'
import type { Opening } from './pattern-syntax.ts'
import { openingsOf, parseEnding, parsePattern, slotsOf } from './pattern-syntax.ts'

/** A pattern as the tables give it: its opening, and the endings it may have with what each stands for. */
export interface PatternSource<T> {
  match: string
  endings: readonly { match: string; value: T; guard: Guard }[]
}

/** Patterns that one token opens, with what is asked of the token behind it: most of a text is refused by that. */
export interface Way<T> {
  /** All of them */
  all: Node<T>
  /** Those for which any token will do, or none */
  free: Node<T> | null
  second: Lookahead
}

/** Compiled patterns; built once and then only read. */
export interface Patterns<T> {
  /** By a folded word or mark: what follows it as a literal, and the patterns whose first slot it may open; made when a text first asks */
  words: ReadonlyMap<string, () => { next: Way<T> | null; slot: Way<T> | null }>
  /** Patterns that a slot may open by the kind of its first token alone, by the index of the kind's bit */
  kinds: readonly (() => Way<T> | null)[]
  /** Its bit of `OPENS` */
  bit: number
  /** That bit, and those of the kinds that open a pattern */
  openings: number
}

/** What compiling remembers, so that endings shared by many patterns are joined once. */
interface Workshop<T> {
  slots: Readonly<Record<string, Slot>>
  ids: Map<unknown, number>
  forks: Map<string, Node<T>>
}

/** A pattern whose graph is made when a text first holds what may open it: a report holds few of them. */
interface Source<T> {
  /** Literals and slots of which one must open it */
  first: readonly Opening[]
  roots: () => readonly Node<T>[]
}

/** Compiles the patterns. Throws for an unknown slot or macro or a malformed pattern. */
export function compilePatterns<T>(
  sources: Iterable<PatternSource<T>>, slots: Readonly<Record<string, Slot>>, macros: Readonly<Record<string, string>>, bit: number,
): Patterns<T> {
  const shop: Workshop<T> = { slots, ids: new Map(), forks: new Map() }
  return file(shop, Array.from(sources, (source) => sourceOf(shop, source, macros)), bit)
}

function sourceOf<T>(shop: Workshop<T>, { match, endings }: PatternSource<T>, macros: Readonly<Record<string, string>>): Source<T> {
  const { before, body, after } = parsePattern(match, macros)
  const ends = endings.map((ending) => ({ ...ending, items: parseEnding(ending.match, macros) }))
  for (const slot of slotsOf([before, body, after, ...ends.map(({ items }) => items)])) if (shop.slots[slot] === undefined) throw new Error(`unknown slot {${slot}}`)
  const roots = once(() => {
    const branches = ends.map(({ items, value, guard }): Node<T> => graph(shop, items, bound('end', graph(shop, after, { kind: 'accept', value, guard }))))
    const start = graph(shop, body, fork(shop, branches))
    return unfork(before.length === 0 ? start : graph(shop, before, bound('begin', start)))
  })
  return { first: openingsOf([before, body, ...ends.map(({ items }) => items)]), roots }
}

function graph<T>(shop: Workshop<T>, items: readonly Item[], last: Node<T>): Node<T> {
  return items.reduceRight((next, item) => link(shop, item, next), last)
}

function link<T>(shop: Workshop<T>, item: Item, next: Node<T>): Node<T> {
  if (item.kind === 'choice') return fork(shop, item.branches.map((branch) => graph(shop, branch, next)))
  if (item.kind === 'literal') return { kind: 'literal', name: item.norm, slot: null, opens: 0, glued: item.glued, tight: false, next }
  const slot = shop.slots[item.slot]!
  return { kind: 'slot', name: item.name, slot, opens: slot.opens, glued: item.glued, tight: isSingle(slot) && wantsGlue(next), next }
}

function bound<T>(kind: 'begin' | 'end', next: Node<T>): Node<T> {
  return { kind, name: '', slot: null, opens: 0, glued: false, tight: false, next }
}

function isSingle({ opens, single }: Slot): boolean {
  return (opens & ~single) === 0
}

/** True when whatever comes next must be glued to what stands before it. */
function wantsGlue<T>(node: Node<T>): boolean {
  if (node.kind === 'fork') return unfork(node).every(wantsGlue)
  return (node.kind === 'literal' || node.kind === 'slot') && node.glued
}

/**
 * Branches sorted by the word that opens them, those with the same opening made one, so that one look-up finds
 * what is worth a try.
 */
function fork<T>(shop: Workshop<T>, branches: readonly Node<T>[]): Node<T> {
  const flat = [...new Set(branches.flatMap(unfork))]
  if (flat.length === 1) return flat[0]!
  const key = flat.map((node) => idOf(shop, node)).join(' ')
  const known = shop.forks.get(key)
  if (known !== undefined) return known
  const made = sorted(shop, flat)
  shop.forks.set(key, made)
  return made
}

function sorted<T>(shop: Workshop<T>, nodes: readonly Node<T>[]): Node<T> {
  const groups = new Map<string, Step<T>[]>()
  const rest: Node<T>[] = []
  for (const node of nodes) {
    if (node.kind === 'literal') add(groups, `${node.glued ? '~' : ' '}${node.name}`, node)
    else if (node.kind === 'slot') add(groups, `${node.glued ? '~' : ' '}{${idOf(shop, node.slot)} ${node.name}`, node)
    else rest.push(node)
  }
  const words = new Map<string, Node<T>[]>()
  const slots: Node<T>[] = []
  for (const group of groups.values()) {
    const step = group.length === 1 ? group[0]! : joined(shop, group)
    if (step.kind === 'literal') add(words, intern(step.name), step)
    else slots.push(step)
  }
  return { kind: 'fork', words: words.size === 0 ? null : words, rest: [...slots, ...rest] }
}

/** Steps that open alike as one, with their ways forward forked. */
function joined<T>(shop: Workshop<T>, group: readonly Step<T>[]): Step<T> {
  const next = fork(shop, group.map((step) => step.next))
  const first = group[0]!
  return { ...first, tight: first.slot !== null && isSingle(first.slot) && wantsGlue(next), next }
}

function unfork<T>(node: Node<T>): readonly Node<T>[] {
  return node.kind === 'fork' ? [...(node.words?.values() ?? [])].flat().concat(node.rest) : [node]
}

function idOf<T>(shop: Workshop<T>, thing: unknown): number {
  const id = shop.ids.get(thing) ?? shop.ids.size
  shop.ids.set(thing, id)
  return id
}

function add<K, N>(map: Map<K, N[]>, key: K, node: N): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [node])
  else known.push(node)
}

/** Files the patterns under everything that may open them. */
function file<T>(shop: Workshop<T>, sources: readonly Source<T>[], bit: number): Patterns<T> {
  const literals = new Map<string, Source<T>[]>()
  const slotWords = new Map<string, Source<T>[]>()
  const shaped = new Map<number, Source<T>[]>()
  for (const source of sources) {
    for (const { literal, slot } of source.first) {
      if (literal !== null) add(literals, literal, source)
      if (slot === null) continue
      for (const word of shop.slots[slot]!.words ?? []) add(slotWords, word, source)
      for (const kind of Object.values(KIND_BITS)) if ((kindsOf(shop.slots[slot]!) & kind) !== 0) add(shaped, kind, source)
    }
  }
  const rootsOf = (some: readonly Source<T>[] | undefined) => [...new Set(some)].flatMap(({ roots }) => roots())
  const slotted = (some: readonly Source<T>[] | undefined, opens: (slot: Slot) => boolean) => rootsOf(some).filter((node) => node.kind !== 'fork' && node.kind !== 'accept' && node.slot !== null && opens(node.slot))
  const opened = (word: string) => once(() => ({
    next: way(shop, rootsOf(literals.get(word)).flatMap((node) => (node.kind === 'literal' && node.name === word ? [node.next] : [])), firstOf),
    slot: way(shop, slotted(slotWords.get(word), ({ words }) => words?.has(word) === true), (node) => afterSlot(node, KIND_BITS.word)),
  }))
  return {
    words: new Map([...literals.keys(), ...slotWords.keys()].map((word) => [intern(word), opened(word)])),
    kinds: Array.from({ length: 32 }, (_, index) => once(() => way(shop, slotted(shaped.get(1 << index), (slot) => (kindsOf(slot) & (1 << index)) !== 0), (node) => afterSlot(node, 1 << index)))),
    bit, openings: [...shaped.keys()].reduce((bits, kind) => bits | kind, bit),
  }
}

/** The kinds of tokens that may open a slot, beside its words. */
function kindsOf({ opens, words }: Slot): number {
  return words === undefined ? opens : opens & ~(KIND_BITS.word | KIND_BITS.capital)
}

function way<T>(shop: Workshop<T>, nodes: readonly Node<T>[], second: (node: Node<T>) => Lookahead): Way<T> | null {
  if (nodes.length === 0) return null
  const branches = nodes.flatMap(unfork).map((node) => ({ node, look: second(node) }))
  const free = branches.flatMap(({ node, look }) => (look.free ? [node] : []))
  const led = branches.flatMap(({ look }) => (look.free ? [] : [look]))
  return { all: fork(shop, nodes), free: free.length === 0 ? null : fork(shop, free), second: union(led) }
}
