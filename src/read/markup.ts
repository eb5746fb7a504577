/** Web pages to plain text. Menus, scripts and forms are left out; of a page with an article only the article is kept. */
import { Parser } from 'htmlparser2'
import { ReadError } from './read-error.ts'
import { joinLines, places, TextWriter } from './text-writer.ts'

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

/** What a parser has open: how deep it is, in what is skipped and in an article. */
class Page {
  readonly lines: Line[] = []
  private readonly writer = new TextWriter((text) => this.lines.push({ text, inArticle: this.articles > 0 }))
  private depth = 0
  private skipped = 0
  private articles = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > DEEPEST) throw new ReadError(`a page with more than ${DEEPEST} elements in each other`)
    const hides = SKIPPED.has(name) || isHidden(attributes) || (name === 'a' && isNoteMark(attributes)) || (name === 'header' && this.articles === 0)
    if (this.skipped > 0 || hides) {
      if (!EMPTY.has(name)) this.skipped++
      return
    }
    if (LINES.has(name)) this.writer.breakLine()
    if (name === 'article' || name === 'main') this.articles++
    if (name === 'li') this.writer.openItem()
    if (name === 'table') this.writer.openTable()
    if (name === 'tr') this.writer.openRow()
    if (name === 'td' || name === 'th') this.writer.openCell({ columns: places(attributes['colspan']), rows: places(attributes['rowspan']) })
  }

  text(text: string): void {
    if (this.skipped === 0) this.writer.text(text)
  }

  close(name: string): void {
    this.depth--
    if (this.skipped > 0) {
      if (!EMPTY.has(name)) this.skipped--
      return
    }
    if (LINES.has(name)) this.writer.breakLine()
    if (name === 'td' || name === 'th') this.writer.closeCell()
    if (name === 'article' || name === 'main') this.articles--
    if (name === 'table') this.writer.closeTable()
  }

  end(): Line[] {
    this.writer.end()
    return this.lines
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true' || attributes['role'] === 'navigation' || /display\s*:\s*none/iu.test(attributes['style'] ?? '')
}

/** "[1]" that leads to a footnote, or "↑" back to its mark, as Word, Wikipedia and our reader of Word documents write them: their number is no figure. */
function isNoteMark({ href = '' }: Readonly<Record<string, string>>): boolean {
  return /^#(?:(?:foot|end)note|cite_(?:note|ref)|_?(?:ftn|edn))/iu.test(href)
}

/** The text of a page or of a document that was turned into one. Throws a ReadError for one nested too deeply. */
export function markupToText(html: string): string {
  const page = new Page()
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (text) => page.text(text),
    onclosetag: (name) => page.close(name),
  }, { decodeEntities: true, lowerCaseTags: true })
  parser.write(html)
  parser.end()
  const lines = page.end()
  const article = lines.filter(({ inArticle }) => inArticle)
  const kept = lengthOf(article) >= ARTICLE * lengthOf(lines) ? article : lines
  return joinLines((article.length > 0 ? kept : lines).map(({ text }) => text))
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}
