/** Floors on annotated texts that are not part of the project; skipped where they are absent. */
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Figure } from '../src/figure.ts'
import { extract } from './support.ts'

const folder = fileURLToPath(new URL('../../shared/gold/', import.meta.url))
const bin = fileURLToPath(new URL('../bin/extract.js', import.meta.url))

interface Document {
  name: string
  text: string
}

interface ScoredError {
  field: string
  predicted?: Figure
}

/** What must be right for a record to count as right. */
const RECORD = ['quantity', 'role', 'direction', 'label', 'spurious']

interface Score {
  badOffsets: number
  detection: { f1: number }
  quantity: { f1: number }
  record: { f1: number }
  full: { f1: number }
  indicator: { f1: number }
}

it.skipIf(!existsSync(folder))('records of a confidence of 0.9 and above are right at least 97 times in 100', async () => {
  const gold = `${realpathSync(folder)}/`
  const { score } = (await import(`${gold}score.mjs`)) as { score: (docs: readonly Document[], found: ReadonlyMap<string, readonly Figure[]>) => { errors: ScoredError[] } }
  const { loadFolder } = (await import(`${gold}gold.mjs`)) as { loadFolder: (path: string) => Document[] }
  const wrong: string[] = []
  let sure = 0
  for (const document of loadFolder(gold)) {
    const figures = extract(document.text)
    const { errors } = score([document], new Map([[document.name, figures]]))
    const atFault = new Set(errors.filter(({ field }) => RECORD.includes(field)).map(({ predicted }) => predicted?.start))
    for (const { start, text, confidence } of figures) {
      if (confidence < 0.9) continue
      sure++
      if (atFault.has(start)) wrong.push(`${document.name}: ${text}`)
    }
  }
  expect(sure).toBeGreaterThan(100)
  expect(wrong.length / sure, wrong.join('\n')).toBeLessThanOrEqual(0.03)
})

it.skipIf(!existsSync(folder))('the annotated texts score no lower than they did', () => {
  // The scorer runs only under its real name, so not through a linked folder.
  const gold = `${realpathSync(folder)}/`
  const { stdout, stderr } = spawnSync(process.execPath, [`${gold}score.mjs`, gold, '--json', '--', process.execPath, bin, '--format', 'ndjson'], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const score = JSON.parse(stdout) as Score
  expect(score.badOffsets).toBe(0)
  expect(score.detection.f1).toBeGreaterThanOrEqual(0.99)
  expect(score.quantity.f1).toBeGreaterThanOrEqual(0.985)
  expect(score.record.f1).toBeGreaterThanOrEqual(0.91)
  expect(score.full.f1).toBeGreaterThanOrEqual(0.81)
  expect(score.indicator.f1).toBeGreaterThanOrEqual(0.93)
})
