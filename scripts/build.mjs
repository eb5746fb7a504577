/**
 * The build: the sources as a few files of JavaScript, which Node loads several times as fast as one file each, with what is
 * imported on demand apart; their types; and the data beside them.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { buildPage } from './page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Read at run time by the modules beside them, by their bare names */
const DATA = ['rulefile/rules.schema.json', 'rulefile/starter.yaml', 'read/charsets.tsv', 'write/columns.tsv', 'write/record.schema.json', 'batch/messages.tsv', 'batch/grounds.tsv', 'cli/usage.tsv', 'catalogue/gazetteer/communes.tsv']

/** Copied into the program, as every run needs it; what else is installed beside the package is not */
const COPIED = 'commander'

/** An ES module with nothing but a default, which is a property of what CommonJS requires of it */
const SINGLE = 'string-width'
const single = {
  name: 'single',
  resolveId: (id) => (id === SINGLE ? `\0${id}` : null),
  load: (id) => (id === `\0${SINGLE}` ? `import { createRequire } from 'node:module'\nexport default createRequire(import.meta.url)('${SINGLE}').default` : null),
}

/** Asked for by the copy alone, for commands that are programs of their own, of which there are none */
const PROGRAMS = 'node:child_process'
const programs = {
  name: 'programs',
  resolveId: (id) => (id === PROGRAMS ? `\0${id}` : null),
  load: (id) => (id === `\0${PROGRAMS}` ? 'module.exports = {}' : null),
}

/** What every run needs, and what every run over texts needs, as a file each */
const groups = [
  { name: 'command', test: /src\/cli\/main\.ts$/, priority: 2 },
  { name: 'core', test: /src\/(?:cli\/run|batch\/work|write\/json)\.ts$/, priority: 1 },
]

process.chdir(root)
rmSync('dist', { recursive: true, force: true })
mkdirSync('dist/run', { recursive: true })
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
await build({
  input: { main: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/batch/worker.ts', bundle: 'src/bundle.ts' },
  platform: 'node',
  plugins: [single, programs],
  external: (id) => /^(?:node:|[^./\0])/u.test(id) && ![COPIED, SINGLE, PROGRAMS].includes(id),
  // CommonJS, which Node begins to run several milliseconds sooner, and which asks for no import, of which what V8 has compiled before is not capable.
  output: { dir: 'dist/run', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs', format: 'cjs', minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } }, dynamicImportInCjs: false, codeSplitting: { includeDependenciesRecursively: true, groups } },
  // What is imported on demand in one place is needed by others in any case.
  checks: { ineffectiveDynamicImport: false },
  logLevel: 'warn',
})
// In escapes what is not ASCII: a byte a character, which Node reads and keeps in half the time and room.
for (const name of readdirSync('dist/run')) {
  const code = readFileSync(`dist/run/${name}`, 'utf8')
  writeFileSync(`dist/run/${name}`, code.replace(/\\[\0-\x7f]|\\?([^\0-\x7f])/g, (all, unit) => (unit === undefined ? all : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)))
}
writeFileSync('dist/run/index.js', "export * from './index.cjs'\n")
execFileSync(process.execPath, ['dist/run/bundle.cjs'], { stdio: 'inherit' })
rmSync('dist/run/bundle.cjs')
for (const name of DATA) copyFileSync(`src/${name}`, `dist/run/${basename(name)}`)
await buildPage('dist/run')
execFileSync(process.execPath, ['scripts/compile.mjs'], { stdio: 'inherit' })
