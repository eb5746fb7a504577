/**
 * The pipeline on one page: text to blocks, sentences, tokens, spans, figures.
 * Pure: reads no clock and no environment; the tables are compiled once by `compileGrammar` and passed on.
 */
import { makeGazetteer } from './catalogue/gazetteer/gazetteer.ts'
import { once } from './once.ts'
import { indexIndicators, plainPhrases } from './catalogue/indicator-index.ts'
import type { Tables } from './catalogue/tables.ts'
import { taggedPhrases } from './catalogue/tags.ts'
import { buildFoldedTrie, buildTrie, openingsOf, syllablesOf } from './catalogue/trie.ts'
import type { Figure, Span } from './figure.ts'
import { separatorHabit } from './recognise/numeral.ts'
import { mayOpen } from './recognise/quantity.ts'
import type { RecogniseGrammar } from './recognise/recognise.ts'
import { compileRecognisers, openingsOfRecognisers, recognise } from './recognise/recognise.ts'
import { findReportDate } from './recognise/report-date.ts'
import type { StatedUnit } from './recognise/stated-unit.ts'
import { readStatedUnit } from './recognise/stated-unit.ts'
import type { Claim } from './relate/claim.ts'
import { eraWritten } from './relate/era.ts'
import { relate } from './relate/relate.ts'
import type { Origin } from './relate/settle.ts'
import type { Report } from './relate/report.ts'
import { enterBlock, frameOf, inherited, openReport, parseReportDate } from './relate/report.ts'
import type { RelateGrammar, Sentence } from './relate/sentence.ts'
import type { TermTables } from './relate/terms.ts'
import { buildTerms } from './relate/terms.ts'
import { compileRules } from './rules/compile.ts'
import { tagSet } from './rules/tags.ts'
import type { Cell } from './tabular/cell.ts'
import { isCaption } from './tabular/caption.ts'
import type { HeadWords } from './tabular/column.ts'
import type { TableFigure, TableScene } from './tabular/read.ts'
import { compileHeadWords, readTable } from './tabular/read.ts'
import { countedUnit, quantityOfCell, unitOfCell } from './tabular/unit.ts'
import type { Block } from './text/blocks.ts'
import { splitBlocks } from './text/blocks.ts'
import { isLonger } from './text/letters.ts'
import { lineLookup, pageLookup } from './text/lines.ts'
import { splitSentences } from './text/sentences.ts'
import type { Token } from './text/tokenise.ts'
import { tokenise } from './text/tokenise.ts'
import type { Vocabulary } from './text/vocabulary.ts'
import { OPENS, vocabularyOf } from './text/vocabulary.ts'

/** What the caller knows about the text. */
export interface ExtractOptions {
  /** Name of the text in its records; `-` when left out */
  source?: string
  /** The report's own date, `YYYY[-MM[-DD]]`; found in the text when left out */
  date?: string
  /** Offsets at which the pages of the text begin */
  pages?: readonly number[]
}

/** Everything compiled from the tables, read-only once built. */
export interface Grammar {
  vocabulary: Vocabulary
  recognise: RecogniseGrammar
  terms: TermTables
  relate: RelateGrammar
  heads: HeadWords
}

/** Compiles the tables. Throws an error that names the entry that does not compile. */
export function compileGrammar(tables: Tables): Grammar {
  const recognisers = compileRecognisers(tables)
  const terms = { words: buildTrie(taggedPhrases(tables.words).map(([phrase, tags]) => [phrase, tagSet(tags)] as const), OPENS.tagged), indicators: buildFoldedTrie(plainPhrases(tables.indicatorPhrases), OPENS.indicator) }
  return {
    vocabulary: vocabularyOf([
      ...openingsOfRecognisers(recognisers), [OPENS.tagged, openingsOf(terms.words)], [OPENS.indicator, openingsOf(terms.indicators)],
      [0, syllablesOf(terms.words)], [0, syllablesOf(terms.indicators)], [0, syllablesOf(recognisers.quantities.units.after)], [0, syllablesOf(recognisers.periods.places.names)],
    ]),
    recognise: recognisers,
    terms,
    relate: { rules: compileRules(tables.rules), indicators: indexIndicators(tables.indicators, tables.indicatorPhrases), gazetteer: makeGazetteer(tables.gazetteer) },
    heads: compileHeadWords(tables.tableWords),
  }
}

/** Extracts every figure of a text, in order; offsets are UTF-16 code units of `text`. */
export function extractWith(grammar: Grammar, text: string, options: ExtractOptions = {}): Figure[] {
  const figures: Figure[] = []
  readText(grammar, text, options, (figure) => figures.push(figure), (figure) => figures.push(figure))
  return figures
}

