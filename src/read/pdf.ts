/** PDF documents: the text of their pages, line by line in reading order, put together to paragraphs. Nothing is drawn or fetched. */
import { getDocumentProxy } from 'unpdf'
import type { Decoded } from './encoding.ts'
import { linesToText } from './page-lines.ts'
import type { PageLine } from './page-lines.ts'
import { ReadError } from './read-error.ts'

/** Pages that are read of one document. */
const MOST_PAGES = 5000

/** A text in pieces, as a page places them. */
interface Piece {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** The text of a document with the offsets at which its pages begin. Throws a ReadError when it has none or cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<Decoded & { pages: number[] }> {
  const pages = await pagesOf(bytes)
  if (pages.every((lines) => lines.length === 0)) throw new ReadError('a PDF without text, such as a scan: it needs text recognition first')
  return { ...linesToText(pages), encoding: 'utf-8', repaired: false }
}

async function pagesOf(bytes: Uint8Array): Promise<PageLine[][]> {
  try {
    // The library takes the bytes over, and wants no Buffer.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: 0 })
    if (document.numPages > MOST_PAGES) throw new ReadError(`a PDF of ${document.numPages} pages, more than the ${MOST_PAGES} that are read`)
    const pages: PageLine[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [pieceOf(item)] : []))))
      page.cleanup()
    }
    await document.cleanup()
    return pages
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError(error instanceof Error && error.name === 'PasswordException' ? 'an encrypted PDF: save it without a password' : 'damaged PDF')
  }
}

function pieceOf({ str, transform, width, height }: { str: string; transform: number[]; width: number; height: number }): Piece {
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height: height || Math.abs(transform[3] ?? 0) || 10 }
}

/** Pieces at one height are one line; what is far apart in it is parted by a tab, as the cells of a table are. */
function linesOf(pieces: readonly Piece[]): PageLine[] {
  const lines: { y: number; height: number; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.y - piece.y) < line.height * 0.5) line.pieces.push(piece)
    else lines.push({ y: piece.y, height: piece.height, pieces: [piece] })
  }
  return lines.map(({ y, height, pieces: some }, i) => {
    const sorted = some.toSorted((a, b) => a.x - b.x)
    let text = ''
    let end = sorted[0]!.x
    for (const { text: piece, x, width } of sorted) {
      const gap = x - end
      text += text === '' ? piece : gap > height * 1.2 ? `\t${piece}` : gap > height * 0.15 && !/\s$/u.test(text) ? ` ${piece}` : piece
      end = x + width
    }
    return { text: text.replace(/[^\S\t]+/gu, ' ').replace(/ ?\t ?/gu, '\t').trim().normalize('NFC'), left: sorted[0]!.x, right: end, gap: i === 0 ? 0 : lines[i - 1]!.y - y }
  }).filter(({ text }) => text !== '')
}
