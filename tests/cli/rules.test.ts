/** The commands of those who teach the extractor, as real processes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { BUDGET, folder, POVERTY, run, shell } from './program.ts'

const RULES = `indicators:
  - id: clubs
    name: câu lạc bộ
    dimension: count
    code: "X01"
    phrases: [câu lạc bộ]
rules:
  - id: founded
    match: "thành lập [<quantity>#Count]"
    set: { role: level }
    examples:
      - { text: "Huyện thành lập 3 câu lạc bộ.", gives: [{ text: "3 câu lạc bộ", indicator: clubs }] }
`
const BROKEN = RULES.replace('#Count', '#Cuont')
const REPORT = 'Huyện có 12 câu lạc bộ.\n\nNăm 2020, huyện đã thành lập 3 câu lạc bộ.\n'
const cwd = folder({ 'mine.yaml': RULES, 'mine.json': JSON.stringify({ $schema: './rules.schema.json', indicators: [{ id: 'poor', name: 'x', phrases: ['hộ nghèo'], dimension: 'percent' }] }), 'broken.yaml': BROKEN, 'report.txt': REPORT, 'poverty.txt': POVERTY, 'budget.txt': BUDGET })
const at = (...args: string[]) => run(args, { cwd })
const records = (stdout: string) => stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)

describe('extract --rules', () => {
  it('extracts with the file, which YAML or JSON may be, and with several', () => {
    const { code, stdout, stderr } = at('--rules', 'mine.yaml', '--rules', 'mine.json', 'report.txt', 'poverty.txt', '--format', 'ndjson')
    expect([code, stderr]).toEqual([0, 'extract: 2 files, 3 figures\n'])
    expect(records(stdout).map(({ indicator, rule }) => [indicator, rule])).toEqual([['clubs', 'reach'], ['clubs', 'founded'], ['poor', 'level-reached-by-fall']])
  })

  it('without the built-in ones only what the file says', () => {
    const { stdout } = at('--rules', 'mine.yaml', '--no-builtin', 'report.txt', 'poverty.txt', '--format', 'ndjson')
    expect(records(stdout).map(({ indicator, rule, value }) => [indicator, rule, value])).toEqual([['clubs', 'stated', 12], ['clubs', 'founded', 3], [null, 'stated', 1.68]])
  })

  it('explains with the file', () => {
    expect(at('explain', '--rules', 'mine.yaml', 'report.txt:3').stdout).toMatch(/role +level {2}\(rule founded: thành lập/u)
  })

  it.each([
    [['--rules', 'broken.yaml', 'report.txt'], 'broken.yaml:9:34: no term has the tag "#Cuont"; did you mean "#Count"?'],
    [['--rules', 'none.yaml', 'report.txt'], 'extract: none.yaml: no such file'],
    [['--rules', 'mine.yaml', 'report.txt', '-f', 'json', '-o', 'mine.yaml'], 'extract: mine.yaml is to be read and cannot be the output'],
    [['match', '--rules', 'broken.yaml', '#Quantity', 'report.txt'], 'broken.yaml:9:34:'],
  ])('%j ends with 2 and gives no record', (args, message) => {
    const { code, stdout, stderr } = at(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('extract rules', () => {
  it('init writes a file that passes its own check, and never over another', () => {
    const here = folder()
    expect(run(['rules', 'init', 'new.yaml'], { cwd: here })).toMatchObject({ code: 0, stderr: '' })
    const written = readFileSync(join(here, 'new.yaml'), 'utf8')
    expect(run(['rules', 'init'], { cwd: here }).stdout).toBe(written)
    expect(run(['rules', 'check', 'new.yaml'], { cwd: here })).toMatchObject({ code: 0, stderr: '' })
    expect(run(['rules', 'init', 'new.yaml'], { cwd: here })).toMatchObject({ code: 1, stderr: 'extract: new.yaml: exists already and is left as it is\n' })
  })

  it('check goes on behind a file with faults and ends with 1', () => {
    const { code, stdout, stderr } = at('rules', 'check', 'broken.yaml', 'none.yaml', 'mine.yaml')
    expect(code).toBe(1)
    expect(stdout).toBe('mine.yaml: 1 indicator, 1 rule; 1 example, all as expected\n')
    expect(stderr.split('\n').slice(0, 2).map((line) => line.slice(0, 24))).toEqual(['broken.yaml:9:34: no ter', 'extract: none.yaml: no s'])
  })

  it('check tells an example that does not come out, with its line', () => {
    const here = folder({ 'a.yaml': RULES.replace('indicator: clubs }', 'indicator: clubs, value: 4 }') })
    expect(run(['rules', 'check', 'a.yaml'], { cwd: here })).toMatchObject({ code: 1, stdout: '', stderr: 'a.yaml:12:9: "Huyện thành lập 3 câu lạc bộ.": 3 câu lạc bộ: expected value 4, found 3 (rule founded)\n' })
  })

  it('check reads JSON, and a file without examples', () => {
    expect(at('rules', 'check', 'mine.json')).toMatchObject({ code: 0, stdout: 'mine.json: 1 indicator; no examples\n' })
  })

  it('check tells that a built-in indicator is replaced', () => {
    const here = folder({ 'a.yaml': 'indicators:\n  - { id: gdp, name: x, phrases: [tổng của cải], dimension: money }\n' })
    expect(run(['rules', 'check', 'a.yaml'], { cwd: here }).stdout).toContain('the indicator "gdp" takes the place of the built-in one')
  })

  it('check tells that a built-in rule is replaced, and that no example shows a pattern to work', () => {
    const here = folder({ 'a.yaml': 'rules:\n  - id: reach\n    match: "kết nạp [<quantity>#Count]"\n    set: { role: level }\n    examples: [{ text: "Huyện có 3 xã.", gives: [{ text: 3 xã }] }]\n' })
    const { code, stdout } = run(['rules', 'check', 'a.yaml'], { cwd: here })
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(1)).toEqual(['a.yaml: the rule "reach" takes the place of the built-in one', 'a.yaml: the pattern of "reach" matches in none of its examples', ''])
  })

  it('test shows the spans that each entry found', () => {
    const { code, stdout } = at('rules', 'test', 'mine.yaml', 'report.txt')
    expect(code).toBe(0)
    expect(stdout).toContain('indicator clubs: 2 figures\n  report.txt:1: Huyện có «12 câu lạc bộ».\n')
    expect(stdout).toContain('rule founded: 1 match\n  report.txt:3: Năm 2020, huyện đã «thành lập [quantity: 3 câu lạc bộ]».\n')
  })

  it('test names the rule to which a match lost', () => {
    const here = folder({ 'a.yaml': `${RULES}  - id: newly-founded\n    match: "đã thành lập [<quantity>#Count]"\n    set: { role: change }\n    over: [founded]\n    examples: [{ text: "Huyện có 3 xã.", gives: [{ text: 3 xã }] }]\n`, 'report.txt': REPORT })
    expect(run(['rules', 'test', 'a.yaml', 'report.txt'], { cwd: here }).stdout).toContain('decided by newly-founded, which comes first')
  })

  it('why tells how far a pattern came and what stood in its way', () => {
    const { code, stdout } = run(['rules', 'why', 'mine.yaml', 'founded', '-'], { cwd, input: 'Huyện thành lập hội đồng.\n' })
    expect(code).toBe(0)
    expect(stdout).toContain('no match: “thành lập” fits; then it wants #Count, and there stands “hội” [Word]')
    expect(at('rules', 'why', 'mine.yaml', 'founded', 'report.txt:3').stdout).toContain('it matches: Năm 2020, huyện đã «thành lập')
    expect(at('rules', 'why', 'mine.yaml', 'clubs', 'poverty.txt').stdout).toBe('poverty.txt:1: 1,68%: no phrase of it in the label “Tỷ lệ hộ nghèo”\n')
    expect(at('rules', 'why', 'mine.yaml', 'fuonded', 'report.txt')).toMatchObject({ code: 1, stderr: 'extract: mine.yaml: no rule, non-figure or indicator has the id "fuonded"; did you mean "founded"?\n' })
  })

  it('tags and schema are printed', () => {
    expect(at('rules', 'tags').stdout).toMatch(/^#Rise +verbs and comparatives of growth: tăng,/mu)
    expect(JSON.parse(at('rules', 'schema').stdout)).toMatchObject({ title: 'Rule file of the extract command' })
  })

  // A terminal is made by `script` of util-linux, which other systems lack.
  it.skipIf(!shell('script --version', cwd).stdout.includes('util-linux'))('a terminal gets colours, unless NO_COLOR is set', () => {
    const line = (env: string) => shell(`${env} script -qec "$EXTRACT rules test mine.yaml report.txt" /dev/null`, cwd).stdout
    expect(line('')).toContain('\u001b[1;36m3 câu lạc bộ\u001b[0m')
    expect(line('NO_COLOR=1')).not.toContain('\u001b[1;36m')
  })
})

describe('extract match', () => {
  it('prints the sentences with their captures marked', () => {
    expect(at('match', '#Fall+ #To [<quantity>#Percent]', '.')).toMatchObject({ code: 0, stdout: 'poverty.txt:1: Tỷ lệ hộ nghèo «giảm còn [quantity: 1,68%]».\n' })
  })

  it('gives records with a column for each capture', () => {
    const rows = parseCsv(at('match', '[<what>#Indicator] .{0,2} [<quantity>#Quantity]', 'poverty.txt', 'budget.txt', '-f', 'csv').stdout, { columns: true }) as Record<string, string>[]
    expect(rows.map(({ source, line, what, quantity }) => [source, line, what, quantity])).toEqual([['poverty.txt', '1', 'Tỷ lệ hộ nghèo', '1,68%'], ['budget.txt', '1', 'Thu ngân sách', '120 tỷ đồng']])
  })

  it('offsets are those of the text', () => {
    for (const { start, end, text } of JSON.parse(at('match', '#Quantity', 'report.txt', '-f', 'json').stdout) as { start: number; end: number; text: string }[]) expect(REPORT.slice(start, end)).toBe(text)
  })

  it('goes on behind an input that cannot be read', () => {
    const { code, stdout, stderr } = at('match', '#Percent', 'none.txt', 'poverty.txt')
    expect([code, stderr]).toEqual([1, 'extract: none.txt: no such file\n'])
    expect(stdout).toContain('poverty.txt:1:')
  })

  it('shows where a pattern is wrong', () => {
    expect(at('match', 'đạt #Quantiti', 'report.txt')).toMatchObject({ code: 2, stderr: 'extract: no term has the tag "#Quantiti"; did you mean "#Quantity"?\n  đạt #Quantiti\n      ^\n' })
  })
})

describe('extract indicators', () => {
  it('lists those that hold the words, with or without accents', () => {
    const ids = (...args: string[]) => at('indicators', ...args).stdout.split('\n').slice(1, -1).map((line) => line.split(' ')[0])
    expect(ids('--search', 'hộ nghèo')).toEqual(ids('--search', 'HO NGHEO'))
    expect(ids('--search', 'hộ nghèo')).toContain('poverty_rate')
    expect(ids().length).toBeGreaterThan(100)
    expect(ids('--rules', 'mine.yaml')[0]).toBe('clubs')
    expect(ids('--rules', 'mine.yaml', '--no-builtin')).toEqual(['clubs'])
  })

  it('gives records', () => {
    const [gdp] = parseCsv(at('indicators', '-s', 'gdp', '-f', 'csv').stdout, { columns: true }) as Record<string, string>[]
    expect(Object.keys(gdp!)).toEqual(['id', 'name', 'dimension', 'code', 'law', 'phrases'])
    expect(records(at('indicators', '--rules', 'mine.yaml', '-s', 'x01', '-f', 'ndjson').stdout)).toMatchObject([{ id: 'clubs', code: 'X01' }])
  })

  it('nothing found ends with 1', () => {
    expect(at('indicators', '--search', 'xyzzy')).toMatchObject({ code: 1, stderr: 'extract: no indicator holds "xyzzy"\n' })
  })
})
