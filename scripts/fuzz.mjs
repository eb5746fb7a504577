/**
 * `npm run fuzz -- [--minutes 10] [--seed N] [--targets a,b] [--only SEED]`: made and damaged inputs for a while, and a table of what
 * was tried and found. `--only` makes one execution again, by the seed that its failure told. The exit code is 1 when anything failed.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** An execution that has not ended by then is taken for one that never will. */
const HANGS = 60_000

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) }, targets: { type: 'string' }, only: { type: 'string' } } })
const { minutes, seed, targets, only } = values
const work = mkdtempSync(join(tmpdir(), 'fuzzing-'))
const [report, watched] = [join(work, 'report.json'), join(work, 'watched')]

/** Ends with the exit code of the run, or with what it hung in. */
function run() {
  const env = { ...process.env, FUZZ_SEED: seed, FUZZ_MILLISECONDS: String(Number(minutes) * 60_000), FUZZ_REPORT: report, FUZZ_WATCHED: watched, ...(targets === undefined ? {} : { FUZZ_TARGETS: targets }), ...(only === undefined ? {} : { FUZZ_ONLY: only }) }
  const child = spawn(join(root, 'node_modules/.bin/vitest'), ['run', 'tests/fuzz', '--reporter=dot'], { cwd: root, env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] })
  const end = () => process.kill(-child.pid, 'SIGKILL')
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, end)
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      const now = existsSync(watched) ? readFileSync(watched, 'utf8').trim() : ''
      const [target, own, since] = now.split(' ')
      if (since === undefined || Date.now() - Number(since) < HANGS) return
      clearInterval(watch)
      console.log(`${target} did not come to an end in ${HANGS / 1000} s\n  made again by: npm run fuzz -- --targets ${target} --only ${own}`)
      end()
    }, 2000)
    child.on('close', (code) => {
      clearInterval(watch)
      resolve(code ?? 1)
    })
  })
}

try {
  console.log(`seed ${seed}`)
  process.exitCode = await run()
  const outcomes = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : []
  for (const { target, executions, slowest, failures } of outcomes) {
    console.log(`${target.padEnd(12)} ${String(executions).padStart(8)} executions, the slowest ${Math.round(slowest)} ms, ${failures.length} failures`)
    for (const { seed: own, reason, file } of failures) console.log(`  ${reason.replaceAll('\n', '\n    ')}\n    made again by: npm run fuzz -- --targets ${target} --only ${own}; the input is in ${file}`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
