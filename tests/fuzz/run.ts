/** Tries a target again and again, by seeds that follow from one, and keeps what failed. */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { random, seedOf } from './random.ts'
import type { Target } from './target.ts'
import { Broken } from './target.ts'

export interface Failure {
  /** Makes the input again */
  seed: number
  reason: string
  /** Where the input has been written */
  file: string
}

export interface Outcome {
  target: string
  executions: number
  /** Milliseconds of the slowest execution */
  slowest: number
  failures: Failure[]
}

export interface Budget {
  seed: number
  executions?: number
  milliseconds?: number
  /** One execution alone, by its own seed */
  only?: number
  /** File that holds what is being tried, for whoever watches: a try that never ends cannot tell itself */
  watched?: string
}

/** An execution that takes longer is a failure; the machine may be busy with others. */
const LONGEST = 20_000
/** So many different failures of a target are kept. */
const KEPT = 20

export async function fuzz(target: Target, { seed, executions = Number.POSITIVE_INFINITY, milliseconds = Number.POSITIVE_INFINITY, only, watched }: Budget): Promise<Outcome> {
  const outcome: Outcome = { target: target.name, executions: 0, slowest: 0, failures: [] }
  const until = performance.now() + milliseconds
  /** What is being tried since when: nothing between targets */
  const beat = watched === undefined ? null : openSync(watched, 'w')
  const most = only === undefined ? executions : 1
  while (outcome.executions < most && performance.now() < until) {
    const own = only ?? seedOf(seed, target.name, outcome.executions)
    if (beat !== null) writeSync(beat, `${target.name} ${own} ${Date.now()}`.padEnd(80), 0)
    await execute(target, own, outcome)
    outcome.executions++
  }
  if (beat !== null) {
    writeSync(beat, ' '.repeat(80), 0)
    closeSync(beat)
  }
  return outcome
}

async function execute(target: Target, seed: number, outcome: Outcome): Promise<void> {
  const input = target.make(random(seed))
  const start = performance.now()
  let reason: string | null = null
  try {
    await target.check(input)
  } catch (error) {
    reason = error instanceof Broken ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const took = performance.now() - start
  outcome.slowest = Math.max(outcome.slowest, took)
  if (took > LONGEST) reason ??= `took ${Math.round(took)} ms`
  if (reason === null || outcome.failures.length === KEPT || outcome.failures.some((other) => other.reason.slice(0, 60) === reason.slice(0, 60))) return
  const file = join(tmpdir(), `fuzz-${target.name}-${seed}`)
  writeFileSync(file, target.save(input))
  outcome.failures.push({ seed, reason: reason.slice(0, 2000), file })
}
