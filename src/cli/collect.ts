/** Figures of a batch for what is made of all of them together, such as a table or a chart. */
import type { Output } from '../batch/output.ts'
import { fileOutput } from '../batch/output.ts'
import type { Settings } from '../batch/task.ts'
import type { FIELDS } from '../figure.ts'
import { textOf } from '../write/writer.ts'
import type { WorkOptions } from './batch-options.ts'
import type { Ending, Prepared } from './batch.ts'
import { hearInterruptions, runBatch } from './batch.ts'
import type { Io } from './options.ts'

export interface Collector<T> {
  /** Takes each figure, in order */
  take(figure: T): void
  /** Writes what they make; false, with nothing written, where they make nothing */
  finish(output: Output): Promise<boolean>
}

/** How figures come to a collector: only the fields that it has need of. */
export function layoutOf(fields: readonly (typeof FIELDS)[number][]): Pick<Settings, 'format' | 'layout' | 'textOut'> {
  return { format: 'ndjson', layout: { fields, chosen: true }, textOut: null }
}

/** Runs to the end; an interrupted run writes nothing, since what it made would be that of some of the reports. */
export async function collect<T>({ settings }: Prepared, options: WorkOptions, io: Io, stdout: Output, { take, finish }: Collector<T>): Promise<Ending> {
  const output = options.output === null ? stdout : await fileOutput(options.output)
  const stop = hearInterruptions()
  try {
    const ending = await runBatch(options, settings, null, io, stop, async (_, { piece }) => {
      for (const line of textOf(piece).split('\n')) if (line !== '') take(JSON.parse(line) as T)
    })
    if (!ending.interrupted && (await finish(output))) return ending
    await output.abandon()
    return { ...ending, nothing: true }
  } catch (error) {
    await output.abandon()
    throw error
  } finally {
    stop.over()
  }
}
