/** The command line: one definition of every option makes the help, the checks and the parsed options. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { sourceOf } from '../read/inputs.ts'
import type { Format } from '../write/formats.ts'
import { FORMATS, formatOf } from '../write/formats.ts'
import { printable } from './messages.ts'

/** What the user asked for. */
export interface Options {
  paths: string[]
  format: Format
  /** File to write to, or null for standard output */
  output: string | null
  date?: string
}

/** What the user wants explained. */
export interface ExplainOptions {
  path: string
  /** 1-based line, or null for the whole text */
  line: number | null
  /** 1-based number of the figure in the line or text, or null for all */
  figure: number | null
  date?: string
}

/** What the commands do. */
export interface Actions {
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

Exit codes:
  0  all inputs done
  1  some input could not be read, or the output could not be written
  2  wrong usage`

/** Builds the command; the actions are called with checked options. */
export function command(version: string, io: Io, actions: Actions): Command {
  const program = new Command('extract')
    .description('Reads Vietnamese reports and gives back every figure that they state, as data.')
    .argument('[path...]', 'text files, folders (read with the folders in them: .txt, .text, .md), or - for standard input')
    .addOption(new Option('-f, --format <format>', 'output format (default: by the ending of --output, else json)').choices(FORMATS))
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .addOption(dateOption())
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text), outputError: (text, write) => write(`extract: ${text.replace(/^error: /u, '')}`) })
    .showHelpAfterError('Try: extract --help')
  addExplain(program, actions)
  return program.action(async (paths: string[], given: { format?: Format; output?: string; date?: string }) => {
    if (paths.length === 0 && io.stdin.isTTY === true) return program.help({ error: true })
    const format = chooseFormat(program, given)
    await refuseOverwriting(program, paths, given.output)
    await actions.extract({ paths: paths.length === 0 ? ['-'] : paths, format, output: given.output ?? null, ...(given.date === undefined ? {} : { date: given.date }) })
  })
}

function addExplain(program: Command, actions: Actions): void {
  program.command('explain')
    .description('Shows for each figure of a line, or of the whole text, the words and rules that decided its fields, and what lost.')
    .argument('<file[:line]>', 'a text and a line of it; - for standard input')
    .option('--figure <n>', 'only the nth figure of the line or text', parseCount)
    .addOption(dateOption())
    .helpOption('-h, --help', 'print this help')
    .action(async (where: string, given: { figure?: number; date?: string }) => {
      const found = /^(.+):(\d+)$/su.exec(where)
      const [path, line] = found === null ? [where, null] : [found[1]!, Number(found[2])]
      await actions.explain({ path, line, figure: given.figure ?? null, ...(given.date === undefined ? {} : { date: given.date }) })
    })
}

function dateOption(): Option {
  return new Option('--date <date>', "the report's own date, YYYY[-MM[-DD]], where its text does not tell").argParser(parseDate)
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('It is no number from 1.')
  return Number(text)
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

function parseDate(text: string): string {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text)
  if (found !== null) {
    const [, year, month = '01', day = '01'] = found
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    if (date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)) return text
  }
  throw new InvalidArgumentError('It is no date of the form YYYY, YYYY-MM or YYYY-MM-DD.')
}
