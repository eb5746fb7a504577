/** `extract rules`: begins, checks, tries and explains rule files. */
import { promises as files } from 'node:fs'
import type { Attempt } from '../explore/why.ts'
import type { Trial } from '../explore/trial.ts'
import type { Figure } from '../figure.ts'
import type { RuleCheck } from '../library.ts'
import { checkRules, createExtractor, tryRules, whyRule } from '../library.ts'
import { asReadError } from '../read/read-error.ts'
import { suggestion } from '../rulefile/nearest.ts'
import { readSchema, starterRules } from '../rulefile/published.ts'
import type { RuleFile } from '../rulefile/rule-file.ts'
import { tellingLoad, tellProblems } from './knowledge.ts'
import { printable } from '../batch/printable.ts'
import type { Io } from './options.ts'
import type { Output } from '../batch/output.ts'
import { readPath } from './read-input.ts'
import type { TestOptions, WhyOptions } from './rule-commands.ts'
import type { Style } from './style.ts'
import { markMatch, markSpan, oneLine, styleFor } from './style.ts'

/** Checks files; false when one of them has faults or an example that does not come out. */
export async function runCheck(paths: readonly string[], io: Io, stdout: Output): Promise<boolean> {
  let right = true
  for (const path of paths) {
    const file = await tellingLoad(path, io)
    const check = file === null ? null : checkRules(file)
    if (file === null || check === null || check.problems.length > 0) {
      tellProblems(path, check?.problems ?? [], io)
      right = false
      continue
    }
    await stdout.write(`${printable(path)}: ${contents(file)}; ${check.examples === 0 ? 'no examples' : `${count(check.examples, 'example')}, all as expected`}\n`)
    for (const note of notes(check)) await stdout.write(`${printable(path)}: ${note}\n`)
  }
  await stdout.finish()
  return right
}

function contents({ indicators, units, rules }: RuleFile): string {
  const nonFigures = rules.filter(({ set }) => set.figure === false).length
  const parts = [[indicators.length, 'indicator'], [units.length, 'unit'], [nonFigures, 'non-figure'], [rules.length - nonFigures, 'rule']] as const
  return parts.filter(([n]) => n > 0).map(([n, name]) => count(n, name)).join(', ') || 'no entries'
}

function count(n: number, name: string): string {
  return `${n} ${name}${n === 1 ? '' : name.endsWith('ch') ? 'es' : 's'}`
}

/** What is right and may still be by accident: entries that take the place of built-in ones, and rules that no example shows to work. */
function notes({ replaced, unproven }: RuleCheck): string[] {
  return [
    ...replaced.map(({ kind, id }) => `the ${kind} "${id}" takes the place of the built-in one`),
    ...unproven.map((id) => `the pattern of "${id}" matches in none of its examples`),
  ]
}

/** Writes a rule file to begin with; false when there is one already. */
export async function runInit(path: string | null, io: Io, stdout: Output): Promise<boolean> {
  if (path === null) {
    await stdout.write(starterRules())
    await stdout.finish()
    return true
  }
  try {
    await files.writeFile(path, starterRules(), { flag: 'wx' })
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    const reason = exists ? 'exists already and is left as it is' : (asReadError(error) as Error).message
    io.stderr.write(`extract: ${printable(path)}: ${reason}\n`)
    return false
  }
  await stdout.write(`${printable(path)} written; next: extract rules check ${printable(path)}\n`)
  await stdout.finish()
  return true
}

/** Shows what each entry of a file finds in a report. */
export async function runTest({ file: rulesPath, path, ...options }: TestOptions, io: Io, stdout: Output): Promise<boolean> {
  const file = await tellingLoad(rulesPath, io)
  const document = file === null ? null : await readPath(path, io)
  if (file === null || document === null) return false
  const style = styleFor(io)
  const trials = tryRules(file, document.text, { source: path, ...options })
  await stdout.write(trials.map((trial) => trialPage(trial, printable(path), style)).join('\n'))
  await stdout.finish()
  return true
}

