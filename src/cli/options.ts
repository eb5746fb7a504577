/** The command line: one definition of every option makes the help, the checks and the parsed options. */
import { Command, Option } from 'commander'
import { sourceOf } from '../read/inputs.ts'
import type { Format, RecordFormat } from '../write/formats.ts'
import { BINARY, endingsOf, FORMATS, formatOf } from '../write/formats.ts'
import type { FIELDS } from '../figure.ts'
import type { Selection } from '../read/inputs.ts'
import type { BatchOptions, GivenBatch, GivenWork, WorkOptions } from './batch-options.ts'
import { batchOf, parseColumns, withBatch, withWork, workOf } from './batch-options.ts'
import type { ReadOptions } from '../read/document.ts'
import type { GivenDate, GivenEncoding, GivenKnowledge, Knowledge } from './common-options.ts'
import { dateOf, dateOption, encodingOption, kindOption, knowledgeOf, parseCount, parsePlace, readingOf, withKnowledge } from './common-options.ts'
import { printable } from '../batch/printable.ts'
import { selectionOf } from '../batch/selection.ts'
import type { Language } from '../write/columns.ts'
import { complaint, EXAMPLES, speak } from './usage.ts'
import type { RuleActions } from './rule-commands.ts'
import { addRuleCommands } from './rule-commands.ts'

/** What the user asked for. */
export interface Options extends BatchOptions {
  /** Columns of the records, or null for all */
  columns: (typeof FIELDS)[number][] | null
  /** Folder for the decoded texts, or null for none */
  textOut: string | null
  /** What an earlier run has done is not done again */
  resume: boolean
}

/** What the user wants explained. */
export interface ExplainOptions extends Knowledge {
  path: string
  /** 1-based line, or null for the whole text */
  line: number | null
  /** 1-based number of the figure in the line or text, or null for all */
  figure: number | null
  /** How the documents are to be read */
  reading: ReadOptions
  date?: string
}

/** Formats of a table with columns of its own. */
const PIVOT_FORMATS: readonly RecordFormat[] = ['csv', 'tsv', 'xlsx', 'table']

/** What the commands do. */
export interface Actions extends RuleActions {
  extract(options: Options): Promise<void>
  explain(options: ExplainOptions): Promise<void>
  pivot(options: BatchOptions & { format: RecordFormat }): Promise<void>
  chart(options: WorkOptions): Promise<void>
  recordSchema(): Promise<void>
}

/** The streams and folder of a run. */
export interface Io {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
}

/** Builds the command, which helps and complains in a language; the actions are called with checked options. */
export function command(version: string, lang: Language, io: Io, actions: Actions): Command {
  const program = new Command('extract')
    .description('Reads Vietnamese reports and gives back every figure that they state, as data.')
    .argument('[path...]', 'texts, web pages, Word documents, OpenDocument texts, PDFs, folders (read with the folders in them: .txt, .md, .html, .docx, .odt, .pdf), or - for standard input')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES[lang])
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text), outputError: (text, write) => write(`extract: ${complaint(text.replace(/^error: /u, ''), lang)}`) })
    .showHelpAfterError(complaint('Try: extract --help', lang))
  speak(program, lang)
  withBatch(program, FORMATS, lang)
    .addOption(new Option('--columns <a,b,c>', 'only these fields of the records, in this order').argParser(parseColumns))
    .option('--text-out <folder>', 'write the decoded text of each input there, to which offsets refer')
    .option('--resume', 'with --output: what an earlier run has done, and is as it was, is not done again')
  addExplain(program, actions)
  addPivot(program, lang, io, actions)
  addChart(program, lang, actions)
  addRuleCommands(program, actions)
  program.command('schema').description('Prints the JSON Schema of a record, for programs that read the output.').action(() => actions.recordSchema())
  return program.action(async (paths: string[], given: GivenBatch & { columns?: (typeof FIELDS)[number][]; textOut?: string; resume?: boolean }) => {
    if (paths.length === 0 && io.stdin.isTTY === true) return program.help({ error: true })
    if (given.resume === true && given.output === undefined) program.error('error: --resume goes with --output', { exitCode: 2 })
    const options = await checked(program, io, paths, given, FORMATS, given.inputFormat === 'ndjson' ? 'ndjson' : 'json')
    await actions.extract({ ...options, columns: given.columns ?? null, textOut: given.textOut ?? null, resume: given.resume ?? false })
  })
}

