/** What a user's entries do beside the built-in ones, and who wins. */
import { describe, expect, it } from 'vitest'
import { extractWith } from '../../src/extract.ts'
import { compileGrammar } from '../../src/grammar.ts'
import type { Figure } from '../../src/figure.ts'
import { checkRuleFile } from '../../src/rulefile/examples.ts'
import { withRuleFiles } from '../../src/rulefile/merge.ts'
import { parseRuleFile } from '../../src/rulefile/parse.ts'
import type { Expected } from '../support.ts'
import { compare, tables } from '../support.ts'

const read = (text: string) => parseRuleFile(text, 'mine.yaml', tables)

/** The figures of a sentence with rule files, the last given last. */
function figures(text: string, files: readonly string[], builtin = true): Figure[] {
  return extractWith(compileGrammar(withRuleFiles(tables, files.map(read), builtin)), text)
}

const EXAMPLES = 'examples: [{ text: "Có 3 xã.", gives: [{ text: 3 xã }] }]'
const rule = (id: string, match: string, rest: string) => `  - { id: ${id}, match: "${match}", ${rest}, ${EXAMPLES} }\n`
const nonFigure = (id: string, match: string) => `  - { id: ${id}, match: "${match}", ${EXAMPLES} }\n`
const indicator = (id: string, phrase: string, dimension: string, rest = '') => `indicators:\n  - { id: ${id}, name: x, phrases: ["${phrase}"], dimension: ${dimension}${rest} }\n`

type Case = [what: string, text: string, files: string[], expected: Expected[], builtin?: boolean]

