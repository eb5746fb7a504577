/** One input to its records: read, extract, filter, write. */
import { now } from './clock.ts'
import { promises as files, readFileSync } from 'node:fs'
import { indexCorrections, openReview } from '../corrections/review.ts'
import { FIELDS } from '../figure.ts'
import { createExtractor, parseRules } from '../library.ts'
import type { DocumentInParts, ReadOptions } from '../read/document.ts'
import { readInParts } from '../read/document.ts'
import { asReadError, ReadError } from '../read/read-error.ts'
import { OutputError } from './output.ts'
import { recorderOf } from './recorder.ts'
import type { Item, Outcome, Settings, Work } from './task.ts'
import { failure } from './task.ts'
import { writeText } from './text-out.ts'

/** Makes ready for inputs: rule files, tables and the writer are loaded once. Throws a RuleFileError when a rule file has errors. */
export async function prepare(settings: Settings): Promise<Work> {
  const rules = await Promise.all(settings.rules.map(({ name, text }) => parseRules(text, name)))
  const extractor = createExtractor({ rules, builtin: settings.builtin })
  const record = await recorderOf(settings, extractor)
  const corrections = indexCorrections(settings.corrections)
  const digestOf = settings.digests ? (await import('./digest.ts')).digestOfBytes : () => null
  return async (item, emit) => {
    const began = now()
    try {
      const { parts, pages, notes, digest, size } = await open(item, settings.reading, digestOf)
      if (settings.textOut !== null) await writeText(settings.textOut, item.source, item.path, parts())
      const date = item.date ?? settings.date
      const review = openReview(corrections, item.source, extractor.revise)
      const figures = record(parts, { source: item.source, ...(pages === undefined ? {} : { pages }), ...(date === null ? {} : { date }) }, review, emit)
      return { state: 'done', reason: null, notes, figures, seconds: secondsSince(began), size, digest, reviewed: review.end(), fatal: null }
    } catch (error) {
      return { ...outcomeOf(error, item), seconds: secondsSince(began) }
    }
  }
}

/** The columns of the records, all of them where none are asked for. */
export function layoutOf(layout: Omit<Settings['layout'], 'fields' | 'chosen'>, columns: readonly (typeof FIELDS)[number][] | null): Settings['layout'] {
  return columns === null ? { ...layout, fields: FIELDS } : { ...layout, fields: columns, chosen: true }
}

function secondsSince(began: number): number {
  return Math.round(now() - began) / 1000
}

/** A thread that works has nothing else to do meanwhile, and a file is read at once in a tenth of the time. Of a pipe, whose size is not known, it may be long until something comes. */
async function contentOf({ path, source, size }: Item): Promise<Uint8Array> {
  try {
    return size > 0 ? readFileSync(path ?? source) : await files.readFile(path ?? source)
  } catch (error) {
    throw asReadError(error)
  }
}

type Opened = Pick<DocumentInParts, 'parts' | 'pages'> & { notes: string[]; digest: string | null; size: number }

/** In a function of its own, so that the bytes can go when a text has been made of them that is held. */
async function open(item: Item, options: ReadOptions, digestOf: (bytes: Uint8Array) => string | null): Promise<Opened> {
  const { text } = item
  if (text !== undefined) {
    if (text.trim() === '') throw new ReadError('no text in it')
    return { parts: () => [text], notes: [], digest: null, size: Buffer.byteLength(text) }
  }
  const content = item.bytes ?? (await contentOf(item))
  const digest = digestOf(content)
  const { parts, pages, repaired, encoding } = await readInParts(content, options)
  const notes = repaired ? [`${encoding.toUpperCase()} that was saved in a wrong encoding, put right`] : []
  return { parts, ...(pages === undefined ? {} : { pages }), notes, digest, size: content.length }
}

/** A fault of ours is told as one, and costs its input only. */
function outcomeOf(error: unknown, { size }: Item): Outcome {
  if (error instanceof ReadError) return failure(error.message, size)
  const reason = error instanceof Error ? error.message : String(error)
  return error instanceof OutputError ? { ...failure(reason, size), fatal: reason } : failure(`internal error (${reason})`, size)
}
