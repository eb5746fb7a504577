/** Options that several commands share, each with its check. */
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { ReadOptions } from '../read/document.ts'
import type { Encoding } from '../read/encoding.ts'
import { ENCODINGS } from '../read/encoding.ts'
import type { Kind } from '../read/kind.ts'
import { KINDS } from '../read/kind.ts'
import type { RecordFormat } from '../write/formats.ts'
import { RECORD_FORMATS } from '../write/formats.ts'

/** What the extractor is to know. */
export interface Knowledge {
  /** Rule files, in the order given */
  rules: string[]
  /** The built-in indicators and rules are in use */
  builtin: boolean
}

/** As the options below come from the command line. */
export interface GivenKnowledge {
  rules?: string[]
  builtin: boolean
}

/** Adds `--rules` and `--no-builtin`. */
export function withKnowledge(command: Command): Command {
  return command
    .addOption(new Option('-r, --rules <file>', 'a rule file of your own (again for more; the later wins)').argParser((file: string, files: string[] = []) => [...files, file]))
    .option('--no-builtin', 'only the indicators and rules of --rules')
}

export function knowledgeOf({ rules = [], builtin }: GivenKnowledge): Knowledge {
  return { rules, builtin }
}

export function dateOption(): Option {
  return new Option('--date <date>', "the report's own date, YYYY[-MM[-DD]], where its text does not tell").argParser(parseDate)
}

/** `--encoding`, for a text whose encoding is not told by its bytes. */
export function encodingOption(): Option {
  return new Option('--encoding <name>', 'the encoding of the texts, where their bytes do not tell').choices(ENCODINGS)
}

export interface GivenEncoding {
  encoding?: Encoding
  inputFormat?: Kind
}

/** How documents are to be read, for options that leave out what was not given. */
export function readingOf({ encoding, inputFormat }: GivenEncoding): ReadOptions {
  return { ...(encoding === undefined ? {} : { encoding }), ...(inputFormat === undefined ? {} : { kind: inputFormat }) }
}

/** `--input-format`, for a document whose kind is not told by its bytes. */
export function kindOption(): Option {
  return new Option('--input-format <kind>', 'what the inputs are, where their bytes do not tell').choices(KINDS)
}

/** `--format` of commands that print for people where no format is asked. */
export function formatOption(): Option {
  return new Option('-f, --format <format>', 'records instead of a listing').choices(RECORD_FORMATS)
}

export interface GivenDate {
  date?: string
}

/** The date for options that leave it out where it was not given. */
export function dateOf({ date }: GivenDate): GivenDate {
  return date === undefined ? {} : { date }
}

export type GivenFormat = { format?: RecordFormat }

/** `report.txt:12` to path and line; the line is null without one. */
export function parsePlace(where: string): { path: string; line: number | null } {
  const found = /^(.+):(\d{1,9})$/su.exec(where)
  return found === null ? { path: where, line: null } : { path: found[1]!, line: Number(found[2]) }
}

export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('It is no number from 1.')
  return Number(text)
}

function parseDate(text: string): string {
  const found = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text)
  if (found !== null) {
    const [, year, month = '01', day = '01'] = found
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    if (date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)) return text
  }
  throw new InvalidArgumentError('It is no date of the form YYYY, YYYY-MM or YYYY-MM-DD.')
}
