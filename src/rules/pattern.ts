/**
 * The pattern language of rules: a part of compromise's match syntax. A pattern is read here first, because the engine
 * takes in silence what it does not understand, and is handed on in the form that the engine matches as it reads.
 */
import { fold } from '../text/fold.ts'

/** One word or tag, or any term. */
export interface Atom {
  kind: 'word' | 'tag' | 'any'
  /** Folded word, or name of the tag without `#` */
  name: string
  negative: boolean
  /** Offset in the pattern */
  at: number
}

/** How often an item may stand: `?` is 0 to 1, `+` is 1 to no bound. */
export interface Repeat {
  /** As the engine is told it */
  sign: string
  min: number
  max: number
}

/** What stands in one place: one of several sequences, `(a b|c)`, or one term that is all of several things, `(#A && !#B)`. */
export interface Item {
  choices: readonly (readonly Atom[])[]
  all: boolean
  negative: boolean
  repeat: Repeat | null
  /** The capture that it belongs to */
  capture: Capture | null
  at: number
}

/** A named part of a pattern, `[<label>#Head+]`. */
export interface Capture {
  name: string
  at: number
}

/** What is wrong with a pattern, and where in it. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** No pattern reaches further than this many terms. */
export const WINDOW = 14
/** Characters of the longest pattern. */
const LONGEST = 1000

/** Words, tags, quantifiers and signs; any other sign comes alone and is refused. */
const PARTS = /&&|\{[^{}]*\}|<[^<>]*>|#[\p{L}\p{N}_]*|[\p{L}\p{M}\p{N}_]+|\S/gu

/** Signs of compromise's syntax, and of texts, that our terms make no sense of. */
const REFUSED: Readonly<Record<string, string>> = {
  '^': 'the start of a sentence cannot be asked for',
  $: 'the end of a sentence cannot be asked for',
  '/': 'regular expressions are no part of the rule language: list the words, (a|b)',
  '~': 'fuzzy words are no part of the rule language: list the spellings, (a|b)',
  '@': 'methods are no part of the rule language',
  '%': 'a percentage is #Percent',
  ',': 'a comma is #Comma',
  ';': 'a semicolon is #Semicolon',
  ':': 'a colon is #Colon',
  '-': 'a dash is #Dash',
  '"': 'words are written without quotes',
}

interface Part {
  text: string
  at: number
}

/** Reads a pattern. Throws a PatternError that tells what is wrong and where. */
export function parsePattern(match: string): Item[] {
  if (match.length > LONGEST) throw new PatternError(`the pattern has ${match.length} characters, more than the ${LONGEST} that are read`, 0)
  const parts = [...match.matchAll(PARTS)].map((found): Part => ({ text: found[0], at: found.index }))
  const items: Item[] = []
  let at = 0
  while (at < parts.length) at = readItem(parts, at, items)
  if (items.length === 0) throw new PatternError('the pattern is empty', 0)
  if (items.every(({ repeat }) => repeat?.min === 0)) throw new PatternError('every part may be left out, so the pattern would match anything', 0)
  const least = items.reduce((sum, { choices, repeat }) => sum + (repeat?.min ?? 1) * Math.min(...choices.map(({ length }) => length)), 0)
  if (least > WINDOW) throw new PatternError(`the pattern wants ${least} words at least, and reaches over ${WINDOW} at most`, 0)
  return items
}

/** One item, or all items of a capture, from part `from` on; gives the part behind. */
function readItem(parts: readonly Part[], from: number, items: Item[]): number {
  if (parts[from]!.text !== '[') return readOne(parts, from, null, items)
  const opening = parts[from]!
  const name = parts[from + 1]
  if (name === undefined || !/^<[a-z]+>$/u.test(name.text)) throw new PatternError('a capture begins with its name in small letters: [<label>#Head+]', opening.at)
  const capture = { name: name.text.slice(1, -1), at: name.at }
  let at = from + 2
  while (at < parts.length && parts[at]!.text !== ']') {
    if (parts[at]!.text === '[') throw new PatternError('a capture cannot stand inside another', parts[at]!.at)
    at = readOne(parts, at, capture, items)
  }
  if (at === parts.length) throw new PatternError('the capture is not closed: ] is missing', opening.at)
  if (items.at(-1)?.capture !== capture) throw new PatternError(`the capture <${capture.name}> holds nothing`, opening.at)
  const after = parts[at + 1]
  if (after !== undefined && repeatOf(after) !== null) throw new PatternError(`a capture cannot be optional or repeated, it would be lost: put the ${after.text} inside, or write two rules`, after.at)
  return at + 1
}

function readOne(parts: readonly Part[], from: number, capture: Capture | null, items: Item[]): number {
  const negative = parts[from]!.text === '!'
  const start = negative ? from + 1 : from
  const part = parts[start]
  if (part === undefined || (negative && part.text === '!')) throw new PatternError('! stands before a word, a tag or a bracket', parts[from]!.at)
  const group = part.text === '(' ? readGroup(parts, start) : { choices: [[readAtom(parts, start)[0]]], all: false, next: start + 1 }
  const sign = parts[group.next]
  const repeat = sign === undefined ? null : repeatOf(sign)
  const twice = repeat === null ? undefined : parts[group.next + 1]
  if (twice !== undefined && repeatOf(twice) !== null) throw new PatternError(`${sign!.text} and ${twice.text} cannot both stand here`, twice.at)
  if (repeat !== null && repeat.max > 1 && group.choices.some((choice) => choice.length > 1)) {
    throw new PatternError(`a choice of several words cannot be repeated by ${sign!.text}, only by ?`, sign!.at)
  }
  items.push({ choices: group.choices, all: group.all, negative, repeat, capture, at: parts[from]!.at })
  return repeat === null ? group.next : group.next + 1
}

