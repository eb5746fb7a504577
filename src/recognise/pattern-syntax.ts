/**
 * The little language in which periods and references are written down: `tháng {m:month} (/|-|năm) {y:year}`.
 * Words and marks stand for themselves, `{name:slot}` for a value, `(a|b)` for a choice, `?` makes the item before
 * it optional, `~` wants no space before the next item, `<name>` is a macro, `'…'` quotes a mark of the language,
 * and `[…]` at either end is context that must be there but is no part of the span. Nothing repeats, so a pattern
 * has a greatest length. This file reads it; `pattern-graph.ts` and `pattern-index.ts` compile it and `pattern.ts` matches it.
 */
import { tokenise } from '../text/tokenise.ts'

/** One step of a pattern: a folded word or mark, a slot, or a choice of sequences. */
export type Item =
  | { kind: 'literal'; norm: string; glued: boolean }
  | { kind: 'slot'; name: string; slot: string; glued: boolean }
  | { kind: 'choice'; branches: Item[][] }

/** The items of a pattern, with the context that precedes and follows the span. */
export interface Syntax {
  before: Item[]
  body: Item[]
  after: Item[]
}

const LEXEME = /'[^']+'|\{[^{}]*\}|<[^<>]*>|[()[\]|?~]|[^\s()[\]|?~{}<>']+/gu

interface Cursor {
  source: string
  lexemes: string[]
  at: number
}

/** Reads one pattern. Throws with the pattern quoted when it is not well formed. */
export function parsePattern(source: string, macros: Readonly<Record<string, string>>): Syntax {
  const lexemes = expandMacros(source, macros, 0).match(LEXEME) ?? []
  const cursor: Cursor = { source, lexemes, at: 0 }
  const before = lexemes[0] === '[' ? context(cursor) : []
  const body = sequence(cursor, ['['])
  const after = lexemes[cursor.at] === '[' ? context(cursor) : []
  if (cursor.at < lexemes.length || body.length === 0) fail(cursor)
  return { before, body, after }
}

/** Reads the end of a pattern, which may be empty and has no context. */
export function parseEnding(source: string, macros: Readonly<Record<string, string>>): Item[] {
  const cursor: Cursor = { source, lexemes: expandMacros(source, macros, 0).match(LEXEME) ?? [], at: 0 }
  const items = sequence(cursor, [])
  if (cursor.at < cursor.lexemes.length) fail(cursor)
  return items
}

function expandMacros(source: string, macros: Readonly<Record<string, string>>, depth: number): string {
  if (depth > 8) throw new Error(`macros of "${source}" go round in a circle`)
  return source.replace(/<([^<>]*)>/gu, (_, name: string) => {
    const macro = macros[name]
    if (macro === undefined) throw new Error(`unknown macro <${name}> in pattern "${source}"`)
    return ` ${expandMacros(macro, macros, depth + 1)} `
  })
}

function context(cursor: Cursor): Item[] {
  cursor.at++
  const items = choiceUntil(cursor, ']')
  return [items]
}

function sequence(cursor: Cursor, stops: readonly string[], opensGlued = false): Item[] {
  const items: Item[] = []
  let glued = opensGlued
  while (cursor.at < cursor.lexemes.length && !stops.includes(cursor.lexemes[cursor.at]!)) {
    const lexeme = cursor.lexemes[cursor.at++]!
    if (lexeme === '~') glued = true
    else if (lexeme === '?') makeOptional(items, cursor)
    else {
      if (lexeme === '(') items.push(choiceUntil(cursor, ')', glued))
      else items.push(...(lexeme.startsWith('{') ? [slot(lexeme, glued)] : literals(lexeme, glued, cursor)))
      glued = false
    }
  }
  return items
}

function choiceUntil(cursor: Cursor, close: string, glued = false): Item {
  const branches = [sequence(cursor, ['|', close], glued)]
  while (cursor.lexemes[cursor.at] === '|') {
    cursor.at++
    branches.push(sequence(cursor, ['|', close], glued))
  }
  if (cursor.lexemes[cursor.at] !== close) fail(cursor)
  cursor.at++
  return { kind: 'choice', branches }
}

function makeOptional(items: Item[], cursor: Cursor): void {
  const last = items.pop()
  if (last === undefined) fail(cursor)
  else items.push({ kind: 'choice', branches: [[last], []] })
}

function slot(lexeme: string, glued: boolean): Item {
  const [name = '', kind = name] = lexeme.slice(1, -1).split(':')
  return { kind: 'slot', name, slot: kind, glued }
}

function literals(lexeme: string, glued: boolean, cursor: Cursor): Item[] {
  const quoted = lexeme.startsWith("'") ? lexeme.slice(1, -1) : lexeme
  if (')]|'.includes(quoted) && quoted === lexeme) fail(cursor)
  return tokenise(quoted).map(({ norm }, i) => ({ kind: 'literal', norm, glued: i === 0 && glued }))
}

function fail(cursor: Cursor): never {
  throw new Error(`pattern "${cursor.source}" is not well formed near "${cursor.lexemes[cursor.at] ?? 'its end'}"`)
}

/** An item that takes a token. */
export type Opener = Exclude<Item, { kind: 'choice' }>

/** What may open a sequence, and the items that then follow it; no item where the sequence may be nothing. */
export interface Opening {
  item: Opener | null
  rest: readonly Item[]
}

/** Everything that may open a sequence. */
export function openingsOf([item, ...rest]: readonly Item[]): Opening[] {
  if (item === undefined) return [{ item: null, rest }]
  return item.kind === 'choice' ? item.branches.flatMap((branch) => openingsOf([...branch, ...rest])) : [{ item, rest }]
}

/** The slots of a sequence. */
export function slotsOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.kind === 'slot' ? [item.slot] : item.kind === 'choice' ? item.branches.flatMap(slotsOf) : []))
}
