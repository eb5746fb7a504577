/** Encodings on the command line. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asWindows1252, toTcvn3, toVni } from '../read/encodings.ts'
import { folder, run } from './program.ts'

const TEXT = 'Năm 2020, tỷ lệ hộ nghèo của huyện giảm còn 1,68%; thu ngân sách đạt 3.050 tỷ đồng.\n'
const files = () => folder({ 'vni.txt': toVni(TEXT), 'old/tcvn3.txt': toTcvn3(TEXT), 'utf8.txt': TEXT, 'twice.txt': asWindows1252(Buffer.from(TEXT)), 'short.txt': toVni('Có 5 xã.') })
const records = (stdout: string) => stdout.trim().split('\n').map((line) => JSON.parse(line) as { source: string; start: number; end: number; text: string; value: number })

describe('extract', () => {
  it('reads a folder of mixed encodings, and writes the texts to which its offsets refer', () => {
    const cwd = files()
    const { code, stdout, stderr } = run(['.', '--format', 'ndjson', '--text-out', 'texts'], { cwd })
    expect([code, stderr]).toEqual([1, 'extract: short.txt: not UTF-8 text (invalid byte at offset 2), nor any Vietnamese encoding that is known\nextract: twice.txt: UTF-8 that was saved in a wrong encoding, put right\nextract: 5 files, 8 figures, 1 failed (not UTF-8 text (invalid byte at offset 2), nor any Vietnamese encoding that is known: 1)\n'])
    const found = records(stdout)
    expect(found.map(({ value }) => value)).toEqual([1.68, 3050e9, 1.68, 3050e9, 1.68, 3050e9, 1.68, 3050e9])
    for (const { source, start, end, text } of found) expect(readFileSync(join(cwd, 'texts', source), 'utf8').slice(start, end)).toBe(text)
  })

  it('takes an encoding that is given, also to explain', () => {
    const cwd = files()
    expect(records(run(['short.txt', '--encoding', 'vni', '--format', 'ndjson'], { cwd }).stdout)[0]!.value).toBe(5)
    expect(run(['explain', 'short.txt', '--encoding', 'vni'], { cwd }).stdout).toContain('Có «5 xã»')
    expect(run(['short.txt', '--encoding', 'latin1'], { cwd }).code).toBe(2)
  })

  it('never writes a text over its input, nor outside of the folder', () => {
    const cwd = files()
    const { code, stderr } = run(['vni.txt', '--text-out', '.'], { cwd })
    expect([code, stderr]).toEqual([1, 'extract: cannot write the output: vni.txt: is the input itself\n'])
    expect(readFileSync(join(cwd, 'vni.txt'))).toEqual(toVni(TEXT))
    expect(run(['../utf8.txt', '--text-out', 'texts'], { cwd: join(cwd, 'old') }).code).toBe(0)
    expect(readFileSync(join(cwd, 'old/texts/_/utf8.txt'), 'utf8')).toBe(TEXT)
  })
})
