/** The program: arguments and streams to an exit code, which is decided here and nowhere else. */
import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import type { Ending } from './batch.ts'
import { UsageError } from './messages.ts'
import type { Io } from './options.ts'
import { command } from './options.ts'
import { languageOf } from './usage.ts'
import { once } from '../once.ts'
import type { Output } from '../batch/output.ts'
import { ClosedPipe, OutputError, streamOutput } from '../batch/output.ts'

const DONE = 0
const FAILED = 1
const USAGE = 2
const INTERRUPTED = 130

/** Runs the command line `argv` (without node and script) and gives the exit code. Never ends the process itself. */
export async function main(argv: readonly string[], streams: Io): Promise<number> {
  const io = watched(streams)
  const stdout = streamOutput(io.stdout)
  try {
    return await perform(argv, io, stdout)
  } catch (error) {
    if (error instanceof ClosedPipe) return DONE
    if (!(error instanceof OutputError)) throw error
    io.stderr.write(`extract: cannot write the output: ${error.message}\n`)
    return FAILED
  }
}

/** Standard error is opened when there is something to tell, as that takes a while. When it fails itself there is nobody left to tell; the exit code still does. */
function watched(streams: Io): Io {
  const stderr = once(() => streams.stderr.on('error', () => {}))
  return {
    get stdin() {
      return streams.stdin
    },
    get stdout() {
      return streams.stdout
    },
    get stderr() {
      return stderr()
    },
  }
}

async function perform(argv: readonly string[], io: Io, stdout: Output): Promise<number> {
  let code = DONE
  let printed = ''
  const program = command(version(), languageOf(argv), io, {
    async extract(options) {
      const { run } = await import('./run.ts')
      code = codeOf(await run(options, version(), io, stdout))
    },
    async pivot(options) {
      const { runPivot } = await import('./pivot.ts')
      code = codeOf(await runPivot(options, io, stdout))
    },
    async chart(options) {
      const { runChart } = await import('./chart.ts')
      code = codeOf(await runChart(options, io, stdout))
    },
    async recordSchema() {
      const { runRecordSchema } = await import('./record-schema.ts')
      await runRecordSchema(stdout)
    },
    async explain(options) {
      const { runExplain } = await import('./explain.ts')
      if (!(await runExplain(options, io, stdout))) code = FAILED
    },
    async match(options) {
      const { runMatch } = await import('./match.ts')
      if ((await runMatch(options, io, stdout)) > 0) code = FAILED
    },
    async indicators(options) {
      const { runIndicators } = await import('./indicators.ts')
      if (!(await runIndicators(options, io, stdout))) code = FAILED
    },
    async checkRules(files) {
      const { runCheck } = await import('./rules.ts')
      if (!(await runCheck(files, io, stdout))) code = FAILED
    },
    async initRules(file) {
      const { runInit } = await import('./rules.ts')
      if (!(await runInit(file, io, stdout))) code = FAILED
    },
    async testRules(options) {
      const { runTest } = await import('./rules.ts')
      if (!(await runTest(options, io, stdout))) code = FAILED
    },
    async whyRule(options) {
      const { runWhy } = await import('./rules.ts')
      if (!(await runWhy(options, io, stdout))) code = FAILED
    },
    async listTags() {
      const { runTags } = await import('./rules.ts')
      await runTags(stdout)
    },
    async printSchema() {
      const { runSchema } = await import('./rules.ts')
      await runSchema(stdout)
    },
  })
  // Help and version are written like records are, so that a full disk or a closed pipe is noticed here too.
  program.configureOutput({ writeOut: (text) => { printed += text } })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof UsageError) return USAGE
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) return USAGE
    await stdout.write(printed)
    await stdout.finish()
  }
  return code
}

function codeOf({ failed, interrupted, nothing = false }: Ending): number {
  if (interrupted) return INTERRUPTED
  return failed > 0 || nothing ? FAILED : DONE
}

const version = once(() => (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version)
