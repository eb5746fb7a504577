import { describe, expect, it } from 'vitest'
import { describeSlow, quickest } from '../timing.ts'
import fc from 'fast-check'
import { compilePeriodGrammar } from '../../src/recognise/period.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { tables } from '../tables.ts'
import { periodsOf, spansOf } from './spans.ts'

/** Sentence, and the periods that it must give. */
const YEARS: [string, string[]][] = [
  ['Năm 2020, kinh tế phục hồi', ['Năm 2020 → 2020']],
  ['Cả năm 2018 đạt 7%', ['Cả năm 2018 → 2018']],
  ['đến cuối năm 2025', ['cuối năm 2025 → 2025']],
  ['đến năm 2030', ['năm 2030 → 2030']],
  ['năm 2025 và 2030 sẽ có 0,9 triệu người', ['năm 2025 → 2025', '2030 → 2030']],
  ['giai đoạn 2016-2020', ['giai đoạn 2016-2020 → 2016/2020']],
  ['trong giai đoạn 5 năm (2011-2015)', ['giai đoạn 5 năm (2011-2015) → 2011/2015']],
  ['Đánh giá về 3 năm (2011-2013)', ['(2011-2013) → 2011/2013']],
  ['từ năm 2016 đến năm 2020', ['từ năm 2016 đến năm 2020 → 2016/2020']],
  ['từ năm 2012 cho đến tháng 9/2016', ['từ năm 2012 cho đến tháng 9/2016 → 2012-01/2016-09']],
  ['từ năm 2016 đến nay', ['từ năm 2016 đến nay → year+0 2016/']],
  ['từ năm 2017 đến hết ngày 5/3/2020', ['từ năm 2017 đến hết ngày 5/3/2020 → 2017-01-01/2020-03-05']],
  ['hộ nghèo năm 2011 - 2012', ['năm 2011 - 2012 → 2011/2012']],
  ['vụ đông xuân 2019-2020', ['2019-2020 → 2019/2020']],
  ['niên vụ 2019/2020', ['niên vụ 2019/2020 → 2019/2020']],
  ['năm học 2019-2020', ['năm học 2019-2020 → 2019/2020']],
  ['dự toán ngân sách 2019 sẽ thu', ['2019 → 2019']],
  ['tăng so với 2018.', ['2018 → 2018']],
  ['tăng 5% (2018)', ['2018 → 2018']],
  ['có 2018 hộ, 2000 người', []],
  ['mua 2000 tấn', []],
  ['nhiệm kỳ 2015-2020', []],
  ['sinh năm 1985', []],
  ['xây dựng trước năm 1975', []],
  ['Giá trị sản xuất theo giá so sánh năm 2010', []],
  ['những năm 1990', []],
  ['trong 3 năm, 3 năm qua, 5 năm', []],
  ['Bộ luật Hình sự 2015', []],
]

