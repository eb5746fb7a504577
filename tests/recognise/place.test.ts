import { describe, expect, it } from 'vitest'
import { placesOf } from './spans.ts'

/** Sentence, and the places that it must give. */
const PLACES: [string, string[]][] = [
  ['cả nước đạt 5 triệu tấn', ['cả nước → country cả nước']],
  ['khách đến nước ta', ['nước ta → country nước ta']],
  ['tỉnh Bắc Kạn', ['tỉnh Bắc Kạn → tỉnh Bắc Kạn']],
  ['TP. Đà Nẵng', ['TP. Đà Nẵng → thành phố Đà Nẵng']],
  ['tại TP.HCM và TP Hồ Chí Minh', ['TP.HCM → thành phố Hồ Chí Minh', 'TP Hồ Chí Minh → thành phố Hồ Chí Minh']],
  ['xã Bình Tân, huyện Bắc Bình (Bình Thuận)', ['xã Bình Tân → xã Bình Tân', 'huyện Bắc Bình → huyện Bắc Bình', 'Bình Thuận → - Bình Thuận']],
  ['Bà Rịa - Vũng Tàu, Thừa Thiên Huế', ['Bà Rịa - Vũng Tàu → - Bà Rịa - Vũng Tàu', 'Thừa Thiên Huế → - Thừa Thiên Huế']],
  ['tại Thanh Hoá và Đăk Lăk', ['Thanh Hoá → - Thanh Hóa', 'Đăk Lăk → - Đắk Lắk']],
  ['quận 1, 3 và 7', ['quận 1 → quận 1', '3 → quận 3', '7 → quận 7']],
  ['phường 12', ['phường 12 → phường 12']],
  ['phường Hà Giang 1, xã A Lưới 5', ['phường Hà Giang 1 → phường Hà Giang 1', 'xã A Lưới 5 → xã A Lưới 5']],
  ['xã Tân Lập 5 dự án', ['xã Tân Lập → xã Tân Lập']],
  ["huyện Cư M'gar và huyện Ea H’leo", ["huyện Cư M'gar → huyện Cư M'gar", 'huyện Ea H’leo → huyện Ea H’leo']],
  ["huyện M'Đrắk", ["huyện M'Đrắk → huyện M'Đrắk"]],
  ["tại 'huyện Ba Vì'", ['huyện Ba Vì → huyện Ba Vì']],
  ['khách Nga, Hàn Quốc và EU', ['Nga → foreign Nga', 'Hàn Quốc → foreign Hàn Quốc', 'EU → foreign EU']],
  ['khu vực nông thôn', ['khu vực nông thôn → region khu vực nông thôn']],
  ['đồng bằng sông Cửu Long', ['đồng bằng sông Cửu Long → region đồng bằng sông Cửu Long']],
  ['trên địa bàn tỉnh, toàn thành phố', ['trên địa bàn tỉnh → back tỉnh', 'toàn thành phố → back thành phố']],
  ['trên địa bàn thành phố Hà Nội', ['thành phố Hà Nội → thành phố Hà Nội']],
  ['Cục Thống kê Hà Nội cho biết', ['Hà Nội → - Hà Nội in organisation']],
  ['Sở Du lịch TP. Đà Nẵng', ['TP. Đà Nẵng → thành phố Đà Nẵng in organisation']],
  ['cao tốc Thái Nguyên', ['Thái Nguyên → - Thái Nguyên in road']],
  ['vốn của P. H Group và TT Donald Trump', ['P. H Group → phường H Group in organisation', 'TT Donald Trump → thị trấn Donald Trump in organisation']],
  ['tại P. Tân Lập và H. A Lưới', ['P. Tân Lập → phường Tân Lập', 'H. A Lưới → huyện A Lưới']],
  ['Hội nghị tại Hà Nội', ['Hà Nội → - Hà Nội']],
  ['tại Vinh, từ Hà Nội, Huế và Đà Nẵng', ['Vinh → - Vinh', 'Hà Nội → - Hà Nội', 'Huế → - Huế', 'Đà Nẵng → - Đà Nẵng']],
  ['thành phố Vinh', ['thành phố Vinh → thành phố Vinh']],
  ['Thị xã Sơn Tây', ['Thị xã Sơn Tây → thị xã Sơn Tây']],
]

const NONE = [
  'Hợp tác xã Tân Tiến', 'hợp tác xã Nông nghiệp', 'Theo Thông tấn xã Việt', 'mỗi xe, Vinh được 5 triệu', 'chị Huế',
  'xã hội phát triển', 'Xã Hội', 'Tỉnh ủy', 'hợp tác xã', 'văn bản', 'ông Nguyễn Thái Bình', 'Chủ tịch Hồ Chí Minh',
  'của Tỉnh ủy', 'toàn xã hội', 'trong tỉnh đoàn', 'anh Đức Thắng', '8.000 bảng Anh', '5 đô la Mỹ', 'phía nam', 'quận 12 người', 'lương tối thiểu vùng 1', 'thí sinh khu vực 3', 'xã 15 hộ', 'cả nướng', 'hòa bình thế giới quan', 'Học viện cán bộ TP Trần Hoàng Ngân',
]

