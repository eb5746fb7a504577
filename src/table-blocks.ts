/** A block of cells to figures: its cells read, the line above that names it found. */
import type { Span } from './figure.ts'
import type { Grammar } from './grammar.ts'
import { recognise } from './recognise/recognise.ts'
import { countedUnit } from './recognise/stated-unit.ts'
import type { Report } from './relate/report.ts'
import { enterBlock } from './relate/report.ts'
import { buildTerms } from './relate/terms.ts'
import { isCaption } from './tabular/caption.ts'
import type { Cell } from './tabular/cell.ts'
import type { TableFigure, TableScene } from './tabular/cell-figure.ts'
import { readTable } from './tabular/read.ts'
import { quantityOfCell, unitOfCell } from './tabular/unit.ts'
import type { Block } from './text/blocks.ts'
import { isLonger } from './text/letters.ts'
import { tokenise } from './text/tokenise.ts'

export type { TableFigure } from './tabular/cell-figure.ts'

/** The cells of a table as the recognisers see them. */
function cellsOf(grammar: Grammar, text: string, rows: readonly (readonly Span[])[], { decimal }: Report): Cell[][] {
  return rows.map((row) => row.map(({ start, end }) => {
    const tokens = tokenise(text, start, end, grammar.vocabulary)
    const quantity = quantityOfCell(text, tokens, grammar.recognise.quantities, decimal, null)
    const spans = quantity !== null ? [] : recognise(text, tokens, grammar.recognise, { decimal, unit: null })
    return { start, end, text: text.slice(start, end), tokens, terms: buildTerms(text, tokens, spans, grammar.terms), quantity }
  }))
}

/** The figures of a table; null for one that is none. What the paragraph above said of a day is not said of a table, but the unit that it stated is. */
export function tableFigures(grammar: Grammar, text: string, block: Block, report: Report, above: readonly Block[]): TableFigure[] | null {
  const { unit } = report.paragraph
  enterBlock(report, block)
  report.paragraph.unit = unit
  return readTable(cellsOf(grammar, text, block.rows!, report), tableScene(grammar, text, report, captionOf(grammar, text, above, report)))
}

/** Characters that the caption of a table has at most. */
const CAPTION = 200

/** Lines above a table among which its caption is. */
export const ABOVE = 4

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
    text, report, relate, words: heads, caption, rules: relate.usersRules,
    unitOf: ({ tokens }, whole) => unitOfCell(text, tokens, quantities, whole),
    countedBy: ({ tokens }) => countedUnit(text, tokens, quantities),
    quantityOf: ({ tokens }, unit) => quantityOfCell(text, tokens, quantities, report.decimal, unit),
  }
}
