/** How many cells of a table are right in value, unit, label and period, against what a careful reader wrote down. */
import type { Figure } from '../../src/figure.ts'

/** A cell as annotated; arrays are equally right answers. `role`, `baseline`, `status` and `place` stand where the table tells them. */
export interface Annotated {
  text: string
  value: number
  unit: string | null
  label: string | string[]
  period: string | null | (string | null)[]
  [field: string]: unknown
}

export interface Score {
  /** Annotated cells, and figures that are none of them */
  cells: number
  right: number
  wrong: string[]
}

const each = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const fold = (value: unknown) => String(value ?? '').normalize('NFC').toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, ' ').trim()
const digits = (text: string) => text.replace(/[^\d.,]/gu, '')

const AGREE: Readonly<Record<string, (want: unknown, got: unknown) => boolean>> = {
  value: (want, got) => typeof want === 'number' && typeof got === 'number' && Math.abs(want - got) <= 1e-9 * Math.max(Math.abs(want), Math.abs(got)),
  // A counted noun may be read with what follows it.
  unit: (want, got) => want === got || (fold(want) !== '' && `${fold(got)} `.startsWith(`${fold(want)} `)),
  label: (want, got) => fold(want) === fold(got),
  period: (want, got) => want === got,
}

function faults(want: Annotated, got: Figure, fields: readonly string[]): string[] {
  return fields.flatMap((field) => {
    const value = got[field as keyof Figure]
    const agrees = AGREE[field] ?? ((a, b) => a === b)
    return each(want[field]).some((one) => agrees(one, value)) ? [] : [`${field} is ${JSON.stringify(value)}, expected ${JSON.stringify(want[field])}`]
  })
}

/** Compares the annotated cells of one table with the figures that were read, both in the order of the table. */
export function score(annotated: readonly Annotated[], figures: readonly Figure[], fields: readonly string[] = ['value', 'unit', 'label', 'period']): Score {
  const wrong: string[] = []
  let right = 0
  let from = 0
  for (const want of annotated) {
    const at = figures.findIndex((figure, i) => i >= from && digits(figure.text) === digits(want.text))
    if (at < 0) {
      wrong.push(`${want.text}: missing`)
      continue
    }
    for (const extra of figures.slice(from, at)) wrong.push(`${extra.text}: is none (line ${extra.line})`)
    from = at + 1
    const found = faults(want, figures[at]!, fields.filter((field) => field in want))
    if (found.length === 0) right++
    else wrong.push(`${want.text}: ${found.join('; ')}`)
  }
  for (const extra of figures.slice(from)) wrong.push(`${extra.text}: is none (line ${extra.line})`)
  return { cells: right + wrong.length, right, wrong }
}
