/** Whole reports with every figure annotated beside them, compared over the whole text: nothing missing and nothing extra. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Annotation } from './annotations.ts'
import { differences } from './annotations.ts'
import { extract } from './support.ts'

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url))
const names = readdirSync(`${folder}reports`).filter((n) => n.endsWith('.json')).map((n) => n.slice(0, -5))
/** How many fields of each report are known to be wrong; a number here may only fall. */
const gaps = JSON.parse(readFileSync(`${folder}known-gaps.json`, 'utf8')) as Record<string, number>

describe.each(names)('report %s', (name) => {
  const text = readFileSync(`${folder}reports/${name}.txt`, 'utf8')
  const { figures } = JSON.parse(readFileSync(`${folder}reports/${name}.json`, 'utf8')) as { figures: Annotation[] }
  const required = figures.filter((f) => f.optional !== true)
  const optional = new Set(figures.filter((f) => f.optional === true).map((f) => f.text))
  const got = extract(text).filter((f) => !optional.has(f.text))

  it('gives every figure that it states, and no other', () => {
    expect(got.map((f) => f.text)).toEqual(required.map((f) => f.text))
  })

  it('gives every field of them right but for the known gaps', () => {
    const wrong = required.flatMap((want, i) => (got[i] === undefined ? [] : differences(want, got[i])))
    expect(wrong, wrong.join('\n')).toHaveLength(gaps[name] ?? 0)
  })
})

describe('sentences without figures', () => {
  const lines = readFileSync(`${folder}no-figures.txt`, 'utf8').trim().split('\n')
  it.each(lines)('%s', (line) => {
    expect(extract(line).map((f) => f.text)).toEqual([])
  })
})
