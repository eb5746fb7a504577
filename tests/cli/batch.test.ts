/** Folders worked by several threads: order, failures, interruption, going on, and what is told of them. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BIN, BUDGET, folder, POVERTY, run, shell } from './program.ts'

type Row = Record<string, unknown>
const records = (stdout: string) => stdout.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
/** No figure: the roads of the villages are clean. */
const PROSE = 'Đường làng ngõ xóm sạch đẹp, bà con vui vẻ.\n'
/** Enough that a pool of threads is made */
const many = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`r/t${String(i).padStart(3, '0')}.txt`, `${(i % 2 === 0 ? POVERTY : BUDGET).repeat(2)}\n${PROSE.repeat(90)}`]))

/** Starts the program and sends it a signal when `when` holds. */
function interrupted(args: readonly string[], cwd: string, signal: NodeJS.Signals, when: () => boolean): Promise<{ code: number | null; stdout: string; stderr: string; milliseconds: number }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd })
    let [stdout, stderr, sent] = ['', '', 0]
    const look = setInterval(() => {
      if (sent > 0 || !(when() || stdout !== '')) return
      sent = performance.now()
      child.kill(signal)
    }, 10)
    child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString() })
    child.on('close', (code) => {
      clearInterval(look)
      done({ code, stdout, stderr, milliseconds: performance.now() - sent })
    })
  })
}

describe('a folder', () => {
  const cwd = folder({ ...many, 'r/t050-empty.txt': '', 'r/tx-large.txt': `${BUDGET}\n${PROSE.repeat(60)}`.repeat(300) })
  const one = run(['r', '--jobs', '1', '--format', 'csv', '-o', 'one.csv'], { cwd })
  const full = readFileSync(join(cwd, 'one.csv'), 'utf8')

  it('gives the same bytes on any number of threads, and leaves nothing beside its output', () => {
    const three = run(['r', '--jobs', '3', '--format', 'csv'], { cwd })
    expect([one.code, three.code]).toEqual([1, 1])
    expect(three.stdout === full).toBe(true)
    expect(existsSync(join(cwd, 'one.csv.resume'))).toBe(false)
  })

  it('names what failed, and says at its end what was done, unless it is to be quiet', () => {
    const failure = 'extract: t050-empty.txt: empty file\n'
    expect(one.stderr).toBe(`${failure}extract: 122 files, 540 figures, 1 failed (empty file: 1)\n`)
    expect(run(['r', '--quiet', '--exclude', 'tx-large.txt', '-o', 'q.csv'], { cwd }).stderr).toBe(failure)
  })

  it('speaks Vietnamese where asked', () => {
    expect(run(['r', '--lang', 'vi', '--exclude', 'tx-large.txt', '-o', 'vi.csv'], { cwd }).stderr).toBe('extract: t050-empty.txt: tệp rỗng\nextract: 121 tệp, 240 số liệu, 1 lỗi (tệp rỗng: 1)\n')
    expect(readFileSync(join(cwd, 'vi.csv'), 'utf8')).toMatch(/^Nguồn,Dòng,.*,Giá trị,.*,Đơn vị,.*,Chỉ tiêu,.*,Kỳ,/u)
  })

  it('goes on where it was killed, with the bytes of a whole run, and does not do again what is as it was', async () => {
    const journal = join(cwd, 'part.csv.resume')
    const killed = await interrupted(['r', '-o', 'part.csv'], cwd, 'SIGKILL', () => existsSync(journal) && readFileSync(journal).length > 60_000)
    expect([killed.code, existsSync(join(cwd, 'part.csv'))]).toEqual([null, false])
    const resumed = run(['r', '-o', 'part.csv', '--resume'], { cwd })
    expect(resumed.stderr).toMatch(/540 figures, [\d,]+ unchanged, 1 failed/u)
    expect(readFileSync(join(cwd, 'part.csv'), 'utf8') === full).toBe(true)
    writeFileSync(join(cwd, 'r/t001.txt'), POVERTY)
    const again = run(['r', '-o', 'part.csv', '--resume', '--status-out', 'status.csv'], { cwd })
    writeFileSync(join(cwd, 'r/t001.txt'), many['r/t001.txt']!)
    expect(again.stderr).toContain('539 figures, 120 unchanged, 1 failed')
    expect(readFileSync(join(cwd, 'status.csv'), 'utf8')).toContain('\r\nt001.txt,done,,1,')
    expect(readFileSync(join(cwd, 'status.csv'), 'utf8')).toContain('\r\nt050-empty.txt,failed,empty file,0,')
  })

  it('does not use what was kept for other options', () => {
    const before = run(['r', '--include', 't00?.txt', '-o', 'keep.csv', '--resume'], { cwd })
    const other = run(['r', '--include', 't00?.txt', '-o', 'keep.csv', '--resume', '--columns', 'value'], { cwd })
    expect([before.stderr.includes('unchanged'), other.stderr.includes('unchanged')]).toEqual([false, false])
    expect(readFileSync(join(cwd, 'keep.csv'), 'utf8')).toMatch(/^value\r\n1\.68\r\n/u)
  })

  it('does not trust a journal that was damaged', () => {
    run(['r', '--include', 't00?.txt', '-o', 'damaged.csv', '--resume'], { cwd })
    const whole = readFileSync(join(cwd, 'damaged.csv'), 'utf8')
    const journal = readFileSync(join(cwd, 'damaged.csv.resume'), 'utf8')
    writeFileSync(join(cwd, 'damaged.csv.resume'), journal.replace('1.68', '9.99').slice(0, -300))
    const { stderr } = run(['r', '--include', 't00?.txt', '-o', 'damaged.csv', '--resume'], { cwd })
    expect(stderr).toContain('10 files, 20 figures, 8 unchanged')
    expect(readFileSync(join(cwd, 'damaged.csv'), 'utf8')).toBe(whole)
  })

  it('ends soon after Ctrl-C, with what is complete, and valid', async () => {
    const { code, stdout, stderr, milliseconds } = await interrupted(['r', '--format', 'json'], cwd, 'SIGINT', () => false)
    expect([code, milliseconds < 3000]).toEqual([130, true])
    expect(JSON.parse(stdout)).toBeInstanceOf(Array)
    expect(stderr).toMatch(/files, .* figures/u)
  })

  it('leaves the old file on Ctrl-C, and says how to go on', async () => {
    writeFileSync(join(cwd, 'old.csv'), 'old')
    const journal = join(cwd, 'old.csv.resume')
    const { code, stderr } = await interrupted(['r', '-o', 'old.csv'], cwd, 'SIGINT', () => existsSync(journal) && readFileSync(journal).length > 1000)
    expect([code, readFileSync(join(cwd, 'old.csv'), 'utf8')]).toEqual([130, 'old'])
    expect(stderr).toContain('with --resume goes on')
  })
})

