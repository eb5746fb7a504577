/** `npm run corpus`: what a change does to the figures of a folder of texts, shown against an earlier revision. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'project-'))
/** Where the script keeps what it makes, so that leftovers are seen. */
const temporary = mkdtempSync(join(tmpdir(), 'temporary-'))
afterAll(() => [root, temporary].forEach((folder) => { rmSync(folder, { recursive: true, force: true }) }))

/** No settings of the user, no repository around, a name of its own. */
const quiet = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'test', GIT_AUTHOR_EMAIL: 'test@example.org', GIT_COMMITTER_NAME: 'test', GIT_COMMITTER_EMAIL: 'test@example.org',
}

interface Record {
  source: string
  start: number
  text: string
  role: string
  unit?: string
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env: quiet, encoding: 'utf8' })

/** A project whose program gives fixed records, as of a revision or of now. */
function project(records: readonly Record[], build = 'node -e 0'): void {
  const lines = records.map((record) => ({ line: 1, end: record.start + record.text.length, value: 1, min: null, max: null, ...record, sentence: record.text })).map((record) => JSON.stringify(record))
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', scripts: { build } }))
  writeFileSync(join(root, 'bin/extract.js'), `process.stdout.write(${JSON.stringify(`${lines.join('\n')}\n`)})\nprocess.exitCode = 1\n`)
}

function commit(name: string): void {
  git('add', '.')
  git('commit', '--quiet', '--message', name)
  git('tag', name)
}

function corpus(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/corpus.mjs', ...args], { cwd: root, env: { ...quiet, TMPDIR: temporary }, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

const a = { source: 'a.txt', start: 10, text: '5%', role: 'level' }
const b = { source: 'a.txt', start: 30, text: '3 xã', role: 'level' }
const c = { source: 'b.txt', start: 0, text: '120 tỷ', role: 'level' }

beforeAll(() => {
  for (const folder of ['bin', 'texts', 'scripts']) mkdirSync(join(root, folder))
  cpSync(join(scripts, 'corpus.mjs'), join(root, 'scripts/corpus.mjs'))
  cpSync(join(scripts, 'corpus'), join(root, 'scripts/corpus'), { recursive: true })
  git('init', '--quiet')
  project([a, b])
  commit('first')
  project([a, b], 'node -e "process.exit(3)"')
  commit('broken')
  project([a, b], `node -e "fs.writeFileSync(process.env.BEGUN, String(process.pid)); setTimeout(() => {}, 60000)"`)
  commit('endless')
  project([{ ...a, role: 'change' }, { ...b, text: '3 xã mới' }, c])
})

describe('the comparison with a revision', () => {
  it('shows every figure that is added, dropped or altered, with what changed from what to what, and counts', () => {
    const { code, stdout } = corpus('--against', 'first', '--texts', 'texts')
    expect(stdout).toBe([
      '~ a.txt:10 «5%» role: level → change', '    5%',
      '~ a.txt:30 «3 xã mới» end: 34 → 38; text: 3 xã → 3 xã mới; sentence: 3 xã → 3 xã mới', '    3 xã mới',
      '+ b.txt:0 «120 tỷ» 1 · level', '    120 tỷ',
      'texts: 2 figures at first, 3 now: 1 added, 0 dropped, 2 altered', '  role 1', '  end 1', '  text 1', '  sentence 1', '',
    ].join('\n'))
    expect(code).toBe(0)
  })

  it('gives the same as data', () => {
    const { stdout } = corpus('--against', 'first', '--texts', 'texts', '--json', '--fields', 'role')
    const { against, before, now, added, dropped, altered, fields } = JSON.parse(stdout) as { [name: string]: unknown; added: Record[]; altered: { changes: unknown }[] }
    expect({ against, before, now, dropped, fields }).toEqual({ against: 'first', before: 2, now: 3, dropped: [], fields: { role: 1 } })
    expect(added.map(({ text }) => text)).toEqual(['120 tỷ'])
    expect(altered.map(({ changes }) => changes)).toEqual([{ role: ['level', 'change'] }])
  })

  it('does not take a field that only one side knows for a change', () => {
    project([{ ...a, unit: '%' }])
    const { stdout } = corpus('--against', 'first', '--texts', 'texts')
    expect(stdout).toBe('- a.txt:30 «3 xã» 1 · level\n    3 xã\nnot compared, as only one side knows it: unit\ntexts: 2 figures at first, 1 now: 0 added, 1 dropped, 0 altered\n')
  })

  it.each([
    [['--against', 'nowhere', '--texts', 'texts'], 1, /^corpus: cannot check out nowhere: .*nowhere.*\n$/u],
    [['--against=--force', '--texts', 'texts'], 1, /^corpus: --force is no revision\n$/u],
    [['--against', 'broken', '--texts', 'texts'], 1, /^corpus: cannot build broken: .*\n$/u],
    [['--texts', 'texts'], 2, /^corpus: --against says/u],
    [['--against', 'first', '--texts', 'nowhere'], 2, /^corpus: there is no .*nowhere/u],
    [['--against', 'first', '--txts', 'texts'], 2, /^corpus: Unknown option '--txts'/u],
  ])('%j ends with %i and one line that says why', (args, code, message) => {
    expect(corpus(...args)).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) as string })
  })

  it('that is interrupted while it builds ends what it began', async () => {
    const begun = join(root, 'begun')
    const child = spawn(process.execPath, ['scripts/corpus.mjs', '--against', 'endless', '--texts', 'texts'], { cwd: root, env: { ...quiet, TMPDIR: temporary, BEGUN: begun }, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('close', resolve))
    while (!existsSync(begun)) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    // Ended, or ended and not yet noticed by whoever inherited it.
    expect(spawnSync('ps', ['-o', 'stat=', '-p', readFileSync(begun, 'utf8')], { encoding: 'utf8' }).stdout).toMatch(/^(?:Z.*\s*)?$/u)
  })

  it('leaves no folder and no worktree, whatever came of it', () => {
    expect(readdirSync(temporary)).toEqual([])
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1)
  })
})
