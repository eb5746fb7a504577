/** What the build makes of the tables: read from its file, it is what compiling their sources makes. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readImage, writeImage } from '../../src/catalogue/image.ts'
import { loadGrammarTables } from '../../src/catalogue/load.ts'
import type { PhraseTrie } from '../../src/catalogue/trie.ts'
import { TextList } from '../../src/catalogue/text-list.ts'
import { NONE, childrenOf, opening, rootOf, syllableOf, valueAtNode } from '../../src/catalogue/trie.ts'
import { extractWith } from '../../src/extract.ts'
import { compileGrammar } from '../../src/grammar.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { grammar } from '../support.ts'
import type { Vocabulary } from '../../src/text/vocabulary.ts'
import { bitsOf } from '../../src/text/vocabulary.ts'

const prepared = compileGrammar(loadGrammarTables())

/** Every phrase of a trie with what `shown` makes of its value. */
function phrasesOf<T>(trie: PhraseTrie<T>, shown: (value: T) => unknown, from = rootOf(trie), before = ''): Map<string, unknown> {
  const phrases = new Map<string, unknown>()
  for (const node of childrenOf(trie, from)) {
    const phrase = `${before}${syllableOf(trie, node)}`
    const value = valueAtNode(trie, node)
    if (value !== undefined) phrases.set(phrase, shown(value))
    for (const [key, value] of phrasesOf(trie, shown, node, `${phrase} `)) phrases.set(key, value)
  }
  return phrases
}

type Ends = ReturnType<typeof grammar.relate.indicators.phrases.valueAt>

const shownEnds = ({ says, beyond }: Ends): unknown => ({ says, beyond: beyond === null ? null : phrasesOf(beyond(), shownEnds) })

