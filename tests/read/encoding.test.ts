/** Reports in every encoding that Vietnamese offices have used give the figures of the same text in UTF-8. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figure.ts'
import { decode } from '../../src/read/decode.ts'
import type { Encoding } from '../../src/read/encoding.ts'
import { vietnameseShare } from '../../src/read/spelling.ts'
import { extract } from '../support.ts'
import { asWindows1252, toTcvn3, toVni, toWindows1258 } from './encodings.ts'

const reports = new URL('../../fixtures/reports/', import.meta.url)
/** A text that is no part of the project; left out where it is not at hand. */
const seed = new URL('../../../shared/seeds/bac-kan-2020.txt', import.meta.url)
const paths = [...readdirSync(reports).filter((name) => name.endsWith('.txt')).map((name) => new URL(name, reports)), ...(existsSync(seed) ? [seed] : [])]
const texts = paths.map((path) => readFileSync(path, 'utf8').normalize('NFC'))

/** VISCII by the tool of the system, where it knows it: an encoder that is not ours. */
const viscii = (text: string) => execFileSync('iconv', ['-f', 'utf-8', '-t', 'VISCII//TRANSLIT'], { input: text })
const hasViscii = (() => {
  try {
    return execFileSync('iconv', ['-l'], { encoding: 'utf8' }).includes('VISCII')
  } catch {
    return false
  }
})()

type Case = [encoding: Encoding, name: string, encode: (text: string) => Uint8Array, repaired?: boolean]

const CASES: Case[] = [
  ['utf-8', 'UTF-8', (text) => Buffer.from(text)],
  ['utf-8', 'UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['utf-8', 'decomposed letters', (text) => Buffer.from(text.normalize('NFD'))],
  ['utf-16le', 'UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16le', 'UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
  ['utf-16be', 'UTF-16 the other way round', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['utf-16be', 'that without a mark', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['windows-1258', 'Windows-1258', toWindows1258],
  ['tcvn3', 'TCVN3', toTcvn3],
  ['vni', 'VNI', toVni],
  ...(hasViscii ? [['viscii', 'VISCII', viscii] as Case] : []),
  ['utf-8', 'UTF-8 saved as UTF-8 once more', (text) => Buffer.from(asWindows1252(Buffer.from(text))), true],
  ['tcvn3', 'TCVN3 saved as UTF-8', (text) => Buffer.from(asWindows1252(toTcvn3(text))), true],
  ['vni', 'VNI saved as UTF-8', (text) => Buffer.from(asWindows1252(toVni(text))), true],
]

/** What a record says, but for its place in the text; case is lost where an encoding has no capitals. */
function said({ source: _, line: __, start: ___, end: ____, sentence: _____, text, label, place, confidence: ______, ...rest }: Figure): unknown {
  const plain = (s: string | null) => s?.normalize('NFC').toLowerCase() ?? null
  return { ...rest, text: plain(text), label: plain(label), place: plain(place) }
}

describe.each(CASES)('%s: %s', (encoding, _, encode, repaired = false) => {
  it.each(texts.map((text) => [text.slice(0, 30), text]))('is told by the bytes and gives the same figures: %s', (__, text) => {
    const decoded = decode(encode(text))
    expect([decoded.encoding, decoded.repaired]).toEqual([encoding, repaired])
    // TCVN3 writes capitals with tones in fonts of their own: what the case of names and headings told is lost.
    const lost = encoding === 'tcvn3' ? ['place', 'placeCode', 'placeCodeNew', 'label', 'status'] : []
    const shown = (figures: readonly Figure[]) => figures.map(said).map((figure) => Object.fromEntries(Object.entries(figure as object).filter(([field]) => !lost.includes(field))))
    // VISCII has no dash but the hyphen.
    expect(shown(extract(decoded.text))).toEqual(shown(extract(encoding === 'viscii' ? text.replaceAll('–', '-') : text)))
  })

  it('decodes to the text itself', () => {
    const text = 'Năm 2020, tỷ lệ hộ nghèo của huyện giảm còn 1,68%; thu ngân sách đạt 3.050 tỷ đồng, vượt kế hoạch.\n'
    expect(decode(encode(text)).text.normalize('NFC')).toBe(text)
  })
})

describe('an encoding', () => {
  it('that is given is taken', () => {
    const bytes = toVni('Tỷ lệ hộ nghèo')
    expect(decode(bytes, 'vni').text).toBe('Tỷ lệ hộ nghèo')
    expect(decode(bytes, 'tcvn3').text).not.toBe('Tỷ lệ hộ nghèo')
    expect(() => decode(bytes, 'utf-8')).toThrow(/not UTF-8 text \(invalid byte at offset 2\)/)
  })

  it.each([
    ['French', "L'été dernier, la société a fêté ses dix années d'activité près du château."],
    ['German', 'Die größten Städte wären müde, hätten sie für jede Straße Gebühren.'],
    ['Chinese', '二〇二〇年，全省生产总值增长百分之五。'],
    ['quotations', 'Cơ quan «Thống kê» cho biết: «Tỷ lệ hộ nghèo giảm» · § 5.'],
  ])('of a text in UTF-8 is never doubted: %s', (_, text) => {
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', repaired: false })
  })

  it('that makes no Vietnamese of the bytes is not guessed', () => {
    expect(() => decode(Buffer.from("L'\xe9t\xe9 dernier, la soci\xe9t\xe9 a f\xeat\xe9 ses dix ann\xe9es d'activit\xe9 pr\xe8s du ch\xe2teau.", 'latin1'))).toThrow(/not UTF-8 text .+ nor any Vietnamese encoding/)
  })

  it('any bytes are text or refused', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
      try {
        expect(typeof decode(bytes).text).toBe('string')
      } catch (error) {
        expect((error as Error).name).toBe('ReadError')
      }
    }))
  })

  const news = new URL('../../../shared/corpus/news/', import.meta.url)
  it.skipIf(!existsSync(news))('real articles are what they are', () => {
    for (const name of readdirSync(news).slice(0, 500)) {
      const bytes = readFileSync(new URL(name, news))
      const { encoding, repaired } = decode(bytes)
      expect([name, encoding, repaired]).toEqual([name, 'utf-8', false])
    }
  })

  it.each([['Tỷ lệ hộ nghèo', 1], ['Tû lÖ thÊt nghiÖp', 0.25], ['no accents at all', 0]])('the share of Vietnamese words of "%s" is %d', (text, share) => {
    expect(vietnameseShare(text).share).toBe(share)
  })
})
