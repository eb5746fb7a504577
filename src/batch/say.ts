/** What is said to the user, in English or Vietnamese. */
import { once } from '../once.ts'
import type { Language } from '../write/columns.ts'
import { phrasebook } from './phrasebook.ts'

/** On standard error: a message as it stands in English; one that the table does not know stays English. */
export const say = phrasebook(new URL('./messages.tsv', import.meta.url))

/** On the review page: why a field is what it is. */
export const sayGround = phrasebook(new URL('./grounds.tsv', import.meta.url))

/** Numbers with the separators of the language. */
export function numberIn(lang: Language): (value: number) => string {
  // Made when there is a number to write: it takes a while.
  const format = once(() => new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 1 }))
  return (value) => format().format(value)
}
