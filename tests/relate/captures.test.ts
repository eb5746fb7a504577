/** What a rule captures beside its quantity wins over what is found in the sentence. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/catalogue/tables.ts'
import { extractWith } from '../../src/extract.ts'
import { compileGrammar } from '../../src/grammar.ts'
import type { Expected } from '../support.ts'
import { compare, tables } from '../support.ts'

const rule = (id: string, match: string, set: Rule['set']): Rule => ({ id, match, set, rank: 1, examples: [] })
const mine = compileGrammar({
  ...tables,
  rules: [
    ...tables.rules,
    rule('captured-label', '[<label>bến .{1,2}] đón [<quantity>#Count]', { role: 'level' }),
    rule('captured-plan', 'hơn định mức [<baseline>kế hoạch] [<quantity>#Percent]', { role: 'change', direction: 'up' }),
    rule('captured-base', '[<quantity>#Percent] mốc [<baseline>#Period]', { role: 'relative' }),
    rule('captured-period', '[<quantity>#Count] #Open tính cho [<period>#Period]', { role: 'level' }),
    rule('captured-place', '[<quantity>#Area] #Open thuộc [<place>#Place]', { role: 'level' }),
    rule('set-status', 'vượt rào [<quantity>#Percent]', { status: 'estimate' }),
    rule('set-base', 'đọ [<quantity>#Percent]', { role: 'relative', baseline: 'previous', indicator: 'gdp' }),
    rule('none', 'mã [<quantity>#Count]', { figure: false }),
  ],
})

describe('what a rule captures or sets', () => {
  it.each<[string, string, Expected[]]>([
    ['a label', 'Trong kỳ, bến Đồng Chanh đón 450 lượt khách.', [{ text: '450 lượt khách', label: 'bến Đồng Chanh', rule: 'captured-label', confidence: 0.8 }]],
    ['a label that the next figure goes on about', 'Bến Đồng Chanh đón 450 lượt khách, tăng 5%.', [{ text: '450 lượt khách', label: 'Bến Đồng Chanh' }, { text: '5%', label: 'Bến Đồng Chanh' }]],
    ['a plan as base', 'Chi phí hơn định mức kế hoạch 7%.', [{ text: '7%', role: 'change', direction: 'up', baseline: 'plan' }]],
    ['a period as base', 'Chi phí bằng 7% mốc năm 2015.', [{ text: '7%', role: 'relative', baseline: '2015' }]],
    ['a period', 'Năm 2020, bến xe có 450 chuyến (tính cho năm 2019).', [{ text: '450 chuyến', period: '2019' }]],
    ['a place', 'Tại huyện Lạc Sơn có 450 ha (thuộc huyện Mai Châu).', [{ text: '450 ha', place: 'huyện Mai Châu' }]],
    ['a status alone, which leaves the rest to others', 'Sản lượng vượt rào 7%.', [{ text: '7%', status: 'estimate', rule: 'set-status', label: 'Sản lượng' }]],
    ['a base and an indicator', 'Chi phí đọ 7%.', [{ text: '7%', role: 'relative', baseline: 'previous', indicator: 'gdp', indicatorCode: '0501', confidence: 0.98 }]],
    ['no capture leaves what is found', 'Năm 2020, tại huyện Lạc Sơn, sản lượng tăng 7% so với năm 2018.', [{ text: '7%', label: 'sản lượng', baseline: '2018', period: '2020', place: 'huyện Lạc Sơn' }]],
  ])('%s', (_, text, expected) => {
    expect(compare(expected, extractWith(mine, text))).toEqual([])
  })

  it('is no figure where a rule says so', () => {
    expect(extractWith(mine, 'Hồ sơ mã 450 hộ. Có 12 hộ.').map((f) => f.text)).toEqual(['12 hộ'])
  })
})
