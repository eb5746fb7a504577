/** What happens when something around the program fails: the rows of docs/faults.md, in their order, with real processes. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { docx } from '../read/office.ts'
import { BIN, BUDGET, folder, POVERTY, run, shell } from './program.ts'
import type { Run } from './program.ts'

const root = process.getuid?.() === 0
const NOBODY = 65534
const reports = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`r/t${String(i).padStart(2, '0')}.txt`, (POVERTY + BUDGET).repeat(20)]))
const rows = (stdout: string) => stdout.trimEnd().split('\r\n').length - 1
const leftovers = (cwd: string) => readdirSync(cwd).filter((name) => name.endsWith('.tmp'))

/** Runs the program as somebody who owns nothing: permissions do not hold for the superuser. */
function asNobody(args: readonly string[], cwd: string): Run {
  for (let path = cwd; path !== dirname(path) && path !== '/tmp'; path = dirname(path)) chmodSync(path, 0o755)
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8', ...(root ? { uid: NOBODY, gid: NOBODY } : {}) })
  return { code: status, stdout, stderr }
}

/** A disk of 64 KB, or null where none can be made. */
function smallDisk(): string | null {
  const path = folder()
  if (!root || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path]).status !== 0) return null
  disks.push(path)
  return path
}
const disks: string[] = []
afterAll(() => { for (const path of disks) execFileSync('umount', [path]) })
const disk = smallDisk()

describe('the table of faults', () => {
  it('has a test for each of its rows, in their order', () => {
    const page = readFileSync(new URL('../../docs/faults.md', import.meta.url), 'utf8')
    const faults = [...page.matchAll(/^\| (?!fault |---)(.+?) \|/gmu)].map(([, fault]) => fault)
    const tests = readFileSync(new URL(import.meta.url), 'utf8')
    const places = faults.map((fault) => tests.indexOf(`('${fault}`))
    expect(faults.filter((_, i) => places[i]! < 0)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

describe('faults of the disk', () => {
  it('standard output on a full disk', () => {
    const { stdout, stderr } = shell('$EXTRACT r -f csv --quiet > /dev/full; echo $?', folder(reports))
    expect([stdout, stderr]).toEqual(['1\n', 'extract: cannot write the output: ENOSPC: no space left on device\n'])
  })

  it.skipIf(disk === null)('the disk is full under `-o`', () => {
    const cwd = folder({ 'long.txt': BUDGET.repeat(2000) })
    writeFileSync(join(disk!, 'out.csv'), 'old')
    const { code, stderr } = run(['long.txt', '-o', join(disk!, 'out.csv')], { cwd })
    expect([code, stderr]).toEqual([1, `extract: cannot write the output: ${join(disk!, 'out.csv')}: ENOSPC: no space left on device\n`])
    expect([readFileSync(join(disk!, 'out.csv'), 'utf8'), readdirSync(disk!)]).toEqual(['old', ['out.csv']])
    rmSync(join(disk!, 'out.csv'))
  })

  it.skipIf(disk === null)('the disk is full under `FILE.resume`', () => {
    const cwd = folder(reports)
    writeFileSync(join(disk!, 'b.csv'), 'old')
    const { code, stderr } = run(['r', '-o', join(disk!, 'b.csv'), '--quiet'], { cwd })
    expect([code, stderr.split('\n').length]).toEqual([1, 2])
    expect(stderr).toMatch(/^extract: cannot write the output: .*b\.csv(?:\.resume)?: ENOSPC: no space left on device\n$/u)
    expect([readFileSync(join(disk!, 'b.csv'), 'utf8'), leftovers(disk!)]).toEqual(['old', []])
    for (const name of readdirSync(disk!)) rmSync(join(disk!, name))
  })

  it('the disk is full under `--status-out`', () => {
    const cwd = folder({ ...reports, 'out.csv': 'old' })
    const { code, stderr } = run(['r', '-o', 'out.csv', '--status-out', '/dev/full', '--quiet'], { cwd })
    expect([code, stderr]).toEqual([1, 'extract: cannot write the output: /dev/full: ENOSPC: no space left on device\n'])
    expect([readFileSync(join(cwd, 'out.csv'), 'utf8'), leftovers(cwd)]).toEqual(['old', []])
  })

  it.skipIf(disk === null)('the disk is full under `--text-out`', () => {
    const cwd = folder({ ...reports, 'out.csv': 'old' })
    const { code, stderr } = run(['r', '-o', 'out.csv', '--text-out', join(disk!, 'texts'), '--quiet'], { cwd })
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^extract: cannot write the output: .*\/texts\/t\d\d\.txt: ENOSPC: no space left on device\n$/u)])
    expect([readFileSync(join(cwd, 'out.csv'), 'utf8'), leftovers(cwd)]).toEqual(['old', []])
    rmSync(join(disk!, 'texts'), { recursive: true })
  })
})

describe('faults of permission', () => {
  it('a folder for the output that may not be written', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    mkdirSync(join(cwd, 'mine'), { mode: 0o555 })
    const { code, stderr } = asNobody(['missing.txt', '-o', 'mine/out.csv'], cwd)
    expect([code, stderr]).toEqual([1, 'extract: cannot write the output: mine/out.csv: EACCES: permission denied\n'])
  })

  it('an output file that is read-only', () => {
    const cwd = folder({ 'a.txt': POVERTY, 'open/out.csv': 'old' })
    chmodSync(join(cwd, 'open'), 0o777)
    chmodSync(join(cwd, 'open/out.csv'), 0o444)
    const { code, stderr } = asNobody(['missing.txt', '-o', 'open/out.csv'], cwd)
    expect([code, stderr]).toEqual([1, 'extract: cannot write the output: open/out.csv: EACCES: permission denied\n'])
    expect([readFileSync(join(cwd, 'open/out.csv'), 'utf8'), readdirSync(join(cwd, 'open'))]).toEqual(['old', ['out.csv']])
  })

  it('a file that may not be read', () => {
    const cwd = folder({ 'a.txt': POVERTY, 'b.txt': BUDGET })
    chmodSync(join(cwd, 'a.txt'), 0)
    const { code, stdout, stderr } = asNobody(['a.txt', 'b.txt', '-f', 'csv'], cwd)
    expect([code, rows(stdout), stderr.split('\n')[0]]).toEqual([1, 1, 'extract: a.txt: permission denied'])
  })

  it('a folder that may not be read', () => {
    const cwd = folder({ 'r/a/x.txt': POVERTY, 'r/b.txt': BUDGET })
    chmodSync(join(cwd, 'r/a'), 0)
    const { code, stdout, stderr } = asNobody(['r', '-f', 'csv'], cwd)
    chmodSync(join(cwd, 'r/a'), 0o755)
    expect([code, rows(stdout), stderr.split('\n')[0]]).toEqual([1, 1, 'extract: a: permission denied'])
  })
})

/** Starts the program, and does something when its journal has begun. */
function meanwhile(args: readonly string[], cwd: string, act: (child: ReturnType<typeof spawn>) => void): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd })
    let [stdout, stderr, acted] = ['', '', false]
    child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString() })
    const look = setInterval(() => {
      if (acted || !existsSync(join(cwd, 'out.csv.resume')) || readFileSync(join(cwd, 'out.csv.resume')).length < 1000) return
      acted = true
      act(child)
    }, 5)
    child.on('close', (code) => {
      clearInterval(look)
      done({ code, stdout, stderr })
    })
  })
}

