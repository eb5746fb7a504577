/** Records as the rows of a worksheet (ECMA-376): typed cells, text in the row itself, so that nothing has to be held. */
import type { ColumnKind } from './columns.ts'
import type { Cell } from './writer.ts'
import { plainNumber } from '../cells.ts'

/** Places in the list of formats of `xlsx-parts.ts`. */
export const STYLES = { plain: 0, head: 1, whole: 2, broken: 3, share: 4 } as const

/** Characters that a cell may hold in Excel. */
const LONGEST = 32_767
/** What XML cannot hold, and the form in which a worksheet writes it: a text that has this form already has its first sign so written. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu
const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A row; empty cells keep their places. */
export function rowOf(cells: readonly Cell[], kinds: readonly ColumnKind[]): string {
  return `<row>${cells.map((cell, i) => cellOf(cell, kinds[i]!)).join('')}</row>`
}

/** A row of headers. */
export function headRow(heads: readonly string[]): string {
  return `<row>${heads.map((head) => textCell(head, STYLES.head)).join('')}</row>`
}

function cellOf(value: Cell, kind: ColumnKind): string {
  if (value === null) return '<c/>'
  if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'string') return textCell(value, STYLES.plain)
  return `<c s="${styleOf(value, kind)}"><v>${plainNumber(value)}</v></c>`
}

/** A number with decimals has its own format: that of whole numbers would leave a comma behind them, or cut them. */
function styleOf(value: number, kind: ColumnKind): number {
  if (kind === 'share') return STYLES.share
  if (kind !== 'number') return STYLES.plain
  return Number.isInteger(value) ? STYLES.whole : STYLES.broken
}

function textCell(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)}</t></is></c>`
}

/** Text for an element or an attribute of a worksheet. */
export function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, (sign) => (/[\ud800-\udfff]/u.test(sign) ? '\ufffd' : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`))
    .replace(/[&<>"]/gu, (sign) => SPECIAL[sign]!)
}
