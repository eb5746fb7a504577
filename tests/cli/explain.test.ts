import { describe, expect, it } from 'vitest'
import { folder, run } from './program.ts'

// In 2020 grain output reached 4,368 t, up 5.2% on the year before.
const REPORT = 'Báo cáo năm 2020\n\nSản lượng lương thực có hạt đạt 4.368 tấn, tăng 5,2% so với cùng kỳ.\n\nTỷ lệ hộ nghèo giảm còn 1,68%.\n'
const cwd = folder({ 'report.txt': REPORT })
const explained = (...args: string[]) => run(['explain', ...args], { cwd })

describe('extract explain', () => {
  it('shows the sentence, its spans, and for each field the words that decided it', () => {
    const { code, stdout, stderr } = explained('report.txt:3', '--figure', '2')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('report.txt:3  figure 2 of 3')
    expect(stdout).toContain('tăng «5,2%» so với cùng kỳ')
    expect(stdout).toContain('tăng [Rise]')
    expect(stdout).toMatch(/role +change {2}\(rule rise-by: .+ “tăng 5,2%”\)/u)
    expect(stdout).toMatch(/baseline +yoy {2}\(stated “so với cùng kỳ”\)/u)
    expect(stdout).toMatch(/label +Sản lượng lương thực có hạt {2}\(no subject of its own/u)
    expect(stdout).toMatch(/period +2020 {2}\(stated “năm 2020”, line 1\)/u)
    expect(stdout).toMatch(/confidence +0\.\d+/u)
  })

  it('names the candidates that lost', () => {
    // "giảm còn" (fell to) begins like "giảm" (fell by)
    expect(explained('report.txt:5').stdout).toMatch(/role +level {2}\(rule level-reached-by-fall: .+\n +not: change, rule fall-by {2}\(level-reached-by-fall is over it/u)
  })

  it('explains every figure of the line, or of the text, or of standard input', () => {
    const count = (text: string) => text.match(/figure \d of 3/gu)?.length
    expect([count(explained('report.txt:3').stdout), count(explained('report.txt').stdout)]).toEqual([2, 3])
    expect(count(run(['explain', '-'], { cwd, input: REPORT }).stdout)).toBe(3)
  })

  it.each([
    [['report.txt:4'], 1, 'no figure in line 4; the lines with figures are 3, 5'],
    [['report.txt:3', '--figure', '3'], 1, 'no figure 3 in line 3, which has 2'],
    [['nothing.txt:3'], 1, 'nothing.txt: no such file'],
    [['report.txt', '--figure', '0'], 2, 'no number from 1'],
    [['report.txt', '--date', '2020-13'], 2, 'YYYY-MM-DD'],
    [[], 2, 'missing required argument'],
  ])('%j ends with %i and says why', (args, code, reason) => {
    const result = explained(...args)
    expect([result.code, result.stdout]).toEqual([code, ''])
    expect(result.stderr).toContain(reason)
  })
})

describe('extract explain of a table', () => {
  it('names the cell and the heads that its fields were read from', () => {
    const { code, stdout } = run(['explain', '-'], { input: 'Chỉ tiêu\tNăm 2019\tKế hoạch 2020\nSố hộ nghèo (hộ)\t85\t71\n' })
    expect(code).toBe(0)
    expect(stdout).toContain('-:2  figure 2 of 2')
    expect(stdout).toContain('Số hộ nghèo (hộ) 85 «71»')
    expect(stdout).toMatch(/value +71 {2}\(row 2, column 3 of table 1\)/u)
    expect(stdout).toMatch(/status +target {2}\(the head of the column/u)
    expect(stdout).toMatch(/period +2020 /u)
  })
})
