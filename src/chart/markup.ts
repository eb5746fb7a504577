/** SVG as text: what comes from a report is data, and stays text. */

/** Not allowed in XML: controls, halves of pairs, the two that are no characters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu
/** Signs that turn the direction of what follows them, out of the text that they stand in. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const UNKNOWN = '\ufffd'

/** Text of a report as text of an element or value of an attribute. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, UNKNOWN).replace(TURNS, UNKNOWN).replace(/[&<>"']/gu, (sign) => ENTITIES[sign]!)
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** An element; attributes that are null are left out, numbers rounded to tenths, and the content is markup. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === null || value === undefined ? '' : ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`)).join('')
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`
}

/** An element that holds text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escaped(text))
}

/** A coordinate with one decimal, never `-0`. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
