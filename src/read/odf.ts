/** The content of an OpenDocument text to plain text, by the element names of ODF 1.3 with the prefixes that all writers use. */
import { Parser } from 'htmlparser2'
import { ReadError } from './read-error.ts'
import { joinLines, places, TextWriter } from './text-writer.ts'

/** What is no text of the document: what was deleted, said of it, or stands where no reader sees it. The number of a note would join the number before it. */
const SKIPPED = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation', 'text:script', 'text:ruby-text', 'office:forms', 'svg:title', 'svg:desc', 'table:covered-table-cell', 'text:sequence-decls', 'text:variable-decls', 'text:user-field-decls'])
/** Paragraphs and headings; all text stands in them. */
const PARAGRAPHS = new Set(['text:p', 'text:h'])
/** What stands for white space, of which a line keeps one. */
const SPACES = new Set(['text:s', 'text:tab'])
const NOTE = 'text:note-body'
/** What stands beside the paragraph that it is in, and cuts no sentence of it: frames, shapes with text in them, notes. */
const BESIDE = new Set([NOTE, 'draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:circle', 'draw:line', 'draw:polyline', 'draw:polygon', 'draw:regular-polygon', 'draw:path', 'draw:connector', 'draw:caption', 'draw:measure'])
/** Elements that may stand in each other: the parser's time grows with its depth. */
const DEEPEST = 20_000

type Attributes = Readonly<Record<string, string>>

/** A text that is being written: the document's own, or one beside a paragraph. */
interface Story {
  writer: TextWriter
  lines: string[]
  /** Paragraphs that are open; text outside of them is none */
  paragraphs: number
  /** The item of a list whose first paragraph is yet to come: it stands behind the dash */
  fresh: boolean
  /** Lines of frames, for the end of the paragraph */
  frames: string[]
}

function openStory(): Story {
  const lines: string[] = []
  return { writer: new TextWriter((line) => lines.push(line)), lines, paragraphs: 0, fresh: false, frames: [] }
}

class Content {
  private readonly stories: Story[] = [openStory()]
  private readonly notes: string[] = []
  private depth = 0
  private skipped = 0
  /** Frames and notes that are open; one in another is text of it, or lines would be moved as often as they are deep */
  private beside = 0
  /** Whether the element was there that holds the text */
  found = false

  open(name: string, attributes: Attributes): void {
    if (++this.depth > DEEPEST) throw new ReadError(`a document with more than ${DEEPEST} elements in each other`)
    if (this.skipped > 0 || SKIPPED.has(name) || attributes['text:display'] === 'none') {
      this.skipped++
      return
    }
    if (name === 'office:text') this.found = true
    if (BESIDE.has(name) && this.beside++ === 0) this.stories.push(openStory())
    const story = this.stories.at(-1)!
    const { writer } = story
    if (PARAGRAPHS.has(name)) openParagraph(story, name)
    else if (SPACES.has(name)) writer.text(' ')
    else if (name === 'text:line-break') writer.breakLine()
    else if (name === 'text:list-item') {
      writer.openItem()
      story.fresh = true
    } else if (name === 'table:table') writer.openTable()
    else if (name === 'table:table-row') writer.openRow()
    else if (name === 'table:table-cell') writer.openCell({ columns: places(attributes['table:number-columns-spanned']), rows: places(attributes['table:number-rows-spanned']), copies: places(attributes['table:number-columns-repeated']) })
  }

  text(text: string): void {
    const { writer, paragraphs } = this.stories.at(-1)!
    if (this.skipped === 0 && paragraphs > 0) writer.text(text)
  }

  close(name: string): void {
    this.depth--
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    const story = this.stories.at(-1)!
    if (PARAGRAPHS.has(name)) closeParagraph(story)
    else if (name === 'table:table-cell') story.writer.closeCell()
    else if (name === 'table:table') story.writer.closeTable()
    else if (name === 'text:list-item') story.writer.breakLine()
    else if (BESIDE.has(name) && --this.beside === 0) this.closeStory(story, name)
  }

  private closeStory(story: Story, name: string): void {
    this.stories.pop()
    story.writer.end()
    const outer = this.stories.at(-1)!
    const lines = name === NOTE ? this.notes : outer.frames
    for (const line of story.lines) lines.push(line)
    // A table that floats stands in a frame at the head of the paragraph behind it.
    if (outer.paragraphs === 0 || outer.writer.isAtHead) insertFrames(outer)
  }

  end(): string {
    const [{ writer, lines }] = this.stories as [Story]
    writer.end()
    return joinLines([...lines, ...this.notes])
  }
}

function openParagraph(story: Story, name: string): void {
  if (name === 'text:h' || !story.fresh) story.writer.breakLine()
  story.fresh = false
  story.paragraphs++
}

function closeParagraph(story: Story): void {
  story.paragraphs--
  story.writer.breakLine()
  if (story.paragraphs === 0) insertFrames(story)
}

function insertFrames(story: Story): void {
  story.writer.insert(story.frames)
  story.frames = []
}

/** The text of a content.xml; null when it holds none of a text document. Throws a ReadError for one nested too deeply. Entities that it declares are left as they stand. */
export function odfToText(xml: string): string | null {
  const content = new Content()
  const parser = new Parser({
    onopentag: (name, attributes) => content.open(name, attributes),
    ontext: (text) => content.text(text),
    onclosetag: (name) => content.close(name),
  }, { xmlMode: true, decodeEntities: true })
  parser.write(xml)
  parser.end()
  return content.found ? content.end() : null
}
