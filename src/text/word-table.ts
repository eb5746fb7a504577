/**
 * A table of words whose key is their letters: a word of at most eight Vietnamese letters is a pair of integers, a byte
 * a letter, its case folded. So a word of the text is looked up while it is read, before any string is made of it.
 */
import { COMMON, LATIN, Shape, isInvisible, shapeOf } from './boundary.ts'
import { spellingsOf } from './fold.ts'
import { hashOf } from './hash.ts'

/** The words, open addressing: four integers a place, the last four letters, those before them, the number of the word or 0, and what was said of it when the table was made. */
export interface WordTable {
  places: Int32Array
  /** By number, from 1: the folded word, one string for all that equal it */
  norms: readonly string[]
  /** By number: the hash of the folded word */
  hashes: Int32Array
}

/** Longest word that a key holds. */
export const LONGEST_KEY = 8
/** In `LETTERS`: what may go on a word in a way that its letters alone do not tell. */
export const OTHER = 255

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzđăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ'
/** By code unit: the letter of a key from 1, 0 for what ends a word, or `OTHER`. */
export const LETTERS = letters()

function letters(): Uint8Array {
  const table = new Uint8Array(COMMON).fill(OTHER)
  for (const [from, to] of LATIN) for (let code = from; code < to; code++) if (shapeOf(code) < Shape.Small && !isInvisible(code)) table[code] = 0
  for (const sign of '23²³') table[sign.charCodeAt(0)] = OTHER
  for (let i = 0; i < ALPHABET.length; i++) {
    table[ALPHABET.charCodeAt(i)] = i + 1
    table[ALPHABET.charAt(i).toUpperCase().charCodeAt(0)] = i + 1
  }
  return table
}

/** A table of folded words with their bits; a word that no key holds is left out. */
export function buildWordTable(words: ReadonlyMap<string, number>): WordTable {
  const keys = [...words].flatMap(([norm, bits], i) => spellingsOf(norm).filter(isKey).map((spelling) => ({ spelling, number: i + 1, bits })))
  let size = 64
  while (size < keys.length * 2) size *= 2
  const norms = ['', ...words.keys()]
  const table = { places: new Int32Array(size * 4), norms, hashes: Int32Array.from(norms, hashOf) }
  for (const { spelling, number, bits } of keys) {
    const [low, high] = keyOf(spelling)
    let place = headOf(low, high, table.places.length)
    while (table.places[place + 2] !== 0) place = (place + 4) & (table.places.length - 1)
    table.places.set([low, high, number, bits], place)
  }
  return table
}

/** The place of the word with these letters; an empty one, whose number and bits are 0, when the table does not hold it. */
export function placeOf(places: Int32Array, low: number, high: number): number {
  for (let place = headOf(low, high, places.length); ; place = (place + 4) & (places.length - 1)) {
    if ((places[place] === low && places[place + 1] === high) || places[place + 2] === 0) return place
  }
}

/** The bits of a word that a key holds; 0 for one that the table lacks. */
export function bitsOfKey({ places }: WordTable, word: string): number {
  const [low, high] = keyOf(word)
  return places[placeOf(places, low, high) + 3]!
}

function headOf(low: number, high: number, length: number): number {
  return (mixed(low, high) << 2) & (length - 1)
}

/** The letters of a key stirred to one number. */
export function mixed(low: number, high: number): number {
  const product = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  return product ^ (product >>> 15)
}

/** True for a word that a key holds. */
export function isKey(spelling: string): boolean {
  if (spelling.length > LONGEST_KEY) return false
  for (let i = 0; i < spelling.length; i++) {
    const code = spelling.charCodeAt(i)
    if (code >= COMMON || LETTERS[code]! % OTHER === 0 || spelling[i] !== ALPHABET[LETTERS[code]! - 1]) return false
  }
  return true
}

function keyOf(spelling: string): [low: number, high: number] {
  let [low, high] = [0, 0]
  for (let i = 0; i < spelling.length; i++) {
    high = (high << 8) | (low >>> 24)
    low = (low << 8) | LETTERS[spelling.charCodeAt(i)]!
  }
  return [low, high]
}
