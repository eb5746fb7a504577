/** Which figures speak of the same place, for tables and charts over many reports. */
import type { Figure } from '../figure.ts'

/** Provinces that July 2025 left as they were: same code, name and territory before and since. */
export const UNCHANGED: ReadonlySet<string> = new Set(['01', '04', '11', '12', '14', '20', '22', '38', '40', '42', '46'])

export type Placed = Pick<Figure, 'place' | 'placeCode' | 'placeCodeNew'>

/**
 * What figures of one place have in common: its code where it has one, else its name; null for no place. Code 24 of before July 2025 is Bắc
 * Giang and of since then Bắc Ninh, so a code counts with its era but for the provinces that the change left alone.
 */
export function placeKey({ place, placeCode, placeCodeNew }: Placed): string | null {
  if (placeCode === null) return place === null ? null : `name ${place.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()}`
  return `code ${placeCode}${placeCodeNew === null || UNCHANGED.has(placeCode) ? '' : ' before 2025-07'}`
}

/** Which of the two divisions of the country the code of a place belongs to; null where that makes no difference, or there is no code. */
export function divisionOf({ placeCode, placeCodeNew }: Placed): 'old' | 'new' | null {
  if (placeCode === null || UNCHANGED.has(placeCode)) return null
  return placeCodeNew === null ? 'new' : 'old'
}
