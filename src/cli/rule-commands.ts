/** The commands for those who teach the extractor: `match`, `indicators` and `rules`. */
import type { Command } from 'commander'
import type { RecordFormat } from '../write/formats.ts'
import type { GivenDate, GivenFormat, GivenKnowledge, Knowledge } from './common-options.ts'
import { dateOf, dateOption, formatOption, knowledgeOf, parsePlace, withKnowledge } from './common-options.ts'

export interface MatchOptions extends Knowledge {
  pattern: string
  paths: string[]
  /** Null for a listing */
  format: RecordFormat | null
}

export interface IndicatorOptions extends Knowledge {
  /** Words that the entries shown must hold, or null for all */
  search: string | null
  format: RecordFormat | null
}

export interface TestOptions {
  file: string
  path: string
  date?: string
}

export interface WhyOptions {
  file: string
  id: string
  path: string
  line: number | null
}

/** What the commands do. */
export interface RuleActions {
  match(options: MatchOptions): Promise<void>
  indicators(options: IndicatorOptions): Promise<void>
  checkRules(files: string[]): Promise<void>
  initRules(file: string | null): Promise<void>
  testRules(options: TestOptions): Promise<void>
  whyRule(options: WhyOptions): Promise<void>
  listTags(): Promise<void>
  printSchema(): Promise<void>
}

/** Adds the commands to the program. */
export function addRuleCommands(program: Command, actions: RuleActions): void {
  withKnowledge(program.command('match'))
    .description('Looks for a pattern of the rule language and prints each sentence that it matches, with the captures marked.')
    .argument('<pattern>', "such as '#Rise [<quantity>#Percent]'; extract rules tags lists the tags")
    .argument('[path...]', 'texts and folders, or - for standard input')
    .addOption(formatOption())
    .action((pattern: string, paths: string[], given: GivenKnowledge & GivenFormat) =>
      actions.match({ ...knowledgeOf(given), pattern, paths: paths.length === 0 ? ['-'] : paths, format: given.format ?? null }))
  withKnowledge(program.command('indicators'))
    .description('Lists the indicators that figures are given: id, name, dimension, code and phrases.')
    .option('-s, --search <words>', 'only those that hold the words, with or without accents')
    .addOption(formatOption())
    .action((given: GivenKnowledge & GivenFormat & { search?: string }) => actions.indicators({ ...knowledgeOf(given), search: given.search ?? null, format: given.format ?? null }))
  addRules(program.command('rules').description('Writes, checks and tries rule files of your own.'), actions)
}

function addRules(rules: Command, actions: RuleActions): void {
  rules.command('init')
    .description('Writes a rule file to begin with, which passes its own check.')
    .argument('[file]', 'a file that does not exist yet (default: standard output)')
    .action((file?: string) => actions.initRules(file ?? null))
  rules.command('check')
    .description('Checks rule files and runs their examples.')
    .argument('<file...>', 'rule files')
    .action((files: string[]) => actions.checkRules(files))
  rules.command('test')
    .description('Shows what each entry of a rule file finds in a report.')
    .argument('<file>', 'a rule file')
    .argument('<report>', 'a text, or - for standard input')
    .addOption(dateOption())
    .action((file: string, path: string, given: GivenDate) => actions.testRules({ file, path, ...dateOf(given) }))
  rules.command('why')
    .description('Shows why a rule or an indicator of a rule file found nothing in a line of a report.')
    .argument('<file>', 'a rule file')
    .argument('<id>', 'id of a rule, non-figure or indicator in it')
    .argument('<report[:line]>', 'a text and a line of it; - for standard input')
    .action((file: string, id: string, where: string) => actions.whyRule({ file, id, ...parsePlace(where) }))
  rules.command('tags').description('Lists the tags that patterns are made of.').action(() => actions.listTags())
  rules.command('schema').description('Prints the JSON Schema of rule files, for editors.').action(() => actions.printSchema())
}
