import { chmodSync, existsSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { FIELDS } from '../../src/figure.ts'
import { BUDGET, folder, POVERTY, run, shell } from './program.ts'

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
    expect(stderr).toBe('extract: cannot write the output: no/out.csv: ENOENT: no such file or directory\n')
    expect(existsSync(join(cwd, 'no'))).toBe(false)
  })

  it('refuses a folder before it reads anything', () => {
    const { stderr } = run(['missing.txt', '-o', 'dir.json'], { cwd: folder({ 'dir.json/a.txt': POVERTY }) })
    expect(stderr).toBe('extract: cannot write the output: dir.json: EISDIR: illegal operation on a directory\n')
  })

  it('never writes over a text that it is to read', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    const { code, stderr } = run(['a.txt', '-o', 'a.txt', '--format', 'csv'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('a.txt')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(POVERTY)
  })

  it.each([
    ['stands in a folder that is read', 'r', 'r/a.txt'],
    ['is reached through a linked folder', 'linked/a.txt', 'r/a.txt'],
    ['is a symbolic link to it', 'r/a.txt', 'symbolic.csv'],
    ['is another name of it', 'r/a.txt', 'hard.csv'],
  ])('refuses an output that is an input where it %s', (_, input, output) => {
    const cwd = folder({ 'r/a.txt': POVERTY })
    symlinkSync('r', join(cwd, 'linked'))
    symlinkSync('r/a.txt', join(cwd, 'symbolic.csv'))
    linkSync(join(cwd, 'r/a.txt'), join(cwd, 'hard.csv'))
    const { code, stderr } = run([input, '-o', output, '--format', 'csv'], { cwd })
    expect([code, stderr.includes('cannot be the output')]).toEqual([2, true])
    expect(readFileSync(join(cwd, 'r/a.txt'), 'utf8')).toBe(POVERTY)
  })

  it('replaces its own earlier output in the folder that it reads', () => {
    const cwd = folder({ 'r/a.txt': POVERTY })
    for (let i = 0; i < 2; i++) expect(run(['r', '-o', 'r/out.csv'], { cwd }).code).toBe(0)
    expect(readFileSync(join(cwd, 'r/out.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(2)
  })

  it('follows a link to the file behind it, and keeps that file as private as it was', () => {
    const cwd = folder({ 'a.txt': POVERTY, 'real.json': 'old' })
    chmodSync(join(cwd, 'real.json'), 0o600)
    symlinkSync('real.json', join(cwd, 'link.json'))
    expect(run(['a.txt', '-o', 'link.json'], { cwd }).code).toBe(0)
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true)
    expect(JSON.parse(readFileSync(join(cwd, 'real.json'), 'utf8'))).toHaveLength(1)
    expect(statSync(join(cwd, 'real.json')).mode & 0o777).toBe(0o600)
  })

  it('writes into a named pipe and does not put a file in its place', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    const { stdout, stderr } = shell('mkfifo p.json; cat p.json & $EXTRACT a.txt -o p.json; [ -p p.json ] || kill $!; wait', cwd)
    expect([JSON.parse(stdout), stderr]).toEqual([[expect.objectContaining({ value: 1.68 })], ''])
    expect(lstatSync(join(cwd, 'p.json')).isFIFO()).toBe(true)
  })

  it.each([
    ['in its first piece', 100, 1],
    ['in its last piece, which is then cut short', 100, 31],
    ['between', 1000, 100],
  ])('leaves the old file and no other when the disk is full %s', (_, lines, size) => {
    const cwd = folder({ 'long.txt': BUDGET.repeat(lines), 'out.ndjson': 'old' })
    const { stdout, stderr } = shell(`ulimit -f ${size}; $EXTRACT long.txt -o out.ndjson; echo $?`, cwd)
    expect([stdout, stderr]).toEqual(['1\n', 'extract: cannot write the output: out.ndjson: EFBIG: file too large\n'])
    expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe('old')
    expect(readdirSync(cwd).sort()).toEqual(['long.txt', 'out.ndjson'])
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
