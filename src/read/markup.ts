/**
 * Markup to plain text: a paragraph, heading or list item a line, a row of a table a line with its cells between tabs.
 * Menus, scripts and forms are left out; of a page with an article only the article is kept.
 */
import { Parser } from 'htmlparser2'
import { LONG_CELL, openGrid, rowsOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { ReadError } from './read-error.ts'

/** What is no text, or none of the article. */
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'nav', 'footer', 'aside', 'form', 'button', 'select', 'textarea', 'svg', 'iframe', 'object', 'canvas', 'video', 'audio', 'dialog', 'menu'])
const LINES = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'figure', 'figcaption', 'table', 'caption', 'tr', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'address', 'body', 'html', 'details', 'summary', 'center'])
/** Elements without content, which no closing tag follows. */
const EMPTY = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
/** Of a page with an article, the article is kept when it holds at least this share of its text. */
const ARTICLE = 0.3
/** Elements that may stand in each other: the parser's time grows with its depth. */
const DEEPEST = 20_000

interface Line {
  text: string
  inArticle: boolean
}

/** What a parser has open: the line being written, the tables, and how deep it is in what is skipped or in an article. */
class Writer {
  readonly lines: Line[] = []
  private line = ''
  private depth = 0
  private skipped = 0
  private articles = 0
  private grid: Grid | null = null
  /** Tables that are open in cells of the other one, and are but text of them */
  private inner = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > DEEPEST) throw new ReadError(`a page with more than ${DEEPEST} elements in each other`)
    const hides = SKIPPED.has(name) || isHidden(attributes) || (name === 'header' && this.articles === 0)
    if (this.skipped > 0 || hides) {
      if (!EMPTY.has(name)) this.skipped++
      return
    }
    if (LINES.has(name)) this.breakLine()
    if (name === 'article' || name === 'main') this.articles++
    if (name === 'li') this.line = '- '
    if (name === 'table') this.openTable()
    const isCell = name === 'td' || name === 'th'
    if (isCell) this.breakLine()
    if (this.inner > 0) return
    if (name === 'tr') this.grid?.row()
    if (isCell) this.grid?.cell(span(attributes['colspan']), span(attributes['rowspan']))
  }

  text(text: string): void {
    if (this.skipped === 0) this.line += text
  }

  close(name: string): void {
    this.depth--
    if (this.skipped > 0) {
      if (!EMPTY.has(name)) this.skipped--
      return
    }
    if (LINES.has(name) || name === 'td' || name === 'th') this.breakLine()
    if ((name === 'td' || name === 'th') && this.inner === 0) this.grid?.closeCell()
    if (name === 'article' || name === 'main') this.articles--
    if (name === 'table') this.closeTable()
  }

  end(): Line[] {
    this.breakLine()
    this.inner = 0
    this.closeTable()
    return this.lines
  }

  private breakLine(): void {
    const text = this.line.replace(/\s+/gu, ' ').trim()
    this.line = ''
    if (text === '' || text === '-') return
    if (this.grid === null) this.push([text])
    else this.grid.write(text)
  }

  private openTable(): void {
    if (this.grid === null) this.grid = openGrid()
    else this.inner++
  }

  /** A table that only lays a page out is written as the text of its cells. */
  private closeTable(): void {
    if (this.inner > 0) {
      this.inner--
      return
    }
    const grid = this.grid
    if (grid === null) return
    this.grid = null
    const rows = rowsOf(grid)
    const isData = rows.length > 1 && rows.some((row) => row.length > 1) && rows.every((row) => row.every((cell) => cell.length <= LONG_CELL))
    // Empty lines set a table apart from what stands around it.
    this.push(isData ? [...grid.caption, '', ...rows.map((row) => row.join('\t')), ''] : grid.texts())
  }

  private push(texts: readonly string[]): void {
    for (const text of texts) this.lines.push({ text, inArticle: this.articles > 0 })
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true' || attributes['role'] === 'navigation' || /display\s*:\s*none/iu.test(attributes['style'] ?? '')
}

function span(value: string | undefined): number {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number >= 1 ? Math.min(number, 200) : 1
}

/** The text of a page or of a document that was turned into one. Throws a ReadError for one nested too deeply. */
export function markupToText(html: string): string {
  const writer = new Writer()
  const parser = new Parser({
    onopentag: (name, attributes) => writer.open(name, attributes),
    ontext: (text) => writer.text(text),
    onclosetag: (name) => writer.close(name),
  }, { decodeEntities: true, lowerCaseTags: true })
  parser.write(html)
  parser.end()
  const lines = writer.end()
  const article = lines.filter(({ inArticle }) => inArticle)
  const kept = lengthOf(article) >= ARTICLE * lengthOf(lines) ? article : lines
  return joined(article.length > 0 ? kept : lines)
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}

/** One empty line where there are several, none at the ends. */
function joined(lines: readonly Line[]): string {
  const texts = lines.map(({ text }) => text).filter((text, i, all) => text !== '' || (i > 0 && all[i - 1] !== ''))
  while (texts.at(-1) === '') texts.pop()
  return texts.length === 0 ? '' : `${texts.join('\n')}\n`
}
