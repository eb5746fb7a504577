/** Lays compiled patterns out as `pattern-rows.ts` tells: part of the build, and of tables that it has not seen. */
import { numbering } from '../catalogue/pack.ts'
import type { PatternRows } from '../catalogue/prepared.ts'
import { hashOf, hashTable } from '../text/hash.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'
import { KIND_BITS } from '../text/vocabulary.ts'
import { afterFirst } from './lookahead.ts'
import type { Parts, Workshop } from './pattern-graph.ts'
import { parted, rootsOf, unfork } from './pattern-graph.ts'
import type { Branch, Node, Slot, Step } from './pattern-node.ts'
import { ACCEPT, BEGIN, BOUND, COLUMNS, END, HEAD, ROW, STEP, columnOf } from './pattern-rows.ts'

interface Sheet {
  shop: Workshop
  slots: readonly Slot[]
  roots: readonly Branch[]
  graph: number[]
  /** Where a stretch of integers lies: those that are alike are one */
  places: Map<string, number>
  states: Map<Node, number>
  words: (word: string) => number
  captures: (name: string) => number
}

/** What is asked of a token by the first step of a pattern. */
type First = Pick<Token, 'kind' | 'norm' | 'opens' | 'capital'>

/** All patterns in rows; `openers` are the folded words and marks that open some. */
export function layOutPatterns(shop: Workshop, patterns: readonly Parts[], openers: readonly string[]): PatternRows {
  const [words, captures] = [numbering<string>((word) => word), numbering<string>((name) => name)]
  // The first of each is none.
  for (const { numberOf } of [words, captures]) numberOf('')
  const roots = patterns.flatMap((parts, pattern) => rootsOf(shop, parts, pattern))
  const sheet: Sheet = { shop, slots: Object.values(shop.slots), roots, graph: [], places: new Map(), states: new Map(), words: words.numberOf, captures: captures.numberOf }
  const rows = hashTable(openers.map((norm) => ({ hash: hashOf(norm), row: rowOf(sheet, norm) })))
  const table = rows.flatMap((place) => place?.row ?? new Array<number>(ROW).fill(0))
  const others = othersOf(sheet)
  return { graph: Int32Array.from(sheet.graph), table: Int32Array.from(table), others: Int32Array.from(others), words: words.all, captures: captures.all }
}

/** The row of a word or mark in the table of those that open patterns. */
function rowOf(sheet: Sheet, norm: string): number[] {
  const [token] = tokenise(norm)
  const small = startsOf(sheet, token!)
  return [hashOf(norm), sheet.words(norm), small, token!.kind === 'word' ? startsOf(sheet, capitalised(token!)) : small]
}

/** The starts of tokens of which nothing but the kind counts, by column. */
function othersOf(sheet: Sheet): number[] {
  const others = new Array<number>(COLUMNS).fill(placeOf(sheet, [1]))
  const word: First = { kind: 'word', norm: '', opens: KIND_BITS.word, capital: false }
  const signs = [KIND_BITS.mark, KIND_BITS.short, KIND_BITS.long, KIND_BITS.dotted, KIND_BITS.decimal].map((opens): First => ({ kind: opens === KIND_BITS.mark ? 'mark' : 'number', norm: '', opens, capital: false }))
  for (const token of [word, capitalised(word), ...signs]) others[columnOf(token)] = startsOf(sheet, token)
  return others
}

function capitalised(word: First): First {
  return { ...word, opens: word.opens | KIND_BITS.capital, capital: true }
}

/** Where the list of the steps lies that a token opens. */
function startsOf(sheet: Sheet, token: First): number {
  const opened = sheet.roots.filter((node) => isStep(node) && opens(node, token))
  const { literals, slots } = parted(sheet.shop, opened)
  const starts = [...literals, ...slots].flatMap((step) => {
    const { free, kinds, glued, tight, signs } = afterFirst(step, token.opens)
    return [free ? 1 : 0, kinds, glued, tight, signs, ...(step.slot === null ? [-1, 0] : [sheet.slots.indexOf(step.slot), sheet.captures(step.name)]), stateOf(sheet, step.next)]
  })
  return placeOf(sheet, [starts.length + 1, ...starts])
}

function isStep(node: Branch): node is Step {
  return node.kind === 'literal' || node.kind === 'slot'
}

/** True when the step may begin with the token; a slot opens with no word but those that are told of it. */
function opens({ name, slot }: Step, { kind, norm, opens }: First): boolean {
  if (slot === null) return norm === name
  return (opens & slot.opens) !== 0 && (slot.words === undefined || kind !== 'word' || slot.words.has(norm))
}

/** Where a state lies; the graph is laid out from its ends, so that states that are alike are one. */
function stateOf(sheet: Sheet, node: Node): number {
  const known = sheet.states.get(node)
  if (known !== undefined) return known
  const { literals, slots, rest } = parted(sheet.shop, unfork(node))
  const steps = [
    ...literals.map(({ name, glued, next }) => [hashOf(name), sheet.words(name), glued ? 1 : 0, stateOf(sheet, next)]),
    ...slots.map(({ name, slot, glued, next }) => [slot!.opens, sheet.slots.indexOf(slot!), sheet.captures(name) * 2 + (glued ? 1 : 0), stateOf(sheet, next)]),
  ]
  const signs = literals.reduce((all, { name }) => all | (1 << hashOf(name)), 0)
  const kinds = slots.reduce((all, { slot }) => all | slot!.opens, 0)
  const [literalsEnd, slotsEnd] = [HEAD + literals.length * STEP, HEAD + steps.length * STEP]
  const place = placeOf(sheet, [signs, kinds, literalsEnd, slotsEnd, slotsEnd + rest.length * BOUND, ...steps.flat(), ...rest.flatMap((node) => boundOf(sheet, node))])
  sheet.states.set(node, place)
  return place
}

function boundOf(sheet: Sheet, node: Branch): number[] {
  return node.kind === 'accept' ? [ACCEPT, node.pattern, node.ending] : [node.kind === 'begin' ? BEGIN : END, stateOf(sheet, node.next), 0]
}

function placeOf({ graph, places }: Sheet, row: readonly number[]): number {
  const key = row.join(' ')
  const known = places.get(key)
  if (known !== undefined) return known
  const place = graph.length
  graph.push(...row)
  places.set(key, place)
  return place
}
