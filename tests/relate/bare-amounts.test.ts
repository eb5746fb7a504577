/** "5 triệu" without a unit: of people, visits and things a count, of a sum of money đồng. */
import { describe, expect, it } from 'vitest'
import { extract } from '../support.ts'

const read = (text: string) => extract(text).map(({ value, unit, dimension }) => [value, unit, dimension])

describe('a count', () => {
  it.each([
    ['Lượt truy cập đạt 5 triệu.', 'visits to a page'],
    ['Khách quốc tế đạt 5 triệu.', 'foreign guests'],
    ['Người dùng đạt 5 triệu.', 'users'],
    ['Dân cư đạt 5 triệu.', 'inhabitants'],
    ['Hộ nghèo là 5 triệu.', 'poor households'],
    ['Số tài khoản đạt 5 triệu.', 'accounts'],
    ['Lượng truy cập đạt 5 triệu.', 'visits'],
    ['Đàn trâu đạt 5 triệu.', 'buffaloes'],
    ['Học viên đạt 5 triệu.', 'trainees'],
    ['Thí sinh đạt 5 triệu.', 'candidates'],
    ['Lao động nữ đạt 5 triệu.', 'women at work'],
    ['Doanh nhân đạt 5 triệu.', 'businesspeople'],
    ['Xí nghiệp đạt 5 triệu.', 'works'],
    ['Xe máy đạt 5 triệu.', 'motorbikes'],
    ['Thuê bao đạt 5 triệu.', 'subscribers'],
  ])('%s (%s)', (text) => {
    expect(read(text)).toEqual([[5_000_000, null, 'count']])
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
    // A billion without a unit is money, whoever it is for.
    ['Số tiền của khách là 5 tỷ.', "the guests' money"],
  ])('%s (%s)', (text) => {
    expect(read(text).map(([, unit, dimension]) => [unit, dimension])).toEqual([['VND', 'money']])
  })
})

it('a noun of money that a word only ends with is none', () => {
  // "thu" in "thu hút" (attract), "phí" in "miễn phí" (free of charge)
  expect(read('Số khách thu hút được là 5 triệu.')).toEqual([[5_000_000, null, 'count']])
  expect(read('Số người khám miễn phí là 5 triệu.')).toEqual([[5_000_000, null, 'count']])
})
