/** A rule file as it is written: its values, and where in the file each of them stands. Reads text, never a file. */
import type { Node, Pair, YAMLError } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { lineLookup } from '../text/lines.ts'
import type { Position, Problem, Source } from './rule-file.ts'

/** Where a value stands: its key in a map, and itself. */
interface Place {
  key: number
  value: number
}

/** Characters of the longest file that is read. */
const LONGEST = 1_000_000
/** Maps and lists that may stand inside each other; the deepest of a right file has six. */
const DEEPEST = 20
/** Brackets that may be open at once, those of texts among them, and columns by which a line may be indented. */
const MOST_OPEN = 200
/** Commas and lines of a file; a value costs its reader far more than a character. */
const MOST_PARTS = 60_000

class Refused extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Reads YAML or JSON, which is YAML too. Gives the problems instead when it is neither, or is made to exhaust its reader. */
export function readSource(text: string): Source | Problem[] {
  if (text.length > LONGEST) return [{ line: 1, column: 1, message: `the file has ${text.length} characters, more than the ${LONGEST} that are read` }]
  const position = positions(text)
  try {
    refuseDepth(text)
    refuseParts(text)
    const document = parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: false, logLevel: 'error' })
    const faults = [...document.errors, ...document.warnings]
    if (faults.length > 0) return faults.slice(0, 20).map((fault) => ({ ...position(fault.pos[0]), message: complaint(fault, text) }))
    if (document.contents === null) return [{ line: 1, column: 1, message: 'the file is empty; "extract rules init" writes one to begin with' }]
    const places = new Map<string, Place>()
    const value = readNode(document.contents, '', places, text)
    const at: Source['at'] = (pointer, part = 'value', inside = null) => position(offsetOf(text, places.get(pointer), value, pointer, part, inside))
    return { value, at, size: places.size }
  } catch (error) {
    if (error instanceof Refused) return [{ ...position(error.offset), message: error.message }]
    if (error instanceof RangeError) return [{ line: 1, column: 1, message: 'the file is nested too deeply' }]
    throw error
  }
}

function complaint({ code, message, pos }: YAMLError, text: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here, and a rule file is one: leave out ---'
  return `not valid ${/^\s*[[{]/u.test(text) ? 'JSON or YAML' : 'YAML'}: ${message}${unquoted(text, pos[0])}`
}

/** A pattern without quotes is what mostly stops the reader: its brackets and signs mean something else to it. */
function unquoted(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /(?:^|[\s{,])match\s*:\s*[^\s"']/u.test(line) ? '; write the pattern in quotes' : ''
}

/** Offsets to lines and columns, both from 1. */
function positions(text: string): (offset: number) => Position {
  const lineOf = lineLookup(text)
  return (offset) => ({ line: lineOf(offset), column: offset - text.lastIndexOf('\n', offset - 1) })
}

/** What is nested without end would exhaust the parser before it could complain: brackets, indentation, lists in lists. */
function refuseDepth(text: string): void {
  let depth = 0
  let indent = 0
  let leads = true
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (char === '\n') [leads, indent] = [true, 0]
    else if (leads && ' -?:'.includes(char)) indent++
    else leads = false
    if (char === '[' || char === '{') depth++
    else if (char === ']' || char === '}') depth--
    if (depth > MOST_OPEN || indent > MOST_OPEN) throw new Refused('the file is nested too deeply', i)
  }
}

function refuseParts(text: string): void {
  let parts = 0
  for (let i = 0; i < text.length; i++) {
    if ((text[i] === ',' || text[i] === '\n') && ++parts > MOST_PARTS) throw new Refused(`the file has more than ${MOST_PARTS} lines and commas`, i)
  }
}

function readNode(node: Node | null, pointer: string, places: Map<string, Place>, text: string): unknown {
  const offset = node?.range?.[0] ?? 0
  if (pointer.split('/').length > DEEPEST) throw new Refused('the file is nested too deeply', offset)
  if (node === null) return null
  if (isAlias(node)) throw new Refused('aliases (*name) are not read: write the value out', offset)
  if ('anchor' in node && node.anchor !== undefined) throw new Refused('anchors (&name) are not read: write the value out', offset)
  if (node.tag !== undefined) throw new Refused(`the type "${node.tag}" is not read: write plain texts, numbers, lists and maps`, offset)
  if (!places.has(pointer)) places.set(pointer, { key: offset, value: offset })
  if (isScalar(node)) {
    if (pointer.endsWith('/match') && node.type === 'PLAIN' && typeof node.comment === 'string') throw new Refused('the pattern ends here, for # begins a comment: write the pattern in quotes', node.range![1])
    return node.value
  }
  if (isSeq(node)) return node.items.map((item, i) => readNode(item as Node | null, `${pointer}/${i}`, places, text))
  if (isMap(node)) return readMap(node.items as Pair<Node, Node | null>[], pointer, places, text)
  throw new Refused('this is neither a text, a number, a list nor a map', offset)
}

function readMap(pairs: readonly Pair<Node, Node | null>[], pointer: string, places: Map<string, Place>, text: string): Record<string, unknown> {
  const entries = pairs.map(({ key, value }): [string, unknown] => {
    const name = isScalar(key) ? String(key.value) : ''
    const at = key.range?.[0] ?? 0
    const below = `${pointer}/${escapePointer(name)}`
    // The library's own check compares each key with all before it.
    if (places.has(below)) throw new Refused(`the key "${name}" stands here a second time`, at)
    places.set(below, { key: at, value: value?.range?.[0] ?? at })
    return [name, readNode(value, below, places, text)]
  })
  // Own properties only, whatever a key is called.
  return Object.fromEntries(entries)
}

/** A key as it stands in a JSON pointer. */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** A character of a text that is written on one line without escapes is found where it stands; else the text itself is. */
function offsetOf(text: string, place: Place | undefined, root: unknown, pointer: string, part: 'key' | 'value', inside: number | null): number {
  if (place === undefined) return 0
  if (part === 'key' || inside === null) return place[part]
  const value = pointer.split('/').slice(1).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], root)
  const start = place.value + (text[place.value] === '"' || text[place.value] === "'" ? 1 : 0)
  return typeof value === 'string' && text.startsWith(value, start) ? start + inside : place.value
}
