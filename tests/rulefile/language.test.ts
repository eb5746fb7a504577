/** The built-in tables are written in the language that users write: its schema, its tags and its rule of precedence hold for them too. */
import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/extract.ts'
import { runExample } from '../../src/rulefile/examples.ts'
import { nearest } from '../../src/rulefile/nearest.ts'
import { starterRules } from '../../src/rulefile/published.ts'
import { parseRuleFile } from '../../src/rulefile/parse.ts'
import { checkTags, tagsOf } from '../../src/rulefile/patterns.ts'
import { parsePattern } from '../../src/rules/pattern.ts'
import { grammar, tables } from '../support.ts'

describe('the rule language', () => {
  it.each(tables.rules.map(({ id, match }) => [id, match] as const))('the pattern of %s has only tags that terms can have', (_, match) => {
    expect(() => checkTags(parsePattern(match), tagsOf(tables))).not.toThrow()
  })

  it('no two built-in rules disagree on an example without saying which wins', () => {
    const disagreements = tables.rules.flatMap(({ examples }) => examples).flatMap((example) => runExample(grammar, { text: example.text })).filter((message) => message.includes('disagree'))
    expect(disagreements).toEqual([])
  })

  it('every tag that a term can have is listed', () => {
    const known = new Set(tagsOf(tables))
    const text = 'Năm 2020, theo giá so sánh 2010, tổng sản phẩm (GRDP) của tỉnh Bắc Kạn ước đạt 12.345 tỷ đồng, 7% và 120 hộ; tăng 0,5 điểm % - gần 62 tạ/ha, 30 MW, 40 kWh, 300 m3, 12 km, 2 lần, 3 năm, 35 độ C, 5 tấn, 10 ha: "trẻ em dưới 5 tuổi"?'
    const seen = new Set([...readSentences(grammar, text)].flatMap(({ sentence }) => sentence.terms.flatMap(({ is }) => [...is.names])))
    expect([...seen].filter((tag) => !known.has(tag))).toEqual([])
    for (const { tag } of tables.termTags) expect([...seen], tag).toContain(tag)
  })

  it('the built-in entries are a rule file', () => {
    const indicators = tables.indicators.map(({ dimensions, ...entry }) => ({ ...entry, dimension: dimensions }))
    // What was expanded from phrases, and a set of known ids, are no part of the language.
    const file = JSON.stringify({ indicators, units: tables.units, rules: tables.rules })
    const built = { ...tables, indicators: [], rules: [], units: [] }
    const problems = ((): string[] => {
      try {
        parseRuleFile(file, 'built-in', built)
        return []
      } catch (error) {
        return String((error as Error).message).split('\n')
      }
    })()
    // Two indicators of one dimension may share a phrase where their contexts tell them apart, and units a spelling.
    expect(problems.filter((problem) => !/ too(?:,|$)|phrase of the indicator/u.test(problem))).toEqual([])
  })

  it('the starter file has one indicator and one rule', () => {
    const file = parseRuleFile(starterRules(), 'starter', tables)
    expect([file.indicators.length, file.rules.length]).toEqual([1, 1])
  })

  it.each([['Quantiti', 'Quantity'], ['levl', 'level'], ['pharses', 'phrases'], ['xyz', null]])('the nearest word to %s is %s', (word, found) => {
    expect(nearest(word, ['Quantity', 'Count', 'level', 'phrases'])).toBe(found)
  })
})
