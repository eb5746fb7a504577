/** Elements made without markup, so that no text can become one. */

type Value = string | number | boolean | null | ((event: Event) => void)

/** Signs that a reader does not see and that can turn the order of a line around, control characters, halves of pairs. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

/** An element; a function is heard for the event of its name, `true` is an attribute without a value, `false` and null are none. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, Value>> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? '' : typeof value === 'string' ? visible(value) : String(value))
  }
  element.append(...children.map((child) => (typeof child === 'string' ? visible(child) : child)))
  return element
}

/** A text in which what is not seen is named: `‹U+202E›`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, nameOf)
}

/** A text in stretches of what is seen, as they are, and single signs that are not. */
export function stretches(text: string): { at: number; text: string; unseen: boolean }[] {
  const parts: { at: number; text: string; unseen: boolean }[] = []
  let from = 0
  for (const { index, 0: sign } of text.matchAll(UNSEEN)) {
    if (index > from) parts.push({ at: from, text: text.slice(from, index), unseen: false })
    parts.push({ at: index, text: nameOf(sign), unseen: true })
    from = index + 1
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from), unseen: false })
  return parts
}

function nameOf(sign: string): string {
  return `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`
}

/** Runs a little at a time while nothing else is to be done, until `step` gives false. */
export function whenIdle(step: () => boolean): void {
  const again = () => whenIdle(step)
  const work = (left: () => number) => {
    do if (!step()) return
    while (left() > 2)
    again()
  }
  if ('requestIdleCallback' in window) requestIdleCallback((deadline) => work(() => deadline.timeRemaining()))
  else setTimeout(() => work(() => 0), 16)
}