const PARTS: [string, string[]][] = [
  ['tháng 5/2019', ['tháng 5/2019 → 2019-05']],
  ['tháng 5-2019', ['tháng 5-2019 → 2019-05']],
  ['tháng 5 năm 2019', ['tháng 5 năm 2019 → 2019-05']],
  ['tháng 5.2019', ['tháng 5.2019 → 2019-05']],
  ['tính đến hết tháng 9-2017', ['hết tháng 9-2017 → 2017-09']],
  ['tháng 8 - 11/2018', ['tháng 8 - 11/2018 → 2018-08/2018-11']],
  ['từ tháng 9-2018 đến ngày 20-2-2019', ['từ tháng 9-2018 đến ngày 20-2-2019 → 2018-09-01/2019-02-20']],
  ['từ tháng 3 đến 15/6/2020', ['từ tháng 3 đến 15/6/2020 → 2020-03-01/2020-06-15']],
  ['từ ngày 5/3/2018 đến hết tháng 6/2019', ['từ ngày 5/3/2018 đến hết tháng 6/2019 → 2018-03-05/2019-06-30']],
  ['Nghị định 12/2020 và Thông tư số 7/2021', []],
  ['kết quả công tác 12/2020', ['12/2020 → 2020-12']],
  ['tháng Bảy ước đạt', ['tháng Bảy → year+0 07']],
  ['trong tháng Năm', ['tháng Năm → year+0 05']],
  ['tháng 10 này', ['tháng 10 này → year+0 10']],
  ['tháng 12 năm trước', ['tháng 12 năm trước → year-1 12']],
  ['Trong tháng, có 5 vụ', ['Trong tháng → month+0']],
  ['Trong quý xảy ra 5 vụ', ['Trong quý → quarter+0']],
  ['Trong tháng lương đầu tiên', []],
  ['lũy kế 9 tháng xảy ra', ['9 tháng → year+0 01/09']],
  ['tính chung 3 tháng có', ['3 tháng → year+0 01/03']],
  ['lũy kế 9 tháng gần nhất', []],
  ['tổng kim ngạch 5 tháng lên 24 tỷ USD', ['5 tháng → year+0 01/05']],
  ['thu ngân sách trên địa bàn 9 tháng được', ['9 tháng → year+0 01/09']],
  ['kỳ hạn 6 tháng lên 5%', []],
  ['GRDP 9 tháng tăng 7%', ['9 tháng → year+0 01/09']],
  ['CPI bình quân 9 tháng tăng 3,88%', ['9 tháng → year+0 01/09']],
  ['Bình quân 9 tháng, CPI tăng', ['Bình quân 9 tháng → year+0 01/09']],
  ['tăng 0,3%; 9 tháng tăng 3%', ['9 tháng → year+0 01/09']],
  ['đạt 2 tỷ USD, 9 tháng xuất siêu', ['9 tháng → year+0 01/09']],
  ['Trong 6 tháng có 5 vụ', ['Trong 6 tháng → year+0 01/06']],
  ['Kết quả 6 tháng: thu ngân sách', ['6 tháng → year+0 01/06']],
  // terms of savings, of a contract, of works: as long as they are, and no part of the year
  ['kỳ hạn 3 tháng, 6 tháng, 9 tháng lần lượt', []],
  ['kỳ hạn 6 tháng, 9 tháng tăng 0,2 điểm', []],
  ['Thời gian thi công bình quân 6 tháng, chi phí', []],
  ['Thời gian xây dựng 9 tháng là quá dài', []],
  ['Hợp đồng vận tải 6 tháng đã ký', []],
  ['Bảo hành 12 tháng; 6 tháng đã qua', []],
  ['9 tháng mới đạt 35% kế hoạch', ['9 tháng → year+0 01/09']],
  ['quý I/2021', ['quý I/2021 → 2021-Q1']],
  ['quý 2-2019', ['quý 2-2019 → 2019-Q2']],
  ['quý III năm 2013', ['quý III năm 2013 → 2013-Q3']],
  ['Q3/2013', ['Q3/2013 → 2013-Q3']],
  ['trong quý 3', ['quý 3 → year+0 Q3']],
  ['6 tháng đầu năm 2021 đạt', ['6 tháng đầu năm 2021 → 2021-01/2021-06']],
  ['9 tháng năm 2020', ['9 tháng năm 2020 → 2020-01/2020-09']],
  ['9 tháng đầu năm', ['9 tháng đầu năm → year+0 01/09']],
  ['7 tháng đầu năm ngoái', ['7 tháng đầu năm ngoái → year-1 01/07']],
  ['3 tháng cuối năm 2019', ['3 tháng cuối năm 2019 → 2019-10/2019-12']],
  ['Sau 10 tháng, CPI tăng', ['10 tháng → year+0 01/10']],
  ['nửa đầu năm 2019', ['nửa đầu năm 2019 → 2019-01/2019-06']],
  ['tháng 8 và 8 tháng đầu năm 2018', ['tháng 8 → year+0 08', '8 tháng đầu năm 2018 → 2018-01/2018-08']],
  ['tuần đầu tháng 5', ['tuần đầu tháng 5 → year+0 05']],
  ['15 ngày đầu tháng 9', ['15 ngày đầu tháng 9 → year+0 09-01/09-15']],
  ['kỳ 2 tháng 9/2019', ['kỳ 2 tháng 9/2019 → 2019-09-16/2019-09-30']],
  ['mỗi tháng 5 triệu đồng', []],
  ['thưởng tháng lương thứ 13', []],
  ['bảo hành 6 tháng', []],
  ['kỷ lục trong vòng 10 tháng qua', []],
  ['quý khách nộp 4 quý tiền điện', []],
]

