/** The figures of a text as the format of the run writes them. */
import type { Review } from '../corrections/review.ts'
import type { ExtractOptions, Extractor, Parts } from '../library.ts'
import { loadPageWriter, loadWriter } from '../write/formats.ts'
import { filterOf } from './filter.ts'
import { sayGround } from './say.ts'
import type { Emit, Settings } from './task.ts'

/** Hands on the records of a text, some at a time, and tells how many there were. */
export type Recorder = (parts: Parts, options: ExtractOptions & { source: string }, review: Review, emit: Emit) => number

/** Records that are handed on at a time. */
const CHUNK = 256

/** The recorder of a run; its writer is loaded once. */
export async function recorderOf({ format, layout, filters }: Settings, extractor: Extractor): Promise<Recorder> {
  const wanted = filterOf(filters)
  if (format !== 'html') {
    const writer = await loadWriter(format, layout)
    return (parts, options, review, emit) => inChunks(writer.records, emit, (take) => extractor.each(parts, options, (found) => {
      const figure = review.figure(found)
      if (figure !== null && wanted(figure)) take(figure)
    }))
  }
  const page = await loadPageWriter(layout)
  const { lang = 'en' } = layout
  return (parts, options, review, emit) => {
    const text = [...parts()].join('')
    emit({ piece: page.source(options.source, text), count: 0 })
    return inChunks(page.figures, emit, (take) => extractor.explainEach(text, options, ({ figure: found, fields }) => {
      const figure = review.figure(found)
      if (figure !== null && wanted(figure)) take({ figure, fields: fields.map(({ field, ground: { why, at } }) => ({ field, ground: { why: sayGround(why, lang), at } })) })
    }))
  }
}

function inChunks<T>(write: (list: readonly T[]) => string, emit: Emit, run: (take: (item: T) => void) => void): number {
  let waiting: T[] = []
  let count = 0
  const flush = () => {
    emit({ piece: write(waiting), count: waiting.length })
    count += waiting.length
    waiting = []
  }
  run((item) => {
    waiting.push(item)
    if (waiting.length === CHUNK) flush()
  })
  if (waiting.length > 0) flush()
  return count
}
