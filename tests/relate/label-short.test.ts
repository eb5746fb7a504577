/** What is kept of a label that is too long. */
import { expect, it } from 'vitest'
import { shortened } from '../../src/relate/label-short.ts'
import type { SentenceTerm } from '../../src/relate/terms.ts'
import { tagSet } from '../../src/rules/tags.ts'

const PLAIN = tagSet(['Word'])
const HEAD = tagSet(['Head', 'Word'])
const VERB = tagSet(['Verb', 'Word'])
const KINDS: Readonly<Record<string, typeof PLAIN>> = { M: HEAD, V: VERB }

/** Terms of a row of words: `M` is a noun of measure, `V` a verb, a word with a number as many of it. */
function termsOf(row: string): SentenceTerm[] {
  const words = row.split(' ').flatMap((word) => (/^x\d+$/u.test(word) ? Array.from({ length: Number(word.slice(1)) }, () => 'x') : [word]))
  return words.map((normal, i) => {
    return { normal, is: KINDS[normal] ?? PLAIN, start: i, end: i + 1, span: null, capital: false }
  })
}

it.each([
  ['as it is up to 24 terms', 'x24', 0, 24],
  ['one of 24 with all that could shorten it', 'M của x8 V M x12', 0, 24],
  ['the measure that is the object of the verb', 'x12 V M x12', 13, 26],
  ['the last such', 'x4 V M x12 V M x8', 19, 28],
  ['that verb only where it stands right before', 'x12 V x1 M x12', 13, 27],
  ['not so far back that the rest is too long again', 'x1 V M x23', 2, 26],
  ['a measure that opens the label up to the last preposition', 'M x4 của x8 tại x14', 0, 14],
  ['that preposition no farther than 24 terms on', 'M x4 của x18 tại x4', 0, 24],
  ['nor beyond', 'M x4 của x19 tại x4', 0, 5],
  ['nor right behind it', 'M của x28', 6, 30],
  ['what follows the first preposition of its end', 'x10 của x8 tại x10', 11, 30],
  ['what follows several in a row', 'x10 của trong x18', 12, 30],
  ['what follows a verb', 'x10 V x18', 11, 29],
  ['else its end', 'x30', 6, 30],
])('%s', (_, row, from, to) => {
  const terms = termsOf(row)
  expect(shortened(terms, { from: 0, to: terms.length })).toEqual({ from, to })
})

it('looks at its own range alone', () => {
  const terms = termsOf('V M x2 x20 của V M x3')
  expect(shortened(terms, { from: 2, to: 20 })).toEqual({ from: 2, to: 20 })
  const long = termsOf('x2 M x10 của x20 V M')
  expect(shortened(long, { from: 2, to: 33 })).toEqual({ from: 2, to: 13 })
})
