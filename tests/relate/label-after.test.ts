/** What is taken of the words behind a figure as its label. */
import { describe, expect, it } from 'vitest'
import type { AfterMode } from '../../src/relate/label-after.ts'
import { labelAfter } from '../../src/relate/label-after.ts'
import { row, words } from './rows.ts'

/** The label behind the figure of a row, which is its only one. */
function labelOf(text: string, mode: AfterMode): string | null {
  const terms = row(text)
  return words(terms, labelAfter(terms, terms.findIndex((t) => t.is.Quantity), mode))
}

const CASES: readonly (readonly [AfterMode, string, string | null])[] = [
  // A count takes its noun with the predicate.
  ['count', '5/count:hộ được/Aux vay vốn', 'được vay vốn'],
  ['count', '5/count:hộ đạt/Reach chuẩn , 3', 'đạt chuẩn'],
  ['count', '5/count:hộ', null],
  ['count', '5/count:hộ , nghèo', null],
  ['count', '5/count:hộ - nghèo', null],
  ['count', '5/count:hộ của xã', null],
  ['count', '5/count:hộ nghèo của xã', 'nghèo'],
  ['count', '5/count:hộ nghèo tăng/Rise', 'nghèo'],
  ['count', '5/count:hộ nghèo vay/Verb vốn năm/Period', 'nghèo vay vốn'],
  ['count', '5/count:hộ về đất đai', 'đất đai'],
  ['count', '5/count:hộ cho vay', 'vay'],
  ['count', '5/count:hộ là nghèo', null],
  // Where it stands, and what a list opens, is no part of it.
  ['count', '5/count:hộ nghèo ở/Reach xã', 'nghèo'],
  ['count', '5/count:hộ ở/Reach xã', '5'],
  ['count', '5/count:căn nhà ở xã hội', 'nhà ở xã hội'],
  ['count', '5/count:bên liên quan gồm/Reach xã', 'liên quan'],
  ['count', '5/count:hộ chăn nuôi nhỏ khiến/Cause giá cao', 'chăn nuôi nhỏ'],
  // A long predicate says something of what is counted; of what there is, it tells which.
  ['count', '5/count:hộ dân đã/Aux+Cut ký đơn gửi lên xã', 'dân'],
  ['count', 'có/Reach 5/count:hộ dân đã/Aux+Cut ký đơn gửi lên xã', 'dân đã ký đơn gửi lên xã'],
  ['count', '5/count:hộ dân đã/Aux+Cut ký đơn', 'dân đã ký đơn'],
  ['count', '5/count:hộ dân không/Aux có đất ở xã này', 'dân không có đất ở xã này'],
  ['count', '5/count:hộ có_thể/Estimate vay', '5'],
  ['count', 'có/Reach 5/count:hộ có_thể/Estimate vay', 'có thể vay'],
  ['count', '5/count:ngành đào/Verb tạo/Verb bậc đại học chính quy', 'đào tạo bậc đại học chính quy'],
  // A predicate without its end is no part of it.
  ['count', '5/count:hộ dân vay/Verb 3/money', 'dân'],
  ['count', '5/count:dự_án có/Reach vốn/Head 3/money', '5'],
  ['count', '5/count:dự_án điện có/Reach vốn/Head 3/money', 'điện'],
  ['count', '5/count:hộ dân đang/Aux+Cut a b c d e f g h i', 'dân'],
  ['count', '5/count:hộ dân đang/Aux+Cut a b c d e f g h', 'dân'],
  ['count', 'có/Reach 5/count:hộ dân đang/Aux+Cut a b c d e f g h', 'dân đang a b c d e f g h'],
  // What befell them tells which, and what they did then does not.
  ['count', '5/count:người bị/Aux bắt/Verb', 'bị bắt'],
  ['count', '5/count:người đã/Aux+Cut bị/Aux bắt/Verb', null],
  ['count', '5/count:người bị/Aux cho/Verb là', null],
  ['count', '5/count:người bị/Aux ngạt khói đang/Aux+Cut cấp cứu', 'bị ngạt khói'],
  ['count', '5/count:người chết/Casualty xảy/Verb ra/Verb', 'chết'],
  ['count', '5/count:người được/Aux tìm thấy đã/Aux+Cut chết/Casualty', 'được tìm thấy đã chết'],
  ['count', '5/count:người chết do tai nạn', 'chết do tai nạn'],
  ['count', '5/count:người chết vì lũ', 'chết vì lũ'],
  ['count', '5/count:người chết do , vì', 'chết do'],
  ['count', '5/count:người chết do', 'chết do'],
  ['count', '5/count:người chết từ lũ', 'chết'],
  ['count', '5/count:trường tốt đứng thứ hai', 'tốt'],
  ['count', '5/count:trường tốt đứng đầu', 'tốt đứng đầu'],
  ['count', '5/count:trường tốt hơn thứ hai', 'tốt hơn thứ hai'],
  ['count', '5/count:suất học bổng trị/Reach+Head giá/Head', 'học bổng'],
  ['count', '5/count:suất học bổng đạt/Reach+Head giá/Head', 'học bổng đạt giá'],
  ['count', '5/count:suất tổng/Head trị giá', 'tổng trị giá'],
  ['count', '5/count:hộ a b c d e f g h i k l m', 'a b c d e f g h i k'],
  // Why the counted are charged does not tell which they are.
  ['count', '5/count:hộ về hành vi lừa_đảo/Verb', '5'],
  ['count', '5/count:hộ khác về các tội gian lận', 'khác'],
  ['count', '5/count:hộ khác về những việc ấy', 'khác'],
  ['count', '5/count:hộ góp ý về đất đai', 'góp ý về đất đai'],
  ['count', '5/count:hộ góp ý về các', 'góp ý về các'],
  // Names behind a division say which.
  ['count', '5/count:xã Hà_Nội/place gần', null],
  ['count', '5/count:hộ Hà_Nội/place gần', 'Hà Nội gần'],
  ['count', '5/count Hà_Nội/place gần', 'Hà Nội gần'],
  ['noun', '5/count:xã Hà_Nội/place gần', 'Hà Nội gần'],
  ['count', '5/count:xã nghèo Hà_Nội/place', 'nghèo Hà Nội'],
  // Any other takes the noun alone.
  ['noun', '5/money tiền mặt', 'tiền mặt'],
  ['noun', '5/money tiền mặt và/Connector vàng', 'tiền mặt'],
  ['noun', '5/money tiền mặt tăng/Rise', 'tiền mặt'],
  ['noun', '5/money được tiền', null],
  ['noun', '5/money được/Aux tiền', null],
  ['noun', '5/money vay/Verb ngắn hạn', 'vay ngắn hạn'],
  ['noun', '5/money là tiền', null],
  ['noun', '5/money a b c d e f g h i k l m', 'a b c d e f g h i k'],
  ['noun', '5/percent về trị/Reach+Head giá/Reach+Head', 'trị giá'],
  ['noun', '5/percent hàng trị/Reach+Head giá/Reach+Head', 'hàng'],
  // A share takes the clause.
  ['share', '5/percent dành/Verb cho khách lẻ', 'dành cho khách lẻ'],
  ['share', '5/percent khách dành/Verb cho lẻ', 'khách dành'],
  ['share', '5/percent người dân tin rằng/Say giá', 'người dân'],
  ['share', '5/percent người dân lo rằng/Say giá', 'người dân lo'],
  ['share', '5/percent tin rằng/Say giá', 'tin'],
  ['share', '5/percent hộ đạt/Reach danh hiệu', 'hộ đạt danh hiệu'],
  ['share', '5/percent hộ nghèo nên xã', 'hộ nghèo'],
  ['share', '5/percent vốn và/Connector đây/Connector cũng/Aux là', 'vốn'],
  ['share', '5/percent vốn và/Connector đất', 'vốn và đất'],
  // Of what goes on beyond the limit the last part is left out.
  ['share', '5/percent a b c d e f g h i k l m n của o p q r', 'a b c d e f g h i k l m n'],
  ['share', '5/percent a b c d e f g h i k l m n được/Aux o p q r', 'a b c d e f g h i k l m n'],
  ['share', '5/percent a b c d e f g h i k l m n o của p .', 'a b c d e f g h i k l m n o của p'],
  ['noun', '5/money vốn vay dự án một hai của ba bốn năm sáu', 'vốn vay dự án một hai'],
  ['noun', '5/money vốn của a b c d e f g h i k', 'vốn của a b c d e f g h'],
  ['share', '5/percent a b c d e f g h i k l m được/Aux giải/Verb quyết/Verb o p q r', 'a b c d e f g h i k l m'],
  ['share', '5/percent hộ nghèo để xã', 'hộ nghèo'],
  ['noun', '5/money hộ nghèo khi xã', 'hộ nghèo khi xã'],
  ['share', '5/percent a b c d e f g h i k l m n o p q r s', 'a b c d e f g h i k l m n o p q'],
  ['share', '5/percent hộ , thôn đạt/Reach chuẩn', 'hộ , thôn đạt chuẩn'],
  ['share', '5/percent hộ , thôn , xóm đạt/Reach chuẩn', 'hộ , thôn , xóm đạt chuẩn'],
  ['share', '5/percent hộ , Thôn đạt/Reach chuẩn', 'hộ'],
  ['share', '5/percent hộ , vay/Verb+Word vốn', 'hộ'],
  ['share', '5/percent hộ , tăng/Rise chậm', 'hộ'],
  ['share', '5/percent hộ ,', 'hộ'],
  // Behind "là" stands what the share is of, unless something is said to have reached it.
  ['share', '5/percent là nữ', 'nữ'],
  ['share', 'đó 5/percent là nữ', 'nữ'],
  ['share', 'đạt/Reach 5/percent là nữ', null],
  ['share', 'đến/Till 5/percent là nữ', null],
  ['share', 'lên/To 5/percent là nữ', null],
  ['share', 'tăng/Rise 5/percent là nữ', null],
  ['share', 'giảm/Fall 5/percent là nữ', null],
  ['share', 'có/Reach 5/percent là nữ', 'nữ'],
  ['share', '5/percent bằng nữ', 'bằng nữ'],
]

