/** Whole reports with every figure annotated beside them, compared exactly: nothing missing and nothing extra. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FIELDS } from '../src/figure.ts'
import type { Expected } from './support.ts'
import { compare, extract } from './support.ts'

const folder = fileURLToPath(new URL('../fixtures/reports/', import.meta.url))
const names = readdirSync(folder).filter((n) => n.endsWith('.json')).map((n) => n.slice(0, -5))

interface Annotation extends Expected {
  text: string
  optional?: boolean
}

/** What an annotation leaves out is its default. */
const DEFAULTS: Expected = { min: null, max: null, outOf: null, role: 'level', status: 'actual', modifier: null, direction: null, baseline: null, indicator: null, period: null, place: null }

function expectedOf(annotation: Annotation): Expected {
  const fields = new Set<string>(FIELDS)
  return Object.fromEntries(Object.entries({ ...DEFAULTS, ...annotation }).filter(([k]) => fields.has(k)))
}

describe.each(names)('report %s', (name) => {
  const text = readFileSync(`${folder}${name}.txt`, 'utf8')
  const { figures } = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as { figures: Annotation[] }
  const got = extract(text)

  it('gives every figure that it states, and no other', () => {
    const required = figures.filter((f) => f.optional !== true).map((f) => f.text)
    const allowed = new Set(figures.filter((f) => f.optional === true).map((f) => f.text))
    expect(got.map((f) => f.text).filter((t) => !allowed.has(t) || required.includes(t))).toEqual(required)
  })

  it('gives each of them right, field by field', () => {
    expect(compare(figures.filter((f) => f.optional !== true).map(expectedOf), got)).toEqual([])
  })
})
