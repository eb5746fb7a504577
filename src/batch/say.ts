/** What is said on standard error while inputs are done, in English or Vietnamese. */
import type { Language } from '../write/columns.ts'
import { phrasebook } from './phrasebook.ts'

/** A message as it stands in English, in a language. */
export const say = phrasebook(new URL('./messages.tsv', import.meta.url))

/** Numbers with the separators of the language. */
export function numberIn(lang: Language): (value: number) => string {
  const format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 1 })
  return (value) => format.format(value)
}
