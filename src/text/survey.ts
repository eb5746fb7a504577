/** What is to be known of a text before its first line is read: what its lines are like from its head to its end, and both of these. */
import type { Parts } from './parts.ts'
import { wrapping } from './wrapped.ts'

/** What holds for every line of a text. */
export interface Layout {
  /** Some line holds a sign of a table */
  tabular: boolean
  /** Its lines were broken at a width */
  wrapped: boolean
}

export interface Survey {
  layout: Layout
  /** The head of the text and its end; all of it where it is short, or in one part */
  ends: string
}

/** Characters of either end, at least. */
const END = 256 * 1024
/** Spaces that may part the cells of a table. */
const GAP = '   '

/** Looks at a text once. */
export function survey(parts: Parts): Survey {
  const isWrapped = wrapping()
  const layout: Layout = { tabular: false, wrapped: false }
  let head = ''
  let tail = ''
  for (const part of parts()) {
    layout.tabular ||= part.includes('\t') || part.includes('|') || part.includes(GAP)
    layout.wrapped = isWrapped(part)
    if (head.length < END) head += part
    else tail += part
    if (tail.length > 2 * END) tail = tail.slice(-END)
  }
  return { layout, ends: head + tail }
}
