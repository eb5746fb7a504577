/** A large text is decoded in parts, which together are the text. */
import { describe, expect, it } from 'vitest'
import { decode, decodeInParts } from '../../src/read/decode.ts'
import { readBytes, readInParts } from '../../src/read/document.ts'
import type { Encoding } from '../../src/read/encoding.ts'
import { asWindows1252, toTcvn3, toVni, toWindows1258 } from './encodings.ts'

const LINE = 'Năm 2020, tỷ lệ hộ nghèo của huyện giảm còn 1,68%; thu ngân sách đạt 3.050 tỷ đồng, vượt kế hoạch.\n'
const LONG = LINE.repeat(20_000)
const wide = (text: string) => Buffer.from(text, 'utf16le')

const CASES: readonly (readonly [encoding: Encoding, name: string, bytes: Uint8Array])[] = [
  ['utf-8', 'UTF-8', Buffer.from(LONG)],
  ['utf-8', 'UTF-8 with a mark', Buffer.from(`\ufeff${LONG}`)],
  ['utf-8', 'files with marks, put together', Buffer.from(`\ufeff${LINE}`.repeat(20_000))],
  ['utf-8', 'ASCII', Buffer.from('Có 5 xã.\n'.normalize('NFD').replace(/\P{ASCII}/gu, '').repeat(200_000))],
  ['utf-8', 'breaks of Windows', Buffer.from(LONG.replaceAll('\n', '\r\n'))],
  ['utf-8', 'a last line that is not ended', Buffer.from(LONG.trimEnd())],
  ['utf-8', 'lines that are longer than a part', Buffer.from(`${LINE.trimEnd().repeat(5000)}\n`.repeat(4))],
  ['utf-8', 'letters of two units', Buffer.from('Được 5 xã 👍\n'.repeat(100_000))],
  ['utf-16le', 'UTF-16', wide(`\ufeff${LONG}`)],
  ['utf-16le', 'UTF-16 with signs that hold the byte of a break', wide(`\ufeff${'ਊਊĊ\n'.repeat(200_000)}`)],
  ['utf-16be', 'that the other way round', wide(`\ufeff${'ਊਊĊ\n'.repeat(200_000)}`).swap16()],
  ['utf-16be', 'UTF-16 the other way round, without a mark', wide(LONG).swap16()],
  ['windows-1258', 'Windows-1258', toWindows1258(LONG)],
  ['tcvn3', 'TCVN3', toTcvn3(LONG)],
  ['vni', 'VNI', toVni(LONG)],
]

describe('a large text', () => {
  it.each(CASES)('%s: %s', (encoding, _, bytes) => {
    const decoded = decodeInParts(bytes, null)
    const parts = [...(decoded?.parts() ?? [])]
    expect([decoded?.encoding, decoded?.repaired]).toEqual([encoding, false])
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.slice(0, -1).filter((part) => !part.endsWith('\n'))).toEqual([])
    expect(parts.join('') === decode(bytes).text).toBe(true)
    expect([...decoded!.parts()].join('') === parts.join('')).toBe(true)
  })

  it('is decoded as it is asked for', () => {
    const bytes = toVni(LONG)
    expect([...decodeInParts(bytes, 'tcvn3')!.parts()].join('') === decode(bytes, 'tcvn3').text).toBe(true)
  })

  it.each<[string, Uint8Array, Encoding | null, RegExp]>([
    ['bytes that are no text', Buffer.from(`${LONG}\0`), null, /binary file, not text/u],
    ['control characters', Buffer.from('\u0001\u0002\n'.repeat(600_000)), null, /binary file, not text/u],
    ['white space', Buffer.from(' \n'.repeat(600_000)), null, /only white space/u],
    ['damage, by its place in the whole', Buffer.concat([Buffer.from('a\n'.repeat(600_000)), Buffer.of(0xff)]), 'utf-8', /invalid byte at offset 1200000/u],
    ['half a sign of UTF-16', wide(`\ufeff${LONG}`).subarray(0, -1), null, /damaged UTF-16LE text/u],
  ])('is refused for %s', async (_, bytes, encoding, reason) => {
    await expect(readInParts(bytes, encoding === null ? {} : { encoding })).rejects.toThrow(reason)
    await expect(readBytes(bytes, encoding === null ? {} : { encoding })).rejects.toThrow(reason)
  })

  it.each([
    ['was saved in a wrong encoding', Buffer.from(asWindows1252(Buffer.from(LONG)))],
    ['is a web page', Buffer.from(`<html><body>${`<p>${LINE}</p>`.repeat(10_000)}</body></html>`)],
    ['is not so large', Buffer.from(LINE)],
  ])('is read as a whole where it %s', async (_, bytes) => {
    const { parts, ...document } = await readInParts(bytes, {})
    const { text, ...whole } = await readBytes(bytes, {})
    expect(document).toEqual(whole)
    expect([...parts()]).toEqual([text])
  })
})
