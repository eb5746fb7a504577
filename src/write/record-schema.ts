/** The published JSON Schema of a record. */
import { readFileSync } from 'node:fs'

/** The schema, as text. */
export function readRecordSchema(): string {
  return readFileSync(new URL('./record.schema.json', import.meta.url), 'utf8')
}
