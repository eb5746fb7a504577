/**
 * Finds the places of a sentence: provinces and countries by name, any unit by its type word and capitals,
 * and references back to the report's own place. The names are in `catalogue/places.yaml`.
 */
import type { PlaceName } from '../catalogue/span-tables.ts'
import { longestPhrase } from '../catalogue/trie.ts'
import type { Token } from '../text/tokenise.ts'
import type { PlaceGrammar } from './place-grammar.ts'
import { firstPlace } from './place-grammar.ts'
import { isPlain } from './slots.ts'
import type { PlaceSpan } from './span.ts'

/** Syllables of the longest name that is read from capitals alone. */
const LONGEST_NAME = 5
/** How far back the head of an organisation's name is looked for, in tokens. */
const LOOK_BACK = 16
/** Words in small letters of the longest head and what follows it: "trách nhiệm hữu hạn một thành viên cấp nước". */
const SMALL = 10
/** Tokens of the longest name of a company before its place. */
const COMPANY = 9
const DASHES = new Set(['-', '–', '&'])

/** What opens no Vietnamese name: the "H" of "P. H Group", the "Donald" of "TT Donald Trump" (tổng thống, president). */
const OPENS_NO_NAME = /^(?:[bcdđghklmnpqrstvx]|\p{L}+[bdfjlqsvwxz])(?: |$)/iu

type Found = Pick<PlaceSpan, 'first' | 'last' | 'type' | 'name'>

interface Sentence {
  text: string
  tokens: readonly Token[]
  taken: boolean[]
  grammar: PlaceGrammar
}

/** The places of a sentence, in order; their tokens are marked in `taken`. */
export function recognisePlaces(
  text: string, tokens: readonly Token[], taken: boolean[], grammar: { places: PlaceGrammar },
): PlaceSpan[] {
  const sentence = { text, tokens, taken, grammar: grammar.places }
  const spans: PlaceSpan[] = []
  let at = firstPlace(tokens, 0, tokens.length)
  while (at < tokens.length) {
    const found = taken[at] ? null : (numberListed(sentence, at, spans.at(-1)) ?? placeAt(sentence, at))
    if (found !== null) spans.push(spanOf(sentence, found))
    at = nextPlace(tokens, found?.last ?? at + 1, spans.at(-1))
  }
  return spans
}

/** The next token at which a place may begin: behind a number and one token more another may be listed. */
function nextPlace(tokens: readonly Token[], at: number, before: PlaceSpan | undefined): number {
  const listed = before !== undefined && before.last >= at - 1 && isPlain(before.name) ? before.last + 1 : tokens.length
  return firstPlace(tokens, at, Math.min(listed, tokens.length))
}

/** A place as it was found, its tokens marked as taken. */
function spanOf(sentence: Sentence, { first, last, type, name }: Found): PlaceSpan {
  const { tokens, taken } = sentence
  for (let i = first; i < last; i++) taken[i] = true
  return {
    kind: 'place', start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, type, name,
    within: type === 'back' ? null : isInitialOfName(sentence, first, name) ? 'organisation' : within(sentence, first, type === null || type === 'region'),
  }
}

/** "P. H Group": the initials of a name that look like the type word of a place. */
function isInitialOfName({ tokens, grammar }: Sentence, first: number, name: string): boolean {
  return grammar.initials.has(tokens[first]!.norm) && OPENS_NO_NAME.test(name)
}

/** The longer of a typed and a listed place; a name with its type word is the surer of two alike. */
function placeAt(sentence: Sentence, at: number): Found | null {
  const typed = typedPlace(sentence, at)
  const listed = listedPlace(sentence, at)
  if (typed === null || (listed !== null && listed.last > typed.last)) return listed
  return typed
}

/** A listed name; a back reference with a name or the rest of a word behind it is none. */
function listedPlace(sentence: Sentence, at: number): Found | null {
  const { tokens, grammar } = sentence
  const hit = longestPhrase(grammar.names, tokens, at)
  if (hit === null || hit.value.needsType || !isFree(sentence, at, at + hit.length)) return null
  const { type, name } = hit.value
  if ((type === 'foreign' || type === 'country') && grammar.whose.has(tokens[at - 1]?.norm ?? '')) return null
  const next = tokens[behindDot(tokens, at + hit.length)]
  // "trên địa bàn tỉnh Bắc Kạn", "của Tỉnh ủy", "toàn xã hội"
  if (type === 'back' && next !== undefined && (next.capital || grammar.notNames.has(next.norm))) return null
  return isWritten(sentence, hit.value, at) && !isPerson(sentence, hit.value, at, hit.length) ? { first: at, last: at + hit.length, type, name } : null
}

