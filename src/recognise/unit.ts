/** The unit at a token: the longest spelling that the table holds. Denominators are read in `composite.ts`. */
import type { UnitEntry } from '../catalogue/tables.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { buildTrie, longestPhrase } from '../catalogue/trie.ts'
import type { Dimension } from '../figure.ts'
import { fold, foldPhrase } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'

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
  /** Told by grammar, not by the table */
  guessed: boolean
}

/** A unit without its denominators. */
export interface UnitHead extends UnitRead {
  entry: UnitEntry
  /** Code in a composite, above the line: `person` for người */
  numerator: string
}

const LONGEST_UNIT = 8

/** Builds the unit tries. */
export function compileUnits(entries: readonly UnitEntry[]): UnitGrammar {
  const spellings = new Map<string, Spelling[]>()
  for (const entry of entries) {
    const notBefore = new Set((entry.not_before ?? []).map(fold))
    for (const spelling of entry.spellings) {
      const key = foldPhrase(spelling)
      spellings.set(key, [...(spellings.get(key) ?? []), { entry, notBefore, letter: /^[a-z]$/iu.test(spelling) ? spelling : null }])
    }
  }
  const before = entries.flatMap((e) => (e.before ?? []).map((s): [string, UnitEntry] => [s, e]))
  return { after: buildTrie(spellings), before: buildTrie(before), currency: entries.find((e) => e.id === 'VND') ?? null }
}

/** The unit at `at` without denominators, or null. */
export function readUnitHead(grammar: UnitGrammar, { text, tokens, taken }: UnitScene, at: number): UnitHead | null {
  if (taken[at] === true) return headBeforeName(grammar, text, tokens, at)
  let limit = at
  while (limit < tokens.length && limit < at + LONGEST_UNIT && taken[limit] !== true) limit++
  for (;;) {
    const hit = longestPhrase(grammar.after, tokens, at, limit)
    if (hit === null) return null
    const last = at + hit.length
    const spelling = hit.value.find((s) => isUnitHere(s, text, tokens, at, last))
    if (spelling !== undefined) return headOf(spelling.entry, text, tokens, at, last)
    limit = last - 1
  }
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
  for (let first = Math.max(0, at - 2); first < at; first++) {
    const hit = longestPhrase(grammar.before, tokens, first, at)
    if (hit !== null && first + hit.length === at && taken[first] !== true && taken[at - 1] !== true) return { entry: hit.value, first }
  }
  return null
}

/** A stretch of tokens as a unit is written: in lower case, composed, with single spaces. */
export function writtenUnit(text: string, tokens: readonly Token[], first: number, last: number): string {
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
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
  const written = writtenUnit(text, tokens, at, last)
  const unit = entry.counted === true ? written : (entry.unit ?? entry.id)
  const numerator = entry.counted === true ? (entry.per ?? written) : unit
  return { entry, unit, numerator, dimension: entry.dimension, exponent: entry.exponent ?? 0, last, guessed: false }
}
