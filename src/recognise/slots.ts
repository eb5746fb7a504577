/**
 * The slots of token patterns: what counts as a year, a month, a code. Shapes of numbers and letters only;
 * words come from the tables. Each looks at a bounded number of tokens.
 */
import type { PhraseTrie } from '../catalogue/trie.ts'
import { buildFoldedTrie, longestPhrase } from '../catalogue/trie.ts'
import { isUpper } from '../text/boundary.ts'
import type { Token } from '../text/tokenise.ts'
import { KIND_BITS, NUMERAL_BITS } from '../text/vocabulary.ts'
import type { Slot } from './pattern-node.ts'

/** Longest code that is looked at, in tokens: a bound that keeps recognition linear. */
const LONGEST_CODE = 24
const { capital: CAPITAL, word: WORD, mark: MARK, short: SHORT, long: LONG, dotted: DOTTED } = KIND_BITS
const ANY = NUMERAL_BITS | WORD | MARK

/** A slot of one numeral between bounds, without separators and of at most `digits` digits. */
export function integer(least: number, most: number, digits = 2): Slot {
  const kinds = digits <= 3 ? SHORT : least >= 1000 ? LONG : SHORT | LONG
  return single(kinds, ({ norm }) => norm.length <= digits && isWithin(norm, 0, norm.length, least, most))
}

/** A slot of one numeral with dots inside whose pieces lie in the given bounds: `29.6`, `20.10.2019`. */
export function dotted(...bounds: readonly (readonly [least: number, most: number])[]): Slot {
  return single(DOTTED, ({ norm }) => {
    if (norm.length > 10) return false
    let from = 0
    for (const [i, [least, most]] of bounds.entries()) {
      const dot = norm.indexOf('.', from)
      const end = dot < 0 ? norm.length : dot
      if ((dot < 0) !== (i === bounds.length - 1) || !isWithin(norm, from, end, least, most)) return false
      from = end + 1
    }
    return true
  })
}

/** True when the digits `[from, to)` of a numeral make a number between the bounds. */
function isWithin(norm: string, from: number, to: number, least: number, most: number): boolean {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + norm.charCodeAt(at) - 48
  return value >= least && value <= most
}

/** A slot of one of the phrases given, longest first; they are keys of a table of at most three syllables, and may have their trie. */
export function oneOf(phrases: ReadonlyMap<string, unknown>, opening: number = WORD, trie: PhraseTrie<unknown> = buildFoldedTrie(phrases)): Slot {
  const syllables = [...phrases.keys()].map((phrase) => phrase.split(' '))
  const second = { kinds: 0, glued: 0, norms: new Set(syllables.flatMap((some) => some.slice(1, 2))) }
  return { opens: opening, single: opening, second, words: new Set(syllables.map(([first]) => first!)), length: (_, tokens, at) => longestPhrase(trie, tokens, at)?.length ?? 0 }
}

/** A numeral or one of the words of a table. */
export function either(numeral: Slot, words: Slot): Slot {
  return {
    ...words,
    opens: numeral.opens | words.opens,
    single: numeral.single | words.single,
    length: (text, tokens, at) => numeral.length(text, tokens, at) || words.length(text, tokens, at),
  }
}

/** Roman numerals as written in reports, upper case. */
export const roman: Slot = single(CAPITAL, (token, text) =>
  token.end - token.start < 8 && /^[IVXLC]+$/u.test(text.slice(token.start, token.end)))

/** A word wholly in upper case: `CP`, `QH`, `ĐT`. */
export const upper: Slot = single(CAPITAL, (token, text) =>
  token.end - token.start <= 8 && isUpperCase(text, token.start, token.end))

/** A numeral with one letter glued to it: `30a`, `2A`. */
export const numberLetter: Slot = {
  opens: SHORT | LONG,
  single: 0,
  second: { kinds: 0, glued: WORD },
  length: (_, tokens, at) => {
    const next = tokens[at + 1]
    return next?.kind === 'word' && next.glued && next.norm.length === 1 && next.norm !== 'đ' ? 2 : 0
  },
}

/** The `4.0` of "công nghiệp 4.0". */
export const generation: Slot = single(DOTTED, ({ norm }) => norm.length === 3 && norm.endsWith('.0'))

/** One or two upper-case letters: those of a number plate. */
export const shortUpper: Slot = single(CAPITAL, (token, text) =>
  token.end - token.start <= 2 && isUpperCase(text, token.start, token.end))

/** An office in the number of a document: `TTg`, `HĐQT`. */
export const official: Slot = single(CAPITAL, (token, text) => isOfficial(text, token))

const LETTERS = new Set('abcdefghijklmnopqrstuvwxyzđ')

/** One letter on its own: the `A` of `lớp 9A`. */
export const letter: Slot = { ...single(WORD, ({ norm }) => LETTERS.has(norm)), words: LETTERS }

