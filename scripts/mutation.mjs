/**
 * `npm run mutation -- [--sample N] [--from K] [--files a.ts,b.ts]`: how many changes to what recognises and relates the tests notice.
 * All of them take hours; `--sample 12` changes only every twelfth line, from the K-th, which estimates the score in half an hour.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { sample: { type: 'string', default: '1' }, from: { type: 'string', default: '0' }, files: { type: 'string' } } })
const [step, from] = [Number(values.sample), Number(values.from)]
const files = values.files?.split(',') ?? ['src/recognise', 'src/relate'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))

/** The lines of all files that are changed, counted through, as Stryker takes ranges. */
function sample() {
  let line = 0
  return files.flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n').flatMap((_, i) => (line++ % step === from ? [`${file}:${i + 1}-${i + 1}`] : [])))
}

const mutate = step === 1 ? files : sample()
process.exitCode = spawnSync('npx', ['stryker', 'run', '--mutate', mutate.join(',')], { cwd: root, stdio: 'inherit' }).status ?? 1
