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

/** The streams and folder of a run. */
export interface Io {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

const HELP = `
Examples:
  extract report.txt                          every figure of one report, as JSON
  cat report.txt | extract --format csv > figures.csv
                                              a pipe into a file that a spreadsheet opens
  extract reports/ -o figures.csv             every text of a folder, and of the folders in it

Exit codes:
  0  all inputs done
  1  some input could not be read, or the output could not be written
  2  wrong usage`

/** Builds the command; `run` is called with checked options. */
export function command(version: string, io: Io, run: (options: Options) => Promise<void>): Command {
  const program = new Command('extract')
    .description('Reads Vietnamese reports and gives back every figure that they state, as data.')
    .argument('[path...]', 'text files, folders (read with the folders in them: .txt, .text, .md), or - for standard input')
    .addOption(new Option('-f, --format <format>', 'output format (default: by the ending of --output, else json)').choices(FORMATS))
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .option('--date <date>', "the report's own date, YYYY[-MM[-DD]], where its text does not tell", parseDate)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text), outputError: (text, write) => write(`extract: ${text.replace(/^error: /u, '')}`) })
    .showHelpAfterError('Try: extract --help')
  return program.action(async (paths: string[], given: { format?: Format; output?: string; date?: string }) => {
    if (paths.length === 0 && io.stdin.isTTY === true) return program.help({ error: true })
    const format = chooseFormat(program, given)
    await refuseOverwriting(program, paths, given.output)
    await run({ paths: paths.length === 0 ? ['-'] : paths, format, output: given.output ?? null, ...(given.date === undefined ? {} : { date: given.date }) })
  })
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
