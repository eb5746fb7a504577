/** Labels hold whole words, and all that tells which measure is meant. */
import { describe, expect, it } from 'vitest'
import { extract } from '../support.ts'

type Case = readonly [text: string, ...labels: (string | null)[]]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  // a syllable that elsewhere is a verb, a conjunction or a measure belongs to a longer word
  'a word is not torn': [
    ['Sản lượng cá bắt đầu tăng 12% so với tháng trước.', 'Sản lượng cá'],
    ['Lợi nhuận riêng lẻ đạt 210 tỷ đồng.', 'Lợi nhuận riêng lẻ'],
    ['Tỷ giá thị trường tự do ở mức 25.300 đồng/USD.', 'Tỷ giá thị trường tự do'],
    ['Tỷ số an toàn vốn đạt 12,5%.', 'Tỷ số an toàn vốn'],
    ['Ngân hàng tăng trích lập dự phòng rủi ro tín dụng thêm 45 tỷ đồng.', 'dự phòng rủi ro tín dụng'],
    ['Lượng xe bán tải tăng 14%.', 'Lượng xe bán tải'],
    ['Lợi suất đầu tư đạt 9%.', 'Lợi suất đầu tư'],
    ['Gói tín dụng được nâng lên 900 tỷ đồng.', 'Gói tín dụng'],
    ['Nộp NSNN ước đạt 320 tỷ đồng.', 'Nộp NSNN'],
    ['Mực nước hồ đạt 41,2 m.', 'Mực nước hồ'],
    ['Số vụ cướp giật tài sản giảm 8%.', 'Số vụ cướp giật tài sản'],
    ['Hội đồng định giá khu đất ở mức 62 tỷ đồng.', 'định giá khu đất'],
  ],
  'a mean of a measure is told from its total': [
    ['Giá bán lúa bình quân đạt 7.200 đồng/kg.', 'Giá bán lúa bình quân'],
    ['Năng suất trung bình 62 tạ/ha.', 'Năng suất trung bình'],
    ['Giá bán lúa bình quân năm 2023 là 7.800 đồng/kg, tăng 9%.', 'Giá bán lúa bình quân', 'Giá bán lúa bình quân'],
    // the highest of them is no mean
    ['Mức thưởng bình quân là 6 triệu đồng, cao nhất là 90 triệu đồng.', 'Mức thưởng bình quân', 'Mức thưởng'],
    // not of the measure, but of its growth or of a time
    ['Doanh thu tăng bình quân 9%.', 'Doanh thu'],
    ['Doanh thu bình quân mỗi ngày đạt 40 triệu đồng.', 'Doanh thu bình quân mỗi ngày'],
  ],
  'a degree that a multiple follows is said of the subject': [
    ['Thu nhập của hộ trồng sâm cao gấp 3 lần.', 'Thu nhập của hộ trồng sâm'],
    ['Lượng mưa nhiều gấp đôi so với cùng kỳ.', 'Lượng mưa'],
    ['Sản lượng lúa chất lượng cao đạt 40.000 tấn.', 'Sản lượng lúa chất lượng cao'],
  ],
  'an aside parts a measure from its verb': [
    ['Kim ngạch xuất khẩu, theo Cục Thống kê, đã tăng 6,5%.', 'Kim ngạch xuất khẩu'],
    ['Lợi nhuận trước thuế, sau khi bù trừ chi phí, đạt 24 tỷ đồng.', 'Lợi nhuận trước thuế'],
    // what is there behind it is counted, and is not the measure
    ['Ngành y tế lo cấp cứu tai nạn giao thông, tính từ ngày 2/2, đã có 350 ca khám.', 'ca khám'],
  ],
  'a counted noun ends before a verb whose object is cut off': [
    ['Có 45 hộ dân nằm trong vùng sạt lở.', 'hộ dân'],
    ['Đoàn nêu 3 nguyên nhân chính dẫn đến chậm tiến độ.', 'nguyên nhân chính'],
    ['Quỹ mua 2 triệu cổ phiếu tương đương 5% vốn điều lệ.', 'cổ phiếu', 'cổ phiếu'],
    ['Xã có 12 cơ sở lưu trú tại trung tâm.', 'cơ sở lưu trú'],
    ['Tỉnh xóa 9 điểm đen giao thông trên quốc lộ.', 'điểm đen giao thông'],
  ],
  'what a verb has a part of is what the part is of': [
    ['Ông An nắm tới 45% vốn điều lệ.', 'vốn điều lệ'],
    ['Nhà máy đáp ứng được 60% nhu cầu của người dân.', 'nhu cầu của người dân'],
    ['Ngành thú y đã khống chế được 90% ổ dịch.', 'ổ dịch'],
    ['Quỹ đã thoái tổng cộng 6% vốn tại ngân hàng.', 'vốn tại ngân hàng'],
    // a longer word is no such verb
    ['Tỷ lệ đất bị thoái hóa là 18%.', 'Tỷ lệ đất bị thoái hóa'],
    ['Tỷ lệ hộ nắm bắt được thông tin đạt 75%.', 'Tỷ lệ hộ nắm bắt được thông tin'],
  ],
  'what was only just done is not called new': [
    ['Đến nay mới giải ngân được 210 tỷ đồng.', 'giải ngân'],
    ['Huyện có 35 doanh nghiệp mới.', 'doanh nghiệp mới'],
  ],
  'each of what was counted is called as the count is': [
    ['Hội đã trao 50 suất quà, mỗi suất trị giá 500.000 đồng.', 'suất quà', 'suất quà'],
    ['Ban tổ chức trao 3 giải nhì mỗi giải 10 triệu đồng.', 'giải nhì', 'giải nhì'],
    // a count beside it is of what it counts
    ['Cuộc thi có 8 đội tuyển, mỗi đội gồm 3 nghệ nhân.', 'đội tuyển', 'nghệ nhân'],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([text, ...labels]) => [text, labels] as const))('%s', (text, labels) => {
    expect(extract(text).map(({ label }) => label)).toEqual(labels)
  })
})
