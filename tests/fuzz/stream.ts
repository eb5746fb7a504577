/** Changed lines of JSON, as they come from a pipe in pieces: each line is done or refused, and written records read back. */
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre'
import { jsonLines } from '../../src/batch/json-lines.ts'
import { prepare } from '../../src/batch/work.ts'
import type { Item, Sent } from '../../src/batch/task.ts'
import type { Figure } from '../../src/figure.ts'
import { FIELDS } from '../../src/figure.ts'
import { once } from '../../src/once.ts'
import { loadWriter } from '../../src/write/formats.ts'
import { openPivot } from '../../src/pivot/pivot.ts'
import { extract } from '../support.ts'
import { mutateBytes, mutateText, TROUBLE } from './mutate.ts'
import type { Random } from './random.ts'
import { reports } from './seeds.ts'
import { insist, insistOnFigures, insistOnLine } from './target.ts'
import type { Target } from './target.ts'

interface Stream {
  bytes: Uint8Array
  /** Sizes of the pieces that it comes in */
  pieces: readonly number[]
}

const PIECES = ['{', '}', '[', ']', '"', ',', ':', '\n', '\\u0000', '\\ud800', '\\', '"id"', '"text"', '"date"', '"__proto__":{"polluted":1}', '"constructor":{}', '"date":"2020-13"', '"date":"2021-02-29"', '"date":"0000"', '"date":null', '"id":1e999', '"id":{}', 'null', ...TROUBLE]

function line(random: Random): string {
  const { pick, oneIn, int } = random
  const text = oneIn(2) ? mutateText(pick(reports).slice(0, 600), random) : pick(TROUBLE)
  return JSON.stringify({ id: oneIn(2) ? pick(TROUBLE) : int(9), text, ...(oneIn(3) ? { date: pick(['2020', '2020-05', '2024-02-29', '0001', '9999-12-31']) } : {}) })
}

const settings = { rules: [], builtin: true, format: 'ndjson', layout: { fields: FIELDS }, filters: { indicator: [], role: [], dimension: [], status: [], period: [], place: [], minConfidence: 0 }, reading: {}, date: null, corrections: [], textOut: null } as const

const ready = once(() => prepare(settings))

async function* cut({ bytes, pieces }: Stream): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let i = 0; at < bytes.length; i = (i + 1) % pieces.length) {
    yield bytes.subarray(at, at + pieces[i]!)
    at += pieces[i]!
  }
}

export const stream: Target<Stream> = {
  name: 'stream',
  make(random) {
    const lines = Buffer.from(Array.from({ length: 1 + random.int(4) }, () => line(random)).join('\n'))
    const pieces = Array.from({ length: 1 + random.int(4) }, () => 1 + random.int(random.pick([3, 4000])))
    return { bytes: random.oneIn(3) ? lines : mutateBytes(lines, random, PIECES, [lines]), pieces }
  },
  async check(input) {
    const work = await ready()
    const items: Item[] = []
    for await (const item of jsonLines(cut(input))) if (item !== null) items.push(item)
    const whole: Item[] = []
    for await (const item of jsonLines(cut({ ...input, pieces: [input.bytes.length + 1] }))) if (item !== null) whole.push(item)
    insist(JSON.stringify(items) === JSON.stringify(whole), 'the same lines differ by the pieces that they come in')
    for (const item of items) {
      if (item.refused !== undefined) {
        insistOnLine(item.refused)
        continue
      }
      const sent: Sent[] = []
      const { state, reason, figures } = await work(item, (some) => sent.push(some))
      if (state === 'failed') {
        insist(!reason!.startsWith('internal error'), reason!)
        insistOnLine(reason!)
        continue
      }
      const records = sent.flatMap(({ piece }) => String(piece).split('\n').filter((row) => row !== '')).map((row) => JSON.parse(row) as Figure)
      insist(records.length === figures, `${records.length} records for ${figures} figures`)
      insist(records.every(({ source }) => source === item.source), 'a record of another source')
      insistOnFigures(item.text!, records)
    }
  },
  save: ({ bytes }) => bytes,
}

/** Whatever a text and its name hold, every format writes what can be read back to the same values. */
export const outputs: Target<{ source: string; text: string }> = {
  name: 'outputs',
  make: (random) => ({ source: random.oneIn(2) ? random.pick(TROUBLE) : mutateText('báo cáo.txt', random), text: mutateText(random.pick(reports).slice(0, 1500), random) }),
  async check({ source, text }) {
    const figures = extract(text, { source })
    const written = async (format: 'json' | 'ndjson' | 'csv' | 'tsv' | 'xlsx' | 'table') => {
      const writer = await loadWriter(format, { fields: FIELDS })
      const assembly = writer.assemble()
      const pieces = [assembly.open(), await assembly.add({ piece: writer.records(figures), count: figures.length, source }), await assembly.close()]
      return Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)))
    }
    const plain = JSON.stringify(figures)
    insist(JSON.stringify(JSON.parse((await written('json')).toString())) === plain, 'JSON does not read back')
    insist(JSON.stringify((await written('ndjson')).toString().split('\n').filter((row) => row !== '').map((row) => JSON.parse(row) as unknown)) === plain, 'NDJSON does not read back')
    for (const [format, delimiter] of [['csv', ','], ['tsv', '\t']] as const) {
      const [head, ...rows] = parse(await written(format), { delimiter, relax_column_count: false }) as string[][]
      insist(head!.join() === FIELDS.join() && rows.length === figures.length && figures.every((figure, i) => FIELDS.every((field, k) => isSame(rows[i]![k]!, figure[field]))), `${format} does not read back`)
    }
    const book = await written('xlsx')
    insist(book.equals(await written('xlsx')), 'the same records gave two workbooks')
    const { sheets } = await readXlsx(book)
    insist(JSON.stringify(sheets[0]!.rows.slice(1).map((row) => FIELDS.map((field, i) => (typeof figures[0]![field] === 'number' ? row[i] : null)))) === JSON.stringify(figures.map((figure) => FIELDS.map((field) => (typeof figures[0]![field] === 'number' ? figure[field] : null)))), 'the numbers of XLSX do not read back')
    await written('table')
    checkPivot(figures)
  },
  save: ({ text }) => text,
}

/** A cell as separated values hold it: formulas are made text, and what UTF-8 cannot hold is replaced. */
/** A number reads back as itself, in plain digits. */
function isSame(read: string, value: string | number | boolean | null): boolean {
  return typeof value === 'number' ? Number(read) === value && /^-?\d+(?:\.\d+)?$/u.test(read) : read === cell(value)
}

function cell(value: string | boolean | null): string {
  const text = Buffer.from(String(value ?? '')).toString()
  return typeof value === 'string' && /^[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text
}

function checkPivot(figures: readonly Figure[]): void {
  const pivot = openPivot()
  for (const figure of figures) for (const indicator of [figure.indicator, '__proto__']) pivot.add({ ...figure, indicator, place: figure.place ?? 'constructor' })
  const { fields, rows } = pivot.table()
  insist(rows.every((row) => Object.keys(row).every((field) => fields.includes(field))), 'a pivot with a field that it does not name')
}
