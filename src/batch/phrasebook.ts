/** A table of messages in English and Vietnamese, read when it is first needed: a line each, parted by a tab, with `{}` for numbers and names. */
import { readFileSync } from 'node:fs'
import { once } from '../once.ts'
import type { Language } from '../write/columns.ts'

/** Gives a message, as it stands in English, in a language; one that the table does not know stays English. */
export function phrasebook(table: URL): (message: string, lang: Language) => string {
  const entries = once(() => readFileSync(table, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [en: string, vi: string]))
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
