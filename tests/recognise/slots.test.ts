/** The slots of token patterns, one by one: how many tokens each takes at the start of a text. */
import { describe, expect, it } from 'vitest'
import type { Slot } from '../../src/recognise/pattern-node.ts'
import * as slots from '../../src/recognise/slots.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { KIND_BITS } from '../../src/text/vocabulary.ts'

const { short: SHORT, long: LONG, dotted: DOTTED, word: WORD, capital: CAPITAL } = KIND_BITS

const taken = (slot: Slot, text: string) => slot.length(text, tokenise(text), 0)

/** Name, the slot, texts with how many tokens it takes of them; 0 where it does not fit. It is made by each test, so that its making is tested too. */
const SLOTS: [name: string, slot: () => Slot, cases: [text: string, length: number][]][] = [
  ['a day', () => slots.integer(1, 31), [['1', 1], ['01', 1], ['31', 1], ['0', 0], ['32', 0], ['031', 0], ['tháng', 0]]],
  ['a number of three digits', () => slots.integer(0, 999, 3), [['0', 1], ['007', 1], ['999', 1], ['0999', 0], ['1000', 0]]],
  ['a year', () => slots.integer(1900, 2099, 4), [['1899', 0], ['1900', 1], ['2099', 1], ['2100', 0], ['02000', 0]]],
  ['a number of three or four digits', () => slots.integer(100, 9999, 4), [['99', 0], ['100', 1], ['1956', 1], ['9999', 1], ['10000', 0], ['01956', 0]]],
  ['a day and month with a dot', () => slots.dotted([1, 31], [1, 12]), [['29.6', 1], ['1.1', 1], ['31.12', 1], ['32.1', 0], ['1.13', 0], ['0.5', 0], ['5.0', 0], ['1.2.3', 0], ['000000001.01', 0]]],
  ['a date with dots', () => slots.dotted([1, 31], [1, 12], [1900, 2099]), [['20.10.2019', 1], ['20.10', 0], ['20.10.1899', 0], ['20.13.2019', 0]]],
  ['one of some words', () => slots.oneOf(new Map([['mười', 10], ['mười một', 11], ['tư', 4]])), [['mười một', 2], ['mười hai', 1], ['tư', 1], ['một', 0]]],
  ['a numeral or a word', () => slots.either(slots.integer(1, 4), slots.oneOf(new Map([['iii', 3]]))), [['3', 1], ['III', 1], ['5', 0], ['V', 0]]],
  ['all but some words', () => slots.except(slots.capital, new Set(['usd'])), [['Boeing', 1], ['USD', 0], ['boeing', 1]]],
  ['a Roman numeral', () => slots.roman, [['XII', 1], ['XXXVIII', 1], ['XXXVIIII', 0], ['Xa', 0], ['aX', 0], ['M', 0]]],
  ['a word in capitals', () => slots.upper, [['CP', 1], ['ĐT', 1], ['ABCDEFGH', 1], ['ABCDEFGHI', 0], ['Cp', 0], ['cP', 0]]],
  ['one or two capitals', () => slots.shortUpper, [['A', 1], ['LD', 1], ['LDV', 0], ['Ld', 0], ['l', 0]]],
  ['an office', () => slots.official, [['TTg', 1], ['CP', 1], ['T', 0], ['Tg', 0], ['tTG', 0]]],
  ['a letter behind a number', () => slots.numberLetter, [['30a', 2], ['2A', 2], ['30 a', 0], ['30ab', 0], ['30đ', 0], ['30', 0], ['30%', 0]]],
  ['a generation', () => slots.generation, [['4.0', 1], ['4.5', 0], ['14.0', 0]]],
  ['a short word', () => slots.shortWord, [['a', 1], ['CTK', 1], ['BTCT', 0]]],
  ['a code', () => slots.code, [
    ['01/NQ-CP', 5], ['1A', 2], ['A1', 2], ['H5N1', 4], ['A', 0], ['A 1', 0], ['CP/NQ', 0], ['5', 1], ['5/', 1], ['5-', 1], ['5%', 1], ['5 -A', 1], ['12.A', 3], ['R&D5', 4], ['1–2', 3],
    ['1/'.repeat(12), 23], ['1/'.repeat(13), 23], ['1a'.repeat(13), 24],
  ]],
  ['a code with digits and letters', () => slots.mixed, [['9A', 2], ['25B/3', 4], ['9', 0], ['A', 0], ['9/3', 0], ['9/3 A', 0]]],
  ['the number of a document', () => slots.documentNumber, [
    ['35-CT/TW', 5], ['125/2018/NĐ-CP', 7], ['102/QĐ-TTg', 5], ['35', 0], ['35 -CT', 0], ['35/2018', 0], ['35-ct', 0], ['35-CT/tw', 0], ['35-C', 0], ['35.CT', 0], ['35%', 0], ['35CT', 0],
  ]],
  ['a telephone number', () => slots.phone, [
    ['0912345678', 1], ['0912 345 678', 3], ['0912.345.678', 1], ['024) 3.123.456', 3], ['0912-345-678', 5], ['012345678', 1], ['01234567', 0], ['09123456789', 1], ['091234567890', 0], ['912345678', 0],
    ['0912 345', 0], ['0912 345, 678', 0], ['0912 hộ 345678', 0], ['0912,34 5678', 0], ['0912 345 678 90', 3], ['0 1 2 3 4 5 6 7 8', 9], ['0-1-2-3-4-5-6-7-8', 0], ['0912 345 67 - 8', 3], ['0912 345 6 - 8', 5],
  ]],
  ['an address of the web', () => slots.address, [['www.abc.vn/12 xem', 7], ['www xem', 1], ['a/'.repeat(40), 64], ['a', 1]]],
]

describe.each(SLOTS)('%s', (_, slot, cases) => {
  it.each(cases)('%s: %d', (text, length) => {
    expect(taken(slot(), text)).toBe(length)
  })
})

describe('the kinds of token that a slot may open with', () => {
  it.each([
    ['a day', () => slots.integer(1, 31), SHORT],
    ['three digits', () => slots.integer(0, 999, 3), SHORT],
    ['a year', () => slots.integer(1900, 2099, 4), LONG],
    ['four digits from 1000 on', () => slots.integer(1000, 9999, 4), LONG],
    ['three or four digits', () => slots.integer(100, 9999, 4), SHORT | LONG],
    ['a date with dots', () => slots.dotted([1, 31], [1, 12]), DOTTED],
    ['some words', () => slots.oneOf(new Map([['tư', 4]])), WORD],
    ['some words with a capital', () => slots.oneOf(new Map([['iv', 4]]), CAPITAL), CAPITAL],
    ['a numeral or words', () => slots.either(slots.integer(1, 4), slots.oneOf(new Map([['iii', 3]]))), SHORT | WORD],
    ['all but some words', () => slots.except(slots.capital, new Set(['usd'])), CAPITAL],
  ])('%s', (_, slot, opens) => {
    expect(slot().opens).toBe(opens)
  })

  it('and the syllables', () => {
    expect([...slots.oneOf(new Map([['mười một', 11], ['tư', 4]])).words ?? []]).toEqual(['mười', 'tư'])
    expect(slots.letter.words?.has('đ')).toBe(true)
    expect(slots.letter.words?.size).toBe(27)
  })
})

it.each([['123', true], ['0', true], ['9', true], ['1.2', false], ['1,2', false], ['1/', false], ['1:', false], ['a1', false]])('%s of digits only: %s', (text, plain) => {
  expect(slots.isPlain(text)).toBe(plain)
})
