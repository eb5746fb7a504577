/** What an archive holds is found once, and what is wrong with one is told. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ArchiveEntry } from '../../src/read/archive.ts'
import { openArchive } from '../../src/read/archive.ts'
import { folder, POVERTY } from '../cli/program.ts'
import { quickestOf } from '../timing.ts'

const here = folder()
let count = 0

function open(bytes: Uint8Array): Promise<ArchiveEntry[]> {
  const path = join(here, `${count++}.zip`)
  writeFileSync(path, bytes)
  return openArchive(path)
}

const text = (entry: ArchiveEntry | undefined) => Buffer.from(entry!.bytes()).toString()
const two = zipSync({ 'b.txt': strToU8(POVERTY.repeat(9)), 'a.txt': [strToU8('as it is'), { level: 0 }] })
/** Where the directory begins: its first record. */
const at = Buffer.from(two).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))

/** The archive with bytes changed. */
function changed(...changes: readonly [at: number, bytes: readonly number[]][]): Uint8Array {
  const bytes = Uint8Array.from(two)
  for (const [place, some] of changes) bytes.set(some, place)
  return bytes
}

/** The same archive as one of more than 4 GB is written: all numbers of the directory in wide fields. */
function wide(): Uint8Array {
  const first = Buffer.from(two.subarray(at, at + 46 + 5))
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(first.readUInt32LE(24)), 4)
  extra.writeBigUInt64LE(BigInt(first.readUInt32LE(20)), 12)
  extra.writeBigUInt64LE(BigInt(first.readUInt32LE(42)), 20)
  for (const field of [20, 24, 42]) first.writeUInt32LE(0xffffffff, field)
  first.writeUInt16LE(extra.length, 30)
  const end = Buffer.alloc(56 + 20 + 22)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(1n, 32)
  end.writeBigUInt64LE(BigInt(at), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(at + first.length + extra.length), 64)
  end.writeUInt32LE(0x06054b50, 76)
  end.fill(0xff, 84, 96)
  return Buffer.concat([two.subarray(0, at), first, extra, end])
}

describe('an archive', () => {
  it('gives its files by name, packed or not', async () => {
    const files = await open(two)
    expect(files.map(({ name, size }) => [name, size])).toEqual([['a.txt', 8], ['b.txt', strToU8(POVERTY).length * 9]])
    expect(files.map(text)).toEqual(['as it is', POVERTY.repeat(9)])
  })

  it('of the form for more than 4 GB is read', async () => {
    const files = await open(wide())
    expect(files.map(text)).toEqual([POVERTY.repeat(9)])
  })

  it('with a comment behind it is read', async () => {
    const commented = Buffer.concat([two, Buffer.alloc(300, 32)])
    commented.writeUInt16LE(300, two.length - 2)
    expect(await open(commented)).toHaveLength(2)
  })

  it.each<[string, Uint8Array, string]>([
    ['a file with a password', changed([at + 8, [1, 0]]), 'an encrypted file of an archive, which is not read: save it without a password'],
    ['a file packed in a way that nobody knows', changed([at + 10, [99, 0]]), 'packed in a way that is not read: pack it as a plain zip'],
    ['a file that is longer than told', changed([at + 24, [9, 0, 0, 0]]), 'damaged archive, or cut short'],
    ['a file that is shorter than told', changed([at + 24, [0, 9, 0, 0]]), 'damaged archive, or cut short'],
    ['a file that stands nowhere', changed([at + 42, [0xff, 0xff, 0xff, 0]]), 'damaged archive, or cut short'],
  ])('with %s says so when it is its turn', async (_, bytes, reason) => {
    const files = await open(bytes)
    expect(() => files.find(({ name }) => name === 'b.txt')!.bytes()).toThrow(reason)
    expect(text(files.find(({ name }) => name === 'a.txt'))).toBe('as it is')
  })

  it.each<[string, Uint8Array]>([
    ['whose files share their bytes, as those of a bomb do', changed([at + 20, [0xff, 0xff, 0, 0]])],
    ['whose directory is none', changed([at, [0, 0]])],
    ['that claims more files than it has', changed([two.length - 12, [9, 0]])],
    ['without its end', two.subarray(0, two.length - 1)],
  ])('%s is refused', async (_, bytes) => {
    await expect(open(bytes)).rejects.toThrow('damaged archive, or cut short')
  })

  it('of many files takes time in proportion to their number', async () => {
    const archive = (n: number) => zipSync(Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i}.txt`, [strToU8('5 xã'), { level: 0 }] as const])))
    const [few, many] = [archive(4000), archive(16_000)]
    const time = (bytes: Uint8Array) => quickestOf(async () => { for (const entry of await open(bytes)) entry.bytes() })
    const [short, long] = [await time(few), await time(many)]
    expect(long).toBeLessThan(Math.max(9 * short, 100))
  }, 60_000)
})