describe('an input that memory does not hold', () => {
  it.each<[string, string]>([
    ['a table of very many rows, of which the thread dies', `Chỉ tiêu\tĐVT\t2020\n${'Sản lượng lúa\ttấn\t1.250\n'.repeat(150_000)}`],
    ['a line that is longer than the memory', 'Thu ngân sách đạt 120 tỷ đồng, '.repeat(1_500_000)],
  ])('costs its file, not the batch: %s', (_, heavy) => {
    const cwd = folder({ ...many, 'r/t050-heavy.txt': heavy })
    const { code, stdout, stderr } = shell('NODE_OPTIONS=--max-old-space-size=80 $EXTRACT r --format ndjson --jobs 2', cwd)
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'extract: t050-heavy.txt: needs more memory than there is'])
    expect(records(stdout).filter(({ source }) => source !== 't050-heavy.txt')).toHaveLength(240)
  })
})

describe('a text that is longer than the memory', () => {
  const prose = 'Đường làng ngõ xóm sạch đẹp, bà con vui vẻ, nhà nhà no ấm.\n'
  const text = `${POVERTY}${prose.repeat(7500)}`.repeat(120)

  it.each([['1', 'long.txt'], ['2', 'long.txt'], ['2', '- < long.txt']])('is read all the same, with --jobs %s: %s', (jobs, input) => {
    const cwd = folder({ 'long.txt': text })
    const { stdout, stderr } = shell(`NODE_OPTIONS=--max-old-space-size=120 $EXTRACT --format ndjson --jobs ${jobs} --text-out copy ${input}`, cwd)
    expect(stderr).toBe('')
    const found = records(stdout)
    expect(found).toHaveLength(120)
    expect(found.filter(({ start, end, text: figure }) => text.slice(Number(start), Number(end)) !== figure)).toEqual([])
    expect(readFileSync(join(cwd, 'copy', input === 'long.txt' ? input : 'standard-input.txt'), 'utf8') === text).toBe(true)
  }, 60_000)
})

describe('what of a folder is read', () => {
  it.each([
    [['--include', '*.log'], ['b/x.log']],
    [['--include', 'b/**'], ['b/x.log', 'b/y.txt']],
    [['--exclude', 'b'], ['a.txt', 'c.txt']],
    [['--exclude', 'a.txt', '--exclude', '*.log', '--exclude', 'c.*'], ['b/y.txt']],
  ])('with %j', (args, sources) => {
    const cwd = folder({ 'r/a.txt': POVERTY, 'r/b/x.log': POVERTY, 'r/b/y.txt': POVERTY, 'r/c.txt': POVERTY })
    expect(records(run(['r', '--format', 'ndjson', ...args], { cwd }).stdout).map(({ source }) => source)).toEqual(sources)
  })

  it('links are followed when asked, and a loop of them ends', () => {
    const cwd = folder({ 'r/a/x.txt': POVERTY, 'far/z.txt': BUDGET })
    for (const [to, name] of [['..', 'r/a/up'], ['../far', 'r/far'], ['../far/z.txt', 'r/z.txt']] as const) symlinkSync(to, join(cwd, name))
    const sources = (args: string[]) => records(run(['r', '--format', 'ndjson', ...args], { cwd }).stdout).map(({ source }) => source)
    expect(sources([])).toEqual(['a/x.txt'])
    expect(sources(['--follow-links'])).toEqual(['a/x.txt', 'far/z.txt', 'z.txt'])
  })
})

