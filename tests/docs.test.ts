/** What the README shows is what the program does. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { extract, tables } from './support.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const sample = `${/^> (Năm 2020.*)$/mu.exec(readme)![1]!}\n`
const figures = extract(sample, { source: 'report.txt' })

it('the sample of the README gives the records shown', () => {
  const rows = readme.split('\n').filter((line) => /^\| [\d.,]+(?:%| tỷ đồng) \|/u.test(line))
  const shown = rows.map((row) => row.slice(2, -2).split(' | ').map((cell) => cell.trim()))
  const fields = ['text', 'value', 'unit', 'role', 'direction', 'baseline', 'indicator', 'label', 'period'] as const
  expect(shown).toEqual(figures.map((f) => fields.map((field) => String(f[field] ?? ''))))
})

it('the record shown whole is the second of them', () => {
  expect(JSON.parse(/```json\n([\s\S]*?)```/u.exec(readme)![1]!)).toEqual(figures[1])
})

it('the rule shown stands among the built-in ones', () => {
  const [rule] = parse(/```yaml\n([\s\S]*?)```/u.exec(readme)![1]!) as { id: string }[]
  expect(tables.rules.find((r) => r.id === rule!.id)).toEqual(rule)
})
