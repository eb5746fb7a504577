/** PDF documents: the text of their pages, line by line in reading order, put together to paragraphs. Nothing is drawn or fetched. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Decoded } from './encoding.ts'
import { linesToText } from './page-lines.ts'
import type { PageLine } from './page-lines.ts'
import type { Piece } from './page-pieces.ts'
import { linesOf } from './page-pieces.ts'
import { rulesOf } from './page-rules.ts'
import { framesOf } from './page-table.ts'
import { checkStreams } from './pdf-streams.ts'
import { ReadError } from './read-error.ts'

/** Pages that are read of one document. */
const MOST_PAGES = 5000
/** Bytes that a page is drawn with where it may have tables; of a document with more, a map or a plan, no rules are looked for. */
const TABLES = 4 * 1024 * 1024

/** The text of a document with the offsets at which its pages begin. Throws a ReadError when it has none or cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<Decoded & { pages: number[] }> {
  const pages = await pagesOf(bytes, checkStreams(bytes) <= TABLES)
  if (pages.every((lines) => lines.length === 0)) throw new ReadError('a PDF without text, such as a scan: it needs text recognition first')
  return { ...linesToText(pages), encoding: 'utf-8', repaired: false }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function pagesOf(bytes: Uint8Array, ruled: boolean): Promise<PageLine[][]> {
  handOverBuffers()
  try {
    // The library takes the bytes over, and wants no Buffer; pictures are left as they are.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: 0, maxImageSize: 1 })
    if (document.numPages > MOST_PAGES) throw new ReadError(`a PDF of ${document.numPages} pages, more than the ${MOST_PAGES} that are read`)
    const pages: PageLine[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(page, ruled))
      page.cleanup()
    }
    await document.cleanup()
    return pages
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError(error instanceof Error && error.name === 'PasswordException' ? 'an encrypted PDF: save it without a password' : 'damaged PDF')
  }
}

/** The lines of a page; only where pieces stand apart in a line is it asked what the page draws, unless no tables are looked for. */
async function readPage(page: Page, ruled: boolean): Promise<PageLine[]> {
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [pieceOf(item)] : []))
  const lines = linesOf(pieces, [])
  if (!ruled || !lines.some(({ text }) => text.includes('\t'))) return lines
  const { fnArray: operators, argsArray: operands } = await page.getOperatorList()
  const frames = framesOf(rulesOf({ operators, operands, codes: (await getResolvedPDFJS()).OPS }))
  return frames.length === 0 ? lines : linesOf(pieces, frames)
}

function pieceOf({ str, transform, width, height }: { str: string; transform: number[]; width: number; height: number }): Piece {
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height: height || Math.abs(transform[3] ?? 0) || 10 }
}

/** The library draws fonts into buffers that it hands over by a method that Node 20 does not have; it needs no more of it than this. */
function handOverBuffers(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: unknown }
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    const made = new ArrayBuffer(length)
    new Uint8Array(made).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
    return made
  }
}
