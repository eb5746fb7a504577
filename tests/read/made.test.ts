/**
 * Documents made by the programs that people have give the figures of their text, field by field: those kept beside the
 * fixtures everywhere, and new ones where LibreOffice and Chromium are at hand.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figure.ts'
import { readDocument } from '../../src/read/document.ts'
import { extract } from '../support.ts'
import { convert, converted, HAS, print } from '../tools.ts'
import { webPage } from './pages.ts'

const root = mkdtempSync(join(tmpdir(), 'made-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const reports = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url))
const made = fileURLToPath(new URL('../../fixtures/made/reports/', import.meta.url))
const seed = fileURLToPath(new URL('../../../shared/seeds/bac-kan-2020.txt', import.meta.url))
const paths = [...readdirSync(reports).filter((name) => name.endsWith('.txt')).map((name) => join(reports, name)), ...(existsSync(seed) ? [seed] : [])]
const texts = paths.map((path): [string, string] => [path.split('/').at(-1)!.replace('.txt', ''), readFileSync(path, 'utf8').normalize('NFC')])

/** What a record says, but for where it stands: a document has no two spaces between words. */
const said = (figures: readonly Figure[]) => figures.map(({ source: _, line: __, start: ___, end: ____, page: _____, sentence, ...rest }) => ({ ...rest, sentence: sentence.replace(/\s+/gu, ' ') }))

async function figuresOf(path: string): Promise<Figure[]> {
  const { text, pages } = await readDocument(path)
  return extract(text, pages === undefined ? {} : { pages })
}

function saved(name: string, bytes: Uint8Array | string): string {
  const path = join(root, name)
  writeFileSync(path, bytes)
  return path
}

describe('kept documents give the figures of their text', () => {
  const kept = texts.filter(([name]) => existsSync(join(made, `${name}.pdf`)))

  it('of every report of the project', () => {
    expect(kept.length).toBe(readdirSync(reports).filter((name) => name.endsWith('.txt')).length)
  })

  it.each(kept)('%s as a Word document and as a PDF', async (name, text) => {
    expect(said(await figuresOf(join(made, `${name}.docx`)))).toEqual(said(extract(text)))
    const printed = await figuresOf(join(made, `${name}.pdf`))
    expect(said(printed)).toEqual(said(extract(text)))
    expect(printed.every(({ page }) => page !== null && page >= 1)).toBe(true)
  })
})

describe.skipIf(!HAS.office)('new documents of LibreOffice give the figures of their text', () => {
  const pages = texts.map(([name, text]) => saved(`${name}.html`, webPage(text)))
  beforeAll(() => {
    for (const ending of ['docx', 'pdf']) convert(pages, ending, root)
  }, 300_000)

  it.each(texts)('%s', async (name, text) => {
    for (const ending of ['html', 'docx', 'pdf']) expect(said(await figuresOf(converted(join(root, `${name}.html`), root, ending))), ending).toEqual(said(extract(text)))
  })
})

describe.skipIf(!HAS.chromium)('what Chromium prints gives the figures of its text', () => {
  it.each([texts[0]!, texts.at(-1)!])('%s', async (name, text) => {
    const page = saved(`${name}-printed.html`, webPage(text))
    print(page, join(root, `${name}-printed.pdf`))
    expect(said(await figuresOf(join(root, `${name}-printed.pdf`)))).toEqual(said(extract(text)))
  }, 120_000)
})
