/** Rule files of a command line to an extractor that knows them. */
import type { Extractor } from '../library.ts'
import { createExtractor, loadRules, parseRules } from '../library.ts'
import { readDocument } from '../read/document.ts'
import { ReadError } from '../read/read-error.ts'
import type { RuleFile } from '../rulefile/rule-file.ts'
import { RuleFileError } from '../rulefile/rule-file.ts'
import type { Knowledge } from './common-options.ts'
import { printable } from '../batch/printable.ts'
import { UsageError } from './messages.ts'
import type { Io } from './options.ts'

/** The extractor with the rule files asked for. Throws a UsageError when one of them has errors. */
export async function knownExtractor({ rules, builtin }: Knowledge, io: Io): Promise<Extractor> {
  const { files } = await knownRules(rules, io)
  return createExtractor({ rules: files, builtin })
}

export interface KnownRules {
  texts: { name: string; text: string }[]
  files: RuleFile[]
}

/** Rule files and their texts, which other threads can read. Throws a UsageError when one of them has errors, after all of them have been told. */
export async function knownRules(paths: readonly string[], io: Io): Promise<KnownRules> {
  const known: KnownRules = { texts: [], files: [] }
  let failed = false
  for (const path of paths) {
    const rules = await telling(path, io, async () => {
      const { text } = await readDocument(path)
      return { text, file: await parseRules(text, path) }
    })
    if (rules === null) failed = true
    else {
      known.texts.push({ name: path, text: rules.text })
      known.files.push(rules.file)
    }
  }
  if (failed) throw new UsageError()
  return known
}

/** A rule file, or null after its faults have been told, one a line, each with its place. */
export function tellingLoad(path: string, io: Io): Promise<RuleFile | null> {
  return telling(path, io, () => loadRules(path))
}

async function telling<T>(path: string, io: Io, load: () => Promise<T>): Promise<T | null> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof RuleFileError) tellProblems(path, error.problems, io)
    else if (error instanceof ReadError) io.stderr.write(`extract: ${printable(path)}: ${error.message}\n`)
    else throw error
    return null
  }
}

export function tellProblems(path: string, problems: RuleFileError['problems'], io: Io): void {
  for (const { line, column, message } of problems) io.stderr.write(`${printable(path)}:${line}:${column}: ${message}\n`)
}