const CASES: Case[] = [
  ['an indicator', 'Huyện có 12 câu lạc bộ dân ca.', [indicator('clubs', 'câu lạc bộ', 'count')], [{ text: '12 câu lạc bộ', indicator: 'clubs' }]],
  ['an indicator before a built-in one with a longer phrase', 'Tỷ lệ hộ nghèo đa chiều là 3,2%.', [indicator('mine', 'hộ nghèo', 'percent')], [{ text: '3,2%', indicator: 'mine' }]],
  ['an indicator of another dimension leaves the built-in one', 'Tỷ lệ hộ nghèo là 3,2%.', [indicator('mine', 'hộ nghèo', 'money')], [{ text: '3,2%', indicator: 'poverty_rate' }]],
  ['an indicator with the id of a built-in one takes its place', 'Tỷ lệ hộ nghèo là 3,2%; tỷ lệ cận khổ là 5%.', [indicator('poverty_rate', 'tỷ lệ cận khổ', 'percent')], [{ text: '3,2%', indicator: null }, { text: '5%', indicator: 'poverty_rate' }]],
  ['of two files the later indicator', 'Huyện có 12 câu lạc bộ.', [indicator('one', 'câu lạc bộ', 'count'), indicator('two', 'câu lạc bộ', 'count')], [{ text: '12 câu lạc bộ', indicator: 'two' }]],
  ['not phrases', 'Huyện có 12 câu lạc bộ bóng đá.', [indicator('clubs', 'câu lạc bộ', 'count', ', not: [câu lạc bộ bóng đá]')], [{ text: '12 câu lạc bộ', indicator: null }]],
  ['counts of its units, groups of them and those of the file alone', 'Quy mô câu lạc bộ là 12 hội viên. Quy mô câu lạc bộ là 5 học sinh. Quy mô câu lạc bộ là 4 mõ. Quy mô câu lạc bộ là 3 bàn.', [`${indicator('clubs', 'câu lạc bộ', 'count', ', units: [members, học sinh, drums]')}units:\n  - { id: drums, dimension: count, counted: true, spellings: [mõ] }\n`], [{ text: '12 hội viên', indicator: 'clubs' }, { text: '5 học sinh', indicator: 'clubs' }, { text: '4 mõ', indicator: 'clubs' }, { text: '3 bàn', indicator: null }]],
  ['phrases in any tone placement', 'Số nhà văn hoá là 12.', [indicator('halls', 'nhà văn hóa', 'count')], [{ text: '12', indicator: 'halls' }]],
  ['a rule before the built-in one that matches too', 'Sản lượng thép tăng 5,2%.', [`rules:\n${rule('mine', 'tăng [<quantity>#Percent]', 'set: { role: level }')}`], [{ text: '5,2%', role: 'level', direction: null, rule: 'mine' }]],
  ['a rule that leaves the role to others', 'Sản lượng thép tăng 5,2%.', [`rules:\n${rule('mine', 'tăng [<quantity>#Percent]', 'set: { status: estimate }')}`], [{ text: '5,2%', role: 'change', direction: 'up', status: 'estimate', rule: 'mine' }]],
  ['of two files the later rule', 'Sản lượng thép tăng 5,2%.', [`rules:\n${rule('one', 'tăng [<quantity>#Percent]', 'set: { role: share }')}`, `rules:\n${rule('two', 'tăng [<quantity>#Percent]', 'set: { role: level }')}`], [{ text: '5,2%', role: 'level', rule: 'two' }]],
  ['over a rule of a later file', 'Sản lượng thép tăng 5,2%.', [`rules:\n${rule('two', 'tăng [<quantity>#Percent]', 'set: { role: level }')}`, `rules:\n${rule('two', 'tăng [<quantity>#Percent]', 'set: { role: relative }')}`], [{ text: '5,2%', role: 'relative', rule: 'two' }]],
  ['of one file the longer match', 'Sản lượng thép tăng 5,2%.', [`rules:\n${rule('short', 'tăng [<quantity>#Percent]', 'set: { role: share }')}${rule('long', 'thép tăng [<quantity>#Percent]', 'set: { role: level }')}`], [{ text: '5,2%', rule: 'long' }]],
  ['of equal matches the one with more words', 'Sản lượng thép tăng 5,2%.', [`rules:\n${rule('a-tag', '#Rise [<quantity>#Percent]', 'set: { role: share }')}${rule('word', 'tăng [<quantity>#Percent]', 'set: { role: level }')}`], [{ text: '5,2%', rule: 'word' }]],
  ['over wins against all', 'Sản lượng thép tăng 5,2%.', [`rules:\n${rule('short', 'tăng [<quantity>#Percent]', 'set: { role: share }, over: [long]')}${rule('long', 'thép tăng [<quantity>#Percent]', 'set: { role: level }')}`], [{ text: '5,2%', rule: 'short' }]],
  ['an indicator set by a rule', 'Huyện cấp mới 45 thẻ.', [`rules:\n${rule('mine', 'cấp mới [<quantity>#Count]', 'set: { indicator: poverty_rate }')}`], [{ text: '45 thẻ', indicator: 'poverty_rate' }]],
  ['a captured label', 'Trong kỳ, bến Đồng Chanh đón 450 lượt khách.', [`rules:\n${rule('mine', '[<label>bến .{1,2}] đón [<quantity>#Count]', 'set: { role: level }')}`], [{ text: '450 lượt khách', label: 'bến Đồng Chanh' }]],
  ['a captured baseline of words', 'Chi phí hơn định mức kế hoạch 7%.', [`rules:\n${rule('mine', 'hơn định mức [<baseline>kế hoạch] [<quantity>#Percent]', 'set: { role: change, direction: up }')}`], [{ text: '7%', role: 'change', direction: 'up', baseline: 'plan' }]],
  ['a captured baseline of a period', 'Chi phí bằng 7% mốc năm 2015.', [`rules:\n${rule('mine', '[<quantity>#Percent] mốc [<baseline>#Period]', 'set: { role: relative }')}`], [{ text: '7%', role: 'relative', baseline: '2015' }]],
  ['a captured period and place', 'Năm 2020, bến xe đón 450 lượt khách (tính cho năm 2019, huyện Mai Châu).', [`rules:\n${rule('mine', '[<quantity>#Count] #Open tính cho [<period>#Period] #Comma [<place>#Place]', 'set: { role: level }')}`], [{ text: '450 lượt khách', period: '2019', place: 'huyện Mai Châu' }]],
  ['a unit', 'Đội xe chạy 2.400 km hành trình.', ['units:\n  - { id: trip-km, dimension: length, spellings: [km hành trình] }\n'], [{ text: '2.400 km hành trình', unit: 'trip-km', dimension: 'length' }]],
  ['a counted noun', 'Trung tâm cấp 1.250 thẻ vé tháng.', ['units:\n  - { id: passes, dimension: count, counted: true, spellings: [thẻ vé tháng] }\n'], [{ text: '1.250 thẻ vé tháng', unit: 'thẻ vé tháng' }]],
  ['without the built-in ones a user\'s indicator', 'Tỷ lệ hộ nghèo giảm còn 3,2%; có 12 câu lạc bộ.', [indicator('clubs', 'câu lạc bộ', 'count')], [{ text: '3,2%', unit: '%', indicator: null, rule: 'stated' }, { text: '12 câu lạc bộ', indicator: 'clubs' }], false],
]

