/** The CSV of a reviewer to corrections, each row checked. */
import { CsvError, parse } from 'csv-parse/sync'
import { harmful } from '../cells.ts'
import type { Correction, CorrectionProblem, Mark } from './correction.ts'
import { CorrectionsError, HEADER, MARKS } from './correction.ts'
import { contradiction, setField } from './values.ts'

interface Row {
  line: number
  cells: string[]
}

/**
 * Reads a file of corrections; `indicators` are the ids that there are. The separator is told by the header, since a spreadsheet may have
 * written the file. Throws a CorrectionsError that names every fault with its line.
 */
export function parseCorrections(text: string, indicators: ReadonlySet<string>): Correction[] {
  const [head, ...rows] = rowsOf(text)
  if (head === undefined || head.cells.join() !== HEADER.join()) throw new CorrectionsError([{ line: head?.line ?? 1, message: `the header is not ${HEADER.join()}` }])
  const known = new Map<string, Correction>()
  const problems: CorrectionProblem[] = []
  for (const { line, cells } of rows) {
    const fault = enter(known, cells, line, indicators)
    if (fault !== null) problems.push({ line, message: fault })
  }
  for (const { changes, lines } of known.values()) {
    const fault = contradiction(changes)
    if (fault !== null) problems.push({ line: lines.at(-1)!, message: fault })
  }
  if (problems.length > 0) throw new CorrectionsError(problems.sort((a, b) => a.line - b.line))
  return [...known.values()]
}

function rowsOf(text: string): Row[] {
  const head = /^[^\r\n]*/u.exec(text)![0]
  const delimiter = [',', ';', '\t'].find((sign) => head.includes(sign)) ?? ','
  try {
    // `info` wraps each record, which the types of the package do not tell.
    const records = parse(text, { bom: true, delimiter, info: true, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: true }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ cells: record, line: info.lines - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { lines?: number }
    throw new CorrectionsError([{ line: lines ?? 1, message: `not CSV (${error.code})` }])
  }
}

/** Adds a row to what is known of its figure; gives what is wrong with it, or null. */
function enter(known: Map<string, Correction>, cells: readonly string[], line: number, indicators: ReadonlySet<string>): string | null {
  if (cells.length !== HEADER.length) return `${cells.length} cells and not ${HEADER.length}`
  const [source = '', start = '', end = '', text = '', name = '', field = '', value = ''] = cells.map(harmful)
  const mark = MARKS.find((some) => some === name)
  if (mark === undefined) return `"${name}" is no mark: ${MARKS.join(', ')}`
  if (!isOffset(start) || !isOffset(end) || Number(end) <= Number(start)) return 'start and end are no offsets'
  if (mark === 'edited' ? field === '' : field !== '' || value !== '') return mark === 'edited' ? 'edited without a field' : `${mark} with a field or value`
  const fresh: Correction = { source, start: Number(start), end: Number(end), text, mark, changes: {}, lines: [] }
  const key = JSON.stringify([source, start, end, text])
  const correction = known.get(key) ?? fresh
  const fault = clash(correction, mark) ?? (mark === 'edited' ? setField(correction.changes, field, value, indicators) : null)
  if (fault !== null) return fault
  known.set(key, correction)
  correction.lines.push(line)
  return null
}

function clash({ mark, lines }: Correction, other: Mark): string | null {
  return mark === other ? null : `the figure is ${mark} in line ${lines[0]}`
}

function isOffset(cell: string): boolean {
  return /^\d{1,10}$/u.test(cell)
}
