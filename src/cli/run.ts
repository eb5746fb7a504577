/** One run of `extract`: the records of all inputs, put together as the format asks, to standard output or a file. */
import type { Journal } from '../batch/journal.ts'
import type { Output } from '../batch/output.ts'
import { fileOutput } from '../batch/output.ts'
import { say } from '../batch/say.ts'
import { printable } from '../batch/printable.ts'
import { selectionOf } from '../batch/selection.ts'
import type { Settings } from '../batch/task.ts'
import { FIELDS } from '../figure.ts'
import { listInputs } from '../read/inputs.ts'
import { beginOutput } from '../write/formats.ts'
import type { Ending } from './batch.ts'
import { hearInterruptions, prepared, runBatch } from './batch.ts'
import type { Io, Options } from './options.ts'

/** Runs to the end and tells how it ended. Throws when the output, `stdout` or a file, cannot be written. */
export async function run(options: Options, version: string, io: Io, stdout: Output): Promise<Ending> {
  const width = io.stdout.columns
  const layout = { fields: options.columns ?? FIELDS, chosen: options.columns !== null, lang: options.lang, excel: options.excel, ...(options.bom ? { bom: true } : {}), ...(options.delimiter === null ? {} : { delimiter: options.delimiter }), ...(width === undefined ? {} : { width }) }
  const { settings } = await prepared(options, { format: options.format, layout, textOut: options.textOut }, io)
  const output = options.output === null ? stdout : await fileOutput(options.output)
  const stop = hearInterruptions()
  let journal: Journal | null = null
  try {
    journal = await journalOf(options, version, settings)
    const assembly = await beginOutput(options.format, layout)
    await output.write(assembly.open())
    const ending = await runBatch(options, { ...settings, digests: journal !== null }, journal, io, stop, async (source, { piece, count }) => output.write(await assembly.add({ piece, count, source })))
    if (ending.interrupted && options.output !== null) {
      await output.abandon()
      if (journal !== null) io.stderr.write(`extract: ${say(`interrupted; what is done is kept in ${printable(journalPath(options.output))}: the same command with --resume goes on from there`, options.lang)}\n`)
    } else {
      await output.write(await assembly.close())
      await output.finish()
    }
    await journal?.close(!options.resume && !ending.interrupted)
    return ending
  } catch (error) {
    await output.abandon()
    // What is wrong has been told by the error; a disk that is full may be so for the journal too.
    await journal?.close(false).catch(() => {})
    throw error
  } finally {
    stop.over()
  }
}

/** A batch into a file is kept account of, so that it can be resumed when it is interrupted. */
async function journalOf(options: Options, version: string, settings: Settings): Promise<Journal | null> {
  const { output, records, resume } = options
  if (output === null || records || !(resume || (await isBatch(options)))) return null
  const [{ openJournal }, { fingerprintOf }] = await Promise.all([import('../batch/journal.ts'), import('../batch/digest.ts')])
  return openJournal(journalPath(output), fingerprintOf(version, settings), !resume)
}

async function isBatch(options: Options): Promise<boolean> {
  if (options.paths.length > 1) return true
  let count = 0
  for await (const _ of listInputs(options.paths, await selectionOf(options))) if (++count > 1) return true
  return false
}

function journalPath(output: string): string {
  return `${output}.resume`
}
