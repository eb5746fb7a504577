/**
 * `npm run bench [FOLDER]`: how fast the built program is, how much memory it takes, and how long other scanners take over the same
 * text. The texts are those of FOLDER, else of ../shared/corpus/news, else the fixtures.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

const MB = 1_000_000
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin/extract.js')
const folder = [process.argv[2], join(root, '../shared/corpus/news'), join(root, 'fixtures/reports')].find((path) => path !== undefined && existsSync(path))
const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'))
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const page = texts.toSorted((a, b) => Math.abs(a.length - 3000) - Math.abs(b.length - 3000))[0]
const work = mkdtempSync(join(tmpdir(), 'bench-'))
const cores = availableParallelism()

const say = (what, value) => console.log(`${what.padEnd(58)} ${value}`)
const rate = (size, ms) => `${(size / MB / (ms / 1000)).toFixed(2)} MB/s`

/** Milliseconds of the quickest of some runs. */
function quickest(runs, run) {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

function node(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(stderr)
}

/** Peak memory of the program in MB, threads included, as the kernel counts it. */
function peak(...args) {
  const probe = `const { main } = await import(${JSON.stringify(join(root, 'dist/run/main.cjs'))}); process.exitCode = await main(process.argv.slice(2), process); process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`
  const file = join(work, 'probe.mjs')
  writeFileSync(file, probe)
  const { stderr, status } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  const found = /peak (\d+)/u.exec(stderr)
  return found === null || status !== 0 ? `failed (${status}): ${stderr.slice(-200)}` : `${Math.round(Number(found[1]) / 1024)} MB`
}

/** A thread that reads its texts once whenever it is asked to. */
const reader = `
  const { parentPort, workerData: { index, texts } } = require('node:worker_threads')
  import(index).then(({ extract }) => parentPort.on('message', () => { for (const text of texts) extract(text); parentPort.postMessage(null) }))`

/** Milliseconds of the quickest of five passes over the texts in so many threads, each with its share of them, once they are warm. */
async function passInThreads(count) {
  const shares = Array.from({ length: count }, (_, share) => texts.filter((_, i) => i % count === share))
  const threads = shares.map((share) => new Worker(reader, { eval: true, workerData: { index: join(root, 'dist/run/index.js'), texts: share } }))
  const pass = () => Promise.all(threads.map((thread) => new Promise((done) => { thread.once('message', done); thread.postMessage(null) })))
  const times = []
  for (let i = 0; i < 8; i++) {
    const start = performance.now()
    await pass()
    times.push(performance.now() - start)
  }
  await Promise.all(threads.map((thread) => thread.terminate()))
  return Math.min(...times.slice(-5))
}

async function extraction() {
  const { extract } = await import(join(root, 'dist/run/index.js'))
  const all = () => { for (const text of texts) extract(text) }
  say('extraction in one thread, the first pass, while V8 warms up', rate(bytes, quickest(1, all)))
  const alone = quickest(5, all)
  say('the same once it is warm', rate(bytes, alone))
  const together = await passInThreads(cores)
  say(`in ${cores} threads once they are warm`, `${rate(bytes, together)}, ${(alone / together).toFixed(2)} times as fast`)
  // Enough copies that the start-up is small beside the work.
  const copies = Math.max(1, Math.ceil((20 * MB) / bytes))
  const many = join(work, 'many')
  for (let i = 0; i < copies; i++) cpSync(folder, join(many, String(i)), { recursive: true, filter: (path) => statSync(path).isDirectory() || path.endsWith('.txt') })
  const batch = (jobs) => quickest(1, () => node(bin, many, '--jobs', String(jobs), '--quiet', '-f', 'csv', '-o', join(work, 'out.csv')))
  const [one, every] = [batch(1), batch(cores)]
  say(`a folder of ${names.length * copies} files to CSV with --jobs 1`, rate(bytes * copies, one))
  say(`the same with --jobs ${cores}`, `${rate(bytes * copies, every)}, ${(one / every).toFixed(2)} times as fast`)
}

function startUp() {
  const file = join(work, 'page.txt')
  writeFileSync(file, page)
  const bare = quickest(7, () => node('-e', '0'))
  say('bare node -e 0', `${bare.toFixed(0)} ms`)
  for (const [what, args] of [['extract --version', ['--version']], [`extract of a report of one page (${page.length} characters)`, [file]]]) {
    const ms = quickest(7, () => node(bin, ...args))
    say(what, `${ms.toFixed(0)} ms, ${(ms / bare).toFixed(2)} times bare node`)
  }
}

function memory() {
  const files = join(work, 'files')
  mkdirSync(files)
  for (let i = 0; i < 2000; i++) writeFileSync(join(files, `${i}.txt`), texts[i % texts.length])
  say('peak memory, a folder of 2,000 files', peak(files, '--quiet', '-f', 'csv'))
  const large = join(work, 'large.txt')
  for (const size of [100, 200]) {
    const handle = openSync(large, 'w')
    for (let written = 0, i = 0; written < size * MB; i++) written += writeSync(handle, `${texts[i % texts.length]}\n\n`)
    closeSync(handle)
    const start = performance.now()
    const most = peak(large, '--quiet', '-f', 'csv')
    say(`peak memory, one text of ${size} MB`, `${most}, ${((performance.now() - start) / 1000).toFixed(0)} s`)
  }
}

async function others() {
  const { vi } = await import('chrono-node')
  const { default: numbers } = await import('@microsoft/recognizers-text-number')
  const { default: units } = await import('@microsoft/recognizers-text-number-with-unit')
  const digits = () => { for (const text of texts) for (const _ of text.matchAll(/\d+/gu)); }
  say('a bare scan for digits', rate(bytes, quickest(3, digits)))
  // The others are slow: a part of the texts tells.
  const some = texts.slice(0, Math.max(1, Math.ceil((texts.length * 0.3 * MB) / bytes)))
  const size = some.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const over = (what, read) => say(what, rate(size, quickest(1, () => { for (const text of some) read(text) })))
  over("chrono, its Vietnamese parser", (text) => vi.parse(text))
  const recognizers = [
    ['number', new numbers.NumberRecognizer('en-us').getNumberModel()], ['percentage', new numbers.NumberRecognizer('en-us').getPercentageModel()],
    ['currency', new units.NumberWithUnitRecognizer('en-us').getCurrencyModel()],
  ]
  for (const [name, model] of recognizers) over(`Recognizers-Text, its ${name} model (it has no Vietnamese)`, (text) => model.parse(text))
}

try {
  say(`${names.length} texts`, `${(bytes / MB).toFixed(2)} MB`)
  say(`${cores} cores, Node`, process.version)
  await extraction()
  startUp()
  memory()
  await others()
} finally {
  rmSync(work, { recursive: true, force: true })
}
