/** Fields that a reader could take for more or less than one cell. */
import { expect, it } from 'vitest'
import { csv, tsv } from '../../src/write/csv.ts'

const LAYOUT = { fields: ['text'] as const }

it.each([
  ['a line feed', 'tỷ lệ\nhộ nghèo'],
  ['a carriage return', 'tỷ lệ\rhộ nghèo'],
  ['both', 'tỷ lệ\r\nhộ nghèo'],
])('%s inside a field stands in quotes, whatever ends the records', (_, text) => {
  expect(csv(LAYOUT).records([{ text }])).toBe(`"${text}"\r\n`)
  expect(tsv(LAYOUT).records([{ text }])).toBe(`"${text}"\n`)
})
