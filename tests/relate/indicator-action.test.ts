/** What is done with what is counted, in the words before the number. */
import { expect, it } from 'vitest'
import { extract } from '../support.ts'

it.each([
  // "admit 140 party members"; "has 140 party members"
  ['Đảng bộ kết nạp được 140 đảng viên.', ['party_members_admitted']],
  ['Đảng bộ có 140 đảng viên.', [null]],
  // "in the year they admitted more than 60 party members"
  ['Trong năm, các chi bộ kết nạp thêm hơn 60 đảng viên.', ['party_members_admitted']],
  // the verb belongs to what stands before the comma, or before "and"
  ['Đảng bộ đã kết nạp, có 140 đảng viên.', [null]],
  ['Đảng bộ kết nạp tốt và có 140 đảng viên.', [null]],
  // "plant 260 hectares of forest, tend 540"
  ['Trồng mới 260 ha rừng, chăm sóc 540 ha rừng.', ['forest_planted_area', null]],
  // a noun behind the number that is its indicator by itself stays that
  ['Thành lập mới 24 hợp tác xã.', ['cooperatives']],
  ['Thành lập mới 185 doanh nghiệp.', ['enterprises_new']],
  // a word before the number rules out what stands behind it
  ['Nhân viên chiếm đoạt 2,4 tỷ đồng tiền gửi tiết kiệm.', [null]],
])('%s', (text, indicators) => {
  expect(extract(text).map(({ indicator }) => indicator)).toEqual(indicators)
})