describe('faults in the middle of a batch', () => {
  const long = { ...reports, 'r/t00.txt': POVERTY, 'r/t01-long.txt': BUDGET.repeat(30_000) }

  it('a file that vanishes in the middle of a batch', async () => {
    // More than are looked at ahead.
    const more = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`r/u${i}.txt`, POVERTY]))
    const cwd = folder({ ...more, 'r/a.txt': POVERTY, 'r/b-long.txt': BUDGET.repeat(30_000) })
    const { code, stderr } = await meanwhile(['r', '-o', 'out.csv', '--jobs', '1'], cwd, () => rmSync(join(cwd, 'r/u99.txt')))
    expect([code, stderr]).toEqual([1, 'extract: u99.txt: no such file\nextract: 152 files, 30,150 figures, 1 failed (no such file: 1)\n'])
    expect(rows(readFileSync(join(cwd, 'out.csv'), 'utf8'))).toBe(30_150)
  }, 60_000)

  it('too few file handles to load the program', () => {
    // How many Node needs for itself, and how many it is handed, is not ours to say: one of the limits lets it begin, and no more.
    const limits = Array.from({ length: 8 }, (_, i) => i + 14)
    const told = limits.map((limit) => shell(`ulimit -n ${limit}; $EXTRACT a.txt; echo $?`, folder({ 'a.txt': POVERTY })))
    expect(told.map(({ stdout, stderr }) => [stdout, stderr])).toContainEqual(['1\n', expect.stringMatching(/^extract: EMFILE: too many open files, .*\n$/u)])
  })

  it('too few file handles for a thread', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`r/${i}.txt`, POVERTY.repeat(300)]))
    const { stdout, stderr } = shell('ulimit -n 100; $EXTRACT r --jobs 4 -f csv; echo $?', folder(many))
    const told = stderr.trimEnd().split('\n')
    // How many a thread needs is Node's affair: some may do their work.
    for (const line of told.slice(0, -1)) expect(line).toMatch(/^extract: \d+\.txt: (?:its worker died \(.*EMFILE.*\)|too many open files)$/u)
    expect(told.at(-1)).toMatch(/^extract: 60 files, [\d,]+ figures?(?:, [\d,]+ failed .*)?$/u)
    expect(stdout.endsWith(told.length > 1 ? '1\n' : '0\n')).toBe(true)
  }, 60_000)

  it('a thread that runs out of memory', () => {
    // Nearly as many elements as are read, and a text that makes it worth to have threads.
    const cwd = folder({ ...reports, 'r/t05-heavy.docx': docx('<w:p/>'.repeat(450_000)), 'r/t06-long.txt': BUDGET.repeat(14_000) })
    const { stdout, stderr } = shell('NODE_OPTIONS=--max-old-space-size=80 $EXTRACT r -f csv --jobs 2 > out.csv; echo $?; wc -l < out.csv', cwd)
    expect(stderr).toBe('extract: t05-heavy.docx: needs more memory than there is\nextract: 22 files, 14,800 figures, 1 failed (needs more memory than there is: 1)\n')
    expect(stdout).toBe('1\n14801\n')
  }, 60_000)

  it('the process is killed', async () => {
    const cwd = folder({ ...long, 'out.csv': 'old' })
    const { code } = await meanwhile(['r', '-o', 'out.csv'], cwd, (child) => child.kill('SIGKILL'))
    expect([code, readFileSync(join(cwd, 'out.csv'), 'utf8'), leftovers(cwd)]).toEqual([null, 'old', [expect.any(String)]])
    // What another process is writing at the same time, to the same place, is not touched.
    const [stale] = leftovers(cwd)
    const alive = stale!.replace(/-\d+\./u, `-${process.pid}.`)
    writeFileSync(join(cwd, alive), 'of this process')
    const next = run(['r', '-o', 'out.csv', '--exclude', '*long*'], { cwd })
    expect([next.code, leftovers(cwd), rows(readFileSync(join(cwd, 'out.csv'), 'utf8'))]).toEqual([0, [alive], 761])
  }, 60_000)

  it('Ctrl-C, a request to end (SIGTERM)', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const cwd = folder({ ...long, 'out.csv': 'old' })
      const { code, stderr } = await meanwhile(['r', '-o', 'out.csv'], cwd, (child) => child.kill(signal))
      expect([code, readFileSync(join(cwd, 'out.csv'), 'utf8'), leftovers(cwd)]).toEqual([130, 'old', []])
      expect(stderr).toContain('with --resume goes on')
    }
  }, 60_000)

  it('the reader of the output goes away', () => {
    const { stdout, stderr } = shell('set -o pipefail; $EXTRACT r -f csv --quiet | head -1 > /dev/null; echo $?', folder(long))
    expect([stdout, stderr]).toEqual(['0\n', ''])
  })
})

