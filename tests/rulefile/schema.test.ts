/** The published JSON Schema, run by a validator of its own as an editor would, against what the loader takes and refuses. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseRuleFile } from '../../src/rulefile/parse.ts'
import { readSchema, starterRules } from '../../src/rulefile/published.ts'
import { RuleFileError } from '../../src/rulefile/rule-file.ts'
import { tables } from '../support.ts'

const schema = JSON.parse(readSchema()) as { definitions: Record<string, { properties?: Record<string, unknown> }> }
const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(schema)

/** A file that uses every key there is. */
const EVERYTHING = {
  $schema: './rules.schema.json',
  indicators: [{
    id: 'clubs', name: 'câu lạc bộ', gloss: 'clubs', phrases: ['câu lạc bộ'], units: ['câu lạc bộ', 'organisations'], not: ['thành viên câu lạc bộ'], dimension: ['count', 'percent'], code: { law: 'X', id: '01' },
    in_context: { words: ['câu lạc bộ'], except: ['câu lạc bộ bóng đá'], phrases: ['hội'] }, unless: { words: ['đội bóng'], except: ['đội bóng đá'], phrases: ['câu lạc bộ'] }, regional: 'grdp',
    examples: [{ text: 'Huyện có 3 câu lạc bộ.', gives: [{
      text: '3 câu lạc bộ', value: 3, min: null, max: null, outOf: null, unit: 'câu lạc bộ', dimension: 'count', modifier: [null, 'approx'], role: ['level'], direction: null, baseline: null, status: 'actual',
      indicator: 'clubs', indicatorCode: '01', label: 'câu lạc bộ', period: null, place: null, placeCode: null, placeCodeNew: null, rule: 'reach', adjusted: false,
    }], not: 'founded' }],
  }],
  units: [{ id: 'sào-x', dimension: 'area', counted: false, family: 'areas', spellings: ['sào x'], before: ['§'], before_names: true, few: true, unit: 'ha', exponent: 0, per: 'sào', not_before: ['y'], examples: [{ text: 'Hộ có 3 sào x.', gives: [{ text: '3 sào x' }] }] }],
  non_figures: [{ id: 'seats', match: 'xe [<quantity>#Count]', over: ['reach'], examples: [{ text: 'Hãng có xe 45 chỗ.', gives: [] }] }],
  rules: [{ id: 'founded', match: 'thành lập [<quantity>#Count]', set: { role: 'level', direction: 'up', baseline: '2019', status: 'actual', modifier: 'approx', label: 'before', indicator: 'clubs' }, over: ['reach'], examples: [{ text: 'Huyện thành lập 3 câu lạc bộ.', gives: [{ text: '3 câu lạc bộ' }] }] }],
}

function isLoaded(value: unknown): boolean {
  try {
    parseRuleFile(JSON.stringify(value), 'mine.json', tables)
    return true
  } catch (error) {
    if (!(error instanceof RuleFileError)) throw error
    return false
  }
}

/** Copies of a value in each of which one part, at any depth, has been put out of shape. */
function* spoilt(value: unknown): Generator<[what: string, value: unknown]> {
  for (const wrong of [null, 7, '', [], { zzz: 1 }, ['zzz'], 'zzz zzz']) yield [JSON.stringify(wrong), wrong]
  if (value === null || typeof value !== 'object') return
  for (const key of Object.keys(value)) {
    const rest = Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
    if (!Array.isArray(value)) yield [`${key} left out`, rest]
    for (const [what, part] of spoilt((value as Record<string, unknown>)[key])) {
      yield [`${key}/${what}`, Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part }]
    }
  }
  if (!Array.isArray(value)) yield ['a key too many', { ...value, zzz: 1 }]
}

describe('the JSON Schema', () => {
  it('takes a file of every key that it names, and so does the loader', () => {
    expect(isValid(EVERYTHING), JSON.stringify(isValid.errors)).toBe(true)
    expect(parseRuleFile(JSON.stringify(EVERYTHING), 'mine.json', tables).rules).toHaveLength(2)
    const used = new Set([...JSON.stringify(EVERYTHING).matchAll(/"([A-Za-z_]+)":/gu)].map(([, key]) => key))
    const named = Object.values(schema.definitions).flatMap(({ properties = {} }) => Object.keys(properties))
    expect(named.filter((key) => !used.has(key))).toEqual([])
  })

  it('takes the starter file and those of the guide', () => {
    const guide = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
    const files = [...guide.matchAll(/^```yaml \S+\n([\s\S]*?)^```$/gmu)].map(([, text]) => text!)
    expect(files.length).toBeGreaterThan(4)
    for (const text of [starterRules(), ...files]) expect(isValid(parse(text)), text).toBe(true)
  })

  it('refuses nothing that the loader takes', () => {
    const taken = [...spoilt(EVERYTHING)].filter(([, value]) => !isValid(value) && isLoaded(value)).map(([what]) => what)
    expect(taken).toEqual([])
  })

  it('refuses what has another shape', () => {
    const all = [...spoilt(EVERYTHING)]
    const refused = all.filter(([, value]) => !isValid(value))
    expect(all.length).toBeGreaterThan(500)
    expect(refused.length / all.length).toBeGreaterThan(0.7)
  })
})
