/** The published JSON Schema of a record, run by a validator of its own, against what the extractor gives for every fixture. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, DIRECTIONS, FIELDS, MODIFIERS, ROLES, STATUSES } from '../../src/figure.ts'
import type { Figure } from '../../src/figure.ts'
import { readDocument } from '../../src/read/document.ts'
import { run } from '../cli/program.ts'
import { extract, tables } from '../support.ts'
import { explain, isRecord, schema } from './record-schema.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const documents = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|md|html|docx|pdf)$/u.test(name) && !name.endsWith('no-figures.txt'))

/** A figure of prose, and one of a table, in which every field that can be set is set somewhere. */
const [prose] = extract('Năm 2020, tỷ lệ hộ nghèo của tỉnh Bắc Kạn giảm còn 1,68%.')
const [range] = extract('Giá lúa tăng từ 5 đến 7%.')

describe('the JSON Schema of a record', () => {
  it('names every field of a record, in order, and the words for each', () => {
    expect(Object.keys(schema.properties)).toEqual([...FIELDS])
    expect(schema.required).toEqual([...FIELDS])
    const words = (field: string) => schema.properties[field]!.enum
    expect([words('dimension'), words('modifier'), words('role'), words('direction'), words('status')]).toEqual([[...DIMENSIONS], [...MODIFIERS, null], [...ROLES], [...DIRECTIONS, null], [...STATUSES]])
  })

  it.each(documents)('is met by the figures of %s', async (name) => {
    const { text, pages } = await readDocument(`${fixtures}${name}`)
    const figures = extract(text, { source: name, ...(pages === undefined ? {} : { pages }) })
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.flatMap((figure) => explain(figure))).toEqual([])
  })

  it('is met by the figures of every example of the tables', () => {
    const examples = [...tables.rules, ...tables.indicators, ...tables.units].flatMap((entry) => entry.examples ?? [])
    expect(examples.length).toBeGreaterThan(1000)
    expect(examples.flatMap(({ text }) => extract(text).flatMap((figure) => explain(figure)))).toEqual([])
  })

  it.each<[what: string, change: Partial<Record<keyof Figure, unknown>>]>([
    ['a field of another type', { line: '1' }],
    ['a word that is none of a field', { role: 'total' }],
    ['no value and no range', { value: null }],
    ['a value and a range', { min: 1, max: 2 }],
    ['half a range', { value: null, min: 1 }],
    ['a change below zero', { role: 'change', value: -1 }],
    ['a level against a base', { baseline: 'yoy' }],
    ['a period of no month', { period: '2020-13' }],
    ['a period of three ends', { period: '2018/2019/2020' }],
    ['a code without its zero', { placeCode: '6' }],
    ['a row outside of a table', { row: 1 }],
    ['an empty text', { text: '' }],
    ['a confidence above one', { confidence: 1.1 }],
  ])('refuses %s', (_, change) => {
    expect(isRecord(prose)).toBe(true)
    expect(isRecord({ ...prose, ...change })).toBe(false)
  })

  it('refuses a record without one of its fields, and takes one more', () => {
    for (const field of FIELDS) expect(isRecord(Object.fromEntries(Object.entries(prose!).filter(([name]) => name !== field)))).toBe(false)
    expect(isRecord({ ...prose, more: 1 })).toBe(true)
    expect(isRecord(range)).toBe(true)
  })

  it('is printed by a command, and is one by its own schema', async () => {
    const { code, stdout } = run(['schema'])
    expect(code).toBe(0)
    expect(stdout).toBe(await readFile(new URL('../../src/write/record.schema.json', import.meta.url), 'utf8'))
    expect(new Ajv().validateSchema(JSON.parse(stdout) as object)).toBe(true)
  })
})