const DAYS: [string, string[]][] = [
  ['Ngày 8-8 huyện tổ chức khởi công', ['Ngày 8-8 → year+0 08-08']],
  ['chiều 5/11 nước sông dâng cao', ['chiều 5/11 → year+0 11-05']],
  ['mỗi ngày 2-3 chuyến', []],
  ['uống ngày 2-3 lần', []],
  ['tính đến ngày 15/12/2020', ['ngày 15/12/2020 → 2020-12-15']],
  ['ngày 15 tháng 12 năm 2020', ['ngày 15 tháng 12 năm 2020 → 2020-12-15']],
  ['ngày 20.10.2019', ['ngày 20.10.2019 → 2019-10-20']],
  ['tối 20/10, ông nói', ['tối 20/10 → year+0 10-20']],
  ['dịp lễ 30-4, 1-5', ['dịp lễ 30-4 → year+0 04-30', '1-5 → year+0 05-01']],
  ['Hôm nay (30/8), Chính phủ họp', ['nay (30/8) → year+0 08-30']],
  ['từ ngày 1/1 đến 15/6/2020', ['từ ngày 1/1 đến 15/6/2020 → 2020-01-01/2020-06-15']],
  ['diễn ra ngày 2-6/12', ['ngày 2-6/12 → year+0 12-02/12-06']],
  ['các ngày 25, 26, 27-11', ['các ngày 25, 26, 27-11 → year+0 11-25/11-27']],
  ['ngày 31/2/2020', []],
  ['2/3 số hộ', []],
  ['từ 1/3 số hộ', []],
  ['15/17 xã', []],
  ['tăng 8-10%', []],
  ['12/2018/NĐ-CP', []],
]

const RELATIVE: [string, string[]][] = [
  ['năm nay, năm trước, năm ngoái, năm sau', ['năm nay → year+0', 'năm trước → year-1', 'năm ngoái → year-1', 'năm sau → year+1']],
  ['tháng trước, quý trước', ['tháng trước → month-1', 'quý trước → quarter-1']],
  ['so với cùng kỳ', ['cùng kỳ → year-1 same']],
  ['cùng kỳ năm trước', ['cùng kỳ năm trước → year-1 same']],
  ['so với cùng kỳ năm 2019', ['cùng kỳ năm 2019 → 2019 year+0 same']],
  ['5 năm trước, nhiều năm nay', []],
  ['Cùng thời điểm tại Đà Nẵng', []],
]

describe.each([['years', YEARS], ['parts of a year', PARTS], ['days', DAYS], ['relative', RELATIVE]])('periods: %s', (_, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(periodsOf(text)).toEqual(expected)
  })
})

describe('a table of periods', () => {
  it('that names ways of years which it does not define is refused by name', () => {
    const { periods } = tables
    const [first, ...rest] = periods.entries
    expect(() => compilePeriodGrammar({ ...tables, periods: { ...periods, entries: [{ ...first!, id: 'odd', years: ['nowhere'] }, ...rest] } })).toThrow('period odd: unknown years "nowhere"')
  })
})

/** Pieces of real wording and of trouble, so that random texts come near the patterns. */
const piece = fc.constantFrom(
  'năm', 'tháng', 'quý', 'ngày', '2019', '5', '12', '30', '/', '-', '.', ',', '(', ')', 'đến', 'từ', 'cùng kỳ', 'tỉnh', 'Hà Nội', 'số', 'Điều',
  'I', 'NQ-CP', '%', 'triệu', 'giờ', '7h30', 'QL1A', '\u0300', '\ud800', '\n', ' ', '1.234,5', 'TP.', 'hàng', 'thứ', '[', '@', 'http://',
)

describeSlow('any text', () => {
  it('gives sorted, disjoint spans inside its tokens and never throws', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(piece, { maxLength: 40 }).map((p) => p.join(' ')), fc.array(piece, { maxLength: 40 }).map((p) => p.join('')))
    fc.assert(fc.property(texts, (text) => {
      const tokens = tokenise(text)
      let last = 0
      for (const span of spansOf(text)) {
        expect(span.first).toBeGreaterThanOrEqual(last)
        expect(span.last).toBeGreaterThan(span.first)
        expect(span.last).toBeLessThanOrEqual(tokens.length)
        expect(span.start).toBe(tokens[span.first]!.start)
        expect(span.end).toBe(tokens[span.last - 1]!.end)
        last = span.last
      }
    }), { numRuns: 3000 })
  })

  const seeds = ['1', '1.', '1/', '1-', '1 ', '1, ', '(', '[1', 'A1', 'A-1', '1/A-', '2019-', '2019 ', 'tháng ', 'năm 2019 ', 'Hà ', 'xã A ', 'thứ 3 ', '0912 ', '7h', 'quận 1, ', 'www.']
  it.each(seeds)('takes time in proportion to its length: %s', (seed) => {
    const time = (n: number) => {
      const text = seed.repeat(n)
      return quickest(() => spansOf(text))
    }
    time(500)
    const [short, long] = [time(4000), time(16000)]
    expect(long).toBeLessThan(Math.max(12 * short, 40))
  })
})
