/** The extractor over the tables that ship with it, and over those with a user's rule files, each compiled once and then shared, read-only. */
import { loadGrammarTables, loadTables } from './catalogue/load.ts'
import { once } from './once.ts'
import type { IndicatorEntry, Tables } from './catalogue/tables.ts'
import type { Explanation } from './explain/explain.ts'
import { explainEach, explainWith } from './explain/explain.ts'
import type { PatternMatch } from './explore/search.ts'
import { searchText } from './explore/search.ts'
import type { Trial } from './explore/trial.ts'
import { tryRuleFile } from './explore/trial.ts'
import type { Attempt } from './explore/why.ts'
import { whyNot } from './explore/why.ts'
import type { Changes } from './corrections/correction.ts'
import { revised } from './corrections/revise.ts'
import type { ExtractOptions } from './extract.ts'
import type { Grammar } from './grammar.ts'
import { extractWith, readText } from './extract.ts'
import { compileGrammar } from './grammar.ts'
import type { Figure, Quantity } from './figure.ts'
import { readDocument } from './read/document.ts'
import { parseNumberWith, parseQuantityWith } from './recognise/parse.ts'
import type { ExampleRun } from './rulefile/examples.ts'
import { checkRuleFile } from './rulefile/examples.ts'
import type { Replacement } from './rulefile/merge.ts'
import { replacements, withRuleFiles } from './rulefile/merge.ts'
import { checkTags, tagsOf } from './rulefile/patterns.ts'
import type { RuleFile } from './rulefile/rule-file.ts'
import { compilePattern } from './rules/compile.ts'
import { parsePattern } from './rules/pattern.ts'
import type { Parts } from './text/parts.ts'
import { whole } from './text/parts.ts'

const shippedTables = once(loadTables)
const shipped = once((): Grammar => compileGrammar(loadGrammarTables()))

export type { ExtractOptions } from './extract.ts'
export type { Parts } from './text/parts.ts'

/** What an extractor knows beside what ships. */
export interface ExtractorOptions {
  /** Rule files; where two disagree the later wins */
  rules?: readonly RuleFile[]
  /** False leaves out the built-in indicators and pattern rules */
  builtin?: boolean
}

/** An extractor with rule files of its own. */
export interface Extractor {
  extract(text: string, options?: ExtractOptions): Figure[]
  /** Hands on each figure, in order, as it is found: for a text whose figures, and given its parts the text itself, are not to be held all at once */
  each(text: string | Parts, options: ExtractOptions, emit: (figure: Figure) => void): void
  explain(text: string, options?: ExtractOptions): Explanation[]
  /** Hands on each figure with its grounds, in order, as it is found */
  explainEach(text: string, options: ExtractOptions, emit: (explanation: Explanation) => void): void
  /** The figure with fields set anew, and with what follows from them: the dimension of a unit, the codes of an indicator and a place */
  revise(figure: Figure, changes: Changes): Figure
  /** Looks for a pattern of the rule language in texts. Throws a PatternError where it cannot be read. */
  search(pattern: string): (text: string) => PatternMatch[]
  readonly indicators: readonly IndicatorEntry[]
  /** What patterns are made of: each tag, and what it stands for */
  readonly tags: readonly TagInfo[]
}

/** A tag of the rule language. */
export interface TagInfo {
  tag: string
  gloss: string
  /** Some of the words that have it; empty for spans and marks */
  words: string
}

/** Words of a tag that are shown. */
const SHOWN = 8

/** An extractor over the tables that ship with it and the rule files given. */
export function createExtractor({ rules = [], builtin = true }: ExtractorOptions = {}): Extractor {
  const plain = rules.length === 0 && builtin
  const tables = once(() => (plain ? shippedTables() : withRuleFiles(shippedTables(), rules, builtin)))
  const grammar = once(() => (plain ? shipped() : compileGrammar(tables())))
  return {
    extract: (text, options) => extractWith(grammar(), text, options),
    each: (text, options, emit) => readText(grammar(), typeof text === 'string' ? whole(text) : text, options, emit, emit),
    explain: (text, options) => explainWith(grammar(), text, options),
    explainEach: (text, options, emit) => explainEach(grammar(), text, options, emit),
    revise: (figure, changes) => revised(figure, changes, { units: tables().units, places: grammar().recognise.periods.places, relate: grammar().relate }),
    search(pattern) {
      const items = parsePattern(pattern)
      checkTags(items, tagsOf(tables()))
      const compiled = compilePattern(items)
      return (text) => [...searchText(grammar(), text, compiled)]
    },
    get indicators() {
      return tables().indicators
    },
    get tags() {
      return tagInfo(tables())
    },
  }
}

