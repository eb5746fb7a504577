/** Zip archives are read like folders. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx, paragraph } from '../read/office.ts'
import { BUDGET, folder, POVERTY, run } from './program.ts'

const records = (stdout: string) => stdout.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { source: string; value: number })
const archive = zipSync({ 'b/budget.txt': strToU8(BUDGET), 'a/poverty.docx': docx(paragraph(POVERTY.trim())), '.hidden.txt': strToU8(POVERTY), '__MACOSX/x.txt': strToU8(POVERTY), 'picture.png': strToU8('x'), 'inner.zip': zipSync({ 'x.txt': strToU8(POVERTY) }), '../up.txt': strToU8(POVERTY) })

describe('an archive', () => {
  it('gives the records of its files, by their names, and what it holds beside them is passed over', () => {
    const cwd = folder({ 'reports.zip': archive })
    const { code, stdout, stderr } = run(['reports.zip', '--format', 'ndjson'], { cwd })
    expect([code, stderr]).toEqual([0, 'extract: 2 files, 2 figures\n'])
    expect(records(stdout).map(({ source, value }) => [source, value])).toEqual([['a/poverty.docx', 1.68], ['b/budget.txt', 120e9]])
  })

  it('in a folder stands before the names of its files', () => {
    const cwd = folder({ 'in/reports.zip': archive, 'in/z.txt': POVERTY })
    expect(records(run(['in', '--format', 'ndjson'], { cwd }).stdout).map(({ source }) => source)).toEqual(['reports.zip/a/poverty.docx', 'reports.zip/b/budget.txt', 'z.txt'])
  })

  it('with a bad file goes on with the others', () => {
    const bad = zipSync({ 'a.txt': strToU8(''), 'b.docx': strToU8('PK\u0003\u0004x'), 'c.txt': new Uint8Array(60 * 1024 * 1024), 'd.txt': strToU8(BUDGET) }, { level: 9 })
    const { code, stdout, stderr } = run(['bad.zip', '--format', 'ndjson'], { cwd: folder({ 'bad.zip': bad }) })
    expect(code).toBe(1)
    expect(stderr).toBe('extract: a.txt: empty file\nextract: b.docx: damaged archive, or cut short\nextract: c.txt: would unpack to 60 MB, more than is read\nextract: 4 files, 1 figure, 3 failed (empty file: 1; damaged archive, or cut short: 1; would unpack to 60 MB, more than is read: 1)\n')
    expect(records(stdout)).toHaveLength(1)
  })

  it.each([['cut.zip', archive.subarray(0, 200)], ['none.zip', strToU8('not an archive')]])('%s is named with its reason, and the others are done', (name, bytes) => {
    const { code, stdout, stderr } = run([name, 'good.txt', '--format', 'ndjson'], { cwd: folder({ [name]: bytes, 'good.txt': POVERTY }) })
    expect([code, stderr]).toEqual([1, `extract: ${name}: damaged archive, or cut short\nextract: 2 files, 1 figure, 1 failed (damaged archive, or cut short: 1)\n`])
    expect(records(stdout)).toHaveLength(1)
  })
})
