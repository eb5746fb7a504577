/** A batch of a command: its settings from the options, its failures and progress told, an interruption heard. */
import { conduct } from '../batch/conduct.ts'
import type { Journal } from '../batch/journal.ts'
import { printable } from '../batch/printable.ts'
import { OutputError } from '../batch/output.ts'
import { selectionOf } from '../batch/selection.ts'
import type { Sent, Settings } from '../batch/task.ts'
import type { IndicatorEntry } from '../catalogue/tables.ts'
import { once } from '../once.ts'
import { listInputs } from '../read/inputs.ts'
import { suggestion } from '../rulefile/nearest.ts'
import type { WorkOptions } from './batch-options.ts'
import { knownCorrections, openCorrectionLog } from './corrections.ts'
import { UsageError } from './messages.ts'
import type { Io } from './options.ts'
import { BEAT, openProgress } from './progress.ts'
import { openStatusLog } from './status-log.ts'
import { complaint } from './usage.ts'

export interface Ending {
  /** Inputs that failed */
  failed: number
  interrupted: boolean
  /** There was nothing to write */
  nothing?: boolean
}

/** What each input is done by, and the indicators that are known. */
export interface Prepared {
  settings: Settings
  indicators: () => Promise<readonly IndicatorEntry[]>
}

/** Throws a UsageError, after telling, where a rule file or a file of corrections has errors or a filter asks for an indicator that there is not. */
export async function prepared({ rules: paths, builtin, filters, reading, date, lang, corrections: reviewed }: WorkOptions, how: Pick<Settings, 'format' | 'layout' | 'textOut'>, io: Io): Promise<Prepared> {
  // Loaded when there are some.
  const { texts, files } = paths.length === 0 ? { texts: [], files: [] } : await (await import('./knowledge.ts')).knownRules(paths, io)
  // Loaded when asked for: threads that work have their own.
  const indicators = once(async () => (await import('../library.ts')).createExtractor({ rules: files, builtin }).indicators)
  if (filters.indicator.length > 0) {
    const ids = new Set((await indicators()).map(({ id }) => id))
    const unknown = filters.indicator.filter((id) => !ids.has(id))
    for (const id of unknown) io.stderr.write(`extract: ${complaint(`there is no indicator ${printable(id)}${suggestion(id, ids) || ';'} extract indicators lists them`, lang)}\n`)
    if (unknown.length > 0) throw new UsageError()
  }
  const corrections = reviewed === null ? [] : await knownCorrections(reviewed, new Set((await indicators()).map(({ id }) => id)), io, lang)
  return { settings: { rules: texts, builtin, filters, reading, date, corrections, ...how }, indicators }
}

/** Runs the inputs of the options through; records are given to `take` in order. */
export async function runBatch(options: WorkOptions, settings: Settings, journal: Journal | null, io: Io, stop: Interruption, take: (source: string, sent: Sent) => Promise<void>): Promise<Ending> {
  const { paths, jobs, records, lang, quiet } = options
  const selection = await selectionOf(options)
  const log = await openStatusLog(options.statusOut, lang)
  const review = options.corrections === null ? null : openCorrectionLog(options.corrections, settings.corrections, io, lang)
  const progress = openProgress(io, { lang, quiet })
  let files = 0
  // A run that is over by then needs no look ahead.
  const look = quiet || records || paths.includes('-') ? undefined : setTimeout(() => {
    if (io.stderr.isTTY === true) void measure(options).then(({ count, bytes }) => progress.expect(count, bytes))
  }, BEAT)
  try {
    const whole = await conduct({ paths, selection, settings, jobs, stdin: () => io.stdin as AsyncIterable<Uint8Array | string>, records, journal }, {
      piece: take,
      async done(source, outcome) {
        if (outcome.fatal !== null) throw new OutputError(outcome.fatal)
        files++
        progress.note(source, outcome)
        review?.note(source, outcome)
        await log?.note(source, outcome)
      },
    }, stop.signal)
    const notes = whole && review !== null ? review.end() : []
    progress.end(files > 1 || !whole || notes.length > 0, notes)
    await log?.finish()
    return { failed: progress.failed, interrupted: !whole }
  } catch (error) {
    progress.end(false, [])
    await log?.abandon()
    throw error
  } finally {
    clearTimeout(look)
  }
}

/** How much there is to do, looked up while it is being done. */
async function measure(options: WorkOptions): Promise<{ count: number; bytes: number }> {
  let [count, bytes] = [0, 0]
  for await (const { size } of listInputs(options.paths, await selectionOf(options))) {
    count++
    bytes += size
  }
  return { count, bytes }
}

export interface Interruption {
  signal: AbortSignal
  /** Interruptions end the program as usual again */
  over(): void
}

/** The first Ctrl-C or request to end is a wish; the second, or one that is not met, ends the program as usual. */
export function hearInterruptions(): Interruption {
  const controller = new AbortController()
  const hear = () => controller.abort()
  process.once('SIGINT', hear)
  process.once('SIGTERM', hear)
  return {
    signal: controller.signal,
    over() {
      process.off('SIGINT', hear)
      process.off('SIGTERM', hear)
    },
  }
}