/** Reads a text from its first sentence to its last and hands on each figure with the claim and sentence that it was made from. */
export function readText(
  grammar: Grammar, text: string, options: ExtractOptions, emit: (figure: Figure, claim: Claim, sentence: Sentence) => void, emitCell: (figure: Figure) => void = () => {},
): void {
  const source = options.source ?? '-'
  const date = options.date === undefined ? findReportDate(text, grammar.recognise.periods, grammar.vocabulary) : parseReportDate(options.date)
  const report = openReport(date, separatorHabit(text), once(() => eraWritten(text, date)))
  const lineOf = lineLookup(text)
  const pageOf = pageLookup(options.pages)
  const origin: Origin = { source, lineOf, pageOf }
  let tables = 0
  /** The blocks before this one, the nearer first */
  let above: readonly Block[] = []
  const blocks = splitBlocks(text).toReversed()
  for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) {
    const cells = block.rows === undefined ? null : tableFigures(grammar, text, block, report, above)
    if (cells !== null) {
      tables++
      for (const { row, column, ...figure } of cells) emitCell({ source, line: lineOf(figure.start), ...figure, table: tables, row, column, page: pageOf(figure.start) })
      above = []
      continue
    }
    if (block.lines !== undefined) {
      blocks.push(...block.lines.toReversed())
      continue
    }
    above = [block, ...above.slice(0, ABOVE - 1)]
    enterBlock(report, block)
    const spans = splitSentences(text, block.start, block.end).map(({ start, end }) => ({ start, end, tokens: tokenise(text, start, end, grammar.vocabulary) }))
    if (report.begun && block.kind !== 'heading' && !spans.some(({ tokens }) => mayHoldFigures(grammar, tokens))) continue
    for (const span of spans) {
      const sentence = readSentence(grammar, text, span, block, report)
      if (sentence === null) continue
      for (const { figure, claim } of relate(sentence, block, report, grammar.relate, origin)) emit(figure, claim, sentence)
    }
  }
}

/** The sentences of a text with their terms, figures or not, in order, each with its line. */
export function* readSentences(grammar: Grammar, text: string): Generator<{ sentence: Sentence; line: number }> {
  const report = openReport(null, separatorHabit(text), () => null)
  const lineOf = lineLookup(text)
  for (const block of splitBlocks(text).flatMap((some) => some.lines ?? [some])) {
    enterBlock(report, block)
    for (const span of splitSentences(text, block.start, block.end)) {
      const tokens = tokenise(text, span.start, span.end, grammar.vocabulary)
      const spans = recognise(text, tokens, grammar.recognise, { decimal: report.decimal, unit: unitFor(grammar, text, tokens, block, report) })
      yield { sentence: { start: span.start, end: span.end, text, tokens, terms: buildTerms(text, tokens, spans, grammar.terms) }, line: lineOf(span.start) }
    }
  }
}

/** A paragraph without a numeral or a number word states no figure; once figures have begun, what it says in passing governs none. */
function mayHoldFigures(grammar: Grammar, tokens: readonly Token[]): boolean {
  return tokens.some((token) => mayOpen(grammar.recognise.quantities, token))
}

/** The cells of a table as the recognisers see them. */
function cellsOf(grammar: Grammar, text: string, rows: readonly (readonly Span[])[], { decimal }: Report): Cell[][] {
  return rows.map((row) => row.map(({ start, end }) => {
    const tokens = tokenise(text, start, end, grammar.vocabulary)
    const quantity = quantityOfCell(text, tokens, grammar.recognise.quantities, decimal, null)
    const spans = quantity !== null ? [] : recognise(text, tokens, grammar.recognise, { decimal, unit: null })
    return { start, end, text: text.slice(start, end), tokens, terms: buildTerms(text, tokens, spans, grammar.terms), quantity }
  }))
}

/** Null for a table that is none. What the paragraph above said of a day is not said of a table, but the unit that it stated is. */
function tableFigures(grammar: Grammar, text: string, block: Block, report: Report, above: readonly Block[]): TableFigure[] | null {
  const { unit } = report.paragraph
  enterBlock(report, block)
  report.paragraph.unit = unit
  return readTable(cellsOf(grammar, text, block.rows!, report), tableScene(grammar, text, report, captionOf(grammar, text, above, report)))
}

/** Characters that the caption of a table has at most. */
const CAPTION = 200

/** Lines above a table among which its caption is. */
const ABOVE = 4

/** The nearest line above a table that names a thing; its unit, a remark in brackets and a place may stand between the two. */
function captionOf(grammar: Grammar, text: string, above: readonly Block[], report: Report): Cell | null {
  for (const { start, end } of above) {
    if (isLonger(text, start, end, CAPTION)) return null
    const cell = cellsOf(grammar, text, [[{ start, end }]], report)[0]![0]!
    if (isCaption(cell, unitOfCell(text, cell.tokens, grammar.recognise.quantities, false), grammar.heads)) return cell
  }
  return null
}

function tableScene(grammar: Grammar, text: string, report: Report, caption: Cell | null): TableScene {
  const { recognise: { quantities }, relate, heads } = grammar
  return {
    text, report, relate, words: heads, caption,
    unitOf: ({ tokens }, whole) => unitOfCell(text, tokens, quantities, whole),
    countedBy: ({ tokens }) => countedUnit(text, tokens, quantities),
    quantityOf: ({ tokens }, unit) => quantityOfCell(text, tokens, quantities, report.decimal, unit),
  }
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
