/** The unit at a token: the longest spelling that the table holds. Denominators are read in `composite.ts`. */
import { numbering, packTries } from '../catalogue/pack.ts'
import type { PackedSpelling, Prepared } from '../catalogue/prepared.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import { shelved } from '../catalogue/shelf.ts'
import type { UnitEntry } from '../catalogue/tables.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { buildTrie, longestPhrase, noValues, packedTrie } from '../catalogue/trie.ts'
import type { Dimension } from '../figure.ts'
import { fold, foldPhrase } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { OPENS } from '../text/vocabulary.ts'
import { buildBackwards, phraseBefore } from './backwards.ts'

/** One spelling of a unit. */
interface Spelling {
  entry: UnitEntry
  notBefore: ReadonlySet<string>
  /** A single letter that must be written in this case: `g` is a gram, in `5G` it is none */
  letter: string | null
}

/** Units by their spellings behind and before the number. */
export interface UnitGrammar {
  /** What a spelling may be, in the order of the tables: "mẫu" is a sample, and with ruộng an area */
  after: PhraseTrie<readonly Spelling[]>
  /** Currency signs, read backwards from the number */
  before: PhraseTrie<UnitEntry>
  /** The currency of a bare multiplier: "750 nghìn/người/tháng" */
  currency: UnitEntry | null
}

/** The sentence that a unit is read in; `taken` tokens belong to other spans. */
export interface UnitScene {
  text: string
  tokens: readonly Token[]
  taken: readonly boolean[]
}

/** A unit read at a token. */
export interface UnitRead {
  unit: string
  dimension: Dimension
  /** Power of ten that a fused abbreviation brings: 6 for `trđ` */
  exponent: number
  last: number
}

/** A unit without its denominators. */
export interface UnitHead extends UnitRead {
  entry: UnitEntry
  /** Code in a composite, above the line: `person` for người */
  numerator: string
}

const LONGEST_UNIT = 8
/** Tokens of the longest sign: `US$`. */
const LONGEST_SIGN = 2

/** Builds the unit tries; that of the spellings is there where the build has told it. */
export function compileUnits(entries: readonly UnitEntry[], shelf: Shelf, prepared?: Prepared): UnitGrammar {
  const before = () => entries.flatMap((e) => (e.before ?? []).map((s): [string, UnitEntry] => [s, uniform(e)]))
  const currency = entries.find((e) => e.id === 'VND')
  return { after: prepared === undefined ? buildTrie(spellingsOf(entries.map(uniform)), OPENS.unit) : packedSpellings(entries, prepared), before: shelved(shelf, 'units before', before, 0, buildBackwards), currency: currency === undefined ? null : uniform(currency) }
}

/** Every field that an entry may have. */
const FIELDS: Record<keyof UnitEntry, undefined> = {
  id: undefined, dimension: undefined, counted: undefined, family: undefined, spellings: undefined, before_names: undefined, few: undefined, before: undefined,
  unit: undefined, exponent: undefined, per: undefined, not_before: undefined, examples: undefined,
}

/** The entry with every field, so that all are of one shape: of many, V8 does not tell which it reads. */
function uniform(entry: UnitEntry): UnitEntry {
  return { ...FIELDS, ...entry } as UnitEntry
}

function spellingsOf(entries: readonly UnitEntry[]): Map<string, Spelling[]> {
  const spellings = new Map<string, Spelling[]>()
  for (const entry of entries) {
    const notBefore = notBeforeOf(entry)
    for (const spelling of entry.spellings) {
      const key = foldPhrase(spelling)
      spellings.set(key, [...(spellings.get(key) ?? []), { entry, notBefore, letter: /^[a-z]$/iu.test(spelling) ? spelling : null }])
    }
  }
  return spellings
}

function notBeforeOf({ not_before = [] }: UnitEntry): Set<string> {
  return new Set(not_before.map(fold))
}

function packedSpellings(entries: readonly UnitEntry[], { units: { tries, values }, syllables }: Prepared): PhraseTrie<readonly Spelling[]> {
  const read: UnitEntry[] = []
  const entryAt = (at: number) => (read[at] ??= uniform(entries[at]!))
  const spelling = ([at, letter]: PackedSpelling): Spelling => ({ entry: entryAt(at), notBefore: notBeforeOf(entries[at]!), letter })
  return packedTrie({ ...tries, syllables, values: noValues(values.length), valueAt: (number) => values[number]!.map(spelling) }, 0, OPENS.unit)
}

