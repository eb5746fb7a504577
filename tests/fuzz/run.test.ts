/** The fuzzer itself: what is broken is found, told, kept and made again. */
import { readFileSync, rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { mutateBytes, mutateText, TROUBLE } from './mutate.ts'
import { random, seedOf } from './random.ts'
import { fuzz } from './run.ts'
import type { Target } from './target.ts'
import { insist, insistOnFigures, insistOnLine } from './target.ts'
import { extract } from '../support.ts'

/** Breaks its promise for one number in ten, and throws for another. */
const fragile: Target<number> = {
  name: 'fragile',
  make: ({ int }) => int(10),
  check(n) {
    insist(n !== 3, 'three is broken')
    if (n === 7) throw new TypeError('seven is worse')
  },
  save: String,
}

it('finds what is broken, once for each reason, writes the input, and makes it again from its seed', async () => {
  const { executions, failures } = await fuzz(fragile, { seed: 5, executions: 200 })
  expect([executions, failures.length]).toEqual([200, 2])
  for (const { seed, file, reason } of failures) {
    const again = await fuzz(fragile, { seed: 99, only: seed })
    expect([again.executions, again.failures.map((failure) => failure.reason.split('\n')[0])]).toEqual([1, [reason.split('\n')[0]]])
    expect(readFileSync(file, 'utf8')).toBe(reason.includes('three') ? '3' : '7')
    rmSync(file)
  }
})

it('tries the same inputs from the same seed, and others from another', () => {
  const inputs = (seed: number) => Array.from({ length: 20 }, (_, n) => {
    const chance = random(seedOf(seed, 'x', n))
    return [mutateText('Năm 2020, thu ngân sách đạt 5 tỷ đồng.', chance), Buffer.from(mutateBytes(Buffer.from('%PDF-1.7 5 tỷ'), chance, TROUBLE, [Buffer.from('abc')])).toString('hex')]
  })
  expect(inputs(1)).toEqual(inputs(1))
  expect(inputs(1)).not.toEqual(inputs(2))
})

it.each([
  ['a figure that stands elsewhere', { start: 1 }],
  ['a label that nobody wrote', { label: 'xuất khẩu' }],
  ['another line', { line: 2 }],
  ['a value that is none', { value: null }],
])('takes %s for broken', (_, change) => {
  const text = 'Thu ngân sách đạt 5 tỷ đồng.'
  const [figure] = extract(text)
  insistOnFigures(text, [figure!])
  expect(() => insistOnFigures(text, [{ ...figure!, ...change }])).toThrow()
})

it.each(['', 'two\nlines', 'x'.repeat(2000)])('takes the message %j for none that is clear', (message) => {
  expect(() => insistOnLine(message)).toThrow()
})