it.each(CASES)('%s of %s: %s', (mode, text, label) => {
  expect(labelOf(text, mode)).toBe(label)
})

describe('a comma inside the noun of a share', () => {
  it.each([
    ['no figure follows in its part', 'hộ , thôn , 5/percent', 'hộ , thôn'],
    ['a figure follows', 'hộ , thôn 3/count:xã', 'hộ'],
    ['a figure follows behind "và"', 'hộ , thôn và 3/count:xã', 'hộ , thôn và'],
    ['a figure far behind', `hộ , ${Array.from({ length: 23 }, () => 'x').join(' ')} 3/count:xã`, 'hộ , x x x x x x x x x x x x x x'],
    ['a figure not so far behind', `hộ , ${Array.from({ length: 22 }, () => 'x').join(' ')} 3/count:xã`, 'hộ'],
  ])('%s', (_, behind, label) => {
    const terms = row(`9/percent ${behind}`)
    expect(words(terms, labelAfter(terms, 0, 'share'))).toBe(label)
  })
})

it('tells whether it holds a measure', () => {
  const measured = (text: string) => labelAfter(row(text), 0, 'noun')!.measured
  expect(measured('5/money tổng_thu/Head nội địa')).toBe(true)
  expect(measured('5/money tiền mặt')).toBe(false)
})