interface Group {
  choices: Atom[][]
  all: boolean
  next: number
}

/** `(a b|c)`, longest choice first, for the engine takes the first that fits and never comes back; or `(#A && !#B)`. */
function readGroup(parts: readonly Part[], from: number): Group {
  const choices: Atom[][] = [[]]
  let joined = ''
  let at = from + 1
  for (; at < parts.length && parts[at]!.text !== ')'; at++) {
    const { text } = parts[at]!
    if (text === '|' || text === '&&') {
      if (joined !== '' && joined !== text) throw new PatternError('| and && cannot be mixed in one bracket', parts[at]!.at)
      joined = text
      if (choices.at(-1)!.length === 0) throw new PatternError(`nothing stands before ${text}`, parts[at]!.at)
      choices.push([])
      continue
    }
    if (text === '(' || text === '[') throw new PatternError('brackets inside brackets never match: write the choices out, or two rules', parts[at]!.at)
    if (repeatOf(parts[at]!) !== null) throw new PatternError(`${text} inside a bracket never matches: put it behind the bracket, or write the choices out`, parts[at]!.at)
    const [atom, last] = readAtom(parts, at)
    choices.at(-1)!.push(atom)
    at = last
  }
  if (at === parts.length) throw new PatternError('the bracket is not closed: ) is missing', parts[from]!.at)
  if (choices.at(-1)!.length === 0) throw new PatternError(choices.length === 1 ? 'the bracket is empty' : `nothing stands behind ${joined}`, parts[at]!.at)
  const all = joined === '&&'
  if (all && choices.some((choice) => choice.length > 1)) throw new PatternError('&& joins single words or tags', parts[from]!.at)
  return { choices: all ? choices : choices.sort((a, b) => b.length - a.length), all, next: at + 1 }
}

/** A word, a tag or `.`, perhaps behind `!`, with the index of its last part. */
function readAtom(parts: readonly Part[], from: number): [Atom, number] {
  const negative = parts[from]!.text === '!'
  const last = negative ? from + 1 : from
  const part = parts[last]
  const { text, at } = part ?? parts[from]!
  if (text === '.') return [{ kind: 'any', name: text, negative, at }, last]
  if (/^#[A-Za-z]+$/u.test(text)) return [{ kind: 'tag', name: text.slice(1), negative, at }, last]
  if (/^\p{L}[\p{L}\p{M}]*$/u.test(text)) return [{ kind: 'word', name: fold(text), negative, at }, last]
  throw new PatternError(complaint(text), at)
}

function complaint(text: string): string {
  if (text.startsWith('<')) return `a capture is written in square brackets: [${text}#Quantity]`
  if (text.startsWith('#')) return `"${text}" is no tag; tags are # and letters, such as #Quantity`
  if (text.startsWith('{')) return 'braces count what stands before them: #Word{1,3}'
  if (/^\p{N}/u.test(text)) return `"${text}": numbers are read before rules; write #Quantity, #Count or #Period`
  return REFUSED[text] ?? `"${text}" has no meaning here`
}

function repeatOf({ text, at }: Part): Repeat | null {
  if (text === '?') return { sign: text, min: 0, max: 1 }
  if (text === '+') return { sign: text, min: 1, max: Number.POSITIVE_INFINITY }
  // The engine's own * wants one at least.
  if (text === '*') return { sign: `{0,${WINDOW}}`, min: 0, max: WINDOW }
  if (!text.startsWith('{')) return null
  const found = /^\{(\d{1,3})(?:,(\d{1,3}))?\}$/u.exec(text)
  if (found === null) throw new PatternError(`"${text}" counts nothing; write {2} or {0,3}`, at)
  const [min, max] = [Number(found[1]), Number(found[2] ?? found[1])]
  if (min > max) throw new PatternError(`"${text}": at least ${min} and at most ${max} cannot be`, at)
  if (max > WINDOW || max === 0) throw new PatternError(`"${text}": a pattern reaches over at least one and at most ${WINDOW} words`, at)
  return { sign: text, min, max }
}

/** The pattern in the engine's own syntax. */
export function renderPattern(items: readonly Item[]): string {
  return items.map((item, i) => {
    const { capture } = item
    const opens = capture !== null && items[i - 1]?.capture !== capture
    const closes = capture !== null && items[i + 1]?.capture !== capture
    return `${opens ? `[<${capture.name}>` : ''}${renderItem(item)}${closes ? ']' : ''}`
  }).join(' ')
}

/** One item as it is written. */
export function renderItem({ choices, all, negative, repeat }: Item): string {
  const single = choices.length === 1 && choices[0]!.length === 1
  const inner = choices.map((choice) => choice.map(renderAtom).join(' ')).join(all ? ' && ' : '|')
  // "!(!a)" keeps its brackets: what is negated twice is not written "!!a".
  const bare = single && !(negative && choices[0]![0]!.negative)
  return `${negative ? '!' : ''}${bare ? inner : `(${inner})`}${repeat?.sign ?? ''}`
}

function renderAtom({ kind, name, negative }: Atom): string {
  return `${negative ? '!' : ''}${kind === 'tag' ? '#' : ''}${name}`
}
