/** `extract pivot`: the figures of a batch as one table. */
import type { Output } from '../batch/output.ts'
import { fileOutput } from '../batch/output.ts'
import { numberIn, say } from '../batch/say.ts'
import { openPivot, PIVOT_FIELDS } from '../pivot/pivot.ts'
import type { PivotFigure } from '../pivot/pivot.ts'
import type { RecordFormat } from '../write/formats.ts'
import { loadWriter } from '../write/formats.ts'
import { textOf } from '../write/writer.ts'
import type { BatchOptions } from './batch-options.ts'
import type { Ending } from './batch.ts'
import { hearInterruptions, runBatch, settingsOf } from './batch.ts'
import type { Io } from './options.ts'

/** Runs to the end; an interrupted run writes nothing, since its table would be that of some of the reports. */
export async function runPivot(options: BatchOptions & { format: RecordFormat }, io: Io, stdout: Output): Promise<Ending> {
  const settings = await settingsOf(options, { format: 'ndjson', layout: { fields: PIVOT_FIELDS, chosen: true }, textOut: null }, io)
  const output = options.output === null ? stdout : await fileOutput(options.output)
  const pivot = openPivot()
  const stop = hearInterruptions()
  try {
    const ending = await runBatch(options, settings, null, io, stop, async (_, { piece }) => {
      for (const line of textOf(piece).split('\n')) if (line !== '') pivot.add(JSON.parse(line) as PivotFigure)
    })
    if (ending.interrupted) await output.abandon()
    else await writeTable(pivot.table(), options, io, output)
    return ending
  } catch (error) {
    await output.abandon()
    throw error
  } finally {
    stop.over()
  }
}

async function writeTable({ fields, rows, conflicts, leftOut }: ReturnType<ReturnType<typeof openPivot>['table']>, { format, lang, excel, bom, delimiter, quiet }: BatchOptions & { format: RecordFormat }, io: Io, output: Output): Promise<void> {
  const width = io.stdout.columns
  const writer = await loadWriter(format, { fields, chosen: true, lang, excel, ...(bom ? { bom } : {}), ...(delimiter === null ? {} : { delimiter }), ...(width === undefined ? {} : { width }) })
  const assembly = writer.assemble()
  await output.write(assembly.open())
  await output.write(await assembly.add({ piece: writer.records(rows), count: rows.length, source: null }))
  await output.write(await assembly.close())
  await output.finish()
  const number = numberIn(lang)
  if (conflicts > 0) io.stderr.write(`extract: ${say(`${number(conflicts)} cells have conflicting values: they are empty, and the values are listed in the last column`, lang)}\n`)
  if (leftOut > 0 && !quiet) io.stderr.write(`extract: ${say(`${number(leftOut)} figures without a period, an indicator or a value are left out`, lang)}\n`)
}