/** A word that begins with a capital. */
export const capital: Slot = single(CAPITAL, () => true)

/** A slot that refuses the folded words given. */
export function except(slot: Slot, words: ReadonlySet<string>): Slot {
  return { ...slot, length: (text, tokens, at) => (words.has(tokens[at]!.norm) ? 0 : slot.length(text, tokens, at)) }
}

/** A word of at most three letters: the tail of a code. */
export const shortWord: Slot = single(WORD, ({ norm }) => norm.length <= 3)

/** Any word, any numeral. */
export const word: Slot = single(WORD, () => true)
export const numeral: Slot = single(NUMERAL_BITS, () => true)

/** A glued run of numerals, words, slashes and hyphens that holds a numeral: `01/NQ-CP`, `1A`. */
export const code: Slot = { opens: NUMERAL_BITS | WORD, single: NUMERAL_BITS, second: { kinds: 0, glued: ANY }, length: codeLength }

function codeLength(_: string, tokens: readonly Token[], at: number): number {
  if (tokens[at]!.kind === 'word' && tokens[at + 1]?.glued !== true) return 0
  let last = at
  let digits = false
  while (last < tokens.length && last - at < LONGEST_CODE && (last === at || tokens[last]!.glued)) {
    const { kind, norm } = tokens[last]!
    if (kind === 'mark' && !'/-–.&'.includes(norm)) break
    if (kind === 'number') digits = true
    last++
  }
  while (last > at && tokens[last - 1]!.kind === 'mark') last--
  return digits ? last - at : 0
}

/** A glued run with both digits and letters: `9A`, `TH1`, `25B/3`. */
export const mixed: Slot = {
  opens: NUMERAL_BITS | WORD,
  single: 0,
  second: { kinds: 0, glued: ANY },
  length: (text, tokens, at) => {
    const length = codeLength(text, tokens, at)
    return length > 1 && tokens.slice(at, at + length).some(({ kind }) => kind === 'word') ? length : 0
  },
}

/** The number of a document without its kind of document before it: `35-CT/TW`, `125/2018/NĐ-CP`, `17809/BTC-CTK`. */
export const documentNumber: Slot = {
  opens: SHORT | LONG,
  single: 0,
  second: { kinds: 0, glued: MARK },
  length: (text, tokens, at) => {
    const mark = tokens[at + 1]
    if (mark === undefined || !mark.glued || (mark.norm !== '/' && mark.norm !== '-')) return 0
    const length = codeLength(text, tokens, at)
    const words = tokens.slice(at + 1, at + length).filter(({ kind }) => kind === 'word')
    return words.length > 0 && words.every((token) => isOfficial(text, token)) ? length : 0
  },
}

/** `NQ`, `CP`, `TTg`, `QH`: at least two letters, the first two in upper case. */
function isOfficial(text: string, token: Token): boolean {
  return token.end - token.start >= 2 && isUpperCase(text, token.start, token.start + 2)
}

function isUpperCase(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isUpper(text.charCodeAt(at))) return false
  return true
}

/** A telephone number: 9 to 11 digits from a zero, in groups parted by spaces, dots, hyphens or a bracket. */
export const phone: Slot = {
  opens: SHORT | LONG | DOTTED,
  single: LONG | DOTTED,
  second: { kinds: NUMERAL_BITS | MARK, glued: NUMERAL_BITS | MARK },
  length: (_, tokens, at) => {
    if (!tokens[at]!.norm.startsWith('0')) return 0
    let digits = 0
    let end = at
    for (let last = at; last < tokens.length && last - at < 12 && digits < 9; last++) {
      const { kind, norm } = tokens[last]!
      if (kind === 'number' && !norm.includes(',')) digits += norm.replaceAll('.', '').length
      else if (!'-.)'.includes(norm)) break
      if (kind === 'number') end = last + 1
    }
    return digits >= 9 && digits <= 11 ? end - at : 0
  },
}

/** A web or mail address, up to the next space; at most 64 tokens at a time. */
export const address: Slot = {
  opens: ANY,
  single: ANY,
  second: { kinds: 0, glued: ANY },
  length: (_, tokens, at) => {
    let last = at + 1
    while (last < tokens.length && last - at < 64 && tokens[last]!.glued) last++
    return last - at
  },
}

function single(opens: number, fits: (token: Token, text: string) => boolean): Slot {
  return { opens, single: opens, length: (text, tokens, at) => (fits(tokens[at]!, text) ? 1 : 0) }
}

/** Digits only, no inner dot or comma. */
export function isPlain(numeral: string): boolean {
  for (let i = 0; i < numeral.length; i++) {
    const c = numeral.charCodeAt(i)
    if (c < 48 || c > 57) return false
  }
  return true
}
