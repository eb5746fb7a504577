/**
 * A table to figures: the label from the head of the row, the period, role and status from the head of the column, the unit
 * from the cell, the column, the row, the rows that it stands under or the line above.
 */
import type { Shelf } from '../catalogue/shelf.ts'
import { shelved } from '../catalogue/shelf.ts'
import type { Cell } from './cell.ts'
import { isWords } from './cell.ts'
import type { Row, TableFigure, TableScene } from './cell-figure.ts'
import { figureOf } from './cell-figure.ts'
import type { HeadWord, HeadWords } from './column.ts'
import { namesThing, openingOf, wordsOf } from './column.ts'
import { columnsOf } from './columns.ts'
import { headsOf } from './heads.ts'
import type { Layout } from './layout.ts'
import { layoutOf } from './layout.ts'
import type { Sections } from './section.ts'
import { closeForTotal, closeSections, levelOf, sectionUnit } from './section.ts'

/** Compiles the words of the heads of tables. */
export function compileHeadWords(table: Readonly<Record<HeadWord, readonly string[]>>, shelf: Shelf): HeadWords {
  return shelved(shelf, 'heads of tables', () => Object.entries(table).flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind as HeadWord] as const)))
}

/** The figures of a table, row by row; null where no column of labels or of figures can be told, so that it is none. */
export function readTable(rows: readonly (readonly Cell[])[], scene: TableScene): TableFigure[] | null {
  const layout = layoutOf(rows, scene.words)
  if (layout === null) return null
  const columns = columnsOf(headsOf(rows, layout), layout.figures, scene)
  const figures: TableFigure[] = []
  const sections: Sections = []
  for (const [r, cells] of rows.entries()) {
    const row = r < layout.head || layout.numbering.has(r) ? null : readRow(cells, layout, sections, scene)
    if (row === null) continue
    for (const column of columns) {
      const cell = cells[column.at]
      const figure = cell?.quantity == null ? null : figureOf(cell, column, row, scene, rowText(scene.text, cells))
      if (figure !== null) figures.push({ ...figure, row: r + 1, column: column.at + 1 })
    }
    if (row.names) sections.push(row)
  }
  return figures
}

/** Reads the head of a row and closes the sections that end with it; null for a row without words. */
function readRow(cells: readonly Cell[], { label, unit: unitColumn, figures: columns }: Layout, sections: Sections, { words, unitOf, countedBy }: TableScene): Row | null {
  // "Tổng cộng" stands in the column of numbers where the labels are in the next.
  const head = [cells[label], ...cells.slice(0, label)].find((cell) => cell !== undefined && isWords(cell))
  if (head === undefined) return null
  const figures = columns.some((c) => cells[c]?.quantity != null)
  const level = levelOf(head, cells.slice(0, label), figures)
  const names = namesThing(head, words)
  if (!names && wordsOf([head], words).has('total')) closeForTotal(sections)
  else closeSections(sections, level)
  const own = (unitColumn === null || cells[unitColumn] === undefined ? null : unitOf(cells[unitColumn], true)) ?? unitOf(head, false)
  return { head, level, figures, names, opening: openingOf(head, words), above: sections.at(-1)?.head ?? null, unit: own ?? sectionUnit(sections), counted: own === null ? countedBy(head) : null }
}

function rowText(text: string, row: readonly Cell[]): string {
  return text.slice(row[0]!.start, row.at(-1)!.end)
}
