/** What spreadsheets, terminals and other programs are given, read back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { FIELDS } from '../../src/figure.ts'
import { xlsx } from '../../src/write/xlsx.ts'
import { textOf } from '../../src/write/writer.ts'
import { folder, POVERTY, run } from './program.ts'

const TEXT = 'Năm 2020, thu ngân sách thành phố Hà Nội đạt 3.050,5 tỷ đồng, tăng từ 5 đến 7% so với cùng kỳ; có 15/17 xã <đạt> "chuẩn" & 1.234 hộ.\n'
const cwd = folder({ 'r/a.txt': TEXT, 'r/b.txt': POVERTY, 'r/c.txt': 'Không có gì.\n' })
const figures = JSON.parse(run(['r', '--format', 'json'], { cwd }).stdout) as Record<string, unknown>[]
const lists = figures.map((figure) => FIELDS.map((field) => figure[field]))

describe('XLSX', () => {
  it('holds the records with typed cells, and a sheet of the sources with their counts', async () => {
    expect(run(['r', '-o', 'f.xlsx', '--lang', 'vi', '--quiet'], { cwd }).code).toBe(0)
    const { sheets } = await readXlsx(readFileSync(join(cwd, 'f.xlsx')))
    expect(sheets.map(({ name }) => name)).toEqual(['Số liệu', 'Nguồn'])
    expect(sheets[0]!.rows[0]!.slice(4, 6)).toEqual(['Nguyên văn', 'Giá trị'])
    expect(sheets[0]!.rows.slice(1).map((row) => FIELDS.map((_, i) => row[i] ?? null))).toEqual(lists)
    expect(sheets[1]!.rows.slice(1)).toEqual([['a.txt', figures.length - 1], ['b.txt', 1]])
  })

  it('keeps its header in sight, filters all rows, and shows numbers with Vietnamese separators', () => {
    const parts = unzipSync(readFileSync(join(cwd, 'f.xlsx')))
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml']!).toString()
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain(`<autoFilter ref="A1:AF${figures.length + 1}"/>`)
    expect(Buffer.from(parts['xl/styles.xml']!).toString()).toContain('[$-42A]#,##0')
  })

  it('goes on in another sheet where one is full', async () => {
    const assembly = xlsx({ fields: ['value'] as const }, 3).assemble()
    const writer = xlsx({ fields: ['value'] as const }, 3)
    const pieces = [assembly.open(), await assembly.add({ piece: writer.records([1, 2, 3, 4, 5].map((value) => ({ value }))), count: 5, source: null }), await assembly.close()]
    const { sheets } = await readXlsx(Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))))
    expect(sheets.map(({ rows }) => rows.slice(1).map(([value]) => value))).toEqual([[1, 2], [3, 4], [5]])
  })

  it('writes what XML cannot hold in the way of worksheets', () => {
    expect(textOf(xlsx({ fields: ['text'] as const }).records([{ text: 'a\u0001<b>_x0041_' }]))).toContain('a_x0001_&lt;b&gt;_x005F_x0041_')
  })

  it('is not written to a terminal, nor are separated values of other formats asked for', () => {
    expect(run(['r', '--format', 'json', '--excel'], { cwd }).code).toBe(2)
  })
})

describe('separated values', () => {
  it('for a Vietnamese Excel: byte order mark, semicolons, decimal commas, CRLF', () => {
    const { stdout } = run(['r', '--format', 'csv', '--excel', '--columns', 'text,value,confidence', '--lang', 'vi'], { cwd })
    expect(stdout.startsWith('\ufeffNguyên văn;Giá trị;Độ tin cậy\r\n')).toBe(true)
    const rows = parse(stdout, { delimiter: ';', bom: true, from_line: 2 }) as string[][]
    expect(rows.map(([text, value]) => [text, value])).toEqual(figures.map(({ text, value }) => [text, value === null ? '' : String(value).replace('.', ',')]))
  })

  it.each([['\\t', '\t'], ['|', '|'], [';', ';']])('with --delimiter %s', (asked, sign) => {
    expect(run(['r', '--format', 'csv', '--delimiter', asked, '--bom', '--columns', 'line,unit'], { cwd }).stdout).toMatch(new RegExp(`^\ufeffline[${sign}]unit\r\n`, 'u'))
  })

  it('puts text in quotes that a spreadsheet would take for a number or a date', () => {
    expect(run(['r/a.txt', '--format', 'csv', '--columns', 'period,value,placeCode'], { cwd }).stdout).toContain('"2020",3050500000000,"01"\r\n')
  })
})

it('Parquet holds the same records', async () => {
  run(['r', '-o', 'f.parquet'], { cwd })
  const bytes = readFileSync(join(cwd, 'f.parquet'))
  expect(await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer })).toEqual(figures)
})

it('a table fits its line', () => {
  const { stdout } = run(['r', '--format', 'table', '--lang', 'vi'], { cwd })
  expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(100)
  expect(stdout).toContain('3.050.500.000.000')
})

describe('extract pivot', () => {
  const reports = folder({
    'r/a.txt': 'Năm 2020, tỷ lệ hộ nghèo của tỉnh Bắc Kạn giảm còn 1,68%, giảm 0,5% so với năm 2019.\nNăm 2018, tỷ lệ hộ nghèo của tỉnh Bắc Kạn còn gần 1,2%.\n',
    'r/b.txt': 'Năm 2020, tỷ lệ hộ nghèo của tỉnh Bắc Kạn giảm còn 1,7%.\nNăm 2018, tỷ lệ hộ nghèo của tỉnh Bắc Kạn còn 1,2%.\n',
  })
  const { stdout, stderr } = run(['pivot', 'r', '--quiet'], { cwd: reports })
  const rows = parse(stdout, { columns: true }) as Record<string, string>[]

  it('has a column for each period, levels before changes, and a fall below zero', () => {
    expect(stdout.split('\r\n')[0]).toBe('place,placeCode,indicator,measure,status,unit,"2018","2020",notes,conflicts')
    expect(rows.map((row) => [row['indicator'], row['measure'], row['2018'], row['2020']])).toEqual([['poverty_rate', 'level', '1.2', ''], ['poverty_rate', 'change 2019', '', '-0.5']])
    expect(rows[0]!['notes']).toBe('2018: nearly')
  })

  it('lists what reports contradict each other in, and fills no cell with it', () => {
    expect(rows[0]!['conflicts']).toBe('2020: 1.68 (a.txt:1) ≠ 1.7 (b.txt:1)')
    expect(stderr).toBe('extract: 1 cell has conflicting values: it is empty, and the values are listed in the last column\n')
  })
})
