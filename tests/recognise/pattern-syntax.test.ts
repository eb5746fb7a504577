/** The little language of periods and references: what a pattern reads as, and which are refused. */
import { describe, expect, it } from 'vitest'
import type { Item, Syntax } from '../../src/recognise/pattern-syntax.ts'
import { parseEnding, parsePattern } from '../../src/recognise/pattern-syntax.ts'

const MACROS = { till: '(-|đến)', years: '{y1:year} <till> {y2:year}', round: '<round>' }

/** Items in one line: glued ones behind `~`, slots as `{name:slot}`. */
function shown(items: readonly Item[]): string {
  return items.map((item) => (item.kind === 'choice' ? `(${item.branches.map(shown).join('|')})` : `${item.glued ? '~' : ''}${item.kind === 'slot' ? `{${item.name}:${item.slot}}` : item.norm}`)).join(' ')
}

const showPattern = ({ before, body, after }: Syntax) => [before, body, after].map(shown).join(' ; ')

describe('a pattern', () => {
  it.each([
    ['words and marks', 'tháng / năm', ' ; tháng / năm ; '],
    ['folded', 'Quý Hoà', ' ; quí hòa ; '],
    ['slots with their names', '{m:month} {year}', ' ; {m:month} {year:year} ; '],
    ['choices', '(năm|tháng trước)', ' ; (năm|tháng trước) ; '],
    ['what may be missing', 'năm? {y:year}', ' ; (năm|) {y:year} ; '],
    ['a choice that may be missing', '(ngày|hôm)? {d:day}', ' ; ((ngày|hôm)|) {d:day} ; '],
    ['what stands without a space', 'a ~b ~{n:small} c', ' ; a ~b ~{n:small} c ; '],
    ['a choice without a space: each of its first items', '5 ~(k|m n)', ' ; 5 (~k|~m n) ; '],
    ['a word of several tokens: the first is glued', "a ~'b.c'", ' ; a ~b . c ; '],
    ['marks of the language in quotes', "'?' '|'", ' ; ? | ; '],
    ['macros in macros', '<years>', ' ; {y1:year} (-|đến) {y2:year} ; '],
    ['context at either end', '[năm] {y:year} [qua|tới]', '(năm) ; {y:year} ; (qua|tới)'],
  ])('%s: %s', (_, source, read) => {
    expect(showPattern(parsePattern(source, MACROS))).toBe(read)
  })

  it.each([
    ['', 'pattern "" is not well formed near "its end"'],
    ['[năm]', 'pattern "[năm]" is not well formed near "its end"'],
    ['(năm', 'pattern "(năm" is not well formed near "its end"'],
    ['(năm|tháng', 'pattern "(năm|tháng" is not well formed near "its end"'],
    ['năm )', 'pattern "năm )" is not well formed near "its end"'],
    ['năm | tháng', 'pattern "năm | tháng" is not well formed near "tháng"'],
    ['năm ] tháng', 'pattern "năm ] tháng" is not well formed near "tháng"'],
    ['? năm', 'pattern "? năm" is not well formed near "năm"'],
    ['[năm', 'pattern "[năm" is not well formed near "its end"'],
    ['năm [qua] nay', 'pattern "năm [qua] nay" is not well formed near "nay"'],
    ['năm [qua] [nay]', 'pattern "năm [qua] [nay]" is not well formed near "["'],
    ['<quý>', 'unknown macro <quý> in pattern "<quý>"'],
    ['<round>', 'macros of "<round>" go round in a circle'],
  ])('%s is refused', (source, reason) => {
    expect(() => parsePattern(source, MACROS)).toThrow(reason)
  })
})

describe('the end of a pattern', () => {
  it.each([
    ['', ''],
    ['năm {y:year}', 'năm {y:year}'],
    ['(-|<till>)', '(-|(-|đến))'],
  ])('%s', (source, read) => {
    expect(shown(parseEnding(source, MACROS))).toBe(read)
  })

  it('has no context', () => {
    expect(() => parseEnding('năm [qua]', MACROS)).toThrow('not well formed')
  })
})
