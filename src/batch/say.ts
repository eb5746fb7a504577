/** What is said to the user, in English or Vietnamese, from tables that are read when they are needed. */
import { readFileSync } from 'node:fs'
import { once } from '../once.ts'
import type { Language } from '../write/columns.ts'

/** On standard error: a message as it stands in English; one that the table does not know stays English. */
export const say = speaker('messages.tsv')

/** On the review page: why a field is what it is. */
export const sayGround = speaker('grounds.tsv')

function speaker(table: string): (message: string, lang: Language) => string {
  const entries = once(() => readFileSync(new URL(`./${table}`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [en: string, vi: string]))
  const exact = once(() => new Map(entries()))
  /** Messages with values in them, as patterns */
  const patterns = once(() => entries().filter(([en]) => en.includes('{}')).map(([en, vi]) => ({ en: new RegExp(`^${en.split('{}').map((part) => part.replace(/[()[\]{}.*+?^$|\\/]/gu, '\\$&')).join('(.*)')}$`, 'su'), vi })))
  return (message, lang) => {
    if (lang === 'en') return message
    const whole = exact().get(message)
    if (whole !== undefined) return whole
    for (const { en, vi } of patterns()) {
      const found = en.exec(message)
      if (found !== null) return found.slice(1).reduce((text, value) => text.replace('{}', () => value), vi)
    }
    return message
  }
}

/** Numbers with the separators of the language. */
export function numberIn(lang: Language): (value: number) => string {
  const format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 1 })
  return (value) => format.format(value)
}
