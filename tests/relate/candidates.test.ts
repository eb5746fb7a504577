/** Among which noun phrases the label of a figure was chosen: before it, after it, and what the figure before was about. */
import { expect, it } from 'vitest'
import { explainWith } from '../../src/explain/explain.ts'
import { grammar } from '../support.ts'

it.each<[string, string, string, (readonly [string, string])[]]>([
  ['the noun of a share before the subject', 'Tập đoàn sở hữu tới 35,1% vốn của công ty.', 'vốn của công ty', [['Tập đoàn sở hữu', 'the subject before the figure']]],
  ['the subject before the counted noun', 'Đàn lợn có 125.000 con lợn nái.', 'Đàn lợn', [['lợn nái', 'the noun behind the number']]],
])('%s', (_, text, label, lost) => {
  const found = explainWith(grammar, text)[0]!.fields.find((f) => f.field === 'label')!
  expect(found.value).toBe(label)
  expect(found.lost.map((l) => [l.at?.text ?? l.value, l.why])).toEqual(lost)
})