/** The spellings as the build keeps them. */
export function packUnits(entries: readonly UnitEntry[], { after }: UnitGrammar, numberOf: (syllable: string) => number): Prepared['units'] {
  const values = numbering<readonly PackedSpelling[]>((value) => JSON.stringify(value))
  const tries = packTries([after], numberOf, (spellings) => values.numberOf(spellings.map(({ entry, letter }) => [entries.findIndex(({ id }) => id === entry.id), letter])))
  return { tries, values: values.all }
}

/** The unit at `at` without denominators, or null. */
export function readUnitHead(grammar: UnitGrammar, { text, tokens, taken }: UnitScene, at: number): UnitHead | null {
  if (taken[at] === true) return headBeforeName(grammar, text, tokens, at)
  let limit = Math.min(tokens.length, at + LONGEST_UNIT)
  for (;;) {
    const hit = longestPhrase(grammar.after, tokens, at, limit)
    if (hit === null) return null
    const last = at + hit.length
    limit = firstTaken(taken, at, last)
    if (limit < last) continue
    for (const spelling of hit.value) if (isUnitHere(spelling, text, tokens, at, last)) return headOf(spelling.entry, text, tokens, at, last)
    limit = last - 1
  }
}

function firstTaken(taken: readonly boolean[], first: number, last: number): number {
  let at = first
  while (at < last && taken[at] !== true) at++
  return at
}

/** "2 huyện Bảo Lâm và Bảo Lạc": the noun is counted although the name behind it has taken it in. */
function headBeforeName({ after }: UnitGrammar, text: string, tokens: readonly Token[], at: number): UnitHead | null {
  const hit = longestPhrase(after, tokens, at, Math.min(tokens.length, at + LONGEST_UNIT))
  const spelling = hit?.value.find(({ entry }) => entry.before_names === true)
  if (hit === null || spelling === undefined || tokens[at]!.capital || tokens[at + hit.length]?.capital !== true) return null
  return headOf(spelling.entry, text, tokens, at, at + hit.length)
}

/** The currency whose sign ends right before `at`, with the index of its first token; null when there is none. */
export function unitBefore(grammar: UnitGrammar, { tokens, taken }: UnitScene, at: number): { entry: UnitEntry; first: number } | null {
  if (at === 0 || (tokens[at - 1]!.opens & OPENS.lead) === 0 || taken[at - 1] === true) return null
  const hit = phraseBefore(grammar.before, tokens, at, LONGEST_SIGN, (_, first) => taken[first] !== true)
  return hit === null ? null : { entry: hit.value, first: hit.first }
}

/** A stretch of tokens as a unit is written: in lower case, composed, with single spaces. */
export function writtenUnit(text: string, tokens: readonly Token[], first: number, last: number): string {
  if (last === first + 1 && isPlain(text, tokens[first]!)) return tokens[first]!.norm
  const written = text.slice(tokens[first]!.start, tokens[last - 1]!.end)
  for (let at = first; at < last; at++) {
    const spaced = at === first || (tokens[at]!.start === tokens[at - 1]!.end + 1 && text[tokens[at - 1]!.end] === ' ')
    if (!spaced || !isPlain(text, tokens[at]!)) return written.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
  }
  return written
}

/** True for a word that is written as it is folded, as most are. */
function isPlain(text: string, { kind, start, end, norm }: Token): boolean {
  return kind === 'word' && norm.length === end - start && text.startsWith(norm, start)
}

function isUnitHere({ entry, notBefore, letter }: Spelling, text: string, tokens: readonly Token[], at: number, last: number): boolean {
  if (letter !== null && text[tokens[at]!.start] !== letter) return false
  const next = tokens[last]
  return next === undefined || !(notBefore.has(next.norm) || (entry.counted === true && isNameOf(text, tokens[at]!, next)))
}

/** "64 Bà Triệu": a noun with a capital before another is part of a name, unless all is in capitals. */
function isNameOf(text: string, noun: Token, next: Token): boolean {
  const second = text.charAt(noun.start + 1)
  return noun.capital && next.capital && second === second.toLowerCase()
}

function headOf(entry: UnitEntry, text: string, tokens: readonly Token[], at: number, last: number): UnitHead {
  const counted = entry.counted === true
  const unit = counted ? writtenUnit(text, tokens, at, last) : (entry.unit ?? entry.id)
  const numerator = counted ? (entry.per ?? unit) : unit
  return { entry, unit, numerator, dimension: entry.dimension, exponent: entry.exponent ?? 0, last }
}
