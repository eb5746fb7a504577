/** A cell as the recognisers see it. */
import type { Figure, Span } from '../figure.ts'
import type { QuantitySpan } from '../recognise/span.ts'
import type { SentenceTerm } from '../relate/terms.ts'
import type { Token } from '../text/tokenise.ts'

export interface Cell extends Span {
  text: string
  tokens: readonly Token[]
  /** Its terms: periods and places among them */
  terms: readonly SentenceTerm[]
  /** The number that it is, when it is nothing else */
  quantity: QuantitySpan | null
}

/** A number without separators between 1900 and 2099: the head of a column more often than a value. */
export function isYear({ text }: Cell): boolean {
  return /^(?:19|20)\d\d$/u.test(text)
}

/** Words: neither a number nor a sign for nothing. */
export function isWords({ quantity, tokens }: Cell): boolean {
  return quantity === null && tokens.some(({ kind }) => kind === 'word')
}

/** Where the row of a figure begins: it is one line of the text, or a part of one. */
export function rowStart(text: string, { start, sentence }: Pick<Figure, 'start' | 'sentence'>): number {
  return text.indexOf(sentence, text.lastIndexOf('\n', start) + 1)
}
