import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUDGET, folder, POVERTY, run, shell } from './program.ts'

interface Record {
  source: string
  text: string
}

const records = (stdout: string) => JSON.parse(stdout) as Record[]

describe('inputs', () => {
  it('reads a file and names it as it was given', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    const { code, stdout, stderr } = run(['./a.txt'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    expect(records(stdout)).toMatchObject([{ source: './a.txt', line: 1, text: '1,68%', value: 1.68, unit: '%', dimension: 'percent' }])
  })

  it.each([
    ['-', ['-']],
    ['no path', []],
  ])('reads standard input for %s', (_, args) => {
    expect(records(run(args, { input: BUDGET }).stdout)).toMatchObject([{ source: '-', value: 120000000000, unit: 'VND', dimension: 'money' }])
  })

  it('walks a folder in the order of code units, without hidden files, links and other kinds', () => {
    const cwd = folder({ 'r/b.txt': POVERTY, 'r/a/c.md': BUDGET, 'r/B.TXT': POVERTY, 'r/.hidden.txt': POVERTY, 'r/.git/x.txt': POVERTY, 'r/b.json': '{}', 'r/é.txt': BUDGET, 'out.txt': POVERTY })
    symlinkSync(join(cwd, 'out.txt'), join(cwd, 'r/link.txt'))
    symlinkSync(join(cwd, 'r'), join(cwd, 'r/loop'))
    const { code, stdout } = run(['r'], { cwd })
    expect(code).toBe(0)
    expect(records(stdout).map((f) => f.source)).toEqual(['B.TXT', 'a/c.md', 'b.txt', 'é.txt'])
  })

  it('takes several paths in the order given, twice where given twice', () => {
    const cwd = folder({ 'a.txt': POVERTY, 'b.txt': BUDGET })
    expect(records(run(['b.txt', 'a.txt', 'b.txt'], { cwd }).stdout).map((f) => f.source)).toEqual(['b.txt', 'a.txt', 'b.txt'])
  })

  it('reads UTF-16 and drops byte order marks, so that offsets count from the first character', () => {
    const utf16le = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(POVERTY, 'utf16le')])
    const cwd = folder({ 'le.txt': utf16le, 'be.txt': Buffer.from(utf16le).swap16(), 'bom.txt': `\ufeff${POVERTY}` })
    const found = records(run(['le.txt', 'be.txt', 'bom.txt'], { cwd }).stdout)
    expect(found.map((f) => f.text)).toEqual(['1,68%', '1,68%', '1,68%'])
    expect(found).toMatchObject([{ start: POVERTY.indexOf('1,68%') }, { start: POVERTY.indexOf('1,68%') }, { start: POVERTY.indexOf('1,68%') }])
  })
})

describe('inputs that fail', () => {
  const cwd = folder({
    'good.txt': POVERTY, 'empty.txt': '', 'blank.txt': ' \n\t\n', 'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    'controls.txt': '\u0001\u0002\u0003abc\u0004', 'latin.txt': Buffer.from('L\'\xe9t\xe9 dernier', 'latin1'), 'half.txt': Buffer.from([0xff, 0xfe, 0x41]),
  })
  mkdirSync(join(cwd, 'dir'))

  it.each([
    ['missing.txt', 'no such file'],
    ['empty.txt', 'empty file'],
    ['blank.txt', 'empty file (only white space)'],
    ['picture.txt', 'binary file, not text'],
    ['controls.txt', 'binary file, not text'],
    ['latin.txt', 'not UTF-8 text (invalid byte at offset 2), nor any Vietnamese encoding that is known'],
    ['half.txt', 'damaged UTF-16LE text'],
  ])('%s is named with its reason on one line, and the others are done', (name, reason) => {
    const { code, stdout, stderr } = run([name, 'good.txt'], { cwd })
    expect(stderr).toBe(`extract: ${name}: ${reason}\nextract: 2 files, 1 figure, 1 failed (${reason}: 1)\n`)
    expect(records(stdout)).toHaveLength(1)
    expect(code).toBe(1)
  })

  it('reads a text with a stray control character, as one copied from a word processor may hold', () => {
    const { code, stdout, stderr } = run(['vt.txt'], { cwd: folder({ 'vt.txt': `I. Thu ngân sách\u000b\u001d${POVERTY}` }) })
    expect([code, stderr]).toEqual([0, ''])
    expect(records(stdout)).toEqual([expect.objectContaining({ value: 1.68, indicator: 'poverty_rate' })])
  })

  it('tells an empty standard input', () => {
    expect(run([], { cwd })).toEqual({ code: 1, stdout: '[]\n', stderr: 'extract: -: empty file\n' })
  })

  it.skipIf(process.getuid?.() === 0)('tells a file that may not be read', () => {
    writeFileSync(join(cwd, 'secret.txt'), POVERTY, { mode: 0 })
    expect(run(['secret.txt'], { cwd }).stderr).toBe('extract: secret.txt: permission denied\n')
  })

  it('writes control characters of a path as escapes, so that the line stays one', () => {
    const { stderr } = run(['a\nb\u001b[31m.txt'], { cwd })
    expect(stderr).toBe('extract: a\\x0ab\\x1b[31m.txt: no such file\n')
  })

  it.skipIf(process.platform !== 'linux')('names an entry of a folder whose name is not UTF-8, and does the rest of the folder', () => {
    const cwd = folder({ 'r/a.txt': POVERTY, 'r/z.txt': BUDGET })
    writeFileSync(Buffer.concat([Buffer.from(join(cwd, 'r/b')), Buffer.from([0xe1]), Buffer.from('o.txt')]), POVERTY)
    const { code, stdout, stderr } = run(['r'], { cwd })
    expect([code, stderr]).toEqual([1, 'extract: b\ufffdo.txt: file name is not UTF-8\nextract: 3 files, 2 figures, 1 failed (file name is not UTF-8: 1)\n'])
    expect(records(stdout).map((f) => f.source)).toEqual(['a.txt', 'z.txt'])
  })

  it('does the others and keeps the exit code when standard error cannot be written', () => {
    const { stdout } = shell('$EXTRACT missing.txt good.txt --format ndjson 2>/dev/full; echo $?', cwd)
    expect(stdout).toMatch(/^\{.*\}\n1\n$/u)
  })

  it('gives an empty folder as no records and no error', () => {
    expect(run(['dir'], { cwd })).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
  })
})

describe('pipes', () => {
  const cwd = folder({ 'long.txt': BUDGET.repeat(20_000) })

  it('delivers large output whole to a slow reader, with nothing on standard error', () => {
    const { code, stdout, stderr } = shell('$EXTRACT long.txt --format ndjson | (sleep 1; cat)', cwd)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.trimEnd().split('\n')).toHaveLength(20_000)
  })

  it('ends quietly with 0 when the reader has gone', () => {
    const { stdout, stderr } = shell('set -o pipefail; $EXTRACT long.txt --format ndjson | head -1 >/dev/null; echo $?', cwd)
    expect([stdout.trim(), stderr]).toEqual(['0', ''])
  })

  it.each(['long.txt', '--help', '--version'])('does not hide that the output of %s could not be written', (argument) => {
    const { stdout, stderr } = shell(`$EXTRACT ${argument} > /dev/full; echo $?`, cwd)
    expect(stdout.trim()).toBe('1')
    expect(stderr).toBe('extract: cannot write the output: ENOSPC: no space left on device\n')
  })
})
