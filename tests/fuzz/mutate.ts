/** Changes to bytes and texts: small ones, as damage leaves them, and pieces that have broken readers before. */
import type { Random } from './random.ts'

/** An input grows no longer than this by changes. */
const LONGEST = 200_000

const BYTES = [0x00, 0x01, 0x0a, 0x0d, 0x20, 0x22, 0x25, 0x28, 0x29, 0x2f, 0x3c, 0x3e, 0x7f, 0x80, 0xbf, 0xc0, 0xe1, 0xf4, 0xfe, 0xff]

/** Words that are names of what every object has, and signs that mean something to somebody. */
export const TROUBLE = [
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'NaN', 'Infinity', 'null', '-0', '1e999', '9'.repeat(400), '0'.repeat(40), `0,${'0'.repeat(330)}1`, '1'.repeat(300),
  '\u0000', '\u200b', '\u00ad', '\ufeff', '\u0301', '\ud800', '\udfff', '\u202e', '\u2028', '\r', '\n', '\n\n', '\t', '\u00a0', '½', '٣', '１２', '²', '🙂', '%', '((((', '))))', '[', ']', '{', '}', '<', '>', '&amp;', '&#0;', '|', '---', '...',
  'tỷ', 'triệu', 'đồng', 'năm 2020', 'tăng', 'giảm', 'còn', 'so với cùng kỳ', 'từ 5 đến', '15/17', '1.234,5', '1.2.3', '-5%', 'âm', 'tỉnh Bắc Kạn', 'trong đó', 'lần lượt', 'ĐVT: tỷ đồng', 'quý', 'ngày 29/2', 'Nghị quyết số 01/NQ-CP', 'Covid-19',
] as const

/** Bytes with one change or a few; `dictionary` are pieces that mean something in them, `others` what parts are taken from. */
export function mutateBytes(bytes: Uint8Array, { int, oneIn, pick }: Random, dictionary: readonly string[], others: readonly Uint8Array[]): Uint8Array {
  let changed = Buffer.from(bytes)
  do {
    const at = int(changed.length + 1)
    const length = Math.min(changed.length - at, 1 + int(pick([2, 16, 256, 4096])))
    const behind = changed.subarray(at + length)
    const insert = (part: Uint8Array, over = 0) => { changed = Buffer.concat([changed.subarray(0, at), part, changed.subarray(at + over)]) }
    const kind = int(9)
    if (kind === 0 && at < changed.length) changed[at] = changed[at]! ^ (1 << int(8))
    else if (kind === 1 && at < changed.length) changed[at] = pick(BYTES)
    else if (kind === 2) changed = Buffer.concat([changed.subarray(0, at), behind])
    else if (kind === 3) insert(changed.subarray(at, at + length))
    else if (kind === 4) insert(Buffer.from(pick(dictionary)), oneIn(2) ? length : 0)
    else if (kind === 5) insert(Buffer.from(Array.from({ length: 1 + int(32) }, () => int(256))))
    else if (kind === 6) insert(part(pick(others), { int, oneIn, pick }), oneIn(2) ? length : 0)
    else if (kind === 7 && oneIn(4)) changed = changed.subarray(0, at)
    else if (kind === 8) insert(Buffer.from(pick(dictionary).repeat(1 + int(pick([3, 200])))))
  } while (!oneIn(3))
  return changed.subarray(0, LONGEST)
}

function part(bytes: Uint8Array, { int, pick }: Random): Uint8Array {
  const at = int(bytes.length)
  return bytes.subarray(at, at + 1 + int(pick([8, 128, 4096])))
}

/** A text with one change or a few, of characters, words and lines. */
export function mutateText(text: string, { int, oneIn, pick }: Random, dictionary: readonly string[] = TROUBLE): string {
  let changed = text
  do {
    const words = changed.split(/(?<=\s)/u)
    const at = int(words.length)
    const length = 1 + int(pick([1, 4, 30]))
    const kind = int(8)
    if (kind === 0) words.splice(at, length)
    else if (kind === 1) words.splice(at, 0, pick(dictionary))
    else if (kind === 2) words.splice(at, 0, `${pick(dictionary)} `)
    else if (kind === 3) words.splice(at, 1, pick(dictionary))
    else if (kind === 4) words.splice(at, 0, ...words.slice(at, at + length))
    else if (kind === 5) words.splice(at, 0, ...words.splice(int(words.length), length))
    else if (kind === 6) words.splice(at, 0, `${pick(dictionary)} `.repeat(1 + int(pick([3, 300]))))
    else words[at] = character(words[at] ?? '', { int, oneIn, pick })
    changed = words.join('')
  } while (!oneIn(3))
  return changed.slice(0, LONGEST)
}

function character(word: string, { int, pick }: Random): string {
  const at = int(word.length + 1)
  return pick([
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + String.fromCharCode(int(0x2100)) + word.slice(at),
    () => word.slice(0, at) + word.slice(at - 1),
    () => word.toUpperCase(),
    () => word.trimEnd(),
  ])()
}
