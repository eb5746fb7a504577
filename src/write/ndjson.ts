/** One JSON record a line. */
import type { Writer } from './writer.ts'

export const ndjson: Writer<unknown> = {
  open: '',
  record: (record) => `${JSON.stringify(record)}\n`,
  close: () => '',
}
