/**
 * The pipeline on one page: text to blocks, sentences, tokens, spans, figures.
 * Pure: reads no clock and no environment; the tables are compiled once by `compileGrammar` and passed on.
 */
import { once } from './once.ts'
import type { Figure, Span } from './figure.ts'
import type { Grammar } from './grammar.ts'
import { separatorHabit } from './recognise/numeral.ts'
import { recognise } from './recognise/recognise.ts'
import { findReportDate } from './recognise/report-date.ts'
import { laterThanToday } from './recognise/today.ts'
import type { StatedUnit } from './recognise/stated-unit.ts'
import { readStatedUnit } from './recognise/stated-unit.ts'
import type { Claim } from './relate/claim.ts'
import { eraWritten } from './relate/era.ts'
import { relate } from './relate/relate.ts'
import type { Origin } from './relate/settle.ts'
import type { Report } from './relate/report.ts'
import { enterBlock, frameOf, inherited, openReport, parseReportDate } from './relate/report.ts'
import type { Sentence } from './relate/sentence.ts'
import { buildTerms } from './relate/terms.ts'
import type { TableFigure } from './table-blocks.ts'
import { ABOVE, tableFigures } from './table-blocks.ts'
import type { Block } from './text/blocks.ts'
import { blocksFrom, opening, splitBlocks } from './text/blocks.ts'
import { lineLookup, pageLookup } from './text/lines.ts'
import type { Parts } from './text/parts.ts'
import { whole } from './text/parts.ts'
import { splitSentences } from './text/sentences.ts'
import { survey } from './text/survey.ts'
import type { Token } from './text/tokenise.ts'
import { tokenise } from './text/tokenise.ts'
import { NUMERAL_BITS, OPENS } from './text/vocabulary.ts'
import { windows } from './text/windows.ts'

/** What the caller knows about the text. */
export interface ExtractOptions {
  /** Name of the text in its records; `-` when left out */
  source?: string
  /** The report's own date, `YYYY[-MM[-DD]]`; found in the text when left out */
  date?: string
  /** Offsets at which the pages of the text begin */
  pages?: readonly number[]
}

/** Extracts every figure of a text, in order; offsets are UTF-16 code units of `text`. */
export function extractWith(grammar: Grammar, text: string, options: ExtractOptions = {}): Figure[] {
  const figures: Figure[] = []
  readText(grammar, whole(text), options, (figure) => figures.push(figure), (figure) => figures.push(figure))
  return figures
}

type Emit = (figure: Figure, claim: Claim, sentence: Sentence) => void

/**
 * Reads a text from its first sentence to its last and hands on each figure with the claim and sentence that it was made from,
 * whose offsets are those of the window that they stand in: for a text in one part, its own.
 */
export function readText(
  grammar: Grammar, parts: Parts, options: ExtractOptions, emit: Emit, emitCell: (figure: Figure) => void = () => {},
): void {
  const source = options.source ?? '-'
  const { layout, ends } = survey(parts)
  const date = options.date === undefined ? laterThanToday(ends, findReportDate(ends, grammar.recognise.periods, grammar.vocabulary)) : parseReportDate(options.date)
  const report = openReport(date, separatorHabit(ends), once(() => eraWritten(parts, date)))
  const pageOf = pageLookup(options.pages)
  let tables = 0
  const read = opening()
  /** The blocks before this one, the nearer first */
  let above: Block[] = []
  for (const { text, from, moved, offset, line: firstLine } of windows(parts(), layout, (seen) => above.at(-1)?.start ?? seen.length)) {
    above = above.map((block) => ({ ...block, start: block.start - moved, end: block.end - moved }))
    const lineOf = lineLookup(text, firstLine)
    const origin: Origin = { source, offset, lineOf, pageOf }
    for (const block of blocksFrom(text, from, layout, read)) {
      const cells = block.rows === undefined ? null : tableFigures(grammar, text, block, report, above)
      if (cells !== null) {
        tables++
        for (const cell of cells) emitCell(recordOf(cell, tables, origin))
        above.length = 0
        continue
      }
      for (const line of block.lines ?? [block]) {
        if (above.unshift(line) > ABOVE) above.pop()
        readLine(grammar, text, line, report, origin, emit)
      }
    }
  }
}

