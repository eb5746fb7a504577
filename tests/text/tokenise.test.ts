/** Tokens with a vocabulary and without: what is remembered of words, marks and numerals says what reading them anew does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Token } from '../../src/text/tokenise.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { LATIN, shapeOf } from '../../src/text/boundary.ts'
import { NUMERAL_BITS } from '../../src/text/vocabulary.ts'
import { grammar } from '../support.ts'

const { vocabulary } = grammar
/** All but the bits of the tables, which only a vocabulary tells. */
const told = ({ opens, ...token }: Token) => ({ ...token, kinds: opens >>> 24 })
const known = (text: string) => tokenise(text, 0, text.length, vocabulary).map(told)
const unknown = (text: string) => tokenise(text).map(told)

const PIECE = fc.constantFrom(
  'tỷ', 'Tỷ', 'TỶ', 'tỉ', 'hoà', 'Hòa', 'nghiêng', 'Nghiêngg', 'zzz', 'Đắk', 'm2', 'km²', 'COVID', 'e\u0302', 'Ω', 'бюджет', 'ﬁ', '\u00adà',
  '0', '7', '07', '007', '0007', '00007', '2020', '9999', '12345', '12,5', '1.234', '1.2.3', '4\u200b862', '“', '”', '…', '–', '₫', '№', '%', '\u{1f33e}', '·', ' ', '\u00a0', '\n',
)

describe('tokens', () => {
  it('are the same whatever has been read before', () => {
    fc.assert(fc.property(fc.array(PIECE, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      expect(known(text)).toEqual(unknown(text))
      expect(known(text)).toEqual(unknown(text))
    }), { numRuns: 1000 })
  })

  it('are the same for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(known(text)).toEqual(unknown(text))
    }), { numRuns: 2000 })
  })

  it.each(['7', '07', '007', '2020', '02020', '1,5'])('keep the numeral %s as it is written', (numeral) => {
    const [token] = tokenise(`${numeral} 7`, 0, numeral.length + 2, vocabulary)
    expect(token).toMatchObject({ kind: 'number', norm: numeral, start: 0, end: numeral.length })
    expect(token!.opens & NUMERAL_BITS).not.toBe(0)
  })

  it('have one shape within the letters looked at beforehand and beyond them', () => {
    const letter = (code: number) => /[\p{L}\p{M}]/u.test(String.fromCharCode(code))
    for (const [from, to] of LATIN) for (const code of [from, to - 1, to]) if (letter(code)) expect(shapeOf(code), code.toString(16)).toBeGreaterThan(2)
    expect(['a', 'Ạ', 'ж', 'Ж', 'ऄ', '7', ' ', '₫', '\u2028'].map((sign) => shapeOf(sign.charCodeAt(0)))).toEqual([3, 4, 3, 4, 3, 2, 1, 0, 1])
  })
})
