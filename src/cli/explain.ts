/** `extract explain`: for a person, why each figure of a line says what it says. */
import type { ExplainedField, Explanation, Words } from '../explain/explain.ts'
import { knownExtractor } from './knowledge.ts'
import { printable } from '../batch/printable.ts'
import type { ExplainOptions, Io } from './options.ts'
import type { Output } from '../batch/output.ts'
import { readPath } from './read-input.ts'
import type { Style } from './style.ts'
import { markSpan, oneLine, styleFor } from './style.ts'

/** Writes the explanations asked for; false, with a message, when the text cannot be read or states no such figure. */
export async function runExplain(options: ExplainOptions, io: Io, stdout: Output): Promise<boolean> {
  const complain = (message: string) => {
    io.stderr.write(`extract: ${printable(options.path)}: ${message}\n`)
    return false
  }
  const { explain } = await knownExtractor(options, io)
  const document = await readPath(options.path, io, options.reading)
  if (document === null) return false
  const { text } = document
  const all = explain(text, { source: options.path, ...(options.date === undefined ? {} : { date: options.date }) })
  const chosen = choose(all, options)
  if (typeof chosen === 'string') return complain(chosen)
  const style = styleFor(io)
  const numbers = new Map(all.map((explanation, i) => [explanation, i + 1]))
  for (const explanation of chosen) await stdout.write(page(explanation, numbers.get(explanation)!, all.length, style))
  await stdout.finish()
  return true
}

/** The figures of the line, or of the text; of these the one asked for. A message when there is none. */
function choose(all: readonly Explanation[], { line, figure }: ExplainOptions): readonly Explanation[] | string {
  const there = line === null ? all : all.filter((e) => e.figure.line === line)
  const where = line === null ? 'the text' : `line ${line}`
  if (there.length === 0) return `no figure in ${where}${line === null || all.length === 0 ? '' : `; the lines with figures are ${ranges(all.map((e) => e.figure.line))}`}`
  if (figure === null) return there
  const one = there[figure - 1]
  return one === undefined ? `no figure ${figure} in ${where}, which has ${there.length}` : [one]
}

/** 1-3, 7 for 1, 2, 3, 3, 7. */
function ranges(lines: readonly number[]): string {
  const parts: [number, number][] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last !== undefined && line <= last[1] + 1) last[1] = line
    else parts.push([line, line])
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
}

function page({ figure, sentenceStart, spans, fields }: Explanation, index: number, count: number, style: Style): string {
  const terms = spans.map((span) => `${oneLine(span.text)} ${style.dim(`[${span.tags.join(' ')}]`)}`).join(' · ')
  const lines = [`${printable(figure.source)}:${figure.line}  figure ${index} of ${count}`, '', markSpan(figure.sentence, sentenceStart, figure, style), '', terms, '', ...fields.flatMap((field) => entry(field, figure.line, style)), '', '']
  return lines.join('\n')
}

function entry({ field, value, ground, lost }: ExplainedField, line: number, style: Style): string[] {
  const shown = value === null ? '–' : oneLine(String(value))
  return [
    `  ${field.padEnd(11)} ${shown}  ${style.dim(reason(ground.why, ground.at, line, shown))}`.trimEnd(),
    ...lost.map((other) => `  ${''.padEnd(11)} not: ${oneLine(other.value)}  ${style.dim(reason(other.why, other.at, line, other.value))}`.trimEnd()),
  ]
}

/** Words that are the value itself are not said twice. */
function reason(why: string, at: Words | null, line: number, shown: string): string {
  if (at === null) return `(${why})`
  const words = at.text === shown ? '' : ` “${oneLine(at.text)}”`
  return `(${why}${words}${at.line === line ? '' : `, line ${at.line}`})`
}