/** Schools by level: boarding schools, and pupils of which half board. */
const TABLE = 'Giáo dục năm 2022\nChỉ tiêu\tĐVT\tThực hiện 2021\tKế hoạch 2022\nTrường bán trú\ttrường\t14\t15\nHọc sinh ở nội trú\tem\t1.240\t1.300\nSuất ăn được hỗ trợ\t%\t82,5\t90\n'

const CELLS: Case[] = [
  ['an indicator of its head', TABLE, [indicator('boarding', 'trường bán trú', 'count')], [{ text: '14', indicator: 'boarding', rule: 'table-cell' }, { text: '15', indicator: 'boarding' }, { text: '1.240', indicator: null }]],
  ['a rule whose words stand in the head of the row, right before the number', TABLE, [`rules:\n${rule('mine', 'bán trú [<quantity>#Count]', 'set: { indicator: poor_households }')}`], [{ text: '14', indicator: 'poor_households', rule: 'mine', period: '2021', status: 'actual', unit: 'trường' }, { text: '15', indicator: 'poor_households', rule: 'mine', period: '2022', status: 'target' }, { text: '1.240', rule: 'table-cell' }]],
  ['a rule that has a colon before the number', TABLE, [`rules:\n${rule('mine', 'bán trú #Colon [<quantity>#Count]', 'set: { modifier: approx }')}`], [{ text: '14', modifier: 'approx', rule: 'mine' }, { text: '15', modifier: 'approx', rule: 'mine' }, { text: '1.240', modifier: null, rule: 'table-cell' }]],
  ['a rule whose words stand behind the number in prose', TABLE, [`rules:\n${rule('mine', '[<quantity>#Count] học sinh', 'set: { role: share }')}`], [{ text: '14', role: 'level' }, { text: '1.240', role: 'share', rule: 'mine' }]],
  ['a rule over the head of the column and that of the row', TABLE, [`rules:\n${rule('mine', '#Plan #Period .* bán trú [<quantity>#Count]', 'set: { status: actual }')}`], [{ text: '14', rule: 'table-cell' }, { text: '15', status: 'actual', rule: 'mine' }, { text: '1.300', status: 'target', rule: 'table-cell' }]],
  ['what the head of the column tells before a rule that does not look at it', TABLE, [`rules:\n${rule('mine', 'bán trú [<quantity>#Count]', 'set: { status: estimate, indicator: poor_households }')}`], [{ text: '14', status: 'actual', rule: 'mine', indicator: 'poor_households' }, { text: '15', status: 'target', indicator: 'poor_households' }]],
  ['a direction set by a rule', TABLE, [`rules:\n${rule('mine', 'hỗ trợ [<quantity>#Percent]', 'set: { role: change, direction: down, baseline: previous }')}`], [{ text: '82,5', value: 82.5, role: 'change', direction: 'down', baseline: 'previous', rule: 'mine' }]],
  ['a captured label', TABLE, [`rules:\n${rule('mine', '[<label>học sinh] ở nội trú [<quantity>#Count]', 'set: { role: level }')}`], [{ text: '1.240', label: 'Học sinh', rule: 'mine' }]],
  ['a captured period of the head of the column', TABLE, [`rules:\n${rule('mine', '[<period>#Period] .* nội trú [<quantity>#Count]', 'set: { status: estimate }')}`], [{ text: '1.240', period: '2021', status: 'estimate', rule: 'mine' }, { text: '1.300', period: '2022', status: 'estimate', rule: 'mine' }]],
  ['a non-figure that reaches over the edge of the cell', TABLE, [`non_figures:\n${nonFigure('mine', 'bán trú #Colon [<quantity>#Count]')}`], [{ text: '1.240' }, { text: '1.300' }, { text: '82,5' }, { text: '90' }]],
  ['no non-figure that only prose can mean', TABLE, [`non_figures:\n${nonFigure('mine', 'bán trú [<quantity>#Count]')}`], [{ text: '14' }, { text: '15' }, { text: '1.240' }]],
  ['a unit of the column of units', 'Giao thông\nChỉ tiêu\tĐVT\tNăm 2021\nHành trình\tkm xe chạy\t1.250\n', ['units:\n  - { id: trip-km, dimension: length, spellings: [km xe chạy] }\n'], [{ text: '1.250', unit: 'trip-km', dimension: 'length' }]],
]

