/**
 * Token patterns compiled to small graphs, indexed by the token that may open them, and the search for the
 * longest at a token. Nothing in a pattern repeats, so a look costs a bounded number of steps however long
 * the text is.
 */
import type { Token } from '../text/tokenise.ts'
import type { Guard } from './guard.ts'
import { allows } from './guard.ts'
import type { Item } from './pattern-syntax.ts'
import { parseEnding, parsePattern } from './pattern-syntax.ts'

export type Opening = 'number' | 'word' | 'capital' | 'mark'

/** A place for a value in a pattern. */
export interface Slot {
  /** What its first token may be; `capital` is a capitalised word */
  opens: readonly Opening[]
  /** The only words that may open it, folded, where they can be told */
  words?: ReadonlySet<string>
  /** How many tokens from `at` it takes, 0 when it does not fit; looks at a bounded number of tokens */
  length: (text: string, tokens: readonly Token[], at: number) => number
}

/** A pattern as the tables give it: its opening, and the endings it may have with what each stands for. */
export interface PatternSource<T> {
  match: string
  endings: readonly { match: string; value: T; guard: Guard }[]
}

type Node<T> =
  | { kind: 'literal'; norm: string; glued: boolean; next: Node<T> }
  | { kind: 'slot'; name: string; slot: Slot; glued: boolean; next: Node<T> }
  | { kind: 'fork'; words: ReadonlyMap<string, readonly Node<T>[]>; rest: readonly Node<T>[] }
  | { kind: 'begin' | 'end'; next: Node<T> }
  | { kind: 'accept'; value: T; guard: Guard }

/** Compiled patterns; built once and then only read. */
export interface Patterns<T> {
  /** By a folded word or mark: what follows it as a literal, and the patterns whose first slot it may open */
  words: ReadonlyMap<string, { next: Node<T> | null; slot: Node<T> | null }>
  /** Patterns that a slot may open by the shape of its first token alone */
  shapes: Readonly<Record<Opening, Node<T> | null>>
}

/** A value that a slot took: the token range `[first, last)`. */
export interface Capture {
  name: string
  first: number
  last: number
}

/** The longest pattern found: its value, the token range of its span and the captures in order. */
export interface Hit<T> {
  value: T
  first: number
  last: number
  captures: readonly Capture[]
}

/** Compiles the patterns. Throws for an unknown slot or macro or a malformed pattern. */
export function compilePatterns<T>(
  sources: Iterable<PatternSource<T>>, slots: Readonly<Record<string, Slot>>, macros: Readonly<Record<string, string>>,
): Patterns<T> {
  const roots = [...sources].flatMap(({ match, endings }) => {
    const { before, body, after } = parsePattern(match, macros)
    const branches = endings.map(({ match: ending, value, guard }): Node<T> => {
      const end: Node<T> = { kind: 'end', next: graph(after, { kind: 'accept', value, guard }, slots) }
      return graph(parseEnding(ending, macros), end, slots)
    })
    const start = graph(body, fork(branches), slots)
    return unfork(before.length === 0 ? start : graph(before, { kind: 'begin', next: start }, slots))
  })
  return file(roots)
}

function graph<T>(items: readonly Item[], last: Node<T>, slots: Readonly<Record<string, Slot>>): Node<T> {
  return items.reduceRight((next, item) => link(item, next, slots), last)
}

function link<T>(item: Item, next: Node<T>, slots: Readonly<Record<string, Slot>>): Node<T> {
  if (item.kind === 'choice') return fork(item.branches.map((branch) => graph(branch, next, slots)))
  if (item.kind === 'literal') return { ...item, next }
  const slot = slots[item.slot]
  if (slot === undefined) throw new Error(`unknown slot {${item.slot}}`)
  return { kind: 'slot', name: item.name, slot, glued: item.glued, next }
}

/**
 * Branches sorted by the word that opens them, those with the same opening made one, so that one look-up finds
 * what is worth a try.
 */
function fork<T>(branches: readonly Node<T>[]): Node<T> {
  if (branches.length === 1) return branches[0]!
  const flat = branches.flatMap(unfork)
  const literals = merge(flat.filter((node) => node.kind === 'literal'), (a, b) => a.norm === b.norm && a.glued === b.glued)
  const slots = merge(flat.filter((node) => node.kind === 'slot'), (a, b) => a.slot === b.slot && a.name === b.name && a.glued === b.glued)
  const rest = [...slots, ...flat.filter((node) => node.kind !== 'literal' && node.kind !== 'slot')]
  const words = new Map<string, Node<T>[]>()
  for (const literal of literals) add(words, literal.norm, literal)
  return { kind: 'fork', words, rest }
}

function unfork<T>(node: Node<T>): readonly Node<T>[] {
  return node.kind === 'fork' ? [...[...node.words.values()].flat(), ...node.rest] : [node]
}

