/** Letters in two or three parts, as some systems save them, say what whole ones say, also where lengths count. */
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figure.ts'
import { behind, isLonger } from '../../src/text/letters.ts'
import { extract } from '../support.ts'

const gist = (figures: readonly Figure[]) => figures.map(({ start: _start, end: _end, ...figure }) => JSON.stringify(figure).normalize('NFC'))

const CASES: readonly [what: string, text: string, expected: Partial<Figure>][] = [
  ['a heading nearly as long as headings are', `Tình hình kinh tế - xã hội\n\nKết quả thực hiện các nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh của Ủy ban nhân dân thành phố Sa Đéc năm 2019\n\n${'Nhiều doanh nghiệp mở rộng thị trường.\n\n'.repeat(5)}Thu ngân sách đạt 5 tỷ đồng.`, { period: '2019' }],
  ['a title nearly as long as is looked at for the date', `Báo cáo tình hình phát triển ${'văn hóa, thể thao, du lịch và giáo dục, '.repeat(6)}năm 2019\n\nNăm nay thu ngân sách đạt 5 tỷ đồng.`, { period: '2019' }],
  ['a region by name', 'Mưa lớn ở miền Trung làm hư hỏng 5 ngôi nhà.', { place: 'miền Trung' }],
  ['a table with words above it and in its heads', 'Bảng 1\nĐơn vị: tỷ đồng\n\nChỉ tiêu\tNăm 2019\tNăm 2020\nThu ngân sách\t4\t5\nTrong đó: thu nội địa\t2\t3\n', { label: 'thu nội địa', value: 3e9, period: '2020' }],
]

describe('decomposed letters', () => {
  it.each(CASES)('read %s as composed ones', (_, text, expected) => {
    const figures = extract(text)
    expect(figures.at(-1)).toMatchObject(expected)
    expect(gist(extract(text.normalize('NFD')))).toEqual(gist(figures))
  })

  it('count as one with their marks', () => {
    const text = 'tỷ lệ'.normalize('NFD')
    expect([isLonger(text, 0, text.length, 4), isLonger(text, 0, text.length, 5), isLonger('tỷ lệ', 0, 5, 4), isLonger('tỷ lệ', 0, 5, 5)]).toEqual([true, false, true, false])
    expect(text.slice(0, behind(text, 0, 2)).normalize('NFC')).toBe('tỷ')
    expect(behind(text, 0, 99)).toBe(text.length)
  })
})

describe('a stretch that no one wrote as a sentence', () => {
  it('is cut at the same words however its letters are composed', () => {
    const text = `Có 5 xã ${'nghèo khó '.repeat(400)}và 6 thôn.`
    expect(gist(extract(text.normalize('NFD')))).toEqual(gist(extract(text)))
  })
})

describe('a line that ends as those of Windows do', () => {
  it('holds no carriage return where its last cell is empty', () => {
    const text = 'Đơn vị: %\n\nChỉ tiêu\tNăm 2019\tNăm 2020\tGhi chú\nTỷ lệ hộ nghèo\t4\t5\t\nTỷ lệ hộ cận nghèo\t2\t3\t\n'
    expect(gist(extract(text.replaceAll('\n', '\r\n')))).toEqual(gist(extract(text)))
    expect(extract(text)).toHaveLength(4)
  })
})

describe('a sentence that ends in a capital', () => {
  it.each([
    ['is over where the letter has a tone: Á is Asia', 'Lượng rượu bia đứng thứ ba ở Đông Nam Á. Năm 2016 mỗi người uống 8,3 lít.', 'Năm 2016 mỗi người uống 8,3 lít.'],
    ['goes on behind an initial', 'Ông Nguyễn A. Tuấn nộp 5 triệu đồng.', 'Ông Nguyễn A. Tuấn nộp 5 triệu đồng.'],
  ])('%s', (_, text, sentence) => {
    for (const spelt of [text, text.normalize('NFD')]) expect(extract(spelt).at(-1)?.sentence.normalize('NFC')).toBe(sentence)
  })
})