describe('records from a stream', () => {
  const feed = (lines: readonly unknown[]) => lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')

  it('are read by line, with their ids and dates; a bad line is named and the others are done', () => {
    const input = feed([{ id: 'a', text: 'Năm nay, tỷ lệ hộ nghèo giảm còn 1,68%.', date: '2021-05' }, 'no', { id: 7, text: BUDGET }, { id: 'b' }, { id: 'c', text: BUDGET, date: '2021-13' }])
    const { code, stdout, stderr } = run(['--input-format', 'ndjson'], { input })
    expect(records(stdout).map(({ source, value, period }) => [source, value, period])).toEqual([['a', 1.68, '2021'], ['7', 120e9, null]])
    expect([code, stderr.split('\n').slice(0, 3)]).toEqual([1, ['extract: -:2: not a line of JSON', 'extract: -:4: no "text"', 'extract: -:5: "date" is no YYYY, YYYY-MM or YYYY-MM-DD']])
  })

  it('that are no UTF-8 are refused, not read with a sign in the place of a letter', () => {
    const { code, stdout, stderr } = run(['--input-format', 'ndjson', '--quiet'], { input: Buffer.from(`${JSON.stringify({ id: 'a', text: POVERTY })}\n{"id":"b","text":"5 x\xe3"}\n`, 'latin1') })
    expect([code, stdout, stderr]).toEqual([1, '', 'extract: -:1: not UTF-8\nextract: -:2: not UTF-8\n'])
    const mixed = run(['--input-format', 'ndjson', '--quiet'], { input: Buffer.concat([Buffer.from(`${JSON.stringify({ id: 'a', text: POVERTY })}\n`), Buffer.from('{"id":"b","text":"5 x\xe3"}\n', 'latin1')]) })
    expect([records(mixed.stdout).length, mixed.stderr]).toEqual([1, 'extract: -:2: not UTF-8\n'])
  })

  it('are answered while the stream is open', async () => {
    const child = spawn(process.execPath, [BIN, '--input-format', 'ndjson', '--jobs', '1'])
    const answer = new Promise<string>((done) => child.stdout.once('data', (chunk: Buffer) => done(chunk.toString())))
    child.stdin.write(`${JSON.stringify({ id: 'first', text: POVERTY })}\n`)
    expect(records(await answer)).toEqual([expect.objectContaining({ source: 'first', value: 1.68 })])
    child.stdin.end()
  })

  it('are not read from files', () => {
    expect(run(['a.txt', '--input-format', 'ndjson']).code).toBe(2)
  })
})

describe('filters', () => {
  const cwd = folder({ 'a.txt': 'Năm 2020, tỷ lệ hộ nghèo của thành phố Bắc Kạn giảm còn 1,68%, thu ngân sách ước đạt 120 tỷ đồng, tăng 5% so với cùng kỳ.\nQuý I năm 2021, tỉnh Bắc Kạn phấn đấu thu ngân sách đạt 130 tỷ đồng.\n' })
  const texts = (...args: string[]) => records(run(['a.txt', '--format', 'ndjson', ...args], { cwd }).stdout).map(({ text }) => text)

  it.each([
    [['--indicator', 'poverty_rate'], ['1,68%']],
    [['--indicator', 'poverty_rate', '--indicator', 'budget_revenue', '--role', 'level'], ['1,68%', '120 tỷ đồng', '130 tỷ đồng']],
    [['--role', 'change'], ['5%']],
    [['--dimension', 'money', '--status', 'target'], ['130 tỷ đồng']],
    [['--status', 'estimate', '--role', 'level'], ['120 tỷ đồng']],
    [['--period', '2021'], ['130 tỷ đồng']],
    [['--place', 'bắc kạn', '--period', '2021-Q1'], ['130 tỷ đồng']],
    [['--place', 'Kạn'], ['1,68%', '120 tỷ đồng', '5%', '130 tỷ đồng']],
    [['--place', 'Bắc K'], []],
    [['--min-confidence', '1'], []],
  ])('%j', (args, wanted) => {
    expect(texts(...args)).toEqual(wanted)
  })

  it.each([['--role', 'height'], ['--status', 'maybe'], ['--min-confidence', '2'], ['--columns', 'value,worth'], ['--indicator', 'povertyrate'], ['--delimiter', 'ab'], ['--resume', '--quiet']])('%s %s is refused', (...args) => {
    expect(run(['a.txt', ...args], { cwd }).code).toBe(2)
  })
})
