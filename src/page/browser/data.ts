/** What the page holds, read from its elements: figures at once, a text when it is shown. */
import type { PackedFigures, PackedText, PageFigure, PageSettings } from '../pack.ts'
import { unpackFigures } from '../pack.ts'

export interface PageSource {
  name: string
  digest: string
  figures: readonly PageFigure[]
  text(): PackedText
}

export interface Page {
  settings: PageSettings
  sources: readonly PageSource[]
}

export function readPage(): Page {
  const elements = (of: string) => [...document.querySelectorAll(`script[data-of="${of}"]`)]
  const parsed = <T>(element: Element | undefined) => JSON.parse(element?.textContent ?? 'null') as T
  const texts = elements('text')
  const sources = elements('figures').map((element, i): PageSource => {
    const { source, digest, parts } = parsed<PackedFigures>(element)
    let text: PackedText | null = null
    return {
      name: source, digest, figures: parts.flatMap((part) => unpackFigures(part, source)),
      text() {
        text ??= parsed<PackedText>(texts[i])
        return text
      },
    }
  })
  return { settings: parsed<PageSettings>(elements('settings')[0]), sources }
}
