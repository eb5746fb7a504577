/** The command line: one definition of every option makes the help, the checks and the parsed options. */
import { Command, Option } from 'commander'
import { sourceOf } from '../read/inputs.ts'
import type { Format } from '../write/formats.ts'
import { FORMATS, formatOf } from '../write/formats.ts'
import type { ReadOptions } from '../read/document.ts'
import type { GivenDate, GivenEncoding, GivenKnowledge, Knowledge } from './common-options.ts'
import { dateOf, dateOption, encodingOption, kindOption, knowledgeOf, parseCount, parsePlace, readingOf, withKnowledge } from './common-options.ts'
import { printable } from './messages.ts'
import type { RuleActions } from './rule-commands.ts'
import { addRuleCommands } from './rule-commands.ts'

/** What the user asked for. */
export interface Options extends Knowledge {
  paths: string[]
  format: Format
  /** File to write to, or null for standard output */
  output: string | null
  /** Folder for the decoded texts, or null for none */
  textOut: string | null
  /** How the documents are to be read */
  reading: ReadOptions
  date?: string
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

/** What the commands do. */
export interface Actions extends RuleActions {
  extract(options: Options): Promise<void>
  explain(options: ExplainOptions): Promise<void>
}

/** The streams and folder of a run. */
export interface Io {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stdout: NodeJS.WritableStream & { isTTY?: boolean }
  stderr: NodeJS.WritableStream
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
  2  wrong usage, or a rule file with errors`

/** Builds the command; the actions are called with checked options. */
export function command(version: string, io: Io, actions: Actions): Command {
  const program = new Command('extract')
    .description('Reads Vietnamese reports and gives back every figure that they state, as data.')
    .argument('[path...]', 'texts, web pages, Word documents, PDFs, folders (read with the folders in them: .txt, .md, .html, .docx, .pdf), or - for standard input')
    .addOption(new Option('-f, --format <format>', 'output format (default: by the ending of --output, else json)').choices(FORMATS))
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .addOption(dateOption())
    .addOption(kindOption())
    .addOption(encodingOption())
    .option('--text-out <folder>', 'write the decoded text of each input there, to which offsets refer')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', HELP)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text), outputError: (text, write) => write(`extract: ${text.replace(/^error: /u, '')}`) })
    .showHelpAfterError('Try: extract --help')
  withKnowledge(program)
  addExplain(program, actions)
  addRuleCommands(program, actions)
  return program.action(async (paths: string[], given: GivenKnowledge & GivenDate & GivenEncoding & { format?: Format; output?: string; textOut?: string }) => {
    if (paths.length === 0 && io.stdin.isTTY === true) return program.help({ error: true })
    const format = chooseFormat(program, given)
    await refuseOverwriting(program, [...paths, ...(given.rules ?? [])], given.output)
    await actions.extract({ ...knowledgeOf(given), paths: paths.length === 0 ? ['-'] : paths, format, output: given.output ?? null, textOut: given.textOut ?? null, ...dateOf(given), reading: readingOf(given) })
  })
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
async function refuseOverwriting(program: Command, paths: readonly string[], output: string | undefined): Promise<void> {
  const same = output === undefined ? null : await sourceOf(output, paths)
  if (same !== null) program.error(`error: ${printable(same)} is to be read and cannot be the output`, { exitCode: 2 })
}

function chooseFormat(program: Command, given: { format?: Format; output?: string }): Format {
  if (given.format !== undefined) return given.format
  if (given.output === undefined) return 'json'
  const format = formatOf(given.output)
  if (format === null) program.error(`error: cannot tell the format of ${printable(given.output)}: end it in ${FORMATS.map((f) => `.${f}`).join(', ')} or give --format`, { exitCode: 2 })
  return format!
}
