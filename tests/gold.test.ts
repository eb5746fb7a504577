/** Floors on annotated texts that are not part of the project; skipped where they are absent. */
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../shared/gold/', import.meta.url))
const bin = fileURLToPath(new URL('../bin/extract.js', import.meta.url))

interface Score {
  badOffsets: number
  detection: { f1: number }
  quantity: { f1: number }
  record: { f1: number }
}

it.skipIf(!existsSync(folder))('the annotated texts score no lower than they did', () => {
  // The scorer runs only under its real name, so not through a linked folder.
  const gold = `${realpathSync(folder)}/`
  const { stdout, stderr } = spawnSync(process.execPath, [`${gold}score.mjs`, gold, '--json', '--', process.execPath, bin, '--format', 'ndjson'], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const score = JSON.parse(stdout) as Score
  expect(score.badOffsets).toBe(0)
  expect(score.detection.f1).toBeGreaterThanOrEqual(0.99)
  expect(score.quantity.f1).toBeGreaterThanOrEqual(0.985)
  expect(score.record.f1).toBeGreaterThanOrEqual(0.88)
})
