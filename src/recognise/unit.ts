/** Units behind a number: the longest spelling of the table, composites with `/`, and nouns that grammar alone tells. */
import type { UnitEntry } from '../catalogue/tables.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { buildTrie, longestPhrase } from '../catalogue/trie.ts'
import type { Dimension } from '../figure.ts'
import { fold } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'

/** One spelling of a unit. */
interface Spelling {
  entry: UnitEntry
  notBefore: ReadonlySet<string>
}

/** Units by their spellings behind and before the number. */
export interface UnitGrammar {
  after: PhraseTrie<Spelling>
  before: PhraseTrie<UnitEntry>
}

/** A unit read at a token. */
export interface UnitRead {
  unit: string
  dimension: Dimension
  /** Power of ten that a fused abbreviation brings: 6 for `trđ` */
  exponent: number
  last: number
  /** Told by grammar, not by the table */
  guessed: boolean
}

const PER_PERSON_OR_TIME = new Set(['person', 'year', 'month', 'day', 'household', 'hour', 'week'])
const DENOMINATORS_MOST = 3
const LONGEST_UNIT = 8
/** Zeros of the words that size a denominator. */
const HEADS: Readonly<Record<string, string>> = { trăm: '00', nghìn: '000', ngàn: '000', vạn: '0000', triệu: '000000' }

/** The sentence that a unit is read in; `taken` tokens belong to other spans. */
export interface Scene {
  text: string
  tokens: readonly Token[]
  taken: readonly boolean[]
}

/** Builds the unit tries. */
export function compileUnits(entries: readonly UnitEntry[]): UnitGrammar {
  const spellings = entries.flatMap((entry): [string, Spelling][] => {
    const spelling = { entry, notBefore: new Set((entry.not_before ?? []).map((w) => fold(w))) }
    return entry.spellings.map((s) => [s, spelling])
  })
  return { after: buildTrie(spellings), before: buildTrie(entries.flatMap((e) => (e.before ?? []).map((s): [string, UnitEntry] => [s, e]))) }
}

/** The unit at `at` with its denominators, or null. */
export function readUnit(grammar: UnitGrammar, { text, tokens, taken }: Scene, at: number): UnitRead | null {
  const head = readSimple(grammar, text, tokens, at, freeUntil(taken, at, tokens.length))
  return head === null ? null : readDenominators(grammar, text, tokens, head)
}

/** Đồng behind a bare multiplier with a denominator: `750 nghìn/người/tháng`. */
export function readImpliedMoney(grammar: UnitGrammar, { text, tokens }: Scene, at: number): UnitRead | null {
  const head = { unit: 'VND', numerator: 'VND', dimension: 'money' as const, exponent: 0, last: at, guessed: false }
  const read = readDenominators(grammar, text, tokens, head)
  return read === head ? null : read
}

/** The first token from `at` on that a period, place or reference has taken: no unit reaches into it. */
function freeUntil(taken: readonly boolean[], at: number, most: number): number {
  let limit = at
  while (limit < most && limit < at + LONGEST_UNIT && taken[limit] !== true) limit++
  return limit
}

/** The currency whose sign ends right before `at`, with the index of its first token; null when there is none. */
export function unitBefore(grammar: UnitGrammar, tokens: readonly Token[], at: number): { entry: UnitEntry; first: number } | null {
  for (let first = Math.max(0, at - 2); first < at; first++) {
    const hit = longestPhrase(grammar.before, tokens, first, at)
    if (hit !== null && first + hit.length === at) return { entry: hit.value, first }
  }
  return null
}

interface Head extends UnitRead {
  /** Code as numerator of a composite */
  numerator: string
}

function readSimple(grammar: UnitGrammar, text: string, tokens: readonly Token[], at: number, free: number): Head | null {
  let limit = free
  for (;;) {
    const hit = longestPhrase(grammar.after, tokens, at, limit)
    if (hit === null) return null
    const last = at + hit.length
    if (isUnitHere(hit.value, tokens, at, last)) return headOf(hit.value.entry, text, tokens, at, last)
    limit = last - 1
  }
}

function isUnitHere({ entry, notBefore }: Spelling, tokens: readonly Token[], at: number, last: number): boolean {
  const next = tokens[last]
  if (next !== undefined && notBefore.has(next.norm)) return false
  if (entry.alone !== false || tokens[at]!.end - tokens[at]!.start > 1) return true
  return tokens[at]!.glued || next === undefined || next.kind !== 'word'
}

function headOf(entry: UnitEntry, text: string, tokens: readonly Token[], at: number, last: number): Head {
  const written = text.slice(tokens[at]!.start, tokens[last - 1]!.end).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
  const unit = entry.counted === true ? written : (entry.unit ?? entry.id)
  const numerator = entry.counted === true ? (entry.per ?? written) : unit
  return { unit, numerator, dimension: entry.dimension, exponent: entry.exponent ?? 0, last, guessed: false }
}

/** `/người/năm`, `/100.000 dân`, `/ha`: appended as codes; money per person or time stays money. */
function readDenominators(grammar: UnitGrammar, text: string, tokens: readonly Token[], head: Head): UnitRead {
  const codes: string[] = []
  let last = head.last
  while (codes.length < DENOMINATORS_MOST && tokens[last]?.norm === '/') {
    const read = readDenominator(grammar, text, tokens, last + 1)
    if (read === null) break
    codes.push(read.code)
    last = read.last
  }
  if (codes.length === 0) return head
  const money = head.dimension === 'money' && codes.every((c) => PER_PERSON_OR_TIME.has(c))
  const percent = head.dimension === 'percent'
  const dimension = money ? 'money' : percent ? 'percent' : 'rate'
  return { unit: [head.numerator, ...codes].join('/'), dimension, exponent: head.exponent, last, guessed: false }
}

/** The size of a denominator: `100.000 dân`, `1 vạn dân`, `vạn dân`; null where it is one. */
function readHeads(tokens: readonly Token[], at: number): { numeral: string | null; from: number } {
  const digits = tokens[at]?.kind === 'number' ? tokens[at]!.norm.replace(/\D/gu, '') : null
  const from = digits === null ? at : at + 1
  const zeros = HEADS[tokens[from]?.norm ?? '']
  return zeros === undefined ? { numeral: digits, from } : { numeral: `${digits ?? '1'}${zeros}`, from: from + 1 }
}

function readDenominator(grammar: UnitGrammar, text: string, tokens: readonly Token[], at: number): { code: string; last: number } | null {
  const { numeral, from } = readHeads(tokens, at)
  const hit = longestPhrase(grammar.after, tokens, from)
  const token = tokens[from]
  if (hit === null && (token === undefined || token.kind !== 'word' || numeral !== null)) return null
  const last = hit === null ? from + 1 : from + hit.length
  const written = text.slice(token!.start, tokens[last - 1]!.end).normalize('NFC').toLowerCase()
  const code = hit === null ? written : (hit.value.entry.per ?? (hit.value.entry.counted === true ? written : hit.value.entry.id))
  return { code: numeral === null ? code : `${numeral} ${code}`, last }
}
