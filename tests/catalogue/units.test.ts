/** The table of units by itself: its form, and its examples read by the quantity stage alone. */
import { describe, expect, it } from 'vitest'
import { foldPhrase } from '../../src/text/fold.ts'
import { spansOf } from '../recognise/quantities.ts'
import { tables } from '../tables.ts'

const { units } = tables
/** What a number is read to be by itself; the other fields belong to the whole pipeline. */
const OWN = ['value', 'min', 'max', 'outOf', 'unit', 'dimension', 'modifier'] as const
/** Spellings that two entries hold: the first that fits is read. */
const SHARED = new Set(['lần', 'thùng', 'bảng'].map(foldPhrase))

describe('units', () => {
  it.each(units.map((u): [string, (typeof units)[number]] => [u.id, u]))('%s is well formed', (_, entry) => {
    for (const spelling of entry.spellings) {
      expect(spelling).toBe(spelling.normalize('NFC').trim())
      expect(spelling.length === 1 || spelling === spelling.toLowerCase(), `${spelling} is in lower case`).toBe(true)
    }
    const long = entry.spellings.filter((s) => s.length > 1).map(foldPhrase)
    expect(long.filter((s, i) => long.indexOf(s) < i)).toEqual([])
    expect(entry.examples.some((e) => e.gives !== undefined)).toBe(true)
    expect(entry.examples.some((e) => e.not !== undefined), 'has a near miss').toBe(true)
  })

  it('share no spelling but those that are known', () => {
    const holders = new Map<string, string[]>()
    for (const { id, spellings } of units) for (const s of new Set(spellings.map(foldPhrase))) holders.set(s, [...(holders.get(s) ?? []), id])
    expect([...holders].filter(([s, ids]) => ids.length > 1 && !SHARED.has(s))).toEqual([])
  })

  describe('examples', () => {
    const examples = units.flatMap(({ id, examples }) => examples.map((e): [string, string, typeof e] => [id, e.text, e]))
    it.each(examples)('%s: %s', (_, text, { gives = [], not }) => {
      const spans = spansOf(text)
      for (const wanted of gives) {
        const span = spans.find((s) => text.slice(s.start, s.end) === wanted['text'])
        expect(span, `${wanted['text']} in ${spans.map((s) => text.slice(s.start, s.end)).join(' | ')}`).toBeDefined()
        for (const field of OWN) if (field in wanted) expect([wanted[field]].flat()).toContain(span![field])
      }
      if (not !== undefined) expect(spans.map((s) => s.unit)).not.toContain(not)
    })
  })
})
