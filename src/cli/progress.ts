/** What a batch tells while it runs, on a terminal, and when it ends. */
import { now } from '../batch/clock.ts'
import { printable } from '../batch/printable.ts'
import { numberIn, say } from '../batch/say.ts'
import type { Outcome } from '../batch/task.ts'
import { once } from '../once.ts'
import type { Language } from '../write/columns.ts'
import type { Io } from './options.ts'

/** Milliseconds between two states of the line. */
export const BEAT = 200
const MB = 1_000_000

export interface Progress {
  /** How much there is to do, once it is known */
  expect(files: number, bytes: number): void
  note(source: string, outcome: Outcome): void
  /** Takes the line away, and with `summary` says what was done, and the notes behind it */
  end(summary: boolean, notes: readonly string[]): void
  readonly failed: number
}

export interface Telling {
  lang: Language
  /** Nothing but failures */
  quiet: boolean
}

export function openProgress(io: Io, { lang, quiet }: Telling): Progress {
  const began = now()
  const number = numberIn(lang)
  const live = once(() => !quiet && io.stderr.isTTY === true)
  const reasons = new Map<string, number>()
  const sum = { files: 0, figures: 0, bytes: 0, worked: 0, unchanged: 0, failed: 0 }
  let total: { files: number; bytes: number } | null = null
  let last = began
  let shown = false
  const clear = () => (shown ? '\r\u001b[K' : '')
  const tell = (text: string) => io.stderr.write(`${clear()}extract: ${text}\n`)
  const line = () => {
    const seconds = (now() - began) / 1000
    const left = total === null || sum.worked === 0 ? null : ((total.bytes - sum.bytes) * seconds) / sum.worked
    const parts = [
      `${number(sum.files)}${total === null ? '' : `/${number(total.files)}`}`, `${number(sum.bytes / MB)} MB`, say(`${number(sum.files)} files, ${number(sum.figures)} figures`, lang).split(', ')[1]!,
      `${number(sum.bytes / MB / seconds)} MB/s`, ...(left === null || left < 0 ? [] : [say(left < 100 ? `${number(Math.ceil(left))} s left` : `${number(Math.ceil(left / 60))} min left`, lang)]),
    ]
    return parts.join(' · ')
  }
  return {
    expect: (files, bytes) => { total = { files, bytes } },
    note(source, { state, reason, notes, figures, size }) {
      sum.files++
      sum.figures += figures
      sum.bytes += size
      if (state === 'unchanged') sum.unchanged++
      else sum.worked += size
      if (!quiet) for (const text of notes) tell(`${printable(source)}: ${say(text, lang)}`)
      if (state === 'failed') {
        sum.failed++
        tell(`${printable(source)}: ${say(reason ?? '', lang)}`)
        reasons.set(reason ?? '', (reasons.get(reason ?? '') ?? 0) + 1)
      }
      if (now() - last < BEAT || !live()) return
      last = now()
      shown = true
      io.stderr.write(`\r\u001b[K${line()}`)
    },
    end(summary, notes) {
      if (!summary || quiet) {
        if (shown) io.stderr.write(clear())
        return
      }
      const most = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${say(reason, lang)}: ${number(count)}`)
      const parts = [say(`${number(sum.files)} file${sum.files === 1 ? '' : 's'}, ${number(sum.figures)} figure${sum.figures === 1 ? '' : 's'}`, lang), ...(sum.unchanged > 0 ? [say(`${number(sum.unchanged)} unchanged`, lang)] : [])]
      if (sum.failed > 0) parts.push(`${say(`${number(sum.failed)} failed`, lang)} (${most.join('; ')})`)
      tell([...parts, ...notes].join(', '))
    },
    get failed() {
      return sum.failed
    },
  }
}