describe('a rule file over cells of a table', () => {
  it.each(CELLS)('%s', (_, text, files, expected) => {
    const found = figures(text, files)
    expect(compare(expected, found)).toEqual([])
    expect(found.every(({ table, text: words, start, end }) => table === 1 && text.slice(start, end) === words)).toBe(true)
  })

  it('leaves no figure that a non-figure takes out', () => {
    expect(figures(TABLE, [`non_figures:\n${nonFigure('mine', 'bán trú #Colon [<quantity>#Count]')}`]).map(({ text }) => text)).toEqual(['1.240', '1.300', '82,5', '90'])
  })
})

describe('a rule file', () => {
  it.each(CASES)('%s', (_, text, files, expected, builtin = true) => {
    expect(compare(expected, figures(text, files, builtin))).toEqual([])
  })

  it('a non-figure is left out, and what stands beside it stays', () => {
    const file = `non_figures:\n  - { id: seats, match: "#Count [<quantity>#Count]", ${EXAMPLES} }\n`
    expect(figures('Hãng có 64 xe 45 chỗ.', [file]).map(({ text }) => text)).toEqual(['64 xe'])
    expect(figures('Hãng có 64 xe 45 chỗ.', []).map(({ text }) => text)).toEqual(['64 xe', '45 chỗ'])
  })

  it('leaves the built-in tables as they were', () => {
    const before = JSON.stringify(tables.indicators)
    figures('Huyện có 12 câu lạc bộ.', [indicator('clubs', 'câu lạc bộ', 'count')])
    expect(JSON.stringify(tables.indicators)).toBe(before)
    expect(figures('Huyện có 12 câu lạc bộ.', [])[0]!.indicator).toBeNull()
  })

  it('two of its rules that disagree on an example are an error that names both', () => {
    const file = read(`rules:\n  - { id: one, match: "tăng [<quantity>#Percent]", set: { role: share }, examples: [{ text: "Sản lượng tăng 5%.", gives: [{ text: "5%" }] }] }\n${rule('two', 'lượng tăng [<quantity>#Percent]', 'set: { role: level }')}`)
    const { problems } = checkRuleFile(compileGrammar(withRuleFiles(tables, [file])), file)
    expect(problems).toHaveLength(1)
    expect(problems[0]!.line).toBe(2)
    expect(problems[0]!.message).toMatch(/"two" and "one" disagree on the role/)
  })

  it('two of its rules that leave the role to others and disagree on the status are an error too, and are none once one is over the other', () => {
    const text = (over: string) => `rules:\n  - { id: one, match: "tăng [<quantity>#Percent]", set: { status: target }, ${over}examples: [{ text: "Sản lượng tăng 5%.", gives: [{ text: "5%" }] }] }\n${rule('two', 'lượng tăng [<quantity>#Percent]', 'set: { status: actual }')}`
    const messages = (over: string) => {
      const file = read(text(over))
      return checkRuleFile(compileGrammar(withRuleFiles(tables, [file])), file).problems.map(({ message }) => message)
    }
    expect(messages('')).toEqual([expect.stringMatching(/"two" and "one" disagree on the status/)])
    expect(messages('over: [two], ')).toEqual([])
  })

  it.each<[what: string, example: string, message: RegExp]>([
    ['a figure that is not found', '{ text: "Huyện có 3 xã.", gives: [{ text: "Huyện" }] }', /expected the figure Huyện, found 3 xã/],
    ['a field that differs', '{ text: "Huyện có 3 xã.", gives: [{ text: "3 xã", value: 4 }] }', /3 xã: expected value 4, found 3/],
    ['a figure where none is expected', '{ text: "Huyện có 3 xã.", gives: [] }', /found the figure 3 xã \(rule reach\), expected none/],
    ['an id that is not to be given', '{ text: "Huyện có 3 xã.", not: xã }', /3 xã has "xã", expected not/],
  ])('an example with %s is told with its line', (_, example, message) => {
    const file = read(`indicators:\n  - id: clubs\n    name: x\n    phrases: [câu lạc bộ]\n    dimension: count\n    examples:\n      - ${example}\n`)
    const { problems, examples } = checkRuleFile(compileGrammar(withRuleFiles(tables, [file])), file)
    expect(examples).toBe(1)
    expect(problems.map(({ line }) => line)).toEqual([7])
    expect(problems[0]!.message).toMatch(message)
  })
})
