/** Values as the cells of a file that a spreadsheet opens: text that it would run or change, and numbers that it would round. */

/** What opens a formula in a spreadsheet, full-width signs included, behind any spaces. */
const FORMULA = /^[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
/** Text that a spreadsheet would take for a number or a date, such as the code `01`: in quotes it can be told to leave it. */
const NUMERIC = /^[\d\s.,:%/-]+$/u

/** Text that would be run as a formula is made plain text by an apostrophe; any other value is left as it is. */
export function harmless<T>(value: T): T | string {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value
}

/** The text that `harmless` has made plain, as it was. */
export function harmful(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}

/** True for text that stands in quotes. */
export function isLikeNumber(text: string): boolean {
  return NUMERIC.test(text)
}

/** A number in plain decimal digits, never in exponent form, which spreadsheets round or take for text. */
export function plainNumber(value: number): string {
  const short = String(value)
  if (!short.includes('e')) return short
  const found = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(short)
  if (found === null) return short
  const [, sign, head, tail = '', exponent] = found
  const digits = `${head}${tail}`
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`
}
