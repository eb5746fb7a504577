/**
 * Thirty tables of our own, from commune to ministry, as text or Markdown, web page, Word document and PDF: of the cells that a
 * careful reader wrote down, at least 97 in 100 are right in value, unit, label and period together.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/read/document.ts'
import { extract } from '../support.ts'
import { convert, converted, HAS } from '../tools.ts'
import type { Annotated } from './score.ts'
import { score } from './score.ts'

const folder = fileURLToPath(new URL('../../fixtures/tables/', import.meta.url))
/** Documents that were made of them, for machines without the programs. */
const kept = fileURLToPath(new URL('../../fixtures/made/', import.meta.url))
const made = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(made, { recursive: true, force: true }))

const names = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
const pages = names.map((name) => join(folder, `${name}.html`))
const annotated = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Annotated[]
const plain = (name: string) => readdirSync(folder).find((file) => file === `${name}.txt` || file === `${name}.md`)!

const MEASURED = ['value', 'unit', 'label', 'period']
const TOLD = ['role', 'direction', 'baseline', 'status', 'place']

/** The share of right cells, and what is wrong with the others. */
async function share(paths: readonly string[], fields: readonly string[], of: readonly string[]): Promise<{ share: number; wrong: string[] }> {
  let [cells, right] = [0, 0]
  const wrong: string[] = []
  for (const [i, path] of paths.entries()) {
    const { text, pages: starts } = await readDocument(path)
    const scored = score(annotated(of[i]!), extract(text, starts === undefined ? {} : { pages: starts }), fields)
    cells += scored.cells
    right += scored.right
    wrong.push(...scored.wrong.map((line) => `${of[i]}: ${line}`))
  }
  return { share: right / cells, wrong }
}

/** Holds the share; a failure names the first cells that are wrong. */
async function hold(paths: readonly string[], fields = MEASURED, of: readonly string[] = names): Promise<void> {
  const { share: found, wrong } = await share(paths, fields, of)
  expect(found, wrong.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.97)
}

describe('thirty tables', () => {
  it('are thirty, with some six hundred cells', () => {
    expect(names).toHaveLength(30)
    expect(names.flatMap(annotated).length).toBeGreaterThan(600)
  })

  it('as text and Markdown', () => hold(names.map((name) => join(folder, plain(name)))))
  it('as web pages', () => hold(pages))
  it('tell role, direction, baseline, status and place where they are annotated', () => hold(pages, TOLD))

  it('as Word documents', () => hold(names.map((name) => join(kept, 'tables', `${name}.docx`))))
  it('as PDFs, ruled', () => hold(names.map((name) => join(kept, 'tables', `${name}.pdf`))))
  it('as PDFs that a browser printed', async () => {
    const printed = names.filter((name) => existsSync(join(kept, 'printed', `${name}.pdf`)))
    expect(printed.length).toBeGreaterThanOrEqual(5)
    await hold(printed.map((name) => join(kept, 'printed', `${name}.pdf`)), MEASURED, printed)
  })

  it.skipIf(!HAS.office)('as Word documents and PDFs that LibreOffice makes now', async () => {
    for (const ending of ['docx', 'pdf']) {
      convert(pages, ending, made)
      await hold(pages.map((page) => converted(page, made, ending)))
    }
  }, 300_000)
})