function addPivot(program: Command, lang: Language, io: Io, actions: Actions): void {
  const pivot = program.command('pivot')
  withBatch(pivot, PIVOT_FORMATS, lang)
    .description('A table with a row for each place and indicator and a column for each period, levels first; what reports contradict each other in is listed.')
    .argument('[path...]', 'as of extract')
    .action(async (paths: string[], given: GivenBatch) => actions.pivot(await checked(pivot, io, paths, given, PIVOT_FORMATS, 'csv')))
}

function addChart(program: Command, lang: Language, actions: Actions): void {
  const chart = program.command('chart')
  withWork(chart, lang)
    .description('An SVG chart of one indicator over its periods, a series for each place: its levels, unless --role asks for others. Values that contradict each other are all shown.')
    .argument('[path...]', 'as of extract')
    .action(async (paths: string[], given: GivenWork) => {
      const refuse = (reason: string) => chart.error(`error: ${reason}`, { exitCode: 2 })
      if (given.indicator.length !== 1) refuse('a chart is of one indicator: give --indicator once; extract indicators lists them')
      if (given.output !== undefined && /\.[^./\\]+$/u.test(given.output) && !/\.svg$/iu.test(given.output)) refuse(`a chart is SVG: end ${printable(given.output)} in .svg`)
      const options = workOf(paths, { ...given, role: given.role.length === 0 ? ['level'] : given.role })
      await checkPaths(chart, options)
      await actions.chart(options)
    })
}

/** The options with what cannot be told by looking at one of them checked. */
async function checked<F extends Format>(command: Command, io: Io, paths: string[], given: GivenBatch, formats: readonly F[], usual: F): Promise<BatchOptions & { format: F }> {
  const refuse = (reason: string) => command.error(`error: ${reason}`, { exitCode: 2 })
  const format = chooseFormat(command, given, formats, usual)
  const options = { ...batchOf(paths, given, format), format }
  if (BINARY.includes(format) && options.output === null && io.stdout.isTTY === true) refuse(`${format} is not for a terminal: give --output`)
  if ((options.excel || options.bom || options.delimiter !== null) && format !== 'csv' && format !== 'tsv') refuse('--excel, --bom and --delimiter are for csv and tsv')
  await checkPaths(command, options)
  return options
}

async function checkPaths(command: Command, options: WorkOptions): Promise<void> {
  if (options.records && options.paths.some((path) => path !== '-')) command.error('error: --input-format ndjson reads standard input, and no paths', { exitCode: 2 })
  await refuseOverwriting(command, [...options.paths, ...options.rules, ...(options.corrections === null ? [] : [options.corrections])], [options.output, options.statusOut], await selectionOf(options))
}

function addExplain(program: Command, actions: Actions): void {
  withKnowledge(program.command('explain'))
    .description('Shows for each figure of a line, or of the whole text, the words and rules that decided its fields, and what lost.')
    .argument('<file[:line]>', 'a text and a line of it; - for standard input')
    .option('--figure <n>', 'only the nth figure of the line or text', parseCount)
    .addOption(dateOption())
    .addOption(kindOption())
    .addOption(encodingOption())
    .action((where: string, given: GivenKnowledge & GivenDate & GivenEncoding & { figure?: number }) => actions.explain({ ...knowledgeOf(given), ...parsePlace(where), figure: given.figure ?? null, ...dateOf(given), reading: readingOf(given) }))
}

/** A report must not be lost to its own figures, by whatever name or link the output reaches it. */
async function refuseOverwriting(command: Command, paths: readonly string[], outputs: readonly (string | null)[], selection: Selection): Promise<void> {
  for (const output of outputs) {
    const same = output === null ? null : await sourceOf(output, paths, selection)
    if (same !== null) command.error(`error: ${printable(same)} is to be read and cannot be the output`, { exitCode: 2 })
  }
  if (outputs[0] !== null && outputs[0] === outputs[1]) command.error('error: --output and --status-out are the same file', { exitCode: 2 })
}

function chooseFormat<F extends Format>(command: Command, given: { format?: Format; output?: string }, formats: readonly F[], usual: F): F {
  if (given.format === undefined && given.output === undefined) return usual
  const wanted = given.format ?? formatOf(given.output!)
  const format = formats.find((one) => one === wanted)
  if (format === undefined) command.error(`error: cannot tell the format of ${printable(given.output ?? '')}: end it in ${endingsOf(formats).join(', ')} or give --format`, { exitCode: 2 })
  return format!
}