/** Near misses: of words, capitals, signs and numbers beside a name. */
const BESIDE: [string, string[]][] = [
  ['trên địa bàn TP. HCM', ['TP. HCM → thành phố Hồ Chí Minh']],
  ['trên địa bàn. Hà Nội đạt', ['Hà Nội → - Hà Nội']],
  ['trên địa bàn, Hà Nội đạt', ['trên địa bàn → back địa bàn', 'Hà Nội → - Hà Nội']],
  ['huyện Hà', ['huyện Hà → huyện Hà']],
  ['huyện Tân Lập', ['huyện Tân Lập → huyện Tân Lập']],
  ['xã Tân Lập huyện Phú Sơn', ['xã Tân Lập → xã Tân Lập', 'huyện Phú Sơn → huyện Phú Sơn']],
  ['xã Tân Lập Huyện Phú Sơn', ['xã Tân Lập → xã Tân Lập', 'Huyện Phú Sơn → huyện Phú Sơn']],
  ['huyện Huyện Sơn', ['huyện Huyện Sơn → huyện Huyện Sơn']],
  ['quận 1, 3 người', ['quận 1 → quận 1']],
  ['quận 1, và 5', ['quận 1 → quận 1']],
  ['quận 1-3', []],
  ['quận 1 - 3', ['quận 1 → quận 1', '3 → quận 3']],
  ['quận 1; 3', ['quận 1 → quận 1']],
  ['quận 123', []],
  ['quận 1a', []],
  ['quận 1 12', []],
  ['huyện 1', []],
  ['quận Hà Giang 1', ['quận Hà Giang → quận Hà Giang']],
  ['huyện Kr\'bang', ['huyện Kr\'bang → huyện Kr\'bang']],
  ['chị Huế', []],
  ['TT Trump và TT Putin', []],
  ['TT Nga', []],
  ['ảnh: Q. ĐỊNH', []],
  ['anh H.Y', []],
  ['TT Nga Sơn, H. Củ Chi, Q. 1', ['TT Nga Sơn → thị trấn Nga Sơn', 'H. Củ Chi → huyện Củ Chi', 'Q. 1 → quận 1']],
  ['ông Hà Nội', ['Hà Nội → - Hà Nội']],
  ['tại Vinh Quang', []],
  ['Vinh', []],
  ['Đà Nẵng hoặc Huế', ['Đà Nẵng → - Đà Nẵng']],
  ['nước Nga Sơn', []],
  ['"Nga"', []],
  ['anh Nga', []],
  ['đồng Việt Nam', []],
  ['đồng Hà Nội', ['Hà Nội → - Hà Nội']],
  ['Sở Y tế Hà Nội', ['Hà Nội → - Hà Nội in organisation']],
  ['Sở Y tế, Hà Nội', ['Hà Nội → - Hà Nội']],
  ['Sở Y tế - Hà Nội', ['Hà Nội → - Hà Nội in organisation']],
  ['Sở Y tế & Hà Nội', ['Hà Nội → - Hà Nội in organisation']],
  ['Sở giáo dục và đào tạo thành phố Hà Nội', ['thành phố Hà Nội → thành phố Hà Nội']],
  ['Công ty TNHH Một thành viên Xây dựng Hà Nội', ['Hà Nội → - Hà Nội in organisation']],
  ['Công ty Cổ phần Tập đoàn Đầu tư và Phát triển Hạ tầng Đô thị Đà Nẵng', ['Đà Nẵng → - Đà Nẵng in organisation']],
  ['công ty trách nhiệm hữu hạn một thành viên cấp nước Hải Phòng', ['Hải Phòng → - Hải Phòng in organisation']],
  ['Sở Quy hoạch và Kiến trúc Bến Tre', ['Bến Tre → - Bến Tre in organisation']],
  ['Công ty Minh Phát và tỉnh Bến Tre', ['tỉnh Bến Tre → tỉnh Bến Tre']],
  ['Công ty Minh Phát đã mở xưởng và Bến Tre', ['Bến Tre → - Bến Tre']],
  ['đường Lê Lợi thuộc huyện Ba Vì', ['huyện Ba Vì → huyện Ba Vì']],
  ['quốc lộ đi Hà Giang', ['Hà Giang → - Hà Giang']],
  ['trường cao đẳng nghề Hà Nội', ['Hà Nội → - Hà Nội in organisation']],
  ['thị trường Hà Nội', ['Hà Nội → - Hà Nội']],
  ['cục các tỉnh miền núi Hà Nam', ['miền núi → region miền núi in organisation', 'Hà Nam → - Hà Nam']],
  ['cục các cơ quan miền núi cao Hà Nam', ['miền núi → region miền núi in organisation', 'Hà Nam → - Hà Nam']],
  ['TÌNH HÌNH KINH TẾ HÀ NỘI NĂM QUA', ['HÀ NỘI → - Hà Nội']],
  ['Sản lượng VietGAP Hà Nội', ['Hà Nội → - Hà Nội in organisation']],
  ['tỉnh Ủy', []],
  ['đầu giờ sáng (giờ Việt Nam)', []],
  ['lúc 20 giờ Mỹ', []],
  ['tại Việt Nam, theo giờ', ['Việt Nam → country Việt Nam']],
  ['tại Trường Tiểu học Hà Nội', ['Hà Nội → - Hà Nội in organisation']],
  ['THỊ TRƯỜNG BẤT ĐỘNG SẢN HÀ NỘI tăng giá', ['HÀ NỘI → - Hà Nội in organisation']],
  ['các trường trên địa bàn tỉnh', ['trên địa bàn tỉnh → back tỉnh']],
]

describe('places', () => {
  it.each([...PLACES, ...BESIDE])('%s', (text, expected) => {
    expect(placesOf(text)).toEqual(expected)
  })
  it.each(NONE.map((text) => [text]))('none in: %s', (text) => {
    expect(placesOf(text).filter((place) => !place.startsWith('thế giới'))).toEqual([])
  })
})
