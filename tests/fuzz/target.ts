/** What is tried with made inputs, and what every try must keep. */
import type { Figure } from '../../src/figure.ts'
import { FIELDS } from '../../src/figure.ts'
import { explain } from '../write/record-schema.ts'
import type { Random } from './random.ts'

/** One thing that is tried; an input is made by chance alone, so that its seed makes it again. */
export interface Target<Input = unknown> {
  name: string
  make(random: Random): Input
  /** Throws when the input breaks a promise */
  check(input: Input): void | Promise<void>
  /** The input as a file for whoever looks into a failure */
  save(input: Input): string | Uint8Array
}

/** What is promised was not kept. */
export class Broken extends Error {}

export function insist(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what)
}

/** Figures stand where they say, in order and apart, are as the published schema says, and quote the text. */
export function insistOnFigures(text: string, figures: readonly Figure[]): void {
  let end = 0
  for (const figure of figures) {
    insist(text.slice(figure.start, figure.end) === figure.text, `"${figure.text}" does not stand at ${figure.start}`)
    insist(figure.start >= end, `"${figure.text}" overlaps what stands before it`)
    insist(text.includes(figure.sentence) && figure.sentence.includes(figure.text), `the sentence of "${figure.text}" does not hold it`)
    insist(figure.label === null || text.includes(figure.label), `the label of "${figure.text}" is not in the text`)
    insist(figure.min === null || figure.min < figure.max!, `the range of "${figure.text}" is none`)
    insist(figure.line === text.slice(0, figure.start).split('\n').length, `"${figure.text}" is not in line ${figure.line}`)
    insist(Object.keys(figure).join() === FIELDS.join(), `the fields of "${figure.text}" are ${Object.keys(figure).join()}`)
    const faults = explain(JSON.parse(JSON.stringify(figure)) as Figure)
    insist(faults.length === 0, faults.join('; '))
    end = figure.end
  }
  insist(!('polluted' in {}), 'all objects have been changed')
}

/** A message that can stand in one line behind a name. */
export function insistOnLine(message: string): void {
  insist(message.length > 0 && message.length < 1000 && !/[\n\r\u0000-\u001f]/u.test(message), `not one clear line: ${JSON.stringify(message.slice(0, 300))}`)
}
