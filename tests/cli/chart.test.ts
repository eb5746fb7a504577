/** `extract chart` as a program. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, run } from './program.ts'

const FILES = {
  'r/a.txt': 'Năm 2020, tỷ lệ hộ nghèo của tỉnh Bắc Kạn giảm còn 1,68%, giảm 0,5% so với năm 2019.\nNăm 2019, tỷ lệ hộ nghèo của tỉnh Bắc Kạn là 2,18%.\n',
  'r/b.txt': 'Năm 2020, tỷ lệ hộ nghèo của tỉnh Bắc Kạn giảm còn 1,7%.\nNăm 2020, tỷ lệ hộ nghèo của tỉnh Cao Bằng là 3,2%.\n',
}

describe('extract chart', () => {
  it('draws the levels of an indicator, a series for each place, into a file', () => {
    const cwd = folder(FILES)
    const { code, stdout, stderr } = run(['chart', '--indicator', 'poverty_rate', '--lang', 'vi', 'r', '-o', 'chart.svg'], { cwd })
    expect([code, stdout, stderr]).toEqual([0, '', 'extract: 2 tệp, 4 số liệu\n'])
    const svg = readFileSync(join(cwd, 'chart.svg'), 'utf8')
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*lang="vi"/u)
    expect(svg).toContain('<title id="chart-title">Tỷ lệ hộ nghèo</title>')
    expect(svg).toContain('tỉnh Bắc Kạn: 2019: 2,18 %; 2020: 1,68 % hoặc 1,7 %. tỉnh Cao Bằng: 2020: 3,2 %.')
    expect([...svg.matchAll(/data-source="([^"]*)" data-line="(\d)"/gu)].map(([, source, line]) => `${source}:${line}`).sort()).toEqual(['a.txt:1', 'a.txt:2', 'b.txt:1', 'b.txt:2'])
  })

  it('draws other roles, places and periods when asked, on standard output too', () => {
    const cwd = folder(FILES)
    const { stdout } = run(['chart', '--indicator', 'poverty_rate', '--role', 'change', '-q', 'r'], { cwd })
    expect(stdout).toContain('>% · change against 2019</text>')
    expect(stdout).toContain('2020: -0.5 %')
    expect(run(['chart', '--indicator', 'poverty_rate', '--place', 'Cao Bằng', '-q', 'r'], { cwd }).stdout).toContain('Figures: 1; places: 1; 2020 to 2020. tỉnh Cao Bằng: 2020: 3.2 %.')
  })

  it.each([
    ['an unknown indicator, with the nearest', ['--indicator', 'poverty_rat', 'r'], 2, 'extract: there is no indicator poverty_rat; did you mean "poverty_rate"? extract indicators lists them\n'],
    ['no indicator', ['r'], 2, 'extract: a chart is of one indicator: give --indicator once; extract indicators lists them\nTry: extract --help\n'],
    ['two indicators', ['--indicator', 'gdp', '--indicator', 'cpi', 'r'], 2, 'extract: a chart is of one indicator: give --indicator once; extract indicators lists them\nTry: extract --help\n'],
    ['another format', ['--indicator', 'gdp', 'r', '-o', 'chart.png'], 2, 'extract: a chart is SVG: end chart.png in .svg\nTry: extract --help\n'],
    ['a report as its output', ['--indicator', 'gdp', 'r', '-o', 'r/x.svg', '--include', '*'], 2, 'extract: x.svg is to be read and cannot be the output\nTry: extract --help\n'],
    ['what has no figure', ['--indicator', 'gdp', '-q', 'r', '-o', 'chart.svg'], 1, 'extract: no figure of gdp that is asked for: there is nothing to draw\n'],
  ])('refuses %s, and leaves no file', (_, args, code, message) => {
    const cwd = folder({ ...FILES, 'r/x.svg': 'Tỷ lệ hộ nghèo còn 1%.' })
    const result = run(['chart', ...args], { cwd })
    expect([result.code, result.stdout, result.stderr]).toEqual([code, '', message])
    expect(existsSync(join(cwd, 'chart.svg')) || existsSync(join(cwd, 'chart.png'))).toBe(false)
  })

  it('tells what has no period', () => {
    const { code, stderr } = run(['chart', '--indicator', 'poverty_rate', '-q', '-'], { input: 'Tỷ lệ hộ nghèo còn 1%.\n' })
    expect([code, stderr]).toEqual([1, 'extract: no figure of poverty_rate with a period and a value: there is nothing to draw\n'])
  })
})
