/** A table of messages in English and Vietnamese, read when it is first needed: a line each, parted by a tab, with `{}` for numbers and names. */
import { readFileSync } from 'node:fs'
import { once } from '../once.ts'
import type { Language } from '../write/columns.ts'

/** Gives a message, as it stands in English, in a language; one that the table does not know stays English. */
export function phrasebook(table: URL): (message: string, lang: Language) => string {
  const entries = once(() => readFileSync(table, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [en: string, vi: string]))
  const exact = once(() => new Map(entries()))
  /** Messages with values in them, as the parts between the values */
  const patterns = once(() => entries().filter(([en]) => en.includes('{}')).map(([en, vi]) => ({ parts: en.split('{}'), vi })))
  return (message, lang) => {
    if (lang === 'en') return message
    const whole = exact().get(message)
    if (whole !== undefined) return whole
    for (const { parts, vi } of patterns()) {
      const values = valuesOf(message, parts)
      if (values !== null) return values.reduce((text, value) => text.replace('{}', () => value), vi)
    }
    return message
  }
}

/** What stands in a message between these parts; null where it is another message. */
function valuesOf(message: string, [first = '', ...parts]: readonly string[]): string[] | null {
  const last = parts.pop() ?? ''
  if (!message.startsWith(first) || !message.endsWith(last)) return null
  const values: string[] = []
  let at = first.length
  for (const part of parts) {
    const next = message.indexOf(part, at)
    if (next < 0) return null
    values.push(message.slice(at, next))
    at = next + part.length
  }
  const end = message.length - last.length
  return end < at ? null : [...values, message.slice(at, end)]
}
