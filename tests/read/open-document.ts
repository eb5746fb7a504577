/** OpenDocument texts made for the tests: a body in the markup that LibreOffice writes. */
import { strToU8, zipSync } from 'fflate'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function p(text: string): string {
  return `<text:p>${escaped(text)}</text:p>`
}

/** A cell with its attributes, such as `number-columns-spanned="2"`. */
export function cell(text: string, attributes = ''): string {
  return `<table:table-cell ${attributes.replaceAll('number-', 'table:number-')}>${p(text)}</table:table-cell>`
}

export const COVERED = '<table:covered-table-cell/>'

export function table(rows: readonly (readonly string[])[]): string {
  return `<table:table>${rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`).join('')}</table:table>`
}

/** The content of a document of the body given. */
export function content(body: string, prologue = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${prologue}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`
}

/** The archive of a content.xml; `type` is the kind of OpenDocument file, `manifest` what its manifest holds. */
export function archive(xml: string, { type = 'text', manifest = '' } = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': strToU8(xml),
    'META-INF/manifest.xml': strToU8(`<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">${manifest}</manifest:file-entry></manifest:manifest>`),
  })
}

export const odt = (body: string) => archive(content(body))
