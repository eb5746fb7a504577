/** The pipeline's order, held against the imports of the sources: each folder reads only what stands before it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => relative(src, join(src, name)).replaceAll('\\', '/'))

/** What each folder, or file at the top, may import. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'figure.ts': [],
  'once.ts': [],
  'cells.ts': [],
  text: ['figure.ts'],
  catalogue: ['figure.ts', 'once.ts', 'text'],
  recognise: ['figure.ts', 'once.ts', 'text', 'catalogue'],
  rules: ['figure.ts', 'once.ts', 'text', 'catalogue'],
  relate: ['figure.ts', 'once.ts', 'text', 'catalogue', 'recognise', 'rules'],
  tabular: ['figure.ts', 'text', 'catalogue', 'recognise', 'rules', 'relate'],
  'grammar.ts': ['text', 'catalogue', 'recognise', 'rules', 'relate', 'tabular'],
  'table-blocks.ts': ['figure.ts', 'text', 'recognise', 'relate', 'tabular', 'grammar.ts'],
  'extract.ts': ['figure.ts', 'once.ts', 'text', 'recognise', 'relate', 'grammar.ts', 'table-blocks.ts'],
  'bundle.ts': ['catalogue', 'recognise', 'grammar.ts'],
  explain: ['figure.ts', 'text', 'catalogue', 'rules', 'relate', 'tabular', 'grammar.ts', 'extract.ts'],
  rulefile: ['figure.ts', 'once.ts', 'text', 'catalogue', 'rules', 'relate', 'grammar.ts', 'extract.ts'],
  explore: ['figure.ts', 'text', 'rules', 'relate', 'tabular', 'grammar.ts', 'extract.ts', 'rulefile'],
  read: ['figure.ts', 'once.ts'],
  corrections: ['figure.ts', 'cells.ts', 'text', 'catalogue', 'recognise', 'relate', 'rulefile', 'read'],
  'library.ts': ['figure.ts', 'once.ts', 'text', 'catalogue', 'recognise', 'rules', 'grammar.ts', 'extract.ts', 'explain', 'rulefile', 'explore', 'corrections', 'read'],
  page: ['figure.ts', 'cells.ts', 'series', 'chart', 'corrections'],
  write: ['figure.ts', 'once.ts', 'cells.ts', 'text', 'chart', 'page'],
  series: ['figure.ts'],
  chart: ['figure.ts', 'series'],
  pivot: ['figure.ts', 'series', 'write'],
  batch: ['figure.ts', 'once.ts', 'corrections', 'library.ts', 'read', 'write'],
  'index.ts': ['figure.ts', 'catalogue', 'rules', 'extract.ts', 'explain', 'rulefile', 'explore', 'corrections', 'library.ts', 'read'],
  cli: ['figure.ts', 'once.ts', 'catalogue', 'rules', 'explain', 'rulefile', 'explore', 'library.ts', 'read', 'write', 'pivot', 'chart', 'corrections', 'batch'],
}

/** Who may import a package; a folder that is not named may import none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'compromise/one': ['rules'],
  commander: ['cli'],
  'csv-parse/sync': ['corrections/parse.ts'],
  'csv-stringify/sync': ['write'],
  yaml: ['bundle.ts', 'rulefile/source.ts'],
  ajv: ['rulefile/shape.ts'],
  htmlparser2: ['read/markup.ts', 'read/odf.ts'],
  mammoth: ['read/docx.ts'],
  fflate: ['read/zip-directory.ts', 'write/xlsx.ts'],
  'hyparquet-writer': ['write/parquet.ts'],
  picomatch: ['batch/selection.ts'],
  tinypool: ['batch/labour.ts', 'batch/worker.ts'],
  'string-width': ['write/table.ts'],
  unpdf: ['read/pdf.ts'],
  'node:zlib': ['read/pdf-streams.ts'],
  'node:v8': ['read/room.ts'],
  'node:fs': ['bundle.ts', 'catalogue', 'read/charsets.ts', 'write/columns.ts', 'write/html.ts', 'write/record-schema.ts', 'read/inputs.ts', 'batch/digest.ts', 'batch/work.ts', 'batch/phrasebook.ts', 'rulefile/published.ts', 'cli/main.ts',
    // Its promises, which it makes when they are asked for, as `node:fs/promises` would at once.
    'read/document.ts', 'cli/rules.ts', 'cli/corrections.ts', 'batch/output.ts', 'batch/text-out.ts'],
  'node:fs/promises': ['read', 'batch/output.ts', 'batch/temporary.ts', 'batch/journal.ts', 'batch/digest.ts'],
  'node:path': ['catalogue', 'read', 'cli', 'batch'],
  'node:url': ['catalogue'],
  'node:crypto': ['write/html.ts', 'batch/digest.ts', 'batch/journal.ts', 'batch/temporary.ts'],
  'node:buffer': ['read/encoding.ts'],
  'node:module': ['rules/engine.ts'],
  'node:os': ['cli/batch-options.ts', 'batch/temporary.ts'],
  'node:worker_threads': ['batch'],
}

const layerOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file)
const source = (file: string) => readFileSync(join(src, file), 'utf8')
const imports = (file: string) => ts.preProcessFile(source(file)).importedFiles.map((i) => i.fileName)

/** The regular expressions, and the strings they may be made of, that know only ASCII letters: `\b`, `\B`, `\w`, `\W`. */
function asciiClasses(code: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const pattern = ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : ''
    if (/(?<!\\)(?:\\\\)*\\[bBwW]/u.test(pattern)) found.push(pattern)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true))
  return found
}

describe('sources', () => {
  it.each(files)('%s imports only from the stages before it', (file) => {
    for (const name of imports(file)) {
      if (!name.startsWith('.')) {
        expect(PACKAGES[name]?.some((place) => file === place || file.startsWith(`${place}/`)), `${file} imports ${name}`).toBe(true)
        continue
      }
      const target = layerOf(posix.join(posix.dirname(file), name))
      expect([layerOf(file), ...(LAYERS[layerOf(file)] ?? [])], `${file} imports ${name}`).toContain(target)
    }
  })

  it('have no cycles of imports', () => {
    const state = new Map<string, 'open' | 'done'>()
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return
      expect(state.get(file), [...path, file].join(' → ')).toBeUndefined()
      state.set(file, 'open')
      for (const name of imports(file)) if (name.startsWith('.')) visit(posix.join(posix.dirname(file), name), [...path, file])
      state.set(file, 'done')
    }
    for (const file of files) visit(file, [])
  })

  it.each(files)('%s is of a size that can be read', (file) => {
    expect(source(file).split('\n').length).toBeLessThanOrEqual(251)
  })

  it.each(files.filter((file) => file !== 'text/boundary.ts'))('%s uses no boundaries of ASCII and no escaped Vietnamese letters', (file) => {
    expect(asciiClasses(source(file))).toEqual([])
    expect(source(file)).not.toMatch(/\\u1e[0-9a-f]{2}/iu)
  })

  it.each([
    ['/\\bnăm/u', 1],
    ['/đạt\\b/u', 1],
    ['/[\\w.]+/u', 1],
    ['new RegExp("\\\\bnăm")', 1],
    ['new RegExp(`\\\\Wnăm`)', 1],
    ['/\\\\bnăm/u', 0],
    ['"a\\bc"', 0],
    ['/\\d+ % bước/u', 0],
  ])('the check itself reads %s rightly', (code, found) => {
    expect(asciiClasses(code)).toHaveLength(found)
  })

  it.each(files)('%s is NFC', (file) => {
    const text = source(file)
    expect(text.normalize('NFC')).toBe(text)
  })
})
