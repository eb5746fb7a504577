/** A JSON array, one record a line, valid with none. */
import type { Writer } from './writer.ts'

export const json: Writer = {
  open: '[',
  record: (figure, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(figure)}`,
  close: (count) => (count === 0 ? ']\n' : '\n]\n'),
}
