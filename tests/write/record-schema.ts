/** Records against the published JSON Schema. */
import { Ajv } from 'ajv'
import { readRecordSchema } from '../../src/write/record-schema.ts'

interface Schema {
  required: string[]
  properties: Record<string, { enum?: (string | null)[] }>
}

export const schema = JSON.parse(readRecordSchema()) as Schema & object

export const isRecord = new Ajv({ allErrors: true, strictTypes: false }).compile(schema)

/** What of a record the schema does not allow, one line each. */
export function explain(record: { text: string }): string[] {
  const right: boolean = isRecord(record)
  return right ? [] : (isRecord.errors ?? []).map(({ instancePath, message }) => `${record.text}: ${instancePath} ${message}`)
}
