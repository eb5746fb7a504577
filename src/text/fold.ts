/**
 * Folded forms of Vietnamese syllables: the key under which text and tables meet.
 * Folds case, Unicode composition, tone placement (hoà/hòa) and final i/y (tỷ/tỉ).
 * Never used for output: offsets and quotes always refer to the text as it was given.
 */

/** Tone on the second vowel (hoà, khoẻ, thuỷ) to tone on the first (hòa, khỏe, thủy). */
const TONE_PLACEMENT: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}
const FINAL_Y: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }
/** The other way round */
const LATE = swapped(TONE_PLACEMENT)
const WITH_Y = swapped(FINAL_Y)
/** Letters that fold to themselves wherever they stand: all small ones but y with a tone, and those of a shifted tone at the end. */
const PLAIN = tableOf('abcdefghijklmnopqrstuvwxyzđăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữự')
/** Last letters of a syllable that may carry a shifted tone. */
const SHIFTED = tableOf('àáảãạèéẻẽẹ')
/** Zero-width marks that typing and web pages leave inside words. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/**
 * Folds one syllable (or any run of letters) for look-up.
 * @example fold('Tỷ') === fold('tỉ'); fold('HOÀ') === fold('hòa')
 */
export function fold(syllable: string): string {
  if (isPlain(syllable)) return syllable
  let s = syllable.toLowerCase()
  if (isPlain(s)) return s
  s = s.normalize('NFC').replace(INVISIBLE, '').replaceAll('ð', 'đ')
  const tail = TONE_PLACEMENT[s.slice(-2)]
  if (tail !== undefined && !s.startsWith('q')) s = s.slice(0, -2) + tail
  const y = FINAL_Y[s.slice(-1)]
  if (y !== undefined && takesPlainI(s)) s = s.slice(0, -1) + y
  return s
}

/** The spellings in small letters that fold to a folded syllable, itself the first: "tỉ" is written "tỷ" too, "hòa" "hoà". */
export function spellingsOf(norm: string): string[] {
  const late = LATE[norm.slice(-2)]
  const y = WITH_Y[norm.slice(-1)]
  if (late === undefined && y === undefined) return [norm]
  const others = [...(late === undefined ? [] : [norm.slice(0, -2) + late]), ...(y === undefined ? [] : [norm.slice(0, -1) + y])]
  return [norm, ...others.filter((spelling) => fold(spelling) === norm)]
}

/** One string object for all that equal it, so that a look-up compares addresses. */
export function intern(syllable: string): string {
  return Object.keys({ [syllable]: true })[0]!
}

/** Folds a phrase: its syllables folded and joined by single spaces. */
export function foldPhrase(phrase: string): string {
  return phrase.trim().split(/\s+/u).map(fold).join(' ')
}

/** True for a syllable that is its own folded form, as most are. */
function isPlain(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (PLAIN[s.charCodeAt(i)] !== 1) return false
  return SHIFTED[s.charCodeAt(s.length - 1)] !== 1 || !'oO'.includes(s.charAt(s.length - 2))
}

function swapped(table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(table).map(([from, to]) => [to, from]))
}

function tableOf(letters: string): Uint8Array {
  const table = new Uint8Array(0x1f00)
  for (const letter of letters) table[letter.charCodeAt(0)] = 1
  return table
}

/** In `tỷ`, `kỹ`, `quý` the final y is a spelling of i; in `thủy`, `mây` it is a sound of its own. */
function takesPlainI(s: string): boolean {
  const before = s.at(-2)
  if (before === undefined) return false
  if (before === 'u') return s.at(-3) === 'q'
  return 'hklmst'.includes(before)
}
