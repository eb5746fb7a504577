import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folder, POVERTY, run } from './program.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

describe('usage', () => {
  it('prints help with every option, three examples and the exit codes', () => {
    const { code, stdout } = run(['--help'])
    expect(code).toBe(0)
    for (const part of ['Usage: extract', '--format', '--output', '--date', '--version', 'extract report.txt', '> figures.csv', 'extract reports/', '0  all inputs done', '1  some input', '2  wrong usage']) {
      expect(stdout).toContain(part)
    }
  })

  it('prints its version', () => {
    expect(run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([
    ['an unknown option', ['--nope', 'a.txt'], '--nope'],
    ['an unknown format', ['--format', 'xml', 'a.txt'], 'json, ndjson, csv, tsv'],
    ['an ending that tells no format', ['-o', 'out.dat', 'a.txt'], 'out.dat'],
    ['a month that is none', ['--date', '2020-13', 'a.txt'], 'YYYY-MM-DD'],
    ['a year of three digits', ['--date', '0999', 'a.txt'], 'YYYY-MM-DD'],
    ['a day that is none', ['--date', '2021-02-29', 'a.txt'], 'YYYY-MM-DD'],
  ])('refuses %s with 2 and says why', (_, args, reason) => {
    const { code, stdout, stderr } = run(args, { cwd: folder({ 'a.txt': POVERTY }) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
  })

  it('reads relative periods against --date', () => {
    const cwd = folder({ 'a.txt': 'Năm nay, tỷ lệ hộ nghèo giảm còn 1,68%.' })
    const period = (args: string[]) => (JSON.parse(run([...args, 'a.txt'], { cwd }).stdout) as { period: string | null }[])[0]?.period
    expect([period(['--date', '2023-05']), period([])]).toEqual(['2023', null])
  })
})