/** The token at `at`, or the one behind a dot of abbreviation there: "trên địa bàn TP. HCM". */
function behindDot(tokens: readonly Token[], at: number): number {
  return tokens[at]?.norm === '.' && tokens[at]!.glued ? at + 1 : at
}

/** True when the syllables that the table capitalises are capitalised in the text. */
function isWritten({ tokens }: Sentence, { capitals }: PlaceName, at: number): boolean {
  return capitals.every((capital, i) => !capital || tokens[at + i]!.capital || tokens[at + i]!.kind !== 'word')
}

/** "ông Nguyễn Hòa Bình"; a name of one syllable ("Đức", "Anh") is a place only with no capital beside it. */
function isPerson(sentence: Sentence, { capitals }: PlaceName, at: number, length: number): boolean {
  const { tokens, grammar } = sentence
  if (capitals[0] !== true) return false
  const before = tokens[at - 1]
  if (length === 1 && grammar.likePersons.has(tokens[at]!.norm)) return tokens[at + 1]?.capital === true || !isToldPlace(sentence, at)
  if (before !== undefined && grammar.persons.has(before.norm) && (before.capital || length === 1)) return true
  if (length > 1) return false
  return before === undefined || before.capital || tokens[at + 1]?.capital === true || before.norm === '"'
}

/** Behind a word of place, or in a list of places: "tại Vinh", "Hà Nội, Huế và Đà Nẵng". */
function isToldPlace({ tokens, taken, grammar }: Sentence, at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  return grammar.placeWords.has(before.norm) || (taken[at - 2] === true && (before.kind === 'mark' || before.norm === 'và'))
}

function typedPlace(sentence: Sentence, at: number): Found | null {
  const { tokens, grammar } = sentence
  const hit = longestPhrase(grammar.types, tokens, at)
  if (hit === null || grammar.notAfter[hit.value]?.has(tokens[at - 1]?.norm ?? '') === true) return null
  const from = at + hit.length
  const listed = longestPhrase(grammar.names, tokens, from)
  const initial = grammar.initials.has(tokens[at]!.norm)
  const written = listed !== null && listed.value.type !== 'back' && !(initial && listed.value.type === 'foreign') && listed.value.capitals[0] === true && isWritten(sentence, listed.value, from)
  const fewest = initial || grammar.common.has(hit.value) ? 2 : 1
  const named = Math.max(capitalsEnd(sentence, from, hit.value, fewest), written ? from + listed.length : from)
  const last = named > from && grammar.counted.has(hit.value) && isUnitNumber(sentence, named) ? named + 1 : named
  if (last > from && isFree(sentence, at, last)) {
    const name = written && last === from + listed.length ? listed.value.name : slice(sentence, from, last)
    return { first: at, last, type: hit.value, name }
  }
  const numbered = grammar.numbered.has(hit.value) && isUnitNumber(sentence, from) && isFree(sentence, at, from + 1)
  return numbered ? { first: at, last: from + 1, type: hit.value, name: slice(sentence, from, from + 1) } : null
}

/** The end of the run of at least `fewest` capitalised syllables that can be a name, `from` when there is none. */
function capitalsEnd({ tokens, grammar }: Sentence, from: number, type: string, fewest: number): number {
  const opening = tokens[from]?.norm
  if (opening === undefined || grammar.notNames.has(opening)) return from
  if (grammar.notPersons.has(type) && grammar.persons.has(opening)) return from
  let last = from
  while (last < tokens.length && last - from < LONGEST_NAME && tokens[last]!.capital) {
    const isType = last > from && longestPhrase(grammar.types, tokens, last) !== null && tokens[last + 1]?.capital === true
    if (isType) break
    last = apostropheEnd(tokens, last + 1)
  }
  return last - from < fewest ? from : last
}

