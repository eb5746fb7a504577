/** The packed tarball, installed in an empty folder: it runs, imports and brings no more than it needs. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'solieu-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (command: string, args: readonly string[], cwd = folder) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

describe('the package', () => {
  let packed: string[]

  beforeAll(() => {
    const report = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as { files: { path: string }[] }[]
    packed = report[0]!.files.map((f) => f.path)
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', join(folder, readdirSync(folder).find((n) => n.endsWith('.tgz'))!)])
  }, 120_000)

  it('holds the program, its tables, its types and its papers, and no sources or tests', () => {
    expect(packed).toEqual(expect.arrayContaining(['bin/extract.js', 'dist/run/bundle.json', 'dist/run/page.js', 'dist/run/page.css', 'dist/run/rules.schema.json', 'dist/run/record.schema.json', 'dist/run/starter.yaml', 'docs/rules.md', 'dist/run/index.js', 'dist/types/index.d.ts', 'dist/run/communes.tsv', 'LICENSE', 'NOTICE', 'README.md', 'package.json']))
    expect(packed.filter((p) => !/^(?:bin|dist|docs)\/|^(?:LICENSE|NOTICE|README\.md|package\.json)$/u.test(p))).toEqual([])
  })

  it('runs as a command', () => {
    writeFileSync(join(folder, 'report.txt'), 'Tỷ lệ hộ nghèo giảm còn 1,68%.')
    const [figure] = JSON.parse(run('npx', ['--no-install', 'extract', 'report.txt'])) as { value: number }[]
    expect(figure?.value).toBe(1.68)
  })

  it('writes the review page', () => {
    run('npx', ['--no-install', 'extract', 'report.txt', '-o', 'review.html'])
    expect(readFileSync(join(folder, 'review.html'), 'utf8')).toContain('"1,68%"')
  })

  it('is imported as a library with its functions and fields', () => {
    const script = `import { createExtractor, extract, parseNumber, parseQuantity, parseRules, readDocument, FIELDS } from 'solieu'
      const { text } = await readDocument('report.txt')
      console.log(JSON.stringify([extract(text)[0].indicator, parseNumber('một trăm linh năm'), parseQuantity('trên 50 triệu đồng').modifier, FIELDS.length, createExtractor({ rules: [await parseRules('indicators: [{ id: clubs, name: x, phrases: [câu lạc bộ], dimension: count }]')] }).extract('Có 3 câu lạc bộ.')[0].indicator]))`
    expect(JSON.parse(run(process.execPath, ['--input-type=module', '-e', script]))).toEqual(['poverty_rate', 105, 'more_than', 32, 'clubs'])
  })
})
