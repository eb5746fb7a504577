/** Figures in the words of the page. */
import type { Figure } from '../../figure.ts'
import type { PageSettings } from '../pack.ts'

/** How the page says things. */
export interface Speech {
  number(value: number): string
  /** A value of a field as readers know it: `yoy` as "on the year before" */
  value(value: Figure[keyof Figure]): string
  field(name: string): string
  /** The number of a figure in its unit */
  amount(figure: Figure): string
  /** A figure in one line, for those who hear the page */
  summary(figure: Figure): string
}

export function speech({ lang, words }: PageSettings): Speech {
  const format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 20 })
  const fields: Readonly<Record<string, string>> = words.fields
  const values: Readonly<Record<string, string>> = words.values
  const number = (value: number) => format.format(value)
  const value = (some: Figure[keyof Figure]) => (some === null ? '' : typeof some === 'number' ? number(some) : (values[String(some)] ?? String(some)))
  const amount = ({ value: exact, min, max, outOf, unit, modifier }: Figure) => {
    const size = exact !== null ? number(exact) : min !== null && max !== null ? `${number(min)}–${number(max)}` : ''
    return [value(modifier), outOf === null ? size : `${size}/${number(outOf)}`, unit ?? ''].filter((part) => part !== '').join(' ')
  }
  return {
    number, value, amount,
    field: (name) => fields[name] ?? name,
    summary: (figure) => [figure.text, value(figure.role), value(figure.direction), figure.label, figure.period, figure.place].filter((part) => part !== null && part !== '').join(', '),
  }
}
