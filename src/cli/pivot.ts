/** `extract pivot`: the figures of a batch as one table. */
import type { Output } from '../batch/output.ts'
import { numberIn, say } from '../batch/say.ts'
import { openPivot, PIVOT_FIELDS } from '../pivot/pivot.ts'
import type { PivotFigure } from '../pivot/pivot.ts'
import type { RecordFormat } from '../write/formats.ts'
import { loadWriter } from '../write/formats.ts'
import type { BatchOptions } from './batch-options.ts'
import type { Ending } from './batch.ts'
import { prepared } from './batch.ts'
import { collect, layoutOf } from './collect.ts'
import type { Io } from './options.ts'

export async function runPivot(options: BatchOptions & { format: RecordFormat }, io: Io, stdout: Output): Promise<Ending> {
  const pivot = openPivot()
  return collect(await prepared(options, layoutOf(PIVOT_FIELDS), io), options, io, stdout, {
    take: (figure: PivotFigure) => pivot.add(figure),
    async finish(output) {
      await writeTable(pivot.table(), options, io, output)
      return true
    },
  })
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
  if (conflicts > 0) io.stderr.write(`extract: ${say(`${conflictsOf(conflicts, number)}`, lang)}\n`)
  if (leftOut > 0 && !quiet) io.stderr.write(`extract: ${say(`${number(leftOut)} figure${leftOut === 1 ? '' : 's'} without a period, an indicator or a value ${leftOut === 1 ? 'is' : 'are'} left out`, lang)}\n`)
}

function conflictsOf(count: number, number: (value: number) => string): string {
  if (count === 1) return '1 cell has conflicting values: it is empty, and the values are listed in the last column'
  return `${number(count)} cells have conflicting values: they are empty, and the values are listed in the last column`
}
