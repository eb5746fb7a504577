/** The program: arguments and streams to an exit code, which is decided here and nowhere else. */
import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import type { Io } from './options.ts'
import { command } from './options.ts'

const DONE = 0
const FAILED = 1
const USAGE = 2

/** Runs the command line `argv` (without node and script) and gives the exit code. Never ends the process itself. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = DONE
  const program = command(version(), io, async (options) => {
    const { run } = await import('./run.ts')
    if ((await run(options, io)) > 0) code = FAILED
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return codeOf(error, io)
  }
}

function codeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE
  if (error instanceof Error && error.name === 'ClosedPipe') return DONE
  if (!(error instanceof Error) || !('code' in error)) throw error
  io.stderr.write(`extract: cannot write the output: ${error.message}\n`)
  return FAILED
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
