/** A batch holds what is on its way, and nothing of what has been delivered. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { conduct } from '../../src/batch/conduct.ts'
import { latch } from '../../src/batch/latch.ts'
import type { Sent, Settings } from '../../src/batch/task.ts'
import { FIELDS } from '../../src/figure.ts'
import { POVERTY } from '../cli/program.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** How many of the values are still held, once all that can go has gone. */
async function held(refs: readonly WeakRef<object>[]): Promise<number> {
  await new Promise((done) => setImmediate(done))
  collect()
  return refs.filter((ref) => ref.deref() !== undefined).length
}

const settings: Settings = {
  rules: [], builtin: true, format: 'ndjson', layout: { fields: FIELDS, lang: 'en' }, reading: {}, date: null, corrections: [], textOut: null,
  filters: { indicator: [], role: [], dimension: [], status: [], period: [], place: [], minConfidence: 0 },
}

describe('a batch', () => {
  it('holds none of the records that it has handed on', async () => {
    const refs: WeakRef<Sent>[] = []
    let done = 0
    let alive = Number.POSITIVE_INFINITY
    async function* lines(): AsyncGenerator<string> {
      for (let i = 0; i < 400; i++) yield `${JSON.stringify({ id: i, text: POVERTY })}\n`
    }
    const batch = { paths: [], selection: { file: () => true, folder: () => true, links: false }, settings, jobs: 1, stdin: lines, records: true, journal: null }
    await conduct(batch, {
      async piece(_, sent) { refs.push(new WeakRef(sent)) },
      async done() { if (++done === 399) alive = await held(refs) },
    }, new AbortController().signal)
    expect(refs).toHaveLength(400)
    expect(alive).toBeLessThan(40)
  })

  it('that waits for one thing or another holds none of the values that came', async () => {
    const never = latch<null>()
    const refs: WeakRef<object>[] = []
    for (let i = 0; i < 100; i++) {
      const value = { i }
      refs.push(new WeakRef(value))
      await never.or(Promise.resolve(value))
    }
    expect(await held(refs)).toBeLessThan(5)
  })
})

describe('a latch', () => {
  it('gives what comes first: the value waited for, its failure, or its own', async () => {
    const waiting = latch<string>()
    expect(await waiting.or(Promise.resolve(1))).toBe(1)
    await expect(waiting.or(Promise.reject(new Error('no')))).rejects.toThrow('no')
    const pending = waiting.or(new Promise<number>(() => {}))
    waiting.open('open')
    expect(await pending).toBe('open')
    expect(await waiting.or(new Promise<number>(() => {}))).toBe('open')
  })
})
