/** The small words that the stages know by name: where they end, open or part a noun phrase, each of them does. */
import { describe, expect, it } from 'vitest'
import { clauseBefore } from '../../src/relate/clause.ts'
import { labelAfter } from '../../src/relate/label-after.ts'
import { labelBefore } from '../../src/relate/label-before.ts'
import { shortened } from '../../src/relate/label-short.ts'
import { trim } from '../../src/relate/noun-phrase.ts'
import { row, words } from './rows.ts'

/** A word that none of them knows. */
const NOUN = 'nhà'

const before = (text: string) => {
  const terms = row(text)
  return words(terms, labelBefore(terms, { from: 0, to: terms.length }))
}
const after = (text: string, mode: 'count' | 'share') => {
  const terms = row(text)
  return words(terms, labelAfter(terms, 0, mode))
}
const short = (text: string) => {
  const terms = row(text)
  return words(terms, shortened(terms, { from: 0, to: terms.length }))
}
const trimmed = (text: string) => {
  const terms = row(text)
  return words(terms, trim(terms, { from: 0, to: terms.length }))
}

/** What a word does, in a row with `_` in its place: what is left of it, and what is left with a noun there. */
type Effect = readonly [what: string, read: (text: string) => string | null, text: string, left: string, otherwise: string, words: string]

const LONG = Array.from({ length: 24 }, () => 'x').join(' ')

const EFFECTS: readonly Effect[] = [
  ['is no edge of a noun phrase', trimmed, '_ hàng tồn _', 'hàng tồn', `${NOUN} hàng tồn ${NOUN}`,
    'là của sau kể trước vào hồi trở rồi nữa để nên ngay hôm cùng vậy với năm lúc khi thì mà từ như ra cho có được phải qua'],
  ['ends the noun that a count has behind it', (text) => after(text, 'count'), '5/count:hộ nghèo _ làng', 'nghèo', `nghèo ${NOUN} làng`,
    'cũng vẫn đều của với và để nhằm tại trong trên theo từ vào so khi trước sau nên nhưng qua cùng thì mà tham là đến như một mỗi phía'],
  ['ends the noun of a share and opens a clause', (text) => after(text, 'share'), '5/percent hộ nghèo _ làng', 'hộ nghèo', `hộ nghèo ${NOUN} làng`,
    'nên nhưng thì để mà khi nhằm vì song cho'],
  ['opens a clause before the verb', before, 'giá cao _ hàng tồn đạt/Reach', 'hàng tồn', `giá cao ${NOUN} hàng tồn`, 'thì nên nhưng song mà rằng do vì bởi riêng'],
  ['sets a topic before the subject', before, '_ hàng , gạo đạt/Reach', 'gạo', `${NOUN} hàng , gạo`, 'về theo tại đối ở ngoài từ do nhờ trong với'],
  ['cuts the head off an overlong label', short, `tổng_thu/Head x x x _ ${LONG}`, 'tổng thu x x x', LONG,
    'của trong tại theo để với từ trên về cho khi cùng đối bằng vào ở do đến gây nhằm'],
]

describe.each(EFFECTS)('what %s', (_, read, text, left, otherwise, list) => {
  const filled = (word: string) => text.replaceAll('_ ', `${word} `).replace(/_$/u, word)

  it.each(list.split(' '))('%s', (word) => {
    expect(read(filled(word))).toBe(left)
  })

  it('any other word does not', () => {
    expect(read(filled(NOUN))).toBe(otherwise)
  })
})

it.each(['tỉnh', 'thành phố', 'tỉnh thành', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'thôn', 'ấp', 'bản'])('%s: names behind a count of them say which', (unit) => {
  expect(after(`5/count:${unit.replace(' ', '_')} Hà_Nội/place gần`, 'count')).toBeNull()
})

it.each(['của', 'trong', 'giữa'])('a count behind "%s" stands inside another noun phrase, and ends no clause', (word) => {
  const terms = row(`hồ ${word} 2/count khu vực còn/To 5/money`)
  expect(clauseBefore(terms, 6, new Set())).toEqual({ from: 0, to: 6 })
})
