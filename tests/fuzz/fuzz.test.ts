/**
 * Made and damaged inputs of every kind, and what must hold for all of them. By itself a short run from a fixed seed; `npm run fuzz`
 * sets the variables below for a long one.
 */
import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { language } from './language.ts'
import { readers } from './readers.ts'
import { rules } from './rules.ts'
import type { Outcome } from './run.ts'
import { fuzz } from './run.ts'
import { outputs, stream } from './stream.ts'
import type { Target } from './target.ts'

const { FUZZ_TARGETS, FUZZ_SEED = '1', FUZZ_MILLISECONDS, FUZZ_ONLY, FUZZ_WATCHED, FUZZ_REPORT } = process.env
const all: readonly Target[] = [...readers, ...language, rules, stream, outputs]
const chosen = FUZZ_TARGETS === undefined ? all : all.filter(({ name }) => FUZZ_TARGETS.split(',').includes(name))

/** Executions of a short run, which takes about a second for each. */
const SHORT: Readonly<Record<string, number>> = { text: 60, markdown: 60, html: 40, docx: 25, odt: 25, pdf: 12, zip: 40, refused: 60, sentences: 400, words: 120, spelling: 40, neighbours: 60, rules: 12, stream: 60, outputs: 25 }

const outcomes: Outcome[] = []

it.each(chosen)('$name keeps its promises', async (target) => {
  const outcome = await fuzz(target, {
    seed: Number(FUZZ_SEED), ...(FUZZ_MILLISECONDS === undefined ? { executions: SHORT[target.name]! } : { milliseconds: Number(FUZZ_MILLISECONDS) / chosen.length }),
    ...(FUZZ_ONLY === undefined ? {} : { only: Number(FUZZ_ONLY) }), ...(FUZZ_WATCHED === undefined ? {} : { watched: FUZZ_WATCHED }),
  })
  outcomes.push(outcome)
  if (FUZZ_REPORT !== undefined) writeFileSync(FUZZ_REPORT, JSON.stringify(outcomes))
  expect(outcome.failures.map(({ reason, seed, file }) => `${reason}\n  made again by: npm run fuzz -- --targets ${target.name} --only ${seed}; the input is in ${file}`)).toEqual([])
}, Number(FUZZ_MILLISECONDS ?? 0) + 120_000)
