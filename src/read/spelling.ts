/** How Vietnamese a text looks, told by the shape of its syllables: what tells one encoding from another. */

/** Tones, as combining marks: grave, acute, tilde, hook, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** An optional consonant, one to three vowels, an optional ending; tones have been taken off. */
const SYLLABLE = /^(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u
/** What stands between words: white space, digits, signs of ASCII, and marks of typography but those that wrong decodings are full of (« » · §). */
const BETWEEN = /[\s\u0000-\u0040\u005b-\u0060\u007b-\u007f\u00a0\u2010-\u2026\u2030\u2032\u2033\u20ab\u00b0\u00b2\u00b3\u2022\ufeff]+/u

/** Of the words with a letter beyond ASCII, the share that are syllables of Vietnamese, and how many such words there are. */
export function vietnameseShare(text: string): { share: number; words: number } {
  let right = 0
  let words = 0
  for (const word of text.normalize('NFC').toLowerCase().split(BETWEEN)) {
    if (!/[^\u0000-\u007f]/u.test(word)) continue
    words++
    if (isSyllable(word)) right++
  }
  return { share: words === 0 ? 0 : right / words, words }
}

function isSyllable(word: string): boolean {
  const marks = word.normalize('NFD')
  if ((marks.match(TONE)?.length ?? 0) > 1) return false
  return SYLLABLE.test(marks.replace(TONE, '').normalize('NFC'))
}
