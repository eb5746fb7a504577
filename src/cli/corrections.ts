/** `--corrections`: the file of a reviewer read, its faults told, and at the end what of it was of no figure any more. */
import { promises as files } from 'node:fs'
import { printable } from '../batch/printable.ts'
import { numberIn, say } from '../batch/say.ts'
import type { Outcome } from '../batch/task.ts'
import type { Correction } from '../corrections/correction.ts'
import { CorrectionsError } from '../corrections/correction.ts'
import { asReadError, ReadError } from '../read/read-error.ts'
import type { Language } from '../write/columns.ts'
import { UsageError } from './messages.ts'
import type { Io } from './options.ts'
import { complaint } from './usage.ts'

/** Characters of a text that are told. */
const TOLD = 60

/** Reads the file. Throws a UsageError, after telling, when it cannot be read or has errors. */
export async function knownCorrections(path: string, indicators: ReadonlySet<string>, io: Io, lang: Language): Promise<Correction[]> {
  // Loaded when there is a file: most runs have none.
  const { parseCorrections } = await import('../corrections/parse.ts')
  try {
    return parseCorrections(await textOf(path), indicators)
  } catch (error) {
    if (error instanceof CorrectionsError) for (const { line, message } of error.problems) io.stderr.write(`extract: ${printable(path)}:${line}: ${printable(complaint(message, lang))}\n`)
    else if (error instanceof ReadError) io.stderr.write(`extract: ${printable(path)}: ${say(error.message, lang)}\n`)
    else throw error
    throw new UsageError()
  }
}

async function textOf(path: string): Promise<string> {
  const bytes = await files.readFile(path).catch((error: unknown) => { throw asReadError(error) })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ReadError('not UTF-8 text')
  }
}

/** What becomes of the corrections in a run. */
export interface CorrectionLog {
  note(source: string, outcome: Outcome): void
  /** Tells each correction that is of no figure any more, and gives the parts of a summary */
  end(): string[]
}

export function openCorrectionLog(path: string, corrections: readonly Correction[], io: Io, lang: Language): CorrectionLog {
  const number = numberIn(lang)
  /** Lines of each source that was read, of which no input of that name has had the figure */
  const stale = new Map<string, Set<number>>()
  let applied = 0
  const tell = (line: number, message: string) => io.stderr.write(`extract: ${printable(path)}:${line}: ${say(message, lang)}\n`)
  return {
    note(source, { state, reviewed }) {
      if (state === 'failed') return
      applied += reviewed.applied
      const before = stale.get(source)
      stale.set(source, new Set(reviewed.stale.filter((line) => before === undefined || before.has(line))))
    },
    end() {
      let [gone, unread] = [0, 0]
      const told = new Set<string>()
      for (const { source, start, end, text, lines } of corrections) {
        const own = stale.get(source)
        if (own === undefined) {
          unread += lines.length
          if (!told.has(source)) tell(lines[0]!, `of ${printable(source)}, which was not read`)
          told.add(source)
          continue
        }
        const missing = lines.filter((line) => own.has(line))
        gone += missing.length
        for (const line of missing) tell(line, `no figure “${printable(text.slice(0, TOLD))}” at ${start}–${end} of ${printable(source)} any more`)
      }
      return [
        say(`${number(applied)} correction${applied === 1 ? '' : 's'} applied`, lang), ...(gone > 0 ? [say(`${number(gone)} stale`, lang)] : []),
        ...(unread > 0 ? [say(`${number(unread)} of texts that were not read`, lang)] : []),
      ]
    },
  }
}
