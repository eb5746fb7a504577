/** What the words of a sentence say for or against a phrase in it. */
import { expect, it } from 'vitest'
import { contextsOf, hasContext } from '../../src/catalogue/indicator-context.ts'
import type { IndicatorFacts } from '../../src/catalogue/tables.ts'
import { tokenise } from '../../src/text/tokenise.ts'

const ENTRY: IndicatorFacts = {
  id: 'x', dimensions: ['money'],
  in_context: { words: ['doanh nghiệp'], except: ['doanh nghiệp nhà nước'], phrases: ['vốn'] },
  unless: { words: ['dự án'], except: ['doanh nghiệp'], phrases: ['vốn'] },
}

/** The words up to a bar end with the phrase. */
function both(text: string): boolean[] {
  const [before, behind] = text.split('|') as [string, string]
  const to = tokenise(before).length
  const contexts = contextsOf([ENTRY])
  return (['context', 'unless'] as const).map((kind) => hasContext(contexts, { id: 'x', kind, to }, tokenise(before + behind)))
}

it.each([
  ['no word at all speaks for it', 'tổng vốn | 12 tỷ đồng', [false, true]],
  ['a word before it', 'doanh nghiệp có vốn | 12 tỷ đồng', [true, true]],
  ['a longer word that is excepted', 'doanh nghiệp nhà nước có vốn | 12 tỷ đồng', [false, true]],
  ['the nearest of several before it', 'dự án của doanh nghiệp có vốn | 12 tỷ đồng', [true, true]],
  ['the nearest of several before it is against it', 'doanh nghiệp có dự án với vốn | 12 tỷ đồng', [true, false]],
  ['the first behind it where none stands before', 'tổng vốn | của dự án và doanh nghiệp', [true, false]],
  ['one before it rather than one behind it', 'dự án có vốn | của doanh nghiệp', [true, false]],
])('%s', (_, text, expected) => {
  expect(both(text)).toEqual(expected)
})

it('knows nothing of an indicator without contexts', () => {
  const contexts = contextsOf([{ id: 'y', dimensions: ['money'] }])
  expect(hasContext(contexts, { id: 'y', kind: 'context', to: 1 }, tokenise('vốn'))).toBe(false)
  expect(hasContext(contexts, { id: 'y', kind: 'unless', to: 1 }, tokenise('vốn'))).toBe(true)
})
