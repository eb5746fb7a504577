/** What a large rule file costs, as the script that measures it tells. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('three hundred indicators and a hundred rules cost less than as much again', () => {
  const script = fileURLToPath(new URL('../../scripts/bench-rules.mjs', import.meta.url))
  const told = execFileSync(process.execPath, [script, 'fixtures/reports'], { encoding: 'utf8' })
  expect(told).toMatch(/^300 indicators and 100 rules read/mu)
  expect(Number(/^ratio ([\d.]+)$/mu.exec(told)![1])).toBeLessThan(2)
})
