/** Rule files of a command line to an extractor that knows them. */
import type { Extractor } from '../library.ts'
import { createExtractor, loadRules } from '../library.ts'
import { ReadError } from '../read/read-error.ts'
import type { RuleFile } from '../rulefile/rule-file.ts'
import { RuleFileError } from '../rulefile/rule-file.ts'
import type { Knowledge } from './common-options.ts'
import { printable, UsageError } from './messages.ts'
import type { Io } from './options.ts'

/** The extractor with the rule files asked for. Throws a UsageError when one of them has errors. */
export async function knownExtractor({ rules, builtin }: Knowledge, io: Io): Promise<Extractor> {
  const files: RuleFile[] = []
  let failed = false
  for (const path of rules) {
    const file = await tellingLoad(path, io)
    if (file === null) failed = true
    else files.push(file)
  }
  if (failed) throw new UsageError()
  return createExtractor({ rules: files, builtin })
}

/** A rule file, or null after its faults have been told, one a line, each with its place. */
export async function tellingLoad(path: string, io: Io): Promise<RuleFile | null> {
  try {
    return await loadRules(path)
  } catch (error) {
    if (error instanceof RuleFileError) tellProblems(path, error.problems, io)
    else if (error instanceof ReadError) io.stderr.write(`extract: ${printable(path)}: ${error.message}\n`)
    else throw error
    return null
  }
}

export function tellProblems(path: string, problems: RuleFileError['problems'], io: Io): void {
  for (const { line, column, message } of problems) io.stderr.write(`${printable(path)}:${line}:${column}: ${message.replace(/\s+/gu, ' ')}\n`)
}
