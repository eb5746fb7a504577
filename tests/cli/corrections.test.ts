/** `--corrections` as a program: in every format, with threads, resumed, and with rows that are of no figure any more. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figure.ts'
import { BUDGET, folder, POVERTY, run } from './program.ts'

const HEADER = ['source', 'start', 'end', 'text', 'mark', 'field', 'value']
/** Right in one text, wrong in the other. */
const ROWS = [['a.txt', '24', '29', '1,68%', 'right', '', ''], ['b.txt', '18', '29', '120 tỷ đồng', 'wrong', '', '']]
const EDITED = [['a.txt', '24', '29', '1,68%', 'edited', 'value', '1.86'], ['a.txt', '24', '29', '1,68%', 'edited', 'period', '2020'], ['a.txt', '24', '29', '1,68%', 'edited', 'place', 'tỉnh Bắc Kạn']]
const csv = (rows: readonly (readonly string[])[]) => stringify([HEADER, ...rows])
const here = (rows: readonly (readonly string[])[]) => folder({ 'r/a.txt': POVERTY, 'r/b.txt': BUDGET, 'c.csv': csv(rows) })
const of = (stdout: string) => stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Figure)

describe('corrections', () => {
  it('leave out what is wrong, mark what is right, and say how many were applied', () => {
    const { code, stdout, stderr } = run(['r', '-f', 'ndjson', '--corrections', 'c.csv'], { cwd: here(ROWS) })
    expect(of(stdout).map(({ source, value, reviewed }) => [source, value, reviewed])).toEqual([['a.txt', 1.68, 'right']])
    expect([code, stderr]).toEqual([0, 'extract: 2 files, 1 figure, 2 corrections applied\n'])
  })

  it('set fields, and what follows from them, before filters look', () => {
    const { stdout, stderr } = run(['r', '-f', 'ndjson', '--corrections', 'c.csv', '--period', '2020', '--lang', 'vi'], { cwd: here(EDITED) })
    expect(of(stdout)).toMatchObject([{ source: 'a.txt', value: 1.86, period: '2020', place: 'tỉnh Bắc Kạn', placeCode: '06', placeCodeNew: '19', reviewed: 'edited' }])
    expect(stderr).toBe('extract: 2 tệp, 1 số liệu, 3 chỉnh sửa được áp dụng\n')
  })

  it.each(['json', 'csv', 'tsv', 'table'])('are in %s', (format) => {
    const { stdout } = run(['r', '-f', format, '--columns', 'source,value,reviewed', '--corrections', 'c.csv', '-q'], { cwd: here([...EDITED, ROWS[1]!]) })
    expect(stdout).toContain('edited')
    expect(stdout).toContain('1.86')
    expect(stdout).not.toContain('120')
  })

  it('are in a pivot and a chart', () => {
    const cwd = here(EDITED)
    expect(run(['pivot', 'r', '--corrections', 'c.csv', '-q'], { cwd }).stdout).toContain('tỉnh Bắc Kạn,"06",poverty_rate,level,actual,"%",1.86,')
    expect(run(['chart', 'r', '--indicator', 'poverty_rate', '--corrections', 'c.csv', '-q'], { cwd }).stdout).toContain('tỉnh Bắc Kạn: 2020: 1.86 %.')
  })

  it('that are of no figure any more are told with file and line, and fail nothing', () => {
    const cwd = here([...ROWS, ['a.txt', '25', '30', '1,68%', 'wrong', '', ''], ['b.txt', '18', '29', '121 tỷ đồng', 'edited', 'value', '1'], ['b.txt', '18', '29', '121 tỷ đồng', 'edited', 'unit', 'VND'], ['gone.txt', '1', '2', 'x', 'right', '', ''], ['gone.txt', '3', '4', 'x', 'right', '', '']])
    const { code, stderr } = run(['r', '-o', 'out.csv', '--corrections', 'c.csv'], { cwd })
    expect(code).toBe(0)
    expect(stderr.split('\n')).toEqual([
      'extract: c.csv:4: no figure “1,68%” at 25–30 of a.txt any more', 'extract: c.csv:5: no figure “121 tỷ đồng” at 18–29 of b.txt any more', 'extract: c.csv:6: no figure “121 tỷ đồng” at 18–29 of b.txt any more',
      'extract: c.csv:7: of gone.txt, which was not read', 'extract: 2 files, 1 figure, 2 corrections applied, 3 stale, 2 of texts that were not read', '',
    ])
  })

  it('are told of a single text too, and of standard input', () => {
    const cwd = folder({ 'c.csv': csv([['-', '24', '29', '1,68%', 'wrong', '', ''], ['-', '1', '2', 'x', 'wrong', '', '']]) })
    const { stdout, stderr } = run(['--corrections', 'c.csv'], { cwd, input: POVERTY })
    expect([stdout, stderr]).toEqual(['[]\n', 'extract: c.csv:3: no figure “x” at 1–2 of - any more\nextract: 1 file, 0 figures, 1 correction applied, 1 stale\n'])
  })

  it('come to the same with threads as without, for many texts and a large one', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`r/${String(i).padStart(3, '0')}.txt`, `${POVERTY}${'Xã đã tổ chức lễ ra quân. '.repeat(40)}\n`]))
    const rows = [...Array.from({ length: 300 }, (_, i) => [`${String(i).padStart(3, '0')}.txt`, '24', '29', '1,68%', ['right', 'wrong'][i % 2]!, '', '']), ['large.txt', '24', '29', '1,68%', 'edited', 'value', '5'], ['large.txt', '4', '5', 'x', 'wrong', '', '']]
    const cwd = folder({ ...many, 'r/large.txt': POVERTY.repeat(28_000), 'c.csv': csv(rows) })
    const alone = run(['r', '-f', 'ndjson', '--columns', 'source,value,reviewed', '--corrections', 'c.csv', '-j', '1'], { cwd })
    expect(alone.stderr).toBe('extract: c.csv:303: no figure “x” at 4–5 of large.txt any more\nextract: 301 files, 28,150 figures, 301 corrections applied, 1 stale\n')
    expect(of(alone.stdout).filter(({ reviewed }) => reviewed !== null).length).toBe(151)
    expect(run(['r', '-f', 'ndjson', '--columns', 'source,value,reviewed', '--corrections', 'c.csv', '-j', '2'], { cwd })).toEqual(alone)
  })

  it('are part of what a resumed run goes by', () => {
    const cwd = here([...ROWS, ['a.txt', '1', '2', 'x', 'wrong', '', '']])
    const resumed = () => run(['r', '-o', 'out.csv', '--columns', 'source,value,reviewed', '--corrections', 'c.csv', '--resume'], { cwd }).stderr
    const out = () => readFileSync(join(cwd, 'out.csv'), 'utf8')
    const stale = 'extract: c.csv:4: no figure “x” at 1–2 of a.txt any more\n'
    expect(resumed()).toBe(`${stale}extract: 2 files, 1 figure, 2 corrections applied, 1 stale\n`)
    expect(resumed()).toBe(`${stale}extract: 2 files, 1 figure, 2 unchanged, 2 corrections applied, 1 stale\n`)
    expect(out()).toContain('a.txt,1.68,right')
    writeFileSync(join(cwd, 'c.csv'), csv(EDITED))
    expect(resumed()).toBe('extract: 2 files, 2 figures, 3 corrections applied\n')
    expect(out()).toContain('a.txt,1.86,edited')
  })

  it.each([
    ['with a bad row', csv([['a.txt', '24', '29', '1,68%', 'edited', 'value', '1,86']]), 'extract: c.csv:2: "1,86" is no number: digits, and a point before decimals\n'],
    ['with another header', 'a,b\n', 'extract: c.csv:1: the header is not source,start,end,text,mark,field,value\n'],
    ['in another encoding', new Uint8Array([0xff, 0xfe, 0x41]), 'extract: c.csv: not UTF-8 text\n'],
    ['that are not there', null, 'extract: c.csv: no such file\n'],
  ])('%s are wrong usage', (_, content, message) => {
    const cwd = folder({ 'a.txt': POVERTY, ...(content === null ? {} : { 'c.csv': content }) })
    expect(run(['a.txt', '--corrections', 'c.csv'], { cwd })).toEqual({ code: 2, stdout: '', stderr: message })
  })

  it('are not written over', () => {
    const { code, stderr } = run(['r', '-o', 'c.csv', '--corrections', 'c.csv'], { cwd: here(ROWS) })
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'extract: c.csv is to be read and cannot be the output'])
  })

  it('may name indicators of a rule file', () => {
    const rules = 'indicators:\n  - id: clubs\n    name: câu lạc bộ\n    dimension: count\n    phrases: [câu lạc bộ]\n    examples:\n      - { text: "Xã có 3 câu lạc bộ.", gives: [{ text: "3 câu lạc bộ", indicator: clubs }] }\n'
    const cwd = folder({ 'a.txt': POVERTY, 'rules.yaml': rules, 'c.csv': csv([['a.txt', '24', '29', '1,68%', 'edited', 'indicator', 'clubs']]) })
    expect(run(['a.txt', '--corrections', 'c.csv'], { cwd }).stderr).toBe('extract: c.csv:2: there is no indicator "clubs"\n')
    expect(run(['a.txt', '--corrections', 'c.csv', '--rules', 'rules.yaml'], { cwd }).stdout).toContain('"indicator":"clubs"')
  })
})