/** Nodes that open alike become one with their ways forward forked. */
function merge<T, N extends Extract<Node<T>, { glued: boolean }>>(nodes: readonly N[], alike: (a: N, b: N) => boolean): N[] {
  const groups: N[][] = []
  for (const node of nodes) {
    const group = groups.find(([first]) => alike(first!, node))
    if (group === undefined) groups.push([node])
    else group.push(node)
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : { ...group[0]!, next: fork(group.map(({ next }) => next)) }))
}

function add<K, N>(map: Map<K, N[]>, key: K, node: N): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [node])
  else known.push(node)
}

/** Files the patterns under everything that may open them. */
function file<T>(roots: readonly Node<T>[]): Patterns<T> {
  const literals = new Map<string, Node<T>[]>()
  const slotWords = new Map<string, Node<T>[]>()
  const shapes = new Map<Opening, Node<T>[]>()
  for (const node of roots) {
    if (node.kind === 'literal') add(literals, node.norm, node.next)
    if (node.kind !== 'slot') continue
    const { opens, words: told } = node.slot
    for (const word of told ?? []) add(slotWords, word, node)
    for (const opening of opens) if (told === undefined || opening === 'number' || opening === 'mark') add(shapes, opening, node)
  }
  const forked = (nodes: readonly Node<T>[] | undefined) => (nodes === undefined ? null : fork(nodes))
  const openers = new Set([...literals.keys(), ...slotWords.keys()])
  const shape = (opening: Opening) => forked(shapes.get(opening))
  return {
    words: new Map([...openers].map((word) => [word, { next: forked(literals.get(word)), slot: forked(slotWords.get(word)) }])),
    shapes: { number: shape('number'), word: shape('word'), capital: shape('capital'), mark: shape('mark') },
  }
}

interface Search<T> {
  text: string
  tokens: readonly Token[]
  taken: readonly boolean[]
  wants: ((value: T) => boolean) | undefined
  from: number
  first: number
  last: number
  stack: Capture[]
  best: Hit<T> | null
}

/** The longest pattern whose first token, context included, is `from`; no token of its span may be taken. */
export function matchAt<T>(
  patterns: Patterns<T>, text: string, tokens: readonly Token[], taken: readonly boolean[], from: number,
  wants?: (value: T) => boolean,
): Hit<T> | null {
  const token = tokens[from]!
  const opened = patterns.words.get(token.norm)
  const shaped = patterns.shapes[token.kind]
  const capital = token.capital ? patterns.shapes.capital : null
  if (opened === undefined && shaped === null && capital === null) return null
  const search: Search<T> = { text, tokens, taken, wants, from, first: from, last: from, stack: [], best: null }
  if (opened !== undefined) {
    if (opened.next !== null) start(search, opened.next, from + 1)
    if (opened.slot !== null) start(search, opened.slot, from)
  }
  if (shaped !== null) start(search, shaped, from)
  if (capital !== null) start(search, capital, from)
  return search.best
}

function start<T>(search: Search<T>, node: Node<T>, at: number): void {
  search.first = search.from
  run(search, node, at)
}

function run<T>(search: Search<T>, node: Node<T>, at: number): void {
  if (node.kind === 'fork') {
    const token = search.tokens[at]
    const words = token && node.words.get(token.norm)
    if (words !== undefined) for (const branch of words) run(search, branch, at)
    for (const branch of node.rest) run(search, branch, at)
  } else if (node.kind === 'accept') accept(search, node.value, node.guard)
  else if (node.kind === 'literal' || node.kind === 'slot') {
    if (at < search.tokens.length) consume(search, node, at)
  } else bound(search, node, at)
}

/** The span begins or ends here; what the pattern wants outside of it is context. */
function bound<T>(search: Search<T>, node: Extract<Node<T>, { kind: 'begin' | 'end' }>, at: number): void {
  if (node.kind === 'begin') search.first = at
  else search.last = at
  run(search, node.next, at)
  if (node.kind === 'begin') search.first = search.from
}

function consume<T>(search: Search<T>, node: Extract<Node<T>, { glued: boolean }>, at: number): void {
  const token = search.tokens[at]!
  if (node.glued && !token.glued) return
  if (node.kind === 'literal') {
    if (token.norm === node.norm) run(search, node.next, at + 1)
    return
  }
  const { slot, name } = node
  if (!opensWith(slot, token)) return
  const length = slot.length(search.text, search.tokens, at)
  if (length === 0) return
  search.stack.push({ name, first: at, last: at + length })
  run(search, node.next, at + length)
  search.stack.pop()
}

function opensWith({ opens, words }: Slot, { kind, norm, capital }: Token): boolean {
  if (kind !== 'word') return opens.includes(kind)
  if (!opens.includes('word') && !(capital && opens.includes('capital'))) return false
  return words === undefined || words.has(norm)
}

function accept<T>(search: Search<T>, value: T, guard: Guard): void {
  const { first, last, tokens, taken, best } = search
  if (last <= first || (best !== null && last <= best.last)) return
  if (search.wants !== undefined && !search.wants(value)) return
  for (let i = first; i < last; i++) if (taken[i]) return
  if (allows(guard, tokens, first, last)) search.best = { value, first, last, captures: search.stack.slice() }
}
