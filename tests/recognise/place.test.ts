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
  ['Hội nghị tại Hà Nội', ['Hà Nội → - Hà Nội']],
  ['tại Vinh, từ Hà Nội, Huế và Đà Nẵng', ['Vinh → - Vinh', 'Hà Nội → - Hà Nội', 'Huế → - Huế', 'Đà Nẵng → - Đà Nẵng']],
  ['thành phố Vinh', ['thành phố Vinh → thành phố Vinh']],
  ['Thị xã Sơn Tây', ['Thị xã Sơn Tây → thị xã Sơn Tây']],
]

const NONE = [
  'Hợp tác xã Tân Tiến', 'hợp tác xã Nông nghiệp', 'Theo Thông tấn xã Việt', 'mỗi xe, Vinh được 5 triệu', 'chị Huế',
  'xã hội phát triển', 'Xã Hội', 'Tỉnh ủy', 'hợp tác xã', 'văn bản', 'ông Nguyễn Thái Bình', 'Chủ tịch Hồ Chí Minh',
  'anh Đức Thắng', '8.000 bảng Anh', '5 đô la Mỹ', 'phía nam', 'quận 12 người', 'xã 15 hộ', 'cả nướng', 'hòa bình thế giới quan', 'Học viện cán bộ TP Trần Hoàng Ngân',
]

describe('places', () => {
  it.each(PLACES)('%s', (text, expected) => {
    expect(placesOf(text)).toEqual(expected)
  })
  it.each(NONE.map((text) => [text]))('none in: %s', (text) => {
    expect(placesOf(text).filter((place) => !place.startsWith('thế giới'))).toEqual([])
  })
})