function trialPage(trial: Trial, path: string, style: Style): string {
  if ('figures' in trial) {
    const lines = trial.figures.map((figure) => `  ${path}:${figure.line}: ${markSpan(figure.sentence, sentenceStart(figure), figure, style)}\n    ${told(figure)}\n`)
    return `${trial.kind} ${trial.id}: ${trial.figures.length === 0 ? 'no figure' : count(trial.figures.length, 'figure')}\n${lines.join('')}`
  }
  const lines = trial.matches.map(({ match, figure, lostTo }) => {
    const outcome = lostTo !== null ? `decided by ${lostTo}, which comes first` : figure === null ? 'no figure' : told(figure)
    return `  ${path}:${match.line}: ${markMatch(match, style)}\n    ${outcome}\n`
  })
  return `${trial.kind} ${trial.id}: ${trial.matches.length === 0 ? 'no match' : count(trial.matches.length, 'match')}\n${lines.join('')}`
}

/** Where the sentence of a figure begins: the figure stands in it at the same distance as in the text. */
function sentenceStart({ start, end, sentence, text }: Figure): number {
  for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) if (sentence.slice(at, at + end - start) === text) return start - at
  return start
}

function told({ value, min, max, unit, role, direction, indicator, label, period, status }: Figure): string {
  const number = value ?? `${min}–${max}`
  return [`${number}${unit === null ? '' : ` ${unit}`}`, role + (direction === null ? '' : ` ${direction}`), indicator, label === null ? null : `“${oneLine(label)}”`, period, status].filter((part) => part !== null).join(' · ')
}

/** Shows why a rule or indicator found nothing; false when the file has no such entry. */
export async function runWhy({ file: rulesPath, id, path, line }: WhyOptions, io: Io, stdout: Output): Promise<boolean> {
  const file = await tellingLoad(rulesPath, io)
  const document = file === null ? null : await readPath(path, io)
  if (file === null || document === null) return false
  const style = styleFor(io)
  const attempts = whyRule(file, id, document.text, line)
  if (attempts !== null) await stdout.write(attempts.map((attempt) => attemptPage(attempt, printable(path), style)).join('\n'))
  else if (file.indicators.some((entry) => entry.id === id)) await stdout.write(indicatorPage(file, id, document.text, line, path))
  else {
    const ids = [...file.rules, ...file.indicators].map((entry) => entry.id)
    io.stderr.write(`extract: ${printable(rulesPath)}: no rule, non-figure or indicator has the id "${id}"${suggestion(id, ids)}\n`)
    return false
  }
  await stdout.finish()
  return true
}

function attemptPage({ line, terms, match, reached, wanted, met }: Attempt, path: string, style: Style): string {
  const seen = terms.map(({ text, tags }) => `${oneLine(text)} ${style.dim(`[${tags.join(' ')}]`)}`).join(' · ')
  if (match !== null) return `${path}:${line}: it matches: ${markMatch(match, style)}\n`
  const fitted = reached === null ? `nothing fits its first part, ${wanted}` : `“${oneLine(reached.text)}” fits; then it wants ${wanted}`
  const stands = reached === null ? '' : met === null ? ', and the sentence ends' : `, and there stands “${oneLine(met.text)}” [${met.tags.join(' ')}]`
  return `${path}:${line}: no match: ${fitted}${stands}\n  ${seen}\n`
}

/** For each figure of the line the label in which the indicator was looked for, and what spoke against it. */
function indicatorPage(file: RuleFile, id: string, text: string, line: number | null, path: string): string {
  const explanations = createExtractor({ rules: [file] }).explain(text).filter(({ figure }) => line === null || figure.line === line)
  if (explanations.length === 0) return `${printable(path)}: no figure${line === null ? '' : ` in line ${line}`}\n`
  return explanations.map(({ figure, fields }) => {
    const lost = fields.find(({ field }) => field === 'indicator')?.lost.find(({ value }) => value === id)
    const reason = figure.indicator === id ? 'it is this indicator' : lost !== undefined ? lost.why : figure.label === null ? 'the figure has no label' : `no phrase of it in the label “${oneLine(figure.label)}”`
    return `${printable(path)}:${figure.line}: ${figure.text}: ${reason}\n`
  }).join('')
}

/** The tags of the rule language with what they stand for. */
export async function runTags(stdout: Output): Promise<void> {
  const { tags } = createExtractor()
  const width = Math.max(...tags.map(({ tag }) => tag.length)) + 1
  await stdout.write(tags.map(({ tag, gloss, words }) => `${`#${tag}`.padEnd(width)}  ${gloss}${words === '' ? '' : `: ${words}`}\n`).join(''))
  await stdout.finish()
}

/** The JSON Schema of rule files. */
export async function runSchema(stdout: Output): Promise<void> {
  await stdout.write(readSchema())
  await stdout.finish()
}
