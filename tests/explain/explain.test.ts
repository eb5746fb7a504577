/** The grounds of every record of the fixture reports: they tell the record's own values, and stand in the text. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { explainWith } from '../../src/explain/explain.ts'
import { compare, extract, grammar } from '../support.ts'

const folder = new URL('../../fixtures/reports/', import.meta.url)
const names = readdirSync(folder).filter((n) => n.endsWith('.txt'))

it.each(names)('%s: what is explained is what is extracted, and every ground stands where it says', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const explanations = explainWith(grammar, text)
  expect(explanations.map((e) => e.figure)).toEqual(extract(text))
  const lines = text.split('\n')
  for (const { figure, fields, spans } of explanations) {
    expect(fields.map(({ field, value }) => [field, value])).toEqual(fields.map(({ field }) => [field, figure[field]]))
    expect(fields.map((f) => f.field)).toEqual(expect.arrayContaining([figure.value === null ? 'min' : 'value', 'role', 'status', 'confidence']))
    for (const words of [...spans, ...fields.flatMap(({ ground, lost }) => [ground.at, ...lost.map((l) => l.at)])]) {
      if (words === null) continue
      expect(text.slice(words.start, words.end)).toBe(words.text)
      if ('line' in words) expect(lines[words.line - 1]).toContain(words.text.split('\n')[0])
    }
  }
})

it('a label of an earlier sentence and a period of the title are shown where they stand', () => {
  // In 2021. The share of poor households is 3%. On the year before it fell by 0.5 points.
  const text = 'Báo cáo năm 2021\n\nTỷ lệ hộ nghèo là 3%. So với năm trước giảm 0,5 điểm phần trăm.'
  const second = explainWith(grammar, text)[1]!
  expect(compare([{ text: '0,5 điểm phần trăm', label: 'Tỷ lệ hộ nghèo', indicator: 'poverty_rate', period: '2021' }], [second.figure])).toEqual([])
  const grounds = new Map(second.fields.map(({ field, ground }) => [field, ground.at?.line]))
  expect([grounds.get('label'), grounds.get('period')]).toEqual([3, 1])
})
