/** Numbers beside numbers and names: counts out of a total, stages, days before whoever acts on them, what is paid for each. */
import { describe, expect, it } from 'vitest'
import { extract } from '../support.ts'

const read = (text: string) => extract(text).map(({ text: written, value, min, max, outOf, unit }) => [written, value ?? [min, max], outOf, unit])

/** Sentence, its figures (text, value or bounds, total, unit), and what it says. */
type Case = readonly [text: string, figures: readonly unknown[], gloss: string]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a count out of a total in words': [
    ['Có 65 trong số 100 doanh nghiệp được kiểm tra vi phạm.', [['65 trong số 100 doanh nghiệp', 65, 100, 'doanh nghiệp']], '65 of the 100 firms, a round number'],
    ['Có 4 trong 5 xã về đích.', [['4 trong 5 xã', 4, 5, 'xã']], '4 in 5 communes'],
    ['Có 12 trong số hơn 40 hồ sơ bị trả lại.', [['12 trong số hơn 40 hồ sơ', 12, 40, 'hồ sơ']], '12 of more than 40 files'],
    ['Có 85 trên tổng số 120 thôn có nhà văn hóa.', [['85 trên tổng số 120 thôn', 85, 120, 'thôn']], '85 of the 120 villages, which are no address'],
    ['Trong tổng số 35 phường có 12 phường mới.', [['35 phường', 35, null, 'phường'], ['12 phường', 12, null, 'phường']], 'of the 35 wards'],
    ['Tổng số 15/17 xã về đích.', [['15/17 xã', 15, 17, 'xã']], '15 of all 17 communes, and no paper'],
    ['Công văn số 15/17 được ban hành.', [], 'the number of a paper'],
    // One of several is a member, and counts nothing; how many there are is told.
    ['Đây là 1 trong 19 điểm sạt lở của tỉnh.', [['19 điểm sạt lở', 19, null, 'điểm sạt lở']], 'one of 19 landslides'],
    ['Huyện là 1 trong số 12 địa phương dẫn đầu.', [['12 địa phương', 12, null, 'địa phương']], 'one of 12 places'],
    // A rank is no count.
    ['Tỉnh xếp thứ 12 trong 63 địa phương.', [['63 địa phương', 63, null, 'địa phương']], 'the 12th of 63'],
    ['Trạm tiếp nhận 12 ca trong 3 ngày.', [['12 ca', 12, null, 'ca'], ['3 ngày', 3, null, 'day']], 'in 3 days'],
    ['Trong số 47 hộ được vay vốn có 12 hộ thoát nghèo.', [['47 hộ', 47, null, 'hộ'], ['12 hộ', 12, null, 'hộ']], 'of the 47 households'],
    ['Tỷ lệ này cao nhất trong số 28 tỉnh.', [['28 tỉnh', 28, null, 'tỉnh']], 'the highest among 28 provinces'],
  ],
  'marks out of all that can be had': [
    ['Chỉ số cải cách hành chính đạt 86,5/100 điểm.', [['86,5/100 điểm', 86.5, 100, 'điểm']], '86.5 of 100 marks'],
    ['Thí sinh đạt 27,5/30 điểm.', [['27,5/30 điểm', 27.5, 30, 'điểm']], '27.5 of 30 marks'],
    // Of things that are no marks there are no decimals, and a rate is counted by the round number.
    ['Tỷ lệ mắc là 32,7/100.000 người.', [['32,7/100.000 người', 32.7, null, '1/100000 person']], '32.7 to 100,000 people'],
  ],
  'a rate whose measure is said in words': [
    ['Mật độ dân số là 1.200 người trên một km2.', [['1.200 người trên một km2', 1200, null, 'person/km2']], 'people to a square kilometre'],
    ['Giá trị sản xuất đạt 120 triệu đồng trên một ha.', [['120 triệu đồng trên một ha', 12e7, null, 'VND/ha']], 'đồng to a hectare'],
    ['Năng suất đạt 6 tấn trên ha.', [['6 tấn trên ha', 6, null, 't/ha']], 'tonnes to a hectare'],
    // "on": where they are, and no measure
    ['Có 12 tàu trên sông.', [['12 tàu', 12, null, 'tàu']], 'twelve boats on the river'],
    ['Có 250 hộ trên diện tích 5 ha.', [['250 hộ', 250, null, 'hộ'], ['5 ha', 5, null, 'ha']], 'on an area of five hectares'],
  ],
  'a part of a whole that is named': [
    ['Công ty quản lý 1/3 tổng diện tích rừng.', [['1/3', 1 / 3, null, 'ratio']], 'a third of the area'],
    ['Kết quả cho thấy 2/3 số hộ hài lòng.', [['2/3', 2 / 3, null, 'ratio']], 'two thirds of the households'],
    ['Lễ hội khai mạc ngày 2/3 tại huyện.', [], 'the second of March'],
  ],
  'levels and hours': [
    ['Có 80% thủ tục được cung cấp trực tuyến mức 3, 4.', [['80%', 80, null, '%']], 'online at levels 3 and 4'],
    ['Nước sông vượt báo động mức 2.', [], 'above the second level of alert'],
    ['Vụ nổ xảy ra khoảng 10g sáng.', [], 'ten in the morning, and no grams'],
    ['Lãi suất ở mức 4%.', [['4%', 4, null, '%']], 'a rate of interest'],
    ['Thuốc chứa 10g bột.', [['10g', 10, null, 'g']], 'ten grams'],
  ],
  'the number of a stage before a counted noun': [
    ['Tỉnh giải tỏa khu vực 1 di tích thành cổ.', [], 'zone 1 of the monument'],
    ['Tỉnh khởi công giai đoạn 2 dự án cấp nước.', [], 'phase 2 of the project'],
    ['Học sinh lớp 10 trường chuyên nghỉ học.', [], 'year 10 of the school'],
    ['Đám cháy bắt đầu từ tầng 4 tòa nhà.', [], 'the fourth floor of the building'],
    // Each of them is counted in, and people are not numbered by their class.
    ['Mỗi lớp 5 em được khen.', [['5 em', 5, null, 'em']], 'five in each class'],
    ['Trong giai đoạn này có 2 dự án.', [['2 dự án', 2, null, 'dự án']], 'two projects'],
    ['Dự án ảnh hưởng khu vực 3 xã ven biển.', [['3 xã', 3, null, 'xã']], 'the area of three communes'],
  ],
  'a day before whoever acts on it': [
    ['Ngày 8-8 huyện khởi công 2 tuyến đường.', [['2 tuyến đường', 2, null, 'tuyến đường']], 'the district started on two roads'],
    ['Sáng 13-9 bà Hạnh nộp 3 hồ sơ.', [['3 hồ sơ', 3, null, 'hồ sơ']], 'Mrs Hạnh handed in three files'],
    ['Trẻ uống thuốc ngày 2-3 lần.', [['2-3 lần', [2, 3], null, 'times']], 'two or three times a day'],
  ],
  'what is paid for each, without its currency': [
    ['Thu nhập của thợ là 9-10 triệu/tháng.', [['9-10 triệu/tháng', [9e6, 10e6], null, 'VND/month']], 'nine to ten million a month'],
    ['Giá vàng niêm yết ở mức 76,5-78,5 triệu/lượng.', [['76,5-78,5 triệu/lượng', [76.5e6, 78.5e6], null, 'VND/lượng']], 'a price of gold'],
    ['Tiền đền bù từ 800 triệu đến 1,4 tỷ/hộ.', [['800 triệu đến 1,4 tỷ/hộ', [8e8, 1.4e9], null, 'VND/household']], 'damages for each household'],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', (text, figures) => {
    expect(read(text)).toEqual(figures)
  })
})

it('the first million of something is told as which it is, and not counted', () => {
  // "welcomes its 15 millionth guest"
  expect(read('Tỉnh đón vị khách thứ 15 triệu.')).toEqual([])
})
