/** What every writer gives: the text before, for and after the records, so that the caller streams them. */

export type Cell = string | number | boolean | null

/** Writes records of one shape; `T` is a figure or another flat record. */
export interface Writer<T> {
  /** Before the first record */
  open: string
  /** One record; `index` counts from 0 */
  record(record: T, index: number): string
  /** After the last of `count` records */
  close(count: number): string
}

/** A number in plain decimal digits, never in exponent form, which spreadsheets round or take for text. */
export function plainNumber(value: number): string {
  const short = String(value)
  const found = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(short)
  if (found === null) return short
  const [, sign, head, tail = '', exponent] = found
  const digits = `${head}${tail}`
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`
}
