/** What holds for every text: offsets that slice, order, no overlap, the same answer twice, and no exception. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, FIELDS, ROLES, STATUSES } from '../src/figure.ts'
import { extract } from './support.ts'

const reports = fileURLToPath(new URL('../fixtures/reports/', import.meta.url))
const corpus = fileURLToPath(new URL('../../shared/corpus/news/', import.meta.url))
const texts = readdirSync(reports).filter((n) => n.endsWith('.txt')).map((n): [string, string] => [n, readFileSync(`${reports}${n}`, 'utf8')])

function check(text: string): void {
  let end = 0
  for (const figure of extract(text)) {
    if (text.slice(figure.start, figure.end) !== figure.text) throw new Error(`${figure.text} does not stand at ${figure.start}`)
    if (figure.start < end) throw new Error(`${figure.text} overlaps what stands before it`)
    end = figure.end
    if (!(DIMENSIONS.includes(figure.dimension) && ROLES.includes(figure.role) && STATUSES.includes(figure.status))) throw new Error(`odd values in ${JSON.stringify(figure)}`)
    if ((figure.value === null) !== (figure.min !== null && figure.max !== null)) throw new Error(`value and range of ${figure.text}`)
    if (figure.role === 'change' && (figure.value ?? 0) < 0) throw new Error(`${figure.text} is a change below zero`)
    if (figure.label !== null && !text.includes(figure.label)) throw new Error(`label of ${figure.text} is not in the text`)
    if (!(figure.confidence >= 0 && figure.confidence <= 1)) throw new Error(`confidence of ${figure.text}`)
  }
}

/** The tone as a mark of its own behind a whole vowel, as conversion from Windows-1258 leaves it. */
const toneApart = (text: string) => text.normalize('NFD').replace(/(\p{L})([\u0302\u0306\u031b\u0323]*)([\u0300\u0301\u0303\u0309]?)([\u0302\u0306\u031b]*)/gu, (_, base: string, shape: string, tone: string, more: string) => (base + shape.replace('\u0323', '') + more).normalize('NFC') + (shape.includes('\u0323') ? '\u0323' : '') + tone)

const values = (text: string) => extract(text).map(({ value, min, max, unit, role, direction, baseline, status, indicator, period }) => ({ value, min, max, unit: unit?.normalize('NFC'), role, direction, baseline, status, indicator, period }))

describe.each(texts)('%s', (_, text) => {
  it('keeps the invariants', () => check(text))

  it('gives every field, in order', () => {
    for (const figure of extract(text)) expect(Object.keys(figure)).toEqual([...FIELDS])
  })

  it('gives the same bytes twice', () => {
    expect(JSON.stringify(extract(text))).toBe(JSON.stringify(extract(text)))
  })

  it('reads decomposed and half-decomposed letters, CRLF and non-breaking spaces alike', () => {
    const plain = values(text)
    for (const other of [text.normalize('NFD'), toneApart(text), text.replaceAll('\n', '\r\n'), text.replaceAll('% ', '%\u00a0')]) {
      check(other)
      expect(values(other)).toEqual(plain)
    }
  })

  it.each([['a zero-width space', '\u200b'], ['a soft hyphen', '\u00ad'], ['a control character', '\u001d']])('reads numbers with %s in them as they look', (_, mark) => {
    const other = text.replace(/(?<=\d[.,])(?=\d)|(?<=\d)(?=[.,]\d)|(?<=\d) /gu, (space) => `${mark}${space}`)
    check(other)
    expect(values(other)).toEqual(values(text))
  })
})

describe('a paragraph whose only number is in words', () => {
  const text = 'Năm 2020, thu ngân sách đạt 120 tỷ đồng.\n\nTỉnh xây mười lăm trường mới.\n'

  it.each([['composed', text], ['decomposed', text.normalize('NFD')], ['with tones apart', toneApart(text)]])('is read where letters are %s', (_, spelt) => {
    expect(extract(spelt).map((f) => f.value)).toEqual([120_000_000_000, 15])
  })
})

describe('any text', () => {
  const words = fc.constantFrom('tăng', 'giảm', 'còn', 'đạt', '5%', '3.050', 'tỷ', 'đồng', 'từ', 'đến', 'lên', 'so với', 'cùng kỳ', 'năm 2020', '(', ')', ',', ';', ':', '-', '15/17', 'xã', 'tỷ lệ', 'hộ nghèo', 'trong đó', 'lần lượt', 'và', 'một nửa', 'hai mươi', '\n', '__proto__', 'constructor', 'âm', '1.2.3', 'ĐVT', 'TP.', '"', '…')

  it('made of the words of reports keeps the invariants', () => {
    fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (parts) => check(parts.join(' '))), { numRuns: 3000 })
  })

  it('made of anything keeps the invariants', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 2000 })
  })

  it('of a report with characters changed keeps the invariants', () => {
    const [, sample] = texts[0]!
    fc.assert(fc.property(fc.nat(sample.length), fc.nat(80), fc.string({ maxLength: 8 }), (at, cut, put) => check(sample.slice(0, at) + put + sample.slice(at + cut))), { numRuns: 150 })
  })
})

describe.skipIf(!existsSync(corpus))('the corpus of news', () => {
  it('keeps the invariants in every article', () => {
    const broken: string[] = []
    for (const name of readdirSync(corpus)) {
      try {
        check(readFileSync(`${corpus}${name}`, 'utf8'))
      } catch (error) {
        broken.push(`${name}: ${String(error)}`)
      }
    }
    expect(broken).toEqual([])
  }, 120_000)
})
