/** How the program is begun: with what V8 has compiled of it before where that is of use, and without it as well. */
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { folder, shell } from './program.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { loader } = createRequire(import.meta.url)('../../bin/load.js') as {
  loader(folder: string, noted: (filename: string, script: { cachedDataRejected?: boolean }) => void): (name: string) => { main: unknown }
}
const rest = 'report.txt --format ndjson'

it('takes what the build has compiled of the files that every run needs', () => {
  const rejected: (boolean | undefined)[] = []
  expect(loader(join(root, 'dist/run'), (_, script) => rejected.push(script.cachedDataRejected))('main.cjs').main).toBeTypeOf('function')
  expect(rejected.length).toBeGreaterThan(1)
  expect(new Set(rejected)).toEqual(new Set([false]))
})

it('keeps what is compiled for the very Node that compiled it', () => {
  const kept = readdirSync(join(root, 'dist/run')).filter((name) => name.endsWith('.compiled'))
  expect(kept.length).toBeGreaterThan(1)
  expect(kept.filter((name) => !name.endsWith(`.cjs.${process.version}-${process.platform}-${process.arch}.compiled`))).toEqual([])
})

it('says the same where V8 takes no notice of it, or there is none', () => {
  const cwd = folder({ 'report.txt': 'Tỷ lệ hộ nghèo giảm còn 1,68%.' })
  const usual = shell(`$EXTRACT ${rest}`, cwd)
  expect(usual.stdout).toContain('"value":1.68')
  expect(shell(`${process.execPath} --no-opt ${join(root, 'bin/extract.js')} ${rest}`, cwd)).toEqual(usual)
  const bare = folder()
  for (const name of ['bin', 'dist/run', 'package.json']) cpSync(join(root, name), join(bare, name), { recursive: true })
  for (const name of readdirSync(join(bare, 'dist/run'))) if (name.endsWith('.compiled')) rmSync(join(bare, 'dist/run', name))
  expect(shell(`${process.execPath} ${join(bare, 'bin/extract.js')} ${rest}`, cwd)).toEqual(usual)
})
