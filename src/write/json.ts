/** A JSON array, one record a line, valid with none. */
import type { Writer } from './writer.ts'

export const json: Writer<unknown> = {
  open: '[',
  record: (record, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`,
  close: (count) => (count === 0 ? ']\n' : '\n]\n'),
}
