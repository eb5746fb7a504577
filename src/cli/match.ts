/** `extract match`: the sentences of texts in which a pattern is found. */
import type { PatternMatch } from '../explore/search.ts'
import { listInputs } from '../read/inputs.ts'
import { PatternError } from '../rules/pattern.ts'
import { loadWriter } from '../write/formats.ts'
import type { Cell } from '../write/writer.ts'
import { knownExtractor } from './knowledge.ts'
import { printable } from '../batch/printable.ts'
import { UsageError } from './messages.ts'
import type { Io } from './options.ts'
import type { Output } from '../batch/output.ts'
import { readInput } from './read-input.ts'
import type { MatchOptions } from './rule-commands.ts'
import { markMatch, styleFor } from './style.ts'

/** Runs to the end and tells how many inputs failed. Throws a UsageError when the pattern or a rule file has errors. */
export async function runMatch(options: MatchOptions, io: Io, stdout: Output): Promise<number> {
  const extractor = await knownExtractor(options, io)
  const search = compile(() => extractor.search(options.pattern), options.pattern, io)
  const names = [...new Set([...options.pattern.matchAll(/<([a-z]+)>/gu)].map((found) => found[1]!))]
  const fields = ['source', 'line', 'start', 'end', 'text', ...names, 'sentence']
  const writer = options.format === null ? null : await loadWriter(options.format, { fields })
  const assembly = writer?.assemble()
  const style = styleFor(io)
  let failed = 0
  await stdout.write(assembly?.open() ?? '')
  for await (const input of listInputs(options.paths)) {
    const document = await readInput(input, io)
    if (document === null) {
      failed++
      continue
    }
    const matches = search(document.text)
    if (writer === null) await stdout.write(matches.map((match) => `${printable(input.source)}:${match.line}: ${markMatch(match, style)}\n`).join(''))
    else await stdout.write(await assembly!.add({ piece: writer.records(matches.map((match) => rowOf(input.source, match, names))), count: matches.length, source: input.source }))
  }
  await stdout.write((await assembly?.close()) ?? '')
  await stdout.finish()
  return failed
}

/** The pattern compiled, or a UsageError after its fault has been shown beneath it. */
function compile<T>(make: () => T, pattern: string, io: Io): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    io.stderr.write(`extract: ${error.message}\n  ${pattern.replace(/\s/gu, ' ')}\n  ${' '.repeat(error.at)}^\n`)
    throw new UsageError()
  }
}

function rowOf(source: string, { line, start, end, text, captures, sentence }: PatternMatch, names: readonly string[]): Record<string, Cell> {
  const held = Object.fromEntries(names.map((name) => [name, captures[name]?.text ?? null]))
  return { source, line, start, end, text, ...held, sentence: sentence.text }
}