function readLine(grammar: Grammar, text: string, line: Block, report: Report, origin: Origin, emit: Emit): void {
  enterBlock(report, line)
  eachSentence(grammar, text, line, report, (span) => {
    const sentence = readSentence(grammar, text, span, line, report)
    if (sentence === null) return
    for (const { figure, claim } of relate(sentence, line, report, grammar.relate, origin)) emit(figure, claim, sentence)
  })
}

/** The record of a cell of the `table`th table. */
function recordOf({ row, column, ...figure }: TableFigure, table: number, { source, offset, lineOf, pageOf }: Origin): Figure {
  const [start, end] = [offset + figure.start, offset + figure.end]
  return { source, line: lineOf(figure.start), ...figure, start, end, table, row, column, page: pageOf(start), reviewed: null }
}

/** Sentences without a number that are held back, for what comes behind them to tell whether they count. */
const HELD = 200

/**
 * Reads the sentences of a block. A paragraph without a numeral or a number word states no figure; once figures have begun, what it
 * says in passing governs none.
 */
function eachSentence(grammar: Grammar, text: string, { kind, start, end }: Block, { begun }: Report, read: (sentence: TokenisedSpan) => void): void {
  let held: TokenisedSpan[] | null = begun && kind !== 'heading' ? [] : null
  for (const span of splitSentences(text, start, end)) {
    const sentence = { start: span.start, end: span.end, tokens: tokenise(text, span.start, span.end, grammar.vocabulary) }
    if (held === null) read(sentence)
    else if (mayHoldFigures(sentence.tokens)) {
      for (const before of held) read(before)
      read(sentence)
      held = null
    } else {
      held.push(sentence)
      if (held.length === HELD) held = []
    }
  }
}

function* lines(text: string): Generator<Block> {
  for (const block of splitBlocks(text)) yield* block.lines ?? [block]
}

/** The sentences of a text with their terms, figures or not, in order, each with its line. */
export function* readSentences(grammar: Grammar, text: string): Generator<{ sentence: Sentence; line: number }> {
  const report = openReport(null, separatorHabit(text), () => null)
  const lineOf = lineLookup(text)
  for (const block of lines(text)) {
    enterBlock(report, block)
    for (const span of splitSentences(text, block.start, block.end)) {
      const tokens = tokenise(text, span.start, span.end, grammar.vocabulary)
      const spans = recognise(text, tokens, grammar.recognise, { decimal: report.decimal, unit: unitFor(grammar, text, tokens, block, report) })
      yield { sentence: { start: span.start, end: span.end, text, tokens, terms: buildTerms(text, tokens, spans, grammar.terms) }, line: lineOf(span.start) }
    }
  }
}

function mayHoldFigures(tokens: readonly Token[]): boolean {
  for (const { opens } of tokens) if ((opens & (NUMERAL_BITS | OPENS.number)) !== 0) return true
  return false
}

interface TokenisedSpan extends Span {
  tokens: readonly Token[]
}

/** Null for a sentence that has neither a quantity nor a period or place for those to come. */
function readSentence(grammar: Grammar, text: string, { start, end, tokens }: TokenisedSpan, block: Block, report: Report): Sentence | null {
  const spans = recognise(text, tokens, grammar.recognise, { decimal: report.decimal, unit: unitFor(grammar, text, tokens, block, report) })
  if (block.kind !== 'heading' && !spans.some(({ kind }) => kind !== 'reference')) return null
  return { start, end, text, tokens, terms: buildTerms(text, tokens, spans, grammar.terms) }
}

/** The unit of bare numbers: stated in the line itself or, for list items, in a heading above. A heading keeps its own. */
function unitFor(grammar: Grammar, text: string, tokens: readonly Token[], block: Block, report: Report): StatedUnit | null {
  if (block.kind === 'paragraph') return null
  const { units, words } = grammar.recognise.quantities
  const own = readStatedUnit(text, tokens, units, words)
  if (block.kind !== 'item') {
    frameOf(report, block).unit = own
    return null
  }
  return own ?? inherited(report, 'unit')
}
