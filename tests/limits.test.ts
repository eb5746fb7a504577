/** The limits that the README tells are those of the sources. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readBytes } from '../src/read/document.ts'

const MB = 1024 * 1024
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

/** Each limit of the table, by its beginning: where its constant stands, and what one of its unit is. */
const LIMITS: readonly (readonly [limit: string, file: string, constant: string, unit: number])[] = [
  ['a document', 'src/read/document.ts', 'LARGEST', MB],
  ['a file of an archive, a Word document', 'src/read/archive.ts', 'LARGEST', MB],
  ["an archive's files, and a Word document, of more than 10 MB", 'src/read/archive.ts', 'DENSEST', 1],
  ['files of an archive', 'src/read/archive.ts', 'MOST', 1],
  ['elements of a Word document', 'src/read/docx.ts', 'MOST_ELEMENTS', 1],
  ['elements of a web page in each other', 'src/read/markup.ts', 'DEEPEST', 1],
  ['columns of a table', 'src/text/tables.ts', 'WIDEST', 1],
  ['cells of a table', 'src/read/grid.ts', 'MOST_CELLS', 1],
  ['characters that merged cells repeat', 'src/read/grid.ts', 'MOST_REPEATED', 1],
  ['pages of a PDF', 'src/read/pdf.ts', 'MOST_PAGES', 1],
  ['all streams of a PDF', 'src/read/pdf-streams.ts', 'ALL', MB],
  ['what a page of a PDF is drawn with', 'src/read/pdf-streams.ts', 'LARGEST_DRAWING', MB],
  ['the same, for the rules of its tables', 'src/read/pdf.ts', 'TABLES', MB],
  ['characters of a sentence', 'src/text/sentences.ts', 'LONGEST', 1],
  ['characters of a rule file', 'src/rulefile/source.ts', 'LONGEST', 1],
  ['lines and commas of a rule file', 'src/rulefile/source.ts', 'MOST_PARTS', 1],
  ['characters of a pattern', 'src/rules/pattern.ts', 'LONGEST', 1],
]

/** The value of a constant that is written as a number, or as a product of numbers. */
function constantOf(file: string, constant: string): number {
  const written = new RegExp(`^(?:export )?const ${constant} = ([\\d_ *-]+)$`, 'mu').exec(read(file))?.[1]
  if (written === undefined) throw new Error(`${file} has no ${constant}`)
  const [product = '', less = '0'] = written.replaceAll('_', '').split(' - ')
  return product.split('*').reduce((value, factor) => value * Number(factor), 1) - Number(less)
}

const shown = [...read('README.md').split('\n## Security\n')[1]!.split('\n## ')[0]!.matchAll(/^\| (?!limit|---)(.+) \| (\d+)(?: MB| times.*)? \|$/gmu)].map(([, limit = '', value]) => [limit, Number(value)] as const)

it('each limit shown has its constant', () => {
  expect(shown).toHaveLength(LIMITS.length)
})

it.each(LIMITS)('%s: %s %s', (limit, file, constant, unit) => {
  const row = shown.find(([name]) => name.startsWith(limit))
  expect(row?.[1]).toBe(Math.round(constantOf(file, constant) / unit))
})

it('the size from which density counts, and the limits of table columns of all readers, are those told', () => {
  expect(constantOf('src/read/archive.ts', 'SMALL')).toBe(10 * MB)
  expect(constantOf('src/read/pdf-streams.ts', 'LARGEST')).toBe(constantOf('src/read/archive.ts', 'LARGEST'))
  expect(constantOf('src/read/grid.ts', 'WIDEST')).toBe(constantOf('src/text/tables.ts', 'WIDEST'))
})

it('a document that no string can hold is refused as too large, not as badly encoded', async () => {
  await expect(readBytes(Buffer.alloc(513 * MB), {})).rejects.toThrow('file too large')
})
