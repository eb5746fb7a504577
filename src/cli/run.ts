/** One run: each input read, extracted and written in turn; an input that fails is named and the others go on. */
import type { Figure } from '../figure.ts'
import { FIELDS } from '../figure.ts'
import type { Extractor } from '../library.ts'
import type { Input } from '../read/inputs.ts'
import { listInputs } from '../read/inputs.ts'
import { loadWriter } from '../write/formats.ts'
import { knownExtractor } from './knowledge.ts'
import type { Io, Options } from './options.ts'
import type { Output } from './output.ts'
import { fileOutput } from './output.ts'
import { readInput } from './read-input.ts'
import { writeText } from './text-out.ts'

/** Records that are handed on at a time. */
const CHUNK = 256

/** Runs to the end and tells how many inputs failed. Throws when the output, `stdout` or a file, cannot be written. */
export async function run(options: Options, io: Io, stdout: Output): Promise<number> {
  const extractor = await knownExtractor(options, io)
  const output = options.output === null ? stdout : await fileOutput(options.output)
  try {
    const failed = await writeAll(extractor, options, io, output)
    await output.finish()
    return failed
  } catch (error) {
    await output.abandon()
    throw error
  }
}

async function writeAll(extractor: Extractor, options: Options, io: Io, output: Output): Promise<number> {
  const writer = await loadWriter(options.format, { fields: FIELDS })
  const assembly = writer.assemble()
  let failed = 0
  await output.write(assembly.open())
  for await (const input of listInputs(options.paths)) {
    const figures = await figuresOf(input, extractor, options, io)
    if (figures === null) {
      failed++
      continue
    }
    for (let from = 0; from < figures.length || from === 0; from += CHUNK) {
      const some = figures.slice(from, from + CHUNK)
      await output.write(await assembly.add({ piece: writer.records(some), count: some.length, source: input.source }))
    }
  }
  await output.write(await assembly.close())
  return failed
}

/** The figures of one input, or null after its reason has been told on standard error. */
async function figuresOf(input: Input, extractor: Extractor, options: Options, io: Io): Promise<Figure[] | null> {
  const document = await readInput(input, io, options.reading)
  if (document === null) return null
  const { text, pages } = document
  if (options.textOut !== null) await writeText(options.textOut, input.source, input.path, text)
  return extractor.extract(text, { source: input.source, ...(pages === undefined ? {} : { pages }), ...(options.date === undefined ? {} : { date: options.date }) })
}
