/** PDF documents: the text of their pages, line by line in reading order, put together to paragraphs, and their tables. Nothing is drawn or fetched. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Decoded } from './encoding.ts'
import { addTransfer } from './older-node.ts'
import { linesToText } from './page-lines.ts'
import type { PageLine } from './page-lines.ts'
import type { Piece, PieceLine } from './page-piece.ts'
import { pageLine, piecesToLines } from './page-piece.ts'
import type { Rules } from './page-rules.ts'
import { moved, rulesOf, times } from './page-rules.ts'
import { checkStreams } from './pdf-streams.ts'
import { ReadError } from './read-error.ts'
import type { RuledTable } from './ruled.ts'
import { ruledTables } from './ruled.ts'

/** Pages that are read of one document. */
const MOST_PAGES = 5000

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** The text of a document with the offsets at which its pages begin. Throws a ReadError when it has none or cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<Decoded & { pages: number[] }> {
  checkStreams(bytes)
  const pages = await pagesOf(bytes)
  if (pages.every((lines) => lines.length === 0)) throw new ReadError('a PDF without text, such as a scan: it needs text recognition first')
  return { ...linesToText(pages), encoding: 'utf-8', repaired: false }
}

async function pagesOf(bytes: Uint8Array): Promise<PageLine[][]> {
  try {
    // The library takes the bytes over, and wants no Buffer; pictures are left as they are.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: 0, maxImageSize: 1 })
    if (document.numPages > MOST_PAGES) throw new ReadError(`a PDF of ${document.numPages} pages, more than the ${MOST_PAGES} that are read`)
    const pages: PageLine[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await linesOf(page))
      page.cleanup()
    }
    await document.cleanup()
    return pages
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError(error instanceof Error && error.name === 'PasswordException' ? 'an encrypted PDF: save it without a password' : 'damaged PDF')
  }
}

async function linesOf(page: Page): Promise<PageLine[]> {
  const { transform, height } = page.getViewport({ scale: 1 })
  // Heights are counted upwards, as those of pages that are not turned.
  const upwards = times([1, 0, 0, -1, 0, height], transform)
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [pieceOf(item, upwards)] : []))
  const lines = piecesToLines(pieces)
  // What a page draws is asked only where its text may stand in cells.
  if (!lines.some(({ pieces: some }) => some.length > 1)) return lines.map((line, i) => pageLine(line, lines[i - 1]))
  const { tables, others } = ruledTables(await rulesOfPage(page, upwards), pieces, height)
  return tables.length === 0 ? lines.map((line, i) => pageLine(line, lines[i - 1])) : withTables(piecesToLines(others), tables)
}

async function rulesOfPage(page: Page, upwards: readonly number[]): Promise<Rules> {
  addTransfer()
  const { OPS } = await getResolvedPDFJS()
  return rulesOf(await page.getOperatorList(), OPS, upwards)
}

function pieceOf({ str, transform, width, height }: { str: string; transform: number[]; width: number; height: number }, upwards: readonly number[]): Piece {
  const [x, y] = moved(upwards, transform[4] ?? 0, transform[5] ?? 0)
  return { text: str, x, y, width, height: height || Math.abs(transform[3] ?? 0) || 10 }
}

/** The lines of a page with each table before the first line below it. */
function withTables(lines: readonly PieceLine[], tables: readonly RuledTable[]): PageLine[] {
  const page: PageLine[] = []
  let next = 0
  for (const [i, line] of lines.entries()) {
    while (tables[next] !== undefined && tables[next]!.high > line.y) page.push(...tableLines(tables[next++]!))
    page.push(pageLine(line, lines[i - 1]))
  }
  return [...page, ...tables.slice(next).flatMap(tableLines)]
}

function tableLines({ left, right, rows }: RuledTable): PageLine[] {
  return rows.map((row, i) => ({ text: row.join('\t'), left, right, gap: 0, ...(i === 0 ? { opens: true } : {}) }))
}
