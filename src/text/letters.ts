/** Lengths as they are seen: a decomposed letter and its marks are one, so that a text gives the same however its letters are composed. */

/** True when a stretch has more than so many letters and signs. */
export function isLonger(text: string, start: number, end: number, most: number): boolean {
  if (end - start <= most) return false
  let seen = 0
  for (let at = start; at < end; at++) if (!isMark(text.charCodeAt(at)) && ++seen > most) return true
  return false
}

/** Where a stretch of so many letters and signs ends that begins at `start`. */
export function behind(text: string, start: number, letters: number): number {
  let at = start
  for (let seen = 0; at < text.length; at++) if (!isMark(text.charCodeAt(at)) && seen++ === letters) break
  return at
}

function isMark(code: number): boolean {
  return code >= 0x300 && code < 0x370
}
