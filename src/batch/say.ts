/** What is said on standard error, in English or Vietnamese, from `messages.tsv`, which is read when it is needed. */
import { readFileSync } from 'node:fs'
import { once } from '../once.ts'
import type { Language } from '../write/columns.ts'

const entries = once(() => readFileSync(new URL('./messages.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [en: string, vi: string]))
/** Messages with values in them, as the parts between the values */
const patterns = once(() => entries().filter(([en]) => en.includes('{}')).map(([en, vi]) => ({ parts: en.split('{}'), vi })))

/** A message as it stands in English; one that the table does not know stays English. */
export function say(message: string, lang: Language): string {
  if (lang === 'en') return message
  const exact = entries().find(([en]) => en === message)
  if (exact !== undefined) return exact[1]
  for (const { parts, vi } of patterns()) {
    const values = valuesOf(message, parts)
    if (values !== null) return values.reduce((text, value) => text.replace('{}', () => value), vi)
  }
  return message
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

/** Numbers with the separators of the language. */
export function numberIn(lang: Language): (value: number) => string {
  const format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 1 })
  return (value) => format.format(value)
}
