/** What the README and the guides show is what the program does: their files, commands and records are run. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileGrammar } from '../src/grammar.ts'
import { checkRuleFile } from '../src/rulefile/examples.ts'
import { withRuleFiles } from '../src/rulefile/merge.ts'
import { parseRuleFile } from '../src/rulefile/parse.ts'
import { folder, shell } from './cli/program.ts'
import { extract, tables } from './support.ts'

const page = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const readme = page('README.md')
const sample = `${/^> (Năm 2020.*)$/mu.exec(readme)![1]!}\n`
const figures = extract(sample, { source: 'report.txt' })

it('the sample of the README gives the records shown', () => {
  const rows = readme.split('\n').filter((line) => /^\| [\d.,]+(?:%| tỷ đồng) \|/u.test(line))
  const shown = rows.map((row) => row.slice(2, -2).split(' | ').map((cell) => cell.trim()))
  const fields = ['text', 'value', 'unit', 'role', 'direction', 'baseline', 'indicator', 'label', 'period'] as const
  expect(shown).toEqual(figures.map((f) => fields.map((field) => String(f[field] ?? ''))))
})

it('the record shown whole is the second of them', () => {
  expect(JSON.parse(/```json\n([\s\S]*?)```/u.exec(readme)![1]!)).toEqual(figures[1])
})

it('the rule shown stands among the built-in ones', () => {
  const [rule] = parse(/```yaml\n([\s\S]*?)```/u.exec(readme)![1]!) as { id: string }[]
  expect(tables.rules.find((r) => r.id === rule!.id)).toEqual(rule)
})

/** A fenced block: its language, the name of the file that it is, if it is one, and whether that file is meant to be broken. */
interface Block {
  language: string
  name: string | null
  broken: boolean
  content: string
}

function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\S*)(?: (\S+))?(?: (broken))?\n([\s\S]*?)^```$/gmu)].map(([, language = '', name, broken, content = '']) => ({ language, name: name ?? null, broken: broken !== undefined, content }))
}

/** The commands of a console block, each with the output shown. */
function commandsOf({ content }: Block): [command: string, output: string][] {
  return content.split(/^\$ /mu).slice(1).map((part): [string, string] => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)])
}

describe.each(['README.md', 'docs/rules.md'])('%s', (name) => {
  const blocks = blocksOf(page(name))
  const files = blocks.filter((block) => block.name !== null)
  const rules = files.filter(({ language, broken }) => language === 'yaml' && !broken)
  const commands = blocks.filter(({ language }) => language === 'console').flatMap(commandsOf)
  const here = folder(Object.fromEntries(files.map((file) => [file.name!, file.content])))

  it.each(rules)('the rule file $name passes its check', ({ name: file, content }) => {
    const read = parseRuleFile(content, file!, tables)
    const { problems, examples } = checkRuleFile(compileGrammar(withRuleFiles(tables, [read])), read)
    expect(problems).toEqual([])
    expect(examples).toBeGreaterThan(0)
  })

  it('its commands are there', () => {
    expect(commands.length).toBeGreaterThan(0)
  })

  it.each(commands)('extract: %s', (command, output) => {
    const { stdout } = shell(`extract() { $EXTRACT "$@"; }; { ${command}\n} 2>&1`, here)
    expect(stdout).toBe(output)
  })
})
