/** Word documents made for the tests: paragraphs and tables in the markup that Word writes. */
import { strToU8, zipSync } from 'fflate'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A cell; `columns` and `down` are Word's merges: over columns, and begun ("restart") or gone on with ("continue") down the rows. */
export function cell(text: string, { columns = 1, down }: { columns?: number; down?: 'restart' | 'continue' } = {}): string {
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${down === undefined ? '' : `<w:vMerge w:val="${down}"/>`}</w:tcPr>${paragraph(text)}</w:tc>`
}

export function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A document of the body given; `more` are further parts of its archive. */
export function docx(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${ns}><w:body>${body}</w:body></w:document>`),
    ...more,
  })
}
