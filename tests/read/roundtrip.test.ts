/**
 * Reports as the programs that users have save them give the figures of their text, field by field: some saved once by LibreOffice
 * and Chromium and kept, and, where the machine has these programs, all of them.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figure.ts'
import { readDocument } from '../../src/read/document.ts'
import { extract } from '../support.ts'
import { convert, converted, HAS, print } from '../tools.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'roundtrip-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const fixtures = at('../../fixtures/reports/')
const seed = at('../../../shared/seeds/bac-kan-2020.txt')
const reports = [...readdirSync(fixtures).filter((name) => name.endsWith('.txt')).map((name) => join(fixtures, name)), ...(existsSync(seed) ? [seed] : [])]
const samples = at('../../fixtures/documents/')

/** What a record says, but for where it stands; a line that was broken is a space. */
const said = (figures: readonly Figure[]) => figures.map(({ source: _, line: __, start: ___, end: ____, page: _____, ...rest }) => JSON.parse(JSON.stringify(rest).replace(/(?:\\n|\s)+/gu, ' ')) as unknown)

async function same(document: string, report: string): Promise<void> {
  const { text } = await readDocument(document)
  expect(said(extract(text))).toEqual(said(extract(readFileSync(report, 'utf8'))))
}

/** A page with a paragraph a line. */
function webPage(report: string): string {
  const path = join(root, basename(report).replace('.txt', '.html'))
  const lines = readFileSync(report, 'utf8').split('\n').filter((line) => line.trim() !== '')
  writeFileSync(path, `<!DOCTYPE html><meta charset="utf-8"><style>body{font-family:"DejaVu Serif"}</style><body>${lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')}`)
  return path
}

describe('a report as it was saved gives the same figures', () => {
  it.each(readdirSync(samples))('%s', (name) => same(join(samples, name), join(fixtures, name.replace(/(?:\.[a-z]+)+$/u, '.txt'))))
})

describe.skipIf(!HAS.office)('a report saved by LibreOffice gives the same figures', () => {
  it.each(['docx', 'odt', 'pdf'])('as %s', async (ending) => {
    const inputs = reports.map(webPage)
    convert(inputs, ending, root)
    for (const [i, input] of inputs.entries()) await same(converted(input, root, ending), reports[i]!)
  }, 300_000)
})

describe.skipIf(!HAS.chromium)('a web page printed by Chromium gives the same figures', () => {
  it.each(reports.map((report) => [basename(report), report] as const))('%s', async (name, report) => {
    const to = join(root, `${name}.printed.pdf`)
    print(webPage(report), to)
    await same(to, report)
  }, 120_000)
})
