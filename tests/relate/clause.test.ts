/** Which words before a figure speak of it alone. */
import { describe, expect, it } from 'vitest'
import { clauseBefore, hasContent, openBracket } from '../../src/relate/clause.ts'
import { row, words } from './rows.ts'

const NONE: ReadonlySet<number> = new Set()

/** The clause of the figure that ends the row. */
function clauseOf(text: string, bases: ReadonlySet<number> = NONE): string {
  const terms = row(text)
  return words(terms, clauseBefore(terms, terms.length - 1, bases))!
}

describe('the clause before a figure', () => {
  it.each([
    ['the whole beginning', 'tổng thu đạt/Reach 5/money', 'tổng thu đạt'],
    ['back to the figure before', 'chi 3/money , thu 5/money', ', thu'],
    ['back to a semicolon', 'chi ; thu 5/money', 'thu'],
    ['back to a stop', 'chi . thu 5/money', 'thu'],
    ['back to a bracket that opens', 'chi ( thu 5/money', 'thu'],
    ['over a bracket without a figure', 'thu ( nsnn ) đạt/Reach 5/money', 'thu ( nsnn ) đạt'],
    ['over one with a figure, up to a verb', 'thu ( 3/percent ) đạt/Reach 5/money', 'thu ( 3 ) đạt'],
    ['over one with several, up to a particle', 'thu ( 3/percent và 4/percent ) còn/To 5/money', 'thu ( 3 và 4 ) còn'],
    ['not over one with a figure, where more stands behind it', 'thu ( 3/percent ) , chi đạt/Reach 5/money', ', chi đạt'],
    ['nor where no verb does', 'thu ( 3/percent ) đã/Aux 5/money', 'đã'],
    ['nor over one that is said of a figure', 'thu 2/money ( ước ) đạt/Reach 5/money', 'đạt'],
    ['nor over one that nothing opens', 'thu ) đạt/Reach 5/money', 'đạt'],
    ['over a duration', 'sau 5/duration thu đạt/Reach 5/money', 'sau 5 thu đạt'],
    ['over a count inside another noun', 'hồ của 2_xã/count:xã còn 5/money', 'hồ của 2 xã còn'],
    ['over a count in a place', 'hồ trong 2_xã/count:xã còn 5/money', 'hồ trong 2 xã còn'],
    ['not over any count', 'hồ ở 2_xã/count:xã còn 5/money', 'còn'],
    ['nor over another figure there', 'hồ của 2/percent còn 5/money', 'còn'],
    ['a count that opens the row', '2_xã/count:xã còn 5/money', 'còn'],
    ['up to a colon behind which it has a noun', 'thu : nội địa 5/money', 'nội địa'],
    ['over a colon behind which it has none', 'thu : đạt/Reach 5/money', 'thu : đạt'],
    ['without a base that opens it, up to the comma', 'so/Base cùng kỳ , thu 5/money', ', thu'],
    ['without the words of a base alone where there is no comma', 'so/Base với/Base dự_toán/Plan thu 5/money', 'dự toán thu'],
    ['a base without more', 'so/Base 5/money', ''],
    ['a base later on', 'thu so/Base dự_toán/Plan , là/Reach 5/money', 'thu so dự toán , là'],
    ['nothing', '5/money', ''],
  ])('%s', (_, text, clause) => {
    expect(clauseOf(text)).toBe(clause)
  })

  it('without the terms of the base of the figure before', () => {
    expect(clauseOf('tăng 3/percent kế hoạch thu 5/money', new Set([2, 3]))).toBe('thu')
    expect(clauseOf('tăng 3/percent kế hoạch thu 5/money', new Set([3]))).toBe('kế hoạch thu')
  })

  it('no farther than sixty terms', () => {
    const many = Array.from({ length: 70 }, (_, i) => `x${i}`).join(' ')
    expect(clauseOf(`${many} 5/money`).split(' ')).toHaveLength(60)
  })
})

it.each([
  ['a ( b 5/money', 1],
  ['( 5/money', 0],
  ['( a ) b 5/money', -1],
  ['a 5/money', -1],
])('the bracket that the figure of %s stands in: %i', (text, at) => {
  const terms = row(text)
  expect(openBracket(terms, terms.length - 1)).toBe(at)
})

it.each([
  ['thu đạt/Reach', true],
  ['đạt/Reach ước/Estimate', false],
  ['và/Connector năm/Period', false],
  ['năm/Period đạt/Reach thu', true],
])('content in %s: %s', (text, has) => {
  const terms = [...row(text), ...row('hàng')]
  expect(hasContent(terms, { from: 0, to: terms.length - 1 })).toBe(has)
})
