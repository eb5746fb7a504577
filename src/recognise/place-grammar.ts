/** The compiled table of places: names, type words, and the words that tell a place from a person or an office. */
import { numbering, packTries } from '../catalogue/pack.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import { shelved } from '../catalogue/shelf.ts'
import type { Prepared } from '../catalogue/prepared.ts'
import type { PlaceName, PlaceTable } from '../catalogue/span-tables.ts'
import { TextList } from '../catalogue/text-list.ts'
import type { PhraseTrie } from '../catalogue/trie.ts'
import { buildTrie, childrenOf, noValues, openingsOf, packedTrie, rootOf, syllableOf, valueAtNode } from '../catalogue/trie.ts'
import { foldPhrase } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { tokenise } from '../text/tokenise.ts'
import { KIND_BITS, NUMERAL_BITS, OPENS } from '../text/vocabulary.ts'

/** Built once and then only read. */
export interface PlaceGrammar {
  names: PhraseTrie<PlaceName>
  /** Type words to the name of their type: "tp ." to `thành phố` */
  types: PhraseTrie<string>
  heads: PhraseTrie<'organisation' | 'company' | 'road'>
  /** Words that end like a head and are none, `thị trường`, the types of two syllables among them */
  notHeads: PhraseTrie<true>
  /** What makes a number before it an amount */
  quantity: PhraseTrie<true>
  numbered: ReadonlySet<string>
  counted: ReadonlySet<string>
  common: ReadonlySet<string>
  initials: ReadonlySet<string>
  notPersons: ReadonlySet<string>
  notAfter: Readonly<Record<string, ReadonlySet<string>>>
  notNames: ReadonlySet<string>
  likePersons: ReadonlySet<string>
  placeWords: ReadonlySet<string>
  whose: ReadonlySet<string>
  partings: ReadonlySet<string>
  persons: ReadonlySet<string>
}

/** Compiles the table; `quantity` holds what makes a number before it an amount. */
export function compilePlaceGrammar(table: PlaceTable, quantity: PhraseTrie<true>, shelf: Shelf, prepared?: Prepared): PlaceGrammar {
  const folded = (phrases: readonly string[]) => new Set(phrases.map(foldPhrase))
  const heads = (phrases: readonly string[], kind: 'organisation' | 'company' | 'road') => phrases.map((phrase) => [phrase, kind] as const)
  return {
    names: prepared === undefined ? buildTrie(names(table), OPENS.place) : packedNames(prepared),
    types: shelved(shelf, 'types of places', () => Object.entries(table.types).flatMap(([type, spellings]) => spellings.map((s) => [s, type] as const)), OPENS.placeType),
    heads: shelved(shelf, 'heads of names', () => [...heads(table.organisations, 'organisation'), ...heads(table.companies, 'company'), ...heads(table.roads, 'road')], OPENS.placeHead),
    notHeads: shelved(shelf, 'no heads of names', () => [...table.notHeads, ...Object.keys(table.types).filter((type) => type.includes(' '))].map((phrase) => [phrase, true] as const), OPENS.placeHead),
    quantity,
    numbered: new Set(table.numbered),
    counted: new Set(table.counted),
    common: new Set(table.common),
    initials: new Set(table.initials),
    notPersons: new Set(table.notPersons),
    notAfter: Object.fromEntries(Object.entries(table.notAfter).map(([type, syllables]) => [type, folded(syllables)])),
    notNames: folded(table.notNames),
    likePersons: folded(table.likePersons),
    placeWords: folded(table.placeWords),
    whose: folded(table.whose.map((phrase) => phrase.split(' ').at(-1) ?? phrase)),
    partings: folded(table.partings),
    persons: folded(table.persons),
  }
}

/** The syllables, folded, with which places open and go on; for the vocabulary. */
export function openingsOfPlaces({ names, types, heads, notHeads }: PlaceGrammar): [number, Iterable<string>][] {
  const small = childrenOf(names, rootOf(names)).filter((node) => holds(names, node, ({ capitals }) => capitals[0] !== true)).map((node) => syllableOf(names, node))
  return [
    [OPENS.place, openingsOf(names)], [OPENS.placeType, openingsOf(types)], [OPENS.placeSmall, small],
    [OPENS.placeAlone, [...alone(names), ...alone(types)]], [OPENS.placeSecond, [...seconds(names), ...seconds(types)]],
    [OPENS.placeHead, [...openingsOf(heads), ...openingsOf(notHeads)]],
  ]
}

/** The syllables that are a whole phrase. */
function alone(trie: PhraseTrie<unknown>): string[] {
  return childrenOf(trie, rootOf(trie)).filter((node) => valueAtNode(trie, node) !== undefined).map((node) => syllableOf(trie, node))
}

/** Those that may stand second in a phrase. */
function seconds(trie: PhraseTrie<unknown>): string[] {
  return childrenOf(trie, rootOf(trie)).flatMap((node) => childrenOf(trie, node).map((second) => syllableOf(trie, second)))
}

function holds<T>(trie: PhraseTrie<T>, node: number, wanted: (value: T) => boolean): boolean {
  const value = valueAtNode(trie, node)
  return (value !== undefined && wanted(value)) || childrenOf(trie, node).some((child) => holds(trie, child, wanted))
}

/** What need not be capitalised to open a name. */
const UNCASED = OPENS.placeType | OPENS.placeSmall | KIND_BITS.capital | KIND_BITS.mark | NUMERAL_BITS

/** The first token from `at` on that may open a place, by what the vocabulary tells of it and the one behind; `end` for none. */
export function firstPlace(tokens: readonly Token[], at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const { opens } = tokens[i]!
    if ((opens & (OPENS.place | OPENS.placeType)) === 0 || (opens & UNCASED) === 0) continue
    if ((opens & OPENS.placeAlone) !== 0 || (i + 1 < tokens.length && (tokens[i + 1]!.opens & OPENS.placeSecond) !== 0)) return i
  }
  return end
}

function names(table: PlaceTable): [string, PlaceName][] {
  const listed = (spellings: readonly string[], type: string | null) => spellings.map((s) => entry(s, s, type))
  return [
    ...table.provinces.flatMap(({ name, spellings = [], needsType = false }) =>
      [entry(name, name, null, needsType), ...spellings.map((s) => entry(s, name, null))]),
    ...listed(table.country, 'country'),
    ...Object.entries(table.back).flatMap(([level, spellings]) => spellings.map((s) => entry(s, level, 'back'))),
    ...listed(table.regions, 'region'),
    ...listed(table.foreign, 'foreign'),
    ...listed(table.towns, null),
    ...table.dashed.flatMap((name) => [name, name.replace(' - ', ' – ')].map((s) => entry(s, name, null, true))),
  ]
}

function entry(spelling: string, name: string, type: string | null, needsType = false): [string, PlaceName] {
  return [spelling, { type, name, capitals: tokenise(spelling).map(({ capital }) => capital), needsType }]
}

function packedNames({ names: { tries, values }, syllables }: Prepared): PhraseTrie<PlaceName> {
  return packedTrie({ ...tries, syllables, values: noValues(values.length), valueAt: (number) => JSON.parse(values.at(number)!) as PlaceName }, 0, OPENS.place)
}

/** The names as the build keeps them. */
export function packNames({ names }: PlaceGrammar, numberOf: (syllable: string) => number): Prepared['names'] {
  const { numberOf: valueNumber, all } = numbering<PlaceName>((name) => name)
  const tries = packTries([names], numberOf, valueNumber)
  return { tries, values: TextList.of(all.map((name) => JSON.stringify(name))) }
}
