/** What is said on standard error, in English or Vietnamese, from `messages.tsv`, which is read when it is needed. */
import { readFileSync } from 'node:fs'
import { once } from '../once.ts'
import type { Language } from '../write/columns.ts'

const entries = once(() => readFileSync(new URL('./messages.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [en: string, vi: string]))
/** Messages with values in them, as patterns */
const patterns = once(() => entries().filter(([en]) => en.includes('{}')).map(([en, vi]) => ({ en: new RegExp(`^${en.split('{}').map((part) => part.replace(/[()[\]{}.*+?^$|\\/]/gu, '\\$&')).join('(.*)')}$`, 'su'), vi })))

/** A message as it stands in English; one that the table does not know stays English. */
export function say(message: string, lang: Language): string {
  if (lang === 'en') return message
  const exact = entries().find(([en]) => en === message)
  if (exact !== undefined) return exact[1]
  for (const { en, vi } of patterns()) {
    const found = en.exec(message)
    if (found !== null) return found.slice(1).reduce((text, value) => text.replace('{}', () => value), vi)
  }
  return message
}

/** Numbers with the separators of the language. */
export function numberIn(lang: Language): (value: number) => string {
  const format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 1 })
  return (value) => format.format(value)
}
