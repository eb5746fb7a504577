/** The review page as an output of the program: by its ending, the same bytes however it is worked, and refused where it makes no sense. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUDGET, folder, POVERTY, run } from '../cli/program.ts'

const output = (cwd: string, name = 'review.html') => readFileSync(join(cwd, name), 'utf8')

describe('the review page', () => {
  it.each(['review.html', 'review.htm'])('is asked for by the ending of %s, and by --format html', (name) => {
    const cwd = folder({ 'a.txt': POVERTY })
    expect(run(['a.txt', '-o', name], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(output(cwd, name)).toMatch(/^<!DOCTYPE html>/u)
    expect(run(['a.txt', '--format', 'html'], { cwd }).stdout).toBe(output(cwd, name))
  })

  it('is the same for any number of threads, of small inputs and of one that is sent while it is made', () => {
    const cwd = folder({ ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`r/${i}.txt`, (POVERTY + BUDGET).repeat(i + 1)])), 'r/large.txt': ('Các thôn, bản tiếp tục giữ gìn vệ sinh môi trường. '.repeat(30) + POVERTY).repeat(600) })
    for (const jobs of ['1', '3']) expect(run(['r', '-o', `${jobs}.html`, '-j', jobs, '-q'], { cwd }).code).toBe(0)
    expect(output(cwd, '3.html') === output(cwd, '1.html')).toBe(true)
  })

  it('is the same when only what has changed is done again', () => {
    const cwd = folder({ 'r/a.txt': POVERTY, 'r/b.txt': BUDGET, 'r/c.txt': POVERTY })
    run(['r', '-o', 'review.html', '--resume', '-q'], { cwd })
    const whole = output(cwd)
    run(['r', '-o', 'review.html', '--resume', '-q'], { cwd })
    expect(output(cwd)).toBe(whole)
  })

  it('holds the figures that are wanted, and names every text that was read', () => {
    const cwd = folder({ 'a.txt': POVERTY, 'b.txt': BUDGET, 'c.txt': 'Không có gì.\n', 'd.txt': '' })
    const { code, stderr } = run(['a.txt', 'b.txt', 'c.txt', 'd.txt', '-o', 'review.html', '--dimension', 'money', '-q'], { cwd })
    expect([code, stderr]).toEqual([1, 'extract: d.txt: empty file\n'])
    const heads = [...output(cwd).matchAll(/data-of="figures">\{"source":"([^"]+)"/gu)].map(([, source]) => source)
    expect(heads).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(output(cwd)).toContain('"120 tỷ đồng"')
    expect(output(cwd)).not.toContain('"1,68%"')
  })

  it('is whole with no input that can be read', () => {
    const cwd = folder({})
    expect(run(['none.txt', '-o', 'review.html'], { cwd }).code).toBe(1)
    expect(output(cwd)).toMatch(/<\/script>\n<\/body>\n<\/html>\n$/u)
  })

  it('is none of a pivot, nor of a listing', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    const { code, stderr } = run(['pivot', 'a.txt', '-o', 'table.html'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('cannot tell the format of table.html: end it in .csv, .tsv, .xlsx or give --format')
    expect(run(['indicators', '--format', 'html'], { cwd }).code).toBe(2)
  })
})
