/**
 * The build: the sources as a few files of JavaScript, which Node loads several times as fast as one file each, with what is
 * imported on demand apart; their types; and the data beside them.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { buildPage } from './page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Read at run time by the modules beside them, by their bare names */
const DATA = ['rulefile/rules.schema.json', 'rulefile/starter.yaml', 'read/charsets.tsv', 'write/columns.tsv', 'write/record.schema.json', 'batch/messages.tsv', 'batch/grounds.tsv', 'cli/usage.tsv', 'catalogue/gazetteer/communes.tsv']

/** Loaded as the one file that CommonJS has of it, which takes a fifth of the time of its many modules */
const WHOLE = 'compromise/one'
const whole = {
  name: 'whole',
  resolveId: (id) => (id === WHOLE ? `\0${id}` : null),
  load: (id) => (id === `\0${WHOLE}` ? `import { createRequire } from 'node:module'\nexport default createRequire(import.meta.url)('${WHOLE}')` : null),
}

process.chdir(root)
rmSync('dist', { recursive: true, force: true })
mkdirSync('dist/run', { recursive: true })
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
await build({
  input: { main: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/batch/worker.ts', bundle: 'src/bundle.ts' },
  platform: 'node',
  plugins: [whole],
  // What is installed beside the package is not copied into it.
  external: (id) => /^(?:node:|[^./\0])/u.test(id) && id !== WHOLE,
  output: { dir: 'dist/run', entryFileNames: '[name].js', chunkFileNames: '[name].js', format: 'esm' },
  logLevel: 'warn',
})
execFileSync(process.execPath, ['dist/run/bundle.js'], { stdio: 'inherit' })
rmSync('dist/run/bundle.js')
for (const name of DATA) copyFileSync(`src/${name}`, `dist/run/${basename(name)}`)
await buildPage('dist/run')
