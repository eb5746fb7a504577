import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { FIELDS } from '../../src/figure.ts'
import { BUDGET, folder, POVERTY, run } from './program.ts'

type Cells = Record<string, string>

describe('formats', () => {
  const cwd = folder({ 'a.txt': POVERTY + BUDGET })
  const json = JSON.parse(run(['a.txt'], { cwd }).stdout) as Record<string, unknown>[]

  it('JSON and NDJSON hold the same records, with every field in order', () => {
    const lines = run(['a.txt', '--format', 'ndjson'], { cwd }).stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(json)
    expect(Object.keys(json[0]!)).toEqual([...FIELDS])
  })

  it.each([
    ['csv', ','],
    ['tsv', '\t'],
  ])('%s reads back as the same values', (format, delimiter) => {
    const { stdout } = run(['a.txt', '--format', format], { cwd })
    const rows = parse(stdout, { columns: true, delimiter }) as Cells[]
    expect(Object.keys(rows[0]!)).toEqual([...FIELDS])
    expect(rows).toEqual(json.map((record) => Object.fromEntries(Object.entries(record).map(([k, v]) => [k, v === null ? '' : String(v)]))))
  })

  it('CSV has a header and CRLF line ends, as RFC 4180 asks', () => {
    const { stdout } = run(['a.txt', '--format', 'csv'], { cwd })
    expect(stdout.startsWith(`${FIELDS.join(',')}\r\n`)).toBe(true)
    expect(stdout.split('\r\n')).toHaveLength(4)
  })
})

describe('output files', () => {
  it.each(['json', 'ndjson', 'csv', 'tsv'])('takes the format from the ending .%s', (ending) => {
    const cwd = folder({ 'a.txt': POVERTY })
    expect(run(['a.txt', '-o', `out.${ending}`], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(cwd, `out.${ending}`), 'utf8')).toBe(run(['a.txt', '--format', ending], { cwd }).stdout)
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', `out.${ending}`])
  })

  it('lets --format win over the ending', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    run(['a.txt', '-o', 'out.csv', '--format', 'ndjson'], { cwd })
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).toMatch(/^\{/u)
  })

  it('says so when the folder of the output does not exist', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    const { code, stderr } = run(['a.txt', '-o', 'no/out.csv'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^extract: cannot write the output: /u)
    expect(existsSync(join(cwd, 'no'))).toBe(false)
  })

  it('never writes over a text that it is to read', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    const { code, stderr } = run(['a.txt', '-o', 'a.txt', '--format', 'csv'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('a.txt')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(POVERTY)
  })

  it('does not read its own earlier output when that stands in the folder', () => {
    const cwd = folder({ 'r/a.txt': POVERTY })
    for (let i = 0; i < 2; i++) expect(run(['r', '-o', 'r/out.txt', '--format', 'ndjson'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, 'r/out.txt'), 'utf8').trimEnd().split('\n')).toHaveLength(1)
  })

  it('puts a new file in the place of an old one', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    writeFileSync(join(cwd, 'out.json'), 'old')
    run(['a.txt', '-o', 'out.json'], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toHaveLength(1)
  })
})

describe('cells that a spreadsheet would run', () => {
  it.each(['=1+1', '+cmd', '-cmd', '@sum', '\u00a0=1', '＝1'])('%s in a source is made plain text', (start) => {
    const cwd = folder({ [`${start}.txt`]: POVERTY })
    const [row] = parse(run(['--format', 'csv', '.'], { cwd }).stdout, { columns: true }) as Cells[]
    expect(row!['source']).toBe(`'${start}.txt`)
  })

  it('leaves negative numbers numbers', () => {
    const cwd = folder({ 'a.txt': 'Chi phí quản lý là âm 67 tỷ đồng.' })
    const [row] = parse(run(['--format', 'csv', 'a.txt'], { cwd }).stdout, { columns: true }) as Cells[]
    expect(row!['value']).toBe('-67000000000')
  })
})