function tagInfo({ termTags, words }: Tables): TagInfo[] {
  return [
    ...termTags.map(({ tag, gloss }) => ({ tag, gloss, words: '' })),
    ...words.filter(({ tag }) => tag !== 'Plain').map(({ tag, gloss, phrases }) => ({ tag, gloss, words: `${phrases.slice(0, SHOWN).join(', ')}${phrases.length > SHOWN ? ' …' : ''}` })),
  ]
}

/** What a check of a rule file came to. */
export interface RuleCheck extends ExampleRun {
  /** Its entries that take the place of built-in ones */
  replaced: Replacement[]
}

/** Runs the examples of a rule file, over the built-in rules and those of `options` and itself. */
export function checkRules(file: RuleFile, options: ExtractorOptions = {}): RuleCheck {
  return { ...checkRuleFile(grammarWith(file, options), file), replaced: replacements(shippedTables(), file) }
}

/** What each entry of a rule file finds in a text. */
export function tryRules(file: RuleFile, text: string, options: ExtractOptions & ExtractorOptions = {}): Trial[] {
  return tryRuleFile(grammarWith(file, options), file, text, options)
}

/** How the rule of that id fares with the sentences of a line, or of the whole text; null when the file has no such rule. */
export function whyRule(file: RuleFile, id: string, text: string, line: number | null = null): Attempt[] | null {
  const rule = file.rules.find((r) => r.id === id)
  return rule === undefined ? null : whyNot(grammarWith(file, {}), text, parsePattern(rule.match), line)
}

function grammarWith(file: RuleFile, { rules = [], builtin = true }: ExtractorOptions): Grammar {
  return compileGrammar(withRuleFiles(shippedTables(), [...rules, file], builtin))
}

/**
 * Reads the text of a rule file, YAML or JSON; its examples are not run. `name` stands in messages.
 * Throws a RuleFileError that names every fault with its line.
 */
export async function parseRules(text: string, name = 'rules'): Promise<RuleFile> {
  // Loaded when needed: most runs read no rule file, and what reads it takes a while to load.
  const { parseRuleFile } = await import('./rulefile/parse.ts')
  return parseRuleFile(text, name, shippedTables())
}

/** Reads a rule file. Throws a ReadError when it cannot be read, and as `parseRules` does. */
export async function loadRules(path: string): Promise<RuleFile> {
  return parseRules((await readDocument(path)).text, path)
}

/**
 * Extracts every figure of a text, in order. Offsets are UTF-16 code units of `text`.
 * @example extract('Tỷ lệ hộ nghèo giảm còn 1,68%.')[0]?.value // 1.68
 */
export function extract(text: string, options: ExtractOptions = {}): Figure[] {
  return extractWith(shipped(), text, options)
}

/** Extracts every figure of a text, each with the grounds of its fields: what they were read from, and what lost. */
export function explain(text: string, options: ExtractOptions = {}): Explanation[] {
  return explainWith(shipped(), text, options)
}

/**
 * The number that a string is, in digits or Vietnamese words; null when it is none or holds anything else.
 * @example parseNumber('một trăm linh năm') // 105
 */
export function parseNumber(text: string): number | null {
  return parseNumberWith(shipped().recognise.quantities, text)
}

/**
 * The quantity that a string is, with unit and modifier; null when it is none or holds anything else.
 * @example parseQuantity('trên 50 triệu đồng') // { value: 50000000, unit: 'VND', modifier: 'more_than', … }
 */
export function parseQuantity(text: string): Quantity | null {
  return parseQuantityWith(shipped().recognise.quantities, text)
}
