/** `extract schema`: what a record is, for programs that read the output. */
import type { Output } from '../batch/output.ts'
import { readRecordSchema } from '../write/record-schema.ts'

/** Prints the JSON Schema of a record. */
export async function runRecordSchema(stdout: Output): Promise<void> {
  await stdout.write(readRecordSchema())
  await stdout.finish()
}
