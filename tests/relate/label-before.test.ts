/** What is left of the clause before a figure as its label. */
import { describe, expect, it } from 'vitest'
import { hasClaimVerb, labelBefore } from '../../src/relate/label-before.ts'
import { row, words } from './rows.ts'

/** The label of a whole row, of which the figure would stand at the end. */
function labelOf(text: string): string | null {
  const terms = row(text)
  return words(terms, labelBefore(terms, { from: 0, to: terms.length }))
}

const CASES: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  'without its verb': [
    ['tổng_thu/Head đạt/Reach', 'tổng thu'],
    ['nguồn thu từ', 'nguồn thu'],
    ['tổng_thu/Head ước/Estimate đạt/Reach :', 'tổng thu'],
    ['cũng/Aux đạt/Reach', null],
    ['tốc_độ/Grow tăng/Rise', 'tốc độ'],
    ['tăng_trưởng/Grow+Rise đạt/Reach', 'tăng trưởng'],
    ['ngành/Word+Sector sản/Verb+Activity xuất/Verb+Activity và/Connector phân/Word+Activity phối/Word+Activity điện tăng/Rise', 'ngành sản xuất và phân phối điện'],
    ['khu/Word+Sector vực/Word+Sector công nghiệp và/Connector xây/Verb+Activity dựng/Verb+Activity tăng/Rise', 'khu vực công nghiệp và xây dựng'],
    ['huyện xây/Verb+Activity dựng/Verb+Activity chợ đạt/Reach', 'chợ'],
    ['ngành/Word+Sector điện cấp/Verb vốn đạt/Reach', 'vốn'],
    ['ngành thép tăng_trưởng/Grow+Rise', 'ngành thép'],
    ['hãng dự_báo/Say tăng_trưởng/Grow+Rise', 'tăng trưởng'],
    ['hãng ước/Estimate tăng_trưởng/Grow+Rise', 'tăng trưởng'],
    ['hãng đạt tăng_trưởng/Grow+Rise', 'tăng trưởng'],
    ['hãng dự_báo/Say tăng_trưởng/Grow+Rise cao/Grow+Rise', 'tăng trưởng cao'],
  ],
  'what may close it, and what not': [
    ['giá/Head so_sánh/Reference bị/Cut kéo xuống/To', 'giá so sánh'],
    ['giá/Head so_sánh/Reference đạt/Reach', 'giá'],
    ['a cấp/Verb tuy/Connector hàng đạt/Reach', 'hàng'],
    ['hàng so_sánh/Reference đạt/Reach', 'hàng'],
    ['giá/Head xăng_RON_95/Reference+Word đạt/Reach', 'giá xăng ron 95'],
    ['xăng_E5/Reference+Word bị/Cut giảm/Fall', 'xăng e5'],
  ],
  'nothing that begins with a verb of change': [
    ['giảm/Fall mạnh đạt/Reach', null],
    ['tăng/Rise chậm đạt/Reach', null],
    ['giảm/Fall và/Connector nghèo đạt/Reach', 'giảm và nghèo'],
    ['giảm/Fall+Head nghèo đạt/Reach', 'giảm nghèo'],
  ],
  'up to where it is said to have moved': [
    ['bội chi giảm/Fall so/Base dự_toán/Plan là/Reach', 'bội chi'],
    ['bội chi tăng/Rise so/Base dự_toán/Plan là/Reach', 'bội chi'],
    ['bội chi tăng/Rise giảm/Fall so/Base dự_toán/Plan là/Reach', 'bội chi'],
    ['bội chi giảm/Fall tăng/Rise so/Base dự_toán/Plan là/Reach', 'bội chi'],
    ['bội chi giảm/Fall nhẹ so/Base dự_toán/Plan là/Reach', 'dự toán'],
    ['bội chi so/Base dự_toán/Plan là/Reach', 'dự toán'],
    ['giảm/Fall so/Base dự_toán/Plan là/Reach', null],
    ['tăng/Rise giảm/Fall so/Base dự_toán/Plan là/Reach', null],
    ['so/Base tháng là/Reach', 'tháng'],
  ],
  'no place alone': [
    ['toàn_tỉnh/back có/Reach', null],
    ['cả_nước/country có/Reach', null],
    ['cả_nước/country toàn_tỉnh/back có/Reach', null],
    ['Hà_Nội/place có/Reach', 'Hà Nội'],
    ['miền_Nam/region có/Reach', 'miền Nam'],
    ['toàn_tỉnh/back thu có/Reach', 'toàn tỉnh thu'],
    ['thu toàn_tỉnh/back có/Reach', 'thu toàn tỉnh'],
  ],
  'without a bracket behind it': [
    ['hàng ( kể cả gỗ ) đạt/Reach', 'hàng'],
    ['hàng ( kể cả gỗ ) và đạt/Reach', 'hàng'],
    ['hàng ( kể cả gỗ ) , đạt/Reach', 'hàng'],
    ['hàng ( nsnn ) đạt/Reach', 'hàng ( nsnn )'],
    ['hàng ( thực/Adjusted ) đạt/Reach', 'hàng'],
    ['hàng ( thu/Head ) đạt/Reach', null],
    ['trụ sở ) hãng đạt/Reach', 'hãng'],
    ['hãng ( cũ ) mới đạt/Reach', 'hãng ( cũ ) mới'],
    ['trụ sở ) hãng ( cũ ) mới đạt/Reach', 'hãng ( cũ ) mới'],
    ['( trụ sở ) đạt/Reach', null],
  ],
  'behind a conjunction': [
    ['giá cao nên hàng tồn đạt/Reach', 'hàng tồn'],
    ['nên hàng tồn đạt/Reach', 'hàng tồn'],
    ['hàng tồn nên đạt/Reach', 'hàng tồn'],
    ['giá cao riêng hàng tồn đạt/Reach', 'hàng tồn'],
  ],
  'an example': [
    ['giá rau cao như rau muống là/Reach', 'rau muống'],
    ['giá rau cao như rau muống non là/Reach', 'rau muống non'],
    ['giá rau cao như rau muống non xanh là/Reach', 'giá rau cao như rau muống non xanh'],
    ['giá rau cao như rau/Verb muống là/Reach', 'muống'],
    ['giá rau cao như rau , là/Reach', null],
  ],
  'both parts of an enumeration': [
    ['nông , lâm đạt/Reach', 'nông , lâm'],
    ['nông , lâm , ngư đạt/Reach', 'nông , lâm , ngư'],
    ['nông sản chế biến , lâm đạt/Reach', 'nông sản chế biến , lâm'],
    ['nông sản chế biến sâu , lâm đạt/Reach', 'lâm'],
    ['sản_lượng/Head nông sản chế biến , lâm đạt/Reach', 'sản lượng nông sản chế biến , lâm'],
    ['nông Hà_Nội/place , lâm đạt/Reach', 'nông Hà Nội , lâm'],
    ['nông - gỗ , lâm đạt/Reach', 'lâm'],
    ['trồng/Verb , lâm đạt/Reach', 'lâm'],
    ['sản_lượng/Head gỗ , đạt/Reach', 'sản lượng gỗ'],
    ['nông sản , đạt/Reach', null],
    ['sản_lượng/Head gỗ , tháng/Period đạt/Reach', 'sản lượng gỗ'],
    ['nông sản , tháng/Period đạt/Reach', null],
    ['sản_lượng/Head gỗ , tuy/Connector lâm đạt/Reach', 'lâm'],
  ],
  'not what is a clause of its own': [
    ['kinh tế đạt/Reach cao , lâm đạt/Reach', 'lâm'],
    ['kinh tế tăng/Rise cao , lâm đạt/Reach', 'lâm'],
    ['kinh tế có/Reach lãi/Head , lâm đạt/Reach', 'lãi , lâm'],
    ['về nông , lâm đạt/Reach', 'lâm'],
    ['theo sản_lượng/Head , lâm đạt/Reach', 'lâm'],
    ['trong đó sản_lượng/Head , lâm đạt/Reach', 'sản lượng , lâm'],
    ['vay tiền , anh đầu_tư/Verb', 'anh đầu tư'],
    ['sản_lượng/Head gỗ , khai_thác/Verb', 'sản lượng gỗ , khai thác'],
  ],
  'a second measure': [
    ['nông sản , giá_trị/Head đạt/Reach', 'giá trị'],
    ['sản_lượng/Head gỗ , giá_trị/Head đạt/Reach', 'sản lượng gỗ , giá trị'],
    ['sản_lượng/Head gỗ , giá_trị/Head gỗ đạt/Reach', 'sản lượng gỗ , giá trị gỗ'],
    ['sản_lượng/Head gỗ , giá_trị/Head gỗ keo đạt/Reach', 'giá trị gỗ keo'],
    ['sản_lượng/Head gỗ , doanh_thu/Head+Indicator đạt/Reach', 'doanh thu'],
    ['sản_lượng/Head gỗ , giá_trị/Head tháng/Period ( kể cả keo ) đạt/Reach', 'giá trị'],
  ],
  'the object of a verb of change': [
    ['nợ/Head xấu , giảm/Fall tỷ_lệ/Head xuống/To', 'tỷ lệ'],
    ['nợ/Head xấu , tăng/Rise tỷ_lệ/Head lên/To', 'tỷ lệ'],
    ['nợ/Head xấu , tăng/Rise+Grow tỷ_lệ/Head lên/To', 'nợ xấu , tăng tỷ lệ'],
    ['nợ/Head xấu , giảm/Fall nghèo lên/To', 'nợ xấu'],
  ],
  'behind who says it': [
    ['nợ/Head xấu cho_biết/Say thu/Head nội địa đạt/Reach', 'thu nội địa'],
    ['nợ/Head xấu khiến/Cause thu/Head nội địa đạt/Reach', 'thu nội địa'],
    ['nợ/Head xấu cho_biết/Say nội địa đạt/Reach', 'nợ xấu cho biết nội địa'],
    ['nợ/Head xấu kể/Say+Head thu/Head đạt/Reach', 'nợ xấu kể thu'],
    ['nợ/Head cho_biết/Say a b c d e f g h i k l thu/Head đạt/Reach', 'thu'],
    ['nợ/Head cho_biết/Say a b c d e f g h i k l m thu/Head đạt/Reach', 'nợ cho biết a b c d e f g h i k l m thu'],
  ],
  'behind "with"': [
    ['dự án với tổng_vốn/Head đạt/Reach', 'tổng vốn'],
    ['quy_mô/Head lớn với tổng_vốn/Head đạt/Reach', 'tổng vốn'],
    ['quy_mô/Head với mức/Head lớn với tổng_vốn/Head đạt/Reach', 'tổng vốn'],
    ['quy_mô/Head lớn với dự án đạt/Reach', 'quy mô lớn với dự án'],
    ['quy_mô/Head đối với tổng_vốn/Head đạt/Reach', 'quy mô đối với tổng vốn'],
    ['quy_mô/Head so với tổng_vốn/Head đạt/Reach', 'quy mô so với tổng vốn'],
    ['quy_mô/Head cùng với tổng_vốn/Head đạt/Reach', 'quy mô cùng với tổng vốn'],
  ],
  'a price up to where it is quoted': [
    ['giá/Head vàng được niêm/Quote yết/Quote ở/Reach', 'giá vàng'],
    ['giá/Head vàng niêm/Quote yết/Quote ở/Reach', 'giá vàng'],
    ['giá/Head niêm/Quote ở/Reach', 'giá'],
    ['giá/Head vàng ở/Reach', 'giá vàng'],
    ['giá/Head ở/Reach', 'giá'],
    ['giá/Head được phép bán niêm/Quote ở/Reach', 'giá'],
    ['giá/Head trị x niêm/Quote ở/Reach', 'giá trị x niêm'],
    ['giá_trị/Head x niêm/Quote ở/Reach', 'giá trị x niêm'],
    ['lãi/Head x niêm/Quote ở/Reach', 'lãi x niêm'],
  ],
  'a measure up to where it moves': [
    ['mức/Head lương tối thiểu điều/Moved chỉnh/Moved tăng/Rise', 'mức lương tối thiểu'],
    ['mức/Head lương tối thiểu được/Aux bộ điều/Moved chỉnh/Moved tăng/Rise', 'mức lương tối thiểu'],
    ['mức/Head lương tối thiểu đã/Cut neo/Moved ở/Reach', 'mức lương tối thiểu'],
    ['giá_vàng/Head+Indicator leo/Moved lên/To', 'giá vàng'],
    ['hệ/Head số/Head điều/Moved chỉnh/Moved là/Reach', 'hệ số điều chỉnh'],
    ['mức/Head lương tối thiểu điều/Moved chỉnh/Moved', 'mức lương tối thiểu điều chỉnh'],
  ],
  'a subject before two verbs': [
    ['sản_lượng/Head đạt/Reach và/Connector vượt/Rise', 'sản lượng'],
    ['sản_lượng/Head đạt/Reach và/Connector chiếm/Share', 'sản lượng đạt'],
    ['sản_lượng/Head ước/Estimate và/Connector vượt/Rise', 'sản lượng ước'],
    ['sản_lượng/Head gỗ và/Connector đạt/Reach', 'sản lượng gỗ'],
    ['và/Connector đạt/Reach', null],
  ],
  'the trade that only tells which': [
    ['thép nhập_khẩu/Head đạt/Reach', 'thép nhập khẩu'],
    ['thép xuất_khẩu/Head đạt/Reach', 'thép xuất khẩu'],
    ['hàng nhập/Head đạt/Reach', 'hàng nhập'],
    ['hàng xuất/Head đạt/Reach', 'hàng xuất'],
    ['thép xuất_khẩu/Head mới đạt/Reach', 'thép xuất khẩu mới'],
    ['thép xuất_khẩu/Head sang mỹ đạt/Reach', 'xuất khẩu sang mỹ'],
    ['xuất_khẩu/Head thép đạt/Reach', 'xuất khẩu thép'],
    ['bán/Verb xuất_khẩu/Head đạt/Reach', 'xuất khẩu'],
    ['hàng tái_xuất_khẩu/Head đạt/Reach', 'tái xuất khẩu'],
    ['hàng xuất_khẩu_gạo/Head đạt/Reach', 'xuất khẩu gạo'],
    ['hàng doanh_thu/Head đạt/Reach', 'doanh thu'],
  ],
  'of a long clause the verb at its end': [
    ['a b c d e f chiếm/Verb đoạt/Verb', 'chiếm đoạt'],
    ['a b c d e f đoạt/Verb', 'đoạt'],
    ['a b c d e đoạt/Verb', 'a b c d e đoạt'],
    ['a b cấp/Verb c d', 'c d'],
  ],
  'a measure up to its predicate': [
    ['tổng_thu/Head nội địa bị/Cut giảm sút đạt/Reach', 'tổng thu nội địa'],
    ['tổng_thu/Head nội địa tăng/Rise mạnh đạt/Reach', 'tổng thu nội địa'],
    ['tổng_thu/Head nội địa tăng/Rise+Grow mạnh đạt/Reach', 'tổng thu nội địa tăng mạnh'],
    ['tổng_thu/Head nội địa lãi/Fall+Head mạnh đạt/Reach', 'tổng thu nội địa lãi mạnh'],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', (text, label) => {
    expect(labelOf(text)).toBe(label)
  })
})

it('looks at its own clause alone', () => {
  const terms = row('xuất_khẩu/Head nông , lâm đạt/Reach hàng')
  expect(words(terms, labelBefore(terms, { from: 1, to: 5 }))).toBe('nông , lâm')
  expect(words(terms, labelBefore(terms, { from: 3, to: 5 }))).toBe('lâm')
  expect(labelBefore(terms, { from: 4, to: 5 })).toBeNull()
})

it('tells whether it begins with a measure', () => {
  const measured = (text: string) => labelBefore(row(text), { from: 0, to: row(text).length })!.measured
  expect(measured('tổng_thu/Head đạt/Reach')).toBe(true)
  expect(measured('nông sản đạt/Reach')).toBe(false)
})

it.each([
  ['hàng đạt/Reach', 0, 2, true],
  ['hàng :', 0, 2, true],
  ['hàng', 0, 1, false],
  ['đạt/Reach hàng', 0, 2, false],
  ['đạt/Reach', 1, 1, false],
  ['đạt/Reach', 0, 0, false],
  [': hàng', 1, 1, false],
])('a verb or colon right before the figure, in %s from %i to %i: %s', (text, from, to, has) => {
  expect(hasClaimVerb(row(text), { from, to })).toBe(has)
})
