/** What is to be done with one input, and what came of it. All of it is plain data, which can be given to another thread. */
import type { Correction } from '../corrections/correction.ts'
import type { Reviewed } from '../corrections/review.ts'
import { UNREVIEWED } from '../corrections/review.ts'
import type { FIELDS } from '../figure.ts'
import type { ReadOptions } from '../read/document.ts'
import type { Format } from '../write/formats.ts'
import type { Layout, Piece } from '../write/writer.ts'
import type { Filters } from './filter.ts'

/** The same for all inputs of a run. */
export interface Settings {
  /** Rule files, by their names and texts */
  rules: readonly { name: string; text: string }[]
  builtin: boolean
  format: Format
  layout: Layout<(typeof FIELDS)[number]>
  filters: Filters
  reading: ReadOptions
  date: string | null
  /** What a reviewer says of figures */
  corrections: readonly Correction[]
  /** The digest of each input is asked for */
  digests?: boolean
  /** Folder for the decoded texts, or null for none */
  textOut: string | null
}

/** One input: a file, or bytes or a text that are in memory. */
export interface Item {
  source: string
  path: string | null
  bytes?: Uint8Array
  text?: string
  date?: string
  /** Size of the input; 0 where it is not known */
  size: number
  /** Why it cannot be read, where that is known beforehand */
  refused?: string
}

/** Records as the format writes them. */
export interface Sent {
  piece: Piece
  count: number
}

export interface Outcome {
  state: 'done' | 'unchanged' | 'failed'
  /** Why it failed, else null */
  reason: string | null
  /** What was put right in it */
  notes: readonly string[]
  /** Records that it gave */
  figures: number
  seconds: number
  /** Size of the input */
  size: number
  /** Digest of its content, or null where there is none */
  digest: string | null
  /** What became of the corrections of it */
  reviewed: Reviewed
  /** Why the whole run cannot go on, else null */
  fatal: string | null
}

/** Takes the records of an input, piece by piece. */
export type Emit = (sent: Sent) => void

/** Does one input. Never throws: what goes wrong is in the outcome. */
export type Work = (item: Item, emit: Emit) => Promise<Outcome>

export function failure(reason: string, size = 0): Outcome {
  return { state: 'failed', reason, notes: [], figures: 0, seconds: 0, size, digest: null, reviewed: UNREVIEWED, fatal: null }
}