/** The end of "M'gar" whose first letter ends at `last`: behind an apostrophe a name goes on in small letters. */
function apostropheEnd(tokens: readonly Token[], last: number): number {
  const [mark, rest] = [tokens[last], tokens[last + 1]]
  const joined = mark?.glued === true && (mark.norm === "'" || mark.norm === '’') && rest?.glued === true && rest.kind === 'word'
  return joined && tokens[last - 1]!.norm.length <= 2 ? last + 2 : last
}

/** The 1 of "Quận 1", not that of "quận 1 triệu dân". */
function isUnitNumber({ tokens, grammar }: Sentence, at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'number' || !isPlain(token.norm) || token.norm.length > 2) return false
  const next = tokens[at + 1]
  if (next?.glued && (next.kind !== 'mark' || '/-%'.includes(next.norm))) return false
  return longestPhrase(grammar.quantity, tokens, at + 1) === null && next?.kind !== 'number'
}

/** The 3 and 5 of "quận 1, 3 và 5". */
function numberListed(sentence: Sentence, at: number, before: PlaceSpan | undefined): Found | null {
  const { tokens, taken } = sentence
  if (before === undefined || before.last !== at - 1 || tokens[at]!.kind !== 'number' || !isPlain(before.name)) return null
  const joins = [',', 'và', '-'].includes(tokens[at - 1]!.norm)
  return joins && !taken[at] && isUnitNumber(sentence, at) ? { first: at, last: at + 1, type: before.type, name: tokens[at]!.norm } : null
}

/** Whether an organisation or a road is named in the words that lead to the place without a break. */
function within({ tokens, grammar }: Sentence, first: number, bare: boolean): PlaceSpan['within'] {
  // "Mai Linh Miền Bắc", "Vietcombank Hà Nội": a bare name that goes on from a capital is the end of a longer one.
  const before = tokens[first - 1]
  if (bare && before?.kind === 'word' && before.capital && first > 1 && !isShouted(tokens, first)) return 'organisation'
  let small = 0
  for (let i = first - 1; i >= 0 && i >= first - LOOK_BACK; i--) {
    const token = tokens[i]!
    if (token.kind === 'mark' && !DASHES.has(token.norm)) return null
    if (i > 0 && longestPhrase(grammar.notHeads, tokens, i - 1) !== null) continue
    const head = headAt(grammar.heads, tokens, i, first)
    if (head !== null) return head
    if (grammar.partings.has(token.norm) && !token.capital && small > 0 && !joinsName(tokens, i)) return null
    if (grammar.partings.has(token.norm) && i === first - 1) return null
    if (isSmall(tokens, i) && ++small > SMALL) return null
  }
  return null
}

/** In a line of capitals they tell nothing: all words around have one. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at + 5).filter(({ kind }) => kind === 'word')
  return words.every(({ capital }) => capital)
}

function headAt(heads: PlaceGrammar['heads'], tokens: readonly Token[], at: number, end: number): PlaceSpan['within'] {
  const hit = longestPhrase(heads, tokens, at)
  const from = at + (hit?.length ?? 0)
  if (hit === null || from > end) return null
  const kind = hit.value === 'company' ? 'organisation' : hit.value
  // "Công ty Vàng bạc đá quý Sài Gòn": the name of a company is longer.
  if (hit.value === 'company' && from < end && tokens[from]!.capital && end - from <= COMPANY) return kind
  for (let i = from + 3; i < end; i++) if (isSmall(tokens, i) && !joinsName(tokens, i)) return null
  return kind
}

/** A word in small letters that is not the second syllable of one with a capital, as "tư" in "Công ty Đầu tư Hà Nội" is. */
function isSmall(tokens: readonly Token[], at: number): boolean {
  return !tokens[at]!.capital && tokens[at]!.kind === 'word' && tokens[at - 1]?.capital !== true
}

/** The "và" of "Công ty Đầu tư và Phát triển Hà Nội", between two words with capitals. */
function joinsName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.norm === 'và' && tokens[at + 1]?.capital === true && (tokens[at - 1]?.capital === true || tokens[at - 2]?.capital === true)
}

function isFree({ taken }: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (taken[i]) return false
  return true
}

function slice({ text, tokens }: Sentence, first: number, last: number): string {
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end)
}
