/** Texts in composed letters (NFC): most are already, which is told by a look at their code units. */

/** What is no Latin or Vietnamese letter of one unit and no common mark: it may be composed otherwise. */
const OTHER = /[\u0300-\u1dff\u1f00-\u200f\u2028-\uffff]/

/** The text in composed letters; itself when it holds nothing that may be composed otherwise. */
export function composed(text: string): string {
  return isComposed(text) ? text : text.normalize('NFC')
}

/** True for a text that holds nothing that may be composed otherwise. */
export function isComposed(text: string): boolean {
  return !OTHER.test(text)
}
