/** Help, usage errors and messages in Vietnamese. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { command } from '../../src/cli/options.ts'
import type { Actions } from '../../src/cli/options.ts'
import { complaint, languageOf } from '../../src/cli/usage.ts'
import { folder, POVERTY, run } from './program.ts'

describe.each(['src/batch/messages.tsv', 'src/cli/usage.tsv'])('%s', (name) => {
  const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))

  it('has two columns with the same values in them, composed, and no message twice', () => {
    expect(text).toBe(text.normalize('NFC'))
    expect(rows.filter((row) => row.length !== 2 || row[0]!.split('{}').length !== row[1]!.split('{}').length)).toEqual([])
    expect(new Set(rows.map(([en]) => en)).size).toBe(rows.length)
  })
})

describe('help in Vietnamese', () => {
  const program = command('0', 'vi', process, {} as Actions)
  const help = program.createHelp()
  const commands = [program, ...program.commands.filter((some) => ['pivot', 'chart'].includes(some.name()))]

  it.each(commands.map((some) => [some.name(), some] as const))('of %s leaves nothing in English', (_, some) => {
    expect(help.commandDescription(some)).not.toBe(some.description())
    const shown = [...help.visibleOptions(some).map((option) => [option.description, help.optionDescription(option)]), ...some.registeredArguments.map((argument) => [argument.description, help.argumentDescription(argument)])]
    expect(shown.filter(([english, vietnamese]) => vietnamese!.startsWith(english!) || /default|choices/u.test(vietnamese!))).toEqual([])
  })

  it('of the commands behind them is listed in Vietnamese too', () => {
    expect(program.commands.filter((some) => help.subcommandDescription(some) === some.description())).toEqual([])
  })
})

describe('the language of a command line', () => {
  it.each([
    [['--lang', 'vi'], 'vi'],
    [['--lang=vi', 'a.txt'], 'vi'],
    [['pivot', 'a', '--lang', 'vi', '--nope'], 'vi'],
    [['vi'], 'en'],
    [['--lang', 'en', 'vi'], 'en'],
    [['--', '--lang', 'vi'], 'en'],
  ] as const)('%j is %s', (argv, lang) => {
    expect(languageOf(argv)).toBe(lang)
  })

  it('may stand before the command', () => {
    const cwd = folder({ 'a.txt': POVERTY })
    expect(run(['--lang', 'vi', 'chart', '--indicator', 'gdp', '-q', 'a.txt'], { cwd }).stderr).toBe('extract: không có số liệu nào của gdp như yêu cầu: không có gì để vẽ\n')
  })
})

describe('usage errors in Vietnamese', () => {
  it.each([
    ['an option that there is not', ['--rolex', 'x'], "extract: không có tùy chọn '--rolex'\n(Có phải --role?)\nXem: extract --help --lang vi\n"],
    ['a value that is none', ['--date', '2020-13'], "extract: tùy chọn '--date <date>' có giá trị '2020-13' không hợp lệ. Phải là ngày dạng YYYY, YYYY-MM hoặc YYYY-MM-DD.\nXem: extract --help --lang vi\n"],
    ['two options that do not go together', ['--resume', 'x'], 'extract: --resume phải đi cùng --output\nXem: extract --help --lang vi\n'],
    ['an indicator that there is not', ['pivot', '--indicator', 'poverty_rat', 'x'], 'extract: không có chỉ tiêu poverty_rat; có phải "poverty_rate"? extract indicators liệt kê các chỉ tiêu\n'],
    ['a file of corrections that there is not', ['--corrections', 'no.csv', 'x'], 'extract: no.csv: không có tệp này\n'],
  ])('tell %s', (_, args, message) => {
    expect(run(['--lang', 'vi', ...args])).toEqual({ code: 2, stdout: '', stderr: message })
  })

  it('stay as they are where they have no translation', () => {
    expect(complaint('what is this', 'vi')).toBe('what is this')
  })
})
