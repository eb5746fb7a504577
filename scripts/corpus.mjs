/**
 * `npm run corpus -- --against REV [--texts FOLDER] [--fields a,b] [--json]`: every figure that the working tree adds, drops or alters
 * against a revision, over a folder of texts: by default ../shared/corpus/news, else the fixtures. The exit code is 0 whatever the
 * differences, 1 when something could not be built or run, 2 for wrong usage, 130 when interrupted.
 */
import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bySource, compare } from './corpus/compare.mjs'
import { Failure, perform, withRevision } from './corpus/revision.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The records of all texts as the build in a folder reads them, by source. */
async function read(build, texts, out, signal) {
  const file = await open(out, 'w')
  try {
    const { code, told } = await perform(process.execPath, [join(build, 'bin/extract.js'), texts, '--format', 'ndjson'], { cwd: root, signal, stdout: file.fd })
    // 1 is for texts that could not be read, which may be so on both sides.
    if (code > 1) throw new Failure(`cannot read ${texts}: ${told.split('\n').at(-1)}`)
  } finally {
    await file.close()
  }
  return bySource((await readFile(out, 'utf8')).split('\n').filter((line) => line !== ''))
}

async function differences(revision, texts, signal) {
  return withRevision(root, revision, signal, async (folder) => {
    const before = await read(folder, texts, join(folder, '../before.ndjson'), signal)
    const now = await read(root, texts, join(folder, '../now.ndjson'), signal)
    const count = (sources) => [...sources.values()].reduce((sum, figures) => sum + figures.length, 0)
    return { against: revision, texts: relative(root, texts), before: count(before), now: count(now), ...compare(before, now) }
  })
}

/** Of the altered figures only what changed in these fields. */
function only(result, fields) {
  if (fields === null) return result
  const chosen = (entries) => Object.fromEntries(Object.entries(entries).filter(([field]) => fields.includes(field)))
  const altered = result.altered.map((figure) => ({ ...figure, changes: chosen(figure.changes) })).filter(({ changes }) => Object.keys(changes).length > 0)
  return { ...result, altered, fields: chosen(result.fields) }
}

const told = (value) => (typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ') : JSON.stringify(value))
const where = ({ source, start, text }) => `${source}:${start} «${told(text)}»`
const gist = ({ value, min, max, unit, role, direction, indicator, label, period, place }) =>
  [value ?? `${min}–${max}`, unit, role, direction, indicator, label && `“${told(label)}”`, period, place].filter((part) => part !== null && part !== undefined).join(' · ')

function print({ against, texts, before, now, added, dropped, altered, fields, unknown }) {
  const lines = [
    ...added.map((figure) => [figure, '+', gist(figure)]),
    ...dropped.map((figure) => [figure, '-', gist(figure)]),
    ...altered.map((figure) => [figure, '~', Object.entries(figure.changes).map(([field, [from, to]]) => `${field}: ${told(from)} → ${told(to)}`).join('; ')]),
  ].sort(([a], [b]) => (a.source === b.source ? a.start - b.start : a.source < b.source ? -1 : 1))
  for (const [figure, sign, what] of lines) console.log(`${sign} ${where(figure)} ${what}\n    ${told(figure.sentence)}`)
  if (unknown.length > 0) console.log(`not compared, as only one side knows it: ${unknown.join(', ')}`)
  console.log(`${texts}: ${before} figures at ${against}, ${now} now: ${added.length} added, ${dropped.length} dropped, ${altered.length} altered`)
  for (const [field, count] of Object.entries(fields).sort(([, a], [, b]) => b - a)) console.log(`  ${field} ${count}`)
}

function options() {
  const usage = (reason) => {
    console.error(`corpus: ${reason}\nusage: npm run corpus -- --against REV [--texts FOLDER] [--fields a,b] [--json]`)
    process.exit(2)
  }
  try {
    const { values } = parseArgs({ options: { against: { type: 'string' }, texts: { type: 'string' }, fields: { type: 'string' }, json: { type: 'boolean', default: false } } })
    if (values.against === undefined) return usage('--against says which revision to compare with')
    const texts = values.texts === undefined ? ['../shared/corpus/news', 'fixtures/reports'].map((path) => join(root, path)).find(existsSync) : resolve(values.texts)
    return existsSync(texts) ? { ...values, texts, fields: values.fields?.split(',') ?? null } : usage(`there is no ${texts}`)
  } catch (error) {
    return usage(error.message)
  }
}

const { against, texts, fields, json } = options()
const controller = new AbortController()
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => controller.abort())
try {
  const result = only(await differences(against, texts, controller.signal), fields)
  if (json) console.log(JSON.stringify(result, null, 1))
  else print(result)
} catch (error) {
  if (!controller.signal.aborted) console.error(`corpus: ${error instanceof Failure ? error.message : error.stack}`)
  process.exitCode = controller.signal.aborted ? 130 : 1
}
