/** `{"id", "text", "date"?}` a line, from a stream that is read no faster than its lines are taken. */
import type { Item } from './task.ts'

/** An item for each line; null where no more has come yet, so that what has come can be done. */
export async function* jsonLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Item | null> {
  const decoder = new TextDecoder('utf-8')
  let number = 0
  let cut: string[] = []
  for await (const chunk of stream) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    cut.push(parts[0]!)
    if (parts.length === 1) continue
    const lines = [cut.join(''), ...parts.slice(1, -1)]
    cut = [parts.at(-1)!]
    for (const line of lines) {
      number++
      if (line.trim() !== '') yield itemOf(line, number)
    }
    yield null
  }
  const last = cut.join('') + decoder.decode()
  if (last.trim() !== '') yield itemOf(last, number + 1)
}

function itemOf(line: string, number: number): Item {
  const refuse = (refused: string): Item => ({ source: `-:${number}`, path: null, size: line.length, refused })
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
