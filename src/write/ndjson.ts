/** One JSON record a line. */
import type { Writer } from './writer.ts'

export const ndjson: Writer = {
  open: '',
  record: (figure) => `${JSON.stringify(figure)}\n`,
  close: () => '',
}
