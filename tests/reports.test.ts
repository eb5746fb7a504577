/** Whole reports with every figure annotated beside them, compared over the whole text: nothing missing and nothing extra. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../src/figure.ts'
import type { Annotation } from './annotations.ts'
import { differences } from './annotations.ts'
import { extract } from './support.ts'

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url))
const names = readdirSync(`${folder}reports`).filter((n) => n.endsWith('.json')).map((n) => n.slice(0, -5))
/** How many figures or fields of each report are known to be wrong; a number here may only fall. */
const gaps = JSON.parse(readFileSync(`${folder}known-gaps.json`, 'utf8')) as Record<string, number>

/** What is missing, extra or different; figures are matched by their text, in order. */
function problemsOf(annotations: readonly Annotation[], got: readonly Figure[]): string[] {
  const rest = [...got]
  const problems = annotations.flatMap((want) => {
    const at = rest.findIndex((f) => f.text === want.text)
    const figure = at < 0 ? undefined : rest.splice(0, at + 1)
    if (figure === undefined) return want.optional === true ? [] : [`missing: ${want.text}`]
    const extra = figure.slice(0, -1).map((f) => `extra: ${f.text}`)
    return want.optional === true ? extra : [...extra, ...differences(want, figure.at(-1)!)]
  })
  return [...problems, ...rest.map((f) => `extra: ${f.text}`)]
}

it.each(names)('report %s gives every figure that it states, right in every field, and no other', (name) => {
  const text = readFileSync(`${folder}reports/${name}.txt`, 'utf8')
  const { figures } = JSON.parse(readFileSync(`${folder}reports/${name}.json`, 'utf8')) as { figures: Annotation[] }
  const problems = problemsOf(figures, extract(text))
  expect(problems, problems.join('\n')).toHaveLength(gaps[name] ?? 0)
})

describe('sentences without figures', () => {
  const lines = readFileSync(`${folder}no-figures.txt`, 'utf8').trim().split('\n')
  it.each(lines)('%s', (line) => {
    expect(extract(line).map((f) => f.text)).toEqual([])
  })
})