describe('surroundings that change', () => {
  const cwd = folder({ 'a.txt': `Hà Nội, ngày 5 tháng 6 năm 2020\n${POVERTY}${BUDGET}Năm nay có 5 xã I, i, ı.\n` })
  const bytes = (env: NodeJS.ProcessEnv, format: string) => spawnSync(process.execPath, [BIN, 'a.txt', '-f', format], { cwd, env }).stdout.toString('base64')

  it.each(['json', 'csv', 'xlsx', 'parquet', 'table'])('another time zone, language or clock: %s', (format) => {
    const here = bytes({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' }, format)
    expect(here.length).toBeGreaterThan(100)
    expect(bytes({ TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8', LANG: 'C' }, format) === here).toBe(true)
  })

  it('no `HOME` and no other variable', () => {
    expect(bytes({}, 'json') === bytes(process.env, 'json')).toBe(true)
  })

  it('the working folder is gone', () => {
    const { stdout, stderr } = shell(`mkdir gone && cd gone && rmdir ../gone && $EXTRACT ${join(cwd, 'a.txt')} a.txt -f csv --quiet; echo $?`, folder())
    expect([stdout.split('\r\n').length, stdout.endsWith('1\n'), stderr]).toEqual([5, true, 'extract: a.txt: no such file\n'])
  })

  it('256 MB for JavaScript (`NODE_OPTIONS=--max-old-space-size=256`)', () => {
    const prose = 'Đường làng ngõ xóm sạch đẹp, bà con vui vẻ, nhà nhà no ấm.\n'
    const long = folder({ ...reports, 'long.txt': `${BUDGET}${prose.repeat(9)}`.repeat(5000) })
    const { stdout, stderr } = shell('for i in long.txt r; do $EXTRACT $i -f csv --quiet | md5sum; NODE_OPTIONS=--max-old-space-size=256 $EXTRACT $i -f csv --quiet | md5sum; done', long)
    const sums = stdout.trim().split('\n')
    expect([sums[0] === sums[1], sums[2] === sums[3], sums[0] === sums[2], stderr]).toEqual([true, true, false, ''])
  }, 60_000)
})
