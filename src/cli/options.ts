/** The command line: one definition of every option makes the help, the checks and the parsed options. */
import { Command, Option } from 'commander'
import { sourceOf } from '../read/inputs.ts'
import type { Format } from '../write/formats.ts'
import { BINARY, ENDINGS, FORMATS, formatOf } from '../write/formats.ts'
import type { FIELDS } from '../figure.ts'
import type { Selection } from '../read/inputs.ts'
import type { BatchOptions, GivenBatch } from './batch-options.ts'
import { batchOf, parseColumns, withBatch } from './batch-options.ts'
import type { ReadOptions } from '../read/document.ts'
import type { GivenDate, GivenEncoding, GivenKnowledge, Knowledge } from './common-options.ts'
import { dateOf, dateOption, encodingOption, kindOption, knowledgeOf, parseCount, parsePlace, readingOf, withKnowledge } from './common-options.ts'
import { printable } from '../batch/printable.ts'
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
const PIVOT_FORMATS: readonly Format[] = ['csv', 'tsv', 'xlsx', 'table']

/** What the commands do. */
export interface Actions extends RuleActions {
  extract(options: Options): Promise<void>
  explain(options: ExplainOptions): Promise<void>
  pivot(options: BatchOptions): Promise<void>
  recordSchema(): Promise<void>
}

/** The streams and folder of a run. */
export interface Io {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
}

const HELP = `
Examples:
  extract report.txt                          every figure of one report, as JSON
  cat report.txt | extract --format csv > figures.csv
                                              a pipe into a file that a spreadsheet opens
  extract reports/ -o figures.csv             every text of a folder, and of the folders in it
  extract explain report.txt:12               why the figures of line 12 say what they say
  extract rules init mine.yaml                a rule file to teach it figures of your own, then
  extract --rules mine.yaml report.txt        a report read with it

Exit codes:
  0  all inputs done
  1  some input could not be read, or the output could not be written
  2  wrong usage, or a rule file with errors
  130  interrupted`

/** Builds the command; the actions are called with checked options. */
export function command(version: string, io: Io, actions: Actions): Command {
  const program = new Command('extract')
    .description('Reads Vietnamese reports and gives back every figure that they state, as data.')
    .argument('[path...]', 'texts, web pages, Word documents, PDFs, folders (read with the folders in them: .txt, .md, .html, .docx, .pdf), or - for standard input')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', HELP)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text), outputError: (text, write) => write(`extract: ${text.replace(/^error: /u, '')}`) })
    .showHelpAfterError('Try: extract --help')
  withBatch(program, FORMATS)
    .addOption(new Option('--columns <a,b,c>', 'only these fields of the records, in this order').argParser(parseColumns))
    .option('--text-out <folder>', 'write the decoded text of each input there, to which offsets refer')
    .option('--resume', 'with --output: what an earlier run has done, and is as it was, is not done again')
  addExplain(program, actions)
  addPivot(program, io, actions)
  addRuleCommands(program, actions)
  program.command('schema').description('Prints the JSON Schema of a record, for programs that read the output.').action(() => actions.recordSchema())
  return program.action(async (paths: string[], given: GivenBatch & { columns?: (typeof FIELDS)[number][]; textOut?: string; resume?: boolean }) => {
    if (paths.length === 0 && io.stdin.isTTY === true) return program.help({ error: true })
    if (given.resume === true && given.output === undefined) program.error('error: --resume goes with --output', { exitCode: 2 })
    const options = await checked(program, io, paths, given, given.inputFormat === 'ndjson' ? 'ndjson' : 'json')
    await actions.extract({ ...options, columns: given.columns ?? null, textOut: given.textOut ?? null, resume: given.resume ?? false })
  })
}

function addPivot(program: Command, io: Io, actions: Actions): void {
  const pivot = program.command('pivot')
  withBatch(pivot, PIVOT_FORMATS)
    .description('A table with a row for each place and indicator and a column for each period, levels first; what reports contradict each other in is listed.')
    .argument('[path...]', 'as of extract')
    .action(async (paths: string[], given: GivenBatch) => actions.pivot(await checked(pivot, io, paths, given, 'csv')))
}

/** The options with what cannot be told by looking at one of them checked. */
async function checked(command: Command, io: Io, paths: string[], given: GivenBatch, usual: Format): Promise<BatchOptions> {
  const refuse = (reason: string) => command.error(`error: ${reason}`, { exitCode: 2 })
  const format = chooseFormat(command, given, usual)
  const options = batchOf(paths, given, format)
  if (options.records && options.paths.some((path) => path !== '-')) refuse('--input-format ndjson reads standard input, and no paths')
  if (BINARY.includes(format) && options.output === null && io.stdout.isTTY === true) refuse(`${format} is not for a terminal: give --output`)
  if ((options.excel || options.bom || options.delimiter !== null) && format !== 'csv' && format !== 'tsv') refuse('--excel, --bom and --delimiter are for csv and tsv')
  // Loaded when there is something to read: help and version come without it.
  const { selectionOf } = await import('../batch/selection.ts')
  await refuseOverwriting(command, [...options.paths, ...options.rules], [options.output, options.statusOut], selectionOf(options))
  return options
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

function chooseFormat(command: Command, given: { format?: Format; output?: string }, usual: Format): Format {
  if (given.format !== undefined) return given.format
  if (given.output === undefined) return usual
  const format = formatOf(given.output)
  if (format === null) command.error(`error: cannot tell the format of ${printable(given.output)}: end it in ${ENDINGS.join(', ')} or give --format`, { exitCode: 2 })
  return format!
}
