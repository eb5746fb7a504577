/** `{"id", "text", "date"?}` a line, from a stream that is read no faster than its lines are taken. */
import type { Item } from './task.ts'

const NEWLINE = 10

/** An item for each line; null where no more has come yet, so that what has come can be done. */
export async function* jsonLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Item | null> {
  let number = 0
  let cut: Uint8Array[] = []
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let from = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      const item = itemOf([...cut, bytes.subarray(from, end)], ++number)
      if (item !== null) yield item
      cut = []
      from = end + 1
    }
    if (from < bytes.length) cut.push(bytes.subarray(from))
    if (from > 0) yield null
  }
  const item = itemOf(cut, number + 1)
  if (item !== null) yield item
}

/** The item of a line, by the pieces that it came in; null for a line of white space. */
function itemOf(pieces: readonly Uint8Array[], number: number): Item | null {
  const bytes = Buffer.concat(pieces)
  const refuse = (refused: string): Item => ({ source: `-:${number}`, path: null, size: bytes.length, refused })
  let line: string
  try {
    line = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('not UTF-8')
  }
  if (line.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refuse('not a line of JSON')
  }
  if (typeof value !== 'object' || value === null) return refuse('not a JSON object')
  const { id, text, date } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return refuse('no "id", which is a text or a number')
  if (typeof text !== 'string') return refuse('no "text"')
  if (date !== undefined && date !== null && !(typeof date === 'string' && isDate(date))) return refuse('"date" is no YYYY, YYYY-MM or YYYY-MM-DD')
  return { source: String(id), path: null, text, size: text.length, ...(typeof date === 'string' ? { date } : {}) }
}

/** `2020`, `2020-05` or `2020-05-31`, and a day that there is. */
export function isDate(text: string): boolean {
  const found = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text)
  if (found === null) return false
  const [, year, month = '01', day = '01'] = found
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
