/** "5 triệu" without a unit: of people, visits and things a count, of a sum of money đồng. */
import { describe, expect, it } from 'vitest'
import { extract } from '../support.ts'

const read = (text: string) => extract(text).map(({ value, unit, dimension }) => [value, unit, dimension])

describe('a count', () => {
  it.each([
    ['Lượt truy cập đạt 5 triệu.', null, 'visits to a page'],
    ['Khách quốc tế đạt 5 triệu.', 'khách', 'foreign guests'],
    ['Người dùng đạt 5 triệu.', 'người dùng', 'users'],
    ['Dân cư đạt 5 triệu.', null, 'inhabitants'],
    ['Hộ nghèo là 5 triệu.', null, 'poor households'],
    ['Số tài khoản đạt 5 triệu.', 'tài khoản', 'accounts'],
    ['Lượng truy cập đạt 5 triệu.', null, 'visits'],
    ['Đàn trâu đạt 5 triệu.', null, 'buffaloes'],
    ['Học viên đạt 5 triệu.', 'học viên', 'trainees'],
    ['Thí sinh đạt 5 triệu.', 'thí sinh', 'candidates'],
    ['Lao động nữ đạt 5 triệu.', 'lao động', 'women at work'],
    ['Doanh nhân đạt 5 triệu.', 'doanh nhân', 'businesspeople'],
    ['Xí nghiệp đạt 5 triệu.', null, 'works'],
    ['Xe máy đạt 5 triệu.', null, 'motorbikes'],
    ['Thuê bao đạt 5 triệu.', null, 'subscribers'],
    ['Người khuyết tật là 5 triệu.', 'người khuyết tật', 'people with disabilities, whom no label names'],
  ])('%s is of %s (%s)', (text, unit, _gloss) => {
    expect(read(text)).toEqual([[5_000_000, unit, 'count']])
  })
})

describe('money', () => {
  it.each([
    ['Chi tiêu đạt 5 triệu.', 'spending'],
    ['Số tiền bồi thường là 5 triệu.', 'the sum of the damages'],
    ['Giá thuê xe là 5 triệu.', 'the price of hiring a car'],
    ['Số vốn ban đầu là 5 triệu.', 'the first capital'],
    ['Học phí là 5 triệu.', 'the school fee'],
    ['Doanh thu đạt 5 triệu.', 'revenue'],
    ['Doanh số đạt 5 triệu.', 'sales'],
    ['Thu nhập của người lao động là 5 triệu.', 'what workers earn'],
    ['Lợi nhuận đạt 5 tỷ.', 'profit'],
    // Whoever pays or is paid is not counted.
    ['Khách phải đặt cọc 5 triệu.', 'the guest has to leave a deposit'],
    ['Người vi phạm bị phạt 5 triệu.', 'the offender is fined'],
    // A billion without a unit is money, whoever it is for.
    ['Số tiền của khách là 5 tỷ.', "the guests' money"],
  ])('%s (%s)', (text) => {
    expect(read(text).map(([, unit, dimension]) => [unit, dimension])).toEqual([['VND', 'money']])
  })
})

describe('the unit that is not said is that of the label', () => {
  it.each([
    ['Số người chết tăng lên 36.', 'người', 'the number of the dead'],
    ['Số lượng học sinh dân tộc thiểu số là 1.250.', 'học sinh', 'the number of pupils of ethnic minorities'],
    ['Tổng số dự án còn hiệu lực là 215.', 'dự án', 'the number of projects in force'],
    ['Điểm chuẩn ngành sư phạm là 24,5.', 'điểm', 'the mark that lets into the teachers’ course'],
    ['Mức điểm thấp nhất là 17,5.', 'điểm', 'the lowest mark'],
    // An index has no unit, and neither has a coefficient.
    ['Chỉ số phát triển con người là 0,726.', null, 'the index of human development'],
    ['Hệ số an toàn vốn là 1,2.', null, 'a coefficient'],
  ])('%s is of %s (%s)', (text, unit, _gloss) => {
    expect(extract(text).map((figure) => figure.unit)).toEqual([unit])
  })
})

it('a noun of money that a word only ends with is none', () => {
  // "thu" in "thu hút" (attract), "phí" in "miễn phí" (free of charge)
  expect(read('Số khách thu hút được là 5 triệu.')).toEqual([[5_000_000, 'khách', 'count']])
  expect(read('Số người khám miễn phí là 5 triệu.')).toEqual([[5_000_000, 'người', 'count']])
})

it.each([
  ['Kim ngạch hai chiều tăng từ 12 tỷ USD năm 2010 lên mức 25 tỷ năm 2016.', ['USD', 'USD'], 'trade rose from 12 billion dollars to 25 billion'],
  ['Nước ta có 96 triệu người, còn Thái Lan là 69 triệu.', ['người', 'người'], 'we are 96 million people, Thailand is 69 million'],
  ['Kim ngạch xuất khẩu đạt 9 tỷ USD, riêng gỗ từ 3,5-3,7 tỷ.', ['USD', 'USD'], 'exports made 9 billion dollars, wood alone 3.5 to 3.7 billion'],
  ['Kim ngạch xuất khẩu đạt 1,2 tỷ USD, thu ngân sách đạt 3.000 tỷ.', ['USD', 'VND'], 'exports made 1.2 billion dollars, the budget took in 3,000 billion: no like size'],
  ['Kim ngạch xuất khẩu đạt 50 triệu USD, thu ngân sách đạt 60 tỷ.', ['USD', 'VND'], 'another multiplier'],
  ['Kim ngạch xuất khẩu đạt 50 tỷ USD; thu ngân sách đạt 60 tỷ.', ['USD', 'VND'], 'another matter behind a semicolon'],
  ['Đơn vị phục vụ 5 triệu lượt khách, nộp ngân sách 8 triệu.', ['lượt khách', 'VND'], 'served 5 million guests, and paid 8 million to the budget'],
  ['Nhà máy lãi 5 tỷ đồng, quỹ có 6 tỷ.', ['VND', 'VND'], 'a profit of 5 billion đồng, a fund of 6 billion'],
])('a unit that is no đồng is not said again: %s (%s)', (text, units) => {
  expect(extract(text).map(({ unit }) => unit)).toEqual(units)
})
