/** Lines of pages to one text: what repeats at the head and foot of pages is left out, and broken lines are put together. */

/** A line of a page, with where it begins and ends across the page. */
export interface PageLine {
  text: string
  left: number
  right: number
  /** How far below the line before it */
  gap: number
  /** For a row of a ruled table, where its columns are parted */
  table?: readonly number[]
}

/** Where the lines of a page begin and end, and how far below each other the lines of a paragraph stand. */
interface Measure {
  left: number
  right: number
  gap: number
}

/** Lines at either end of a page that may be its head or foot. */
const EDGE = 2
/** A line that reaches this far across the page was broken because the page ended. */
const FULL = 0.82
/** At the end of a page, where no distance tells it, one that reaches this far. */
const FULLEST = 0.9

/** Lines so many times the usual distance apart are no one paragraph. */
const WIDE = 1.25
/** Lines so near are at the usual distance. */
const CLOSE = 1.15

/** The text, and the offset at which each page begins in it. */
export function linesToText(pages: readonly (readonly PageLine[])[]): { text: string; pages: number[] } {
  const repeated = repeatedLines(pages)
  const gap = usualGap(pages)
  const starts: number[] = []
  let text = ''
  let open: PageLine | null = null
  for (const page of pages) {
    const lines = page.filter((line, i) => !isEdge(i, page.length) || !(repeated.has(shape(line.text)) || isPageNumber(line.text)))
    // The first line of a page stands at no distance from the last of the one before.
    if (lines[0] !== undefined) lines[0] = { ...lines[0], gap: 0 }
    const measure = measureOf(page, gap)
    starts.push(open !== null && lines[0] !== undefined && goesOn(open, lines[0], measure) ? text.length + joint(open).length : text.length + (text === '' ? 0 : 1))
    for (const line of lines) {
      if (open === null) text += line.text
      else text += `${goesOn(open, line, measure) ? joint(open) : sameBlock(open, line) ? '\n' : '\n\n'}${line.text}`
      open = line
    }
  }
  return { text: `${text}\n`, pages: starts }
}

/** A ruled table is set apart by empty lines; on the next page it goes on where its columns do. */
function sameBlock({ table: one = [] }: PageLine, { table: other = [] }: PageLine): boolean {
  return one.length === other.length && one.every((x, i) => Math.abs(x - other[i]!) < 5)
}

/** The margins are those of most lines: what stands at the edge of a page may reach farther. */
function measureOf(page: readonly PageLine[], gap: number): Measure {
  const counts = new Map<number, number>()
  for (const { left } of page) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const usual = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
  const body = page.filter(({ left }) => Math.abs(left - usual) < 3)
  return { left: usual, right: body.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY), gap }
}

/** Nearly the least distance between lines: paragraphs may stand farther apart, and all of them may have but one line. */
function usualGap(pages: readonly (readonly PageLine[])[]): number {
  const gaps = pages.flatMap((page) => page.slice(1).map(({ gap }) => gap)).filter((gap) => gap > 0).sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length * 0.05)] ?? 0
}

function isEdge(at: number, count: number): boolean {
  return at < EDGE || at >= count - EDGE
}

/** The shapes of lines that stand at the edge of several pages, and of half of them; the head of a table may do so too, and stays. */
function repeatedLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edge = new Set(page.filter(({ text }, i) => isEdge(i, page.length) && !text.includes('\t')).map(({ text }) => shape(text)))
    for (const line of edge) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 2 && count * 2 >= pages.length).map(([line]) => line))
}

/** A line with its numbers taken out: "Trang 3/20" is like "Trang 4/20". */
function shape(text: string): string {
  return text.replace(/\d+/gu, '#').toLowerCase()
}

function isPageNumber(text: string): boolean {
  return /^(?:trang|page|-|–)?\s*\d{1,4}\s*(?:[-–]|\/\s*\d{1,4})?$/iu.test(text)
}

/** A line that fills the page and does not end a sentence goes on in the next, unless that one opens a paragraph or is a row. */
function goesOn(line: PageLine, next: PageLine, { left, right, gap }: Measure): boolean {
  if (line.text.includes('\t') || next.text.includes('\t')) return false
  if (/^(?:[-–•*+]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[IVX]{1,5}[.)]\s|[a-zđ]\)\s)/u.test(next.text)) return false
  // A new page tells no distance.
  if (next.gap > gap * WIDE) return false
  const filled = (line.right - left) / (right - left)
  const full = filled >= FULL
  // A sentence may end where the line does: then the next line stands no farther off, and begins at the margin.
  const close = next.gap === 0 ? filled >= FULLEST : next.gap <= gap * CLOSE
  if (/[.!?…;]["”’)]?$/u.test(line.text)) return full && close && Math.abs(next.left - left) < 3
  const small = /^\p{Ll}/u.test(next.text)
  return small || (full && !line.text.endsWith(':'))
}

/** A word that was broken at its hyphen or stroke, "04/CT-" and "TTg", goes on without a space. */
function joint(line: PageLine): string {
  return /[\p{L}\d][-/]$/u.test(line.text) ? '' : ' '
}
