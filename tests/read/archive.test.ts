/** Archives as other programs pack them and as damage leaves them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/read/archive.ts'
import { entriesOf } from '../../src/read/zip-directory.ts'
import { folder, POVERTY } from '../cli/program.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text))
const plain = zipSync({ 'a.txt': bytesOf(POVERTY), 'báo cáo/b.txt': [bytesOf('Có 5 xã.'), { level: 0 }] })
const read = (archive: Uint8Array) => entriesOf(archive).map(({ name, bytes }) => [name, Buffer.from(bytes()).toString()])
const changed = (change: (bytes: Buffer) => void) => {
  const bytes = Buffer.from(plain)
  change(bytes)
  return bytes
}
const directory = Buffer.from(plain).indexOf('PK\u0001\u0002')
const end = Buffer.from(plain).indexOf('PK\u0005\u0006')

describe('an archive', () => {
  it('gives its files, packed or not, with a comment behind it, and in the memory of another', () => {
    const expected = [['a.txt', POVERTY], ['báo cáo/b.txt', 'Có 5 xã.']]
    expect(read(plain)).toEqual(expected)
    const commented = Buffer.concat([plain, Buffer.alloc(60_000, 32)])
    commented.writeUInt16LE(60_000, end + 20)
    expect(read(commented)).toEqual(expected)
    expect(read(Buffer.concat([Buffer.alloc(7), plain]).subarray(7))).toEqual(expected)
  })

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)('made by another program for sizes beyond 4 GB is read', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    execFileSync('python3', ['-c', `import zipfile
z = zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED)
with z.open(zipfile.ZipInfo('a.txt'), 'w', force_zip64=True) as f: f.write(open('a.txt', 'rb').read())
z.close()`], { cwd })
    expect(read(readFileSync(join(cwd, 'a.zip')))).toEqual([['a.txt', POVERTY]])
  })

  it('with names that all objects have gives them as files', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.zip'), Buffer.from(Buffer.from(zipSync({ PROTOTYPE: bytesOf(POVERTY), constructor: bytesOf('Có 5 xã.') })).toString('latin1').replaceAll('PROTOTYPE', '__proto__'), 'latin1'))
    const entries = await openArchive(join(cwd, 'a.zip'))
    expect(entries.map(({ name, bytes }) => [name, Buffer.from(bytes()).toString()])).toEqual([['__proto__', POVERTY], ['constructor', 'Có 5 xã.']])
  })

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['no end', plain.subarray(0, end)],
    ['cut within its end', plain.subarray(0, end + 12)],
    ['cut at its head', plain.subarray(9)],
    ['more entries than there are', changed((bytes) => bytes.writeUInt16LE(60_000, end + 10))],
    ['a directory elsewhere', changed((bytes) => bytes.writeUInt32LE(0xfffffff0, end + 16))],
    ['a name beyond its end', changed((bytes) => bytes.writeUInt16LE(0xffff, directory + 28))],
    ['a file elsewhere', changed((bytes) => bytes.writeUInt32LE(3, directory + 42))],
    ['a file longer than it is', changed((bytes) => bytes.writeUInt32LE(1_000_000, directory + 20))],
    ['another size than the file has', changed((bytes) => bytes.writeUInt32LE(7, directory + 24))],
    ['one letter changed', changed((bytes) => bytes.write('6', bytes.indexOf('5 xã.')))],
  ])('with %s is a damaged one', (_, archive) => {
    expect(() => read(archive)).toThrow('damaged archive, or cut short')
  })

  it.each<[string, Uint8Array, RegExp]>([
    ['a password', changed((bytes) => bytes.writeUInt16LE(1, directory + 8)), /encrypted file of an archive/u],
    ['another packing', changed((bytes) => bytes.writeUInt16LE(12, directory + 10)), /packed in a way that is not read/u],
  ])('with %s says so', (_, archive, reason) => {
    expect(() => read(archive)).toThrow(reason)
  })
})
