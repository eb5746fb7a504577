/** `--status-out`: a record for each input, with what came of it. */
import type { Output } from '../batch/output.ts'
import { fileOutput } from '../batch/output.ts'
import { say } from '../batch/say.ts'
import type { Outcome } from '../batch/task.ts'
import type { Language } from '../write/columns.ts'
import { formatOf, loadWriter } from '../write/formats.ts'

const FIELDS = ['path', 'state', 'reason', 'figures', 'seconds'] as const

export interface StatusLog {
  note(source: string, outcome: Outcome): Promise<void>
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** Opens the file; its ending tells the format, NDJSON where it tells none. Null path for no log. */
export async function openStatusLog(path: string | null, lang: Language): Promise<StatusLog | null> {
  if (path === null) return null
  const output: Output = await fileOutput(path)
  const format = formatOf(path)
  const writer = await loadWriter(format === null || format === 'html' ? 'ndjson' : format, { fields: FIELDS, lang })
  const assembly = writer.assemble()
  await output.write(assembly.open())
  return {
    async note(source, { state, reason, figures, seconds }) {
      const piece = writer.records([{ path: source, state, reason: reason === null ? null : say(reason, lang), figures, seconds }])
      await output.write(await assembly.add({ piece, count: 1, source: null }))
    },
    async finish() {
      await output.write(await assembly.close())
      await output.finish()
    },
    abandon: () => output.abandon(),
  }
}
