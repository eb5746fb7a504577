/**
 * Thirty tables of our own, from commune to ministry, as text or Markdown, web page, Word document, OpenDocument text and PDF: of the cells that a
 * careful reader wrote down, at least 97 in 100 are right in value, unit, label and period together.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/read/document.ts'
import { extract } from '../support.ts'
import { convert, converted, HAS, print } from '../tools.ts'
import type { Annotated } from './score.ts'
import { score } from './score.ts'

const folder = fileURLToPath(new URL('../../fixtures/tables/', import.meta.url))
const samples = join(folder, 'samples')
const printed = join(folder, 'printed')
const made = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(made, { recursive: true, force: true }))

const names = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
const pages = names.map((name) => join(folder, `${name}.html`))
const annotated = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Annotated[]
const plain = (name: string) => readdirSync(folder).find((file) => file === `${name}.txt` || file === `${name}.md`)!

const MEASURED = ['value', 'unit', 'label', 'period']
const TOLD = ['role', 'direction', 'baseline', 'status', 'place']

/** The share of right cells, and what is wrong with the others. */
async function share(paths: readonly string[], fields: readonly string[]): Promise<{ share: number; wrong: string[] }> {
  let [cells, right] = [0, 0]
  const wrong: string[] = []
  for (const path of paths) {
    const { text, pages: starts } = await readDocument(path)
    const scored = score(annotated(basename(path).replace(/\.[a-z]+$/u, '')), extract(text, starts === undefined ? {} : { pages: starts }), fields)
    cells += scored.cells
    right += scored.right
    wrong.push(...scored.wrong.map((line) => `${basename(path)}: ${line}`))
  }
  return { share: right / cells, wrong }
}

/** Holds the share; a failure names the first cells that are wrong. */
async function hold(paths: readonly string[], fields = MEASURED): Promise<void> {
  const { share: found, wrong } = await share(paths, fields)
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

  it.each(['docx', 'odt', 'pdf'])('as %s of LibreOffice, made once', (ending) => {
    const kept = readdirSync(samples).filter((name) => name.endsWith(ending))
    expect(kept).toHaveLength(30)
    return hold(kept.map((name) => join(samples, name)))
  })
  it('as PDFs of Chromium, five made once', () => hold(readdirSync(printed).map((name) => join(printed, name))))

  it.skipIf(!HAS.office).each(['docx', 'odt', 'pdf'])('as %s of LibreOffice', async (ending) => {
    convert(pages, ending, made)
    await hold(pages.map((page) => converted(page, made, ending)))
  }, 300_000)

  it.skipIf(!HAS.chromium)('as printed web pages', async () => {
    for (const page of pages) print(page, converted(page, made, 'pdf'))
    await hold(pages.map((page) => converted(page, made, 'pdf')))
  }, 300_000)
})