describe('what the build has told', () => {
  it('are the syllables of the tables with their bits', () => {
    const { words, others } = grammar.vocabulary
    const told = (vocabulary: Vocabulary) => [...new Set([...words.norms, ...others.keys()])].map((norm) => [norm, bitsOf(vocabulary, norm)])
    expect(told(prepared.vocabulary)).toEqual(told(grammar.vocabulary))
    expect([...prepared.vocabulary.others]).toEqual([...others])
    expect(told(grammar.vocabulary).filter(([, bits]) => bits !== 0).length).toBeGreaterThan(1000)
  })

  it('are the phrases of words and indicators', () => {
    const shown = (phrase: { tags: { names: ReadonlySet<string>; low: number; high: number } | null; indicator: boolean }) => ({ ...phrase, tags: phrase.tags && { names: [...phrase.tags.names], low: phrase.tags.low, high: phrase.tags.high } })
    expect(phrasesOf(prepared.terms.phrases, shown)).toEqual(phrasesOf(grammar.terms.phrases, shown))
    expect(phrasesOf(prepared.relate.indicators.phrases, shownEnds)).toEqual(phrasesOf(grammar.relate.indicators.phrases, shownEnds))
  })

  it('are the spellings of units and the names of places', () => {
    const spelling = (some: readonly { entry: { id: string }; notBefore: ReadonlySet<string>; letter: string | null }[]) => some.map(({ entry, ...rest }) => ({ ...rest, id: entry.id }))
    expect(phrasesOf(prepared.recognise.quantities.units.after, spelling)).toEqual(phrasesOf(grammar.recognise.quantities.units.after, spelling))
    const itself = (name: unknown) => name
    expect(phrasesOf(prepared.recognise.periods.places.names, itself)).toEqual(phrasesOf(grammar.recognise.periods.places.names, itself))
  })

  it('are all tries that stand on the shelf', () => {
    const itself = (value: unknown) => value
    const { modifiers, units, notNumbers } = prepared.recognise.quantities
    const built = grammar.recognise.quantities
    for (const side of ['before', 'after', 'alone'] as const) expect(phrasesOf(modifiers[side], itself)).toEqual(phrasesOf(built.modifiers[side], itself))
    expect(phrasesOf(units.before, ({ id }) => id)).toEqual(phrasesOf(built.units.before, ({ id }) => id))
    expect(phrasesOf(notNumbers, itself)).toEqual(phrasesOf(built.notNumbers, itself))
    const { places, ahead } = prepared.recognise.periods
    for (const what of ['types', 'heads', 'notHeads', 'quantity'] as const) expect(phrasesOf<unknown>(places[what], itself)).toEqual(phrasesOf<unknown>(grammar.recognise.periods.places[what], itself))
    for (const when of ['near', 'far', 'done', 'will'] as const) expect(phrasesOf(ahead[when], itself)).toEqual(phrasesOf(grammar.recognise.periods.ahead[when], itself))
    expect(phrasesOf(prepared.heads, itself)).toEqual(phrasesOf(grammar.heads, itself))
    // None is built that the build has laid out.
    expect([...prepared.shelf.asked.keys()].filter((name) => !prepared.shelf.roots.has(name))).toEqual([])
    expect(prepared.shelf.roots.size).toBe(grammar.shelf.asked.size)
  })

  it('is how every built-in rule is walked, so that none waits for the match engine', () => {
    expect(prepared.relate.rules.matchers.map((matcher) => matcher()).filter(({ path }) => path() === null).map(({ rule }) => rule.id)).toEqual([])
  })

  it('is which rules can match around a quantity', () => {
    expect(prepared.relate.rules.shortlist).toEqual(grammar.relate.rules.shortlist)
    const looks = ({ matchers }: typeof grammar.relate.rules) => matchers.map((matcher) => {
      const { rule, words, glance, path: pathOf } = matcher()
      const path = pathOf()
      // What is without bound is told by a number that no sentence comes to.
      return { id: rule.id, words, ...JSON.parse(JSON.stringify({ glance, path }, (_, part: unknown) => (part instanceof Set ? [...part] : part === Number.POSITIVE_INFINITY ? Number.MAX_SAFE_INTEGER : part))) }
    })
    expect(looks(prepared.relate.rules)).toEqual(looks(grammar.relate.rules))
  })

  it('is found by the syllable that a text opens with', () => {
    const opens = <T>(trie: PhraseTrie<T>, text: string) => {
      const node = opening(trie, tokenise(text)[0]!)
      return node === NONE ? null : childrenOf(trie, node).map((next) => syllableOf(trie, next)).sort()
    }
    for (const word of ['tổng', 'tỷ', 'thu', 'xã', 'zzz']) expect(opens(prepared.terms.phrases, word)).toEqual(opens(grammar.terms.phrases, word))
  })

  const folder = new URL('../../fixtures/reports/', import.meta.url)
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('gives the figures of %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    expect(extractWith(prepared, text)).toEqual(extractWith(grammar, text))
  })
})

describe('the file of it', () => {
  const value = { text: 'tỷ đồng', list: [1, null], rows: { one: Int32Array.of(1, -2), none: new Int32Array(0) }, odd: 'x' }
  const texts = ['tỷ', '', '"tạ" \u{1f33e}', 'tấn']

  it('gives back what was written, wherever its bytes lie', () => {
    const file = writeImage(value)
    expect(readImage(file)).toEqual(value)
    const shifted = new Uint8Array(file.length + 1)
    shifted.set(file, 1)
    expect(readImage(shifted.subarray(1))).toEqual(value)
  })

  it('gives back each of its long texts', () => {
    const read = readImage(writeImage({ one: TextList.of(texts), none: TextList.of([]), last: TextList.of(['ha', 'km²']) })) as Record<'one' | 'last', TextList>
    expect(texts.map((_, i) => read.one.at(i))).toEqual(texts)
    expect(read.last.at(1)).toBe('km²')
  })

  it('is not taken where bytes have another order', () => {
    const file = writeImage(value)
    file.set([...file.subarray(0, 4)].reverse(), 0)
    expect(readImage(file)).toBeNull()
  })
})
