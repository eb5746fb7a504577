/** Options of `extract`, `extract pivot` and `extract chart` for what is read, what is wanted of it, and how it is worked. */
import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Filters } from '../batch/filter.ts'
import type { Globs } from '../batch/selection.ts'
import type { Dimension, Role, Status } from '../figure.ts'
import { DIMENSIONS, FIELDS, ROLES, STATUSES } from '../figure.ts'
import { KINDS } from '../read/kind.ts'
import type { Kind } from '../read/kind.ts'
import type { Language } from '../write/columns.ts'
import { LANGUAGES } from '../write/columns.ts'
import type { Format } from '../write/formats.ts'
import type { GivenDate, GivenEncoding, GivenKnowledge, Knowledge } from './common-options.ts'
import { dateOf, dateOption, encodingOption, knowledgeOf, parseCount, readingOf, withKnowledge } from './common-options.ts'
import type { ReadOptions } from '../read/document.ts'

/** What is to be read, and how. */
export interface WorkOptions extends Knowledge, Globs {
  paths: string[]
  /** File to write to, or null for standard output */
  output: string | null
  reading: ReadOptions
  /** Standard input holds a record with a text on each line */
  records: boolean
  date: string | null
  /** File of a reviewer's corrections, or null */
  corrections: string | null
  filters: Filters
  lang: Language
  jobs: number
  quiet: boolean
  /** File for a record of each input, or null */
  statusOut: string | null
}

/** The same for records that are written in one of the formats. */
export interface BatchOptions extends WorkOptions {
  format: Format
  excel: boolean
  delimiter: string | null
  bom: boolean
}

/** As the options below come from the command line. */
export interface GivenWork extends GivenKnowledge, GivenDate, Omit<GivenEncoding, 'inputFormat'> {
  output?: string
  inputFormat?: Kind | 'ndjson'
  include: string[]
  exclude: string[]
  followLinks?: boolean
  indicator: string[]
  role: Role[]
  dimension: Dimension[]
  status: Status[]
  period: string[]
  place: string[]
  minConfidence: number
  lang: Language
  jobs: number
  quiet?: boolean
  statusOut?: string
  corrections?: string
}

export interface GivenBatch extends GivenWork {
  format?: Format
  excel?: boolean
  delimiter?: string
  bom?: boolean
}

const more = (value: string, values: string[] = []) => [...values, value]

/** Adds the options of records in one of the formats. */
export function withBatch(command: Command, formats: readonly Format[], lang: Language): Command {
  command.addOption(new Option('-f, --format <format>', 'output format (default: by the ending of --output, else the first)').choices(formats))
  return withWork(command, lang)
    .option('--excel', 'separated values as a Vietnamese Excel expects them: ; and decimal commas, a byte order mark, CRLF')
    .addOption(new Option('--delimiter <sign>', 'what stands between separated values; \\t is a tab').argParser(parseDelimiter))
    .option('--bom', 'separated values begin with a byte order mark')
}

/** Adds the options of what is read, what is wanted of it, and how it is worked; `lang` is the language where the command is not given its own. */
export function withWork(command: Command, lang: Language): Command {
  withKnowledge(command)
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .addOption(dateOption())
    .addOption(new Option('--input-format <kind>', 'what the inputs are, where their bytes do not tell; ndjson: standard input is lines {"id", "text", "date"?}').choices([...KINDS, 'ndjson']))
    .addOption(encodingOption())
    .option('--corrections <file>', "a CSV of what a reviewer says of figures: wrong ones are left out, edited ones set, right ones marked")
  addFilters(command)
  return command
    .addOption(new Option('--lang <lang>', 'language of headers, messages and help').choices(LANGUAGES).default(lang, 'en'))
    .addOption(new Option('--include <glob>', 'of folders only such files, whatever their endings (again for more)').argParser(more).default([], 'the usual endings'))
    .addOption(new Option('--exclude <glob>', 'of folders no such files and folders (again for more)').argParser(more).default([], 'none'))
    .option('--follow-links', 'follow symbolic links in folders')
    .addOption(new Option('-j, --jobs <n>', 'threads that work').argParser(parseCount).default(availableParallelism(), 'the cores there are'))
    .option('-q, --quiet', 'no progress, no notes and no summary; failures are told')
    .option('--status-out <file>', 'write a record of each input: path, state, reason, figures, seconds')
}

function addFilters(command: Command): void {
  const filter = (name: string, what: string) => command.addOption(new Option(name, `only figures ${what} (again for more)`).argParser(more).default([], 'all'))
  const choice = (flags: string, what: string, choices: readonly string[]) => command.addOption(new Option(flags, `only figures ${what}: ${choices.join(', ')} (again for more)`).argParser((value: string, values: string[]) => {
    if (!choices.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
    return [...values, value]
  }).default([], 'all'))
  filter('--indicator <id>', 'of an indicator')
  choice('--role <role>', 'of a role', ROLES)
  choice('--dimension <dimension>', 'of a dimension', DIMENSIONS)
  choice('--status <status>', 'of a status', STATUSES)
  filter('--period <period>', 'of a period and what lies in it, such as 2020 or 2020-Q1')
  filter('--place <place>', 'of a place, by its name or code')
  command.addOption(new Option('--min-confidence <n>', 'only figures at least as sure, 0 to 1').argParser(parseShare).default(0))
}

/** The options with their defaults; the format has been chosen. */
export function batchOf(paths: string[], given: GivenBatch, format: Format): BatchOptions {
  const { excel = false, delimiter = null, bom = false } = given
  return { ...workOf(paths, given), format, excel, delimiter, bom }
}

/** The same where no format is chosen. */
export function workOf(paths: string[], given: GivenWork): WorkOptions {
  const { include, exclude, followLinks = false, indicator, role, dimension, status, period, place, minConfidence, lang, jobs, quiet = false } = given
  const { inputFormat, encoding } = given
  const reading = readingOf({ ...(encoding === undefined ? {} : { encoding }), ...(inputFormat === undefined || inputFormat === 'ndjson' ? {} : { inputFormat }) })
  return {
    ...knowledgeOf(given), paths: paths.length === 0 ? ['-'] : paths, include, exclude, links: followLinks, output: given.output ?? null, reading, records: inputFormat === 'ndjson', date: dateOf(given).date ?? null, corrections: given.corrections ?? null,
    filters: { indicator, role, dimension, status, period, place, minConfidence }, lang, jobs, quiet, statusOut: given.statusOut ?? null,
  }
}

/** `a,b,c`, each a field of the record. */
export function parseColumns(text: string): (typeof FIELDS)[number][] {
  return text.split(',').map((name) => {
    const field = FIELDS.find((known) => known === name.trim())
    if (field === undefined) throw new InvalidArgumentError(`There is no column ${name.trim()}: they are ${FIELDS.join(', ')}.`)
    return field
  })
}

function parseDelimiter(text: string): string {
  const sign = text === '\\t' ? '\t' : text
  if ([...sign].length !== 1 || /["\r\n\p{L}\p{N}.+-]/u.test(sign)) throw new InvalidArgumentError('It is one sign, no letter, digit, quote, point or line end.')
  return sign
}

function parseShare(text: string): number {
  const share = Number(text)
  if (text.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('It is no number from 0 to 1.')
  return share
}
