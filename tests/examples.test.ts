/** Every example beside a rule, an indicator or a unit is run through the whole pipeline. */
import { describe, expect, it } from 'vitest'
import type { Expected } from './support.ts'
import { compare, extract, shown, tables } from './support.ts'

interface Example {
  text: string
  gives?: Expected[]
  not?: string
}

interface Entry {
  id: string
  examples?: Example[]
}

function runExamples(title: string, entries: readonly Entry[], field: 'rule' | 'indicator' | 'unit'): void {
  describe(title, () => {
    for (const entry of entries) {
      for (const example of entry.examples ?? []) {
        it(`${entry.id}: ${example.text}`, () => {
          const figures = extract(example.text)
          expect(compare(example.gives ?? [], figures)).toEqual([])
          expect(shown(figures)).toMatchSnapshot()
          if (example.not !== undefined) expect(figures.map((f) => f[field])).not.toContain(example.not)
        })
      }
    }
  })
}

runExamples('rules', tables.rules, 'rule')
runExamples('indicators', tables.indicators, 'indicator')
runExamples('units', tables.units, 'unit')

describe('entries of the tables', () => {
  const groups: [string, readonly Entry[]][] = [['rules', tables.rules], ['indicators', tables.indicators], ['units', tables.units]]
  it.each(groups)('%s have unique ids and examples of their own', (_, entries) => {
    expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length)
    expect(entries.filter((e) => (e.examples ?? []).length < 2).map((e) => e.id)).toEqual([])
  })
})
