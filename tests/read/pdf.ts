/** PDF documents made for the tests: text by its position, in a font that says which letter each code is. */

/** A text at a place of the page, in points from the lower left. */
export interface Placed {
  text: string
  x: number
  y: number
}

/** Points that a character is wide, in this font of one width. */
export const WIDTH = 5

/** A line drawn from one point of the page to another, or operators as they stand. */
export type Drawn = readonly [x0: number, y0: number, x1: number, y1: number] | string

/** A document of pages, with what is drawn on each. */
export function pdf(pages: readonly (readonly Placed[])[], drawn: readonly (readonly Drawn[])[] = []): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))]
  const code = new Map(letters.map((letter, i) => [letter, (i + 1).toString(16).padStart(4, '0')]))
  const unicode = letters.map((letter) => `<${code.get(letter)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`)
  const chunks = Array.from({ length: Math.ceil(unicode.length / 100) }, (_, i) => unicode.slice(i * 100, i * 100 + 100))
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${chunks.map((some) => `${some.length} beginbfchar ${some.join(' ')} endbfchar`).join(' ')} endcmap end end`
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const first = 6
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${WIDTH * 100} /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 500 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    stream(cmap),
    ...pages.flatMap((placed, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      stream([...(drawn[i] ?? []).map((one) => (typeof one === 'string' ? one : `${one[0]} ${one[1]} m ${one[2]} ${one[3]} l S`)), ...placed.map(({ text, x, y }) => `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((letter) => code.get(letter)).join('')}> Tj ET`)].join('\n')),
    ]),
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Lays paragraphs out on pages: broken at the width of the page, with room between paragraphs, a head and a number on each page. */
export function layOut(paragraphs: readonly string[], head: string | null = null): Placed[][] {
  const columns = 95
  const pages: Placed[][] = []
  let y = 0
  const page = () => {
    pages.push(head === null ? [] : [{ text: head, x: 60, y: 810 }, { text: `Trang ${pages.length + 1}`, x: 280, y: 30 }])
    y = 780
  }
  const line = (text: string) => {
    if (pages.length === 0 || y < 60) page()
    const foot = pages.at(-1)!
    foot.splice(head === null ? foot.length : foot.length - 1, 0, { text, x: 60, y })
    y -= 14
  }
  for (const text of paragraphs) {
    let open = ''
    for (const word of text.split(' ')) {
      if (open !== '' && `${open} ${word}`.length > columns) {
        line(open)
        open = word
      } else open = open === '' ? word : `${open} ${word}`
    }
    line(open)
    y -= 6
  }
  return pages
}
