import { describe, expect, it } from 'vitest'
import { referencesOf } from './spans.ts'

/** Kind; what must be one reference from end to end; near misses, which must give none. */
const KINDS: [what: string, hits: string[], misses: string[]][] = [
  ['document', ['Nghị quyết 01/NQ-CP', 'Thông báo số 153-KH/TU', '35-CT/TW', 'Nghị định 125/2018/NĐ-CP', 'Quyết định 167', 'Thông tư số 21', 'Luật số 89/2015/QH13', 'Công văn 17809/BTC-CTK', 'Quyết định số 102/QĐ - TTg', 'ISO 9001:2015', 'Nghị định 12/2020', 'Công văn số 384/2017'],
    ['Quyết định 15 dự án', '5/2 hộ', '20-30 ha', '15/17 xã', '500 USD/m2']],
  ['term', ['nhiệm kỳ 2015-2020', 'khóa XII', 'Đại hội lần thứ VII'], ['khóa 5 cửa hàng']],
  ['date', ['sinh năm 1985', 'SN 1990', 'những năm 1990', 'thập niên 90'], ['những năm qua']],
  ['ordinal', ['thứ hai', 'thứ 3', 'lần thứ 5', 'hạng 2', 'top 10', 'lần 2', 'đợt 2', 'kỳ họp thứ 5', 'giai đoạn 2', 'bão số 3', 'số 1', 'lớp 9A', 'khối 12', 'loại 1', 'tổ 5'],
    ['số 5 triệu đồng', 'tổng số 500 hộ', 'nhóm 5 nước', 'mức 3 triệu', 'giai đoạn 3 năm', 'lần lượt 14 và 8 năm', 'lớp 35 học sinh', 'thứ trưởng']],
  ['name', ['chương trình 135', 'chương trình 30a', 'Đề án 1956', 'Dự án 661', 'Quốc lộ 1A', 'QL1', 'ĐT741', 'tỉnh lộ 10', 'Covid-19', 'H5N1', 'A/H1N1', 'PM2,5', 'G7', 'U23', '5G', 'công nghiệp 4.0', 'Boeing 737', '24/7'],
    ['Dự án 500 tỷ đồng', 'chương trình 30 triệu USD', 'do 153 đối tượng thực hiện', 'đạt3.050 tỷ', '24/24 giờ', 'USD5.000', '100g']],
  ['clause', ['Điều 5', 'khoản 2', 'mục 1', 'phụ lục 2', 'bảng 3', 'biểu 01', 'trang 12', 'chương II', '[1]'], ['điều 3 xe cứu hộ', 'khoản 500 triệu đồng', 'thời điểm 9 tháng', 'cổ phần 28%']],
  ['list', ['(3)'], ['tăng (3%)']],
  ['time', ['lúc 8 giờ 30', '7h30', '19h', '8 giờ sáng', '16h45'], ['trong 24 giờ', 'mỗi ngày 8 giờ', '2 giờ 5 phút', '100 km/h', 'trong 24h']],
  ['phone', ['ĐT: 0912 345 678', '0912.345.678', '(024) 3.123.456'], ['012 tấn', 'giảm 0,912345678']],
  ['code', ['biển số 51A-123.45', 'tài khoản 8312205104166'], ['tài khoản 5 triệu đồng']],
  ['address', ['số 25 đường', 'số nhà 12', 'tầng 5'], ['đường 5 km', 'số 25 triệu']],
  ['web', ['http://abc.vn/2019/12', 'www.tinhte.vn/34', 'file:///tmp/9vcu/2', 'ftp://abc.vn/12'], ['file 5 MB']],
  ['indefinite', ['một số', 'hàng trăm', 'hàng nghìn tỷ đồng', 'vài chục', 'mấy trăm', 'nhiều nghìn'], ['hàng năm', 'hai trăm', 'cả tỷ lệ lạm phát']],
]

describe.each(KINDS)('references: %s', (what, hits, misses) => {
  it.each(hits)('%s', (text) => {
    expect(referencesOf(text)).toEqual([`${text} → ${what}`])
  })
  if (misses.length > 0) {
    it.each(misses)('not: %s', (text) => {
      expect(referencesOf(text)).toEqual([])
    })
  }
})

/** What only its neighbours tell. */
const CONTEXT: [string, string[]][] = [
  ['Tivi 4K giá chỉ 30k.', ['4K → name']],
  ['1. Về kinh tế', ['1. → list']],
  ['1) Thu ngân sách', ['1) → list']],
  ['2.1. Nông nghiệp', ['2.1. → list']],
  ['a) Trồng trọt', ['a) → list']],
  ['III. KẾT QUẢ', ['III. → list']],
  ['1.234 tỷ', []],
  ['thắng 3-1, tỷ số 2-0', ['3-1 → score', '2-0 → score']],
  ['tăng 3-1 triệu', []],
  ['theo khoản 3 Điều 202 của Bộ luật', ['khoản 3 Điều 202 → clause']],
  ['xăng RON 95-III tăng', ['xăng RON 95-III → name']],
  ['dầu mazut 180CST 3.5 S giảm', ['dầu mazut 180CST 3.5 S → name']],
  ['dầu diesel 0,05S giảm', ['dầu diesel 0,05S → name']],
  ['dầu diesel 15.019 đồng', []],
  ['từ 20 đến 24 tháng Chạp', ['đến 24 tháng Chạp → date']],
  ['ngày 23 tháng chạp', ['ngày 23 tháng chạp → date']],
  ['sau 23 tháng chạy', []],
  ['tại km54 đoạn qua huyện', ['tại km54 → name']],
  ['điểm 20 Điều 149 Luật', ['điểm 20 → clause', 'Điều 149 → clause']],
]

describe('references by their neighbours', () => {
  it.each(CONTEXT)('%s', (text, expected) => {
    expect(referencesOf(text)).toEqual(expected)
  })
})
